"""Changing an activity whose week is settled: the student asks, a coach decides (DOMAIN §5)."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from commitments.searches.claim_freeze import must_be_unclaimed_on, must_be_undecided_on
from core.errors import Refused
from jobsearch.activities.checks import CheckedActivity
from jobsearch.activities.limits import changeable_until
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import (
    FIELDS,
    check,
    lock,
    lock_activity,
    refuse_same_commit,
    rewrite,
    values_of,
)
from jobsearch.corrections import mails
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.openings import by_activity
from people.accounts.models import User
from people.coaches.guards import must_coach
from standing.verbs import assess_student, no_longer_met

STRUCK = "struck"


@transaction.atomic
def ask_correction(
    activity: Activity, *, changes: dict[str, Any], why: str, by: User, now: datetime
) -> CorrectionRequest:
    """Ask the coach to correct an activity whose week is settled.

    `changes` are new values of the activity's fields, or {"struck": True} to take it back.
    """
    student = lock(activity.student)
    if by.pk != student.user_id:
        raise Refused("Only the student asks for a correction of their log.")
    if not why.strip():
        raise Refused("Say what is wrong and why; your coach decides by it.", "why")
    activity = lock_activity(activity, student)
    if CorrectionRequest.objects.undecided().filter(activity=activity).exists():
        raise Refused(
            "You have asked for a correction of this activity already; your coach has not answered yet."
        )
    differences = _wanted(activity, changes, now)
    days = _days(activity, differences)
    must_be_undecided_on(student, days)
    limit = changeable_until(student, days)
    if limit is None or now < limit:
        raise Refused("Its week is not settled: you can still correct this activity yourself.")
    request = CorrectionRequest.objects.create(
        activity=activity, changes=differences, why=why.strip(), asked_by=by, asked_at=now
    )
    mails.correction_asked(request, student, now=now)
    return request


@transaction.atomic
def decide_correction(
    request: CorrectionRequest, *, approved: bool, why: str, by: User, now: datetime, judging: bool = False
) -> CorrectionRequest:
    """Record the coach's answer and the reason; make an approved change at once.

    What the activity said before stays on record. Once a claim is filed its judges answer (`judging`: they are checked
    already).
    """
    student = lock(request.activity.student)
    if not judging:
        must_coach(student, by, now)
        must_be_unclaimed_on(student, _days(request.activity, request.changes))
    if not why.strip():
        raise Refused("Say why, so that the student knows.", "why")
    decided = CorrectionRequest.objects.filter(pk=request.pk, approved__isnull=True).update(
        approved=approved, decided_by=by, decided_at=now, decided_why=why.strip()
    )
    if not decided:
        raise Refused("Someone has decided this already.")
    if approved:
        activity = lock_activity(request.activity, student)
        days = _days(activity, request.changes)
        must_be_undecided_on(student, days)
        _apply(activity, request.changes, by, now)
        assess_student(student, now, days=days)
    request.refresh_from_db()
    mails.correction_decided(request, student, now=now)
    return request


def _days(activity: Activity, changes: dict[str, Any]) -> list[date]:
    """Return the day that the activity has, and the one that it would have."""
    return [
        activity.occurred_on,
        date.fromisoformat(changes.get("occurred_on", activity.occurred_on.isoformat())),
    ]


def _wanted(activity: Activity, changes: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Return what would really change, in plain types. Raise Refused where that may not be, or is nothing."""
    if STRUCK in changes:
        if bool(changes[STRUCK]) == (activity.struck_at is not None):
            raise Refused("The activity is so already; there is nothing to correct.")
        return {STRUCK: bool(changes[STRUCK])}
    before = values_of(activity)
    checked = _checked(activity, changes, now)
    after = {name: getattr(checked, name) for name in FIELDS}
    differences = {name: value for name, value in after.items() if value != before[name]}
    if not differences:
        raise Refused("Nothing is different yet. Change what is wrong, then ask.")
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in differences.items()
    }


def _checked(activity: Activity, changes: dict[str, Any], now: datetime) -> CheckedActivity:
    new_values = {name: changes[name] for name in FIELDS if name in changes}
    if isinstance(new_values.get("occurred_on"), str):
        new_values["occurred_on"] = date.fromisoformat(new_values["occurred_on"])
    checked = check(activity.student, values_of(activity) | new_values, now)
    refuse_same_commit(activity.student, checked, changed_pk=activity.pk)
    return checked


def _apply(activity: Activity, changes: dict[str, Any], by: User, now: datetime) -> None:
    if STRUCK not in changes:
        if rewrite(activity, _checked(activity, changes, now), by=by, now=now):
            by_activity.follow(activity, by=by, now=now)
        return
    if not changes[STRUCK]:
        _checked(activity, {}, now)
    if changes[STRUCK]:
        no_longer_met(activity)
    activity.struck_at = now if changes[STRUCK] else None
    activity.changed_at, activity.changed_by = now, by
    activity.save(update_fields=["struck_at", "changed_at", "changed_by"])
    by_activity.follow(activity, by=by, now=now)
