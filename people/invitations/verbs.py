"""Inviting a person, and accepting an invitation."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction

from core.errors import Refused
from people.accounts.models import User
from people.invitations import mails, tokens


@transaction.atomic
def invite(user: User, *, now: datetime) -> User:
    """Send a link with which `user` sets a password, once; an earlier link stops working."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.joined_at:
        raise Refused(f"{user.name} has joined already, and can ask for a new password on the sign-in page.")
    if not user.is_active:
        raise Refused(f"{user.name}’s account is closed.")
    user.invited_at = now
    user.save(update_fields=["invited_at"])
    mails.invitation(user, tokens.make(user, now), days=tokens.days_valid(), now=now)
    return user


@transaction.atomic
def accept_invitation(user: User, *, token: str, password: str, now: datetime) -> User:
    """Set the first password. The mail reached the person, so the address counts as proven."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if not tokens.is_good(user, token, now):
        raise Refused(
            "This link was used already, or a newer one was sent. Ask for a new one on the sign-in page."
        )
    user.set_password(password)
    user.joined_at = now
    user.save(update_fields=["password", "joined_at"])
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"primary": True, "verified": True}
    )
    return user
