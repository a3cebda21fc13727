"""The computed finding for each requirement, from a search's whole record, and what they recommend (DOMAIN §8)."""

from rules.eligibility.facts import (
    AppointmentFacts,
    ClauseAnswerFacts,
    ConcernFacts,
    DeliverableFacts,
    DossierFacts,
    Evidence,
    Finding,
    ForgivenFact,
    Found,
    GraduationFacts,
    LapseFacts,
    OfferOutcome,
    PeriodOutcome,
    ProgramRequirementFact,
    ReplyFacts,
    SchoolFailure,
    SignatureFacts,
)
from rules.eligibility.findings import findings
from rules.eligibility.governed import requirements_of
from rules.eligibility.outcome import Recommendation, open_matters, open_requests, recommendation, school_side
from rules.eligibility.pieces import (
    EvidenceChange,
    EvidenceRow,
    changes,
    could_change,
    digests_by_requirement,
)
from rules.eligibility.requests import RequestFacts
from rules.eligibility.requirements import NUMBERS, TITLES
from rules.eligibility.weeks import agencies_might_mend, agencies_sentence, nouns, tolerated, weeks_missed

__all__ = [
    "NUMBERS",
    "TITLES",
    "AppointmentFacts",
    "ClauseAnswerFacts",
    "ConcernFacts",
    "DeliverableFacts",
    "DossierFacts",
    "Evidence",
    "EvidenceChange",
    "EvidenceRow",
    "Finding",
    "ForgivenFact",
    "Found",
    "GraduationFacts",
    "LapseFacts",
    "OfferOutcome",
    "PeriodOutcome",
    "ProgramRequirementFact",
    "Recommendation",
    "ReplyFacts",
    "RequestFacts",
    "SchoolFailure",
    "SignatureFacts",
    "agencies_might_mend",
    "agencies_sentence",
    "changes",
    "could_change",
    "digests_by_requirement",
    "findings",
    "nouns",
    "open_matters",
    "open_requests",
    "recommendation",
    "requirements_of",
    "school_side",
    "tolerated",
    "weeks_missed",
]
