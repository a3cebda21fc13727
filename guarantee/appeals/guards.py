"""What an appeal asks for before it is judged."""

from core.errors import Refused
from guarantee.appeals.queries import appeal_of
from guarantee.claims.models import Claim

CAUSE_FIRST = "This appeal came late: two admins rule first on whether it is heard."


def check_heard(claim: Claim) -> None:
    """Raise Refused where an appeal came late and nobody has ruled on its cause, or a ruling on it waits."""
    standing = appeal_of(claim)
    if standing is None:
        return
    if standing.cause_is_open:
        raise Refused(CAUSE_FIRST)
    if standing.waiting is not None:
        raise Refused("A ruling on the appeal has been proposed: a second admin answers it first.")
