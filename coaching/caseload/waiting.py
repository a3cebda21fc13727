"""What waits for a coach or an admin beside what the rows say: excusals, and questions about a clause."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import F, QuerySet, TextField, Value

from coaching.excusals.queries import excusals_asked, excusals_to_second
from commitments.questions.queries import waiting_for
from core.statements import NOW, NUMBER, KeptStatement
from people.accounts.models import User
from people.accounts.roles import roles_of, whoever_holds
from people.students.models import Student

ASKED, PROPOSED, QUESTION = "asked", "proposed", "question"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts of what waits for a reader: excusals of students whom they may see, and those of other students, for a
    second coach; and questions, with the clauses that these are about by the student who asked."""

    visible_excusals: int
    other_excusals: int
    questions: int
    clauses: dict[int, tuple[str, ...]]


def rows_waiting(user: User, now: datetime) -> QuerySet[Any, Any]:
    """Return a row for each thing that waits for `user`: what it is, whose, and of a question its clause."""
    no_clause = Value("", TextField())
    asked_rows = excusals_asked(user, now).order_by().values_list(Value(ASKED), "search__student", no_clause)
    proposals = excusals_to_second(user, now).order_by()
    proposed_rows = proposals.values_list(Value(PROPOSED), "search__student", no_clause)
    open_questions = waiting_for(user, now).order_by()
    question_rows = open_questions.values_list(Value(QUESTION), "student", F("clause"))
    return asked_rows.union(proposed_rows, question_rows, all=True)


@cache
def _statement(roles: frozenset[str]) -> KeptStatement:
    """Return the statement of `rows_waiting` for a user with these roles; put together anew each time, it was a fifth
    of the page's time.
    """
    return KeptStatement(rows_waiting(whoever_holds(roles), NOW))


def waiting(user: User, now: datetime) -> Waiting:
    """Count what waits for `user` in one query, and one more for the students of proposals, where there are any."""
    rows = _statement(roles_of(user, now)).fetch({NOW: now, NUMBER: user.pk})
    students = [student for kind, student, _ in rows if kind == PROPOSED]
    visible_students = _visible(students, user, now) if students else set()
    other_excusals = sum(student not in visible_students for student in students)
    clauses: dict[int, set[str]] = {}
    for kind, student, clause in rows:
        if kind == QUESTION and student is not None:
            clauses.setdefault(student, set()).add(clause)
    return Waiting(
        visible_excusals=sum(kind == ASKED for kind, *_ in rows) + len(students) - other_excusals,
        other_excusals=other_excusals,
        questions=sum(kind == QUESTION for kind, *_ in rows),
        clauses={student: tuple(sorted(asked_clauses)) for student, asked_clauses in clauses.items()},
    )


def _visible(students: list[int], user: User, now: datetime) -> set[int]:
    """Return those of the students, by number, whom `user` may see."""
    return set(Student.objects.visible_to(user, now).filter(pk__in=students).values_list("pk", flat=True))
