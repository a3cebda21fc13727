"""Mails about a claim. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FinalDecision
from guarantee.frozen.queries import head_before
from guarantee.judges.entitlement import judges_of
from guarantee.judges.models import SteppedAside
from people.accounts.models import User
from people.mails import tell
from rules.situations.table import SearchEvent
from standing.situations.mailed import said_in_mail


def claim_filed(claim: Claim, *, now: datetime) -> None:
    """Tell each admin who may judge the claim that it was filed; send the student a receipt."""
    for judge in _judges(claim, now):
        _to_judge("guarantee/claims/mail/claim_filed.txt", f"claim-filed:{claim.pk}", claim, judge, now)
    sentences = said_in_mail(claim.search, now, SearchEvent.FILED)
    key = f"claim-receipt:{claim.pk}"
    _to_student("guarantee/claims/mail/claim_receipt.txt", key, claim, now, sentences=sentences)


def claim_withdrawn(claim: Claim, *, now: datetime) -> None:
    """Tell each admin who may judge the claim that it was taken back, and the student how the guarantee then stands."""
    key = f"claim-withdrawn:{claim.pk}"
    for judge in _judges(claim, now):
        _to_judge("guarantee/claims/mail/claim_withdrawn.txt", key, claim, judge, now)
    sentences = said_in_mail(claim.search, now, SearchEvent.TAKEN_BACK)
    _to_student("guarantee/claims/mail/claim_withdrawn_receipt.txt", key, claim, now, sentences=sentences)


def claim_proposed(decision: Decision, judges: Collection[int], *, now: datetime) -> None:
    """Tell those who may be the second admin that a decision was proposed."""
    key = f"claim-proposed:{decision.pk}"
    for judge in User.objects.filter(pk__in=judges).order_by("pk"):
        _to_judge("guarantee/claims/mail/claim_proposed.txt", key, decision.claim, judge, now)


def claim_sent_back(decision: Decision, *, now: datetime) -> None:
    """Tell who proposed a decision that it was sent back."""
    key = f"claim-sent-back:{decision.pk}"
    _to_judge("guarantee/claims/mail/claim_sent_back.txt", key, decision.claim, decision.by, now)


def proposal_fell(decision: Decision, by: User, *, now: datetime) -> None:
    """Tell who proposed a decision that it fell, if somebody else saw that."""
    if decision.by_id != by.pk:
        key = f"claim-proposal-fell:{decision.pk}"
        _to_judge("guarantee/claims/mail/claim_proposal_fell.txt", key, decision.claim, decision.by, now)


def stepped_aside(aside: SteppedAside, *, now: datetime) -> None:
    """Tell those who may still judge the claim that a colleague stepped aside."""
    key = f"claim-stepped-aside:{aside.pk}"
    for judge in _judges(aside.claim, now):
        _to_judge("guarantee/claims/mail/claim_stepped_aside.txt", key, aside.claim, judge, now, who=aside.by)


def claim_decided(final: FinalDecision, claim: Claim, *, now: datetime) -> None:
    """Tell the student that a decision on the claim is final, also one that takes another one's place, and with which
    digest the chain of decisions ended before."""
    sentences = said_in_mail(claim.search, now, SearchEvent.DECIDED)
    key = f"claim-decided:{final.decision_id}"
    template, before = "guarantee/claims/mail/claim_decided.txt", head_before(final)
    _to_student(template, key, claim, now, sentences=sentences, before=before)


def _judges(claim: Claim, now: datetime) -> list[User]:
    return list(User.objects.filter(pk__in=judges_of(claim.student, now)).order_by("pk"))


def _to_judge(template: str, key: str, claim: Claim, judge: User, now: datetime, **facts: Any) -> None:
    page = link("guarantee:dossier", claim.pk)
    tell(judge, f"{key}:{judge.pk}", template, now, claim=claim, page=page, **facts)


def _to_student(template: str, key: str, claim: Claim, now: datetime, **facts: Any) -> None:
    page = link("guarantee:claim")
    tell(claim.student.user, key, template, now, though_closed=True, claim=claim, page=page, **facts)
