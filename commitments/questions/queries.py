"""Questions as pages list them. Each function takes a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from commitments.policies.models import Policy
from commitments.questions.models import ClauseQuestion, ClauseQuestionQuerySet
from people.accounts.models import User
from people.students.models import Student


@dataclass(frozen=True, slots=True)
class OfClause:
    """The open questions about one clause, oldest first."""

    policy: Policy
    clause: str
    questions: list[ClauseQuestion]


def listed(user: User, now: datetime) -> ClauseQuestionQuerySet:
    """Return the questions that `user` may see, with all that a row of a list says."""
    rows = ClauseQuestion.objects.visible_to(user, now)
    return rows.select_related("policy__series", "asker", "student__user").prefetch_related("answers__by")


def waiting_for(user: User, now: datetime) -> ClauseQuestionQuerySet:
    """Return the questions that `user` may see and answer, and that nobody has answered."""
    return ClauseQuestion.objects.visible_to(user, now).open().exclude(asker=user)


def by_clause(questions: Iterable[ClauseQuestion]) -> list[OfClause]:
    """Group questions, which come oldest first, by clause: that of the oldest question first."""
    groups: dict[tuple[int, str], OfClause] = {}
    for question in questions:
        of_clause = OfClause(question.policy, question.clause, [])
        groups.setdefault((question.policy_id, question.clause), of_clause).questions.append(question)
    return list(groups.values())


def answered_before(
    question: ClauseQuestion, user: User, now: datetime, most: int = 5
) -> list[ClauseQuestion]:
    """Return what was answered about the same clause, newest first, as far as `user` may see it."""
    rows = listed(user, now).filter(policy=question.policy_id, clause=question.clause, answers__told=True)
    return list(rows.exclude(pk=question.pk).order_by("-asked_at", "-pk").distinct()[:most])


def of_student(student: Student) -> list[ClauseQuestion]:
    """Return what the student asked, newest first, with the answers."""
    rows = ClauseQuestion.objects.filter(student=student).select_related("policy__series")
    return list(rows.prefetch_related("answers__by").order_by("-asked_at", "-pk"))
