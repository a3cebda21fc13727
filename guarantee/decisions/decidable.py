"""Whether a claim and its dossier are ready for a hearing or a decision: refused in words where they are not."""

from typing import Any

from core.errors import Refused
from guarantee.appeals.guards import check_heard
from guarantee.claims.models import Claim
from guarantee.decisions.models import FindingWord
from guarantee.decisions.queries import waiting_proposal
from guarantee.settlements.guards import check_unsettled
from rules.states import FOUND_CLAIMS, ClaimState, DecisionOutcome


def must_be_judged(claim: Claim, otherwise: str) -> None:
    """Raise Refused unless the claim is being judged, at first or on appeal, and no proposal or settlement waits."""
    check_unsettled(claim)
    if claim.state == ClaimState.APPEALED:
        check_heard(claim)
    if claim.state not in FOUND_CLAIMS or waiting_proposal(claim) is not None:
        raise Refused(otherwise)


def must_be_found(shown: dict[str, Any]) -> None:
    """Raise Refused while anything is open, or a requirement of the dossier has no finding on the evidence as it is."""
    if shown["open_matters"]:
        raise Refused(f"Nothing can be decided yet: {' '.join(shown['open_matters'])}")
    requirements = shown["requirements"]
    overtaken = [str(row["number"]) for row in requirements if row["overtaken"]]
    if overtaken:
        raise Refused(
            f"The evidence for requirement {', '.join(overtaken)} has changed since its finding was recorded. "
            "Look at it again and record a finding."
        )
    unfound = [str(row["number"]) for row in requirements if row["recorded"] is None]
    if unfound:
        raise Refused(f"Record a finding first for requirement {', '.join(unfound)}.")


def must_follow(shown: dict[str, Any], outcome: str) -> None:
    """Raise Refused where the outcome does not follow from the findings, of which none lacks."""
    failed = [
        str(row["number"])
        for row in shown["requirements"]
        if row["recorded"]["finding"] == FindingWord.NOT_MET
    ]
    if outcome == DecisionOutcome.APPROVED and failed:
        raise Refused(
            f"Requirement {', '.join(failed)} is not met. "
            "Approve only when each is met, forgiven or waived with a reason.",
            field="outcome",
        )
    if outcome == DecisionOutcome.DENIED and not failed:
        raise Refused(
            "Every requirement is met, forgiven or waived, so there is no ground to deny.", field="outcome"
        )
