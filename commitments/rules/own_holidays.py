"""Where a place's own law lists other public holidays than the library `holidays` does, each with the law that says so.

Found by comparing two libraries (tests/rules/test_business_days_differential.py): where they differ, the law decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_OBSERVED = " (observed)"
EVERY_STATE = "*"


@dataclass(frozen=True, slots=True)
class Added:
    """A public holiday that the library does not know; `on` gives its day in a year, None where it has none."""

    name: str
    law: str
    on: Callable[[int], date | None]


@dataclass(frozen=True, slots=True)
class Dropped:
    """What the library calls a public holiday and the law does not, in the years for which `when` holds."""

    name: str
    law: str
    when: Callable[[int], bool] = lambda year: True


def _fixed(month: int, day: int, *, saturday: int = 0, sunday: int = 0) -> Callable[[int], date]:
    """The same day each year, moved by so many days where it falls on a weekend."""

    def on(year: int) -> date:
        found = date(year, month, day)
        return found + {5: saturday, 6: sunday}.get(found.weekday(), 0) * _DAY

    return on


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def good_friday(year: int) -> date:
    """Two days before Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
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


def _no_election(year: int) -> bool:
    """Indiana votes in even years and, for its cities, every four years from 2023 on."""
    return year % 4 == 1


_ELECTION = "Indiana Code 1-1-9-1 and 3-10-6-2: the day of an election, and this year has none"
_ANTHONY = "Susan B. Anthony Day"

DROPPED: Mapping[tuple[str, str], tuple[Dropped, ...]] = {
    ("US", "AK"): (Dropped("Indigenous Peoples' Day", "Alaska Statutes 44.12.010"),),
    ("US", "CA"): (Dropped(_ANTHONY, "California Government Code 6700"),),
    ("US", "CO"): (
        Dropped("Cesar Chavez Day", "Colorado Revised Statutes 24-11-101 and 24-11-112: an option"),
    ),
    ("US", "IN"): (
        Dropped("Election Day", _ELECTION, _no_election),
        Dropped("Primary Election Day", _ELECTION, _no_election),
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
    ("US", "WI"): (Dropped(_ANTHONY, "Wisconsin Statutes 995.20"),),
}

_FRIDAY = "Day After Thanksgiving"
ADDED: Mapping[tuple[str, str], tuple[Added, ...]] = {
    ("CA", EVERY_STATE): (
        Added("Canada Day (observed)", "Holidays Act, R.S.C. 1985, c. H-5", _fixed(7, 1, sunday=1)),
    ),
    ("US", "AR"): (Added("Christmas Eve", "Arkansas Code 1-5-101", _fixed(12, 24, saturday=-1)),),
    ("US", "HI"): (Added("Good Friday", "Hawaii Revised Statutes 8-1", good_friday),),
    ("US", "IL"): (
        Added(_FRIDAY, "Illinois Central Management Services, State Holidays", after_thanksgiving),
    ),
    ("US", "KY"): (Added(_FRIDAY, "Kentucky Revised Statutes 18A.190(1)(i)", after_thanksgiving),),
    ("US", "MD"): (Added("Election Day", "Maryland General Provisions 1-111(a)(17)", _even_years),),
    ("US", "MN"): (Added(_FRIDAY, "Minnesota Statutes 645.44, subdivision 5", after_thanksgiving),),
    ("US", "MO"): (Added("Lincoln's Birthday", "Missouri Revised Statutes 9.010", _fixed(2, 12, sunday=1)),),
    ("US", "NE"): (Added(_FRIDAY, "Nebraska Revised Statutes 62-301", after_thanksgiving),),
    ("US", "NH"): (
        Added("Columbus Day", "New Hampshire Revised Statutes 288:1", lambda year: _nth(year, 10, 0, 2)),
    ),
    ("US", "ND"): (Added("Good Friday", "North Dakota Century Code 1-03-01", good_friday),),
    ("US", "NJ"): (
        Added("Election Day", "New Jersey Statutes 11A:6-24.1: each general election", election_day),
    ),
    ("US", "RI"): (Added("Election Day", "Rhode Island General Laws 25-1-1", _even_years),),
    ("US", "SC"): (
        Added(
            "Confederate Memorial Day",
            "South Carolina Code 53-5-10; Regulations 19-708.03(B) for weekends",
            _fixed(5, 10, saturday=-1, sunday=1),
        ),
        Added(_FRIDAY, "South Carolina Code 53-5-10", after_thanksgiving),
        Added("Christmas Eve", "South Carolina Code 53-5-10", _fixed(12, 24, saturday=-1)),
        Added("Day After Christmas", "South Carolina Code 53-5-10", _fixed(12, 26, sunday=1)),
    ),
}


def corrected(found: Mapping[date, str], country: str, subdivision: str, year: int) -> dict[date, str]:
    """One year of a place's public holidays (day → name) as its own law has them."""
    dropped = {
        each.name
        for key in ((country, EVERY_STATE), (country, subdivision))
        for each in DROPPED.get(key, ())
        if each.when(year)
    }
    kept = {day: "; ".join(_but(name, dropped)) for day, name in found.items()}
    kept = {day: name for day, name in kept.items() if name}
    for key in ((country, EVERY_STATE), (country, subdivision)):
        for each in ADDED.get(key, ()):
            day = each.on(year)
            if day is not None:
                kept.setdefault(day, each.name)
    return kept


def _but(names: str, dropped: set[str]) -> list[str]:
    """The library joins the names of holidays that fall on one day."""
    return [name for name in names.split("; ") if not {name, name.removesuffix(_OBSERVED)} & dropped]
