"""What Celery's worker does for this room."""

from celery import shared_task

from core import clock
from guarantee.frozen import mails as frozen_mails
from guarantee.replays import verbs as replay_verbs


@shared_task
def replay(pk: int, turn: int = 0) -> None:
    """Play on for a few seconds, and leave the rest to a task that follows, behind whatever waits by then."""
    if replay_verbs.take_turn(pk, turn) and replay_verbs.run(pk, clock.now()):
        replay.delay(pk, turn + 1)


@shared_task
def replays_that_wait() -> None:
    """Take up the replays that a killed worker, or a broker that was away, left; not one that is being played."""
    for pk, turn in replay_verbs.left():
        replay.delay(pk, turn)


@shared_task
def tell_chain_head() -> int:
    """Mail the head of the chain of decisions to the admins who were not told it this month."""
    return frozen_mails.chain_head(clock.now())
