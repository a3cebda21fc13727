"""Logging an activity, correcting it, taking it back (DOMAIN §5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from jobsearch.activities.before_logging import BeforeLogging
from jobsearch.activities.checks import CheckedActivity, fold
from jobsearch.activities.limits import check_changeable
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import (
    FIELDS,
    check,
    hold_and_read,
    kind_named,
    lock,
    lock_activity,
    new_activity,
    refuse_one_of,
    refuse_same_commit,
    rewrite,
    values_of,
)
from jobsearch.contacts.verbs import Names
from jobsearch.contacts.who import NEW, WhoIsIt, meant
from jobsearch.follow_ups import by_activity as follow_ups_by_activity
from jobsearch.openings import by_activity
from people.accounts.models import User
from people.students.models import Student
from standing.verbs import assess_student


@dataclass(frozen=True, kw_only=True)
class ActivityValues:
    """What one activity is to say, and the key by which the same again is known; `who` as in `log`."""

    kind: str | ActivityKind
    occurred_on: date
    person: str = ""
    employer: str = ""
    role: str = ""
    note: str = ""
    link: str = ""
    source_key: str
    who: str = ""


def log(  # noqa: PLR0913 # an activity has that many parts; all but the first by name
    student: Student,
    *,
    kind: str | ActivityKind,
    occurred_on: date,
    person: str = "",
    employer: str = "",
    role: str = "",
    note: str = "",
    link: str = "",
    who: str = "",
    by: User | None,
    now: datetime,
    source: str = "form",
    source_key: str | None = None,
    device_time: datetime | None = None,
) -> Activity:
    """Write one activity down, or return, unchanged, the one that has the same source and key already.

    It moves the opening that it is about (`opening`, and the `stage_move` if there was one, of what is returned), and
    settles what was planned with the person (`settled_follow_up`).

    Late and early activities are kept (they do not count by themselves); a day to come is refused. `who` is ASK of
    `jobsearch.contacts.who` where it shall be asked whom a name means (WhoIsIt is raised), or the answer; empty: a name
    means whom the student knows by it, else somebody new.
    """
    values = ActivityValues(
        kind=kind,
        occurred_on=occurred_on,
        person=person,
        employer=employer,
        role=role,
        note=note,
        link=link,
        source_key=source_key or str(uuid4()),
        who=who,
    )
    (activity,) = log_all(student, [values], by=by, now=now, source=source, device_time=device_time)
    return activity


@transaction.atomic
def log_all(
    student: Student,
    activities: Sequence[ActivityValues],
    *,
    by: User | None,
    now: datetime,
    source: str = "form",
    device_time: datetime | None = None,
) -> list[Activity]:
    """Write several activities down, all of them or none, as `log` does each; the student is judged once."""
    origin = _Origin(by, now, source, device_time)
    written = [_written(student, values, origin) for values in activities]
    days = [activity.occurred_on for activity, is_new in written if is_new]
    if days:
        assess_student(student, now, days=days)
    return [activity for activity, _ in written]


@dataclass(frozen=True)
class _Origin:
    """By whom, when and how activities come."""

    by: User | None
    now: datetime
    source: str
    device_time: datetime | None


def _written(student: Student, values: ActivityValues, origin: _Origin) -> tuple[Activity, bool]:
    """Return the activity, and whether it is written just now."""
    now, key = origin.now, values.source_key
    kind = kind_named(values.kind)
    try:
        checked = check(student, {name: getattr(values, name) for name in FIELDS} | {"kind": kind}, now)
    except Refused:
        # A repeated post finds what it wrote, whatever the rules say by now.
        logged_activity = _logged(student, origin.source, key)
        if logged_activity is None:
            raise
        return logged_activity, False
    before = hold_and_read(student, origin.source, key, checked)
    if before.logged:
        logged = Activity.objects.select_related("kind", "contact", "employer").get(pk=before.logged)
        return logged, False
    refuse_one_of(before.commits, checked)
    activity = new_activity(
        student,
        checked,
        _names(student, now, checked, before, values.who),
        by=origin.by,
        now=now,
        source=origin.source,
        source_key=key,
        device_time=origin.device_time,
    )
    activity.kind = kind
    by_activity.attach(activity, kind, before.openings, by=origin.by, now=now)
    activity.save()
    by_activity.fill_role(activity, by=origin.by, now=now)
    activity.stage_move = by_activity.move_by(activity, kind, by=origin.by, now=now)
    activity.settled_follow_up = follow_ups_by_activity.settle_by(
        activity, kind, before.follow_ups, by=origin.by, now=now
    )
    return activity, True


def _logged(student: Student, source: str, key: str) -> Activity | None:
    same = Activity.objects.filter(student=student, source=source, source_key=key)
    return same.select_related("kind", "contact", "employer").first()


def _names(
    student: Student, now: datetime, checked: CheckedActivity, before: BeforeLogging, who: str
) -> Names:
    names = Names(student, now)
    names.know_namesakes(fold(checked.person), before.contacts)
    names.know_employer(checked.employer, before.employer)
    if who:
        person = meant(who, before.people)
        if person is not None:
            names.know_who(checked.person, person)
        elif who != NEW:
            who_question = before.question(checked.person, checked.employer)
            if who_question is not None:
                raise WhoIsIt(who_question)
    return names


@transaction.atomic
def correct(activity: Activity, *, changes: dict[str, Any], by: User, now: datetime) -> Activity:
    """Give an activity new words, until the weeks of its old and its new day are settled."""
    activity = _own(activity, by)
    if activity.struck_at is not None:
        raise Refused("This activity is taken back. Put it back first, then correct it.")
    checked = check(
        activity.student,
        values_of(activity) | {name: changes[name] for name in FIELDS if name in changes},
        now,
    )
    days = [activity.occurred_on, checked.occurred_on]
    check_changeable(activity.student, days, now)
    refuse_same_commit(activity.student, checked, changed_pk=activity.pk)
    about = _about(activity)
    if rewrite(activity, checked, by=by, now=now):
        if _about(activity) != about:
            _follow(activity, by=by, now=now)
        assess_student(activity.student, now, days=days)
    return activity


def _about(activity: Activity) -> tuple[Any, ...]:
    """Return what decides which opening an activity is about, and whether it moves that."""
    return activity.kind_id, activity.contact_id, activity.employer_id, activity.role, activity.link


@transaction.atomic
def strike(activity: Activity, *, by: User, now: datetime) -> Activity:
    """Take an activity back: it stays in the log, struck through, and counts for nothing."""
    activity = _struck(activity, by=by, now=now)
    assess_student(activity.student, now, days=[activity.occurred_on])
    return activity


@transaction.atomic
def strike_all(student: Student, pks: Sequence[int], *, by: User, now: datetime) -> int:
    """Take back several of a student's activities, all or none; the student is judged once. Return how many."""
    activities = Activity.objects.not_struck().filter(student=student, pk__in=pks).order_by("pk")
    days = [_struck(activity, by=by, now=now).occurred_on for activity in activities]
    if days:
        assess_student(student, now, days=days)
    return len(days)


