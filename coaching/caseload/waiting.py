"""What waits for a coach or an admin beside what the rows say: excusals, questions about a clause, links to look at,
help with an offer, documents of taken work.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import F, QuerySet, TextField, Value

from coaching.excusals.queries import excusals_asked, excusals_to_second
from commitments.questions.queries import waiting_for
from core.statements import NOW, NUMBER, KeptQuery
from jobsearch.employment.queries import documents_waiting
from jobsearch.evidence.queries import checks_waiting
from jobsearch.offers.queries import help_waiting
from people.accounts.models import User
from people.accounts.roles import roles_of, whoever_holds
from people.students.models import Student

ASKED, PROPOSED, QUESTION, CHECK, HELP = "asked", "proposed", "question", "check", "help"
DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts of what waits for a reader: excusals of students whom they may see, and those of other students, for a
    second coach; questions, with the clauses that these are about by the student who asked; links that nobody but a
    person can judge; the students, by number, who asked for help with an offer, each with the employers' names; and the
    same of those with documents of taken work of which nobody has made sure."""

    visible_excusals: int
    other_excusals: int
    questions: int
    checks: int
    clauses: dict[int, tuple[str, ...]]
    offers: dict[int, tuple[str, ...]]
    documents: dict[int, tuple[str, ...]]


def rows_waiting(user: User, now: datetime) -> QuerySet[Any, Any]:
    """Return a row for each thing that waits for `user`: what it is, whose, and of a question its clause, of help asked
    for, and of a document, the employer's name.
    """
    no_clause = Value("", TextField())
    asked_rows = excusals_asked(user, now).order_by().values_list(Value(ASKED), "search__student", no_clause)
    proposals = excusals_to_second(user, now).order_by()
    proposed_rows = proposals.values_list(Value(PROPOSED), "search__student", no_clause)
    open_questions = waiting_for(user, now).order_by()
    question_rows = open_questions.values_list(Value(QUESTION), "student", F("clause"))
    check_rows = checks_waiting(user, now).order_by().values_list(Value(CHECK), "student", no_clause)
    help_rows = help_waiting(user, now).order_by()
    help_rows = help_rows.values_list(Value(HELP), "offer__student", F("offer__employer__name"))
    documents = documents_waiting(user, now).order_by()
    document_rows = documents.values_list(Value(DOCUMENT), "offer__student", F("offer__employer__name"))
    return asked_rows.union(proposed_rows, question_rows, check_rows, help_rows, document_rows, all=True)


@cache
def _rows_of(roles: frozenset[str]) -> KeptQuery[Any]:
    """Return `rows_waiting` for a user with these roles; put together anew each time, it was a fifth of the page's
    time.
    """
    return KeptQuery(lambda: rows_waiting(whoever_holds(roles), NOW))


def waiting(user: User, now: datetime) -> Waiting:
    """Count what waits for `user` in one query, and one more for the students of proposals, where there are any."""
    rows = _rows_of(roles_of(user, now)).rows({NOW: now, NUMBER: user.pk})
    students = [student for kind, student, _ in rows if kind == PROPOSED]
    visible_students = _visible(students, user, now) if students else set()
    other_excusals = sum(student not in visible_students for student in students)
    return Waiting(
        visible_excusals=sum(kind == ASKED for kind, *_ in rows) + len(students) - other_excusals,
        other_excusals=other_excusals,
        questions=sum(kind == QUESTION for kind, *_ in rows),
        checks=sum(kind == CHECK for kind, *_ in rows),
        clauses=_by_student(rows, QUESTION),
        offers=_by_student(rows, HELP),
        documents=_by_student(rows, DOCUMENT),
    )


def _by_student(rows: Iterable[Any], wanted: str) -> dict[int, tuple[str, ...]]:
    """Return by student, where there is one, what the rows of a kind are about."""
    words: dict[int, set[str]] = {}
    for kind, student, about in rows:
        if kind == wanted and student is not None:
            words.setdefault(student, set()).add(about)
    return {student: tuple(sorted(about)) for student, about in words.items()}


def _visible(students: list[int], user: User, now: datetime) -> set[int]:
    """Return those of the students, by number, whom `user` may see."""
    return set(Student.objects.visible_to(user, now).filter(pk__in=students).values_list("pk", flat=True))
