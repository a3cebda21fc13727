"""A student's ideas: written down, moved, done, which logs them, and opened again; and what coaches suggest."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.models import Student
from resources.ideas import mails
from resources.ideas.models import (
    IDEA_STEPS,
    LONGEST_EMPLOYER,
    LONGEST_NOTE,
    LONGEST_SUGGESTION,
    LONGEST_TITLE,
    Idea,
    IdeaKind,
    IdeaMove,
    IdeaState,
    IdeaSuggestion,
)

SOURCE = "ideas"  # of the activities that ideas become
IDEAS_AT_MOST = 200  # of one student: a board is read at a glance


@transaction.atomic
def write_down(
    student: Student,
    *,
    kind: str,
    title: str,
    note: str = "",
    employer: str = "",
    key: UUID,
    by: User,
    now: datetime,
) -> Idea:
    """Put an idea on a student's board: their own, or their coach's, of which they are told by mail.

    The form's `key` sent twice is one idea.
    """
    if by.pk != student.user_id:
        must_coach(student, by, now)
    values = _checked(kind, title, note, employer)
    idea, is_new = Idea.objects.get_or_create(
        student=student, key=key, defaults={"created_at": now, "created_by": by, **values}
    )
    if is_new and Idea.objects.filter(student=student).count() > IDEAS_AT_MOST:
        raise Refused(f"There are {IDEAS_AT_MOST} ideas on the board: finish one first.")
    if is_new and by.pk != student.user_id:
        mails.idea_suggested(idea, by=by, now=now)
    return idea


@transaction.atomic
def reword(idea: Idea, *, kind: str, title: str, note: str, employer: str, by: User) -> Idea:
    """Give an idea other words."""
    idea = _own(idea, by)
    for name, value in _checked(kind, title, note, employer).items():
        setattr(idea, name, value)
    idea.save(update_fields=["kind", "title", "note", "employer"])
    return idea


@transaction.atomic
def move(idea: Idea, after: str, *, by: User, now: datetime) -> IdeaMove | None:
    """Move an idea to another state, but not to done, which asks what to log. None where it is there already."""
    idea = _own(idea, by)
    if after == idea.state:
        return None
    if after == IdeaState.DONE:
        raise Refused("Say what it became in your log, and it is done.")
    return _moved(idea, after, None, by=by, now=now)


@transaction.atomic
def finish(
    idea: Idea,
    *,
    kind: str,
    occurred_on: date,
    link: str = "",
    note: str = "",
    by: User,
    now: datetime,
) -> IdeaMove:
    """Record that an idea is done, and log it once as an activity of `kind`; of none where that is empty.

    Raise Refused where the activity may not be logged; the fields are those of an activity.
    """
    idea = _own(idea, by)
    if idea.state == IdeaState.DONE:
        return idea.moves.in_force().filter(after=IdeaState.DONE).latest("at", "pk")
    activity = _logged(idea, kind, occurred_on, link, note, by, now) if kind else None
    return _moved(idea, IdeaState.DONE, activity, by=by, now=now)


def _logged(
    idea: Idea, kind: str, occurred_on: date, link: str, note: str, by: User, now: datetime
) -> Activity:
    """Log the idea. Its key tells one time of being done from the next, should it be opened again between them."""
    times_done = idea.moves.filter(after=IdeaState.DONE).count()
    return activity_verbs.log(
        idea.student,
        kind=kind,
        occurred_on=occurred_on,
        employer=idea.employer,
        note=f"{idea.title}. {note}" if note else idea.title,
        link=link,
        by=by,
        now=now,
        source=SOURCE,
        source_key=f"{idea.pk}:{times_done}",
    )


@transaction.atomic
def undo(idea_move: IdeaMove, *, by: User, now: datetime) -> Idea:
    """Take back the last step of an idea, and the activity that it logged. Nothing more where that was done already."""
    idea = _own(idea_move.idea, by)
    last = idea.moves.in_force().select_related("activity").last()
    if last is None or last.pk < idea_move.pk:
        return idea
    if last.pk != idea_move.pk:
        raise Refused("This idea has moved on since. Move it where you want it.")
    if last.activity is not None and last.activity.struck_at is None:
        activity_verbs.strike(last.activity, by=by, now=now)
    IdeaMove.objects.in_force().filter(pk=last.pk).update(undone_at=now, undone_by=by)
    return _in_state(idea, last.before)


@transaction.atomic
def suggest(idea: Idea, *, body: str, key: UUID, by: User, now: datetime) -> IdeaSuggestion:
    """Add what a coach suggests about an idea; the student is told by mail. The form's `key` sent twice is one."""
    must_coach(idea.student, by, now)
    body = clean_text(body, field="body", empty="Write what you suggest.", longest=LONGEST_SUGGESTION)
    suggestion, is_new = IdeaSuggestion.objects.get_or_create(
        idea=idea, key=key, defaults={"body": body, "by": by, "at": now}
    )
    if is_new:
        mails.suggestion_added(suggestion, by=by, now=now)
    return suggestion


def _own(idea: Idea, by: User) -> Idea:
    """Lock the idea and return it. Raise Refused for anyone but its student."""
    idea = Idea.objects.select_for_update(of=("self",)).select_related("student__user").get(pk=idea.pk)
    if idea.student.user_id != by.pk:
        raise Refused("Only the student changes their ideas; a coach adds a suggestion.")
    return idea


def _checked(kind: str, title: str, note: str, employer: str) -> dict[str, str]:
    if kind not in IdeaKind.values:
        raise Refused("Choose what it would be.", "kind")
    return {
        "kind": kind,
        "title": clean_text(
            title, field="title", empty="Say in a few words what it is about.", longest=LONGEST_TITLE
        ),
        "note": clean_text(note, field="note", longest=LONGEST_NOTE),
        "employer": clean_text(employer, field="employer", longest=LONGEST_EMPLOYER),
    }


def _moved(idea: Idea, after: str, activity: Activity | None, *, by: User, now: datetime) -> IdeaMove:
    if after not in IDEA_STEPS[idea.state]:
        raise Refused(f"What is {idea.get_state_display()} cannot be moved there.")
    step = IdeaMove.objects.create(
        idea=idea, before=idea.state, after=after, activity=activity, by=by, at=now
    )
    _in_state(idea, after)
    return step


def _in_state(idea: Idea, state: str) -> Idea:
    Idea.objects.filter(pk=idea.pk, state=idea.state).update(state=state)
    idea.state = state
    return idea
