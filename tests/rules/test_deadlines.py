"""When a limit has run out, in each of its units (DOMAIN §4)."""

from datetime import date

import pytest

from rules.deadlines import days_after, deadline, hours_after
from rules.spans import Span
from tests.rules.make import NEW_YORK, NY, utc

WEDNESDAY = utc("2026-11-25T15:00")  # 10:00 in New York


def test_hours_run_to_the_minute() -> None:
    assert deadline(48, "hours", WEDNESDAY, NEW_YORK, NY).due_at == utc("2026-11-27T15:00")


def test_business_days_run_to_the_end_of_the_last_one() -> None:
    due = deadline(5, "business_days", WEDNESDAY, NEW_YORK, NY)
    assert due.last_day == date(2026, 12, 3)  # Thanksgiving and a weekend left out
    assert due.due_at == utc("2026-12-04T05:00")


def test_hours_go_over_the_end_of_summer_time_without_a_jump() -> None:
    assert hours_after(utc("2026-10-31T15:00"), 24, NEW_YORK) == utc("2026-11-01T15:00")


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [
        pytest.param(date(2026, 11, 26), date(2026, 11, 26), utc("2026-11-28T15:00"), id="a day inside"),
        pytest.param(
            date(2026, 11, 25), date(2026, 11, 25), utc("2026-11-28T05:00"), id="the day it begins on"
        ),
        pytest.param(date(2026, 11, 28), date(2026, 11, 28), utc("2026-11-27T15:00"), id="a day after it"),
    ],
)
def test_hours_stand_still_in_leave(first: date, last: date, due: object) -> None:
    assert hours_after(WEDNESDAY, 48, NEW_YORK, [Span(first, last)]) == due


def test_days_run_to_the_end_of_the_last_one() -> None:
    assert days_after(date(2026, 3, 2), 3, NEW_YORK) == utc("2026-03-06T05:00")


def test_a_limit_that_is_not_stated_never_runs_out() -> None:
    assert days_after(date(2026, 3, 2), None, NEW_YORK) is None
