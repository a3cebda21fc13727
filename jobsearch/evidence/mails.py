"""Mails about checks: one that failed, and what a coach decided."""

from datetime import datetime

from core.mails import link
from jobsearch.activities.models import Activity
from jobsearch.evidence.models import CheckResult
from people.mails import tell_student
from rules.evidence_checks import Checked, sentence


def check_failed(activity: Activity, checked: Checked, *, now: datetime) -> None:
    """Tell the student what was not found to be so, and what they can do."""
    tell_student(
        activity.student,
        f"check-failed:{activity.pk}:{now:%Y%m%d%H%M}",
        "jobsearch/evidence/mail/check_failed.txt",
        now,
        kind=activity.kind.name,
        day=activity.occurred_on,
        said=sentence(checked.because, checked.details),
        page=link("jobsearch:activity", activity.pk),
        work=link("jobsearch:work"),
    )


def check_decided(result: CheckResult, *, accepted: bool, now: datetime) -> None:
    """Tell the student what their coach decided, and why."""
    activity = result.activity
    tell_student(
        activity.student,
        f"check-decided:{result.pk}",
        "jobsearch/evidence/mail/check_decided.txt",
        now,
        though_closed=True,
        kind=activity.kind.name,
        day=activity.occurred_on,
        accepted=accepted,
        by=str(result.by),
        why=result.reason,
        page=link("jobsearch:activity", activity.pk),
    )
