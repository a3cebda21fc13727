"""Telling what a program wrote from what a person wrote (RFC 3834): an automatic reply is no answer (DOMAIN §2)."""

import re

from django.conf import settings

from core.inbound.models import MailNature
from core.inbound.parsing import ReceivedMail
from core.models import OutboxMail

HOPS_AT_MOST = 50  # servers that a message passed: more is a loop
BULK = {"bulk", "junk", "list"}
REPLYING = {"auto_reply", "auto-reply"}
LISTS = ("List-Id", "List-Unsubscribe", "List-Post")
ABSENT = re.compile(
    r"(?i)^(?:(?:aw|re|sv|vs)\s*:\s*)*(?:"
    r"(?:automatic(?:ally)? (?:reply|response)|auto[- ]?(?:reply|response|responder)|out of (?:the )?office)\b"
    r"|autoreply\b|ooo:|abwesenheit|automatische (?:antwort|antwoord)|réponse automatique|absence du bureau"
    r"|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori sede|resposta automática"
    r"|afwezig)"
)


def nature_of(mail: ReceivedMail, envelope_sender: str | None) -> MailNature:
    """Return what wrote a message. `envelope_sender` is empty for the null sender, None where nobody noted it."""
    if _is_ours(mail):
        return MailNature.OURS
    if mail.headers.get_content_type() in ("multipart/report", "message/delivery-status"):
        return MailNature.REPORT
    automatic = _keyword(mail.header("Auto-Submitted"))
    if _replies_by_itself(mail, automatic):
        return MailNature.REPLIED
    if _null_sender(mail, envelope_sender):
        # RFC 3834, 3.3: automatic replies and reports leave with it, and nothing that a person writes.
        return MailNature.REPLIED if mail.replies else MailNature.REPORT
    if automatic not in ("", "no") or _keyword(mail.header("Precedence")) in BULK or _of_a_list(mail):
        return MailNature.GENERATED
    return MailNature.PERSON


def _is_ours(mail: ReceivedMail) -> bool:
    """Say whether it is a mail of our own that came back to us, or one that goes in a circle."""
    own_address = settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip("> ").lower()
    if mail.sender is not None and mail.sender.address == own_address:
        return True
    if len(list(mail.all_of("Received"))) > HOPS_AT_MOST:
        return True
    message_id = mail.header("Message-ID")[:200]
    return bool(message_id) and OutboxMail.objects.filter(message_id=message_id).exists()


def _replies_by_itself(mail: ReceivedMail, automatic: str) -> bool:
    if automatic.startswith("auto-replied") or _keyword(mail.header("Precedence")) in REPLYING:
        return True
    if mail.header("X-Autoreply") or mail.header("X-Autorespond") or mail.header("X-Auto-Reply"):
        return True
    suppressed = mail.header("X-Auto-Response-Suppress").lower()
    if suppressed and mail.replies and ("all" in suppressed or "oof" in suppressed) and automatic != "no":
        # Exchange writes it into automatic replies; programs write it into what they send of themselves, too.
        return True
    return bool(ABSENT.match(mail.subject))


def _null_sender(mail: ReceivedMail, envelope_sender: str | None) -> bool:
    if envelope_sender is not None:
        return envelope_sender.strip("<> ") == ""
    return mail.header("Return-Path").replace(" ", "") == "<>"


def _of_a_list(mail: ReceivedMail) -> bool:
    return any(mail.header(name) for name in LISTS)


def _keyword(header: str) -> str:
    """Return the word that a header begins with, without its parameters and comments."""
    return re.split(r"[;(\s]", header.strip().lower(), maxsplit=1)[0]
