"""Public holidays that a place's own law lists otherwise than the library `holidays`, each with the law that says so.

Found by comparing two libraries (tests/rules/test_business_days_differential.py): where they differ, the law decides.
What makes a day a holiday (a law, a yearly list, a governor's word) stands in docs/decisions.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from holidays.constants import OPTIONAL

_DAY = timedelta(days=1)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OBSERVED = " (observed)"
EVERY_STATE = "*"

# Which of the library's categories are a country's public holidays, where it is not the one it calls so. Hong Kong:
# Interpretation and General Clauses Ordinance (Cap. 1), section 3, and the schedule of the General Holidays Ordinance
# (Cap. 149), in which Good Friday is one; what the library calls public are the paid ones of the Employment Ordinance.
CATEGORIES: Mapping[str, tuple[str, ...]] = {"HK": (OPTIONAL,)}
# Weekdays of rest (Monday is 0) where the library has other ones. Libya: Unicode CLDR, supplemental week data.
WEEKENDS: Mapping[str, frozenset[int]] = {"LY": frozenset({4, 5})}


@dataclass(frozen=True, slots=True)
class OwnHoliday:
    """A public holiday that the library does not know; `on` gives its day in a year, None where it has none."""

    name: str
    law: str
    on: Callable[[int], date | None]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A day that the library calls a public holiday and the law does not, in the years for which `when` holds."""

    name: str
    law: str
    when: Callable[[int], bool] = lambda year: True


def _fixed(month: int, day: int, **shifts: int) -> Callable[[int], date]:
    """Return the rule for a day of the year, moved by so many days where it falls on one of the weekdays named."""

    def on(year: int) -> date:
        holiday = date(year, month, day)
        return holiday + shifts.get(_WEEKDAYS[holiday.weekday()], 0) * _DAY

    return on


def _beside_christmas(**shifts: int) -> Callable[[int], date | None]:
    """Return the rule for a further day at Christmas: so many days away from it, by its weekday; else for none."""

    def on(year: int) -> date | None:
        christmas = date(year, 12, 25)
        days = shifts.get(_WEEKDAYS[christmas.weekday()])
        return None if days is None else christmas + days * _DAY

    return on


