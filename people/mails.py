"""What this room's mails say."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from core import outbox
from people.models import StateChange, Student, User


def invitation(user: User, token: str, *, days: int, now: datetime) -> None:
    """The link with which the invited person sets a password, once."""
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    link = settings.BASE_URL + reverse("people:invitation", args=[uid, token])
    outbox.post(
        key=f"invitation:{user.pk}:{now.isoformat()}",
        to=user.email,
        subject="Your invitation to Career Services",
        body=(
            f"Hello {user.name},\n\n"
            "Career Services has a place for you: what is to do each week of a job search, who your coach is, and "
            "what was promised.\n\n"
            f"Choose a password here. The link works once, and for {days} days:\n{link}\n\n"
            "If it no longer works, ask for a new password on the sign-in page, and a new link comes by mail.\n"
        ),
        now=now,
    )


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
