"""The window of a search and the weeks and months in it (DOMAIN §4)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.instants import Zone, end_of_day, last_local_day
from rules.policy import PolicyRules, Unit, WeekKind

WEEK_DAYS = 7
MONTH_DAYS = 30  # so many days of leave add a month
CHECK_DAYS = 7  # so long a period waits for checks that are not answered at its limit (DOMAIN §5)


@dataclass(frozen=True, slots=True)
class Window:
    """First and last local day, and the instant (UTC, exclusive) at which the last one is over."""

    first_day: date
    last_day: date
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class PeriodSpan:
    """A week or month, cut to the window: `assessed_days` of its `full_days` lie inside."""

    unit: Unit
    number: int
    first_day: date
    last_day: date
    assessed_days: int
    whole: bool
    full_days: int


def last_day(start: date, days: int, leave_days: int = 0) -> date:
    """Return the last day of a window; each day of leave adds one.

    The start is day 0, so 180 days from 2026-03-02 end with 2026-08-29.
    """
    return start + timedelta(days=days + leave_days)


def window(start: date, days: int, zone: Zone, leave_days: int = 0) -> Window:
    """Return the window from `start`, as days and as an instant."""
    last = last_day(start, days, leave_days)
    return Window(start, last, end_of_day(last, zone))


def assessed_until(start: date, days: int, leave_days: int, unit: Unit) -> date:
    """Return the last day of which weeks (or months) are made, in a window that so many days of leave have moved.

    Leave adds weeks for whole weeks of it only, and a month for each 30 days of it; the days after those are kept and
    not assessed (DOMAIN §4). The window's last day is never passed.
    """
    end = last_day(start, days, leave_days)
    if unit == Unit.WEEK:
        return end - timedelta(days=leave_days % WEEK_DAYS)
    return min(month_after(last_day(start, days), leave_days // MONTH_DAYS), end)


def log_until(span_last_day: date, late_log_days: int, zone: Zone) -> datetime:
    """Return when a period settles (UTC): an activity logged at this instant or after it is late."""
    return end_of_day(span_last_day + timedelta(days=late_log_days), zone)


def checks_until(limit: datetime, zone: Zone) -> datetime:
    """Return until when a period waits for its checks (UTC, exclusive): the end of the seventh day after its limit for
    activities.
    """
    return end_of_day(last_local_day(limit, zone) + timedelta(days=CHECK_DAYS), zone)


def periods_of(policy: PolicyRules, start: date, last_day: date, unit: Unit) -> tuple[PeriodSpan, ...]:
    """Return all weeks or months of a search under a policy, in a window that leave may have moved to `last_day`."""
    leave_days = (last_day - start).days - policy.window_days
    return periods(start, assessed_until(start, policy.window_days, leave_days, unit), unit, policy.week_kind)


def periods(
    start: date, last_day: date, unit: Unit, week_kind: WeekKind = "from_start"
) -> tuple[PeriodSpan, ...]:
    """Return all weeks or months from `start` to `last_day` in order, numbered from 1, cut at both ends."""
    spans: list[PeriodSpan] = []
    number, first = 1, _first_of(start, unit, week_kind)
    while first <= last_day:
        following = _following(start, first, number, unit)
        spans.append(_cut(unit, number, first, following, start, last_day))
        number, first = number + 1, following
    return tuple(spans)


def month_after(start: date, months: int) -> date:
    """Return the same day of the month so many months later, or that month's last day where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _first_of(start: date, unit: Unit, week_kind: WeekKind) -> date:
    if unit == Unit.WEEK and week_kind == "monday":
        return start - timedelta(days=start.weekday())
    return start


def _following(start: date, first: date, number: int, unit: Unit) -> date:
    # Months are counted from the start itself: one clamped to 28 February must not shorten those after it.
    return month_after(start, number) if unit == Unit.MONTH else first + timedelta(days=WEEK_DAYS)


def _cut(unit: Unit, number: int, first: date, following: date, start: date, last: date) -> PeriodSpan:
    inside_first, inside_last = max(first, start), min(following - timedelta(days=1), last)
    full_days = (following - first).days
    inside = (inside_last - inside_first).days + 1
    return PeriodSpan(unit, number, inside_first, inside_last, inside, inside == full_days, full_days)
