"""The verb by which a letter leaves (DOMAIN §8)."""

from datetime import datetime

from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from guarantee.frozen.verbs import hold_chain
from guarantee.letters.drafting import letter_text
from guarantee.letters.models import Letter


def send_letter(final: FinalDecision, claim: Claim, *, now: datetime) -> Letter:
    """Write the letter of a decision that becomes final, and keep it as it leaves. The caller holds the claim. The
    chain is held from here on: the letter names its head, and the decision's own record comes next."""
    hold_chain()
    return Letter.objects.create(final=final, text=letter_text(final, claim, now), at=now)
