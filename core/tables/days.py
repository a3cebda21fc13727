"""Days as spreadsheets, other programs and people write them. No database."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from core.tables.months import WEEKDAYS, month_named, plain

EXCELS_DAY_ZERO = date(1899, 12, 30)
LONGEST = 160  # letters of a cell in which a day is looked for
# Hours before or after Greenwich of the zones that programs and people write by their letters.
ZONES = {"utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
         "pdt": -7, "bst": 1, "cet": 1, "cest": 2}  # fmt: skip


class DayForm(StrEnum):
    """How much a cell says of a day."""

    DAY = "day"
    ORDER = "order"  # two numbers and a year, which only the order of day and month tells
    YEARLESS = "no year"
    MONTH = "month"
    SEVERAL = "several"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """What a cell says of a day, before the order of a file is known.

    `numbers` are those before and after the sign between day and month (ORDER, or YEARLESS with `year` 0; where a name
    says the month, they are day and month and `named`). `more` says that other words stand beside the day, `days` are
    those of a cell that holds several.
    """

    form: DayForm
    day: date | None = None
    moment: datetime | None = None
    numbers: tuple[int, int] = (0, 0)
    year: int = 0
    named: bool = False
    more: bool = False
    days: tuple["WrittenDay", ...] = ()

    @property
    def month_first_only(self) -> bool:
        return self.in_order and self.numbers[1] > 12 >= self.numbers[0]

    @property
    def day_first_only(self) -> bool:
        return self.in_order and self.numbers[0] > 12 >= self.numbers[1]

    @property
    def in_order(self) -> bool:
        """Whether only the order of day and month tells which day this is."""
        return self.form is DayForm.ORDER or (self.form is DayForm.YEARLESS and not self.named)

    @property
    def open(self) -> bool:
        """Whether it is one day in one order, and another in the other."""
        return self.in_order and max(self.numbers) <= 12 and self.numbers[0] != self.numbers[1]

    def on(self, *, day_first: bool, zone: str = "UTC", year: int = 0) -> date:
        """Return the day. Of a moment with an offset it is the day in `zone`. Raise ValueError where it is none."""
        if self.moment is not None:
            return self.moment.astimezone(ZoneInfo(zone)).date()
        if self.day is not None:
            return self.day
        if self.form not in (DayForm.ORDER, DayForm.YEARLESS) or not (self.year or year):
            raise ValueError(self.form)
        first, second = self.numbers
        day, month = (first, second) if day_first or self.named else (second, first)
        return date(self.year or year, month, day)


NO_DAY = WrittenDay(DayForm.NONE)

_TIME = r"""(?:[T,]?\s*(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?
    \s*(?P<half>[ap]\.?m\.?)?\s*\(?(?P<zone>Z|UTC|GMT|[A-Z]{3,4}(?![A-Za-z])|[+-]\d{2}(?::?\d{2})?)?
    (?P<offset>[+-]\d{4})?\)?(?:\s*\([\w\s]+\))?)?"""
_WORD = r"[^\W\d_]{3,12}"
_END = r"(?![\d/])"
_FLAGS = re.IGNORECASE | re.VERBOSE
# Each with the names of its parts: y year, m month, d day, a and b in an order that the file tells, n the month's name.
_PATTERNS = tuple(
    re.compile(rf"(?<![\w/.-]){pattern}", _FLAGS)
    for pattern in (
        r"(?P<y>\d{4})-W(?P<w>\d{2})-(?P<d>[1-7])(?!\d)",
        r"(?P<y>(?:19|20)\d{2})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]?",
        rf"(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d){_TIME}",
        rf"(?P<y>(?:19|20)\d{{2}})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]){_END}",
        rf"(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?(?P<y>\d{{4}}|\d{{2}}){_END}{_TIME}",
        rf"(?P<a>\d{{1,2}})\s?[-/–]\s?(?P<b>\d{{1,2}})\s?[-/–]\s?(?P<y>\d{{4}}|\d{{2}}){_END}{_TIME}",
        # Thu Nov 12 2026 00:00:00 GMT-0500 (Eastern Standard Time); November 12, 2026 2:30 AM (UTC)
        rf"(?P<n>{_WORD})\.?[\s-]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s.,/-]+(?P<y>\d{{4}}){_END}{_TIME}",
        rf"(?P<n>{_WORD})\.?[\s-]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+\d{{1,2}}:\d{{2}}:\d{{2}}\s+(?P<y>\d{{4}}){_END}",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|ª)?\.?[\s/-]*(?:de\s+|d[’']|of\s+)?(?P<n>{_WORD})\.?[\s,/-]*(?:de\s+|del\s+)?"
        rf"(?P<y>\d{{4}}|(?<=[-/\s])[’']?\d{{2}}){_END}{_TIME}",
        rf"(?P<n>{_WORD})\.?[\s-]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]+[’'](?P<y>\d{{2}}){_END}",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?[\s/-]*(?:de\s+|of\s+)?(?P<n>{_WORD})\.?(?![\w])",
        rf"(?P<n>{_WORD})\.?[\s-]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\w/:]|\s*\d{{4}})",
        r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?!\d)",
        r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/])",
    )
)
_MONTHS_ALONE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<n>{_WORD})\.?[\s,/-]*(?:de\s+)?[’']?(?:\d{{4}}|\d{{2}})",
        rf"(?P<n>{_WORD})\.?",
        r"(?:19|20)\d{2}[-/.]\d{1,2}",
        r"\d{1,2}[-/.](?:19|20)\d{2}",
    )
)
_SERIAL = re.compile(r"[2-7]\d{4}(?:[.,]\d+)?")  # 1954 to 2119, as Excel counts
_EPOCH = re.compile(r"(1\d{9})(\d{3})?(?:\.\d+)?")


@lru_cache(maxsize=65_536)
def written_day(text: str) -> WrittenDay:
    """Return what a cell says of a day; never fails, and never guesses."""
    text = " ".join(text.replace("\u200b", "").split()).strip(" .,;*_`")
    if not text or len(text) > LONGEST:
        return NO_DAY
    if match := _EPOCH.fullmatch(text):
        return WrittenDay(DayForm.DAY, moment=datetime.fromtimestamp(int(match[1]), UTC))
    if _SERIAL.fullmatch(text):
        return _fixed(lambda: EXCELS_DAY_ZERO + timedelta(days=int(float(text.replace(",", ".")))))
    days_in_text, rest = _found_in(text)
    if not days_in_text:
        return WrittenDay(DayForm.MONTH) if _is_month(text) else NO_DAY
    if len(days_in_text) > 1:
        return WrittenDay(DayForm.SEVERAL, days=tuple(days_in_text))
    return replace(days_in_text[0], more=bool(_words_beside(rest)))


def read_day(text: str, *, day_first: bool) -> date:
    """Return the day that a cell says; `day_first` decides what 3/4/2026 is, dots are day first always.

    Two digits of a year are of this century; an hour that follows is left out. Raise ValueError where it is no day.
    """
    written = written_day(text)
    if written.more or written.form not in (DayForm.DAY, DayForm.ORDER):
        raise ValueError(text)
    return written.on(day_first=day_first)


def clear_orders(texts: Iterable[str]) -> tuple[int, int]:
    """Count the days with slashes that can only be month first, and those that can only be day first."""
    written_days = [written_day(text) for text in texts]
    return (
        sum(written.month_first_only for written in written_days),
        sum(written.day_first_only for written in written_days),
    )


def _found_in(text: str) -> tuple[list[WrittenDay], str]:
    """Return the days in a text, in its order, and the text without them."""
    days_in_text: list[tuple[int, WrittenDay]] = []
    rest = text
    for pattern in _PATTERNS:
        for match in list(pattern.finditer(rest)):
            written = _of(match)
            if written is None:
                continue
            if written.form is DayForm.NONE:
                return [], text
            days_in_text.append((match.start(), written))
            rest = f"{rest[: match.start()]}{' ' * (match.end() - match.start())}{rest[match.end() :]}"
    return [written for _, written in sorted(days_in_text, key=lambda pair: pair[0])], rest


def _of(match: re.Match[str]) -> WrittenDay | None:
    """Return the day of a match, None where its numbers or its month's name are of no day at all."""
    parts = match.groupdict()
    year = _year(parts.get("y"))
    if parts.get("w"):
        return _valid(lambda: date.fromisocalendar(year, int(parts["w"]), int(parts["d"])))
    if parts.get("a"):
        numbers = int(parts["a"]), int(parts["b"])
        # 13/14/2026 is no day in either order; it stays one that cannot be read, so that the row can say so.
        form = DayForm.ORDER if year else DayForm.YEARLESS
        return WrittenDay(form, numbers=numbers, year=year) if min(numbers) > 0 else None
    month = month_named(parts["n"]) if parts.get("n") else int(parts["m"])
    if month is None:
        return None
    if not year:
        day = int(parts["d"])
        return WrittenDay(DayForm.YEARLESS, numbers=(day, month), named=True) if 0 < day < 32 else None
    return _moment(match, parts, lambda: date(year, month, int(parts["d"])))


def _moment(
    match: re.Match[str], parts: dict[str, str | None], calendar_day: Callable[[], date]
) -> WrittenDay | None:
    """Return a day, or, where an hour and an offset follow it, the moment.

    At midnight sharp it is the day as written: programs that keep days as moments write them so.
    """
    written = _valid(calendar_day)
    if written is None or written.day is None or not parts.get("hour"):
        return written
    offset = _offset(parts)
    if offset is None and _zone_named(parts):
        return NO_DAY  # the hours of a zone that nobody knows may belong to another day
    hour = int(parts["hour"] or 0) % 12 if parts.get("half") else int(parts["hour"] or 0)
    hour += 12 if (parts.get("half") or "").lower().startswith("p") else 0
    minute, second = int(parts["minute"] or 0), int(parts["second"] or 0)
    if offset is None or (hour, minute, second) == (0, 0, 0):
        return written
    try:
        moment = datetime(
            written.day.year, written.day.month, written.day.day, hour, minute, second, tzinfo=offset
        )
        moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return WrittenDay(DayForm.DAY, moment=moment)


def _offset(parts: dict[str, str | None]) -> timezone | None:
    """Return the zone that stands behind an hour; None where none does, or where nobody knows it."""
    name, number = (parts.get("zone") or "").lower(), parts.get("offset") or ""
    if name[:1] in "+-" and name:
        name, number = "", name
    if number:
        digits = number[1:].replace(":", "").ljust(4, "0")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return (
            timezone(timedelta(minutes=minutes if number[0] == "+" else -minutes)) if minutes < 1440 else None
        )
    return timezone(timedelta(hours=ZONES[name])) if name in ZONES else None


def _zone_named(parts: dict[str, str | None]) -> bool:
    name = parts.get("zone") or ""
    return name.isalpha() and plain(name) not in WEEKDAYS


def _year(text: str | None) -> int:
    if not text:
        return 0
    digits = text.strip("’'")
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _valid(calendar_day: Callable[[], date]) -> WrittenDay | None:
    try:
        return WrittenDay(DayForm.DAY, day=calendar_day())
    except ValueError:
        return None


def _fixed(calendar_day: Callable[[], date]) -> WrittenDay:
    return _valid(calendar_day) or NO_DAY


def _words_beside(rest: str) -> list[str]:
    """Return what else a cell says, without the weekday, and without signs."""
    words = re.findall(r"[^\W_]+", rest)
    return [
        word for word in words if plain(word) not in WEEKDAYS and plain(word) not in ("le", "am", "el", "il")
    ]


def _is_month(text: str) -> bool:
    for pattern in _MONTHS_ALONE:
        if match := pattern.fullmatch(text):
            name = match.groupdict().get("n")
            return name is None or month_named(name) is not None
    return False
