"""What is done with follow-ups: planned, put off, done and logged, dropped; each can be taken back.

Stable for other matters; each takes `by` (None: the system) and `now`:

    plan(student, *, contact=None, employer=None, what, on, by, now) -> FollowUp
    take(student, key, *, on=None, by, now) -> FollowUp        # what was suggested
    finish(follow_up, *, kind="", note="", by, now) -> FollowUp
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.checks import fold
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock, today_of
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.follow_ups.by_activity import OWN_SOURCE
from jobsearch.follow_ups.models import (
    OPEN_STATES,
    ColdNoticeAnswer,
    FollowUp,
    FollowUpCause,
    FollowUpState,
)
from jobsearch.follow_ups.moves import undo_newest, write_move
from jobsearch.follow_ups.suggestions import suggested
from jobsearch.openings import checks
from people.accounts.models import User
from people.students.models import Student
from rules.cold_search import UNSAID_FOR

NOT_YOURS = "Only the student changes their follow-ups."
OVER = "This is not suggested any more."


@transaction.atomic
def plan(
    student: Student,
    *,
    contact: Contact | None = None,
    employer: Employer | None = None,
    what: str,
    on: date | None,
    by: User | None,
    now: datetime,
) -> FollowUp:
    """Plan something for a day; the same again finds what is planned already. The caller has fetched whom it is with
    among the student's own. Raise Refused.
    """
    student = _own(student, by)
    words, day = _checked(what, on, today_of(student, now))
    planned = FollowUp.objects.planned().filter(student=student, what=words, due_on=day)
    alike = planned.filter(contact=contact, employer=employer).first()
    return alike or _add(student, words, day, by, now, contact=contact, employer=employer)


@transaction.atomic
def take(student: Student, key: str, *, on: date | None = None, by: User | None, now: datetime) -> FollowUp:
    """Plan what is suggested, for today unless for another day; the same press again finds it. Raise Refused."""
    return _take(student, key, FollowUpState.PLANNED, on, by, now)


@transaction.atomic
def decline(student: Student, key: str, *, by: User | None, now: datetime) -> FollowUp:
    """Say no to a suggestion: it is not made again. Raise Refused where it is made no more."""
    return _take(student, key, FollowUpState.DROPPED, None, by, now)


@transaction.atomic
def change(follow_up: FollowUp, *, what: str, on: date | None, by: User | None, now: datetime) -> FollowUp:
    """Say otherwise what is to be done, or when; what it said before is kept. Raise Refused."""
    follow_up = _locked(follow_up, by)
    _must_be_planned_once(follow_up)
    if follow_up.state != FollowUpState.PLANNED:
        raise Refused("This is settled already. Undo that first.")
    words, day = _checked(what, on, today_of(follow_up.student, now))
    follow_up.what, follow_up.due_on = words, day
    return _saved(follow_up, "what", "due_on", by=by, now=now)


@transaction.atomic
def finish(
    follow_up: FollowUp, *, kind: str | ActivityKind = "", note: str = "", by: User | None, now: datetime
) -> FollowUp:
    """Say that it is done, and log it as an activity of this kind, today; without a kind nothing is logged.

    The same press again changes nothing. Raise Refused.
    """
    follow_up = _locked(follow_up, by)
    _must_be_planned_once(follow_up)
    if follow_up.state == FollowUpState.DONE:
        return follow_up
    if follow_up.state == FollowUpState.DROPPED:
        raise Refused("This was dropped. Undo that first.")
    logged = None
    if kind:
        contact, employer = follow_up.contact, follow_up.employer
        logged = activity_verbs.log(
            follow_up.student,
            kind=kind,
            occurred_on=today_of(follow_up.student, now),
            person=contact.name if contact else "",
            employer=str((contact.employer if contact else employer) or ""),
            note=note or follow_up.what,
            by=by,
            now=now,
            source=OWN_SOURCE,
            source_key=_next_key(follow_up),
        )
    write_move(follow_up, FollowUpState.DONE, cause=FollowUpCause.HAND, by=by, now=now, logged=logged)
    return follow_up


@transaction.atomic
def drop(follow_up: FollowUp, *, by: User | None, now: datetime) -> FollowUp:
    """Say that it will not be done. It stays on record."""
    follow_up = _locked(follow_up, by)
    _must_be_planned_once(follow_up)
    if follow_up.state == FollowUpState.DONE:
        raise Refused("This is done already. Undo that first.")
    if follow_up.state != FollowUpState.DROPPED:
        write_move(follow_up, FollowUpState.DROPPED, cause=FollowUpCause.HAND, by=by, now=now)
    return follow_up


@transaction.atomic
def reopen(follow_up: FollowUp, *, by: User | None, now: datetime) -> FollowUp:
    """Take back that it was done or dropped: it is where it was before. What was logged by the same press is taken
    back, too; an activity that settled it by itself stays. Raise Refused.
    """
    follow_up = _locked(follow_up, by)
    if follow_up.state in OPEN_STATES:
        return follow_up
    logged = follow_up.logged
    if logged is not None and logged.source == OWN_SOURCE and logged.struck_at is None:
        assert by is not None
        activity_verbs.strike(logged, by=by, now=now)
    undo_newest(follow_up, by=by, now=now)
    return follow_up


@transaction.atomic
def put_cold_notice_away(student: Student, *, by: User | None, now: datetime) -> ColdNoticeAnswer:
    """Say that one has read the notice of a cold search; a second press finds the first."""
    student = _own(student, by)
    answers = ColdNoticeAnswer.objects.filter(student=student, at__gt=now - UNSAID_FOR, at__lte=now)
    return answers.first() or ColdNoticeAnswer.objects.create(student=student, at=now)


def _next_key(follow_up: FollowUp) -> str:
    """Return the key of what is logged: another one each time, since what was undone stays on record."""
    earlier = Activity.objects.filter(
        student=follow_up.student, source=OWN_SOURCE, source_key__startswith=f"{follow_up.pk}:"
    )
    return f"{follow_up.pk}:{earlier.count() + 1}"


def _take(
    student: Student, key: str, state: FollowUpState, on: date | None, by: User | None, now: datetime
) -> FollowUp:
    student, key = _own(student, by), key.replace("\0", "")
    taken = FollowUp.objects.filter(student=student, suggestion=key).exclude(suggestion="").first()
    if taken is not None and taken.state != FollowUpState.SUGGESTED:
        return taken
    suggestion = suggested(student, key, now) if key else None
    if suggestion is None:
        raise Refused(OVER)
    today = today_of(student, now)
    words, day = _checked(suggestion.what[: checks.STEP_AT_MOST], on or today, today)
    if taken is None:
        taken = _add(
            student,
            words,
            day,
            by,
            now,
            contact_id=suggestion.contact,
            employer_id=None if suggestion.contact else suggestion.employer,
            opening_id=suggestion.opening,
            suggestion=suggestion.key,
            state=FollowUpState.SUGGESTED,
        )
    elif taken.due_on != day:
        taken.due_on = day
        _saved(taken, "due_on", by=by, now=now)
    write_move(taken, state, cause=FollowUpCause.HAND, by=by, now=now)
    return taken


def _add(
    student: Student, what: str, due_on: date, by: User | None, now: datetime, **columns: Any
) -> FollowUp:
    return FollowUp.objects.create(
        student=student, what=what, due_on=due_on, added_at=now, changed_at=now, changed_by=by, **columns
    )


def _checked(what: str, on: date | None, today: date) -> tuple[str, date]:
    words = checks.line(what, "what", checks.STEP_AT_MOST)
    if not fold(words):
        raise Refused("Say what you want to do, such as “Send the portfolio”.", "what")
    if on is None:
        raise Refused("Choose the day on which to be reminded.", "on")
    if not today - checks.FAR <= on <= today + checks.FAR:
        raise Refused(f"Check the year: {on.year} is too far away to be meant.", "on")
    return words, on


def _locked(follow_up: FollowUp, by: User | None) -> FollowUp:
    """Lock the student's log and return the follow-up as it stands. Raise Refused for anyone but its student."""
    student = _own(follow_up.student, by)
    rows = FollowUp.objects.select_related("contact__employer", "employer", "opening", "logged")
    row = rows.get(pk=follow_up.pk)
    row.student = student
    return row


def _must_be_planned_once(follow_up: FollowUp) -> None:
    if follow_up.state == FollowUpState.SUGGESTED:
        raise Refused("This is only suggested. Plan it first.")


def _own(student: Student, by: User | None) -> Student:
    student = lock(student)
    if by is not None and by.pk != student.user_id:
        raise Refused(NOT_YOURS)
    return student


def _saved(follow_up: FollowUp, *fields: str, by: User | None, now: datetime) -> FollowUp:
    follow_up.changed_at, follow_up.changed_by = now, by
    follow_up.save(update_fields=[*fields, "changed_at", "changed_by"])
    return follow_up
