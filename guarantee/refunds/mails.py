"""Mails about the payment of a refund. They say that something was paid, or came back, and where to read it; never how
much."""

from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.refunds.models import RefundPayment, ReturnedPayment
from people.mails import tell


def paid(payment: RefundPayment, claim: Claim, *, now: datetime) -> None:
    """Tell the student that a part of the refund was paid."""
    _tell("guarantee/refunds/mail/refund_paid.txt", f"refund-paid:{payment.pk}", claim, now)


def came_back(returned: ReturnedPayment, claim: Claim, *, now: datetime) -> None:
    """Tell the student that a payment came back and is made again."""
    _tell("guarantee/refunds/mail/refund_returned.txt", f"refund-returned:{returned.pk}", claim, now)


def _tell(mail: str, key: str, claim: Claim, now: datetime) -> None:
    page = f"{link('guarantee:claim')}#paid"
    tell(claim.student.user, key, mail, now, though_closed=True, claim=claim, page=page)
