"""How far openings came, and whether somebody answered: what a search shows of itself, counted by plain rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rules.choices import Choice
from rules.stages import OPEN_STAGES, is_behind
from rules.states import Closing, Stage

SHARES_FROM = 10  # of fewer a share says nothing (DOMAIN §12)
ALL = 100  # percent


class TryAnswer(Choice):
    """What came back of reaching out to somebody."""

    ANSWERED = "answered", "answered"
    NO_ANSWER = "no_answer", "closed without an answer"
    WAITING = "waiting", "no answer so far"
    WITHDRAWN = "withdrawn", "withdrawn before an answer"


def furthest(stages: Iterable[str], closing: str = "") -> Stage:
    """Return the furthest open stage that an opening came to; what was accepted had an offer."""
    reached = [OPEN_STAGES.index(Stage(stage)) for stage in stages if stage != Stage.CLOSED]
    if closing == Closing.ACCEPTED:
        reached.append(OPEN_STAGES.index(Stage.OFFERED))
    return OPEN_STAGES[max(reached, default=0)]


def answer_of(furthest_stage: str, closing: str, *, reached_out: bool) -> TryAnswer | None:
    """Return what came back; None where nobody was asked yet.

    A talk is an answer, and so is a refusal: both are somebody's word.
    """
    if not is_behind(furthest_stage, Stage.TALKING) or closing == Closing.REFUSED:
        return TryAnswer.ANSWERED
    if not reached_out and furthest_stage == Stage.SPOTTED:
        return None
    if closing == Closing.NO_ANSWER:
        return TryAnswer.NO_ANSWER
    return TryAnswer.WITHDRAWN if closing else TryAnswer.WAITING


def came_so_far(furthest_stages: Iterable[str]) -> dict[Stage, int]:
    """Return for each open stage how many came to it or further."""
    number = Counter(OPEN_STAGES.index(Stage(stage)) for stage in furthest_stages)
    return {
        stage: sum(count for reached, count in number.items() if reached >= place)
        for place, stage in enumerate(OPEN_STAGES)
    }


def share(part: int, whole: int) -> str:
    """Return a share in percent, rounded to the nearest, half up, but never to nothing or all where that is not so.

    It is empty of fewer than ten.
    """
    if whole < SHARES_FROM:
        return ""
    percent = (200 * part + whole) // (2 * whole)
    if part and not percent:
        return "under 1 %"
    return "over 99 %" if part < whole and percent == ALL else f"{percent} %"
