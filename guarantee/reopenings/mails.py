"""Mails about the reopening of a decision. They say that something happened, and where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.judges.mails import to_judges, to_student
from guarantee.reopenings.models import Reopening, ReopeningAnswer, ReopeningWord

PAGE = "guarantee:reopening"


def proposed(reopening: Reopening, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the student that they are heard, and the other judges that a second admin is needed."""
    key = f"reopening-proposed:{reopening.pk}"
    _to_student("guarantee/reopenings/mail/reopening_hearing.txt", key, claim, now)
    to_judges("guarantee/reopenings/mail/reopening_proposed.txt", key, claim, judges, now, page=PAGE)


def heard(word: ReopeningWord, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the judges that the student said their word."""
    key = f"reopening-heard:{word.pk}"
    to_judges("guarantee/reopenings/mail/reopening_heard.txt", key, claim, judges, now, page=PAGE)


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
    others = set(judges) - {answer.by_id}
    to_judges("guarantee/reopenings/mail/reopening_answered.txt", key, claim, others, now, page=PAGE)


def _to_student(template: str, key: str, claim: Claim, now: datetime) -> None:
    page = link("guarantee:reopening_word", claim.pk)
    to_student(template, f"{key}:student", claim, now, page=page)
