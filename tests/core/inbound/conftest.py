"""A mailbox on a real server, and a kind of address that a room has registered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest

from core.errors import Refused
from core.inbound import addresses, kinds
from core.inbound.kinds import Addressee, AddressKind
from core.inbound.models import InboundMail, MailNature
from core.inbound.parsing import ReceivedMail
from tests.core.inbound.imap_server import ImapServer, running

OWNER = "maya@school.example"


@dataclass
class Room:
    """What a room does with mail that comes to its addresses: here, it remembers subjects."""

    taken: list[str] = field(default_factory=list)
    forgotten: list[int] = field(default_factory=list)
    ended: set[int] = field(default_factory=set)
    refusal: Exception | None = None

    def addressee(self, number: int, now: datetime) -> Addressee | None:
        return None if number in self.ended else Addressee([OWNER])

    def take(self, mail: InboundMail, received: ReceivedMail, now: datetime) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.taken.append(received.subject)

    def forget(self, mail: InboundMail) -> None:
        self.forgotten.append(mail.pk)

    @property
    def address(self) -> str:
        return addresses.address_of("answer", 7)


@pytest.fixture
def room(monkeypatch: Any) -> Room:
    """A room that takes answers, and no automatic ones, as a conversation does."""
    monkeypatch.setattr(kinds, "_KINDS", {})
    own_room = Room()
    kinds.register(
        AddressKind(
            name="answer",
            addressee=own_room.addressee,
            take=own_room.take,
            forget=own_room.forget,
            natures=(MailNature.PERSON,),
        )
    )
    return own_room


@pytest.fixture(scope="session")
def imap_server() -> Iterator[ImapServer]:
    with running() as server:
        yield server


@pytest.fixture
def mailbox(imap_server: ImapServer, settings: Any) -> ImapServer:
    """The server's mailbox, empty, and named by the settings."""
    imap_server.empty()
    settings.INBOUND_IMAP_URL = imap_server.url
    return imap_server


def refused(words: str) -> Refused:
    return Refused(words)
