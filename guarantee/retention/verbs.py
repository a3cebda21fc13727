"""The verbs by which an admin puts a legal hold on a claim, and lifts it (DOMAIN §8)."""

from datetime import datetime

from django.db import transaction

from core.errors import Refused
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.judges.guards import locked_claim
from guarantee.retention.models import LegalHold, LegalHoldLifted
from guarantee.retention.queries import legal_hold_of
from people.accounts.models import User
from people.accounts.roles import holds
from people.coaches.guards import clean_text

LONGEST_REASON = 2_000


@transaction.atomic
def hold_legally(claim: Claim, *, reason: str, by: User, now: datetime) -> LegalHold:
    """Keep all that is on record of a claim from erasure until the hold is lifted. It judges nothing, so any admin may,
    who is not the student; it stops no clock."""
    claim = _for_admin(claim, by, now)
    if legal_hold_of(claim) is not None:
        raise Refused("A legal hold is on this claim already.")
    reason = clean_text(
        reason, field="reason", empty="Say why, for whoever asks years from now.", longest=LONGEST_REASON
    )
    row = LegalHold.objects.create(claim=claim, reason=reason, by=by, at=now)
    salted = audit_trail_verbs.salted(reason, row.salt)
    audit_trail_verbs.add(claim, "legal hold", by=by, now=now, reason=salted)
    return row


@transaction.atomic
def lift_legal_hold(claim: Claim, *, reason: str, by: User, now: datetime) -> LegalHoldLifted:
    """Lift the legal hold of a claim: what is past its time of keeping can be erased again."""
    claim = _for_admin(claim, by, now)
    hold = legal_hold_of(claim)
    if hold is None:
        raise Refused("No legal hold is on this claim any more.")
    reason = clean_text(
        reason,
        field="reason",
        empty="Say why it is over, for whoever asks years from now.",
        longest=LONGEST_REASON,
    )
    row = LegalHoldLifted.objects.create(hold=hold, reason=reason, by=by, at=now)
    salted = audit_trail_verbs.salted(reason, row.salt)
    audit_trail_verbs.add(claim, "legal hold lifted", by=by, now=now, reason=salted)
    return row


def _for_admin(claim: Claim, by: User, now: datetime) -> Claim:
    """Lock a claim for an admin. Raise Refused for anybody else, and for the student themself."""
    claim = locked_claim(claim)
    if not holds(by, "admin", now) or by.pk == claim.student.user_id:
        raise Refused("Only admins put a legal hold on a claim or lift it, and nobody on their own.")
    return claim
