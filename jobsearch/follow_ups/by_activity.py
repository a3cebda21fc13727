"""What a logged activity does to follow-ups: one with a person settles the first thing that was planned with them.

The log is locked already. What settles by itself is on record, and can be undone; the activity stays then.
"""

from collections.abc import Iterable
from datetime import datetime

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.follow_ups.models import FollowUp, FollowUpCause, FollowUpState
from jobsearch.follow_ups.moves import undo_newest, write_move
from people.accounts.models import User
from rules.instants import local_day

OWN_SOURCE = "follow_up"  # of what is logged as a follow-up is done: that settles it, and nothing else


def settle_by(
    activity: Activity, kind: ActivityKind, planned: Iterable[FollowUp], *, by: User | None, now: datetime
) -> FollowUp | None:
    """Settle the first of these planned follow-ups, read with `person_pk`, that a saved activity may be; return it. One
    statement if any.

    What was done, or logged, before something was planned is not what was planned.
    """
    if activity.contact is None or not kind.with_person or activity.source == OWN_SOURCE:
        return None
    zone, person = activity.student.zone, activity.contact.person_pk
    meant = [
        follow_up
        for follow_up in planned
        if person == follow_up.person_pk
        and follow_up.added_at <= activity.logged_at
        and local_day(follow_up.added_at, zone) <= activity.occurred_on
    ]
    if not meant:
        return None
    first = min(meant, key=lambda follow_up: (follow_up.due_on, follow_up.pk))
    write_move(first, FollowUpState.DONE, cause=FollowUpCause.ACTIVITY, by=by, now=now, logged=activity)
    return first


def follow(activity: Activity, *, by: User | None, now: datetime) -> None:
    """Let follow-ups follow an activity that says something else now, or is taken back or put back."""
    settled = FollowUp.objects.filter(logged=activity, state=FollowUpState.DONE)
    for follow_up in settled.exclude(logged__source=OWN_SOURCE):
        undo_newest(follow_up, by=by, now=now)
    if activity.struck_at is None and activity.contact is not None:
        planned = list(
            FollowUp.objects.planned().filter(contact__in=Contact.objects.of_person(activity.contact))
        )
        for follow_up in planned:
            follow_up.person_pk = activity.contact.person_pk
        activity.settled_follow_up = settle_by(activity, activity.kind, planned, by=by, now=now)
