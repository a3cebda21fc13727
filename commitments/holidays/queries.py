"""Queries for the holidays that coaches added."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from commitments.holidays.models import AddedHoliday
from rules.business_days import AddedDay, Calendar


def added_days(country: str, subdivision: str) -> tuple[AddedDay, ...]:
    """Return the holidays added for a place. No query where its calendar is known: none are added there."""
    return added_for([(country, subdivision)])[country, subdivision]


def added_for(places: Collection[tuple[str, str]]) -> dict[tuple[str, str], tuple[AddedDay, ...]]:
    """Return the holidays added for many places, each a country and a subdivision; none where a place's calendar is
    known. At most one query."""
    countries = {country for country, subdivision in places if not Calendar(country, subdivision).known}
    of_country = defaultdict(list)
    if countries:
        rows = AddedHoliday.objects.filter(country__in=countries, taken_back_at__isnull=True)
        for row in rows.order_by("day", "pk"):
            of_country[row.country].append(AddedDay(row.day, row.name, row.subdivision))
    return {
        (country, subdivision): tuple(
            holiday
            for holiday in of_country[country]
            if holiday.subdivision in ("", subdivision) and not Calendar(country, subdivision).known
        )
        for country, subdivision in places
    }


def as_json(holidays: Iterable[AddedDay]) -> list[list[str]]:
    """Return holidays as they are stored with the message or offer for which they are in force."""
    return [[holiday.day.isoformat(), holiday.name, holiday.subdivision] for holiday in holidays]


def from_json(stored: Sequence[Sequence[Any]]) -> tuple[AddedDay, ...]:
    return tuple(AddedDay(date.fromisoformat(day), name, subdivision) for day, name, subdivision in stored)
