"""core.calendar, read back with a parser that has nothing to do with what wrote it (vobject), in several zones and over
both clock changes."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.conf import settings

from core.calendar import CalendarEvent, EventVersion, deadline, etag, on_day, uid, write
from rules.instants import end_of_day

CHANGED = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def version(event: CalendarEvent, **facts: Any) -> EventVersion:
    return EventVersion(event, facts.pop("sequence", 0), CHANGED, **facts)


def meeting(starts: datetime, zone: str, key: str = "appointment:1") -> CalendarEvent:
    return CalendarEvent(key, "Coaching: Bob Field", starts, starts + HOUR, zone=zone, busy=True)


def written(*events: CalendarEvent, **facts: Any) -> bytes:
    return write([version(event, **facts) for event in events], name="Career Services")


def read(body: bytes) -> Any:
    return vobject.readOne(body.decode())


ZONES = (
    "America/New_York",
    "America/Los_Angeles",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/Phoenix",
)
MOMENTS = (
    pytest.param(datetime(2026, 3, 8, 6, 30, tzinfo=UTC), id="before New York goes forward"),
    pytest.param(datetime(2026, 3, 8, 7, 0, tzinfo=UTC), id="as New York goes forward"),
    pytest.param(datetime(2026, 11, 1, 5, 30, tzinfo=UTC), id="half past one, the first time"),
    pytest.param(datetime(2026, 11, 1, 7, 30, tzinfo=UTC), id="after New York went back"),
    pytest.param(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), id="as Berlin goes forward"),
    pytest.param(datetime(2026, 10, 25, 2, 0, tzinfo=UTC), id="after Berlin went back"),
    pytest.param(datetime(2026, 7, 1, 12, 0, tzinfo=UTC), id="in summer"),
    pytest.param(datetime(2027, 1, 4, 12, 0, tzinfo=UTC), id="in winter, of another year"),
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("starts", MOMENTS)
def test_another_parser_reads_the_same_instant(zone: str, starts: datetime) -> None:
    """It takes the zone from the VTIMEZONE in the file, and not from a name that it knows."""
    event = read(written(meeting(starts, zone))).vevent
    assert event.dtstart.value.astimezone(UTC) == starts
    assert event.dtend.value.astimezone(UTC) == starts + HOUR


@pytest.mark.parametrize("zone", ZONES)
def test_both_clock_changes_lie_in_one_calendar(zone: str) -> None:
    moments: list[Any] = [param.values[0] for param in MOMENTS]
    events = [meeting(moment, zone, f"appointment:{number}") for number, moment in enumerate(moments)]
    read_moments = {
        event.uid.value: event.dtstart.value.astimezone(UTC) for event in read(written(*events)).vevent_list
    }
    assert read_moments == {uid(f"appointment:{number}"): moment for number, moment in enumerate(moments)}


def test_several_zones_each_have_their_rules_and_no_history() -> None:
    starts = datetime(2026, 3, 8, 12, tzinfo=UTC)
    body = written(*(meeting(starts, zone, f"appointment:{number}") for number, zone in enumerate(ZONES)))
    zones = read(body).vtimezone_list
    assert {zone.tzid.value for zone in zones} == set(ZONES)
    begins = [line.partition(":")[2] for line in body.decode().splitlines() if line.startswith("DTSTART:")]
    assert begins and min(begins) >= "2025", "Outlook refuses zones that begin in 1854"
    assert body.index(b"BEGIN:VTIMEZONE") < body.index(b"BEGIN:VEVENT")


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_changes_at_the_very_instant(zone: str) -> None:
    """By the standard's own reading: the onset is in the clock before it, TZOFFSETFROM."""
    body = written(meeting(datetime(2026, 3, 8, 12, tzinfo=UTC), zone)).decode().replace("\r\n ", "")
    changes = re.findall(
        r"DTSTART:(\S+)\s+(?:RDATE:(\S+)\s+)?TZNAME:\S+\s+TZOFFSETFROM:(\S+)\s+TZOFFSETTO:(\S+)", body
    )
    assert changes
    for dtstart, rdates, before, after in changes:
        offsets = [datetime.strptime(offset, "%z").utcoffset() for offset in (before, after)]
        for wall in (dtstart, *filter(None, rdates.split(","))):
            onset = datetime.strptime(f"{wall}{before}", "%Y%m%dT%H%M%S%z")
            moments = (onset - timedelta(seconds=1), onset)
            assert [at.astimezone(ZoneInfo(zone)).utcoffset() for at in moments] == offsets, wall


