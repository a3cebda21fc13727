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
    EntranceKind.REFUSED,
}


def note(
    kind: EntranceKind,
    request: HttpRequest,
    who: object = None,
    *,
    factor: str = "",
    page: str = "",
    status: int | None = None,
    **said: object,
) -> None:
    """One line in the log, and one row for admins to read. `who`: a person, or an address that was typed.

    Whom an address belongs to is looked up, and the row written, by the same statements for everybody's and nobody's.
    """
    person, typed = _whose(who)
    where = network(request)
    facts: dict[str, object] = {"by": factor, "status": status, **said, "page": page}
    _log(kind.label, person or (f"unknown-{typed}" if typed else None), network=where, **facts)
    signed_in = request.user.pk if getattr(request, "user", None) else None
    if kind in BOUNDED and (left := limits.rows_left(str(signed_in or where))) <= 0:
        if left < 0:
            return
        kind = EntranceKind.MORE  # the last row of the hour stands for all that follow: the log has each
    EntranceRecord.objects.create(
        kind=kind,
        person_id=person,
        typed=typed,
        factor=factor,
        network=where,
        page=page[:60],
        status=status,
        at=clock.now(),
    )


def _log(event: str, who: object, **said: object) -> None:
    words = [event, f"user={who or 'none'}"]
    log.info(" ".join(words + [f"{name}={value}" for name, value in said.items() if value]))


def _whose(who: object) -> tuple[int | None, str]:
    """The number of a person, or else the digest of what was typed."""
    if isinstance(who, str):
        pk = User.objects.filter(email__iexact=who.strip()).values_list("pk", flat=True).first()
        return (pk, "") if pk else (None, digest(who))
    return (who.pk if isinstance(who, AbstractBaseUser) else None), ""


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
    transaction.on_commit(lambda: _log(kind.label, user.pk, by=who, **said))


def network(request: HttpRequest) -> str:
    """Where a request came from, without its last part."""
    try:
        address = ipaddress.ip_address(get_client_ip(request) or "")
    except ValueError:
        return "unknown"
    bits = IPV4_NETWORK if address.version == 4 else IPV6_NETWORK
    return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))


def digest(address: str) -> str:
    """The same address gives the same letters in this installation, and nobody reads it out of them."""
    text = address.strip().lower()
    return salted_hmac("people.accounts.record", text, secret=settings.SECRET_KEY).hexdigest()[:12]
