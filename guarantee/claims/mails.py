"""Mails about a claim. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FinalDecision
from guarantee.frozen.queries import head_before
from guarantee.judges.entitlement import judges_of
from guarantee.judges.mails import to_judges, to_student
from guarantee.judges.models import SteppedAside
from people.accounts.models import User
from rules.situations.table import SearchEvent
from rules.states import ClaimState
from standing.situations.mailed import said_in_mail


def claim_filed(claim: Claim, *, now: datetime) -> None:
    """Tell each admin who may judge the claim that it was filed; send the student a receipt."""
    judges = judges_of(claim.student, now)
    _to_judges("guarantee/claims/mail/claim_filed.txt", f"claim-filed:{claim.pk}", claim, judges, now)
    sentences = said_in_mail(claim.search, now, SearchEvent.FILED)
    key = f"claim-receipt:{claim.pk}"
    to_student("guarantee/claims/mail/claim_receipt.txt", key, claim, now, sentences=sentences)


def claim_withdrawn(claim: Claim, *, now: datetime) -> None:
    """Tell each admin who may judge the claim that it was taken back, and the student how the guarantee then stands."""
    key = f"claim-withdrawn:{claim.pk}"
    _to_judges("guarantee/claims/mail/claim_withdrawn.txt", key, claim, judges_of(claim.student, now), now)
    sentences = said_in_mail(claim.search, now, SearchEvent.TAKEN_BACK)
    to_student("guarantee/claims/mail/claim_withdrawn_receipt.txt", key, claim, now, sentences=sentences)


def claim_proposed(decision: Decision, judges: Collection[int], *, now: datetime) -> None:
    """Tell those who may be the second admin that a decision was proposed."""
    key = f"claim-proposed:{decision.pk}"
    _to_judges("guarantee/claims/mail/claim_proposed.txt", key, decision.claim, judges, now)


def claim_sent_back(decision: Decision, *, now: datetime) -> None:
    """Tell who proposed a decision that it was sent back."""
    key = f"claim-sent-back:{decision.pk}"
    _to_judges("guarantee/claims/mail/claim_sent_back.txt", key, decision.claim, [decision.by_id], now)


def proposal_fell(decision: Decision, by: User, *, now: datetime) -> None:
    """Tell who proposed a decision that it fell, if somebody else saw that."""
    if decision.by_id != by.pk:
        key = f"claim-proposal-fell:{decision.pk}"
        _to_judges(
            "guarantee/claims/mail/claim_proposal_fell.txt", key, decision.claim, [decision.by_id], now
        )


def stepped_aside(aside: SteppedAside, *, now: datetime) -> None:
    """Tell those who may still judge the claim that a colleague stepped aside."""
    key = f"claim-stepped-aside:{aside.pk}"
    judges, who = judges_of(aside.claim.student, now), aside.by
    _to_judges("guarantee/claims/mail/claim_stepped_aside.txt", key, aside.claim, judges, now, who=who)


def claim_decided(final: FinalDecision, claim: Claim, *, now: datetime) -> None:
    """Tell the student that a decision or a settlement is final, also one that takes another one's place, and with
    which digest the chain of decisions ended before."""
    settled = claim.state == ClaimState.SETTLED
    sentences = said_in_mail(claim.search, now, SearchEvent.SETTLED if settled else SearchEvent.DECIDED)
    key = f"claim-decided:{final.decision_id}"
    template, before = "guarantee/claims/mail/claim_decided.txt", head_before(final)
    to_student(template, key, claim, now, sentences=sentences, before=before)


def _to_judges(
    template: str, key: str, claim: Claim, judges: Collection[int], now: datetime, **facts: Any
) -> None:
    to_judges(template, key, claim, judges, now, page="guarantee:dossier", **facts)
