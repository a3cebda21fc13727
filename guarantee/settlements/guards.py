"""What a settlement that is open keeps from being done."""

from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.settlements.queries import open_settlement


def check_unsettled(claim: Claim) -> None:
    """Raise Refused while a settlement waits for a second admin, or for the student."""
    standing = open_settlement(claim)
    if standing is None:
        return
    if standing.is_offered:
        raise Refused("A settlement is offered to the student: what they say to it comes first.")
    raise Refused("A settlement is proposed: a second admin answers it first.")
