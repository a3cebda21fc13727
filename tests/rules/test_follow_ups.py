"""When a follow-up is suggested, and when a search is mostly cold applications, at each boundary."""

from datetime import date, timedelta

import pytest

from rules.cold_search import is_mostly_cold, looked_at_from
from rules.follow_ups import nudge_is_due, thanks_are_due

DAY = date(2026, 11, 3)


def after(days: int) -> date:
    return DAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "due"),
    [(-1, False), (0, True), (1, True), (4, True), (5, False)],
    ids=["before it", "on its day", "the day after", "on the fourth day", "after four days it is too late"],
)
def test_thanks_are_suggested_from_the_interviews_day_on(days: int, due: bool) -> None:
    assert thanks_are_due(DAY, None, after(days)) is due


@pytest.mark.parametrize(
    ("written", "due"),
    [(None, True), (-1, True), (0, False), (1, False)],
    ids=["never wrote", "wrote before the interview", "wrote on its day", "wrote since"],
)
def test_who_wrote_since_the_interview_has_thanked(written: int | None, due: bool) -> None:
    written_on = after(written) if written is not None else None
    assert thanks_are_due(DAY, written_on, after(1)) is due


@pytest.mark.parametrize(
    ("unanswered", "days", "due"),
    [
        (1, 6, False),
        (1, 7, True),
        (1, 28, True),
        (1, 29, False),
        (0, 6, False),
        (0, 7, True),
        (2, 9, False),
        (2, 10, True),
        (2, 28, True),
        (3, 10, False),
        (3, 7, False),
    ],
    ids=[
        "six days of silence are none",
        "after a week of silence",
        "still after four weeks",
        "not after more than four weeks",
        "after a talk not yet within the week",
        "after a talk and a week of silence",
        "a last nudge not after nine days",
        "a last nudge after ten days",
        "a last nudge still after four weeks",
        "whoever had three messages is left in peace",
        "three messages, and a week",
    ],
)
def test_a_nudge_is_suggested_after_silence(unanswered: int, days: int, due: bool) -> None:
    assert nudge_is_due(DAY, unanswered, after(days)) is due


@pytest.mark.parametrize(
    ("cold", "with_person", "mostly"),
    [(4, 0, False), (5, 0, True), (5, 4, True), (5, 5, False), (9, 10, False), (0, 0, False)],
    ids=[
        "four say nothing",
        "five and nobody",
        "more than half",
        "half is not mostly",
        "less than half",
        "nothing at all",
    ],
)
def test_a_search_is_mostly_cold(cold: int, with_person: int, mostly: bool) -> None:
    assert is_mostly_cold(cold, with_person) is mostly


def test_four_weeks_are_looked_at_and_today_is_their_last_day() -> None:
    assert (DAY - looked_at_from(DAY)).days == 27
