"""What happens when a provider's call has been checked and read by the library (django-anymail)."""

from typing import Any

from anymail.inbound import AnymailInboundMessage
from anymail.signals import AnymailInboundEvent, inbound
from django.conf import settings
from django.db import DatabaseError
from django.dispatch import receiver
from django.utils.crypto import salted_hmac

from core import clock
from core.inbound import verbs
from core.inbound.models import InboundSource


class NotTaken(RuntimeError):
    """A message that could not be kept, through no fault of whoever sent it: the provider shall try again."""


@receiver(inbound)
def take(sender: Any, event: AnymailInboundEvent, **kwargs: Any) -> None:
    """Keep a message that a provider handed us."""
    message = event.message
    try:
        verbs.receive(
            _raw(message),
            source=InboundSource.WEBHOOK,
            source_key=_key(message),
            envelope_to=message.envelope_recipient or "",
            envelope_sender=message.envelope_sender,
            now=clock.now(),
        )
    except DatabaseError as error:
        raise NotTaken from error


def _raw(message: AnymailInboundMessage) -> bytes:
    try:
        return message.as_bytes()
    except (ValueError, LookupError, TypeError):  # such as a charset that nobody knows
        return message.as_string().encode("utf-8", "replace")


def _key(message: AnymailInboundMessage) -> str:
    """Return the same text for the same message to the same address, however often it is handed over. Some providers
    send its parts, from which the library makes a message that is never twice the same.
    """
    headers = [str(message.get(name, "")) for name in ("Message-ID", "Date", "From", "Subject")]
    if not headers[0]:
        return ""
    text = "\x1f".join([*headers, message.envelope_recipient or ""])
    return salted_hmac(
        "core.inbound.receivers", text, secret=settings.SECRET_KEY, algorithm="sha256"
    ).hexdigest()
