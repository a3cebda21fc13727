"""The plain way to judge: a loop over students, and for each of their quotas one indexed aggregate.

What the sweep is measured against, and must agree with row for row. It shares nothing with `standing`: only the rules
(`rules`) are the same. Written as one would with the ORM, and left alone since: no figure may be bettered
by making this slower.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.policies.models import Policy
from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from rules.policy import Counting, QuotaRule, Unit
from rules.verdict import PeriodFacts, PeriodVerdict, judge
from standing.models import Period

ONE_DAY = timedelta(days=1)
COUNTED = {
    Counting.ACTIVITIES: ("pk", False),
    Counting.DISTINCT_PEOPLE: ("contact", True),
    Counting.DISTINCT_DAYS: ("occurred_on", True),
}
Row = tuple[Any, ...]  # verdict, provisional, settled, days of leave, counts, minimums


def judged_one_by_one(searches: Iterable[int], periods: "QuerySet[Period]", now: datetime) -> dict[int, Row]:
    """Period (by id) → its row: of these searches (ids), those of their periods that are among `periods`."""
    rules = {each.pk: each.rules() for each in Policy.objects.prefetch_related("quotas__kinds")}
    found: dict[int, Row] = {}
    for search in _with_what_is_granted(searches, periods):
        policy = rules[search.policy_id]
        its_periods = list(search.periods.all())
        counts: dict[int, dict[str, int]] = {period.pk: {} for period in its_periods}
        for quota in policy.quotas:
            for counted, number in _count(search, quota, its_periods):
                counts[counted][quota.key] = number
        for period in its_periods:
            leave_days = _leave_days(search, period)
            verdict = judge(policy, _facts(search, period, counts[period.pk], leave_days), now)
            found[period.pk] = _row(verdict, leave_days)
    return found


def stored(periods: "QuerySet[Period]") -> dict[int, Row]:
    """The same of what `standing` has stored."""
    rows = periods.values_list(
        "pk", "verdict", "provisional", "settled_at", "leave_days", "counts", "minimums"
    )
    return {
        pk: (verdict, provisional, settled_at is not None, *numbers)
        for pk, verdict, provisional, settled_at, *numbers in rows
    }


def _with_what_is_granted(searches: Iterable[int], periods: "QuerySet[Period]") -> "QuerySet[Search]":
    return Search.objects.filter(pk__in=list(searches)).prefetch_related(
        Prefetch("periods", periods),
        Prefetch("leaves", Leave.objects.filter(granted=True)),
        Prefetch("excusals", Excusal.objects.filter(state="in_force")),
    )


def _count(search: Search, quota: QuotaRule, periods: list[Period]) -> Iterator[tuple[int, int]]:
    """One aggregate over the student's activities from the first of these periods to the last, a column for each."""
    its_periods = [period for period in periods if Unit(period.unit) == quota.unit]
    if not its_periods:
        return
    last_day = min(filter(None, [search.last_day, search.guarantee_until]))
    activities = Activity.objects.filter(
        student=search.student_id,
        kind__in=quota.kinds,
        struck_at=None,
        occurred_on__gte=max(search.start_date, min(period.first_day for period in its_periods)),
        occurred_on__lte=min(last_day, max(period.last_day for period in its_periods)),
    )
    if quota.needs_link:
        activities = activities.exclude(link="")
    what, distinct = COUNTED[quota.counting]
    columns = {
        f"period_{period.pk}": Count(
            what,
            distinct=distinct,
            filter=Q(occurred_on__range=(period.first_day, period.last_day))
            & (Q(logged_at__lt=period.log_until) | Q(accepted_at__isnull=False)),
        )
        for period in its_periods
    }
    numbers = activities.aggregate(**columns)
    for period in its_periods:
        yield period.pk, numbers[f"period_{period.pk}"]


def _leave_days(search: Search, period: Period) -> int:
    days = {
        leave.first_day + ONE_DAY * number
        for leave in search.leaves.all()
        for number in range((leave.last_day - leave.first_day).days + 1)
    }
    return sum(period.first_day <= day <= period.last_day for day in days)


def _facts(search: Search, period: Period, counts: Mapping[str, int], leave_days: int) -> PeriodFacts:
    began = search.state not in ("planned", "not_started")
    return PeriodFacts(
        unit=Unit(period.unit),
        number=period.number,
        first_day=period.first_day,
        last_day=period.last_day,
        assessed_days=period.assessed_days,
        whole=period.whole,
        opens_at=period.opens_at,
        closes_at=period.closes_at,
        log_until=period.log_until,
        counts=counts,
        leave_days=leave_days,
        excused=any(
            (excusal.unit, excusal.number) == (period.unit, period.number)
            for excusal in search.excusals.all()
        ),
        guarantee_ended_on=search.guarantee_until if began else search.start_date - ONE_DAY,
        full_days=period.full_days,
        was_met=period.met_at is not None,
    )


def _row(verdict: PeriodVerdict, leave_days: int) -> Row:
    counts = [quota.count for quota in verdict.quotas]
    minimums = [quota.minimum for quota in verdict.quotas]
    return verdict.verdict.value, verdict.provisional, verdict.settled, leave_days, counts, minimums
