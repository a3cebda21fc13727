"""What a logged activity does to openings: it finds the one that it is about, moves it forward, or adds it.

Moving a card logs nothing; logging moves the card. The log is locked already, and whatever can be read was read.
"""

from collections.abc import Iterable
from datetime import datetime

from commitments.quotas.models import ActivityKind
from jobsearch.activities.checks import fold
from jobsearch.activities.models import Activity
from jobsearch.openings.links import link_key
from jobsearch.openings.models import MoveCause, Opening, StageMove
from jobsearch.openings.moves import Place, newest_move, undo_newest, write_move
from jobsearch.openings.queries import KnownOpenings, of_student
from jobsearch.openings.writing import new_opening, write_changes
from people.accounts.models import User
from rules.stages import brought_to
from rules.states import Closing, Stage

SOURCE = "log"


def attach(
    activity: Activity, kind: ActivityKind, openings: Iterable[Opening], *, by: User | None, now: datetime
) -> None:
    """Let an activity that is not saved yet name the opening that it is about, among those at its employer or of its
    link.

    Where it is about work that nobody wrote down (an application, an interview), that is added: one more statement.
    """
    candidates, about_work = KnownOpenings.from_rows(openings), is_about_work(activity, kind)
    opening = candidates.meant_by(activity.employer_id, activity.role, activity.link, activity.contact_id)
    if about_work and opening is not None and _is_over(opening) and not _has_link(opening, activity.link):
        opening = None  # who applies again where they were refused begins anew
    if opening is None and about_work and (activity.role or not candidates.ongoing(activity.employer_id)):
        opening, activity.opening_added = _added(activity, kind, by, now), True
    activity.opening = opening


def move_by(activity: Activity, kind: ActivityKind, *, by: User | None, now: datetime) -> StageMove | None:
    """Move the opening of a saved activity forward, if the activity brings it further: one statement."""
    opening = activity.opening
    stage = brought_to(opening.stage, opening.closing, kind.reaches) if opening else None
    if opening is None or stage is None:
        return None
    return write_move(
        opening,
        Place(stage),
        since=activity.occurred_on,
        cause=MoveCause.ACTIVITY,
        activity=activity,
        by=by,
        now=now,
    )


def fill_role(activity: Activity, *, by: User | None, now: datetime) -> None:
    """Give the opening the role that the activity names, where it had none: a role is never lost."""
    opening = activity.opening
    if opening is not None and activity.role and not opening.role:
        write_changes(opening, {"role": activity.role}, by=by, now=now)


def detach(activity: Activity, *, by: User | None, now: datetime) -> None:
    """Undo what an activity did that is taken back or says something else now: the move, if none came after it, and
    the opening that it added, if nothing else has come of that.
    """
    opening = activity.opening
    if opening is None:
        return
    newest = newest_move(opening)
    if newest.cause == MoveCause.ACTIVITY and newest.activity_id == activity.pk:
        undo_newest(opening, newest, by=by, now=now)
    elif _rests_on(opening, activity, newest):
        write_changes(opening, {"taken_back_at": now}, by=by, now=now)


def follow(activity: Activity, *, by: User | None, now: datetime) -> None:
    """Let openings follow an activity that says something else now, or is taken back or put back: what it did is
    undone, and what it would do now is done.
    """
    detach(activity, by=by, now=now)
    if activity.struck_at is not None:
        return
    own = _its_own(activity)
    if own is not None and (own.employer_id, fold(own.role)) == (activity.employer_id, fold(activity.role)):
        write_changes(own, {"taken_back_at": None}, by=by, now=now)
    kind = activity.kind
    attach(activity, kind, of_student(activity.student), by=by, now=now)
    activity.save(update_fields=["opening"])
    fill_role(activity, by=by, now=now)
    activity.stage_move = move_by(activity, kind, by=by, now=now)


def is_about_work(activity: Activity, kind: ActivityKind) -> bool:
    """Say whether an activity is done for a certain opening: it reaches a stage, and is not with a person."""
    return bool(kind.reaches and not kind.with_person and activity.employer)


def _is_over(opening: Opening) -> bool:
    """Say whether an opening has ended by somebody's word."""
    return opening.stage == Stage.CLOSED and opening.closing != Closing.NO_ANSWER


def _has_link(opening: Opening, link: str) -> bool:
    return bool(opening.link_key) and opening.link_key == link_key(link)


def _added(activity: Activity, kind: ActivityKind, by: User | None, now: datetime) -> Opening:
    assert activity.employer is not None
    opening = new_opening(
        activity.student,
        activity.employer,
        role=activity.role,
        link=activity.link,
        contact=activity.contact,
        stage=kind.reaches or Stage.SPOTTED,
        stage_since=activity.occurred_on,
        source=SOURCE,
        source_key=activity.source_key if activity.pk is None else None,  # its own is there already
        by=by,
        now=now,
    )
    opening.save(force_insert=True)
    return opening


def _rests_on(opening: Opening, activity: Activity, newest: StageMove) -> bool:
    """Say whether an opening is there because of this activity alone."""
    return (
        (opening.source, opening.source_key) == (SOURCE, activity.source_key)
        and newest.cause == MoveCause.ADDED
        and not opening.activities.not_struck().exclude(pk=activity.pk).exists()
    )


def _its_own(activity: Activity) -> Opening | None:
    """Return the opening that this activity had added, if it was taken back with it."""
    openings = Opening.objects.filter(student=activity.student, source=SOURCE, source_key=activity.source_key)
    return openings.filter(taken_back_at__isnull=False).first()
