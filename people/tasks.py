"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock
from people.accounts import verbs


@shared_task
def answer_link_requests() -> int:
    """Sends the links that were asked for on the page of a forgotten password."""
    return verbs.answer_link_requests(clock.now())
