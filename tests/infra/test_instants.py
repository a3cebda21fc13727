"""core.instants: moments as people type them."""

from datetime import UTC, datetime

import pytest

from core.errors import Refused
from core.instants import iso_z, parse_day, parse_moment


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("2026-11-25T17:00", "America/New_York", "2026-11-25T22:00:00Z"),
        ("2026-11-25 17:00", "America/New_York", "2026-11-25T22:00:00Z"),
        ("2026-11-25", "America/New_York", "2026-11-25T05:00:00Z"),
        ("2026-11-25T17:00-08:00", "America/New_York", "2026-11-26T01:00:00Z"),
        ("2026-11-25T17:00Z", None, "2026-11-25T17:00:00Z"),
        pytest.param(
            "2026-03-08T02:30", "America/New_York", "2026-03-08T07:30:00Z", id="jumped over: moved forward"
        ),
        pytest.param(
            "2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00Z", id="exists twice: the earlier"
        ),
        pytest.param("2026-04-24T00:00", "Africa/Cairo", "2026-04-23T22:00:00Z", id="no midnight in Cairo"),
        pytest.param(
            "2026-03-08T00:00", "America/Havana", "2026-03-08T05:00:00Z", id="no midnight in Havana"
        ),
        pytest.param(
            "2026-11-01T00:30",
            "America/Havana",
            "2026-11-01T04:30:00Z",
            id="two half past midnights in Havana",
        ),
        ("2028-02-29T12:00", "UTC", "2028-02-29T12:00:00Z"),
    ],
)
def test_a_moment_is_read(text: str, zone: str | None, expected: str) -> None:
    assert iso_z(parse_moment(text, zone)) == expected


@pytest.mark.parametrize(
    ("text", "zone", "says"),
    [
        ("tomorrow", "UTC", "not a moment"),
        ("", "UTC", "not a moment"),
        ("2026-02-29", "UTC", "not a moment"),
        ("2026-11-25T25:00", "UTC", "not a moment"),
        ("2026-11-25T17:00", None, "no offset"),
        ("2026-11-25T17:00", "Mars/Olympus", "no known time zone"),
        ("2026-11-25T17:00", "../../etc/passwd", "no known time zone"),
        ("2026-11-25T17:00", "", "no known time zone"),
        ("9999-12-31T23:59", "America/New_York", "too far away"),
        ("0001-01-01T00:00", "Asia/Tokyo", "too far away"),
    ],
)
def test_what_is_no_moment_is_refused_in_words(text: str, zone: str | None, says: str) -> None:
    with pytest.raises(Refused, match=says):
        parse_moment(text, zone)


def test_a_day_is_read_or_refused() -> None:
    assert parse_day("2028-02-29").isoformat() == "2028-02-29"
    with pytest.raises(Refused, match="not a day"):
        parse_day("2026-02-29")


def test_a_naive_moment_is_a_programmers_error() -> None:
    with pytest.raises(ValueError, match="aware"):
        iso_z(datetime(2026, 1, 1))
    assert iso_z(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00Z"
