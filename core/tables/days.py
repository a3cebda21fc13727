"""Days as spreadsheets and people write them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TIME = r"(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?"
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + TIME, re.IGNORECASE)
SLASHES = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})" + TIME, re.IGNORECASE)
DOTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})" + TIME, re.IGNORECASE)
NAMED_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3})[a-z]*[\s.,-]+(\d{4}|\d{2})", re.IGNORECASE
)
NAMED_MONTH_FIRST = re.compile(
    r"([a-z]{3})[a-z]*[\s.-]+(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+(\d{4}|\d{2})", re.IGNORECASE
)
WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s.,]+", re.IGNORECASE)
SERIAL = re.compile(r"[3-7]\d{4}(?:\.0+)?")  # 1982 to 2119, as Excel counts
EXCELS_DAY_ZERO = date(1899, 12, 30)


def read_day(text: str, *, day_first: bool) -> date:
    """Return the day that a cell says; `day_first` decides what 3/4/2026 is, dots are day first always.

    Two digits of a year are of this century; an hour that follows is left out. Raise ValueError where it is no day.
    """
    text = " ".join(text.split())
    if match := YEAR_FIRST.fullmatch(text):
        return date(*map(int, match.groups()))
    if SERIAL.fullmatch(text):
        return EXCELS_DAY_ZERO + timedelta(days=int(float(text)))
    if match := DOTS.fullmatch(text):
        return _of(match[1], match[2], match[3])
    if match := SLASHES.fullmatch(text):
        day, month = (match[1], match[2]) if day_first else (match[2], match[1])
        return _of(day, month, match[3])
    named_day = WEEKDAY.sub("", text, count=1) if WEEKDAY.match(text) else text
    if match := NAMED_DAY_FIRST.fullmatch(named_day):
        return _of(match[1], _month(match[2]), match[3])
    if match := NAMED_MONTH_FIRST.fullmatch(named_day):
        return _of(match[2], _month(match[1]), match[3])
    raise ValueError(text)


def clear_orders(texts: Iterable[str]) -> tuple[int, int]:
    """Count the days with slashes that can only be month first, and those that can only be day first."""
    slashed_days = [match for text in texts if (match := SLASHES.fullmatch(" ".join(text.split())))]
    return sum(int(day[2]) > 12 for day in slashed_days), sum(int(day[1]) > 12 for day in slashed_days)


def _month(name: str) -> str:
    return str(MONTHS.index(name.lower()) + 1)


def _of(day: str, month: str, year: str) -> date:
    return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
