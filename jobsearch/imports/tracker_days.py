"""Days as trackers write them."""

import re
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


def parse_day(text: str, *, day_first: bool, zone: str) -> date:
    """Return the day that a text names; of a moment with an offset, the day in `zone`. Raise Refused."""
    text = text.strip()
    try:
        return _moment(text, zone) or _day(text, day_first)
    except (ValueError, OverflowError):
        raise Refused(_words(text), "occurred_on") from None


def _moment(text: str, zone: str) -> date | None:
    """Return the local day of a moment such as 2026-11-24T23:30:00Z; None where the text is no moment."""
    if not re.match(r"\d{4}-\d{2}-\d{2}[T ]\d", text):
        return None
    moment = datetime.fromisoformat(text)
    return moment.astimezone(ZoneInfo(zone)).date() if moment.tzinfo else moment.date()


def _day(text: str, day_first: bool) -> date:
    if match := YEAR_FIRST.match(text):
        year, month, day = match.groups()
    elif match := NUMBERS.match(text):
        first, second, year = match.groups()
        day, month = (first, second) if day_first else (second, first)
    else:
        # “Tue, Nov 24, 2026”: the weekday says nothing that the date does not.
        text_without_weekday = re.sub(
            r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s.,]+", "", text, flags=re.IGNORECASE
        )
        if match := DAY_MONTH.match(text_without_weekday):
            day, name, year = match.groups()
        elif match := MONTH_DAY.match(text_without_weekday):
            name, day, year = match.groups()
        else:
            raise ValueError(text)
        month = str(MONTHS.index(name.lower()) + 1)
    return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))


def _words(text: str) -> str:
    if not text:
        return "It says no day."
    return f"“{text[:40]}” is not a day; write it like 2026-11-25."
