"""Which mail waits for a person, and whose it may be."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from core.inbound.models import InboundMail
from people.accounts.models import User


@dataclass(frozen=True, slots=True)
class UnclaimedMail:
    """A message that waits for a person. Of its words nothing is shown: it may be private to whom it was meant for."""

    mail: InboundMail
    sender: User | None  # who has the address that it says it is from


def unclaimed() -> "QuerySet[InboundMail]":
    """Return what waits for a person, the newest first, without its words."""
    return InboundMail.objects.for_a_person().defer("raw").order_by("-received_at", "-pk")


def with_senders(mails: Iterable[InboundMail]) -> list[UnclaimedMail]:
    """Return these messages, each with the person whose address it names, if it is somebody's here. Two queries."""
    listed = list(mails)
    addresses = {mail.sender for mail in listed if mail.sender}
    users = User.objects.select_related("student").filter(email__in=addresses, is_active=True)
    people = {user.email.lower(): user for user in users}
    return [UnclaimedMail(mail, people.get(mail.sender)) for mail in listed]
