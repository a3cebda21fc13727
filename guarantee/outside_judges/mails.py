"""Mails to somebody who judges one claim from outside. They name no student."""

from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.outside_judges.models import OutsideJudge
from people.mails import tell


def invited(judge: OutsideJudge, claim: Claim, *, now: datetime) -> None:
    """Ask somebody to judge a claim, and say where it stands."""
    page = link("guarantee:judging")
    key = f"outside-judge:{judge.pk}"
    tell(
        judge.user,
        key,
        "guarantee/outside_judges/mail/outside_judge_invited.txt",
        now,
        claim=claim,
        page=page,
        who=judge.by,
    )


def ended(judge: OutsideJudge, claim: Claim, *, now: datetime) -> None:
    """Tell them that they judge it no longer."""
    page = link("guarantee:judging")
    key = f"outside-judge-ended:{judge.pk}"
    tell(
        judge.user,
        key,
        "guarantee/outside_judges/mail/outside_judge_ended.txt",
        now,
        though_closed=True,
        claim=claim,
        page=page,
        taken_back=judge.ended_by is not None,
    )
