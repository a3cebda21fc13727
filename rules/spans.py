"""Spans of leave: whole local days, overlaps counted once (DOMAIN §4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, from `first_day` to `last_day`, both included."""

    first_day: date
    last_day: date


def days_of(spans: Iterable[Span], first: date = date.min, last: date = date.max) -> frozenset[date]:
    """Return the days of the spans that lie between `first` and `last`, each once."""
    days: set[date] = set()
    for span in spans:
        low, high = max(span.first_day, first), min(span.last_day, last)
        days.update(low + timedelta(days=n) for n in range((high - low).days + 1))
    return frozenset(days)


def within_limit(spans: Iterable[Span], most_days: int, first: date = date.min) -> tuple[Span, ...]:
    """Return the spans that fit into so many days from `first` on, the earliest first.

    A span that would pass the limit is left out as a whole.
    """
    kept: tuple[Span, ...] = ()
    for span in sorted(spans, key=lambda span: (span.first_day, span.last_day)):
        if len(days_of((*kept, span), first)) <= most_days:
            kept = (*kept, span)
    return kept


def leave_window(start: date, days: int, spans: Iterable[Span], moves: bool = True) -> tuple[date, int]:
    """Return the window's last day with its leave, and how many leave days moved it.

    Leave in the days that earlier leave added moves the end again, so days are counted until the end stays.
    """
    spans = tuple(spans)
    last, taken = start + timedelta(days=days), -1
    while moves:
        counted = len(days_of(spans, start, last))
        if counted == taken:
            break
        taken, last = counted, start + timedelta(days=days + counted)
    return last, max(taken, 0)
