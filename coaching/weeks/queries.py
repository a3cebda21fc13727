"""One week (or month) of a search, opened: per quota the count, the minimum and the activities behind it; what does not
count, and why; the excusal. Counts and verdict are the stored ones, the activities come from the predicates that
counted them (DESIGN, "Rules stand once")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from commitments.excusals.models import Excusal, ExcusalState
from commitments.excusals.queries import live_excusal, needs_second_person
from commitments.searches.claim_freeze import has_open_claim
from commitments.searches.models import Search
from core.wording import day_words
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from people.students.models import Student
from rules import words as rule_words
from rules.policy import Unit
from rules.verdict import QuotaResult, Verdict
from rules.words import in_order, joined
from standing import evidence
from standing.models import Period

SAID = {
    "met": "is met",
    "missed": "is missed",
    "excused": "is excused",
    "leave": "is leave: nothing is asked",
    "open": "is open",
    "not_assessed": "is not assessed",
}


@dataclass(frozen=True, slots=True)
class QuotaOpened:
    """A stored result with the activities that made it."""

    result: QuotaResult
    activities: list[Activity]

    @property
    def noun(self) -> str:
        return self.result.one if self.result.minimum == 1 else self.result.many


@dataclass(frozen=True, slots=True)
class OpenedWeek:
    """All that the panel of a week or month shows."""

    period: Period
    search: Search
    name: str
    days: str
    sentence: str
    quotas: list[QuotaOpened]
    left_out: list[evidence.ActivityEvidence]
    corrections: list[CorrectionRequest]
    excusal: Excusal | None
    declined: list[Excusal]
    begun: bool
    needs_second: bool
    claimed: bool  # then the claim's judges decide
    excusal_url: str
    previous: str
    following: str

    @property
    def left_late(self) -> list[evidence.ActivityEvidence]:
        """The late activities, which a coach may still accept."""
        return [activity for activity in self.left_out if activity.late]

    @property
    def left_else(self) -> list[evidence.ActivityEvidence]:
        return [activity for activity in self.left_out if not activity.late]


def opened(period: Period, student: Student, now: datetime) -> OpenedWeek:
    """Return what the panel of a period shows; the period comes with its search and policy loaded."""
    search = period.search
    activities = evidence.evidence([period])[period.pk]
    return OpenedWeek(
        period=period,
        search=search,
        name=name_of(period),
        days=days_of(period, now.year),
        sentence=sentence(period),
        quotas=[_quota(quota, activities) for quota in in_order(period.quotas)],
        left_out=[activity for activity in activities if not activity.counts_for],
        corrections=_corrections(period, student),
        excusal=live_excusal(search, period.unit, period.number),
        declined=list(
            search.excusals.filter(
                unit=period.unit, number=period.number, state=ExcusalState.DECLINED
            ).select_related("declined_by")
        ),
        begun=period.opens_at <= now,
        needs_second=needs_second_person(period, now),
        claimed=has_open_claim(search),
        excusal_url=reverse(
            "coaching:excusal" if period.unit == Unit.WEEK else "coaching:month_excusal",
            args=[student.pk, period.number],
        ),
        previous=_neighbour(period, student, -1),
        following=_neighbour(period, student, 1),
    )


def name_of(period: Period) -> str:
    return f"{period.unit.capitalize()} {period.number}"


def days_of(period: Period, this_year: int) -> str:
    """Return the days in words, such as "Mon 1 Jun to Sun 7 Jun"."""
    return f"{day_words(period.first_day, this_year)} to {day_words(period.last_day, this_year)}"


def sentence(period: Period) -> str:
    """Return the verdict in words, such as "Week 14 is missed: 6 of 8 people (clause 3.1)." """
    verdict_words = f"{name_of(period)} {SAID[period.verdict]}"
    if period.verdict not in (Verdict.OPEN, Verdict.MISSED):
        return (
            f"{verdict_words}, provisionally: its activities can still change."
            if period.provisional
            else f"{verdict_words}."
        )
    shortfalls = [tally(quota) for quota in period.quotas if not quota.met]
    return f"{verdict_words}: {joined(shortfalls)}." if shortfalls else f"{verdict_words}."


def tally(quota: QuotaResult) -> str:
    clause = f" (clause {quota.clause})" if quota.clause else ""
    return f"{rule_words.tally(quota)}{clause}"


def _quota(quota: QuotaResult, activities: Sequence[evidence.ActivityEvidence]) -> QuotaOpened:
    return QuotaOpened(
        quota, [activity.activity for activity in activities if quota.key in activity.counts_for]
    )


def _corrections(period: Period, student: Student) -> list[CorrectionRequest]:
    """Return open requests about activities of the period's days."""
    return list(
        CorrectionRequest.objects.undecided()
        .filter(activity__student=student, activity__occurred_on__range=(period.first_day, period.last_day))
        .select_related("activity__kind", "activity__contact")
    )


def _neighbour(period: Period, student: Student, step: int) -> str:
    number = period.number + step
    if not Period.objects.filter(search=period.search_id, unit=period.unit, number=number).exists():
        return ""
    return url_of(student, period.unit, number)


def url_of(student: Student, unit: str, number: int) -> str:
    return reverse(f"coaching:{unit}", args=[student.pk, number])


def strip(periods: Iterable[Period], student: Student, now: datetime) -> list[dict[str, Any]]:
    """Return the row of verdicts, each with the address that opens its period."""
    return [
        {
            "number": period.number,
            "verdict": period.verdict,
            "url": url_of(student, period.unit, period.number),
            "label": f"{name_of(period)}, {days_of(period, now.year)}",
            "current": period.opens_at <= now < period.closes_at,
        }
        for period in periods
    ]
