"""What was asked of students, with their answers, for one claim or for many; and for how long it stopped the clock."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from guarantee.asking.models import MoreAnswered, MoreAsked
from guarantee.claims.models import Claim
from rules.claims import ClockStop


def asked_of(claims: Iterable[Claim]) -> dict[int, list[MoreAsked]]:
    """Return, by claim id, what was asked, oldest first, with the answers read. Two queries at most."""
    questions: dict[int, list[MoreAsked]] = defaultdict(list)
    rows = MoreAsked.objects.filter(claim__in=list(claims)).select_related("by").order_by("pk")
    for question in rows.prefetch_related("answers__file"):
        questions[question.claim_id].append(question)
    return questions


def stops_of(questions: Iterable[MoreAsked]) -> list[ClockStop]:
    """Return how long each question stops the clock; their answers are read."""
    return [ClockStop(question.at, question.due_at, first_answer_at(question)) for question in questions]


def first_answer_at(question: MoreAsked) -> datetime | None:
    return min((answer.at for answer in question.answers.all()), default=None)


def open_until(questions: Iterable[MoreAsked], now: datetime) -> datetime | None:
    """Return until when the student is asked for something that they have not answered; None where they are not."""
    due = [question.due_at for question in questions if first_answer_at(question) is None]
    return max((until for until in due if now < until), default=None)


def answers_visible_to(claims: QuerySet[Claim]) -> QuerySet[MoreAnswered]:
    """Return the answers on these claims, which are narrowed by who asks."""
    return MoreAnswered.objects.filter(asked__claim__in=claims.values("pk")).select_related(
        "file", "asked__claim__student"
    )
