"""Activities: late, early, future (DOMAIN §5)."""

from datetime import date, timedelta

import pytest

from rules.counting import Code, check_day, standing
from tests.rules.make import LAST, NEW_YORK, START, utc

LIMIT = utc("2026-06-15T04:00")


def test_an_activity_for_today_or_earlier_is_taken() -> None:
    assert check_day(date(2026, 6, 1), date(2026, 6, 1)) is None
    assert check_day(date(1999, 1, 1), date(2026, 6, 1)) is None


@pytest.mark.parametrize("day", [date(2026, 6, 2), date(9999, 12, 31)], ids=["tomorrow", "the year 9999"])
def test_an_activity_in_the_future_is_refused_in_words(day: date) -> None:
    refusal = check_day(day, date(2026, 6, 1))
    assert refusal is not None
    assert "up to today (1 Jun 2026)" in refusal.reason


@pytest.mark.parametrize(
    ("occurred", "late_by", "accepted", "code", "counts"),
    [
        pytest.param(date(2026, 6, 3), -1, False, Code.COUNTS, True, id="in the last second for logging"),
        pytest.param(date(2026, 6, 3), 0, False, Code.LATE, False, id="at the limit is late"),
        pytest.param(date(2026, 6, 3), 0, True, Code.LATE_ACCEPTED, True, id="late and accepted"),
        pytest.param(
            START - timedelta(days=1), -1, True, Code.BEFORE_START, False, id="the day before the start"
        ),
        pytest.param(START, -1, False, Code.COUNTS, True, id="the start date itself"),
        pytest.param(LAST, -1, False, Code.COUNTS, True, id="the window's last day"),
        pytest.param(
            LAST + timedelta(days=1), -1, True, Code.AFTER_WINDOW, False, id="the day after the window"
        ),
    ],
)
def test_where_an_activity_stands(
    occurred: date, late_by: int, accepted: bool, code: Code, counts: bool
) -> None:
    counting = standing(
        occurred,
        LIMIT + timedelta(seconds=late_by),
        start=START,
        last_day=LAST,
        log_until=LIMIT,
        zone=NEW_YORK,
        accepted=accepted,
    )
    assert counting.code == code
    assert counting.counts == counts


def test_an_activity_of_a_day_that_leave_added_beyond_whole_weeks_is_kept_and_not_assessed() -> None:
    counting = standing(LAST, LIMIT, start=START, last_day=LAST, log_until=None, zone=NEW_YORK)
    assert counting.code == Code.NO_PERIOD
    assert counting.counts is False


def test_a_late_activity_names_the_last_day_for_logging() -> None:
    counting = standing(date(2026, 6, 3), LIMIT, start=START, last_day=LAST, log_until=LIMIT, zone=NEW_YORK)
    assert counting.sentence == "It came after the limit (14 Jun 2026) and counts only if a coach accepts it."
