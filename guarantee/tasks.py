"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock
from guarantee import replaying
from guarantee.models import Replay
from guarantee.replays import GOING


@shared_task
def replay(pk: int) -> None:
    """Plays on for a minute, and leaves the rest to a task that follows."""
    if replaying.run(pk, clock.now()):
        replay.delay(pk)


@shared_task
def replays_that_wait() -> None:
    """Takes up what a killed worker, or a broker that was away, left: whoever is at it already is not disturbed."""
    for pk in Replay.objects.filter(state__in=GOING).order_by("asked_at").values_list("pk", flat=True):
        replay.delay(pk)
