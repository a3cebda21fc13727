"""Writing iCalendar (RFC 5545, 7986) that Google, Apple and Outlook read alike.

What each wants: a UID that stays while time and place change; a SEQUENCE that grows when they do; times with the
VTIMEZONE of their zone, whose history begins with the calendar (Outlook refuses one that begins in 1854); whole days
that end on the day after; no ATTENDEE in a calendar that is subscribed to.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar, Event, vDuration

from rules.instants import ends_its_day, last_local_day

CONTENT_TYPE = "text/calendar; charset=utf-8"
REFRESH = timedelta(hours=1)  # how often a program may ask; Google takes up to a day whatever is said here
ONE_DAY = timedelta(days=1)
BEFORE_A_MINUTE = timedelta(minutes=30)  # how long a deadline within a day is drawn
LONGEST_TEXT = 4_000
KEEPS = "\n\t"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something that stands in a calendar: from an instant to another, or from a day to the last one.

    `key` names the thing that it is about and its number, such as “appointment:17”, and never its time: the UID is made
    of it. `zone` is that of the clock on which a time is written. `busy`: nothing else can be done meanwhile.
    """

    key: str
    title: str
    starts: datetime | date
    ends: datetime | date  # of whole days the last one; of a time the instant, exclusive
    zone: str = ""
    text: str = ""
    place: str = ""
    page: str = ""
    busy: bool = False


@dataclass(frozen=True, slots=True)
class EventVersion:
    """An event as it is published: how often its time or place has changed, when it changed last, whether it is off."""

    event: CalendarEvent
    sequence: int
    changed_at: datetime
    cancelled: bool = False


def on_day(key: str, title: str, day: date, *, text: str = "", page: str = "") -> CalendarEvent:
    """Return an event of one whole day."""
    return CalendarEvent(key, title, day, day, text=text, page=page)


def deadline(
    key: str, title: str, due_at: datetime, zone: str, *, text: str = "", page: str = ""
) -> CalendarEvent:
    """Return a deadline (an exclusive instant): its last day, whole; the half hour before it where it ends no day."""
    if ends_its_day(due_at, zone):
        return on_day(key, title, last_local_day(due_at, zone), text=text, page=page)
    return CalendarEvent(key, title, due_at - BEFORE_A_MINUTE, due_at, zone=zone, text=text, page=page)


def uid(key: str) -> str:
    """Return the UID of what a key names, the same in every feed and mail."""
    return f"{key.replace(':', '-')}@{urlsplit(settings.BASE_URL).hostname}"


def write(versions: Iterable[EventVersion], *, name: str) -> bytes:
    """Write a calendar to subscribe to; the same events give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//Career Services//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH).to_ical().decode())
    events = sorted(versions, key=lambda version: version.event.key)
    for version in events:
        calendar.add_component(_component(version))
    times = [moment for version in events for moment in (version.event.starts, version.event.ends)]
    years = [moment.year for moment in times if isinstance(moment, datetime)]
    if years:
        calendar.add_missing_timezones(
            first_date=date(min(years) - 1, 1, 1), last_date=date(max(years) + 2, 1, 1)
        )
        _begin_changes_in_time(calendar)
    written: bytes = calendar.to_ical()
    return written


def etag(body: bytes) -> str:
    """Return the tag by which a program says which version it has."""
    return f'"{sha256(body).hexdigest()}"'


def _component(version: EventVersion) -> Event:
    event, component = version.event, Event()
    component.add("uid", uid(event.key))
    component.add("dtstamp", version.changed_at)
    component.add("last-modified", version.changed_at)
    component.add("sequence", version.sequence)
    component.add("summary", _text(event.title).replace("\n", " "))
    starts, ends = _from_until(event)
    component.add("dtstart", starts)
    component.add("dtend", ends)
    component.add("status", "CANCELLED" if version.cancelled else "CONFIRMED")
    component.add("transp", "OPAQUE" if event.busy and not version.cancelled else "TRANSPARENT")
    for name, text in (("description", event.text), ("location", event.place)):
        if text:
            component.add(name, _text(text))
    if event.page:
        component.add("url", event.page)
    return component


def _begin_changes_in_time(calendar: Calendar) -> None:
    """Let each change to an earlier clock begin as the clocks still show it (RFC 5545, 3.6.5): at 02:00, not at 03:00.

    icalendar 7.3 writes the first time after the gap.
    """
    for timezone in calendar.timezones:
        observance: Any  # the library types each property as every one that there is
        for observance in timezone.subcomponents:
            jump = observance["tzoffsetto"].td - observance["tzoffsetfrom"].td
            if jump > timedelta(0):
                begins = [observance.pop("dtstart").dt, *(rdate.dt for rdate in _rdates(observance))]
                observance.add("dtstart", begins[0] - jump)
                if begins[1:]:
                    observance.add("rdate", [begin - jump for begin in begins[1:]])


def _rdates(observance: Any) -> list[Any]:
    rdates = observance.pop("rdate", [])
    lists = rdates if isinstance(rdates, list) else [rdates]
    return [rdate for dates in lists for rdate in dates.dts]


def _from_until(event: CalendarEvent) -> tuple[datetime, datetime] | tuple[date, date]:
    """Return beginning and exclusive end as they are written: days, or times of the zone's clock.

    Of an hour that clocks show twice, a time of a zone means the first (RFC 5545, 3.3.5); the second is written in UTC.
    """
    if not isinstance(event.starts, datetime) or not isinstance(event.ends, datetime):
        return event.starts, event.ends + ONE_DAY
    starts, ends = (moment.astimezone(ZoneInfo(event.zone)) for moment in (event.starts, event.ends))
    return (starts.astimezone(UTC), ends.astimezone(UTC)) if starts.fold or ends.fold else (starts, ends)


def _text(text: str) -> str:
    """Return a text without the control characters that no calendar may hold (RFC 5545, 3.1), and not endless."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    signs = [sign for sign in text if sign in KEEPS or unicodedata.category(sign) not in ("Cc", "Cs")]
    return "".join(signs)[:LONGEST_TEXT]
