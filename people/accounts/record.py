"""What happens at the entrance, in the log: who signed in, who was refused, what changed.

A line says `sign-in user=12 network=198.51.100.0/24`. People stand in it by number, never by name or mail address; an
address that nobody has here by a keyed digest, so that tries on one can be seen together; where a request came from by
its network, which names no household.
"""

import ipaddress
import logging
from datetime import datetime

from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from people.accounts.models import AccountChange, AccountChangeKind
from people.models import User

log = logging.getLogger("careerservices.entrance")
IPV4_NETWORK, IPV6_NETWORK = 24, 48  # bits


def note(event: str, request: HttpRequest | None, user: object = None, **said: object) -> None:
    """One line. `user`: a person, or an address that was typed."""
    words = [event, f"user={_who(user)}"]
    if request is not None:
        words.append(f"network={network(request)}")
    words += [f"{name}={value}" for name, value in said.items()]
    log.info(" ".join(words))


def change(
    user: User,
    kind: AccountChangeKind,
    *,
    by: User | None,
    now: datetime,
    reason: str = "",
    detail: str = "",
) -> None:
    """A change of someone's account or roles: a row in the caller's transaction, and a line once that is committed."""
    AccountChange.objects.create(user=user, kind=kind, detail=detail, reason=reason, by=by, at=now)
    who = by.pk if by else "installation"
    said = {"role": detail} if detail else {}
    transaction.on_commit(lambda: note(kind.label, None, user, by=who, **said))


def network(request: HttpRequest) -> str:
    """Where a request came from, without its last part."""
    try:
        address = ipaddress.ip_address(get_client_ip(request) or "")
    except ValueError:
        return "unknown"
    bits = IPV4_NETWORK if address.version == 4 else IPV6_NETWORK
    return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))


def _who(user: object) -> str:
    if isinstance(user, str):
        pk = User.objects.filter(email__iexact=user.strip()).values_list("pk", flat=True).first()
        return str(pk) if pk else f"unknown-{digest(user)}"
    if isinstance(user, AbstractBaseUser) and user.pk:
        return str(user.pk)
    return "none" if user is None or isinstance(user, AnonymousUser) else str(user)


def digest(address: str) -> str:
    """The same address gives the same letters in this installation, and nobody reads it out of them."""
    text = address.strip().lower()
    return salted_hmac("people.accounts.record", text, secret=settings.SECRET_KEY).hexdigest()[:12]
