"""What our addresses are for: each room says it of its own kinds, when the program starts."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.inbound.models import InboundMail, MailNature
    from core.inbound.parsing import ReceivedMail


@dataclass(frozen=True)
class Addressee:
    """Whose an address is: the addresses that this person writes from, in lower case."""

    own_addresses: Collection[str] = ()


@dataclass(frozen=True)
class AddressKind:
    """A kind of address: `name` stands in it behind the plus.

    `addressee` returns whose the address of a number is; None where there is none, or where it was ended. `take` is
    called in the transaction that keeps the message, once for each; it may refuse (`Refused`), and the message then
    waits for a person of the school, with that sentence. `natures` are those that `take` wants; others are thrown away.
    `forget` is called when the words of a message that was thrown away are erased.
    """

    name: str
    addressee: Callable[[int, datetime], Addressee | None]
    take: "Callable[[InboundMail, ReceivedMail, datetime], None]"
    forget: "Callable[[InboundMail], None]"
    natures: "Collection[MailNature]" = field(default_factory=tuple)


_KINDS: dict[str, AddressKind] = {}


def register(kind: AddressKind) -> None:
    """Say what addresses of a kind are for; a second time replaces the first."""
    _KINDS[kind.name] = kind


def kind_named(name: str) -> AddressKind | None:
    """Return the kind of that name; None where no room has registered it."""
    return _KINDS.get(name)
