"""Mails about leave: asked for, and decided."""

from datetime import datetime

from commitments.leave.models import Leave
from core.mails import link
from people.accounts.models import User
from people.mails import tell_colleagues, tell_student
from rules.words import full_day


def leave_asked(leave: Leave, *, by: User, now: datetime) -> None:
    """Tell the coach and whoever covers for them: they decide, or are to know of a notice that nobody decides."""
    student = leave.search.student
    if leave.granted:
        template = "commitments/leave/mail/leave_notice.txt"
        page = link("coaching:student", student.pk)
    else:
        template = "commitments/leave/mail/leave_asked.txt"
        page = link("coaching:leave_decision", student.pk, leave.pk)
    key = f"leave-asked:{leave.pk}"
    tell_colleagues(student, key, template, by=by, now=now, days=_days(leave), page=page)


def leave_decided(leave: Leave, *, now: datetime) -> None:
    """Tell the student how their leave was decided."""
    tell_student(
        leave.search.student,
        f"leave-decided:{leave.pk}",
        "commitments/leave/mail/leave_decided.txt",
        now,
        granted=leave.granted,
        days=_days(leave),
        page=link("commitments:leave"),
    )


def _days(leave: Leave) -> str:
    """Return the days of a leave in words, "6 Apr 2026 to 12 Apr 2026"; one day by itself."""
    if leave.first_day == leave.last_day:
        return full_day(leave.first_day)
    return f"{full_day(leave.first_day)} to {full_day(leave.last_day)}"
