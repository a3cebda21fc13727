"""A denied claim: Alice wrote to her coach, met him late, had an offer; Dora proposed, Erin agreed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from coaching.conversation.verbs import reply
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.frozen.models import FrozenRecord
from tests.guarantee.proposals import idle, late_by, offered, proposed
from tests.guarantee.scenes import ENDED, Scene

LATER = ENDED + timedelta(hours=2)
SECRETS = (
    "Alice Moreau",
    "Globex",
    "I could not find the time.",
    "Please.",
    "No work was done.",
    "Looked at.",
)


@dataclass
class DecidedClaim:
    scene: Scene
    claim: Claim
    decision: Decision
    record: FrozenRecord


def decided(**options: Any) -> DecidedClaim:
    """Let one claim be decided in full."""
    scene = idle(**options)
    reply(scene.student, body="I could not find the time.", now=scene.search.opens_at + timedelta(days=3))
    late_by(scene, 7)
    offered(scene, "Globex")
    return decide(scene)


def decide(scene: Scene, now: datetime = LATER, decision: Decision | None = None) -> DecidedClaim:
    """Let Erin agree to a denial, by default the one that Dora proposes on a new claim."""
    decision = decision or proposed(scene)
    decision_verbs.agree(decision, by=scene.erin, now=now, note="Between us: clear.")
    claim = Claim.objects.get(pk=decision.claim_id)
    return DecidedClaim(scene, claim, decision, FrozenRecord.objects.get(final__decision=decision))
