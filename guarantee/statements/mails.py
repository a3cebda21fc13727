"""Mails about what a student said on their claim. They say where to read it; never what."""

from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import judges_of
from guarantee.statements.models import ClaimStatement
from people.accounts.models import User
from people.mails import tell


def statement_added(statement: ClaimStatement, claim: Claim, *, now: datetime) -> None:
    """Tell each admin who may judge the claim that there is something new; send the student a receipt."""
    key, page = f"claim-statement:{statement.pk}", link("guarantee:dossier", claim.pk)
    for judge in User.objects.filter(pk__in=judges_of(claim.student, now)).order_by("pk"):
        template = "guarantee/statements/mail/statement_added.txt"
        tell(judge, f"{key}:{judge.pk}", template, now, claim=claim, page=page)
    receipt, own = "guarantee/statements/mail/statement_receipt.txt", link("guarantee:claim")
    tell(claim.student.user, f"{key}:receipt", receipt, now, though_closed=True, claim=claim, page=own)
