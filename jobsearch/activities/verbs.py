"""Logging an activity, correcting it, taking it back (DOMAIN §5)."""

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
from jobsearch.imports.models import ImportedFile
from people.accounts.models import User
from people.students.models import Student
from standing.verbs import assess_student


@transaction.atomic
def log(  # noqa: PLR0913 # an activity has that many parts; all but the first by name
    student: Student,
    *,
    kind: str | ActivityKind,
    occurred_on: date,
    person: str = "",
    employer: str = "",
    note: str = "",
    link: str = "",
    by: User | None,
    now: datetime,
    source: str = "form",
    source_key: str | None = None,
    device_time: datetime | None = None,
    imported_from: ImportedFile | None = None,
) -> Activity:
    """Write one activity down, or return, unchanged, the one that has the same source and key already.

    Late and early activities are kept (they do not count by themselves); a day to come is refused.
    """
    key = source_key or str(uuid4())
    values = {
        "kind": (kind := kind_named(kind)),
        "occurred_on": occurred_on,
        "person": person,
        "employer": employer,
        "note": note,
        "link": link,
    }
    try:
        checked = check(student, values, now)
    except Refused:
        # A repeated post finds what it wrote, whatever the rules say by now.
        logged_activity = _logged(student, source, key)
        if logged_activity is None:
            raise
        return logged_activity
    before = hold_and_read(student, source, key, checked)
    if before.logged:
        return Activity.objects.select_related("kind", "contact", "employer").get(pk=before.logged)
    refuse_one_of(before.commits, checked)
    activity = new_activity(
        student,
        checked,
        _names(student, now, checked, before),
        by=by,
        now=now,
        source=source,
        source_key=key,
        device_time=device_time,
        imported_from=imported_from,
    )
    activity.kind = kind
    activity.save()
    assess_student(student, now, days=[occurred_on])
    return activity


def _logged(student: Student, source: str, key: str) -> Activity | None:
    same = Activity.objects.filter(student=student, source=source, source_key=key)
    return same.select_related("kind", "contact", "employer").first()


def _names(student: Student, now: datetime, checked: CheckedActivity, before: BeforeLogging) -> Names:
    names = Names(student, now)
    names.know_namesakes(fold(checked.person), before.contacts)
    names.know_employer(checked.employer, before.employer)
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
    if rewrite(activity, checked, by=by, now=now):
        assess_student(activity.student, now, days=days)
    return activity


@transaction.atomic
def strike(activity: Activity, *, by: User, now: datetime) -> Activity:
    """Take an activity back: it stays in the log, struck through, and counts for nothing."""
    activity = _own(activity, by)
    check_changeable(activity.student, [activity.occurred_on], now)
    return _set_struck(activity, now, by=by, now=now)


@transaction.atomic
def unstrike(activity: Activity, *, by: User, now: datetime) -> Activity:
    """Put back an activity that was taken back."""
    activity = _own(activity, by)
    check_changeable(activity.student, [activity.occurred_on], now)
    refuse_same_commit(
        activity.student, check(activity.student, values_of(activity), now), changed_pk=activity.pk
    )
    return _set_struck(activity, None, by=by, now=now)


def _own(activity: Activity, by: User) -> Activity:
    """Lock the activity and return it. Raise Refused for anyone but its student."""
    student = lock(activity.student)
    if by.pk != student.user_id:
        raise Refused("Only the student changes their log; a coach decides the corrections they ask for.")
    return lock_activity(activity, student)


def _set_struck(activity: Activity, struck_at: datetime | None, *, by: User, now: datetime) -> Activity:
    changed = Activity.objects.filter(pk=activity.pk, struck_at__isnull=struck_at is not None).update(
        struck_at=struck_at, changed_at=now, changed_by=by
    )
    if not changed:
        raise Refused(
            "This activity is taken back already." if struck_at else "This activity is in your log already."
        )
    activity.struck_at, activity.changed_at, activity.changed_by = struck_at, now, by
    assess_student(activity.student, now, days=[activity.occurred_on])
    return activity
