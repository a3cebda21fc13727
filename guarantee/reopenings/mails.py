"""Mails about the reopening of a decision. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.reopenings.models import Reopening, ReopeningAnswer, ReopeningWord
from people.accounts.models import User
from people.mails import tell


def proposed(reopening: Reopening, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the student that they are heard, and the other judges that a second admin is needed."""
    key = f"reopening-proposed:{reopening.pk}"
    _to_student("guarantee/reopenings/mail/reopening_hearing.txt", key, claim, now)
    _to_judges("guarantee/reopenings/mail/reopening_proposed.txt", key, claim, judges, now)


def heard(word: ReopeningWord, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the judges that the student said their word."""
    _to_judges(
        "guarantee/reopenings/mail/reopening_heard.txt", f"reopening-heard:{word.pk}", claim, judges, now
    )


def answered(answer: ReopeningAnswer, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the student and the judges whether the claim is judged again."""
    key = f"reopening-answered:{answer.pk}"
    _to_student(
        "guarantee/reopenings/mail/reopened.txt"
        if answer.agrees
        else "guarantee/reopenings/mail/not_reopened.txt",
        key,
        claim,
        now,
    )
    _to_judges(
        "guarantee/reopenings/mail/reopening_answered.txt", key, claim, set(judges) - {answer.by_id}, now
    )


def _to_judges(mail: str, key: str, claim: Claim, judges: Collection[int], now: datetime) -> None:
    page = link("guarantee:reopening", claim.pk)
    for judge in User.objects.filter(pk__in=judges).order_by("pk"):
        tell(judge, f"{key}:{judge.pk}", mail, now, claim=claim, page=page)


def _to_student(mail: str, key: str, claim: Claim, now: datetime) -> None:
    page = link("guarantee:reopening_word", claim.pk)
    tell(claim.student.user, f"{key}:student", mail, now, though_closed=True, claim=claim, page=page)
