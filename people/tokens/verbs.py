"""Making a token, ending one, and noting that one was used."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.tokens.models import ApiToken, TokenScope
from people.tokens.queries import PREFIX, digest, is_bound

SECRET_BYTES = 32
AT_MOST = 10  # open ones of a person
DAYS = (7, 30, 90, 180, 365)
USED_AGAIN = timedelta(minutes=1)  # how exactly the last use is known
LABEL_AT_MOST = 60


@transaction.atomic
def make_token(
    user: User, *, label: str, scope: str, days: int, by: User, now: datetime
) -> tuple[ApiToken, str]:
    """Make a token, and return it with its secret, which nobody can read again. Raise Refused."""
    if by.pk != user.pk or not holds(user, "student", now):
        raise Refused("Students make tokens for their own log alone.")
    label = " ".join(label.replace("\0", "").split())
    if not label:
        raise Refused("Give it a name, by which you will know it again.", "label")
    if len(label) > LABEL_AT_MOST:
        raise Refused(f"That name is too long: at most {LABEL_AT_MOST} letters.", "label")
    if scope not in TokenScope.values:
        raise Refused("Choose what it may do.", "scope")
    if days not in DAYS:
        raise Refused("Choose how long it shall last.", "days")
    open_tokens = ApiToken.objects.not_ended().filter(user=user, expires_at__gt=now)
    if sum(is_bound(token, user) for token in open_tokens) >= AT_MOST:
        raise Refused(f"You have {AT_MOST} open tokens. End one that you no longer use.")
    secret = PREFIX + secrets.token_urlsafe(SECRET_BYTES)
    token = ApiToken.objects.create(
        user=user,
        label=label,
        digest=digest(secret),
        ending=secret[-4:],
        scope=scope,
        proof=user.get_session_auth_hash(),
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    return token, secret


@transaction.atomic
def end_token(token: ApiToken, *, by: User, now: datetime) -> bool:
    """End a token at once, and say whether it was open until then. Raise Refused for anyone but its person."""
    if by.pk != token.user_id:
        raise Refused("A token is ended by its person.")
    return bool(ApiToken.objects.not_ended().filter(pk=token.pk).update(ended_at=now))


def note_use(token: ApiToken, *, network: str, now: datetime) -> bool:
    """Note that a token was used, at most once a minute from one network, and say whether it is the first time on this
    day (UTC) or from there.
    """
    last, last_network = token.last_used_at, token.last_network
    if last is not None and last <= now < last + USED_AGAIN and last_network == network:
        return False
    ApiToken.objects.filter(pk=token.pk).update(last_used_at=now, last_network=network)
    token.last_used_at, token.last_network = now, network
    return last is None or last.date() != now.date() or last_network != network
