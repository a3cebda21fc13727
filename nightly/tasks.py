"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock
from nightly import sweep as sweeping


@shared_task
def sweep() -> None:
    """Do what is due, and make good the days on which nothing ran."""
    try:
        sweeping.make_good(clock.now())
    except sweeping.Busy:
        pass  # the one that runs does the work
