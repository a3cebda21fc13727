"""Mails about excusals: asked for, and decided."""

from datetime import datetime

from commitments.excusals.models import Excusal, ExcusalState
from core.mails import link
from people.accounts.models import User
from people.mails import tell_colleagues, tell_student


def excusal_asked(excusal: Excusal, *, by: User, now: datetime) -> None:
    """Tell the coach and whoever covers for them, who decide."""
    tell_colleagues(
        excusal.search.student,
        f"excusal-asked:{excusal.pk}",
        "commitments/excusals/mail/excusal_asked.txt",
        by=by,
        now=now,
        period=_period(excusal),
        page=_page(excusal),
    )


def excusal_decided(excusal: Excusal, *, now: datetime) -> None:
    """Tell the student that the excusal is in force, or that what they asked for is declined."""
    tell_student(
        excusal.search.student,
        f"excusal-decided:{excusal.pk}",
        "commitments/excusals/mail/excusal_decided.txt",
        now,
        unit=excusal.unit,
        in_force=excusal.state == ExcusalState.IN_FORCE,
        period=_period(excusal),
        page=_page(excusal),
    )


def _period(excusal: Excusal) -> str:
    return f"{excusal.unit} {excusal.number}"


def _page(excusal: Excusal) -> str:
    return link(f"coaching:{excusal.unit}", excusal.search.student_id, excusal.number)
