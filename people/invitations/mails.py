"""The mail with an invitation's link."""

from datetime import datetime

from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from core.mails import link
from people.accounts.models import User
from people.mails import tell


def invitation(user: User, token: str, *, days: int, now: datetime) -> None:
    """Mail the link with which the invited person sets a password, once."""
    page = link("people:invitation", urlsafe_base64_encode(force_bytes(user.pk)), token)
    key = f"invitation:{user.pk}:{now.isoformat()}"
    tell(user, key, "people/invitations/mail/invitation.txt", now, days=days, page=page)
