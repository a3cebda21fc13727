"""The one way to write a mail: a template with its subject and its text, rendered and laid out in the outbox."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from core import outbox
from core.models import OutboxMail

SUBJECT = "Subject: "


def link(page: str, *args: object, **kwargs: object) -> str:
    """Return a page's whole address, under the one that the installation is known by, whatever the request said."""
    return settings.BASE_URL + reverse(page, args=args, kwargs=kwargs)


@transaction.atomic
def queue_mail(to: str, key: str, template: str, now: datetime, *, name: str, **facts: object) -> bool:
    """Queue a mail in the caller's transaction, once for each `key`, and say whether it is new.

    `template` extends mail.txt; `name` is who is greeted, empty for somebody whose name we do not know.
    """
    if OutboxMail.objects.filter(key=key).exists():
        return False
    head, _, body = render_to_string(template, {"name": name, **facts}).partition("\n\n")
    outbox.post(key=key, to=to, subject=head.removeprefix(SUBJECT), body=body, now=now)
    return True
