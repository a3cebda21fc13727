"""The verbs by which two admins offer to settle a claim, and the student accepts or declines (DOMAIN §8, §13)."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from django.conf import settings
from django.db import transaction

from commitments.payers.queries import payers_of
from core.errors import Refused
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.decidable import must_be_found
from guarantee.decisions.models import Decision, SecondOpinion
from guarantee.decisions.verbs import make_final
from guarantee.dossier import queries as dossiers
from guarantee.judges.entitlement import entitled, judges_of
from guarantee.judges.guards import FIRST, judged_by, locked_by_time, locked_claim
from guarantee.queue.guards import must_be_free_for
from guarantee.refunds import queries as refund_queries
from guarantee.settlements import mails
from guarantee.settlements.guards import check_unsettled
from guarantee.settlements.models import Settlement, SettlementEnd, SettlementOpinion, SettlementOutcome
from guarantee.settlements.queries import SettlementStanding, open_settlement
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.letters import settlement_body
from rules.refund import shares
from rules.settlements import amount_refusal, settlement_until
from rules.states import ClaimState, DecisionOutcome

LONGEST, LONGEST_NOTE = 10_000, 4_000


@transaction.atomic
def propose_settlement(
    claim: Claim,
    *,
    amount: Decimal,
    text: str,
    by: User,
    now: datetime,
    payees: Sequence[refund_queries.PayerShare] = (),
) -> Settlement:
    """Propose to a second admin what a claim is settled by, once every requirement has its finding. `payees`: who gets
    how much, where the Commitment leaves it to a person."""
    claim, entitlement = judged_by(claim, by, now)
    must_be_free_for(claim, by, entitlement.judges)
    if claim.state != ClaimState.FILED:
        raise Refused("Only a claim that is judged now is settled: send a proposed decision back first.")
    if claim.decisions.final().exists():
        raise Refused("This claim was decided once, so it is decided anew, and not settled.")
    check_unsettled(claim)
    look = dossiers.looked_at(claim, now, barred=tuple(entitlement.barred))
    must_be_found(look.dossier)
    refund = look.dossier["refund"]
    tuition_paid = Decimal(refund["paid"])
    refusal = amount_refusal(amount, tuition_paid)
    if refusal is not None:
        raise Refused(refusal.reason, "amount")
    text = clean_text(text, field="text", empty="Write what both sides agree on.", longest=LONGEST)
    frozen = dossiers.frozen(look) | {"refund": _refund(claim, refund, amount, payees)}
    settlement = Settlement.objects.create(
        claim=claim,
        amount=amount,
        tuition_paid=tuition_paid,
        text=text,
        dossier=frozen,
        digest=audit_trail_verbs.digest_of(frozen),
        by=by,
        at=now,
    )
    audit_trail_verbs.add(
        claim,
        "settlement proposed",
        by=by,
        now=now,
        amount=str(amount),
        dossier=settlement.digest,
        text=audit_trail_verbs.salted(text, settlement.salt),
    )
    mails.proposed(settlement, claim, entitlement.unbarred_admins - {by.pk}, now=now)
    return settlement


def _refund(
    claim: Claim,
    refund: refund_queries.Computed,
    amount: Decimal,
    payees: Sequence[refund_queries.PayerShare],
) -> refund_queries.Computed:
    """Return the refund of a settlement: this amount, split as the Commitment says, or as a person does."""
    agreed = refund | {"amount": str(amount), "reasons": ["Agreed on by both sides."]}
    if refund["needs_person"]:
        return agreed | {"shares": refund_queries.settled(agreed, payees), "needs_person": ""}
    split = shares(claim.search.policy.rules(), amount, payers_of(claim.student)) or ()
    name = claim.student.user.name
    return agreed | {
        "shares": [
            {"kind": share.payer.kind, "name": share.payer.name or name, "amount": str(share.amount)}
            for share in split
        ]
    }


@transaction.atomic
def answer_settlement(
    settlement: Settlement, *, agrees: bool, note: str, by: User, now: datetime
) -> SettlementOpinion:
    """Agree to offer a settlement to the student, as the second admin, or send it back."""
    claim, entitlement = judged_by(settlement.claim, by, now)
    standing = _open(claim, settlement)
    if standing.opinion is not None:
        raise Refused(FIRST)
    if settlement.by_id == by.pk:
        raise Refused("You proposed this settlement; a second admin has to agree.")
    must_be_free_for(claim, by, entitlement.judges)
    if agrees and settlement.by_id not in entitlement.judges:
        raise Refused("Who proposed this takes no part any more. Send it back, and propose your own.")
    empty = "" if agrees else "Say what should be looked at again."
    note = clean_text(note, field="note", empty=empty, longest=LONGEST_NOTE)
    until = settlement_until(now, settings.SETTLEMENT_DAYS, claim.search.zone) if agrees else None
    opinion = SettlementOpinion.objects.create(
        settlement=settlement, agrees=agrees, note=note, answer_by=until, by=by, at=now
    )
    audit_trail_verbs.add(
        claim,
        "settlement offered" if agrees else "settlement sent back",
        by=by,
        now=now,
        note=audit_trail_verbs.salted(note, opinion.salt) if note else "",
    )
    if agrees:
        mails.offered(opinion, claim, now=now)
    else:
        _shut(settlement, now)
        mails.sent_back(opinion, claim, now=now)
    return opinion


@transaction.atomic
def take_back_settlement(settlement: Settlement, *, by: User, now: datetime) -> SettlementEnd:
    """Take a proposed settlement back, as who proposed it, before a second admin answers."""
    claim, _ = judged_by(settlement.claim, by, now)
    standing = _open(claim, settlement)
    if settlement.by_id != by.pk:
        raise Refused("Only who proposed this settlement takes it back.")
    if standing.opinion is not None:
        raise Refused("It is offered to the student already, so it can’t be taken back.")
    return _end(settlement, claim, SettlementOutcome.TAKEN_BACK, "", by, now)


@transaction.atomic
def reply_settlement(
    settlement: Settlement, *, accepts: bool, word: str, by: User, now: datetime
) -> SettlementEnd:
    """Accept a settlement as the student, or decline it, in a word of their own. Accepted it is final; declined, the
    claim goes on as it was."""
    claim = locked_claim(settlement.claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student answers this.")
    standing = _open(claim, settlement)
    if standing.opinion is None or not standing.waits_for_student(now):
        raise Refused("The days in which you could answer have passed: your claim goes on as it was.")
    empty = "Write a word to it: it is kept with the settlement."
    word = clean_text(word, field="word", empty=empty, longest=LONGEST_NOTE)
    if not accepts:
        return _end(settlement, claim, SettlementOutcome.DECLINED, word, by, now)
    if {settlement.by_id, standing.opinion.by_id} - entitled(claim.student, now).judges:
        raise Refused(
            "One of the two admins who offer it takes no part any more, so it can’t be accepted now."
        )
    end = _end(settlement, claim, SettlementOutcome.ACCEPTED, word, by, now)
    _settle(settlement, standing.opinion, word, claim, now)
    return end


@transaction.atomic
def lapse_by_time(settlement: Settlement, *, now: datetime) -> bool:
    """End an offer that the student has not answered in time; return whether it was. The claim goes on as it was."""
    claim = locked_by_time(settlement.claim)
    standing = open_settlement(claim)
    if (
        standing is None
        or standing.settlement != settlement
        or standing.until is None
        or now < standing.until
    ):
        return False
    _end(settlement, claim, SettlementOutcome.LAPSED, "", None, now)
    return True


def end_without(claim: Claim, by: User, now: datetime) -> None:
    """Let an open settlement of a claim, which is locked, fall where `by`, who steps aside, had a hand in it."""
    standing = open_settlement(claim)
    if standing is None:
        return
    hands = {standing.settlement.by_id, standing.opinion.by_id if standing.opinion else None}
    if by.pk in hands:
        _end(standing.settlement, claim, SettlementOutcome.TAKEN_BACK, "", by, now)


def _settle(
    settlement: Settlement, opinion: SettlementOpinion, word: str, claim: Claim, now: datetime
) -> Decision:
    """Let a settlement that both sides agreed to become final, by a decision of its own: it has its letter, its record
    and its place in the chain."""
    decision = Decision.objects.create(
        claim=claim,
        outcome=DecisionOutcome.SETTLED,
        reasons=settlement.text,
        letter=settlement_body(settlement.amount, word),
        dossier=settlement.dossier,
        digest=settlement.digest,
        by=settlement.by,
        at=now,
    )
    SecondOpinion.objects.create(decision=decision, agrees=True, note=opinion.note, by=opinion.by, at=now)
    audit_trail_verbs.add(
        claim,
        "settled",
        by=claim.student.user,
        now=now,
        amount=str(settlement.amount),
        dossier=settlement.digest,
    )
    make_final(decision, claim, now)
    return decision


def _end(
    settlement: Settlement,
    claim: Claim,
    outcome: SettlementOutcome,
    word: str,
    by: User | None,
    now: datetime,
) -> SettlementEnd:
    end = SettlementEnd.objects.create(settlement=settlement, outcome=outcome, word=word, by=by, at=now)
    _shut(settlement, now)
    audit_trail_verbs.add(
        claim,
        f"settlement {outcome.label}",
        by=by,
        now=now,
        word=audit_trail_verbs.salted(word, end.salt) if word else "",
    )
    offered = SettlementOpinion.objects.filter(settlement=settlement, agrees=True).exists()
    if offered:
        mails.ended(end, claim, judges_of(claim.student, now), now=now)
    return end


def _shut(settlement: Settlement, now: datetime) -> None:
    Settlement.objects.filter(pk=settlement.pk).update(closed_at=now)


def _open(claim: Claim, settlement: Settlement) -> SettlementStanding:
    standing = open_settlement(claim)
    if standing is None or standing.settlement.pk != settlement.pk:
        raise Refused(FIRST)
    return standing
