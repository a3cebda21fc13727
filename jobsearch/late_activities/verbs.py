"""Accepting late activities: one, or all of an imported file (DOMAIN §5)."""

from datetime import datetime

from django.db import transaction

from commitments.searches.claim_freeze import must_be_unclaimed_on, must_be_undecided_on
from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock
from jobsearch.imports.models import ImportedFile
from jobsearch.late_activities.models import Acceptance
from jobsearch.late_activities.queries import _late, late_of
from people.accounts.models import User
from people.coaches.guards import must_coach
from people.students.models import Student
from standing.verbs import assess_student


@transaction.atomic
def accept_late(
    activity: Activity, *, reason: str, by: User, now: datetime, judging: bool = False
) -> Acceptance:
    """Have an activity count from now on although it was late.

    Once a claim is filed its judges say so (`judging`: they are checked already).
    """
    student = _checked(activity.student, reason, by, now, judging=judging)
    if not judging:
        must_be_unclaimed_on(student, [activity.occurred_on])
    if activity.struck_at is not None:
        raise Refused("This activity is taken back; there is nothing to accept.")
    if not _late(student, activity):
        raise Refused("This activity is not late; there is nothing to accept.")
    must_be_undecided_on(student, [activity.occurred_on])
    acceptance = _accept(activity, reason, by, now)
    if acceptance is None:
        raise Refused("This activity is accepted already.")
    assess_student(student, now, days=[activity.occurred_on])
    return acceptance


@transaction.atomic
def accept_late_file(imported: ImportedFile, *, reason: str, by: User, now: datetime) -> int:
    """Accept every late activity that the file brought; return how many."""
    student = _checked(imported.student, reason, by, now)
    late_activities = late_of(imported)
    must_be_unclaimed_on(student, [activity.occurred_on for activity in late_activities])
    must_be_undecided_on(student, [activity.occurred_on for activity in late_activities])
    accepted = sum(_accept(activity, reason, by, now) is not None for activity in late_activities)
    if not accepted:
        raise Refused("No activity of this file is late; there is nothing to accept.")
    assess_student(student, now, days={activity.occurred_on for activity in late_activities})
    return accepted


def _checked(student: Student, reason: str, by: User, now: datetime, *, judging: bool = False) -> Student:
    if not reason.strip():
        raise Refused("Say why the late activity counts; the reason stays on record.", "reason")
    student = lock(student)
    if not judging:
        must_coach(student, by, now)
    return student


def _accept(activity: Activity, reason: str, by: User, now: datetime) -> Acceptance | None:
    """Accept one activity; return None where somebody was first."""
    changed = Activity.objects.filter(pk=activity.pk, accepted_at__isnull=True).update(
        accepted_at=now, changed_at=now, changed_by=by
    )
    return (
        Acceptance.objects.create(activity=activity, by=by, at=now, reason=reason.strip())
        if changed
        else None
    )