@transaction.atomic
def unstrike(activity: Activity, *, by: User, now: datetime) -> Activity:
    """Put back an activity that was taken back."""
    activity = _own(activity, by)
    check_changeable(activity.student, [activity.occurred_on], now)
    refuse_same_commit(
        activity.student, check(activity.student, values_of(activity), now), changed_pk=activity.pk
    )
    _set_struck(activity, None, by=by, now=now)
    assess_student(activity.student, now, days=[activity.occurred_on])
    return activity


def _own(activity: Activity, by: User) -> Activity:
    """Lock the activity and return it. Raise Refused for anyone but its student."""
    student = lock(activity.student)
    if by.pk != student.user_id:
        raise Refused("Only the student changes their log; a coach decides the corrections they ask for.")
    return lock_activity(activity, student)


def _struck(activity: Activity, *, by: User, now: datetime) -> Activity:
    activity = _own(activity, by)
    check_changeable(activity.student, [activity.occurred_on], now)
    _set_struck(activity, now, by=by, now=now)
    return activity


def _set_struck(activity: Activity, struck_at: datetime | None, *, by: User, now: datetime) -> None:
    changed = Activity.objects.filter(pk=activity.pk, struck_at__isnull=struck_at is not None).update(
        struck_at=struck_at, changed_at=now, changed_by=by
    )
    if not changed:
        raise Refused(
            "This activity is taken back already." if struck_at else "This activity is in your log already."
        )
    activity.struck_at, activity.changed_at, activity.changed_by = struck_at, now, by
    _follow(activity, by=by, now=now)


def _follow(activity: Activity, *, by: User, now: datetime) -> None:
    """Let openings and follow-ups follow an activity that says something else now, or is taken back or put back."""
    by_activity.follow(activity, by=by, now=now)
    follow_ups_by_activity.follow(activity, by=by, now=now)
