"""What the pages of one claim show of the queue: who has taken it, and until when it waits."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from guarantee.asking.models import MoreAsked
from guarantee.asking.queries import open_until
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import Entitled
from guarantee.queue.models import ClaimHold
from guarantee.queue.positions import facts_of, move_by_outages
from people.accounts.models import User


def turn_context(
    claim: Any, entitlement: Entitled, user: User, now: datetime, questions: Sequence[MoreAsked]
) -> dict[str, Any]:
    """Return what `guarantee/queue/_turn.html` shows; `holder` is a name. One query where the claim waits or waited."""
    move_by_outages([claim], now)
    facts = facts_of(claim, holder_judges=claim.taken_by in entitlement.judges)
    holder = facts.sees_to_it if claim.is_open else None
    hold = _newest_hold(claim) if claim.held_until and claim.is_open else None
    waits = hold is not None and now < hold.back_at
    return {
        "holder": claim.taken_by_name if holder else "",
        "holds_it": holder == user.pk,
        "taken_word": claim.taken_word or "",
        "word_by": claim.word_by or "",
        "held_since": claim.taken_at,
        "may_take": user.pk in entitlement.judges and claim.is_open and facts.proposer != user.pk,
        "hold": hold if waits else None,
        "asked_until": open_until(questions, now) if claim.is_open else None,
        "back_since": hold.until if hold is not None and not waits else None,
    }


def hold_in_force(claim: Claim, now: datetime) -> ClaimHold | None:
    """Return until when an open claim waits, and why; None where it does not."""
    return claim.holds.in_force(now).order_by("-pk").first() if claim.is_open else None


def _newest_hold(claim: Claim) -> ClaimHold | None:
    """Return the latest hold that nobody lifted, whether its day has come or not."""
    return claim.holds.filter(lifted__isnull=True).select_related("by").order_by("-pk").first()
