"""Mails about a claim. They say that something happened, and where to read it; never what."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from core import outbox
from guarantee.models import Claim
from guarantee.part import judges_of
from people.models import User


def claim_filed(claim: Claim, *, now: datetime) -> None:
    """To each admin who may judge it."""
    judges = judges_of(claim.student, now)
    link = settings.BASE_URL + reverse("guarantee:dossier", args=[claim.pk])
    for judge in User.objects.filter(pk__in=judges).order_by("pk"):
        outbox.post(
            key=f"claim-filed:{claim.pk}:{judge.pk}",
            to=judge.email,
            subject=f"Claim {claim.reference} is in the queue",
            body=render_to_string("mail/claim_filed.txt", {"claim": claim, "judge": judge, "link": link}),
            now=now,
        )


def claim_decided(claim: Claim, *, now: datetime) -> None:
    """To the student."""
    link = settings.BASE_URL + reverse("guarantee:claim")
    outbox.post(
        key=f"claim-decided:{claim.pk}",
        to=claim.student.user.email,
        subject=f"Your claim {claim.reference} has been decided",
        body=render_to_string("mail/claim_decided.txt", {"claim": claim, "link": link}),
        now=now,
    )
