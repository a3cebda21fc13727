"""What students and coaches do about checks: mend, ask again, accept, refuse, declare a site (DOMAIN §5)."""

from datetime import datetime
from typing import Any

from django.db import transaction

from commitments.searches.claim_freeze import must_be_unclaimed_on, must_be_undecided_on
from core.errors import Refused
from jobsearch.activities.limits import changeable_until, check_changeable
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import (
    check,
    lock,
    lock_activity,
    refuse_same_commit,
    rewrite,
    values_of,
)
from jobsearch.evidence import mails
from jobsearch.evidence.asking import judge_after, periods_holding
from jobsearch.evidence.models import CheckResult, DeclaredSite, PendingCheck
from jobsearch.evidence.posts import address_of, is_shared
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.models import Student
from rules.evidence_checks import Because
from rules.states import CheckState
from rules.verdict import Verdict
from standing.verbs import assess_student

ACCEPTABLE = (CheckState.OPEN, CheckState.UNCLEAR, CheckState.FAILED)
REFUSABLE = (CheckState.OPEN, CheckState.UNCLEAR)
MOST_SITES = 10


@transaction.atomic
def decide(
    activity: Activity, *, accepted: bool, why: str, by: User, now: datetime, judging: bool = False
) -> CheckResult:
    """Record a coach's word that an activity's evidence is good, or is not; the reason is told to the student.

    Once a claim is filed its judges say so (`judging`: they are checked already).
    """
    why = clean_text(why, field="why", empty="Say why; the student reads it.", longest=2_000)
    student = lock(activity.student)
    if not judging:
        must_coach(student, by, now)
        must_be_unclaimed_on(student, [activity.occurred_on])
    must_be_undecided_on(student, [activity.occurred_on])
    activity = lock_activity(activity, student)
    if activity.struck_at is not None:
        raise Refused("This activity is taken back; there is nothing to decide.")
    good_too_late = activity.check_state == CheckState.GOOD and _in_missed_period(activity)
    if activity.check_state not in (ACCEPTABLE if accepted else REFUSABLE) and not (
        accepted and good_too_late
    ):
        raise Refused("Nothing about this activity waits to be decided any more: load the page again.")
    state = CheckState.ACCEPTED if accepted else CheckState.FAILED
    result = CheckResult.objects.create(
        activity=activity,
        state=state,
        because=Because.ACCEPTED if accepted else Because.REFUSED,
        asked=activity.link,
        at=now,
        by=by,
        reason=why,
    )
    Activity.objects.filter(pk=activity.pk).update(check_state=state, checked_at=now)
    PendingCheck.objects.filter(pk=activity.pk).update(due_at=None, ask=None, taken_until=None)
    if accepted:  # which may turn a settled week, so its day is named
        assess_student(student, now, days=[activity.occurred_on])
    else:
        judge_after(activity, now)
    mails.check_decided(result, accepted=accepted, now=now)
    return result


def _in_missed_period(activity: Activity) -> bool:
    """Return whether a period of its day has settled as missed: an acceptance may still turn that."""
    return bool(periods_holding(activity).filter(settled_at__isnull=False, verdict=Verdict.MISSED).exists())


def mendable_until(activity: Activity) -> datetime | None:
    """Return until when the student may mend an activity whose check failed; None where nothing limits it."""
    limits = periods_holding(activity).filter(settled_at__isnull=True, checks_until__isnull=False)
    limit = limits.order_by("checks_until").values_list("checks_until", flat=True).first()
    return limit or changeable_until(activity.student, [activity.occurred_on])


@transaction.atomic
def mend(activity: Activity, *, changes: dict[str, Any], by: User, now: datetime) -> Activity:
    """Give an activity whose check failed another link or day, while its week waits for it; it is checked anew."""
    student = _own(activity, by)
    activity = lock_activity(activity, student)
    if activity.check_state != CheckState.FAILED or activity.struck_at is not None:
        raise Refused("There is nothing to mend about this activity.")
    limit = mendable_until(activity)
    if limit is not None and now >= limit:
        raise Refused("That week is settled. Ask your coach to accept it; say what is wrong and why.")
    values = values_of(activity) | {
        name: changes[name] for name in ("link", "occurred_on") if name in changes
    }
    checked = check(student, values, now)
    days = [activity.occurred_on, checked.occurred_on]
    if checked.occurred_on != activity.occurred_on:
        check_changeable(student, [checked.occurred_on], now)
    refuse_same_commit(student, checked, changed_pk=activity.pk)
    if not rewrite(activity, checked, by=by, now=now):
        raise Refused(
            "Nothing is different yet. Change the link or the day, or ask for another look.", "link"
        )
    assess_student(student, now, days=days)
    return activity


@transaction.atomic
def ask_again(activity: Activity, *, by: User, now: datetime) -> None:
    """Have a failed check asked again at once, as its page was mended."""
    student = _own(activity, by)
    activity = lock_activity(activity, student)
    if activity.check_state != CheckState.FAILED or activity.struck_at is not None:
        raise Refused("There is nothing to look at again.")
    pending, _ = PendingCheck.objects.get_or_create(pk=activity.pk)
    if pending.due_at is None or pending.due_at > now:
        pending.due_at, pending.tries = now, 0
        pending.save(update_fields=["due_at", "tries"])


@transaction.atomic
def declare_site(student: Student, *, address: str, by: User, now: datetime) -> DeclaredSite:
    """Record that everything below an address is the student's; failed checks of its pages are asked again."""
    student = _own_log(student, by)
    site = address_of(
        clean_text(address, field="address", empty="Type the address of your site.", longest=200)
    )
    host = site.partition("/")[0]
    if "." not in host or any(sign.isspace() for sign in site):
        raise Refused(
            "This is no address of a site. Copy it from the browser; it may begin with https://.", "address"
        )
    if is_shared(site):
        raise Refused(
            f"Many people publish on {site}. Add which part of it is yours, as in “{site}/your-name”.",
            "address",
        )
    declared = DeclaredSite.objects.not_withdrawn().filter(student=student)
    if declared.filter(address=site).exists():
        raise Refused("You have declared this site already.", "address")
    if declared.count() >= MOST_SITES:
        raise Refused(f"{MOST_SITES} sites are the most. Remove one that you no longer need.", "address")
    row = DeclaredSite.objects.create(student=student, address=site, declared_at=now)
    failed = Activity.objects.not_struck().filter(student=student, check_state=CheckState.FAILED)
    pages = [activity.pk for activity in failed.order_by("pk") if host in activity.link.lower()]
    PendingCheck.objects.filter(pk__in=pages).update(due_at=now, tries=0)
    return row


@transaction.atomic
def withdraw_site(site: DeclaredSite, *, by: User, now: datetime) -> None:
    """Take a declared site back; what was found by it stays."""
    _own_log(site.student, by)
    if not DeclaredSite.objects.not_withdrawn().filter(pk=site.pk).update(withdrawn_at=now):
        raise Refused("This site is removed already.")


def _own(activity: Activity, by: User) -> Student:
    return _own_log(activity.student, by)


def _own_log(student: Student, by: User) -> Student:
    student = lock(student)
    if by.pk != student.user_id:
        raise Refused("Only the student changes this; a coach accepts or refuses.")
    return student
