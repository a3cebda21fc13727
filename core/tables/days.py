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
    """The day that a cell says; `day_first` decides what 3/4/2026 is, dots are day first always.

    Two digits of a year are of this century; an hour that follows is left out. Raises ValueError where it is no day.
    """
    text = " ".join(text.split())
    if found := YEAR_FIRST.fullmatch(text):
        return date(*map(int, found.groups()))
    if SERIAL.fullmatch(text):
        return EXCELS_DAY_ZERO + timedelta(days=int(float(text)))
    if found := DOTS.fullmatch(text):
        return _of(found[1], found[2], found[3])
    if found := SLASHES.fullmatch(text):
        day, month = (found[1], found[2]) if day_first else (found[2], found[1])
        return _of(day, month, found[3])
    bare = WEEKDAY.sub("", text, count=1) if WEEKDAY.match(text) else text
    if found := NAMED_DAY_FIRST.fullmatch(bare):
        return _of(found[1], _month(found[2]), found[3])
    if found := NAMED_MONTH_FIRST.fullmatch(bare):
        return _of(found[2], _month(found[1]), found[3])
    raise ValueError(text)


def clear_orders(texts: Iterable[str]) -> tuple[int, int]:
    """How many of a file's days with slashes can only be month first, and how many only day first."""
    found = [match for text in texts if (match := SLASHES.fullmatch(" ".join(text.split())))]
    return sum(int(each[2]) > 12 for each in found), sum(int(each[1]) > 12 for each in found)


def _month(name: str) -> str:
    return str(MONTHS.index(name.lower()) + 1)


def _of(day: str, month: str, year: str) -> date:
    return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
