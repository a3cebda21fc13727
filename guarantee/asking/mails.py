"""Mails about what a judge asked the student for. They say where to read it; never what."""

from datetime import datetime

from core.mails import link
from guarantee.asking.models import MoreAnswered, MoreAsked
from guarantee.claims.models import Claim
from people.mails import by_when, tell


def more_asked(question: MoreAsked, *, now: datetime) -> None:
    """Tell the student that the judges ask for something, and until when."""
    claim = question.claim
    until = by_when(question.due_at, claim.search.zone, now)
    template, key = "guarantee/asking/mail/more_asked.txt", f"claim-more-asked:{question.pk}"
    page = link("guarantee:claim")
    tell(claim.student.user, key, template, now, though_closed=True, claim=claim, until=until, page=page)


def more_answered(answer: MoreAnswered, claim: Claim, *, now: datetime) -> None:
    """Tell who asked that the student answered; send the student a receipt."""
    key, page = f"claim-more-answered:{answer.pk}", link("guarantee:dossier", claim.pk)
    tell(answer.asked.by, key, "guarantee/asking/mail/more_answered.txt", now, claim=claim, page=page)
    receipt = "guarantee/asking/mail/more_received.txt"
    own = link("guarantee:claim")
    tell(claim.student.user, f"{key}:receipt", receipt, now, though_closed=True, claim=claim, page=own)
