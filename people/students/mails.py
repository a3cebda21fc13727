"""The mail that says preparing has begun."""

from datetime import datetime

from core.mails import link
from people.accounts.models import User
from people.mails import tell
from people.students.models import StateChange, Student


def preparing(student: Student, change: StateChange, coach: User | None, *, now: datetime) -> None:
    """Tell a student that preparation has begun, and who their coach is."""
    tell(
        student.user,
        f"preparing:{change.pk}",
        "people/students/mail/preparing.txt",
        now,
        though_closed=True,
        coach=coach.name if coach else "",
        commitment_page=link("commitments:commitment"),
        own_page=link("people:me"),
    )