def test_a_deadline_is_a_whole_day_and_ends_on_the_next() -> None:
    for zone in ZONES:
        due_at = end_of_day(date(2026, 3, 8), zone)
        event = read(written(deadline("offer:3", "Answer Acme’s offer", due_at, zone))).vevent
        assert (event.dtstart.value, event.dtend.value) == (date(2026, 3, 8), date(2026, 3, 9)), zone
        assert event.transp.value == "TRANSPARENT"


def test_a_deadline_within_a_day_is_the_half_hour_before_it() -> None:
    due_at = datetime(2026, 3, 9, 21, tzinfo=UTC)
    event = read(written(deadline("offer:3", "Answer Acme’s offer", due_at, "America/New_York"))).vevent
    assert event.dtend.value.astimezone(UTC) == due_at
    assert event.dtend.value - event.dtstart.value == timedelta(minutes=30)


def test_a_uid_is_that_of_the_thing_whenever_it_is() -> None:
    settings_host = settings.BASE_URL.partition("://")[2].partition(":")[0]
    early, late = (
        read(written(meeting(datetime(2026, 3, day, 12, tzinfo=UTC), "UTC"))).vevent for day in (9, 10)
    )
    assert early.uid.value == late.uid.value == f"appointment-1@{settings_host}"


def test_what_every_program_asks_for() -> None:
    calendar = read(written(meeting(datetime(2026, 3, 9, 12, tzinfo=UTC), "America/New_York"), sequence=4))
    text = calendar.serialize()
    assert calendar.method.value == "PUBLISH" and calendar.version.value == "2.0"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in text and "X-PUBLISHED-TTL:PT1H" in text
    event = calendar.vevent
    assert event.sequence.value == "4" and event.dtstamp.value == CHANGED
    assert event.status.value == "CONFIRMED" and event.transp.value == "OPAQUE"
    assert "ATTENDEE" not in text and "ORGANIZER" not in text


def test_what_is_off_says_so_and_takes_no_time() -> None:
    event = read(written(meeting(datetime(2026, 3, 9, 12, tzinfo=UTC), "UTC"), cancelled=True)).vevent
    assert event.status.value == "CANCELLED" and event.transp.value == "TRANSPARENT"


@pytest.mark.parametrize(
    "title",
    [
        "Émile & Söhne, GmbH; “the” firm",
        "a\\b\\n, c",
        "x" * 300,
        "日本語の会社" * 30,
        "Zoë\u2028😀",
        "BEGIN:VEVENT",
    ],
)
def test_any_title_comes_through(title: str) -> None:
    body = written(on_day("next-step:1", title, date(2026, 3, 9)))
    assert read(body).vevent.summary.value == title
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))


def test_control_characters_and_lines_in_a_title_do_no_harm() -> None:
    event = on_day("next-step:1", "a\x0bb\r\nEND:VEVENT\x1b", date(2026, 3, 9), text="one\r\ntwo\x00")
    vevent = read(written(event)).vevent
    assert vevent.summary.value == "ab END:VEVENT" and vevent.description.value == "one\ntwo"


def test_the_same_events_make_the_same_bytes_in_any_order() -> None:
    events = [on_day(f"next-step:{number}", "Call", date(2026, 3, 9)) for number in range(3)]
    assert etag(written(*events)) == etag(written(*reversed(events)))


def test_a_calendar_without_events_is_one() -> None:
    assert read(write([], name="Career Services")).name == "VCALENDAR"
