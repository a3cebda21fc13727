"""Which tokens a person has, and whose a secret is."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.utils.crypto import constant_time_compare

from people.accounts.models import User
from people.accounts.roles import user_with_roles
from people.tokens.models import ApiToken

PREFIX = "cst_"  # by which a secret is known, also to who looks for secrets in published code
SHOWN = 50


@dataclass(frozen=True, slots=True)
class ShownToken:
    """A token as its person sees it on a list."""

    token: ApiToken
    is_open: bool
    end: str  # how it ended; empty while it is open


def tokens_of(user: User, now: datetime) -> list[ShownToken]:
    """Return a person's tokens, the newest first, those that are open before all others."""
    shown = [
        _shown(token, user, now)
        for token in ApiToken.objects.filter(user=user).order_by("-made_at", "-pk")[:SHOWN]
    ]
    return sorted(shown, key=lambda shown_token: not shown_token.is_open)


def token_of(secret: str, now: datetime) -> ApiToken | None:
    """Return the open token of a secret, its person with roles and student read; None where there is none."""
    if not secret.startswith(PREFIX) or len(secret) > 200:
        return None
    token = ApiToken.objects.not_ended().filter(digest=digest(secret), expires_at__gt=now).first()
    user = user_with_roles(token.user_id, now) if token else None
    if token is None or user is None or not user.is_active or not is_bound(token, user):
        return None
    token.user = user
    return token


def is_bound(token: ApiToken, user: User) -> bool:
    """Say whether nothing has changed since by which all of the person's sessions end."""
    proofs = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    return any(constant_time_compare(token.proof, proof) for proof in proofs)


def digest(secret: str) -> str:
    """Return what is kept of a secret: it is too long to be guessed, so a plain digest hides it."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _shown(token: ApiToken, user: User, now: datetime) -> ShownToken:
    if token.ended_at is not None:
        end = "ended"
    elif token.expires_at <= now:
        end = "ran out"
    else:
        end = "" if is_bound(token, user) else "ended with your sessions"
    return ShownToken(token, is_open=not end, end=end)
