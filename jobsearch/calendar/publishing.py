"""What is new in a calendar since it was last read: changed events get another version, lost ones are called off.

Not every calendar program takes an event off that it no longer finds, so what stands no longer is published as
cancelled for a while. What lies behind us simply goes.
"""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from core.calendar import CalendarEvent, EventVersion
from jobsearch.calendar.models import PublishedEvent
from people.accounts.models import User
from rules.instants import end_of_day

CANCELLED_FOR = timedelta(days=30)
WHEN_AND_WHERE = ("starts", "ends", "place")
MOMENTS = ("starts", "ends")


@transaction.atomic
def publish(user: User, events: Iterable[CalendarEvent], now: datetime) -> list[EventVersion]:
    """Keep what stands in a person's calendar now, and return all that their programs are to be told.

    Two who read at once write the same: each version follows from the one before it.
    """
    published = {row.key: row for row in PublishedEvent.objects.filter(user=user)}
    standing = {event.key: event for event in events}
    changed = [
        row
        for event in standing.values()
        if (row := _next_version(user, event, published.get(event.key), now)) is not None
    ]
    kept_rows, over = {row.key: row for row in changed}, []
    for key, row in published.items():
        if key in standing:
            kept_rows.setdefault(key, row)
        elif _is_over(row, user.time_zone, now):
            over.append(row.pk)
        else:
            kept_rows[key] = row
            if row.cancelled_at is None:
                row.sequence, row.changed_at, row.cancelled_at = row.sequence + 1, now, now
                changed.append(row)
    PublishedEvent.objects.filter(pk__in=over).delete()
    PublishedEvent.objects.bulk_create(
        [PublishedEvent(**_columns(row)) for row in changed],
        update_conflicts=True,
        unique_fields=["user", "key"],
        update_fields=["facts", "sequence", "changed_at", "cancelled_at"],
    )
    return [_version(row) for row in kept_rows.values()]


def _next_version(
    user: User, event: CalendarEvent, row: PublishedEvent | None, now: datetime
) -> PublishedEvent | None:
    """Return the row as it is to be; None where it is so already."""
    facts = _facts(event)
    if row is None:
        return PublishedEvent(user=user, key=event.key, facts=facts, changed_at=now)
    if row.facts == facts and row.cancelled_at is None:
        return None
    moved = row.cancelled_at is not None or any(row.facts[name] != facts[name] for name in WHEN_AND_WHERE)
    row.facts, row.sequence, row.changed_at, row.cancelled_at = facts, row.sequence + moved, now, None
    return row


def _is_over(row: PublishedEvent, zone: str, now: datetime) -> bool:
    """Say whether what no longer stands need not be told of any more: it was long ago, or said for long enough."""
    if row.cancelled_at is not None:
        return now - row.cancelled_at >= CANCELLED_FOR
    event = _event(row)
    ends = event.ends if isinstance(event.ends, datetime) else end_of_day(event.ends, zone)
    return ends <= now


def _columns(row: PublishedEvent) -> dict[str, Any]:
    names = ("user_id", "key", "facts", "sequence", "changed_at", "cancelled_at")
    return {name: getattr(row, name) for name in names}


def _facts(event: CalendarEvent) -> dict[str, Any]:
    facts = asdict(event)
    del facts["key"]
    return facts | {name: facts[name].isoformat() for name in MOMENTS}


def _event(row: PublishedEvent) -> CalendarEvent:
    """Return a row’s event; facts that the program no longer has are left out, and new ones take their default."""
    known_names = {field.name for field in fields(CalendarEvent)}
    facts = {name: value for name, value in row.facts.items() if name in known_names}
    return CalendarEvent(key=row.key, **(facts | {name: _moment(facts[name]) for name in MOMENTS}))


def _moment(text: str) -> datetime | date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _version(row: PublishedEvent) -> EventVersion:
    return EventVersion(_event(row), row.sequence, row.changed_at, cancelled=row.cancelled_at is not None)
