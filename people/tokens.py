"""The secret in an invitation's link. It dies when used, when a newer one is sent, and with time."""

from datetime import UTC, datetime

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.tokens import PasswordResetTokenGenerator

from people.models import User

SECONDS_A_DAY = 24 * 60 * 60


class InvitationTokens(PasswordResetTokenGenerator):
    """Django's generator, which keeps nothing in the database: the secret is a digest of what using it changes."""

    key_salt = "people.tokens.InvitationTokens"

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.moment = now.astimezone(UTC).replace(tzinfo=None)

    def _make_hash_value(self, user: AbstractBaseUser, timestamp: int) -> str:
        assert isinstance(user, User)
        return f"{user.pk}{user.password}{timestamp}{user.email}{user.invited_at}{user.joined_at}{user.is_active}"

    def _now(self) -> datetime:
        return self.moment  # the base class compares naive moments of one zone


def days_valid() -> int:
    """How many days an invitation's link works."""
    return settings.PASSWORD_RESET_TIMEOUT // SECONDS_A_DAY


def make(user: User, now: datetime) -> str:
    return InvitationTokens(now).make_token(user)


def is_good(user: User, token: str, now: datetime) -> bool:
    return user.is_active and user.joined_at is None and InvitationTokens(now).check_token(user, token)
