"""Where local days begin and end, also where clocks make it hard (DOMAIN §4)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rules.instants import end_of_day, end_of_minute, last_local_day, latest_reading, local_day, start_of_day
from tests.rules.make import NEW_YORK, utc

ZONES = [
    NEW_YORK,
    "America/Havana",
    "Africa/Cairo",
    "America/St_Johns",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "America/Toronto",
    "Pacific/Kiritimati",
    "UTC",
]


@pytest.mark.parametrize(
    ("day", "zone", "begins", "ends"),
    [
        pytest.param("2026-06-15", NEW_YORK, "2026-06-15T04:00", "2026-06-16T04:00", id="a summer's day"),
        pytest.param(
            "2026-03-08", NEW_YORK, "2026-03-08T05:00", "2026-03-09T04:00", id="clocks forward: 23 h"
        ),
        pytest.param("2026-11-01", NEW_YORK, "2026-11-01T04:00", "2026-11-02T05:00", id="clocks back: 25 h"),
        pytest.param("2028-02-29", NEW_YORK, "2028-02-29T05:00", "2028-03-01T05:00", id="a leap day"),
        pytest.param(
            "2026-04-24",
            "Africa/Cairo",
            "2026-04-23T22:00",
            "2026-04-24T21:00",
            id="no midnight in Cairo: at 01:00",
        ),
        pytest.param(
            "2026-03-08",
            "America/Havana",
            "2026-03-08T05:00",
            "2026-03-09T04:00",
            id="no midnight in Havana: at 01:00",
        ),
        pytest.param(
            "2026-11-01",
            "America/Havana",
            "2026-11-01T04:00",
            "2026-11-02T05:00",
            id="two midnights in Havana: the first",
        ),
        pytest.param(
            "2026-10-30",
            "Africa/Cairo",
            "2026-10-29T22:00",
            "2026-10-30T22:00",
            id="an hour before midnight twice in Cairo",
        ),
        pytest.param(
            "2006-10-29",
            "America/St_Johns",
            "2006-10-29T02:30",
            "2006-10-30T03:30",
            id="back over midnight in St John's",
        ),
        pytest.param(
            "1919-03-31",
            "America/Toronto",
            "1919-03-31T04:30",
            "1919-04-01T04:00",
            id="forward over midnight in Toronto",
        ),
        pytest.param(
            "2011-12-30",
            "Pacific/Apia",
            "2011-12-30T10:00",
            "2011-12-30T10:00",
            id="a day that Samoa skipped is empty",
        ),
    ],
)
def test_a_day_begins_and_ends(day: str, zone: str, begins: str, ends: str) -> None:
    assert start_of_day(date.fromisoformat(day), zone) == utc(begins)
    assert end_of_day(date.fromisoformat(day), zone) == utc(ends)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from(ZONES))
def test_a_day_is_not_empty_and_maps_back(day: date, zone: str) -> None:
    noon = datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)
    assume(local_day(noon, zone) == day)  # else the zone skipped it, as Samoa did 30 December 2011
    begins, ends = start_of_day(day, zone), end_of_day(day, zone)
    assert timedelta(hours=22) <= ends - begins <= timedelta(hours=26)
    assert local_day(begins, zone) == day == last_local_day(ends, zone)
    assert local_day(begins - timedelta(microseconds=1), zone) < day
    assert begins.tzinfo is UTC


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from(ZONES))
def test_one_day_ends_where_the_next_begins(day: date, zone: str) -> None:
    assert end_of_day(day, zone) == start_of_day(day + timedelta(days=1), zone)


def test_a_zone_may_be_given_as_an_object() -> None:
    assert start_of_day(date(2026, 6, 15), ZoneInfo(NEW_YORK)) == utc("2026-06-15T04:00")


def test_an_unknown_zone_is_never_guessed() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        start_of_day(date(2026, 6, 15), "America/Atlantis")


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        local_day(datetime(2026, 6, 15), NEW_YORK)


@pytest.mark.parametrize(
    ("wall", "zone", "expected"),
    [
        pytest.param("2026-11-01T01:30", NEW_YORK, "2026-11-01T06:30", id="shown twice: the later"),
        pytest.param("2026-03-08T02:30", NEW_YORK, "2026-03-08T07:00", id="skipped: the first after"),
        pytest.param(
            "2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:30", id="half an hour skipped"
        ),
        pytest.param("2026-06-15T17:00", NEW_YORK, "2026-06-15T21:00", id="shown once"),
    ],
)
def test_the_latest_reading_of_a_time_on_the_wall(wall: str, zone: str, expected: str) -> None:
    assert latest_reading(datetime.fromisoformat(wall), zone) == utc(expected)


def test_a_minute_ends_with_the_next_one() -> None:
    assert end_of_minute(utc("2026-12-03T22:00")) == utc("2026-12-03T22:01")
    assert end_of_minute(utc("2026-12-03T22:00:59.999999")) == utc("2026-12-03T22:01")
