"""What was due while the service or its mail was down (DOMAIN §2, §13)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.instants import end_of_day
from rules.outages import OutageSpan, local_days, moved_by_outages, was_down
from tests.rules.make import NEW_YORK, utc


@pytest.mark.parametrize(
    ("began", "ended", "days"),
    [
        pytest.param("2026-12-01T15:00", "2026-12-01T15:01", 1, id="a minute is a day"),
        pytest.param("2026-12-01T15:00", "2026-12-02T15:00", 1, id="a day to the minute is one"),
        pytest.param("2026-12-01T15:00", "2026-12-02T15:01", 2, id="a minute more is two"),
        pytest.param("2026-12-01T01:00", "2026-12-02T13:00", 2, id="a day and a half is two"),
        pytest.param("2026-10-31T16:00", "2026-11-01T17:00", 1, id="clocks back: 25 hours are a local day"),
        pytest.param(
            "2026-03-07T17:00", "2026-03-08T16:00", 1, id="clocks forward: 23 hours are a local day"
        ),
        pytest.param("2026-03-07T17:00", "2026-03-08T16:01", 2, id="and a minute more is two"),
    ],
)
def test_an_outage_lasts_whole_local_days_rounded_up(began: str, ended: str, days: int) -> None:
    assert local_days(OutageSpan(utc(began), utc(ended)), NEW_YORK) == days


DOWN = OutageSpan(utc("2026-12-01T15:00"), utc("2026-12-02T15:00"))


@pytest.mark.parametrize(
    ("due", "moved"),
    [
        pytest.param("2026-12-01T15:00", "2026-12-01T15:00", id="due as it began: it could come until then"),
        pytest.param("2026-12-01T15:00:00.000001", "2026-12-02T15:00:00.000001", id="an instant later"),
        pytest.param("2026-12-02T05:00", "2026-12-03T05:00", id="the end of a day stays one"),
        pytest.param("2026-12-02T15:00", "2026-12-03T15:00", id="due as it ended"),
        pytest.param("2026-12-02T15:00:00.000001", "2026-12-02T15:00:00.000001", id="due after it"),
    ],
)
def test_what_was_due_in_it_moves_by_its_days(due: str, moved: str) -> None:
    assert moved_by_outages(utc(due), NEW_YORK, [DOWN]) == utc(moved)


def test_the_end_of_a_day_stays_one_over_a_clock_change() -> None:
    due = end_of_day(date(2026, 10, 31), NEW_YORK)
    down = OutageSpan(utc("2026-11-01T02:00"), utc("2026-11-01T05:00"))
    assert moved_by_outages(due, NEW_YORK, [down]) == end_of_day(date(2026, 11, 1), NEW_YORK)


def test_one_moved_into_the_next_outage_moves_again() -> None:
    again = OutageSpan(utc("2026-12-03T04:00"), utc("2026-12-03T06:00"))
    assert moved_by_outages(utc("2026-12-02T05:00"), NEW_YORK, [again, DOWN]) == utc("2026-12-04T05:00")


def test_whether_it_was_down_then() -> None:
    assert was_down(utc("2026-12-02T05:00"), [DOWN])
    assert not was_down(utc("2026-12-01T15:00"), [DOWN])


FIRST = utc("2026-01-01T00:00")
hours = st.integers(0, 365 * 24)


@given(hours, st.lists(st.tuples(hours, st.integers(1, 99)), max_size=3))
def test_no_outage_makes_anything_due_earlier(due: int, spans: list[tuple[int, int]]) -> None:
    at = FIRST + timedelta(hours=due)
    downs = [
        OutageSpan(FIRST + timedelta(hours=began), FIRST + timedelta(hours=began + lasted))
        for began, lasted in spans
    ]
    assert moved_by_outages(at, NEW_YORK, downs) >= at
