"""How a follow-up is settled, and taken up again; the verbs decide whether it may. The log is locked already."""

from datetime import datetime

from jobsearch.activities.models import Activity
from jobsearch.follow_ups.models import OPEN_STATES, FollowUp, FollowUpCause, FollowUpMove, FollowUpState
from people.accounts.models import User


def write_move(
    follow_up: FollowUp,
    state: str,
    *,
    cause: FollowUpCause,
    by: User | None,
    now: datetime,
    logged: Activity | None = None,
    undoes: FollowUpMove | None = None,
) -> FollowUpMove:
    """Bring a follow-up to another state. One statement: the database changes the follow-up."""
    settled_at = None if state in OPEN_STATES else now
    move = FollowUpMove(
        follow_up=follow_up,
        state=state,
        settled_at=settled_at,
        logged=logged,
        cause=cause,
        undoes=undoes,
        at=now,
        by=by,
    )
    move.save(force_insert=True)
    follow_up.state, follow_up.settled_at, follow_up.logged = state, settled_at, logged
    follow_up.changed_at, follow_up.changed_by = now, by
    return move


def undo_newest(follow_up: FollowUp, *, by: User | None, now: datetime) -> FollowUpMove:
    """Put a settled follow-up back where it was before; one of before there were moves was planned."""
    newest = follow_up.moves.order_by("pk").last()
    was = newest.was_state if newest is not None else FollowUpState.PLANNED
    return write_move(follow_up, was, cause=FollowUpCause.UNDO, by=by, now=now, undoes=newest)
