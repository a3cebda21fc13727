"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock, outbox
from core.files.sweeping import sweep_unowned
from core.inbound import imap
from core.inbound import verbs as inbound_verbs


@shared_task
def relay() -> int:
    """Send the mail that waits."""
    return outbox.relay(clock.now())


@shared_task
def take_mail_in() -> int:
    """Take in what lies in the mailbox, and erase the words of what was decided on."""
    now = clock.now()
    taken = imap.poll(now)
    inbound_verbs.erase_decided(now)
    return taken


@shared_task
def sweep_files() -> int:
    """Erase uploads that belong to nothing."""
    return sweep_unowned(clock.now())
