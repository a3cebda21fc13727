"""Lists as PostgreSQL reads them fastest: one literal, where the driver would write an expression for each value."""

from collections.abc import Iterable
from datetime import date
from typing import Any


def array(values: Iterable[Any]) -> str:
    """For a parameter that is cast to an array of its type: numbers, truths, texts, days, instants or None."""
    return "{" + ",".join(map(_element, values)) + "}"


def _element(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value.isoformat() if isinstance(value, date) else str(value)
