"""Hearings of Alice, who did nothing: requirement 3 is not met, Dora puts it to her, she has until 12 September."""

from datetime import UTC, datetime, timedelta
from typing import Any

from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.hearings import verbs
from guarantee.hearings.models import Hearing, HearingAnswer
from tests.guarantee.proposals import judge_all
from tests.guarantee.scenes import ENDED, Scene

MINUTE = timedelta(minutes=1)
END = datetime(
    2026, 9, 13, 4, tzinfo=UTC
)  # of Saturday 12 September in New York, the seventh day after the 5th


def opened(alice: Scene, claim: Claim | None = None, now: datetime = ENDED) -> Hearing:
    """Dora has judged it all, and puts what is not met to her."""
    claim = claim or alice.file()
    judge_all(alice, claim)
    return verbs.open_hearing(claim, by=alice.dora, now=now)


def answered(
    alice: Scene, hearing: Hearing, *, now: datetime = ENDED, helper: str = "", **points: Any
) -> HearingAnswer:
    """She answers: `on_3="I was ill."`."""
    said = {int(number.removeprefix("on_")): verbs.Point(text) for number, text in points.items()}
    return verbs.answer_hearing(hearing, points=said, helper=helper, by=alice.student.user, now=now)


def deny(
    alice: Scene, claim: Claim, *, now: datetime = ENDED, replies: dict[int, str] | None = None
) -> Decision:
    return decision_verbs.propose_decision(
        claim, outcome="denied", reasons="No work was done.", by=alice.dora, now=now, replies=replies
    )
