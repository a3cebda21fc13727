"""For how long a question to the student stops the clock to decide, boundary by boundary."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rules.claims import ClockStop, answer_until, decide_until, stopped_days, waits_until
from tests.rules.make import SCHOOL

NEW_YORK = "America/New_York"
MONDAY = datetime(2026, 9, 7, 15, tzinfo=UTC)  # 11:00 in New York
INSTANT, DAY = timedelta(microseconds=1), timedelta(days=1)


def due(days: int, asked: datetime = MONDAY) -> datetime:
    until = answer_until(asked, days, NEW_YORK)
    assert until is not None
    return until


@pytest.mark.parametrize(
    ("days", "until"),
    [
        (0, None),
        (1, datetime(2026, 9, 9, 4, tzinfo=UTC)),
        (14, datetime(2026, 9, 22, 4, tzinfo=UTC)),
        (15, None),
    ],
)
def test_an_answer_is_due_at_the_end_of_the_last_of_1_to_14_days(days: int, until: datetime | None) -> None:
    assert answer_until(MONDAY, days, NEW_YORK) == until


def test_what_is_asked_late_in_the_evening_is_asked_on_the_students_day() -> None:
    late = datetime(2026, 9, 8, 3, 59, tzinfo=UTC)  # still Monday in New York
    assert answer_until(late, 1, NEW_YORK) == datetime(2026, 9, 9, 4, tzinfo=UTC)
    assert answer_until(late + timedelta(minutes=1), 1, NEW_YORK) == datetime(2026, 9, 10, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answered", "days"),
    [
        pytest.param(MONDAY, 0, id="in the same instant"),
        pytest.param(datetime(2026, 9, 8, 4, tzinfo=UTC) - INSTANT, 0, id="in the last instant of the day"),
        pytest.param(datetime(2026, 9, 8, 4, tzinfo=UTC), 1, id="in the first instant of the next day"),
        pytest.param(due(7) - INSTANT, 7, id="in the last instant that is left"),
        pytest.param(due(7), 7, id="an instant late"),
        pytest.param(due(7) + 30 * DAY, 7, id="a month late"),
        pytest.param(None, 7, id="never"),
    ],
)
def test_the_first_answer_or_the_day_starts_the_clock(answered: datetime | None, days: int) -> None:
    assert stopped_days([ClockStop(MONDAY, due(7), answered)], NEW_YORK) == days


def test_days_of_two_questions_at_once_count_once() -> None:
    first = ClockStop(MONDAY, due(7))
    second = ClockStop(MONDAY + 5 * DAY, due(7, MONDAY + 5 * DAY))
    assert stopped_days([first, second], NEW_YORK) == 12
    apart = ClockStop(MONDAY + 7 * DAY, due(7, MONDAY + 7 * DAY))
    assert stopped_days([first, apart], NEW_YORK) == 14
    assert stopped_days([], NEW_YORK) == 0


def test_questions_one_after_the_other_stop_it_for_fourteen_days_at_most() -> None:
    asked_twice = [ClockStop(MONDAY, due(14)), ClockStop(MONDAY + 20 * DAY, due(1, MONDAY + 20 * DAY))]
    assert stopped_days(asked_twice[:1], NEW_YORK) == 14
    assert stopped_days(asked_twice, NEW_YORK) == 14


def test_what_it_stopped_moves_the_day_to_decide_and_the_thirty_days() -> None:
    promised = replace(SCHOOL, decide_within_days=30)
    assert decide_until(promised, date(2026, 9, 5), NEW_YORK) == datetime(2026, 10, 6, 4, tzinfo=UTC)
    assert decide_until(promised, date(2026, 9, 5), NEW_YORK, 7) == datetime(2026, 10, 13, 4, tzinfo=UTC)
    assert decide_until(SCHOOL, date(2026, 9, 5), NEW_YORK, 7) is None
    assert waits_until(MONDAY, NEW_YORK) == datetime(2026, 10, 8, 4, tzinfo=UTC)
    assert waits_until(MONDAY, NEW_YORK, 7) == datetime(2026, 10, 15, 4, tzinfo=UTC)
