"""To which stage an activity brings an opening."""

import pytest

from rules.stages import brought_to, is_behind
from rules.states import Closing, Stage


@pytest.mark.parametrize(
    ("stage", "reaches", "then"),
    [
        (Stage.SPOTTED, Stage.REACHED_OUT, Stage.REACHED_OUT),
        (Stage.SPOTTED, Stage.INTERVIEWING, Stage.INTERVIEWING),
        (Stage.REACHED_OUT, Stage.REACHED_OUT, None),
        (Stage.INTERVIEWING, Stage.REACHED_OUT, None),
        (Stage.OFFERED, Stage.TALKING, None),
        (Stage.SPOTTED, "", None),
    ],
)
def test_an_activity_moves_forward_only(stage: Stage, reaches: str, then: Stage | None) -> None:
    assert brought_to(stage, "", reaches) == then


def test_what_was_closed_for_want_of_an_answer_opens_again() -> None:
    assert brought_to(Stage.CLOSED, Closing.NO_ANSWER, Stage.TALKING) == Stage.TALKING


@pytest.mark.parametrize("closing", [Closing.REFUSED, Closing.WITHDRAWN, Closing.ACCEPTED])
def test_any_other_closing_stands(closing: Closing) -> None:
    assert brought_to(Stage.CLOSED, closing, Stage.TALKING) is None


def test_the_stages_are_in_the_order_of_the_way() -> None:
    assert is_behind(Stage.SPOTTED, Stage.REACHED_OUT)
    assert not is_behind(Stage.OFFERED, Stage.OFFERED)
    assert is_behind(Stage.OFFERED, Stage.CLOSED)
