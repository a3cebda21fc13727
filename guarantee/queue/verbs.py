"""The verbs by which an admin takes a claim, releases it, and lets it wait until a day (DOMAIN §8)."""

from datetime import date, datetime

from django.db import transaction

from core.errors import Refused
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.judges.guards import judged_by
from guarantee.queue import mails
from guarantee.queue.guards import must_be_free_for, taking_of
from guarantee.queue.models import ClaimHold, ClaimReleased, ClaimTaken, HoldLifted
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.claim_turns import hold_refusal
from rules.instants import local_day, start_of_day
from rules.states import ClaimState

LONGEST_WORD = 2_000
CLOSED = "This claim is closed, so nothing waits on it any more."


@transaction.atomic
def take(claim: Claim, *, by: User, now: datetime, word: str = "") -> ClaimTaken:
    """Take a claim, so that colleagues see who is at it. Taking it over from somebody else needs a word why, and they
    are told."""
    claim, entitlement = judged_by(claim, by, now)
    if not claim.is_open:
        raise Refused(CLOSED)
    proposer = claim.decisions.order_by("-pk").values_list("by", flat=True).first()
    if claim.state == ClaimState.PROPOSED and proposer == by.pk:
        raise Refused("You proposed this decision; a second admin has to agree.")
    before = taking_of(claim, entitlement.judges)
    if before is not None and before.by_id == by.pk:
        return before  # a doubled press
    empty = f"Say why you take it over: {before.by.name} reads it." if before else ""
    word = clean_text(word, field="word", empty=empty, longest=LONGEST_WORD)
    taken = ClaimTaken.objects.create(claim=claim, by=by, word=word, salt=new_salt(), at=now)
    over = {"from": before.by_id, "word": audit_trail_verbs.salted(word, taken.salt)} if before else {}
    audit_trail_verbs.add(claim, "taken over" if before else "taken", by=by, now=now, **over)
    if before is not None:
        mails.taken_over(taken, before.by, now=now)
    return taken


@transaction.atomic
def release(claim: Claim, *, by: User, now: datetime) -> ClaimTaken:
    """Release a claim that `by` has taken: anyone who may judge it can take it."""
    claim, entitlement = judged_by(claim, by, now)
    taken = taking_of(claim, entitlement.judges)
    if taken is None or taken.by_id != by.pk:
        raise Refused("You have not taken this claim, so there is nothing to release.")
    ClaimReleased.objects.create(taken=taken, by=by, at=now)
    audit_trail_verbs.add(claim, "released", by=by, now=now)
    return taken


@transaction.atomic
def hold(claim: Claim, *, until: date, reason: str, by: User, now: datetime) -> ClaimHold:
    """Let a claim wait until a day, on which it comes back by itself. A second hold replaces the first. It stops no
    clock; the student is told why, and until when."""
    claim, entitlement = judged_by(claim, by, now)
    if not claim.is_open:
        raise Refused(CLOSED)
    must_be_free_for(claim, by, entitlement.judges)
    zone = claim.search.zone
    refusal = hold_refusal(until, local_day(now, zone))
    if refusal is not None:
        raise Refused(refusal.reason, "until")
    reason = clean_text(reason, field="reason", empty="Say why: the student reads it.", longest=LONGEST_WORD)
    before = claim.holds.in_force(now).first()
    if before is not None:
        HoldLifted.objects.create(hold=before, by=by, at=now)
    row = ClaimHold.objects.create(
        claim=claim,
        until=until,
        back_at=start_of_day(until, zone),
        reason=reason,
        salt=new_salt(),
        by=by,
        at=now,
    )
    audit_trail_verbs.add(
        claim,
        "held",
        by=by,
        now=now,
        until=until.isoformat(),
        reason=audit_trail_verbs.salted(reason, row.salt),
    )
    mails.held(row, now=now)
    return row


@transaction.atomic
def lift_hold(claim: Claim, *, by: User, now: datetime) -> ClaimHold:
    """Bring a claim back to the queue before its day; the student is told."""
    claim, entitlement = judged_by(claim, by, now)
    must_be_free_for(claim, by, entitlement.judges)
    row = end_hold(claim, by=by, now=now)
    if row is None:
        raise Refused("This claim does not wait any more: it is back in the queue.")
    mails.hold_lifted(row, now=now)
    return row


def end_hold(claim: Claim, *, by: User, now: datetime) -> ClaimHold | None:
    """End the hold of a claim, which is locked, if one is in force: somebody goes on with it. Return what ended."""
    row = claim.holds.in_force(now).first()
    if row is not None:
        HoldLifted.objects.create(hold=row, by=by, at=now)
        audit_trail_verbs.add(claim, "hold lifted", by=by, now=now)
    return row