def _known(*days: date) -> Callable[[int], date | None]:
    """Return the rule for a day that a governor gives from year to year: only the days that are on record here."""
    return {day.year: day for day in days}.get


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def good_friday(year: int) -> date:
    """Return the Friday before Easter, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1) - 2 * _DAY


def after_thanksgiving(year: int) -> date:
    return _nth(year, 11, 3, 4) + _DAY


def election_day(year: int) -> date:
    return _nth(year, 11, 0, 1) + _DAY


def _even_years(year: int) -> date | None:
    return None if year % 2 else election_day(year)


def _primary_in_may(year: int) -> date | None:
    return None if year % 2 else _nth(year, 5, 1, 2)


def _no_election(year: int) -> bool:
    """Return whether Indiana has no election: it votes in even years and, for its cities, every four from 2023 on."""
    return year % 4 == 1


def _lincoln_on_saturday(year: int) -> bool:
    return date(year, 2, 12).weekday() == 5


def _christmas_on_monday(year: int) -> bool:
    return date(year, 12, 25).weekday() == 0


_ELECTION = "Indiana Code 1-1-9-1 and 3-10-6-2: the day of an election, and this year has none"
_ANTHONY = "Susan B. Anthony Day"
_INAUGURATION = "Inauguration Day"
_WISCONSIN = "Wisconsin Statutes 230.35(4)(a): only a Sunday's 1 January, 4 July and 25 December are moved"

DROPPED: Mapping[tuple[str, str], tuple[Dropped, ...]] = {
    ("US", "AK"): (Dropped("Indigenous Peoples' Day", "Alaska Statutes 44.12.010"),),
    ("US", "CA"): (Dropped(_ANTHONY, "California Government Code 6700"),),
    ("US", "CO"): (
        Dropped("Cesar Chavez Day", "Colorado Revised Statutes 24-11-101 and 24-11-112: an option"),
    ),
    ("US", "IA"): (
        Dropped(
            "Lincoln's Birthday (observed)",
            "Iowa Code 1C.1 and 4.1(34): only a Sunday's is moved",
            _lincoln_on_saturday,
        ),
    ),
    ("US", "IN"): (
        Dropped("Election Day", _ELECTION, _no_election),
        Dropped("Primary Election Day", _ELECTION, _no_election),
    ),
    ("US", "KS"): (
        Dropped("Christmas Eve", "K.S.A. 35-107; K.A.R. 1-9-2(b)(1): where the Governor says so in a year"),
    ),
    ("US", "KY"): (Dropped("Good Friday", "Kentucky Revised Statutes 18A.190(1)(c): half a day"),),
    ("US", "MD"): (
        Dropped(_INAUGURATION, "Maryland General Provisions 1-111; 5 U.S.C. 6103(c): two counties"),
    ),
    ("US", "NC"): (
        Dropped(
            "Christmas Eve (observed)",
            "North Carolina State Human Resources, holiday schedule 2023: 25 to 27 December",
            _christmas_on_monday,
        ),
    ),
    ("US", "NJ"): (Dropped("Lincoln's Birthday", "New Jersey Statutes 36:1-1(d)"),),
    ("US", "NY"): (Dropped(_ANTHONY, "New York General Construction Law 24"),),
    ("US", "SC"): (Dropped("Confederate Memorial Day", "South Carolina Code 53-5-10: 10 May"),),
    ("US", "TX"): (
        Dropped("Good Friday", "Texas Government Code 662.006: optional"),
        Dropped("Cesar Chavez Day", "Texas Government Code 662.013: optional"),
        Dropped(
            "Christmas Eve (observed)", "Texas Government Code 662.005(a)(1): no day is given for a weekend's"
        ),
    ),
    ("US", "VA"): (Dropped(_INAUGURATION, "Code of Virginia 2.2-3300; 5 U.S.C. 6103(c): some places"),),
    ("US", "WI"): (
        Dropped(_ANTHONY, "Wisconsin Statutes 995.20"),
        Dropped("Christmas Eve (observed)", _WISCONSIN),
        Dropped("New Year's Eve (observed)", _WISCONSIN),
    ),
}

_FRIDAY = "Day After Thanksgiving"
_SECOND = "Day After Christmas"
_EXTRA = "Christmas (extra day)"
_NEW_YEARS_EVE = "New Year's Eve (observed)"
ADDED: Mapping[tuple[str, str], tuple[OwnHoliday, ...]] = {
    ("CA", EVERY_STATE): (
        OwnHoliday("Canada Day (observed)", "Holidays Act, R.S.C. 1985, c. H-5", _fixed(7, 1, sunday=1)),
    ),
    ("US", "AR"): (OwnHoliday("Christmas Eve", "Arkansas Code 1-5-101", _fixed(12, 24, saturday=-1)),),
    ("US", "HI"): (OwnHoliday("Good Friday", "Hawaii Revised Statutes 8-1", good_friday),),
    ("US", "IA"): (OwnHoliday(_FRIDAY, "Iowa Code 1C.2(1)(h)", after_thanksgiving),),
    ("US", "IL"): (
        OwnHoliday(_FRIDAY, "Illinois Central Management Services, State Holidays", after_thanksgiving),
    ),
    ("US", "KY"): (
        OwnHoliday(_FRIDAY, "Kentucky Revised Statutes 18A.190(1)(i)", after_thanksgiving),
        OwnHoliday(
            _EXTRA,
            "Kentucky Revised Statutes 18A.190(1)(j) and (2); closings of 2015, 2017, 2018, 2021 and 2022",
            _beside_christmas(monday=1, tuesday=-1, friday=-1, saturday=-2, sunday=-2),
        ),
        OwnHoliday(
            _NEW_YEARS_EVE,
            "Kentucky Revised Statutes 18A.190(1)(a) and (2); closings of 2017 and 2021",
            _fixed(12, 31, friday=-1, sunday=-2),
        ),
    ),
    ("US", "MD"): (OwnHoliday("Election Day", "Maryland General Provisions 1-111(a)(17)", _even_years),),
    ("US", "ME"): (
        OwnHoliday(
            _FRIDAY, "Maine Bureau of Human Resources, Policy and Practices: Holidays", after_thanksgiving
        ),
    ),
    ("US", "MI"): (
        OwnHoliday(_NEW_YEARS_EVE, "Michigan Court Rule 8.110(D)(2)", _fixed(12, 31, friday=-1, sunday=-2)),
    ),
    ("US", "MN"): (OwnHoliday(_FRIDAY, "Minnesota Statutes 645.44, subdivision 5", after_thanksgiving),),
    ("US", "MO"): (
        OwnHoliday("Lincoln's Birthday", "Missouri Revised Statutes 9.010", _fixed(2, 12, sunday=1)),
    ),
    ("US", "NE"): (OwnHoliday(_FRIDAY, "Nebraska Revised Statutes 62-301", after_thanksgiving),),
    ("US", "NH"): (
        OwnHoliday("Columbus Day", "New Hampshire Revised Statutes 288:1", lambda year: _nth(year, 10, 0, 2)),
    ),
    ("US", "NC"): (
        OwnHoliday(
            _SECOND + _OBSERVED,
            "North Carolina General Statutes 126-4(5): three days; holiday schedule 2023: 25 to 27 December",
            _beside_christmas(monday=2),
        ),
    ),
    ("US", "ND"): (OwnHoliday("Good Friday", "North Dakota Century Code 1-03-01", good_friday),),
    ("US", "NJ"): (
        OwnHoliday("Election Day", "New Jersey Statutes 11A:6-24.1: each general election", election_day),
    ),
    ("US", "OK"): (
        OwnHoliday(
            _EXTRA,
            "25 O.S. 82.1(A): beside Christmas; Executive Order 2014-19A, closings of 2017, 2018, 2019 and 2025",
            _beside_christmas(
                monday=1, tuesday=-1, wednesday=-1, thursday=1, friday=-1, saturday=-2, sunday=2
            ),
        ),
    ),
    ("US", "PA"): (
        OwnHoliday("Good Friday", "44 P.S. 11", good_friday),
        OwnHoliday("Election Day", "44 P.S. 11", election_day),
    ),
    ("US", "RI"): (OwnHoliday("Election Day", "Rhode Island General Laws 25-1-1", _even_years),),
    ("US", "SC"): (
        OwnHoliday(
            "Confederate Memorial Day",
            "South Carolina Code 53-5-10; Regulations 19-708.03(B) for weekends",
            _fixed(5, 10, saturday=-1, sunday=1),
        ),
        OwnHoliday(_FRIDAY, "South Carolina Code 53-5-10", after_thanksgiving),
        OwnHoliday("Christmas Eve", "South Carolina Code 53-5-10", _fixed(12, 24, saturday=-1)),
        OwnHoliday(
            _SECOND,
            "South Carolina Code 53-5-10; state holiday schedule 2026: Friday being Christmas, the Monday after",
            _fixed(12, 26, saturday=2, sunday=1),
        ),
    ),
    ("US", "TN"): (
        OwnHoliday(
            "Christmas Eve",
            "State of Tennessee, state holidays of 2020, 2021 and 2025: closed by the Governor",
            _known(date(2020, 12, 24), date(2021, 12, 23), date(2025, 12, 24)),
        ),
    ),
    ("US", "WV"): (
        OwnHoliday(
            "Primary Election Day",
            "West Virginia Code 2-2-1(a)(13) and 3-5-1: the second Tuesday of May in even years",
            _primary_in_may,
        ),
    ),
    ("US", "VA"): (
        OwnHoliday(
            _SECOND, "Commonwealth of Virginia, Pay and Holiday Calendar 2025", _known(date(2025, 12, 26))
        ),
    ),
}


def corrected(holidays: Mapping[date, str], country: str, subdivision: str, year: int) -> dict[date, str]:
    """Return one year of a place's public holidays (day → name), mended from the library's by the place's own law."""
    dropped = {
        holiday.name
        for key in ((country, EVERY_STATE), (country, subdivision))
        for holiday in DROPPED.get(key, ())
        if holiday.when(year)
    }
    kept = {day: "; ".join(_but(name, dropped)) for day, name in holidays.items()}
    kept = {day: name for day, name in kept.items() if name}
    for key in ((country, EVERY_STATE), (country, subdivision)):
        for holiday in ADDED.get(key, ()):
            day = holiday.on(year)
            if day is not None:
                kept.setdefault(day, holiday.name)
    return kept


def _but(names: str, dropped: set[str]) -> list[str]:
    """Return the names that are not dropped; the library joins those of holidays that fall on one day with "; "."""
    return [name for name in names.split("; ") if not {name, name.removesuffix(_OBSERVED)} & dropped]
