"""The rows of this room, matter by matter."""

from guarantee.accommodations.models import (
    AccommodatedPeriod,
    Accommodation,
    AccommodationDecision,
    AccommodationDocument,
)
from guarantee.appeals.models import Appeal, AppealAnswer, AppealDocument, AppealProposal
from guarantee.asking.models import MoreAnswered, MoreAsked
from guarantee.audit_trail.models import TrailEntry
from guarantee.claims.models import Claim
from guarantee.decisions.models import (
    Decision,
    FallenProposal,
    FinalDecision,
    FindingTakenBack,
    RecordedFinding,
    SecondOpinion,
)
from guarantee.evidence.models import EvidenceSnapshot
from guarantee.frozen.models import Erasure, FrozenRecord, FrozenText
from guarantee.hearings.models import (
    Hearing,
    HearingAnswer,
    HearingClosed,
    HearingExtension,
    HearingFile,
    HearingPoint,
    HearingTimeRequest,
    PointReply,
)
from guarantee.judges.models import SteppedAside
from guarantee.later_facts.models import EvidenceWatch, LaterFact, LaterFactsSetAside
from guarantee.letters.models import Letter
from guarantee.looks.models import DossierLook
from guarantee.outside_judges.models import OutsideJudge
from guarantee.queue.models import ClaimHold, ClaimReleased, ClaimTaken, HoldLifted
from guarantee.refunds.models import (
    FinanceFile,
    FinanceLine,
    OwedRefund,
    PayeeShare,
    RefundPayment,
    ReturnedPayment,
)
from guarantee.reopenings.models import Reopening, ReopeningAnswer, ReopeningWord
from guarantee.replays.models import Replay, ReplayResult
from guarantee.requests.models import Ruling
from guarantee.retention.models import LegalHold, LegalHoldLifted
from guarantee.second_looks.models import SecondLook, SecondLookAnswer
from guarantee.settlements.models import Settlement, SettlementEnd, SettlementOpinion
from guarantee.statements.models import ClaimStatement, StatementDocument

__all__ = [
    "AccommodatedPeriod",
    "Accommodation",
    "AccommodationDecision",
    "AccommodationDocument",
    "Appeal",
    "AppealAnswer",
    "AppealDocument",
    "AppealProposal",
    "Claim",
    "ClaimHold",
    "ClaimReleased",
    "ClaimStatement",
    "ClaimTaken",
    "Decision",
    "DossierLook",
    "Erasure",
    "EvidenceSnapshot",
    "EvidenceWatch",
    "FallenProposal",
    "FinalDecision",
    "FinanceFile",
    "FinanceLine",
    "FindingTakenBack",
    "FrozenRecord",
    "FrozenText",
    "Hearing",
    "HearingAnswer",
    "HearingClosed",
    "HearingExtension",
    "HearingFile",
    "HearingPoint",
    "HearingTimeRequest",
    "HoldLifted",
    "LaterFact",
    "LaterFactsSetAside",
    "LegalHold",
    "LegalHoldLifted",
    "Letter",
    "MoreAnswered",
    "MoreAsked",
    "OutsideJudge",
    "OwedRefund",
    "PayeeShare",
    "PointReply",
    "RecordedFinding",
    "RefundPayment",
    "Reopening",
    "ReopeningAnswer",
    "ReopeningWord",
    "Replay",
    "ReplayResult",
    "ReturnedPayment",
    "Ruling",
    "SecondLook",
    "SecondLookAnswer",
    "SecondOpinion",
    "Settlement",
    "SettlementEnd",
    "SettlementOpinion",
    "StatementDocument",
    "SteppedAside",
    "TrailEntry",
]
