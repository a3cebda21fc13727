"""Who has taken a claim, and that nobody else acts on it meanwhile. The caller holds the claim's row."""

from collections.abc import Collection

from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.queue.models import ClaimTaken
from people.accounts.models import User
from rules.claim_turns import TurnFacts


def taking_of(claim: Claim, judges: Collection[int]) -> ClaimTaken | None:
    """Return the taking in force, if who took the claim may (still) judge it, and for what it waits for now: what was
    taken before a proposal ended with it."""
    taken = claim.takings.select_related("by").order_by("-pk").first()
    if taken is None or taken.by_id not in judges or hasattr(taken, "released"):
        return None
    proposer, proposed_at = claim.decisions.order_by("-pk").values_list("by", "at").first() or (None, None)
    facts = TurnFacts(claim.state, taken.by_id, taken.at, proposer, proposed_at)
    return None if facts.sees_to_it is None else taken


def must_be_free_for(claim: Claim, by: User, judges: Collection[int]) -> None:
    """Raise Refused where another admin has taken the claim."""
    taken = taking_of(claim, judges)
    if taken is not None and taken.by_id != by.pk:
        raise Refused(f"{taken.by.name} has taken this claim. Take it over first, with a word why.")
