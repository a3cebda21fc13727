"""Time zones, countries and states as people write them, read into the names that are kept. Each function raises
Refused in words.
"""

import re
from functools import cache
from importlib import resources
from zoneinfo import available_timezones

import holidays

from core.errors import Refused

OTHER_NAMES = {
    "usa": "US",
    "u.s.": "US",
    "u.s.a.": "US",
    "united states of america": "US",
    "uk": "GB",
    "great britain": "GB",
}
CODE_LENGTH = 6  # what the column holds


def zone(text: str) -> str:
    """Return the IANA name of a zone, whatever the case: “america/new york” → America/New_York."""
    name = zones().get("_".join(text.split()).lower())
    if name:
        return name
    if text.strip().upper() in ("EST", "CST", "MST", "PST", "EDT", "CDT", "MDT", "PDT", "CET", "GMT"):
        raise Refused(
            f"“{text.strip()}” has no place, so no summer time; write one like America/New_York.", "time_zone"
        )
    raise Refused(
        f"“{text.strip()}” is no known time zone; write one like America/New_York."
        if text.strip()
        else "The time zone is missing; write one like America/New_York.",
        "time_zone",
    )


# How people name a zone within a country, without a place: “Eastern”, “US/Eastern”, “EST”, “(GMT-05:00) Eastern Time”.
NAMED_ZONES = {
    "US": {
        "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
        "pacific": "America/Los_Angeles", "alaska": "America/Anchorage", "alaskan": "America/Anchorage",
        "hawaii": "Pacific/Honolulu", "hawaiian": "Pacific/Honolulu", "arizona": "America/Phoenix",
    },
    "CA": {
        "newfoundland": "America/St_Johns", "atlantic": "America/Halifax", "eastern": "America/Toronto",
        "central": "America/Winnipeg", "mountain": "America/Edmonton", "pacific": "America/Vancouver",
    },
}  # fmt: skip
LETTERS = {
    "e": "eastern",
    "c": "central",
    "m": "mountain",
    "p": "pacific",
    "a": "atlantic",
    "ak": "alaska",
    "h": "hawaii",
}
ABBREVIATION = re.compile(r"(ak|[ecmpah])[sd]?t", re.IGNORECASE)


def zone_in(text: str, country_code: str, state: str = "") -> str:
    """Return the IANA name of a zone for someone whose country is known: in it, “Eastern” and “EST” name a place's
    zone, too.

    Arizona keeps no summer time, so its “Mountain” is its own. Raise Refused.
    """
    named_zones = NAMED_ZONES.get(country_code, {})
    name = re.sub(r"\([^)]*\)", " ", text).partition(" - ")[0].strip().lower()
    name = re.sub(r"^(us|canada)/", "", name)
    abbreviation = ABBREVIATION.fullmatch(name)
    word = (
        LETTERS[abbreviation[1]]
        if abbreviation
        else re.sub(r"\b(standard|daylight|time|us)\b", " ", name).strip()
    )
    if (country_code, state, word) == ("US", "AZ", "mountain"):
        word = "arizona"
    return named_zones[word] if word in named_zones else zone(text)


@cache
def zones() -> dict[str, str]:
    """Return the IANA names of zones that belong to a place, and UTC, each by its name in lower case."""
    areas = (
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    )
    names = {name for name in available_timezones() if name.partition("/")[0] in areas} | {"UTC"}
    return {name.lower(): name for name in sorted(names)}


def country(text: str) -> str:
    """Return the two letters of ISO 3166-1 for a code or an English name."""
    spelling = " ".join(text.split()).lower()
    if not spelling:
        raise Refused("The country is missing; write its two letters, like US.", "country")
    code = OTHER_NAMES.get(spelling) or _codes_by_name().get(spelling) or spelling.upper()
    if code not in countries():
        raise Refused(f"“{text.strip()}” is no known country; write its two letters, like US.", "country")
    return code


@cache
def countries() -> dict[str, str]:
    """Return English names by code, from the list that the zones' own database ships."""
    table = resources.files("tzdata").joinpath("zoneinfo/iso3166.tab").read_text("utf-8")
    rows = (line.split("\t", 1) for line in table.splitlines() if line and not line.startswith("#"))
    return dict(rows)


@cache
def _codes_by_name() -> dict[str, str]:
    return {name.lower(): code for code, name in countries().items()}


def subdivision(country_code: str, text: str) -> str:
    """Return the code of a state within its country, from the code (NY, US-NY) or the name; “” where it is empty.

    In the United States it is needed: the states' own holidays count.
    """
    spelling = " ".join(text.replace(".", "").split())
    codes, names = _subdivisions(country_code)
    if not spelling:
        if country_code == "US":
            raise Refused("The state is missing; write it like NY, for its holidays count.", "state")
        return ""
    code = names.get(spelling.lower()) or spelling.upper().removeprefix(f"{country_code}-")
    if code in codes or (not codes and code.isascii() and code.isalnum() and len(code) <= 3):
        return code
    raise Refused(
        f"“{spelling}” is no known state of {countries()[country_code]}; write its letters, like NY.", "state"
    )


@cache
def _subdivisions(country_code: str) -> tuple[frozenset[str], dict[str, str]]:
    """Return the codes of a country whose holidays are known by state, and the codes by name in lower case."""
    if country_code not in holidays.list_supported_countries():
        return frozenset(), {}
    calendar = getattr(holidays, country_code)
    codes = frozenset(code.upper() for code in calendar.subdivisions if len(code) <= CODE_LENGTH)
    return codes, {
        name.lower(): code for name, code in calendar.subdivisions_aliases.items() if code in codes
    }
