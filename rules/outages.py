"""Outages of the service or its mail: what was due to the school in one is due later (DOMAIN §2, §13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.instants import as_zone, end_of_day, last_local_day, latest_reading

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class OutageSpan:
    """A time, `began_at` to `ended_at` (UTC, exclusive), in which nothing reached the school or nothing left it."""

    began_at: datetime
    ended_at: datetime

    def holds(self, due_at: datetime) -> bool:
        """Return whether what had to be there before `due_at` could not come in the last moments before it."""
        return self.began_at < due_at <= self.ended_at


def local_days(outage: OutageSpan, zone: str) -> int:
    """Return how many days an outage lasted by local clocks, rounded up to whole days: at least one."""
    began, ended = (
        at.astimezone(as_zone(zone)).replace(tzinfo=None) for at in (outage.began_at, outage.ended_at)
    )
    return max(1, -((began - ended) // ONE_DAY))


def moved_by_outages(due_at: datetime, zone: str, outages: Iterable[OutageSpan]) -> datetime:
    """Return when something is due after all outages in which it was due: as many local days later as each lasted.

    Outages are taken one after another, so that one may move the moment into the next.
    """
    for outage in sorted(outages):
        if outage.holds(due_at):
            due_at = _days_later(due_at, zone, local_days(outage, zone))
    return due_at


def last_day_moved(last_day: date, zone: str, outages: Iterable[OutageSpan]) -> date:
    """Return the last day of what runs to the end of `last_day`, as outages have moved it."""
    return last_local_day(moved_by_outages(end_of_day(last_day, zone), zone, outages), zone)


def apart(outages: Iterable[OutageSpan]) -> tuple[OutageSpan, ...]:
    """Return these times without what they share, earliest first: in the order in which they came on record, each keeps
    what none before it has, so that nothing moves twice for one time, whichever was recorded first."""
    kept: list[OutageSpan] = []
    for outage in outages:
        parts = [outage]
        for other in kept:
            parts = [rest for part in parts for rest in _without(part, other)]
        kept += parts
    return tuple(sorted(kept))


def _without(part: OutageSpan, other: OutageSpan) -> list[OutageSpan]:
    if other.ended_at <= part.began_at or part.ended_at <= other.began_at:
        return [part]
    rests = ((part.began_at, other.began_at), (other.ended_at, part.ended_at))
    return [OutageSpan(began_at, ended_at) for began_at, ended_at in rests if began_at < ended_at]


def was_down(due_at: datetime, outages: Iterable[OutageSpan]) -> bool:
    """Return whether something was due in one of the outages."""
    return any(outage.holds(due_at) for outage in outages)


def _days_later(due_at: datetime, zone: str, days: int) -> datetime:
    """Move a moment by local days: the end of a day stays the end of a day, another time of day that time."""
    last_day = last_local_day(due_at, zone)
    if due_at == end_of_day(last_day, zone):
        return end_of_day(last_day + timedelta(days=days), zone)
    wall = due_at.astimezone(as_zone(zone)).replace(tzinfo=None)
    return latest_reading(wall + timedelta(days=days), zone)
