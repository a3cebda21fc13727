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
from rules.window import PeriodSpan, log_until, periods_of
from standing.models import Period, Standing


def make_periods(search: Search, *, now: datetime, settled_stay: bool = False) -> None:
    """Rows for every week (and month) that the policy's quotas count, as the window stands. Idempotent.

    A period of a running search that has begun keeps its zone; the others take the student's present one. What has
    settled under an earlier rule that made it longer, or made it at all, stays as it was told (DOMAIN §4); and all that
    has settled where nothing but a rule has changed (`settled_stay`), or none of its own days.
    """
    leave, down = granted_leave(search), outages()
    existing = {(period.unit, period.number): period for period in search.periods.all()}
    new, changed, wanted = [], [], set()
    for span in _spans(search):
        key = (str(span.unit), span.number)
        wanted.add(key)
        period = existing.get(key)
        values = _values(search, span, leave, down, _zone(search, period, now))
        if period is None:
            new.append(Period(search=search, unit=key[0], number=key[1], **values))
        elif _was_told_more(period, span) or (
            period.settled_at is not None and (settled_stay or _days_are_the_same(period, values))
        ):
            continue
        elif any(getattr(period, name) != value for name, value in values.items()):
            _set(period, values, now)
            changed.append(period)
    _remove([period for key, period in existing.items() if key not in wanted and period.settled_at is None])
    Period.objects.bulk_update(changed, [*_FIELDS, "settled_at", "met_at"])
    Period.objects.bulk_create(new)


_DAYS = ("first_day", "last_day", "assessed_days", "full_days", "whole")
_FIELDS = (
    *_DAYS,
    "zone",
    "opens_at",
    "closes_at",
    "log_until",
    "leave_days",
)


def _spans(search: Search) -> Iterable[PeriodSpan]:
    rules = search.policy.rules()
    for unit in Unit:
        if rules.quotas_per(unit):
            yield from periods_of(rules, search.start_date, search.last_day, unit)


def _zone(search: Search, period: Period | None, now: datetime) -> str:
    begun = period is not None and search.state != SearchState.PLANNED and period.opens_at <= now
    return period.zone if begun and period is not None else search.student.zone


def _values(
    search: Search, span: PeriodSpan, leave: tuple[Span, ...], down: tuple[OutageSpan, ...], zone: str
) -> dict[str, Any]:
    until = log_until(span.last_day, search.policy.late_log_days, zone)
    return {
        "first_day": span.first_day,
        "last_day": span.last_day,
        "assessed_days": span.assessed_days,
        "full_days": span.full_days,
        "whole": span.whole,
        "zone": zone,
        "opens_at": start_of_day(span.first_day, zone),
        "closes_at": end_of_day(span.last_day, zone),
        "log_until": moved_by_outages(until, zone, down),
        "leave_days": len(days_of(leave, span.first_day, span.last_day)),
    }


def _was_told_more(period: Period, span: PeriodSpan) -> bool:
    return period.settled_at is not None and period.last_day > span.last_day


def _days_are_the_same(period: Period, values: dict[str, Any]) -> bool:
    """Moments that were told of a settled one stay, too, whatever a mended rule says of them."""
    return all(getattr(period, name) == values[name] for name in (*_DAYS, "leave_days"))


def _set(period: Period, values: dict[str, Any], now: datetime) -> None:
    for name, value in values.items():
        setattr(period, name, value)
    period.settled_at = None  # it is judged anew; what had settled as met stays so
    if period.log_until > now:  # leave made an unfinished last week longer: activities may be logged again
        period.met_at = None


def _remove(periods_: list[Period]) -> None:
    """Periods that the moved window no longer has; where everyone stands is judged again right after."""
    if periods_:
        whose = periods_[0].search.student_id
        Standing.objects.filter(student=whose, current__in=periods_).update(current=None)
        Period.objects.filter(pk__in=[period.pk for period in periods_]).delete()
