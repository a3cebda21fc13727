"""Whose turn a claim is, boundary by boundary, and for how long one can be held."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rules.claim_turns import Turn, TurnFacts, hold_refusal, turn

NOW = datetime(2026, 9, 5, 15, tzinfo=UTC)
HOUR, INSTANT, DAY = timedelta(hours=1), timedelta(microseconds=1), timedelta(days=1)
DORA, ERIN, OMAR = 1, 2, 3
FILED = TurnFacts("filed")
PROPOSED = TurnFacts("proposed", proposer=DORA, proposed_at=NOW - DAY)


@pytest.mark.parametrize(
    ("facts", "person", "whose"),
    [
        pytest.param(FILED, DORA, Turn.YOURS, id="free"),
        pytest.param(TurnFacts("filed", holder=DORA, taken_at=NOW), DORA, Turn.YOURS, id="taken by me"),
        pytest.param(TurnFacts("filed", holder=DORA, taken_at=NOW), ERIN, Turn.OTHERS, id="taken by another"),
        pytest.param(PROPOSED, DORA, Turn.OTHERS, id="I proposed"),
        pytest.param(PROPOSED, ERIN, Turn.YOURS, id="second opinion"),
        pytest.param(
            TurnFacts("proposed", holder=DORA, taken_at=NOW - 2 * DAY, proposer=DORA, proposed_at=NOW - DAY),
            ERIN,
            Turn.YOURS,
            id="what the proposer took ended with the proposal",
        ),
        pytest.param(
            TurnFacts("proposed", holder=OMAR, taken_at=NOW - DAY - INSTANT, proposer=DORA, proposed_at=NOW - DAY),
            ERIN,
            Turn.YOURS,
            id="taken an instant before the proposal",
        ),
        pytest.param(
            TurnFacts("proposed", holder=OMAR, taken_at=NOW - DAY, proposer=DORA, proposed_at=NOW - DAY),
            ERIN,
            Turn.OTHERS,
            id="taken as the second opinion",
        ),
        pytest.param(
            TurnFacts("drawn", proposer=DORA, proposed_at=NOW, agreed=ERIN), ERIN, Turn.OTHERS, id="drawn, I agreed"
        ),
        pytest.param(
            TurnFacts("drawn", proposer=DORA, proposed_at=NOW, agreed=ERIN), OMAR, Turn.YOURS, id="drawn, no part"
        ),
        pytest.param(TurnFacts("decided"), DORA, Turn.NOBODY, id="decided"),
        pytest.param(TurnFacts("withdrawn"), DORA, Turn.NOBODY, id="taken back"),
        pytest.param(TurnFacts("settled"), DORA, Turn.NOBODY, id="settled"),
        pytest.param(TurnFacts("filed", held_until=NOW + INSTANT), DORA, Turn.HELD, id="held for an instant more"),
        pytest.param(TurnFacts("filed", held_until=NOW), DORA, Turn.YOURS, id="back at this instant"),
        pytest.param(TurnFacts("filed", proposer=DORA), DORA, Turn.OTHERS, id="I proposed a settlement"),
        pytest.param(TurnFacts("filed", proposer=DORA), ERIN, Turn.YOURS, id="another proposed a settlement"),
        pytest.param(
            TurnFacts("proposed", held_until=NOW + HOUR, proposer=DORA, proposed_at=NOW),
            ERIN,
            Turn.HELD,
            id="held, proposed",
        ),
        pytest.param(TurnFacts("filed", students_until=NOW + INSTANT), DORA, Turn.OTHERS, id="the student’s"),
        pytest.param(
            TurnFacts("filed", students_until=NOW + DAY, time_asked=True),
            DORA,
            Turn.YOURS,
            id="the student asked for more time",
        ),
        pytest.param(TurnFacts("filed", students_until=NOW), DORA, Turn.YOURS, id="the student’s time is over"),
        pytest.param(
            TurnFacts("filed", held_until=NOW + HOUR, students_until=NOW + HOUR),
            DORA,
            Turn.HELD,
            id="held, and the student’s",
        ),
    ],
)  # fmt: skip
def test_whose_turn(facts: TurnFacts, person: int, whose: Turn) -> None:
    assert turn(facts, person, may_judge=True, now=NOW) == whose


@pytest.mark.parametrize("facts", [FILED, PROPOSED], ids=lambda facts: facts.state)
def test_who_may_not_judge_never_has_the_turn(facts: TurnFacts) -> None:
    assert turn(facts, ERIN, may_judge=False, now=NOW) == Turn.OTHERS


def test_a_claim_that_is_held_is_so_for_who_may_not_judge_it_too() -> None:
    held = TurnFacts("filed", held_until=NOW + HOUR)
    assert turn(held, ERIN, may_judge=False, now=NOW) == Turn.HELD


@pytest.mark.parametrize(
    ("days", "code"),
    [(-1, "too_soon"), (0, "too_soon"), (1, None), (120, None), (121, "too_long")],
)
def test_a_hold_lasts_from_1_to_120_days(days: int, code: str | None) -> None:
    today = date(2026, 9, 5)
    refusal = hold_refusal(today + days * DAY, today)
    assert (refusal.code if refusal else None) == code


def test_a_hold_that_is_too_long_names_the_last_day() -> None:
    refusal = hold_refusal(date(2027, 9, 5), date(2026, 9, 5))
    assert refusal is not None
    assert refusal.reason == "A claim is held for at most 120 days: until 3 Jan 2027."
