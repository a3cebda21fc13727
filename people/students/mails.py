"""The mail that says preparing has begun."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from core import outbox
from people.accounts.models import User
from people.students.models import StateChange, Student


def preparing(student: Student, change: StateChange, coach: User | None, *, now: datetime) -> None:
    """Tells a student that preparation has begun, and who their coach is."""
    introduction = f"Your career coach is {coach.name}: ask them anything about jobs.\n\n" if coach else ""
    outbox.post(
        key=f"preparing:{change.pk}",
        to=student.user.email,
        subject="Your preparation for the job search begins",
        body=(
            f"Hello {student.user.name},\n\n"
            "your graduation is near, and your preparation for the job search begins.\n\n"
            f"{introduction}"
            f"Read the Career Services Commitment and choose your start date here:\n"
            f"{settings.BASE_URL}{reverse('commitments:commitment')}\n\n"
            f"If you are not looking for a job, say so here, and nothing will chase you:\n"
            f"{settings.BASE_URL}{reverse('people:me')}\n"
        ),
        now=now,
    )
