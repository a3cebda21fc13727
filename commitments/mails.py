"""Mails about leave and excusals: that one was asked for, and that it was decided (DOMAIN §4, §7).

They say which days and what was decided, never why it was asked for or decided: that stands on the page. Whoever did it
is not told.
"""

from datetime import datetime

from coaching.queries import coaches_of
from commitments.models import Excusal, Leave, Signature
from commitments.rules.words import full_day
from people.models import Student, User
from standing.mails import at_what_time, link, tell, tell_student


def signed(signature: Signature, *, now: datetime) -> None:
    """To the student: a copy of what they signed, word by word (DOMAIN §3)."""
    student = signature.student
    tell_student(
        student,
        f"signed:{signature.pk}",
        "signed",
        "Your copy of the Commitment",
        now,
        signature=signature,
        when=at_what_time(signature.signed_at, student.zone, now),
        start=full_day(signature.start_date),
        version=signature.policy.name,
        page=link("commitments:commitment"),
        public_page=link("commitments:published_version", signature.policy_id),
    )


def leave_asked(leave: Leave, *, by: User, now: datetime) -> None:
    """To the coach and whoever covers for them, who decide; or who are to know of a notice that nobody decides."""
    student = leave.search.student
    if leave.granted:
        template, subject = "leave_notice", "A student of yours gave notice of leave"
        page = link("coaching:student", student.pk)
    else:
        template, subject = "leave_asked", "A student of yours asks for leave"
        page = link("coaching:leave_decision", student.pk, leave.pk)
    key = f"leave-asked:{leave.pk}"
    _tell_coaches(student, key, template, subject, by=by, now=now, days=_days(leave), page=page)


def leave_decided(leave: Leave, *, now: datetime) -> None:
    """To the student."""
    tell_student(
        leave.search.student,
        f"leave-decided:{leave.pk}",
        "leave_decided",
        "Your leave was decided",
        now,
        granted=leave.granted,
        days=_days(leave),
        page=link("commitments:leave"),
    )


def excusal_asked(excusal: Excusal, *, by: User, now: datetime) -> None:
    """To the coach and whoever covers for them, who decide."""
    _tell_coaches(
        excusal.search.student,
        f"excusal-asked:{excusal.pk}",
        "excusal_asked",
        "A student of yours asks for an excusal",
        by=by,
        now=now,
        period=_period(excusal),
        page=_page(excusal),
    )


def excusal_decided(excusal: Excusal, *, now: datetime) -> None:
    """To the student, once it is in force, or what they asked for is declined."""
    tell_student(
        excusal.search.student,
        f"excusal-decided:{excusal.pk}",
        "excusal_decided",
        f"About one of your {excusal.unit}s",
        now,
        in_force=excusal.state == "in_force",
        period=_period(excusal),
        page=_page(excusal),
    )


def _tell_coaches(
    student: Student, key: str, template: str, subject: str, *, by: User, now: datetime, **facts: object
) -> None:
    for coach in coaches_of(student, now):
        if coach.pk != by.pk:
            tell(coach, f"{key}:{coach.pk}", template, subject, now, student=student.user.name, **facts)


def _days(leave: Leave) -> str:
    """ "6 Apr 2026 to 12 Apr 2026"; one day by itself."""
    if leave.first_day == leave.last_day:
        return full_day(leave.first_day)
    return f"{full_day(leave.first_day)} to {full_day(leave.last_day)}"


def _period(excusal: Excusal) -> str:
    return f"{excusal.unit} {excusal.number}"


def _page(excusal: Excusal) -> str:
    return link(f"coaching:{excusal.unit}", excusal.search.student_id, excusal.number)
