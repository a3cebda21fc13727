"""Instants, in UTC, at which local days begin and end (DOMAIN §4)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

Zone = str | tzinfo
_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


def as_zone(zone: Zone) -> tzinfo:
    """Return a zone by its IANA name. Raise ZoneInfoNotFoundError where the name is unknown; never fall back."""
    return ZoneInfo(zone) if isinstance(zone, str) else zone


@lru_cache(maxsize=4096)
def local_day(instant: datetime, zone: Zone) -> date:
    """Return the local date in `zone` at `instant`. Raise ValueError where the instant is naive."""
    if instant.tzinfo is None:
        raise ValueError("An instant needs its offset.")
    return instant.astimezone(as_zone(zone)).date()


@lru_cache(maxsize=4096)
def start_of_day(day: date, zone: Zone) -> datetime:
    """Return the first instant of a local day, in UTC; where 00:00 exists twice, the earlier.

    A day that a zone skipped altogether (Samoa, 30 December 2011) begins where the next one does.
    """
    return earliest_reading(datetime.combine(day, time.min), zone)


def end_of_day(day: date, zone: Zone) -> datetime:
    """Return the first instant of the next local day, in UTC: a day is over *at* it. Raise OverflowError past 9999."""
    return start_of_day(day + timedelta(days=1), zone)


def last_local_day(end: datetime, zone: Zone) -> date:
    """Return the last local day of a span that is over at `end`; where that is midnight, the day before."""
    return local_day(end - timedelta(microseconds=1), zone)


def ends_its_day(end: datetime, zone: Zone) -> bool:
    """Say whether an exclusive end is the end of a local day, and not an hour within it."""
    return end_of_day(last_local_day(end, zone), zone) == end


def earliest_reading(wall: datetime, zone: Zone) -> datetime:
    """Return the instant, in UTC, at which clocks in `zone` first show `wall` (naive); where they skip it, the first
    after the gap.
    """
    tz = as_zone(zone)
    earlier = wall.replace(tzinfo=tz, fold=0)
    instant = earlier.astimezone(UTC)
    if instant.astimezone(tz).replace(tzinfo=None) == wall:
        return instant
    return _first_instant_after_gap(earlier, tz)


def latest_reading(wall: datetime, zone: Zone) -> datetime:
    """Return the instant, in UTC, at which clocks in `zone` show `wall` (naive).

    Where they show it twice, it is the later one; where they skip it, the first instant after the gap.
    """
    tz = as_zone(zone)
    later = wall.replace(tzinfo=tz, fold=1)
    instant = later.astimezone(UTC)
    if instant.astimezone(tz).replace(tzinfo=None) == wall:
        return instant
    return _first_instant_after_gap(later.replace(fold=0), tz)


def end_of_minute(instant: datetime) -> datetime:
    """Return the first instant of the next minute: what is due at a minute is due to its end."""
    return instant.replace(second=0, microsecond=0) + _MINUTE


def _first_instant_after_gap(skipped: datetime, tz: tzinfo) -> datetime:
    """Return the instant at which clocks jumped over a time of day; the two readings of that time enclose it."""
    wall = skipped.replace(tzinfo=None)
    low, high = skipped.replace(fold=1).astimezone(UTC), skipped.replace(fold=0).astimezone(UTC)
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if middle.astimezone(tz).replace(tzinfo=None) >= wall:
            high = middle
        else:
            low = middle
    return high
