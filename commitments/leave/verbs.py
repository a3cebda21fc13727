"""The verbs of leave (DOMAIN §4): asked for before it starts, decided by a coach, or in force by notice."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from commitments.leave import mails
from commitments.leave.limits import (
    _must_be_open,
    _must_be_within_limit,
    _why_by_notice,
    by_notice,
    must_be_askable,
)
from commitments.leave.models import Leave
from commitments.leave.queries import granted_leave
from commitments.searches.claim_freeze import must_be_unclaimed
from commitments.searches.dependents import place_window, window_moved
from commitments.searches.models import Search
from commitments.searches.verbs import close_window, lock, reopen
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_be_admin, must_coach
from rules.spans import Span
from rules.states import EndingCause

LONGEST_REASON = 2000


@transaction.atomic
def ask_leave(
    search: Search, *, first_day: date, last_day: date, reason: str, by: User, now: datetime
) -> Leave:
    """Ask for whole days of leave, as the student before the first of them begins; an admin may enter days that have
    begun.

    The same days asked for twice give the first request. Where the signed policy says that leave is in force by the
    student's own notice, what they ask for is granted at once: by the policy, so nobody decided it.
    """
    search = lock(search)
    by_student = by.pk == search.student.user_id
    if not by_student:
        must_be_admin(search.student, by, now)
    reason = clean_text(reason, field="reason", empty="Say what the leave is for.", longest=LONGEST_REASON)
    same_days = search.leaves.filter(first_day=first_day, last_day=last_day)
    earlier = same_days.filter(Q(granted__isnull=True) | Q(granted=True, decided_by__isnull=True)).first()
    if earlier is not None:
        return earlier
    must_be_askable(search, Span(first_day, last_day), by_student=by_student, now=now)
    leave = Leave(
        search=search, first_day=first_day, last_day=last_day, reason=reason, asked_by=by, asked_at=now
    )
    if by_student and by_notice(search):
        leave.granted, leave.decided_at, leave.decided_why = True, now, _why_by_notice(search)
    leave.save(force_insert=True)
    if leave.granted:
        _move_window(search, leave, by, now)
    mails.leave_asked(leave, by=by, now=now)
    return leave


@transaction.atomic
def decide_leave(
    leave: Leave, *, granted: bool, why: str, by: User, now: datetime, judging: bool = False
) -> Leave:
    """Grant or decline leave, as a coach or admin, with a reason. Granted leave moves the window's end, its weeks and
    its clocks.

    Once a claim is filed its judges decide (`judging`: the caller has checked them).
    """
    search = lock(leave.search)
    if not judging:
        must_coach(search.student, by, now)
        must_be_unclaimed(search)
    why = clean_text(why, field="why", empty="Say why: the student reads it.", longest=LONGEST_REASON)
    leave = Leave.objects.get(pk=leave.pk)
    if granted:
        _must_be_open(search)
        _must_be_within_limit(search, (*granted_leave(search), Span(leave.first_day, leave.last_day)))
    if not Leave.objects.filter(pk=leave.pk, granted__isnull=True).update(
        granted=granted, decided_by=by, decided_at=now, decided_why=why
    ):
        raise Refused("This leave was decided a moment ago: load the page again.")
    if granted:
        _move_window(search, leave, by, now)
    leave.refresh_from_db()
    mails.leave_decided(leave, now=now)
    return leave


def _move_window(search: Search, leave: Leave, by: User, now: datetime) -> None:
    closed_on, days = search.last_day, (Span(leave.first_day, leave.last_day),)
    place_window(search, search.start_date)
    search.save(update_fields=["last_day", "closes_at"])
    by_window = Q(cause=EndingCause.WINDOW, on=closed_on)
    if search.last_day > closed_on and search.endings.in_force().filter(by_window).exists():
        # It was asked for in time and decided after the window had closed: the clocks run to the new last day.
        reopen(search, by_window, by=by, why="leave moved the window’s last day", now=now)
        window_moved(search, now, days)
        if now >= search.closes_at:
            close_window(search, now=now)
        return
    window_moved(search, now, days)
