"""The words over a coach's day."""

from collections.abc import Sequence
from datetime import datetime

from coaching.waiting.rows import Waiting
from core.wording import length_words

NUMBERS = (
    "No",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
)


def headline(saved: int, waiting: int) -> str:
    """Return the page's one sentence: "Two could use a word today; eight things wait."."""
    if not saved:
        return f"{_number(waiting)} {_things(waiting)} for you." if waiting else "Nobody waits for you."
    first = f"{_number(saved)} could use a word today"
    if not waiting:
        return f"{first}; nothing else waits."
    return f"{first}; {_number(waiting).lower()} {_things(waiting)}."


def counted_words(saved: int, waiting: int) -> str:
    """Return the same for the subject of a mail, which names nobody: "2 could use a word, 8 wait"."""
    parts = [f"{saved} could use a word"] if saved else []
    parts += [f"{waiting} {'waits' if waiting == 1 else 'wait'}"] if waiting else []
    return ", ".join(parts) or "your appointments"


def oldest(waiting: Sequence[Waiting], now: datetime) -> str:
    """Return how many things wait and for how long the oldest does: "8, the oldest for 3 days"."""
    if not waiting:
        return ""
    since = min(row.since for row in waiting)
    return f"{len(waiting)}, the oldest for {length_words(now - since)}"


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _things(number: int) -> str:
    return "thing waits" if number == 1 else "things wait"
