"""How an activity gets into the log and is changed there; the verbs decide whether it may be."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import connection

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.locks import Lock, read_under, take_until_commit
from jobsearch.activities import before_logging, checks, code_hosts
from jobsearch.activities.before_logging import BeforeLogging
from jobsearch.activities.checks import CheckedActivity
from jobsearch.activities.models import Activity
from jobsearch.contacts.verbs import Names
from jobsearch.evidence.beginnings import begin_anew, first_state, is_changed
from jobsearch.imports.models import ImportedFile
from people.accounts.models import User
from people.students.models import Student
from rules.instants import local_day
from rules.words import full_day

FIELDS = ("kind", "occurred_on", "person", "employer", "role", "note", "link")


def lock(student: Student) -> Student:
    """Wait until nobody else writes in the student's log, keep others out of it, and return the student anew."""
    hold(student)
    return Student.objects.select_related("user").get(pk=student.pk)


def hold(student: Student) -> None:
    """Keep others out of a student's log until the transaction ends, such as a second tab or a retried post.

    It is an advisory lock, not the student's row: a sweep holds a search and then changes its student's row, and we
    come to the search last, when standing is judged, so that each would wait for the other (docs/locking.md).
    """
    take_until_commit(connection, Lock.STUDENT_LOG, student.pk)


def hold_and_read(student: Student, source: str, key: str, checked: CheckedActivity) -> BeforeLogging:
    """Keep others out of the log as `hold` does, and read what there is already of an activity, in one way there and
    back.
    """
    sql, parameters = before_logging.statement(student, source, key, checked)
    rows = read_under(connection, Lock.STUDENT_LOG, student.pk, sql, parameters)
    return before_logging.read(student, rows, checked)


def lock_activity(activity: Activity, student: Student) -> Activity:
    """Lock the activity and return it as it stands; the log of `student` is locked already."""
    rows = Activity.objects.select_related("contact__employer", "employer").select_for_update(of=("self",))
    locked_activity = rows.get(pk=activity.pk)
    locked_activity.student = student
    return locked_activity


def kind_named(slug: str | ActivityKind) -> ActivityKind:
    """Return the kind of that slug, or the kind itself where it is read already. Raise Refused for a slug of none."""
    if isinstance(slug, ActivityKind):
        return slug
    try:
        return ActivityKind.objects.get(slug=slug)
    except (ActivityKind.DoesNotExist, ValueError):
        raise Refused("Choose what you did from the list.", "kind") from None


def today_of(student: Student, now: datetime) -> date:
    """Return the day that it is in the student's zone."""
    return local_day(now, student.zone)


def check(student: Student, values: Mapping[str, Any], now: datetime) -> CheckedActivity:
    """Check and tidy what an activity of this student is to say. Raise Refused."""
    kind = kind_named(values["kind"])
    texts = {name: values[name] for name in FIELDS[2:]}
    return checks.check(kind, values["occurred_on"], today=today_of(student, now), **texts)


def refuse_same_commit(student: Student, checked: CheckedActivity, changed_pk: int) -> None:
    """Raise Refused where another activity than the one that is changed has the same commit."""
    if not checked.commit_key:
        return
    candidates = Activity.objects.not_struck().filter(
        student=student, commit_key__startswith=code_hosts.short(checked.commit_key)
    )
    refuse_one_of(candidates.exclude(pk=changed_pk).values_list("commit_key", "occurred_on"), checked)


def refuse_one_of(commits: Iterable[tuple[str, date]], checked: CheckedActivity) -> None:
    """Raise Refused where one of these commits, with their days, is the same: one commit is one activity."""
    for key, occurred_on in commits:
        if code_hosts.same(key, checked.commit_key):
            raise Refused(
                f"This commit is in your log already, on {full_day(occurred_on)}; one commit counts once.",
                "link",
            )


def columns_of(checked: CheckedActivity, names: Names) -> dict[str, Any]:
    """Return the columns that hold what an activity says."""
    employer = names.employer(checked.employer)
    contact = names.contact(checked.person, employer)
    return {
        "kind_id": checked.kind,
        "occurred_on": checked.occurred_on,
        "contact": contact,
        "counts_as_id": contact.same_as_id if contact else None,
        "employer": employer or (contact.employer if contact else None),
        "role": checked.role,
        "note": checked.note,
        "link": checked.link,
        "commit_key": checked.commit_key,
    }


def new_activity(  # noqa: PLR0913 # as many as the columns it fills
    student: Student,
    checked: CheckedActivity,
    names: Names,
    *,
    by: User | None,
    now: datetime,
    source: str,
    source_key: str,
    device_time: datetime | None = None,
    imported_from: ImportedFile | None = None,
) -> Activity:
    """Return an activity that is not saved yet."""
    return Activity(
        student=student,
        logged_at=now,
        device_time=device_time,
        source=source,
        source_key=source_key,
        imported_from=imported_from,
        check_state=first_state(checked),
        changed_at=now,
        changed_by=by,
        **columns_of(checked, names),
    )


def values_of(activity: Activity) -> dict[str, Any]:
    """Return what the activity says now, as `check` takes it."""
    return {
        "kind": activity.kind_id,
        "occurred_on": activity.occurred_on,
        "person": activity.contact.name if activity.contact else "",
        "employer": activity.employer.name if activity.employer else "",
        "role": activity.role,
        "note": activity.note,
        "link": activity.link,
    }


def rewrite(activity: Activity, checked: CheckedActivity, *, by: User, now: datetime) -> bool:
    """Give a locked activity new words; its history keeps the old ones. Return whether anything changed."""
    before = values_of(activity)
    after = {name: value for name, value in asdict(checked).items() if name in FIELDS}
    if after == before and checked.commit_key == activity.commit_key:
        return False
    names = Names(activity.student, now)
    columns = columns_of(checked, names)
    if (after["person"], after["employer"]) == (before["person"], before["employer"]):
        columns |= {
            "contact": activity.contact,
            "counts_as_id": activity.counts_as_id,
            "employer": activity.employer,
        }
    if is_changed(activity, checked):
        columns |= {"check_state": begin_anew(activity, checked, by=by, now=now), "checked_at": now}
    for name, value in columns.items():
        setattr(activity, name, value)
    activity.changed_at, activity.changed_by = now, by
    activity.save(update_fields=[*(name.removesuffix("_id") for name in columns), "changed_at", "changed_by"])
    return True
