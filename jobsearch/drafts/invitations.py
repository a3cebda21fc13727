"""A calendar's invitation in a message: an interview, where and until when (RFC 5545, 5546)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from core.inbound.parsing import MailAddress
from core.text import without_invisible

EVENTS_AT_MOST = 20
SIZE_AT_MOST = 256 * 1024
FOLDED = re.compile(rb"\r?\n[ \t]")
REPEATS = re.compile(rb"(?i)(?:RRULE|RDATE|EXRULE)\b")
ONCE_A_YEAR = re.compile(
    rb"(?i)RRULE:(?:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d{1,2}|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=[\d,-]{1,100}|UNTIL=\w{1,20}|"
    rb"WKST=[A-Z]{2});?){1,7}"
)


@dataclass(frozen=True, slots=True)
class Invitation:
    """One event as it was sent. Moments are in UTC; `whole_day` says that no time of day was named."""

    uid: str
    sequence: int
    called_off: bool
    summary: str
    place: str
    starts_at: datetime
    ends_at: datetime | None
    whole_day: bool
    organizer: MailAddress | None
    attendees: tuple[MailAddress, ...]

    @property
    def people(self) -> Iterator[MailAddress]:
        """Everybody whom it names, who invites first."""
        yield from [self.organizer] if self.organizer else []
        yield from self.attendees


def find(calendars: Iterable[bytes], zone: str) -> Invitation | None:
    """Return the first event of these files that somebody is invited to; None where there is none. A time without a
    zone is read in `zone`. Whatever else the files hold, nothing of it is an error.
    """
    for text in calendars:
        for calendar in _calendars(text[:SIZE_AT_MOST]):
            method = str(calendar.get("METHOD", "REQUEST")).upper()
            if method not in ("REQUEST", "PUBLISH", "CANCEL"):  # a REPLY is somebody's answer
                continue
            for event in calendar.walk("VEVENT")[:EVENTS_AT_MOST]:
                invitation = _invitation(event, method, zone)
                if invitation is not None:
                    return invitation
    return None


def _calendars(text: bytes) -> list[Any]:
    try:
        return list(Calendar.from_ical(_with_harmless_rules(text), multiple=True))
    except Exception:  # whatever the library stumbles over in a stranger's file, it is no calendar
        return []


def _with_harmless_rules(text: bytes) -> bytes:
    """Return a calendar without rules that repeat more often than the clocks of a zone change: a library that writes
    down every second since 1970 would never end.
    """
    lines = FOLDED.sub(b"", text).splitlines()
    return b"\r\n".join(line for line in lines if not REPEATS.match(line) or ONCE_A_YEAR.fullmatch(line))


def _invitation(event: Event, method: str, zone: str) -> Invitation | None:
    try:
        start = event.decoded("DTSTART")
        starts_at = _moment(start, zone)
        ends_at = _end(event, start, zone)
        sequence = int(event.get("SEQUENCE", 0))
    except Exception:  # as above: a date that is none, a zone that nobody knows
        return None
    status = str(event.get("STATUS", "")).upper()
    return Invitation(
        uid=str(event.get("UID", ""))[:255].replace("\0", ""),
        sequence=min(max(sequence, 0), 2**31 - 1),
        called_off=method == "CANCEL" or status == "CANCELLED",
        summary=_text(event, "SUMMARY", 200),
        place=_text(event, "LOCATION", 500) or _text(event, "URL", 500),
        starts_at=starts_at,
        ends_at=ends_at,
        whole_day=not isinstance(start, datetime),
        organizer=next(iter(_people(event, "ORGANIZER")), None),
        attendees=tuple(_people(event, "ATTENDEE")),
    )


def _end(event: Event, start: date, zone: str) -> datetime | None:
    if "DTEND" in event:
        return _moment(event.decoded("DTEND"), zone)
    if "DURATION" in event:
        duration = event.decoded("DURATION")
        return _moment(start, zone) + duration if isinstance(duration, timedelta) else None
    return None


def _moment(value: date, zone: str) -> datetime:
    """Return a date or a moment of a calendar in UTC."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if value.tzinfo is None:
        value = value.replace(tzinfo=ZoneInfo(zone))
    moment = value.astimezone(UTC)
    if not 1990 < moment.year < 2200:
        raise ValueError("out of all reason")
    return moment


def _people(event: Event, name: str) -> list[MailAddress]:
    values = event.get(name, [])
    return [
        MailAddress(
            without_invisible(str(getattr(value, "params", {}).get("CN", ""))).strip("\"'")[:200],
            str(value).strip().lower().removeprefix("mailto:")[:320],
        )
        for value in (values if isinstance(values, list) else [values])[:50]
    ]


def _text(event: Event, name: str, at_most: int) -> str:
    return " ".join(str(event.get(name, "")).replace("\0", "").split())[:at_most]
