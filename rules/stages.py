"""Where an opening stands, and to which stage a logged activity brings it."""

from __future__ import annotations

from rules.states import Closing, Stage

OPEN_STAGES = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
_PLACES = {stage.value: place for place, stage in enumerate(Stage)}


def brought_to(stage: str, closing: str, reaches: str) -> Stage | None:
    """Return the stage to which an activity that reaches so far brings an opening; None where it stays.

    An activity only ever moves forward: a second application takes no interview back. What was closed for want of an
    answer opens again; any other closing is somebody's word, which only a person takes back.
    """
    if not reaches:
        return None
    if stage == Stage.CLOSED:
        return Stage(reaches) if closing == Closing.NO_ANSWER else None
    return Stage(reaches) if is_behind(stage, reaches) else None


def is_behind(stage: str, other_stage: str) -> bool:
    """Say whether one stage comes before the other on an opening's way; what is closed comes before none."""
    return _PLACES[stage] < _PLACES[other_stage]
