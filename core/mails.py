"""The one way to write a mail: a template with its subject, kind and text, rendered and laid out in the outbox."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from core import outbox
from core.models import OutboxMail
from rules.mail_kinds import kind_named
from rules.mail_times import Leaving

SUBJECT, KIND, FOOT = "Subject: ", "Kind: ", "\nCareer Services\n"  # as templates/mail.txt has them
_present: ContextVar[datetime | None] = ContextVar("present", default=None)


def link(page: str, *args: object, **kwargs: object) -> str:
    """Return a page's whole address, under the one that the installation is known by, whatever the request said."""
    return settings.BASE_URL + reverse(page, args=args, kwargs=kwargs)


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """A mail in words. `part` is its text alone, for a mail that holds several."""

    subject: str
    kind: str
    body: str
    part: str


def write(template: str, *, name: str, **facts: object) -> WrittenMail:
    """Render a template that extends mail.txt; `name` is who is greeted, empty where we do not know it."""
    text = render_to_string(template, {"name": name, **facts})
    head, _, body = text.partition("\n\n")
    subject, _, kind = head.partition("\n")
    _, _, part = body.partition("\n\n")
    return WrittenMail(
        subject.removeprefix(SUBJECT), kind.removeprefix(KIND), body, part.removesuffix(FOOT).strip()
    )


def is_queued(key: str) -> bool:
    """Say whether the mail of this key is in the outbox, sent or not."""
    return OutboxMail.objects.filter(key=key).exists()


def queue(
    to: str, key: str, mail: WrittenMail, now: datetime, *, person: int, leaving: Leaving, stop_page: str
) -> OutboxMail:
    """Queue a written mail to a person in the caller's transaction, once for each `key`, and return it.

    `stop_page` is where they stop mails of its kind, empty where it is needed.
    """
    delivery = outbox.Delivery(
        kind=mail.kind,
        person=person,
        stop_page=stop_page,
        at=leaving.at,
        gathered=leaving.gathered,
        part=mail.part if leaving.gathered else "",
    )
    return outbox.post(key=key, to=to, subject=mail.subject, body=mail.body, now=now, delivery=delivery)


@transaction.atomic
def queue_mail(to: str, key: str, template: str, now: datetime, *, name: str, **facts: object) -> bool:
    """Queue a mail to an address, in the caller's transaction, once for each `key`; say whether it is new.

    It leaves at once: whoever has an account is told by `people.mails.tell`, which keeps to their choices.
    """
    if is_queued(key):
        return False
    mail = write(template, name=name, **facts)
    delivery = outbox.Delivery(kind=kind_named(mail.kind).code)
    outbox.post(key=key, to=to, subject=mail.subject, body=mail.body, now=now, delivery=delivery)
    return True


def gather(
    parts: Sequence[OutboxMail], template: str, now: datetime, *, name: str, stop_page: str, **facts: object
) -> OutboxMail:
    """Queue one mail that holds these reminders of one reader, in their order, and return it.

    The caller holds the locks of `parts`. The key is that of the first: a reminder is gathered once.
    """
    first = parts[0]
    assert first.person_id is not None  # who has no account is sent no reminder
    mail = write(template, name=name, parts=parts, stop_page=stop_page, **facts)
    gathered = queue(
        first.to,
        f"day:{first.pk}",
        mail,
        now,
        person=first.person_id,
        leaving=Leaving(now),
        stop_page=stop_page,
    )
    OutboxMail.objects.filter(pk__in=[part.pk for part in parts]).update(gathered_in=gathered)
    return gathered


@contextmanager
def leaving_from(present: datetime) -> Iterator[None]:
    """Let mails that are queued within leave from `present` on, though they tell of an earlier moment."""
    token = _present.set(present)
    try:
        yield
    finally:
        _present.reset(token)


def written_at(now: datetime) -> datetime:
    """Return the moment from which a mail's time to leave is counted: `now`, or the present where a past day is made
    good.
    """
    return max(now, _present.get() or now)
