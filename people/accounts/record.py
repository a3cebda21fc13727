"""What happens at the entrance, in the log and in rows: who signed in, who was refused, what changed.

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
from django.db import transaction
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from core import clock
from people.accounts import limits
from people.accounts.models import AccountChange, AccountChangeKind, EntranceKind, EntranceRecord, User

log = logging.getLogger("careerservices.entrance")
IPV4_NETWORK, IPV6_NETWORK = 24, 48  # bits
# What anybody can make happen as often as they like: so many rows of it and no more (people.accounts.limits).
BOUNDED = {
    EntranceKind.FAILED,
    EntranceKind.TOO_OFTEN,
    EntranceKind.CLOSED,
    EntranceKind.WRONG_CODE,
    EntranceKind.TOKEN_REFUSED,
    EntranceKind.REFUSED,
}


def note(
    kind: EntranceKind,
    request: HttpRequest,
    person_or_address: object = None,
    *,
    factor: str = "",
    page: str = "",
    status: int | None = None,
    **details: object,
) -> None:
    """Write one line into the log, and one row for admins to read.

    Whom an address belongs to is looked up, and the row written, by the same statements for everybody's and nobody's.
    `details` stand in the log alone.
    """
    person, typed = _whose(person_or_address)
    client_network = network(request)
    facts: dict[str, object] = {"by": factor, "status": status, **details, "page": page}
    _log(kind.label, person or (f"unknown-{typed}" if typed else None), network=client_network, **facts)
    signed_in = request.user.pk if getattr(request, "user", None) else None
    if kind in BOUNDED and (remaining := limits.rows_left(str(signed_in or client_network))) <= 0:
        if remaining < 0:
            return
        kind = EntranceKind.MORE  # the last row of the hour stands for all that follow: the log has each
    EntranceRecord.objects.create(
        kind=kind,
        person_id=person,
        typed=typed,
        factor=factor,
        network=client_network,
        page=page[:60],
        status=status,
        at=clock.now(),
    )


def _log(event: str, person: object, **details: object) -> None:
    words = [event, f"user={person or 'none'}"]
    log.info(" ".join(words + [f"{name}={value}" for name, value in details.items() if value]))


def _whose(person_or_address: object) -> tuple[int | None, str]:
    """Return the number of a person, or else the digest of an address that was typed."""
    if isinstance(person_or_address, str):
        pk = User.objects.filter(email__iexact=person_or_address.strip()).values_list("pk", flat=True).first()
        return (pk, "") if pk else (None, digest(person_or_address))
    return (person_or_address.pk if isinstance(person_or_address, AbstractBaseUser) else None), ""


def change(
    user: User,
    kind: AccountChangeKind,
    *,
    by: User | None,
    now: datetime,
    reason: str = "",
    detail: str = "",
) -> None:
    """Record a change of someone's account or roles: a row in the caller's transaction, and a line in the log once that
    is committed.
    """
    AccountChange.objects.create(user=user, kind=kind, detail=detail, reason=reason, by=by, at=now)
    author = by.pk if by else "installation"
    details = {"role": detail} if detail else {}
    transaction.on_commit(lambda: _log(kind.label, user.pk, by=author, **details))


def network(request: HttpRequest) -> str:
    """Return the network that a request came from: its address without the last part."""
    try:
        address = ipaddress.ip_address(get_client_ip(request) or "")
    except ValueError:
        return "unknown"
    bits = IPV4_NETWORK if address.version == 4 else IPV6_NETWORK
    return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))


def digest(address: str) -> str:
    """Return a keyed digest of an address, the same each time in this installation, from which nobody can read the
    address.
    """
    text = address.strip().lower()
    return salted_hmac("people.accounts.record", text, secret=settings.SECRET_KEY).hexdigest()[:12]
