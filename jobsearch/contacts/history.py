"""What was logged with a person or at an employer, a page at a time, and in which weeks a person counted.

More rows ask no more queries.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import reverse

from commitments.policies.models import rules_of
from jobsearch.activities.models import Activity
from jobsearch.log.counting import CountedLog, count_activities, periods_of, searches_of
from jobsearch.log.log_lines import LogLine, lines
from people.students.models import Student
from rules.policy import Counting, Unit
from rules.verdict import QuotaResult
from standing.models import Period

PER_PAGE = 50


@dataclass(frozen=True)
class HistoryPage:
    """A page of a history: its lines, the newest first, and the pages there are."""

    page: "Page[Activity]"
    lines: list[LogLine]


def with_all(activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """Return activities with what a line says, the newest first."""
    rows = activities.select_related("kind", "contact", "employer")
    return rows.order_by("-occurred_on", "-logged_at", "-pk")


def history_page(
    student: Student, activities: QuerySet[Activity], number: str | None, now: datetime
) -> HistoryPage:
    """Return a page of activities as lines of a log, with what each counts for."""
    page = Paginator(with_all(activities), PER_PAGE).get_page(number)
    shown = list(page.object_list)
    return HistoryPage(page, lines(shown, count_activities(student, shown), student.zone, now))


@dataclass(frozen=True, slots=True)
class PersonWeek:
    """A week of the search, and whether the person counted in it."""

    period: Period
    counted: bool
    current: bool
    url: str

    @property
    def said(self) -> str:
        return f"Week {self.period.number}: {'counted' if self.counted else 'did not count'}"


@dataclass(frozen=True)
class PersonWeeks:
    """The weeks of the newest search that have begun; the running one; the quota that people count for once a week."""

    weeks: list[PersonWeek]
    quota: QuotaResult | None = None
    following: Period | None = None

    @property
    def current(self) -> PersonWeek | None:
        return next((week for week in self.weeks if week.current), None)


def person_history(
    student: Student, activities: QuerySet[Activity], number: str | None, now: datetime
) -> tuple[HistoryPage, PersonWeeks]:
    """Return a page of what was logged with one person, and the weeks in which that counted."""
    everything = list(with_all(activities))
    searches = searches_of(student)
    periods = periods_of(searches)
    counted = CountedLog(searches, periods, everything)
    page = Paginator(everything, PER_PAGE).get_page(number)
    history = HistoryPage(page, lines(page.object_list, counted, student.zone, now))
    if not searches:
        return history, PersonWeeks([])
    newest = searches[-1]
    weeks = [period for period in periods if period.search_id == newest.pk and period.unit == Unit.WEEK]
    keys = _people_keys(newest.policy_id)
    counted_days = [
        activity.occurred_on for activity in everything if keys.intersection(counted.of(activity).keys)
    ]
    return history, _weeks(student, weeks, counted_days, keys, now)


def _people_keys(policy: int) -> set[str]:
    """Return the keys of the quotas of a week that count a person once."""
    quotas = rules_of([policy])[policy].quotas
    return {
        quota.key
        for quota in quotas
        if quota.counting == Counting.DISTINCT_PEOPLE and quota.unit == Unit.WEEK
    }


def _weeks(
    student: Student, periods: Sequence[Period], counted_days: Sequence[date], keys: set[str], now: datetime
) -> PersonWeeks:
    begun = [period for period in periods if period.opens_at <= now]
    weeks = [
        PersonWeek(
            period,
            any(period.first_day <= day <= period.last_day for day in counted_days),
            period.opens_at <= now < period.closes_at,
            reverse("coaching:week", args=[student.pk, period.number]),
        )
        for period in begun
    ]
    running = next((week.period for week in weeks if week.current), None)
    quota = next((quota for quota in running.quotas if quota.key in keys), None) if running else None
    following = next((period for period in periods if period.opens_at > now), None)
    return PersonWeeks(weeks, quota, following)
