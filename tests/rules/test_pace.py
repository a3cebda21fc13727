"""Whether a running week can still be met (DOMAIN §9)."""

from dataclasses import replace
from datetime import date

import pytest

from rules.pace import Pace, days_left, pace, pace_changes_on
from rules.policy import Unit
from tests.rules.make import PEOPLE, POST, PUSH_DAYS, SCHOOL, result

SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2026, 11, 23), 7),
        (date(2026, 11, 28), 2),
        (SUNDAY, 1),
        (date(2026, 11, 30), 0),
        (date(2026, 12, 5), 0),
    ],
)
def test_the_days_left_hold_today(today: date, left: int) -> None:
    assert days_left(SUNDAY, today) == left


@pytest.mark.parametrize(
    ("count", "today", "expected"),
    [
        pytest.param(8, SUNDAY, Pace.DONE, id="all done"),
        pytest.param(7, SUNDAY, Pace.TIGHT, id="one to go on the last day"),
        pytest.param(7, date(2026, 11, 28), Pace.TIGHT, id="one to go with two days left"),
        pytest.param(7, date(2026, 11, 27), Pace.EASY, id="one to go with three days left"),
        pytest.param(1, date(2026, 11, 27), Pace.TIGHT, id="seven to go with three days left"),
        pytest.param(2, date(2026, 11, 27), Pace.EASY, id="six to go with three days left"),
        pytest.param(7, date(2026, 11, 30), Pace.LOST, id="the day after"),
    ],
)
def test_people(count: int, today: date, expected: Pace) -> None:
    assert pace(SCHOOL, [result(PEOPLE, count)], SUNDAY, today) == expected


def test_a_single_is_not_hurried_before_the_last_two_days() -> None:
    assert pace(SCHOOL, [result(POST, 0)], SUNDAY, date(2026, 11, 27)) == Pace.EASY


def test_twice_an_even_pace_is_hurried() -> None:
    assert pace(SCHOOL, [result(PEOPLE, 5, 7)], SUNDAY, date(2026, 11, 27)) == Pace.EASY
    assert pace(SCHOOL, [result(PEOPLE, 1, 7)], SUNDAY, date(2026, 11, 27)) == Pace.TIGHT


def test_the_worst_quota_decides() -> None:
    policy = replace(SCHOOL, quotas=(PEOPLE, PUSH_DAYS))
    today = date(2026, 11, 27)
    assert pace(policy, [result(PEOPLE, 8), result(PUSH_DAYS, 1)], SUNDAY, today) == Pace.LOST
    assert pace(policy, [result(PEOPLE, 7), result(PUSH_DAYS, 2)], SUNDAY, today) == Pace.TIGHT
    assert pace(policy, [result(PEOPLE, 7), result(PUSH_DAYS, 3)], SUNDAY, today) == Pace.EASY
    assert pace(policy, [], SUNDAY, today) == Pace.DONE


def test_a_months_even_pace_is_counted_over_the_month() -> None:
    """Of 20 in November, 20 left with 15 days to go are twice the even pace; with 16 they are not."""
    applications = replace(PEOPLE, key="applications", minimum=20, unit=Unit.MONTH)
    policy, last_day = replace(SCHOOL, quotas=(applications,)), date(2026, 11, 30)
    assert pace(policy, [result(applications, 0)], last_day, date(2026, 11, 15)) == Pace.EASY
    assert pace(policy, [result(applications, 0)], last_day, date(2026, 11, 16)) == Pace.TIGHT
    assert pace_changes_on(policy, [result(applications, 0)], last_day, date(2026, 11, 2)) == date(
        2026, 11, 16
    )
