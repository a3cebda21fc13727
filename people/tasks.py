"""What Celery's worker does for this room."""

import time

from celery import shared_task

from core import clock
from people.accounts import sessions, verbs


@shared_task
def answer_link_requests() -> int:
    """Send the links that were asked for on the page of a forgotten password."""
    return verbs.answer_link_requests(clock.now())


@shared_task
def remove_ended_sessions() -> int:
    """Remove sessions whose time is over, and the addresses noted for them."""
    return sessions.remove_ended(time.time())
