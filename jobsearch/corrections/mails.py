"""Mails about corrections of what a settled week has: asked for, and decided."""

from datetime import datetime

from core.mails import link
from jobsearch.corrections.models import CorrectionRequest
from people.coaches.queries import coach_of
from people.mails import tell
from people.students.models import Student


def correction_asked(request: CorrectionRequest, student: Student, *, now: datetime) -> None:
    """Tell the coach, who decides, that a correction is asked for."""
    coach = coach_of(student)
    if coach is not None:
        tell(
            coach,
            f"correction-asked:{request.pk}",
            "jobsearch/corrections/mail/correction_asked.txt",
            now,
            student=student.user.name,
            why=request.why,
            page=link("coaching:correction", student.pk, request.pk),
        )


def correction_decided(request: CorrectionRequest, student: Student, *, now: datetime) -> None:
    """Tell the student how the coach decided."""
    tell(
        student.user,
        f"correction-decided:{request.pk}",
        "jobsearch/corrections/mail/correction_decided.txt",
        now,
        though_closed=True,
        approved=request.approved,
        by=str(request.decided_by),
        why=request.decided_why,
        page=link("jobsearch:activity", request.activity_id),
    )
