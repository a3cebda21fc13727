"""In which order a file writes day and month: settled for the whole file by its clear days (DOMAIN §5, §13).

No database.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.tables.days import WrittenDay, written_day
from jobsearch.imports.headings import order_named

ENOUGH = 6  # days whose sequence may say in which order they are written


@dataclass(frozen=True, slots=True)
class OrderOfDays:
    """How the days of a file are written. `month_first` and `day_first` count the days that can be read one way only,
    `unclear` those that can be read both ways; `example` is one of these.

    `suggested` is what the file itself suggests, None where nothing does, and `why` says what; `asked` that it is not
    settled by that.
    """

    month_first: int = 0
    day_first: int = 0
    unclear: int = 0
    example: str = ""
    suggested: bool | None = None
    why: str = ""
    is_asked: bool = False


def order_of(texts: Sequence[str], heading: str, today: date, year: int = 0) -> OrderOfDays:
    """Return in which order the days of a file are written, and whether that has to be asked.

    Clear days that agree settle it; where they disagree the majority is suggested, so that no single slip turns it.
    """
    pairs = [(text, written_day(text)) for text in texts if text]
    in_order = [(text, written) for text, written in pairs if written.in_order and not written.days]
    month_first = sum(written.month_first_only for _, written in in_order)
    day_first = sum(written.day_first_only for _, written in in_order)
    unclear = [(text, written) for text, written in in_order if written.open]
    example = unclear[0][0] if unclear else ""
    counts = (month_first, day_first, len(unclear), example)
    if not in_order:
        return OrderOfDays()
    if month_first and day_first:
        suggested = None if month_first == day_first else day_first > month_first
        return OrderOfDays(*counts, suggested, "clear days", is_asked=True)
    if month_first or day_first:
        return OrderOfDays(*counts, bool(day_first), "clear days")
    named = order_named(heading)
    if named is not None:
        return OrderOfDays(*counts, named, "the column’s name", is_asked=bool(unclear))
    suggested, why = _by_days_to_come(unclear, today, year)
    if suggested is None:
        suggested, why = _by_sequence([written for _, written in in_order], year)
    return OrderOfDays(*counts, suggested, why, is_asked=bool(unclear))


def _by_days_to_come(
    unclear: Sequence[tuple[str, WrittenDay]], today: date, year: int
) -> tuple[bool | None, str]:
    """Suggest the order in which no day is still to come, where the other one has such days."""
    to_come = {
        order: sum(
            day is not None and day > today for day in (_on(written, order, year) for _, written in unclear)
        )
        for order in (False, True)
    }
    if bool(to_come[True]) == bool(to_come[False]):
        return None, ""
    return not to_come[True], "days still to come otherwise"


def _by_sequence(days: Sequence[WrittenDay], year: int) -> tuple[bool | None, str]:
    """Suggest the order in which the days of the file stand one after another, where they leap about in the other."""
    leaps = {}
    for order in (False, True):
        placed = [day for written in days if (day := _on(written, order, year))]
        if len(placed) < ENOUGH or len(placed) < len(days) * 0.9:
            return None, ""
        steps = [(later - earlier).days for earlier, later in pairwise(placed)]
        backwards, forwards = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
        wide = sum(abs(step) > 45 for step in steps)
        leaps[order] = (min(backwards, forwards) + wide) / len(steps)
    calmer = leaps[True] < leaps[False]
    if min(leaps.values()) <= 0.1 and max(leaps.values()) >= 0.3:
        return calmer, "the sequence of the rows"
    return None, ""


def _on(written: WrittenDay, day_first: bool, year: int) -> date | None:
    try:
        return written.on(day_first=day_first, year=year)
    except ValueError:
        return None
