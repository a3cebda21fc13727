"""Days as trackers write them."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from core.errors import Refused

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3})[a-z]*[\s.,-]+(\d{4}|\d{2})(?!\d)", re.IGNORECASE
)
MONTH_DAY = re.compile(r"([a-z]{3})[a-z]*[\s.-]+(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+(\d{4})", re.IGNORECASE)
MONTH_FIRST_COUNTRIES = {"US", "PH"}


def parse_day(text: str, *, day_first: bool, zone: str) -> date:
    """A day; of a moment with an offset, the day in `zone`. Raises Refused."""
    text = text.strip()
    try:
        return _moment(text, zone) or _day(text, day_first)
    except (ValueError, OverflowError):
        raise Refused(_words(text), "occurred_on") from None


def is_day_first(texts: Iterable[str], country: str) -> bool:
    """Whether 3/4/2026 is the third of April: told by the file's other days, else by the country's habit."""
    found = [match for text in texts if (match := NUMBERS.match(text.strip()))]
    if any(int(match[1]) > 12 for match in found):
        return True
    if any(int(match[2]) > 12 for match in found):
        return False
    return country not in MONTH_FIRST_COUNTRIES


def _moment(text: str, zone: str) -> date | None:
    """The local day of 2026-11-24T23:30:00Z."""
    if not re.match(r"\d{4}-\d{2}-\d{2}[T ]\d", text):
        return None
    moment = datetime.fromisoformat(text)
    return moment.astimezone(ZoneInfo(zone)).date() if moment.tzinfo else moment.date()


def _day(text: str, day_first: bool) -> date:
    if found := YEAR_FIRST.match(text):
        year, month, day = found.groups()
    elif found := NUMBERS.match(text):
        first, second, year = found.groups()
        day, month = (first, second) if day_first else (second, first)
    else:
        # “Tue, Nov 24, 2026”: the weekday says nothing that the date does not.
        bare = re.sub(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s.,]+", "", text, flags=re.IGNORECASE)
        if found := DAY_MONTH.match(bare):
            day, name, year = found.groups()
        elif found := MONTH_DAY.match(bare):
            name, day, year = found.groups()
        else:
            raise ValueError(text)
        month = str(MONTHS.index(name.lower()) + 1)
    return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))


def _words(text: str) -> str:
    if not text:
        return "It says no day."
    return f"“{text[:40]}” is not a day; write it like 2026-11-25."
