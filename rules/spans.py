"""Spans of leave: whole local days, overlaps counted once (DOMAIN §4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day, both included."""

    first_day: date
    last_day: date


def days_of(spans: Iterable[Span], first: date = date.min, last: date = date.max) -> frozenset[date]:
    """Each day of the spans between `first` and `last` once."""
    days: set[date] = set()
    for span in spans:
        low, high = max(span.first_day, first), min(span.last_day, last)
        days.update(low + timedelta(days=n) for n in range((high - low).days + 1))
    return frozenset(days)


def within_limit(spans: Iterable[Span], most: int, first: date = date.min) -> tuple[Span, ...]:
    """Those that fit into so many days from `first` on, the earliest first; one that would pass the limit is left out
    as a whole.
    """
    kept: tuple[Span, ...] = ()
    for span in sorted(spans, key=lambda each: (each.first_day, each.last_day)):
        if len(days_of((*kept, span), first)) <= most:
            kept = (*kept, span)
    return kept


def leave_window(start: date, days: int, spans: Iterable[Span], moves: bool = True) -> tuple[date, int]:
    """The window's last day with its leave, and how many leave days moved it.

    Leave in the days that earlier leave added moves the end again, so this counts until nothing more changes.
    """
    spans = tuple(spans)
    last, taken = start + timedelta(days=days), -1
    while moves:
        counted = len(days_of(spans, start, last))
        if counted == taken:
            break
        taken, last = counted, start + timedelta(days=days + counted)
    return last, max(taken, 0)
