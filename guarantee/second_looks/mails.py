"""Mails about a second look. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from guarantee.claims.models import Claim
from guarantee.judges.mails import to_judges, to_student
from guarantee.second_looks.models import LookOutcome, SecondLook, SecondLookAnswer
from guarantee.second_looks.queries import deciders_of
from people.mails import by_when

PAGE = "guarantee:second_look"


def drawn(look: SecondLook, claim: Claim, lookers: Collection[int], *, now: datetime) -> None:
    """Ask those who may look to do so, and tell the student until when."""
    until, key = by_when(look.due_at, claim.search.zone, now), f"second-look:{look.pk}"
    to_judges("guarantee/second_looks/mail/look_drawn.txt", key, claim, lookers, now, page=PAGE, until=until)
    to_student(
        "guarantee/second_looks/mail/look_drawn_student.txt", f"{key}:student", claim, now, until=until
    )


def let_go(answer: SecondLookAnswer, claim: Claim, *, now: datetime) -> None:
    """Tell the two who decided that the letter left; the student is told of the decision itself."""
    to_judges(
        "guarantee/second_looks/mail/look_let_go.txt",
        f"second-look-let-go:{answer.pk}",
        claim,
        deciders_of(answer.look.decision),
        now,
        page=PAGE,
        by_time=answer.outcome == LookOutcome.TIME,
    )


def gone_back(answer: SecondLookAnswer, claim: Claim, *, now: datetime) -> None:
    """Tell the two who decided, and the student, that the claim is judged further."""
    key = f"second-look-back:{answer.pk}"
    to_judges(
        "guarantee/second_looks/mail/look_back.txt",
        key,
        claim,
        deciders_of(answer.look.decision),
        now,
        page="guarantee:dossier",
    )
    to_student("guarantee/second_looks/mail/look_back_student.txt", f"{key}:student", claim, now)
