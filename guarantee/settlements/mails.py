"""Mails about a settlement. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.judges.mails import to_judges, to_student
from guarantee.settlements.models import Settlement, SettlementEnd, SettlementOpinion
from people.mails import by_when

PAGE = "guarantee:settlement"


def proposed(settlement: Settlement, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell those who may be the second admin."""
    key = f"settlement-proposed:{settlement.pk}"
    to_judges("guarantee/settlements/mail/settlement_proposed.txt", key, claim, judges, now, page=PAGE)


def sent_back(opinion: SettlementOpinion, claim: Claim, *, now: datetime) -> None:
    """Tell who proposed it."""
    key, judges = f"settlement-sent-back:{opinion.pk}", [opinion.settlement.by_id]
    to_judges("guarantee/settlements/mail/settlement_sent_back.txt", key, claim, judges, now, page=PAGE)


def offered(opinion: SettlementOpinion, claim: Claim, *, now: datetime) -> None:
    """Tell the student that they have an offer, and until when; and who proposed it."""
    key = f"settlement-offered:{opinion.pk}"
    until = by_when(opinion.answer_by, claim.search.zone, now) if opinion.answer_by else ""
    page = link("guarantee:own_settlement", claim.pk)
    to_student(
        "guarantee/settlements/mail/settlement_offered.txt",
        f"{key}:student",
        claim,
        now,
        page=page,
        until=until,
    )
    judges = [opinion.settlement.by_id]
    to_judges("guarantee/settlements/mail/settlement_agreed.txt", key, claim, judges, now, page=PAGE)


def ended(end: SettlementEnd, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the judges how the student answered, or that they did not; the student gets a receipt."""
    key = f"settlement-ended:{end.pk}"
    to_judges("guarantee/settlements/mail/settlement_answered.txt", key, claim, judges, now, page=PAGE)
    page = link("guarantee:own_settlement", claim.pk)
    to_student("guarantee/settlements/mail/settlement_receipt.txt", f"{key}:student", claim, now, page=page)
