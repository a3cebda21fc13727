"""Legal holds, read."""

from guarantee.claims.models import Claim
from guarantee.retention.models import LegalHold


def legal_hold_of(claim: Claim) -> LegalHold | None:
    """Return the legal hold in force on a claim; None where there is none."""
    return claim.legal_holds.in_force().select_related("by").order_by("-pk").first()
