"""The stored weeks and months of a search (DOMAIN §4): made when it is signed, made again when its window moves."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from commitments.leave.queries import granted_leave
from commitments.outages.queries import outages
from commitments.searches.models import Search
from rules.instants import end_of_day, start_of_day
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import Unit
from rules.spans import Span, days_of
from rules.states import SearchState
from rules.window import PeriodSpan, checks_until, log_until, periods_of
from standing.models import Period, Standing


def make_periods(search: Search, *, now: datetime, settled_stay: bool = False) -> None:
    """Write a row for every week (and month) that the policy's quotas count, as the window stands. Idempotent.

    A period of a running search that has begun keeps its zone; the others take the student's present one. A settled
    period stays as it was told if an earlier rule made it longer, or made it at all (DOMAIN §4), if nothing but a rule
    has changed (`settled_stay`), or if none of its own days has.
    """
    leave, outage_spans = granted_leave(search), outages(search.student_id)
    period_by_key = {(period.unit, period.number): period for period in search.periods.all()}
    new_periods, changed_periods, keys = [], [], set()
    for span in _spans(search):
        key = (str(span.unit), span.number)
        keys.add(key)
        period = period_by_key.get(key)
        columns = _values(search, span, leave, outage_spans, _zone(search, period, now))
        if period is None:
            new_periods.append(Period(search=search, unit=key[0], number=key[1], **columns))
        elif _was_told_more(period, span) or (
            period.settled_at is not None and (settled_stay or _days_are_the_same(period, columns))
        ):
            continue
        elif any(getattr(period, name) != value for name, value in columns.items()):
            _set(period, columns, now)
            changed_periods.append(period)
    _remove(
        [period for key, period in period_by_key.items() if key not in keys and period.settled_at is None]
    )
    Period.objects.bulk_update(changed_periods, [*_FIELDS, "settled_at", "met_at"])
    Period.objects.bulk_create(new_periods)


_DAYS = ("first_day", "last_day", "assessed_days", "full_days", "whole")
_FIELDS = (
    *_DAYS,
    "zone",
    "opens_at",
    "closes_at",
    "log_until",
    "checks_until",
    "leave_days",
)


def _spans(search: Search) -> Iterable[PeriodSpan]:
    rules = search.policy.rules()
    for unit in Unit:
        if rules.quotas_per(unit):
            yield from periods_of(rules, search.start_date, search.last_day, unit)


def _zone(search: Search, period: Period | None, now: datetime) -> str:
    has_begun = period is not None and search.state != SearchState.PLANNED and period.opens_at <= now
    return period.zone if has_begun and period is not None else search.student.zone


def _values(
    search: Search, span: PeriodSpan, leave: tuple[Span, ...], outage_spans: tuple[OutageSpan, ...], zone: str
) -> dict[str, Any]:
    limit = moved_by_outages(log_until(span.last_day, search.policy.late_log_days, zone), zone, outage_spans)
    return {
        "first_day": span.first_day,
        "last_day": span.last_day,
        "assessed_days": span.assessed_days,
        "full_days": span.full_days,
        "whole": span.whole,
        "zone": zone,
        "opens_at": start_of_day(span.first_day, zone),
        "closes_at": end_of_day(span.last_day, zone),
        "log_until": limit,
        "checks_until": checks_until(limit, zone),
        "leave_days": len(days_of(leave, span.first_day, span.last_day)),
    }


def _was_told_more(period: Period, span: PeriodSpan) -> bool:
    return period.settled_at is not None and period.last_day > span.last_day


def _days_are_the_same(period: Period, columns: dict[str, Any]) -> bool:
    """Return whether a period has the same days as before.

    A settled one then keeps the moments that were told of it, too, whatever a mended rule says of them.
    """
    return all(getattr(period, name) == columns[name] for name in (*_DAYS, "leave_days"))


def _set(period: Period, columns: dict[str, Any], now: datetime) -> None:
    for name, value in columns.items():
        setattr(period, name, value)
    period.settled_at = None  # it is judged anew; what had settled as met stays so
    if period.log_until > now:  # leave made an unfinished last week longer: activities may be logged again
        period.met_at = None


def _remove(periods: list[Period]) -> None:
    """Delete periods that the moved window no longer has; the caller judges the student's standing anew right after."""
    if periods:
        student_id = periods[0].search.student_id
        Standing.objects.filter(student=student_id, current__in=periods).update(current=None)
        Period.objects.filter(pk__in=[period.pk for period in periods]).delete()
