"""The moment until which a student may change an activity without their coach (DOMAIN §5)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Exists, Min, OuterRef, Q

from core.errors import Refused
from people.students.models import Student
from rules.states import SearchState
from standing.models import Period, PeriodQuerySet

WITHOUT_PERIOD = timedelta(days=14)


def limiting_periods(student: Student | int) -> PeriodQuerySet:
    """Return the periods whose late-logging limits hold for a student's log: those of searches that began."""
    return Period.objects.filter(search__student=student).exclude(search__state=SearchState.NOT_STARTED)


def changeable_until(student: Student, days: Iterable[date]) -> datetime | None:
    """Return the earliest late-logging limit of the periods that hold one of these days; None where none does."""
    condition = Q()
    for day in set(days):
        condition |= Q(first_day__lte=day, last_day__gte=day)
    return limiting_periods(student).filter(condition).aggregate(limit=Min("log_until"))["limit"]


def still_mendable(today: date) -> Q:
    """Return the condition for activities of which a period is still to settle; where none holds their day, for two
    weeks from it. What a failed check withholds is then for the student to mend, else for their coach to accept."""
    periods = Period.objects.filter(
        search__student=OuterRef("student"),
        first_day__lte=OuterRef("occurred_on"),
        last_day__gte=OuterRef("occurred_on"),
    )
    recent = Q(occurred_on__gte=today - WITHOUT_PERIOD)
    return Q(Exists(periods.filter(settled_at__isnull=True))) | (~Q(Exists(periods)) & recent)


def check_changeable(student: Student, days: Iterable[date], now: datetime) -> None:
    """Raise Refused once the week of one of these days is settled."""
    limit = changeable_until(student, days)
    if limit is not None and now >= limit:
        raise Refused("That week is settled. Ask your coach for the correction; say what is wrong and why.")
