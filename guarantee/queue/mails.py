"""Mails about a claim that waits, or that somebody else sees to now. They say where to read what was written."""

from datetime import datetime

from core.mails import link
from guarantee.queue.models import ClaimHold, ClaimTaken
from people.accounts.models import User
from people.mails import tell
from rules.instants import local_day
from rules.words import short_day


def taken_over(taken: ClaimTaken, before: User, *, now: datetime) -> None:
    """Tell who had taken a claim that a colleague took it over."""
    page = link("guarantee:dossier", taken.claim_id)
    key = f"claim-taken-over:{taken.pk}"
    tell(
        before,
        key,
        "guarantee/queue/mail/claim_taken_over.txt",
        now,
        claim=taken.claim,
        who=taken.by,
        page=page,
    )


def held(hold: ClaimHold, *, now: datetime) -> None:
    """Tell the student that their claim waits, until which day, and where they read why."""
    claim = hold.claim
    day = short_day(hold.until, local_day(now, claim.search.zone))
    _to_student(hold, f"claim-held:{hold.pk}", "guarantee/queue/mail/claim_held.txt", now, day)


def hold_lifted(hold: ClaimHold, *, now: datetime) -> None:
    """Tell the student that their claim is seen to again, earlier than they were told."""
    _to_student(hold, f"claim-hold-lifted:{hold.pk}", "guarantee/queue/mail/claim_hold_lifted.txt", now, "")


def _to_student(hold: ClaimHold, key: str, template: str, now: datetime, day: str) -> None:
    student, page = hold.claim.student.user, link("guarantee:claim")
    tell(student, key, template, now, though_closed=True, claim=hold.claim, day=day, page=page)
