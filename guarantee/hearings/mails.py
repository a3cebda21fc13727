"""Mails about a hearing: that something happened, until when, and where to read it; never what."""

from datetime import datetime
from typing import Any

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.hearings.models import Hearing, HearingAnswer, HearingExtension, HearingTimeRequest
from guarantee.judges.entitlement import judges_of
from guarantee.judges.mails import to_judges, to_student
from people.mails import by_when


def hearing_opened(hearing: Hearing, *, again: bool, now: datetime) -> None:
    """Tell the student that they are heard before a decision, and until when."""
    claim = hearing.claim
    until = by_when(hearing.closes_at, claim.search.zone, now)
    _to_student(
        "guarantee/hearings/mail/hearing_opened.txt",
        f"hearing:{hearing.pk}",
        claim,
        now,
        until=until,
        again=again,
    )


def more_time_asked(request: HearingTimeRequest, claim: Claim, *, now: datetime) -> None:
    _to_judges(
        "guarantee/hearings/mail/hearing_time_asked.txt", f"hearing-time-asked:{request.pk}", claim, now
    )


def more_time_answered(extension: HearingExtension, claim: Claim, *, now: datetime) -> None:
    """Tell the student until when the hearing runs now; or that it runs as long as before."""
    until = by_when(extension.closes_at, claim.search.zone, now) if extension.closes_at else ""
    _to_student(
        "guarantee/hearings/mail/hearing_time_answered.txt",
        f"hearing-time:{extension.pk}",
        claim,
        now,
        until=until,
    )


def hearing_answered(answer: HearingAnswer, claim: Claim, *, now: datetime) -> None:
    """Tell the judges that the student answered, and send the student a receipt."""
    _to_judges("guarantee/hearings/mail/hearing_answered.txt", f"hearing-answered:{answer.pk}", claim, now)
    _to_student("guarantee/hearings/mail/hearing_receipt.txt", f"hearing-receipt:{answer.pk}", claim, now)


def hearing_closed(hearing: Hearing, claim: Claim, *, now: datetime) -> None:
    """Tell judges and student that the time of a hearing is up."""
    _to_judges("guarantee/hearings/mail/hearing_over.txt", f"hearing-over:{hearing.pk}", claim, now)
    _to_student("guarantee/hearings/mail/hearing_over_student.txt", f"hearing-over:{hearing.pk}", claim, now)


def _to_judges(template: str, key: str, claim: Claim, now: datetime) -> None:
    to_judges(template, key, claim, judges_of(claim.student, now), now, page="guarantee:hearing")


def _to_student(template: str, key: str, claim: Claim, now: datetime, **facts: Any) -> None:
    to_student(template, f"{key}:student", claim, now, page=link("guarantee:own_hearing"), **facts)
