"""Business days: which days count, and when n of them have passed (DOMAIN §4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

import holidays

from commitments.rules.own_holidays import corrected
from commitments.rules.policy import BusinessDays

_DAY = timedelta(days=1)
_WEEKEND = {5: "Saturday", 6: "Sunday"}
_NOTHING: Mapping[date, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AddedDay:
    """A holiday that a coach added for a place without a known calendar (DOMAIN §4); without a subdivision it is one
    of the whole country."""

    day: date
    name: str
    subdivision: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Weekends, the public holidays of a country (ISO 3166 code) and its subdivision, and `extra` days.

    With `weekends_only` no holiday is left out, known or not: a policy may say so.
    """

    country: str = ""
    subdivision: str = ""
    extra: tuple[tuple[date, str], ...] = ()
    weekends_only: bool = False

    @property
    def known(self) -> bool:
        """False if a country or subdivision was named, or should have been, that has no known calendar."""
        if self.weekends_only:
            return True
        country, subdivision = _resolve(self.country, self.subdivision)
        return country is not None and (subdivision is not None or not self.subdivision)

    @property
    def flag(self) -> str:
        """A sentence for student and coach where the calendar is not known; empty where it is."""
        if self.known:
            return ""
        added = " and the days added for it" if self.extra else ""
        if _resolve(self.country, self.subdivision)[0] is None:
            where = self.country or "This place"
            return f"{where} has no known calendar of holidays: only weekends{added} are left out."
        return (
            f"{self.subdivision} is not known in {self.country}: "
            f"only its national holidays{added} are left out."
        )

    def grew_from(self, told: Calendar) -> bool:
        """Whether this is `told` with more days, and nothing else."""
        return replace(told, extra=self.extra) == self and set(told.extra) < set(self.extra)

    def reason_not_counted(self, day: date) -> str | None:
        """Why `day` is no business day ("Saturday", "Thanksgiving Day"), or None if it is one."""
        if day.weekday() in _WEEKEND:
            return _WEEKEND[day.weekday()]
        for holiday, name in self.extra:
            if holiday == day:
                return name
        if self.weekends_only:
            return None
        return _public_holidays(*_resolve(self.country, self.subdivision), day.year).get(day)


def calendar_by(
    rule: BusinessDays, country: str, subdivision: str, added: Iterable[AddedDay] = ()
) -> Calendar:
    """The calendar that a policy's rule makes of a place, and of the days `added` for it. Not stated ("") leaves out
    what DOMAIN §4 does: all of it."""
    if rule == "weekends":
        return Calendar(weekends_only=True)
    within = "" if rule == "country" else subdivision
    extra = dict.fromkeys((each.day, each.name) for each in added if each.subdivision in ("", within))
    return Calendar(country, within, tuple(extra))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that did not count, and why."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Count:
    """How a limit was counted, day by day; the day that started it is in neither list."""

    last_day: date
    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]


def count_days(start_day: date, n: int, calendar: Calendar, also: Mapping[date, str] = _NOTHING) -> Count:
    """Count n business days after `start_day`, itself not counted; `also` names further days left out."""
    if n < 0:
        raise ValueError("A limit cannot be negative.")
    counted: list[date] = []
    skipped: list[Skipped] = []
    day = start_day
    while len(counted) < n:
        day += _DAY
        reason = calendar.reason_not_counted(day) or also.get(day)
        if reason:
            skipped.append(Skipped(day, reason))
        else:
            counted.append(day)
    return Count(day, tuple(counted), tuple(skipped))


def count_on(told: Count, added: Mapping[date, str], calendar: Calendar) -> Count:
    """A count as it was told, with these days left out of it, too: it ends on the same day or a later one.

    What was told of every other day stays, whatever `calendar`, which holds the added days, says of it since.
    """
    skipped = {each.day: each.reason for each in told.skipped}
    skipped |= {day: added[day] for day in told.counted if day in added}
    counted = tuple(day for day in told.counted if day not in added)
    rest = count_days(told.last_day, len(told.counted) - len(counted), calendar)
    before = tuple(Skipped(day, skipped[day]) for day in sorted(skipped))
    return Count(rest.last_day, counted + rest.counted, before + rest.skipped)


def business_days_between(day: date, until_day: date, calendar: Calendar) -> int:
    """How many business days come after `day`, up to and including `until_day`; 0 if it is past."""
    days = (day + timedelta(n) for n in range(1, (until_day - day).days + 1))
    return sum(calendar.reason_not_counted(each) is None for each in days)


def business_day_before(day: date, n: int, calendar: Calendar) -> date:
    """The n-th business day before `day`."""
    while n > 0:
        day -= _DAY
        n -= calendar.reason_not_counted(day) is None
    return day


@lru_cache(maxsize=1024)
def _resolve(country: str, subdivision: str) -> tuple[str | None, str | None]:
    """The names under which `holidays` knows the place; None for what it does not know."""
    code = country.strip().upper()
    supported = holidays.list_supported_countries(include_aliases=True)
    if code not in supported:
        return None, None
    wanted = subdivision.strip().casefold()
    return code, next((name for name in supported[code] if name.casefold() == wanted and wanted), None)


@lru_cache(maxsize=4096)
def _public_holidays(country: str | None, subdivision: str | None, year: int) -> Mapping[date, str]:
    """One year as a plain mapping: the library's own fill themselves while read, which threads must not."""
    if country is None:
        return _NOTHING
    found = holidays.country_holidays(
        country, subdiv=subdivision, years=year, expand=False, observed=True, categories=(holidays.PUBLIC,)
    )
    return MappingProxyType(corrected(dict(found.items()), country, subdivision or "", year))
