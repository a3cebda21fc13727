"""Taking a message in, once; deciding on it; erasing its words afterwards."""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.crypto import salted_hmac

from core.errors import Refused
from core.inbound import addresses, automatic, kinds, parsing, senders
from core.inbound.kinds import AddressKind
from core.inbound.models import InboundMail, InboundSource, InboundState
from core.inbound.parsing import ReceivedMail

log = logging.getLogger(__name__)

ADDRESSES_AT_MOST = 5  # of ours that one message may be for
ROOM_FOR_UNDO = timedelta(hours=1)  # in which what was thrown away can be put back
KEPT_FOR_A_PERSON = timedelta(days=30)
UNKNOWN = "It came to an address that we did not give out."
ENDED = "Its address was ended, or belongs to nobody any more."
UNREADABLE = "It could not be read; look into the log of the worker."


def receive(
    raw: bytes,
    *,
    source: InboundSource,
    source_key: str = "",
    size: int | None = None,
    envelope_to: str = "",
    envelope_sender: str | None = None,
    now: datetime,
) -> int:
    """Keep a message for each of our addresses that it is for, hand it to the rooms that these belong to, and return
    how many were new. The same message a second time adds nothing, wherever it comes from.

    `size` is that of the whole message where `raw` is only its head. A message to none of our addresses waits for a
    person.
    """
    size = len(raw) if size is None else size
    if len(raw) > settings.INBOUND_MAX_BYTES or size > settings.INBOUND_MAX_BYTES:
        raw = parsing.head_of(raw)
    mail = parsing.read(raw)
    digest = _digest(raw)
    targets = addresses.read_all([envelope_to, *mail.recipients])[:ADDRESSES_AT_MOST] or [("", 0)]
    row = InboundMail(
        source=source,
        source_key=source_key[:200] or digest,
        digest=digest,
        received_at=now,
        size=size,
        whole=len(raw) >= size,
        nature=automatic.nature_of(mail, envelope_sender),
        sender=mail.sender.address[:320] if mail.sender else "",
        raw=raw,
    )
    return sum(_take(row, mail, kind, number, now) for kind, number in targets)


def is_known(source: InboundSource, source_key: str) -> bool:
    """Say whether what lies at this place was taken already."""
    return InboundMail.objects.filter(source=source, source_key=source_key).exists()


def _take(row: InboundMail, mail: ReceivedMail, kind: str, number: int, now: datetime) -> bool:
    """Keep the message for one address, in one transaction; return False where it is there already."""
    row.pk, row._state.adding = None, True
    row.kind, row.number = kind, number
    if _is_there(row):
        return False
    try:
        with transaction.atomic():
            _sort(row, mail, now)
    except IntegrityError:  # somebody else took it in the same moment
        if _is_there(row):
            return False
        raise
    return True


def _is_there(row: InboundMail) -> bool:
    of_address = InboundMail.objects.filter(kind=row.kind, number=row.number)
    at_its_place = Q(source=row.source, source_key=row.source_key)
    return of_address.filter(Q(digest=row.digest) | at_its_place).exists()


def _sort(row: InboundMail, mail: ReceivedMail, now: datetime) -> None:
    """Say in which state a message begins, keep it, and hand it over."""
    kind = kinds.kind_named(row.kind)
    addressee = kind.addressee(row.number, now) if kind else None
    row.sender_check = senders.check(mail, addressee.own_addresses if addressee else ())
    row.state, row.why, row.decided_at, row.erase_at = InboundState.WAITING, "", None, None
    if kind is None or addressee is None:
        row.state, row.why = InboundState.FOR_A_PERSON, ENDED if row.kind else UNKNOWN
        row.erase_at = now + KEPT_FOR_A_PERSON
    elif row.nature not in kind.natures:
        row.state, row.decided_at = InboundState.THROWN_AWAY, now
        row.raw, row.sender = None, ""
    row.save()
    if kind is not None and row.state == InboundState.WAITING:
        _hand_over(row, mail, kind, now)


def _hand_over(row: InboundMail, mail: ReceivedMail, kind: AddressKind, now: datetime) -> None:
    """Let the room take the message; where it cannot, keep it for a person, and nothing of what the room wrote."""
    try:
        with transaction.atomic():
            kind.take(row, mail, now)
            return
    except Refused as refusal:
        why = refusal.message
    except Exception:  # a message that breaks a room must not keep all that come after it waiting
        log.exception("A message of kind %s could not be taken.", kind.name)
        why = UNREADABLE
    _move(row, InboundState.FOR_A_PERSON, why=why[:200], erase_at=now + KEPT_FOR_A_PERSON)


def confirm(mail: InboundMail, *, now: datetime) -> None:
    """Note that what a message said is on record, and erase its words."""
    _move(mail, InboundState.CONFIRMED, decided_at=now, erase_at=now, raw=None, sender="")


def throw_away(mail: InboundMail, *, now: datetime) -> None:
    """Throw a message away. It can be put back for an hour; then its words are erased."""
    _move(mail, InboundState.THROWN_AWAY, decided_at=now, erase_at=now + ROOM_FOR_UNDO)


def put_back(mail: InboundMail, *, now: datetime) -> None:
    """Let a message wait again that was thrown away a moment ago. Raise Refused once its words are erased."""
    if mail.raw is None or (mail.erase_at is not None and mail.erase_at <= now):
        raise Refused("This mail is erased. Forward it once more.")
    _move(mail, InboundState.WAITING, decided_at=None, erase_at=None)


def erase_decided(now: datetime) -> int:
    """Erase the words of messages that are decided on, and of those that no person looked at in time."""
    erased = 0
    for mail in InboundMail.objects.to_erase(now).defer("raw").order_by("erase_at", "pk")[:500]:
        if mail.state == InboundState.FOR_A_PERSON:
            _move(mail, InboundState.THROWN_AWAY, decided_at=now, raw=None, sender="")
        else:
            _forget(mail)
        erased += 1
    return erased


@transaction.atomic
def _forget(mail: InboundMail) -> None:
    """Erase the words of a message, and let its room forget what it has of them; not if it was put back meanwhile."""
    gone = InboundMail.objects.filter(pk=mail.pk, state=mail.state).update(raw=None, sender="")
    kind = kinds.kind_named(mail.kind)
    if gone and kind is not None:
        kind.forget(mail)


def _move(mail: InboundMail, state: InboundState, **values: Any) -> None:
    """Give a message another state and these values. Raise Refused where somebody else was first."""
    moved = InboundMail.objects.filter(pk=mail.pk, state=mail.state).update(state=state, **values)
    if not moved:
        raise Refused("Somebody decided on this mail a moment ago. Look again.")
    mail.state = state
    for name, value in values.items():
        setattr(mail, name, value)


def _digest(raw: bytes) -> str:
    """Return a digest of a message that is the same each time in this installation, and tells nobody its words."""
    return salted_hmac("core.inbound", raw, secret=settings.SECRET_KEY, algorithm="sha256").hexdigest()
