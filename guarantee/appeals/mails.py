"""Mails about an appeal. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from guarantee.appeals.models import Appeal, AppealProposal
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import judges_of
from guarantee.judges.mails import to_judges, to_student


def filed(appeal: Appeal, claim: Claim, *, now: datetime) -> None:
    """Tell each admin who may judge the appeal that it was filed; send the student a receipt."""
    _to_judges(
        "guarantee/appeals/mail/appeal_filed.txt",
        f"appeal-filed:{appeal.pk}",
        claim,
        judges_of(claim.student, now),
        now,
    )
    to_student("guarantee/appeals/mail/appeal_receipt.txt", f"appeal-receipt:{appeal.pk}", claim, now)


def ruling_proposed(
    proposal: AppealProposal, claim: Claim, judges: Collection[int], *, now: datetime
) -> None:
    """Tell those who may be the second admin that a ruling was proposed."""
    _to_judges(
        "guarantee/appeals/mail/appeal_proposed.txt", f"appeal-proposed:{proposal.pk}", claim, judges, now
    )


def ruling_sent_back(proposal: AppealProposal, claim: Claim, *, now: datetime) -> None:
    """Tell who proposed a ruling that it was sent back."""
    _to_judges(
        "guarantee/appeals/mail/appeal_sent_back.txt",
        f"appeal-sent-back:{proposal.pk}",
        claim,
        [proposal.by_id],
        now,
    )


def heard(proposal: AppealProposal, claim: Claim, *, now: datetime) -> None:
    """Tell the student that the late appeal is heard."""
    to_student("guarantee/appeals/mail/appeal_heard.txt", f"appeal-heard:{proposal.pk}", claim, now)


def gone_back(proposal: AppealProposal, claim: Claim, *, now: datetime) -> None:
    """Tell the student, and those who may judge it now, that the claim is judged again."""
    to_student("guarantee/appeals/mail/appeal_back.txt", f"appeal-back:{proposal.pk}", claim, now)
    _to_judges(
        "guarantee/appeals/mail/appeal_back_judges.txt",
        f"appeal-back-judges:{proposal.pk}",
        claim,
        judges_of(claim.student, now),
        now,
    )


def _to_judges(template: str, key: str, claim: Claim, judges: Collection[int], now: datetime) -> None:
    to_judges(template, key, claim, judges, now, page="guarantee:ruling")
