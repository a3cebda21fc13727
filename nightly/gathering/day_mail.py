"""Each reader's waiting reminders become one mail, once, when their mail of the day is due (DOMAIN §11)."""

from datetime import datetime

from django.db import transaction

from core.mails import gather
from core.models import OutboxMail
from nightly.gathering.of_use import of_no_use
from people.accounts.models import User
from people.mails import stop_page_of
from rules.mail_kinds import kind_named

TEMPLATE = "nightly/gathering/mail/gathered.txt"


def gather_reminders(now: datetime) -> int:
    """Gather what is due for every reader, and return how many mails are to leave by it. Gatherers may run side by
    side, and be killed: each reader's mail is one transaction.
    """
    readers = OutboxMail.objects.to_gather(now).order_by("person").values_list("person", flat=True).distinct()
    return sum(_gather_for(reader, now) for reader in list(readers))


@transaction.atomic
def _gather_for(reader: int, now: datetime) -> int:
    """Let one reminder go alone, put several into one mail, drop those that are of no use; return the mails that leave.

    A second gatherer waits for the first reminder, and then finds none left: were locked ones skipped, each could get
    some, and the reader two mails.
    """
    waiting_mails = OutboxMail.objects.to_gather(now).select_for_update(no_key=True)
    mails = list(waiting_mails.filter(person=reader).order_by("gather_at", "pk"))
    useless = of_no_use(mails, now)
    OutboxMail.objects.filter(pk__in=useless).update(dropped_at=now)
    parts = [mail for mail in mails if mail.pk not in useless]
    if len(parts) > 1:
        kinds = dict.fromkeys(kind_named(mail.kind) for mail in parts)
        optional_kinds = [kind for kind in kinds if not kind.needed]
        stop_page = stop_page_of(reader, [kind.code for kind in optional_kinds]) if optional_kinds else ""
        name = User.objects.values_list("name", flat=True).get(pk=reader)
        gather(parts, TEMPLATE, now, name=name, stop_page=stop_page, kinds=optional_kinds)
    elif parts:
        OutboxMail.objects.filter(pk=parts[0].pk).update(gather_at=None)
    return 1 if parts else 0
