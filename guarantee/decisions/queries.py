"""How far the judging of a claim has come: whether findings are recorded, or a proposal waits for a second admin."""

from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from rules.states import ClaimState


def is_answered(decision: Decision) -> bool:
    """Return whether a second admin answered a proposal, or it fell."""
    return hasattr(decision, "second_opinion") or hasattr(decision, "fallen")


def is_sent_back(decision: Decision) -> bool:
    """Return whether a second admin sent a proposal back."""
    return hasattr(decision, "second_opinion") and not decision.second_opinion.agrees


def waits_for_second(claim: Claim, latest: Decision | None) -> bool:
    """Return whether the latest proposal on a claim waits for a second admin; in an appeal, too. `latest` has its
    answer loaded."""
    if latest is None:
        return False
    if claim.state == ClaimState.PROPOSED:
        return True
    return claim.state == ClaimState.APPEALED and not is_answered(latest)


def waiting_proposal(claim: Claim) -> Decision | None:
    """Return the proposal that waits for a second admin; None where none does."""
    latest = claim.decisions.order_by("-id").select_related("second_opinion", "fallen").first()
    return latest if waits_for_second(claim, latest) else None
