"""Business days: which days count, and when n of them have passed (DOMAIN §4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rules.policy import BusinessDays
from rules.public_holidays import (
    NO_HOLIDAYS,
    WEEKDAYS,
    depends_on_state,
    known_until,
    public_holidays,
    resolve,
    weekend,
)

_DAY = timedelta(days=1)


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

    With `weekends_only` no holiday is left out, known or not, with `country_only` none of a state's: a policy may say
    so.
    """

    country: str = ""
    subdivision: str = ""
    extra: tuple[tuple[date, str], ...] = ()
    weekends_only: bool = False
    country_only: bool = False

    @property
    def known(self) -> bool:
        """False if a country or subdivision was named, or should have been, that has no known calendar, or one whose
        holidays are known for some years only: for such places a coach may add days."""
        if self.weekends_only:
            return True
        country, subdivision = resolve(self.country, self.subdivision)
        if country is None or known_until(country):
            return False
        return subdivision is not None or not self.subdivision

    @property
    def flag(self) -> str:
        """A sentence for student and coach where not all holidays are known; empty where they are."""
        if self.weekends_only:
            return ""
        added = " and the days added for it" if self.extra else ""
        country, subdivision = resolve(self.country, self.subdivision)
        if country is None:
            where = self.country or "This place"
            return f"{where} has no known calendar of holidays: only weekends{added} are left out."
        if until := known_until(country):
            return f"The holidays of {country} are known until {until}: after that only weekends{added} are left out."
        if self.subdivision and subdivision is None:
            return (
                f"Holidays of “{self.subdivision}” in {self.country} are not known: only national ones{added} are "
                f"left out. If {self.country} has no such part, it can be corrected under “You”."
            )
        if not self.subdivision and not self.country_only and depends_on_state(country):
            return (
                f"No state is named, and states of {country} have holidays of their own: "
                f"only its national ones are left out."
            )
        return ""

    def grew_from(self, told: Calendar) -> bool:
        """Whether this is `told` with more days, and nothing else."""
        return replace(told, extra=self.extra) == self and set(told.extra) < set(self.extra)

    def is_weekend(self, day: date) -> bool:
        """Whether the country rests on this day of the week: Saturday and Sunday, or what it has instead."""
        return day.weekday() in weekend(resolve(self.country, "")[0])

    def reason_not_counted(self, day: date) -> str | None:
        """Why `day` is no business day ("Saturday", "Thanksgiving Day"), or None if it is one."""
        if self.is_weekend(day):
            return WEEKDAYS[day.weekday()]
        for holiday, name in self.extra:
            if holiday == day:
                return name
        if self.weekends_only:
            return None
        return public_holidays(*resolve(self.country, self.subdivision), day.year).get(day)


def calendar_by(
    rule: BusinessDays, country: str, subdivision: str, added: Iterable[AddedDay] = ()
) -> Calendar:
    """The calendar that a policy's rule makes of a place, and of the days `added` for it. Not stated ("") leaves out
    what DOMAIN §4 does: all of it."""
    if rule == "weekends":
        return Calendar(country, weekends_only=True)
    country_only = rule == "country"
    within = "" if country_only else subdivision
    extra = dict.fromkeys((each.day, each.name) for each in added if each.subdivision in ("", within))
    return Calendar(country, within, tuple(extra), country_only=country_only)


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


def count_days(start_day: date, n: int, calendar: Calendar, also: Mapping[date, str] = NO_HOLIDAYS) -> Count:
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
