"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock
from nightly import sweep as sweeping
from nightly.gathering.day_mail import gather_reminders


@shared_task
def sweep() -> None:
    """Do what is due, and make good the days on which nothing ran."""
    try:
        sweeping.make_good(clock.now())
    except sweeping.Busy:
        pass  # the one that runs does the work


@shared_task
def gather() -> int:
    """Make the mails of the day that are due."""
    return gather_reminders(clock.now())
