"""What was due while the service or its mail was down (DOMAIN §2, §13)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.instants import end_of_day
from rules.outages import OutageSpan, apart, local_days, moved_by_outages, was_down
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


# Two times may share something: an outage, and days that an accommodation gives one student.
NOON = utc("2026-06-01T16:00")


def between(began: int, ended: int) -> OutageSpan:
    """From so many hours after noon to so many."""
    return OutageSpan(NOON + timedelta(hours=began), NOON + timedelta(hours=ended))


@pytest.mark.parametrize(
    ("recorded", "left"),
    [
        pytest.param([(0, 10), (10, 20)], [(0, 10), (10, 20)], id="side by side"),
        pytest.param([(0, 10), (4, 6)], [(0, 10)], id="the later one within the first"),
        pytest.param([(4, 6), (0, 10)], [(0, 4), (4, 6), (6, 10)], id="the first one within the later"),
        pytest.param([(5, 15), (0, 10)], [(0, 5), (5, 15)], id="the later one begins before"),
        pytest.param([(0, 10), (5, 15)], [(0, 10), (10, 15)], id="the later one ends after"),
        pytest.param([(0, 10), (0, 10)], [(0, 10)], id="the same twice"),
        pytest.param([(2, 4), (6, 8), (0, 10)], [(0, 2), (2, 4), (4, 6), (6, 8), (8, 10)], id="around two"),
    ],
)
def test_of_what_two_share_the_first_recorded_has_it(
    recorded: list[tuple[int, int]], left: list[tuple[int, int]]
) -> None:
    assert apart(between(*hours) for hours in recorded) == tuple(between(*hours) for hours in left)


SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 90)).map(lambda each: between(each[0], sum(each))),
    max_size=5,
)


@given(SPANS, st.integers(0, 300))
def test_moved_at_each_recording_or_at_once_from_the_first_moment_it_is_the_same(
    recorded: list[OutageSpan], hours: int
) -> None:
    due = stored = NOON + timedelta(hours=hours)
    for number, span in enumerate(recorded, start=1):
        if span.holds(stored):
            stored = moved_by_outages(stored, NEW_YORK, apart(recorded[:number]))
    assert stored == moved_by_outages(due, NEW_YORK, apart(recorded))
