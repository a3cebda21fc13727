"""Mails about a claim. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from commitments.outages.queries import outages
from core import outbox
from core.wording import end_words
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from guarantee.judges.entitlement import judges_of
from guarantee.judges.models import SteppedAside
from people.accounts.models import User
from rules.claims import claim_until
from rules.situations.table import Event
from standing.situations.mailed import said_in_mail


def claim_filed(claim: Claim, *, now: datetime) -> None:
    """To each admin who may judge it; to the student, a receipt."""
    judges = User.objects.filter(pk__in=judges_of(claim.student, now)).order_by("pk")
    for judge in judges:
        _to_judge(
            "guarantee/claims/mail/claim_filed.txt",
            f"claim-filed:{claim.pk}",
            claim,
            judge,
            "is in the queue",
            now,
        )
    said = said_in_mail(claim.search, now, Event.FILED)
    key = f"claim-receipt:{claim.pk}"
    _to_student("guarantee/claims/mail/claim_receipt.txt", key, claim, "is filed", now, said=said)


def claim_withdrawn(claim: Claim, *, now: datetime) -> None:
    """To each admin who may judge it, and to the student: until when it can be filed again."""
    for judge in User.objects.filter(pk__in=judges_of(claim.student, now)).order_by("pk"):
        _to_judge(
            "guarantee/claims/mail/claim_withdrawn.txt",
            f"claim-withdrawn:{claim.pk}",
            claim,
            judge,
            "was taken back",
            now,
        )
    search = claim.search
    until = claim_until(search.policy.rules(), search.last_day, search.zone, outages())
    again = end_words(until, search.zone, now.year) if until is not None and until > now else ""
    _to_student(
        "guarantee/claims/mail/claim_withdrawn_receipt.txt",
        f"claim-withdrawn:{claim.pk}",
        claim,
        "is taken back",
        now,
        again=again,
    )


def claim_proposed(decision: Decision, judges: Collection[int], *, now: datetime) -> None:
    """To those who may be the second admin."""
    for judge in User.objects.filter(pk__in=judges).order_by("pk"):
        key = f"claim-proposed:{decision.pk}"
        _to_judge(
            "guarantee/claims/mail/claim_proposed.txt",
            key,
            decision.claim,
            judge,
            "waits for a second admin",
            now,
        )


def claim_sent_back(decision: Decision, *, now: datetime) -> None:
    """To who proposed it."""
    key = f"claim-sent-back:{decision.pk}"
    _to_judge(
        "guarantee/claims/mail/claim_sent_back.txt",
        key,
        decision.claim,
        decision.by,
        "was sent back to you",
        now,
    )


def proposal_fell(decision: Decision, by: User, *, now: datetime) -> None:
    """To who proposed it, if somebody else saw that it fell."""
    if decision.by_id != by.pk:
        key = f"claim-proposal-fell:{decision.pk}"
        _to_judge(
            "guarantee/claims/mail/claim_proposal_fell.txt",
            key,
            decision.claim,
            decision.by,
            "is judged again",
            now,
        )


def stepped_aside(aside: SteppedAside, *, now: datetime) -> None:
    """To those who may still judge it."""
    claim = aside.claim
    for judge in User.objects.filter(pk__in=judges_of(claim.student, now)).order_by("pk"):
        key = f"claim-stepped-aside:{aside.pk}"
        _to_judge(
            "guarantee/claims/mail/claim_stepped_aside.txt",
            key,
            claim,
            judge,
            "needs another judge",
            now,
            who=aside.by,
        )


def claim_decided(claim: Claim, *, now: datetime) -> None:
    """To the student."""
    _to_student(
        "guarantee/claims/mail/claim_decided.txt", f"claim-decided:{claim.pk}", claim, "has been decided", now
    )


def _to_judge(  # what a mail consists of
    template: str, key: str, claim: Claim, judge: User, happened: str, now: datetime, **context: object
) -> None:
    link = settings.BASE_URL + reverse("guarantee:dossier", args=[claim.pk])
    outbox.post(
        key=f"{key}:{judge.pk}",
        to=judge.email,
        subject=f"Claim {claim.reference} {happened}",
        body=render_to_string(template, {"claim": claim, "judge": judge, "link": link} | context),
        now=now,
    )


def _to_student(
    template: str, key: str, claim: Claim, happened: str, now: datetime, **context: object
) -> None:
    link = settings.BASE_URL + reverse("guarantee:claim")
    outbox.post(
        key=key,
        to=claim.student.user.email,
        subject=f"Your claim {claim.reference} {happened}",
        body=render_to_string(template, {"claim": claim, "link": link} | context),
        now=now,
    )
