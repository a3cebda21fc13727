"""How the check of an activity begins: with its logging, and anew when what was checked is changed."""

from datetime import datetime

from django.conf import settings

from jobsearch.activities.checks import CheckedActivity
from jobsearch.activities.models import Activity
from jobsearch.evidence.models import CheckResult, PendingCheck
from people.accounts.models import User
from rules.evidence_checks import Because
from rules.states import CheckedEvidence, CheckState


def first_state(checked: CheckedActivity) -> str:
    """Return the state in which the check of such an activity begins; empty where nothing is checked.

    A worker asks for what is open. A commit without a link rests on the student's word until it is read from the host.
    """
    if not settings.EVIDENCE_CHECKS:
        return ""
    if checked.evidence == CheckedEvidence.POST and checked.link:
        return CheckState.OPEN
    if checked.evidence == CheckedEvidence.COMMITS:
        return CheckState.OPEN if checked.commit_key else CheckState.STATED
    return ""


def is_changed(activity: Activity, checked: CheckedActivity) -> bool:
    """Return whether a correction changes what was checked. What was logged before there were checks is not checked."""
    same_kind = activity.kind_id == checked.kind
    if same_kind and (activity.link, activity.occurred_on) == (checked.link, checked.occurred_on):
        return False
    if same_kind and not activity.check_state:
        return False
    return bool(activity.check_state or first_state(checked))


def begin_anew(activity: Activity, checked: CheckedActivity, *, by: User, now: datetime) -> str:
    """Put on record that what was checked is changed; return the state in which its check begins."""
    state = first_state(checked)
    CheckResult.objects.create(
        activity=activity, state=state, because=Because.CHANGED, asked=checked.link, at=now, by=by
    )
    # one that failed before would be asked again in a day
    PendingCheck.objects.filter(pk=activity.pk).update(
        due_at=now if state == CheckState.OPEN else None, tries=0
    )
    return state
