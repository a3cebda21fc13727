"""From a search's whole record to ten computed findings, and to what they recommend (DOMAIN §8)."""

from commitments.rules.eligibility.facts import (
    AppointmentFacts,
    ConcernFacts,
    DeliverableFacts,
    DossierFacts,
    Evidence,
    Finding,
    Found,
    GraduationFacts,
    LapseFacts,
    OfferOutcome,
    PeriodOutcome,
    ProgramRequirement,
    ReplyFacts,
    SchoolFailure,
    SignatureFacts,
)
from commitments.rules.eligibility.findings import TITLES, findings
from commitments.rules.eligibility.outcome import (
    Recommendation,
    open_matters,
    recommendation,
    school_side,
)
from commitments.rules.eligibility.weeks import (
    agencies_might_mend,
    agencies_sentence,
    nouns,
    tolerated,
    weeks_missed,
)

__all__ = [
    "TITLES",
    "AppointmentFacts",
    "ConcernFacts",
    "DeliverableFacts",
    "DossierFacts",
    "Evidence",
    "Finding",
    "Found",
    "GraduationFacts",
    "LapseFacts",
    "OfferOutcome",
    "PeriodOutcome",
    "ProgramRequirement",
    "Recommendation",
    "ReplyFacts",
    "SchoolFailure",
    "SignatureFacts",
    "agencies_might_mend",
    "agencies_sentence",
    "findings",
    "nouns",
    "open_matters",
    "recommendation",
    "school_side",
    "tolerated",
    "weeks_missed",
]
