"""Lists as PostgreSQL reads them fastest: one literal, where the driver would write an expression for each value."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any


def array(values: Iterable[Any]) -> str:
    """Write numbers, truths, texts, days, instants or None as one literal, for a parameter cast to their array type."""
    return "{" + ",".join([_WRITTEN[type(value)](value) for value in values]) + "}"


def _nothing(_: None) -> str:
    return "NULL"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


_WRITTEN: dict[type, Callable[[Any], str]] = {
    int: str,
    bool: str,
    str: _quoted,
    date: date.isoformat,
    datetime: datetime.isoformat,
    type(None): _nothing,
}
