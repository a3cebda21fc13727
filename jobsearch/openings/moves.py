"""How an opening gets to another stage, and back; the verbs decide whether it may. The log is locked already."""

from datetime import date, datetime
from typing import NamedTuple

from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.openings.models import MoveCause, Opening, OwnStage, StageMove
from people.accounts.models import User
from people.students.models import Student
from rules.states import Closing, Stage


class Place(NamedTuple):
    """Where an opening may stand: a stage; how it ended, if it is closed; the student's own stage beside it, if any."""

    stage: str
    closing: str = ""
    own_stage: OwnStage | None = None


def check_place(student: Student, place: Place) -> None:
    """Raise Refused where there is no such place on the student's board."""
    if place.stage not in Stage.values:
        raise Refused("Choose one of the stages.", "stage")
    if place.stage == Stage.CLOSED and place.closing not in Closing.values:
        raise Refused("Say how it ended: accepted, refused, withdrawn, or no answer.", "closing")
    if place.stage != Stage.CLOSED and place.closing:
        raise Refused("Only what is closed has an ending.", "closing")
    own = place.own_stage
    if own is not None and (own.student_id, own.beside) != (student.pk, place.stage):
        raise Refused("Choose one of your own stages.", "stage")


def write_move(
    opening: Opening,
    place: Place,
    *,
    since: date,
    cause: MoveCause,
    by: User | None,
    now: datetime,
    activity: Activity | None = None,
) -> StageMove | None:
    """Move an opening; return None where it stands there already. One statement: the database changes the opening."""
    check_place(opening.student, place)
    own_stage_id = place.own_stage.pk if place.own_stage else None
    if (opening.stage, opening.closing, opening.own_stage_id) == (place.stage, place.closing, own_stage_id):
        return None
    stage_move = StageMove(
        opening=opening,
        stage=place.stage,
        closing=place.closing,
        own_stage=place.own_stage,
        since=since,
        cause=cause,
        activity=activity,
        at=now,
        by=by,
    )
    return _written(opening, stage_move)


def newest_move(opening: Opening) -> StageMove:
    """Return what moved the opening last; each has at least the move that added it."""
    return opening.moves.latest("id")


def undo_newest(opening: Opening, newest: StageMove, *, by: User | None, now: datetime) -> StageMove:
    """Take the newest move back, by a move that names it."""
    assert newest.was_stage_since is not None  # the database fills it as a move is added
    undoing = StageMove(
        opening=opening,
        stage=newest.was_stage,
        closing=newest.was_closing,
        own_stage_id=newest.was_own_stage_id,
        since=newest.was_stage_since,
        cause=MoveCause.UNDO,
        undoes=newest,
        at=now,
        by=by,
    )
    return _written(opening, undoing)


def _written(opening: Opening, stage_move: StageMove) -> StageMove:
    """Add a move, and let the object say what the database makes of the opening's row."""
    stage_move.save(force_insert=True)
    opening.stage, opening.closing = stage_move.stage, stage_move.closing
    opening.own_stage_id, opening.stage_since = stage_move.own_stage_id, stage_move.since
    return stage_move
