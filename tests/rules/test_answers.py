"""How far openings came and who answered, by plain rules."""

import pytest

from rules.answers import TryAnswer, answer_of, came_so_far, furthest, share
from rules.states import Closing, Stage


@pytest.mark.parametrize(
    ("stages", "closing", "came_to"),
    [
        pytest.param([], "", Stage.SPOTTED, id="no move at all"),
        pytest.param(["spotted", "reached_out"], "", Stage.REACHED_OUT, id="the last one"),
        pytest.param(
            ["interviewing", "talking"], "", Stage.INTERVIEWING, id="moved back: what was reached stays"
        ),
        pytest.param(
            ["reached_out", "closed"], Closing.NO_ANSWER, Stage.REACHED_OUT, id="closed is no stage"
        ),
        pytest.param(
            ["talking", "closed"], Closing.ACCEPTED, Stage.OFFERED, id="what was accepted had an offer"
        ),
    ],
)
def test_the_furthest_stage(stages: list[str], closing: str, came_to: Stage) -> None:
    assert furthest(stages, closing) is came_to


@pytest.mark.parametrize(
    ("came_to", "closing", "reached_out", "answer"),
    [
        pytest.param(Stage.SPOTTED, "", False, None, id="nobody was asked"),
        pytest.param(Stage.SPOTTED, "", True, TryAnswer.WAITING, id="logged, and never moved"),
        pytest.param(Stage.REACHED_OUT, "", False, TryAnswer.WAITING, id="moved by hand"),
        pytest.param(
            Stage.REACHED_OUT, Closing.NO_ANSWER, True, TryAnswer.NO_ANSWER, id="closed without an answer"
        ),
        pytest.param(
            Stage.REACHED_OUT, Closing.REFUSED, True, TryAnswer.ANSWERED, id="a refusal is an answer"
        ),
        pytest.param(Stage.REACHED_OUT, Closing.WITHDRAWN, True, TryAnswer.WITHDRAWN, id="withdrawn before"),
        pytest.param(Stage.TALKING, "", True, TryAnswer.ANSWERED, id="they talk"),
        pytest.param(
            Stage.TALKING, Closing.NO_ANSWER, True, TryAnswer.ANSWERED, id="they talked, and fell silent"
        ),
    ],
)
def test_what_came_back(came_to: Stage, closing: str, reached_out: bool, answer: TryAnswer | None) -> None:
    assert answer_of(came_to, closing, reached_out=reached_out) == answer


def test_an_opening_counts_for_each_stage_up_to_its_furthest() -> None:
    counts = came_so_far([Stage.INTERVIEWING, Stage.REACHED_OUT, Stage.SPOTTED])
    assert list(counts.values()) == [3, 2, 1, 1, 0]


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        pytest.param(4, 9, "", id="of nine it is not given"),
        pytest.param(4, 10, "40 %", id="of ten it is"),
        pytest.param(4, 14, "29 %", id="28.57 is nearer to 29"),
        pytest.param(3, 13, "23 %", id="23.08 is nearer to 23"),
        pytest.param(1, 40, "3 %", id="a half goes up"),
        pytest.param(1, 200, "1 %", id="also half a percent"),
        pytest.param(1, 201, "under 1 %", id="something is not rounded to nothing"),
        pytest.param(0, 10, "0 %", id="nothing"),
        pytest.param(199, 200, "over 99 %", id="not all is not rounded to all"),
        pytest.param(198, 200, "99 %", id="exactly 99"),
        pytest.param(10, 10, "100 %", id="all"),
    ],
)
def test_a_share_is_given_from_ten_on_and_to_the_nearest_percent(part: int, whole: int, said: str) -> None:
    assert share(part, whole) == said
