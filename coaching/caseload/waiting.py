"""What waits for a coach or an admin beside what the rows say: excusals, and questions about a clause."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, TextField, Value

from coaching.excusals.queries import excusals_asked, excusals_to_second
from commitments.questions.queries import waiting_for
from people.accounts.models import User
from people.students.models import Student

ASKED, PROPOSED, QUESTION = "asked", "proposed", "question"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many excusals wait: of students whom `user` may see, and of others', for a second coach. How many questions,
    and about which clauses by the student who asked."""

    yours: int
    others: int
    questions: int
    clauses: dict[int, tuple[str, ...]]


def waiting(user: User, now: datetime) -> Waiting:
    """One query for all of it; of whom proposals are is asked where there are any."""
    nothing = Value("", TextField())
    asked = excusals_asked(user, now).order_by().values_list(Value(ASKED), "search__student", nothing)
    proposals = excusals_to_second(user, now).order_by()
    proposed = proposals.values_list(Value(PROPOSED), "search__student", nothing)
    open_questions = waiting_for(user, now).order_by()
    questions = open_questions.values_list(Value(QUESTION), "student", F("clause"))
    rows = list(asked.union(proposed, questions, all=True))
    students = [student for what, student, _ in rows if what == PROPOSED]
    visible = Student.objects.visible_to(user, now).filter(pk__in=students).values_list("pk", flat=True)
    theirs = set(visible) if students else set()
    others = sum(student not in theirs for student in students)
    clauses: dict[int, set[str]] = {}
    for what, student, clause in rows:
        if what == QUESTION and student is not None:
            clauses.setdefault(student, set()).add(clause)
    return Waiting(
        yours=sum(what == ASKED for what, *_ in rows) + len(students) - others,
        others=others,
        questions=sum(what == QUESTION for what, *_ in rows),
        clauses={student: tuple(sorted(about)) for student, about in clauses.items()},
    )
