"""What Celery's worker does for this room."""

import time

from celery import shared_task

from core import clock
from people.accounts import sessions, verbs
from people.held_data import verbs as held_data_verbs


@shared_task
def answer_link_requests() -> int:
    """Send the links that were asked for on the page of a forgotten password."""
    return verbs.answer_link_requests(clock.now())


@shared_task
def remove_ended_sessions() -> int:
    """Remove sessions whose time is over, and the addresses noted for them."""
    return sessions.remove_ended(time.time())


@shared_task
def pack_download(pk: int) -> None:
    """Pack everything held about a student who asked for it."""
    held_data_verbs.carry_out(pk, clock.now())


@shared_task
def downloads_left() -> None:
    """Take up the downloads that a killed worker, or a broker that was away, left; erase those whose time is over."""
    now = clock.now()
    for pk in held_data_verbs.left(now):
        pack_download.delay(pk)
    held_data_verbs.erase_old(now)
