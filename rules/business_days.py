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
    """A holiday that a coach added for a place without a known calendar (DOMAIN §4).

    Without a subdivision it holds for the whole country.
    """

    day: date
    name: str
    subdivision: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that are no business days at a place: weekends, its public holidays, and `extra` days.

    `country` is an ISO 3166 code, `subdivision` a part of it. A policy may leave out less: with `weekends_only` no
    holiday, known or not, with `country_only` none of a state's.
    """

    country: str = ""
    subdivision: str = ""
    extra: tuple[tuple[date, str], ...] = ()
    weekends_only: bool = False
    country_only: bool = False

    @property
    def known(self) -> bool:
        """Whether all holidays of the place are known.

        False where the country or the subdivision that was named is not known, where no country was named, and where
        the country's holidays are known for some years only. For such places a coach may add days.
        """
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
            place = self.country or "This place"
            return f"{place} has no known calendar of holidays: only weekends{added} are left out."
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

    def grew_from(self, earlier: Calendar) -> bool:
        """Return whether this is the `earlier` calendar with more `extra` days, and otherwise equal."""
        return replace(earlier, extra=self.extra) == self and set(earlier.extra) < set(self.extra)

    def is_weekend(self, day: date) -> bool:
        """Return whether the country rests on this day of the week: Saturday and Sunday, or what it has instead."""
        return day.weekday() in weekend(resolve(self.country, "")[0])

    def reason_not_counted(self, day: date) -> str | None:
        """Return why `day` is no business day ("Saturday", "Thanksgiving Day"), or None if it is one."""
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
    """Return the calendar of a place, with the days `added` for it, as a policy's rule narrows it.

    A rule that is not stated ("") leaves out all holidays, the country's and the state's (DOMAIN §4).
    """
    if rule == "weekends":
        return Calendar(country, weekends_only=True)
    country_only = rule == "country"
    part = "" if country_only else subdivision
    extra = dict.fromkeys(
        (holiday.day, holiday.name) for holiday in added if holiday.subdivision in ("", part)
    )
    return Calendar(country, part, tuple(extra), country_only=country_only)


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


def count_days(
    start_day: date, n: int, calendar: Calendar, left_out: Mapping[date, str] = NO_HOLIDAYS
) -> Count:
    """Count n business days after `start_day`, itself not counted; `left_out` names further days that do not count.

    Raise ValueError where n is negative.
    """
    if n < 0:
        raise ValueError("A limit cannot be negative.")
    counted: list[date] = []
    skipped: list[Skipped] = []
    day = start_day
    while len(counted) < n:
        day += _DAY
        reason = calendar.reason_not_counted(day) or left_out.get(day)
        if reason:
            skipped.append(Skipped(day, reason))
        else:
            counted.append(day)
    return Count(day, tuple(counted), tuple(skipped))


def count_on(earlier: Count, added: Mapping[date, str], calendar: Calendar) -> Count:
    """Return an earlier count with the `added` days left out, too: it ends on the same day or a later one.

    Every other day stays counted or skipped as it was; only the days after the earlier end go by `calendar`, which
    holds the added days.
    """
    skipped = {skip.day: skip.reason for skip in earlier.skipped}
    skipped |= {day: added[day] for day in earlier.counted if day in added}
    counted = tuple(day for day in earlier.counted if day not in added)
    remainder = count_days(earlier.last_day, len(earlier.counted) - len(counted), calendar)
    earlier_skips = tuple(Skipped(day, skipped[day]) for day in sorted(skipped))
    return Count(remainder.last_day, counted + remainder.counted, earlier_skips + remainder.skipped)


def business_days_between(day: date, until_day: date, calendar: Calendar) -> int:
    """Return how many business days come after `day`, up to and including `until_day`; 0 if that comes before it."""
    days = (day + timedelta(n) for n in range(1, (until_day - day).days + 1))
    return sum(calendar.reason_not_counted(following_day) is None for following_day in days)


def business_day_before(day: date, n: int, calendar: Calendar) -> date:
    """Return the n-th business day before `day`."""
    while n > 0:
        day -= _DAY
        n -= calendar.reason_not_counted(day) is None
    return day
