"""The secret in an invitation's link. It ends when it is used, when a newer one is sent, and with time."""

from datetime import UTC, datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.utils.crypto import constant_time_compare
from django.utils.http import base36_to_int

from people.accounts.models import User

DAYS_VALID = 14
SECONDS_A_DAY = 24 * 60 * 60


class InvitationTokens(PasswordResetTokenGenerator):
    """Django's generator, which keeps nothing in the database: the secret is a digest of what using it changes."""

    key_salt = "people.invitations.tokens.InvitationTokens"

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.moment = now.astimezone(UTC).replace(tzinfo=None)

    def _make_hash_value(self, user: AbstractBaseUser, timestamp: int) -> str:
        assert isinstance(user, User)
        return f"{user.pk}{user.password}{timestamp}{user.email}{user.invited_at}{user.joined_at}{user.is_active}"

    def check_token(self, user: AbstractBaseUser | None, token: str | None) -> bool:
        """Check a token as Django does, but for days: PASSWORD_RESET_TIMEOUT is for links to a new password, which last
        hours.
        """
        if not isinstance(user, User) or not token or token.count("-") != 1:
            return False
        try:
            made_at = base36_to_int(token.partition("-")[0])
        except ValueError:
            return False
        is_genuine = any(
            constant_time_compare(self._make_token_with_timestamp(user, made_at, secret), token)
            for secret in (self.secret, *self.secret_fallbacks)
        )
        return is_genuine and self._num_seconds(self._now()) - made_at <= DAYS_VALID * SECONDS_A_DAY

    def _now(self) -> datetime:
        return self.moment  # the base class compares naive moments of one zone


def days_valid() -> int:
    """Return how many days an invitation's link works."""
    return DAYS_VALID


def make(user: User, now: datetime) -> str:
    return InvitationTokens(now).make_token(user)


def is_good(user: User, token: str, now: datetime) -> bool:
    return user.is_active and user.joined_at is None and InvitationTokens(now).check_token(user, token)
