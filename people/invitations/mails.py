"""The mail with an invitation's link."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from core import outbox
from people.accounts.models import User


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
