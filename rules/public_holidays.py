"""Weekends and public holidays of a country and its states, from the library `holidays`, mended by law.

A state's own holidays are added to the country's, never put in their place (DOMAIN §4): a federal holiday is off in
every state, whatever the state's own list says.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import holidays

from rules.own_holidays import CATEGORIES, WEEKENDS, corrected

NO_HOLIDAYS: Mapping[date, str] = MappingProxyType({})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SATURDAY, SUNDAY = 5, 6
USUAL_WEEKEND = frozenset({SATURDAY, SUNDAY})
SAMPLE_YEAR = 2026  # one for which the library knows every country that it knows at all
LAST_YEAR = 2100  # until which the library computes a country's holidays, unless it says otherwise


@lru_cache(maxsize=1024)
def resolve(country: str, subdivision: str) -> tuple[str | None, str | None]:
    """Return the names under which `holidays` knows a country and its part; None for what it does not know."""
    code = country.strip().upper()
    supported = holidays.list_supported_countries(include_aliases=True)
    if code not in supported:
        return None, None
    wanted = subdivision.strip().casefold()
    return code, next((name for name in supported[code] if name.casefold() == wanted and wanted), None)


@lru_cache(maxsize=512)
def weekend(country: str | None) -> frozenset[int]:
    """Return the weekdays (Monday is 0) on which a country's offices rest; Saturday and Sunday where it is not known.

    Where the law of wages gives Sunday alone, Saturday is left out, too: offices rest on it, and the later day is the
    milder one.
    """
    if country is None:
        return USUAL_WEEKEND
    days = WEEKENDS.get(country) or frozenset(holidays.country_holidays(country).weekend)
    return USUAL_WEEKEND if days == {SUNDAY} else days


@lru_cache(maxsize=512)
def known_until(country: str) -> int | None:
    """Return the last year whose holidays the library knows; None where it knows them to LAST_YEAR."""
    year: int = getattr(holidays, country).end_year
    return year if year < LAST_YEAR else None


@lru_cache(maxsize=512)
def depends_on_state(country: str) -> bool:
    """Return whether any part of the country has a public holiday that the whole has not."""
    whole = set(_of(country, None, SAMPLE_YEAR))
    return any(
        set(_of(country, part, SAMPLE_YEAR)) - whole for part in holidays.list_supported_countries()[country]
    )


@lru_cache(maxsize=4096)
def public_holidays(country: str | None, subdivision: str | None, year: int) -> Mapping[date, str]:
    """Return the holidays of a year (day → name), of the country and of its named part together."""
    if country is None:
        return NO_HOLIDAYS
    whole = _of(country, None, year)
    part = _of(country, subdivision, year) if subdivision else {}
    return MappingProxyType({**whole, **part})


def _of(country: str, subdivision: str | None, year: int) -> dict[date, str]:
    """Return a year's holidays, mended by law, as a plain mapping.

    The library's own mappings fill themselves while they are read, which threads must not do.
    """
    library_holidays = holidays.country_holidays(
        country,
        subdiv=subdivision,
        years=year,
        expand=False,
        observed=True,
        categories=CATEGORIES.get(country, (holidays.PUBLIC,)),
    )
    return corrected(dict(library_holidays.items()), country, subdivision or "", year)
