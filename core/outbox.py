"""The outbox, through which mail leaves: a row in the transaction that causes it, then a relay that sends it (DESIGN,
rule 8).

A relay that dies between sending and writing so sends that one mail again, with the same Message-ID. None is lost.
Reminders that wait for the mail of the day are gathered by `nightly.gathering`, in one transaction for each reader.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from smtplib import SMTPException
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from core.models import OutboxMail

log = logging.getLogger(__name__)

FIRST_WAIT = timedelta(seconds=30)  # after a failure; doubles each time
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Whose mail it is and of which kind, where its reader stops more like it, and when it leaves: at `at`, or gathered
    into the mail of the day, as `part`. No `at`: as it is written.
    """

    kind: str = ""
    person: int | None = None
    stop_page: str = ""
    at: datetime | None = None
    gathered: bool = False
    part: str = ""


AT_ONCE = Delivery()


def post(
    *, key: str, to: str, subject: str, body: str, now: datetime, delivery: Delivery = AT_ONCE
) -> OutboxMail:
    """Lay a mail out, inside the caller's transaction. `key` names the effect: a second call with it adds nothing.

    The subject shows on locked phones: nothing private in it.
    """
    at = delivery.at or now
    mail, _ = OutboxMail.objects.get_or_create(
        key=key,
        defaults={
            "message_id": f"<{uuid4()}@{_domain()}>",
            "to": to,
            "subject": " ".join(subject.split())[:200],
            "body": body,
            "created_at": now,
            "next_try_at": at,
            "kind": delivery.kind,
            "person_id": delivery.person,
            "stop_page": delivery.stop_page,
            "gather_at": at if delivery.gathered else None,
            "part": delivery.part,
        },
    )
    return mail


def relay(now: datetime, limit: int = 100) -> int:
    """Send up to `limit` waiting mails, oldest first, and return how many left. Relays may run side by side."""
    sent = 0
    connection = get_connection()
    try:
        for _ in range(limit):
            outcome = _relay_one(now, connection)
            if outcome is None:
                break
            sent += outcome
    finally:
        connection.close()
    return sent


@transaction.atomic
def _relay_one(now: datetime, connection: BaseEmailBackend) -> bool | None:
    """Send one mail in one transaction, whose lock keeps other relays off it; return whether it left, or None where
    nothing waits.
    """
    mail = (
        OutboxMail.objects.to_send(now)
        .select_for_update(skip_locked=True)
        .order_by("next_try_at", "id")
        .first()
    )
    if mail is None:
        return None
    try:
        connection.open()  # stays open for the next one
        connection.send_messages([_message(mail)])
    except (
        OSError,
        SMTPException,
        ValueError,
    ) as error:  # ValueError: a header or an address that cannot be written
        mail.attempts = min(mail.attempts + 1, 32_767)
        mail.last_error = f"{type(error).__name__}: {error}"[:300]
        mail.next_try_at = now + min(FIRST_WAIT * 2 ** min(mail.attempts - 1, 20), LONGEST_WAIT)
        mail.save(update_fields=["attempts", "last_error", "next_try_at"])
        connection.close()
        log.warning(
            "Mail %s did not leave (try %s): %s",
            mail.pk,
            mail.attempts,
            type(error).__name__,
        )
        return False
    mail.sent_at = now
    mail.save(update_fields=["sent_at"])
    return True


def _message(mail: OutboxMail) -> EmailMessage:
    return EmailMessage(
        subject=mail.subject,
        body=mail.body,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[mail.to],
        headers={
            "Message-ID": mail.message_id,
            "Date": _mail_date(mail.created_at),
            "Auto-Submitted": "auto-generated",
            **_stopping(mail),
        },
    )


def _stopping(mail: OutboxMail) -> dict[str, str]:
    """Return the headers by which a mail program offers one click against more of these (RFC 8058)."""
    if not mail.stop_page:
        return {}
    return {
        "List-Unsubscribe": f"<{mail.stop_page}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _mail_date(instant: datetime) -> str:
    return instant.strftime("%a, %d %b %Y %H:%M:%S +0000")


def _domain() -> str:
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip("> ") or "localhost"
