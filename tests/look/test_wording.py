"""Moments at their edges: skipped midnights, doubled hours, other years."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core import wording


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_place_is_the_last_part_of_the_zone() -> None:
    assert wording.city("America/New_York") == "New York"
    assert wording.city("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert wording.city("UTC") == "UTC"


def test_a_day_has_no_padding_and_its_year_only_when_needed() -> None:
    assert wording.day_words(date(2026, 12, 3), 2026) == "Thu 3 Dec"
    assert wording.day_words(date(2027, 1, 3), 2026) == "Sun 3 Jan 2027"


@pytest.mark.parametrize(
    ("end", "zone", "words"),
    [
        ("2026-12-04T05:00", "America/New_York", "Thu 3 Dec, end of day (New York)"),
        ("2026-12-04T04:59:59", "America/New_York", "Thu 3 Dec, 23:59 (New York)"),
        ("2026-12-04T05:00:01", "America/New_York", "Fri 4 Dec, 00:00 (New York)"),
        # Cairo skips midnight on 24 April 2026: the day begins at 01:00 local, 22:00 UTC of the 23rd.
        ("2026-04-23T22:00", "Africa/Cairo", "Thu 23 Apr, end of day (Cairo)"),
        # Havana has 00:00 twice on 1 November 2026: the first of the two begins the day.
        ("2026-11-01T04:00", "America/Havana", "Sat 31 Oct, end of day (Havana)"),
        ("2026-11-01T05:00", "America/Havana", "Sun 1 Nov, 00:59 (Havana)"),
    ],
)
def test_an_exclusive_end(end: str, zone: str, words: str) -> None:
    assert wording.end_words(at(end), zone, 2026) == words


def test_cairo_and_havana_do_what_these_tests_say() -> None:
    assert datetime(2026, 4, 23, 22, tzinfo=UTC).astimezone(ZoneInfo("Africa/Cairo")).hour == 1
    doubled = [
        datetime(2026, 11, 1, hour, tzinfo=UTC).astimezone(ZoneInfo("America/Havana")) for hour in (4, 5)
    ]
    assert [moment.hour for moment in doubled] == [0, 0]


def test_the_exact_instant_tells_both_midnights_apart() -> None:
    first, second = (wording.exact_words(at(f"2026-11-01T0{hour}:00"), "America/Havana") for hour in (4, 5))
    assert first == "2026-11-01 00:00:00 CDT, America/Havana (04:00:00 UTC)"
    assert second == "2026-11-01 00:00:00 CST, America/Havana (05:00:00 UTC)"


def test_another_day_in_utc_is_named() -> None:
    exact = wording.exact_words(at("2026-12-04T02:00"), "America/New_York")
    assert exact == "2026-12-03 21:00:00 EST, America/New_York (2026-12-04 02:00:00 UTC)"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=47), "47 hours ago"),
        (timedelta(hours=48), "2 days ago"),
        (timedelta(days=9, hours=23), "9 days ago"),
        (timedelta(hours=-2), "in 2 hours"),
    ],
)
def test_how_long_ago(span: timedelta, words: str) -> None:
    now = at("2026-11-24T16:00")
    assert wording.ago_words(now - span, now) == words


def test_due_counts_local_days_not_24_hours() -> None:
    late = at("2026-11-25T04:30")  # 23:30 on the 24th in New York
    assert wording.due_words(at("2026-11-26T05:00"), late, "America/New_York") == "tomorrow"
    assert wording.due_words(at("2026-11-25T05:00"), late, "America/New_York") == "today"
    assert wording.due_words(at("2026-11-25T04:30"), late, "America/New_York") == "overdue"
    assert wording.due_words(at("2026-11-28T05:00"), late, "America/New_York", 1) == "in 1 business day"
