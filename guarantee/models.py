"""The rows of this room, matter by matter."""

from guarantee.audit_trail.models import TrailEntry
from guarantee.claims.models import Claim
from guarantee.decisions.models import (
    Decision,
    FallenProposal,
    FindingTakenBack,
    RecordedFinding,
    SecondOpinion,
)
from guarantee.evidence.models import EvidenceSnapshot
from guarantee.judges.models import SteppedAside
from guarantee.replays.models import Replay, ReplayResult
from guarantee.requests.models import Ruling

__all__ = [
    "Claim",
    "Decision",
    "EvidenceSnapshot",
    "FallenProposal",
    "FindingTakenBack",
    "RecordedFinding",
    "Replay",
    "ReplayResult",
    "Ruling",
    "SecondOpinion",
    "SteppedAside",
    "TrailEntry",
]
