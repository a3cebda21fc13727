"""Read the holidays that coaches added."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from commitments.holidays.models import AddedHoliday
from rules.business_days import AddedDay, Calendar


def added_days(country: str, subdivision: str) -> tuple[AddedDay, ...]:
    """The days that stand for a place. No query where its calendar is known: there, none are asked for."""
    return added_for([(country, subdivision)])[country, subdivision]


def added_for(places: Collection[tuple[str, str]]) -> dict[tuple[str, str], tuple[AddedDay, ...]]:
    """The same for many places, each a country and a subdivision. At most one query."""
    unknown = {country for country, subdivision in places if not Calendar(country, subdivision).known}
    of_country = defaultdict(list)
    if unknown:
        rows = AddedHoliday.objects.filter(country__in=unknown, taken_back_at__isnull=True)
        for row in rows.order_by("day", "pk"):
            of_country[row.country].append(AddedDay(row.day, row.name, row.subdivision))
    return {
        (country, subdivision): tuple(
            each
            for each in of_country[country]
            if each.subdivision in ("", subdivision) and not Calendar(country, subdivision).known
        )
        for country, subdivision in places
    }


def as_json(added: Iterable[AddedDay]) -> list[list[str]]:
    """How the days in force for a message or an offer are stored with it."""
    return [[each.day.isoformat(), each.name, each.subdivision] for each in added]


def from_json(stored: Sequence[Sequence[Any]]) -> tuple[AddedDay, ...]:
    return tuple(AddedDay(date.fromisoformat(day), name, subdivision) for day, name, subdivision in stored)
