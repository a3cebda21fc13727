"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock, outbox


@shared_task
def relay() -> int:
    """Send the mail that waits."""
    return outbox.relay(clock.now())
