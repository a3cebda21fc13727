"""Polling a mailbox: each message once, by UIDVALIDITY and UID, also when a run is killed half way.

A message is first kept, in a transaction of its own, and then taken out of the mailbox. A run that comes after one that
died in between finds the row, and only takes the message out. Until then it lies on the server, so that none is lost.
"""

import logging
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from imaplib import IMAP4
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db import connection
from imap_tools import BaseMailBox, ImapToolsError, MailBox, MailBoxUnencrypted

from core.errors import Refused
from core.inbound import verbs
from core.inbound.models import InboundSource
from core.locks import Lock, held

log = logging.getLogger(__name__)
A_RUN = 100  # messages; what is left waits for the next
TIMEOUT = 20.0  # seconds, for each answer of the server
HEAD_AT_MOST = 64 * 1024  # bytes of a message that is too large


@dataclass(frozen=True, slots=True)
class MailboxPlace:
    """Where the mailbox is, and who opens it."""

    host: str
    port: int
    user: str
    password: str
    folder: str
    encrypted: bool

    @classmethod
    def of(cls, url: str) -> "MailboxPlace":
        """Read an address like imaps://user:password@mail.example.org/INBOX. Raise Refused where it is none."""
        parts = urlsplit(url)
        if parts.scheme not in ("imap", "imaps") or not parts.hostname:
            raise Refused("INBOUND_IMAP_URL is no address like imaps://user:password@mail.example.org/INBOX.")
        encrypted = parts.scheme == "imaps"
        return cls(
            host=parts.hostname,
            port=parts.port or (993 if encrypted else 143),
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            folder=unquote(parts.path.strip("/")) or "INBOX",
            encrypted=encrypted,
        )

    def open(self) -> BaseMailBox:
        box: BaseMailBox
        if self.encrypted:
            box = MailBox(self.host, self.port, TIMEOUT, ssl_context=ssl.create_default_context())
        else:
            box = MailBoxUnencrypted(self.host, self.port, TIMEOUT)
        try:
            box.login(self.user, self.password, self.folder)
        except (OSError, IMAP4.error, ImapToolsError):
            box.client.shutdown()
            raise
        return box


def poll(now: datetime) -> int:
    """Take in what lies in the mailbox, and return how many messages were new. One run at a time; without a mailbox in
    the settings there is nothing to do.
    """
    if not settings.INBOUND_IMAP_URL:
        return 0
    place = MailboxPlace.of(settings.INBOUND_IMAP_URL)
    with held(connection, Lock.INBOUND, wait=False) as had:
        if not had:
            return 0
        try:
            with place.open() as box:
                one_by_one = "UIDPLUS" in _abilities(box)
                return sum(_take(box, key, uid, one_by_one, now) for key, uid in _messages(box, place))
        except (OSError, IMAP4.error, ImapToolsError) as error:
            log.warning("The mailbox could not be read to its end: %s", type(error).__name__)
            return 0


def _messages(box: BaseMailBox, place: MailboxPlace) -> Iterator[tuple[str, str]]:
    """Yield, oldest first, the key by which each message is known for ever, and its UID."""
    validity = box.folder.status(place.folder, ["UIDVALIDITY"])["UIDVALIDITY"]
    for uid in sorted(box.uids("UNDELETED"), key=int)[:A_RUN]:
        yield f"{place.user}@{place.host}/{place.folder}:{validity}:{uid}"[-200:], uid


def _abilities(box: BaseMailBox) -> list[str]:
    """Return what the server can do for who is signed in, which is more than it says to strangers."""
    _, answers = box.client.capability()
    return b" ".join(answer for answer in answers if answer).decode("ascii", "replace").upper().split()


def _take(box: BaseMailBox, key: str, uid: str, one_by_one: bool, now: datetime) -> int:
    """Keep one message, then take it out of the mailbox."""
    new = 0
    if not verbs.is_known(InboundSource.IMAP, key):
        size = _size(box, uid)
        raw = _fetch(box, uid, whole=size <= settings.INBOUND_MAX_BYTES)
        if raw is None:  # somebody else took it out meanwhile
            return 0
        new = verbs.receive(raw, source=InboundSource.IMAP, source_key=key, size=max(size, len(raw)), now=now)
    _take_out(box, uid, one_by_one)
    return new


def _size(box: BaseMailBox, uid: str) -> int:
    message = next(iter(box.fetch(uid_list=[uid], headers_only=True, mark_seen=False)), None)
    return message.size_rfc822 if message else 0


def _fetch(box: BaseMailBox, uid: str, *, whole: bool) -> bytes | None:
    """Return a message as it lies there, unread; of one that is too large, its head."""
    part = "BODY.PEEK[]" if whole else f"BODY.PEEK[HEADER]<0.{HEAD_AT_MOST}>"
    status, answers = box.client.uid("FETCH", uid, f"({part})")
    if status != "OK":
        raise IMAP4.error(status)
    return next((answer[1] for answer in answers or [] if isinstance(answer, tuple)), None)


def _take_out(box: BaseMailBox, uid: str, one_by_one: bool) -> None:
    """Delete one message from the mailbox, and no other that somebody has only marked, where the server can do that."""
    if one_by_one:
        box.client.uid("STORE", uid, "+FLAGS", r"(\Deleted)")
        box.client.uid("EXPUNGE", uid)
    else:
        box.delete([uid])
