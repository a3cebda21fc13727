"""Limits in hours, days and business days: when they run out, and how that was counted (DOMAIN §4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from rules.business_days import Calendar, Count, count_days
from rules.instants import Zone, as_zone, end_of_day, last_local_day, local_day, start_of_day
from rules.policy import ReplyUnit
from rules.spans import Span, days_of

WEEKENDS_ONLY = Calendar()
GovernedBy = Literal["policy", "employer", "extension"]


@dataclass(frozen=True, slots=True)
class Due:
    """The moment by which something has to be there, and how it was counted.

    `due_at` (UTC) is exclusive: what happens at it is late. `last_day` is the last local day to act on. `clause` states
    the policy's limit, where that governs.
    """

    due_at: datetime
    last_day: date
    zone: str
    governed_by: GovernedBy
    count: Count | None
    calendar: Calendar = WEEKENDS_ONLY
    clause: str = ""


def at_local(day: date, hour: int, zone: str) -> datetime:
    """Return the instant, in UTC, of an hour of a local day."""
    return datetime.combine(day, time(hour), as_zone(zone)).astimezone(UTC)


def deadline(
    limit: int, unit: ReplyUnit, start: datetime, zone: str, calendar: Calendar, leave: Iterable[Span] = ()
) -> Due:
    """Count a policy's `limit` from `start` in its unit, days of leave left out.

    Hours run to the minute; business days to the end of the last one, the day of `start` never counted.
    """
    if unit == "hours":
        due_at = hours_after(start, limit, zone, leave)
        return Due(due_at, last_local_day(due_at, zone), zone, "policy", None, calendar)
    day = local_day(start, zone)
    count = count_days(day, limit, calendar, dict.fromkeys(days_of(leave, day), "Leave"))
    return Due(end_of_day(count.last_day, zone), count.last_day, zone, "policy", count, calendar)


def hours_after(start: datetime, hours: int, zone: str, leave: Iterable[Span] = ()) -> datetime:
    """Return the instant that comes so many hours after `start`, hours of leave days not counted.

    A leave day stops the clock from the first instant of the local day to its last.
    """
    due_at = start + timedelta(hours=hours)
    for day in sorted(days_of(leave, local_day(start, zone))):
        opens, closes = max(start_of_day(day, zone), start), end_of_day(day, zone)
        if opens >= due_at:
            break
        due_at += closes - opens
    return due_at


def days_after(day: date, days: int | None, zone: Zone) -> datetime | None:
    """Return the end (UTC) of the last of so many calendar days after `day`; None where no limit is stated."""
    return None if days is None else end_of_day(day + timedelta(days=days), zone)
