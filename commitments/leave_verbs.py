"""Leave (DOMAIN §4): asked for before it starts, decided by a coach, or in force by notice; it lightens weeks and moves
the window's end."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from coaching.guards import clean_text, must_be_admin, must_coach
from commitments import mails
from commitments.decided import must_be_unclaimed, must_be_undecided
from commitments.dependents import place_window, window_moved
from commitments.models import Leave, Search
from commitments.outages.queries import outages
from commitments.queries import granted_leave
from commitments.rules.instants import local_day, start_of_day
from commitments.rules.outages import moved_by_outages
from commitments.rules.spans import Span, days_of
from commitments.rules.words import full_day, plural
from commitments.search_verbs import close_window, lock, reopen
from core.errors import Refused
from people.models import User

LONGEST_REASON = 2000


@transaction.atomic
def ask_leave(
    search: Search, *, first_day: date, last_day: date, reason: str, by: User, now: datetime
) -> Leave:
    """The student asks for whole days, before the first of them begins; an admin may enter days that have begun.

    The same days asked for twice give the first request. Where the signed policy says that leave is in force by the
    student's own notice, what they ask for is granted at once: by the policy, so nobody decided it.
    """
    search = lock(search)
    own = by.pk == search.student.user_id
    if not own:
        must_be_admin(search.student, by, now)
    reason = clean_text(reason, field="reason", empty="Say what the leave is for.", longest=LONGEST_REASON)
    same = search.leaves.filter(first_day=first_day, last_day=last_day)
    known = same.filter(Q(granted__isnull=True) | Q(granted=True, decided_by__isnull=True)).first()
    if known is not None:
        return known
    must_be_askable(search, Span(first_day, last_day), own=own, now=now)
    leave = Leave(
        search=search, first_day=first_day, last_day=last_day, reason=reason, asked_by=by, asked_at=now
    )
    if own and by_notice(search):
        leave.granted, leave.decided_at, leave.decided_why = True, now, _why_by_notice(search)
    leave.save(force_insert=True)
    if leave.granted:
        _move_window(search, leave, by, now)
    mails.leave_asked(leave, by=by, now=now)
    return leave


def must_be_askable(search: Search, span: Span, *, own: bool, now: datetime) -> None:
    """Raises Refused where these days cannot be asked for; an admin (not `own`) may enter days that have begun."""
    _must_be_open(search)
    _must_fit(search, span)
    if own and span.first_day <= local_day(now, search.zone) and not _could_not_be_asked(search, span, now):
        raise Refused(
            f"{'Give notice' if by_notice(search) else 'Ask for leave'} before it starts: choose tomorrow or a later "
            "day. For a day that has begun, write to your coach; an admin can enter it.",
            "first_day",
        )
    asked = [
        Span(*days)
        for days in search.leaves.filter(granted__isnull=True).values_list("first_day", "last_day")
    ]
    _must_be_within_limit(search, (*granted_leave(search), *asked, span))


def _could_not_be_asked(search: Search, span: Span, now: datetime) -> bool:
    """Whether the service was down as the last day before it ended, and the time that this gives back still runs."""
    opens = start_of_day(span.first_day, search.zone)
    return now < moved_by_outages(opens, search.zone, outages())


@transaction.atomic
def decide_leave(
    leave: Leave, *, granted: bool, why: str, by: User, now: datetime, judging: bool = False
) -> Leave:
    """A coach (or admin) grants or declines, with a reason. Granted leave moves the window's end, weeks and clocks.
    Once a claim is filed its judges decide (`judging`: they are checked already)."""
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


def by_notice(search: Search) -> bool:
    """Whether leave of this search is in force by the student's own written notice, and nobody decides."""
    return search.policy.leave_by == "notice"


def _why_by_notice(search: Search) -> str:
    return f"By the student’s own notice, as the Commitment says{search.policy.rules().cited('leave_by')}."


def leave_days_taken(search: Search) -> int:
    """Days of granted leave inside the window, overlaps counted once: some may lie before a start date chosen later."""
    return len(days_of(granted_leave(search), search.start_date))


def why_no_leave(search: Search, *, own: bool, now: datetime) -> str:
    """Why no leave can be asked for in this search at all; empty if it can. An admin (not `own`) may enter days that
    have begun."""
    try:
        _must_be_open(search)
    except Refused as refusal:
        return refusal.message
    last = Span(search.last_day, search.last_day)
    if own and local_day(now, search.zone) >= search.last_day and not _could_not_be_asked(search, last, now):
        return (
            "Leave is asked for before its first day, and lies inside the search, whose last day is "
            f"{full_day(search.last_day)}: no day is left to ask for. An admin can enter days that have begun."
        )
    return ""


def _move_window(search: Search, leave: Leave, by: User, now: datetime) -> None:
    closed_on, days = search.last_day, (Span(leave.first_day, leave.last_day),)
    place_window(search, search.start_date)
    search.save(update_fields=["last_day", "closes_at"])
    by_window = Q(cause="window", on=closed_on)
    if search.last_day > closed_on and search.endings.filter(by_window, undone_at__isnull=True).exists():
        # It was asked for in time and decided after the window had closed: the clocks run to the new last day.
        reopen(search, by_window, by=by, why="leave moved the window’s last day", now=now)
        window_moved(search, now, days)
        if now >= search.closes_at:
            close_window(search, now=now)
        return
    window_moved(search, now, days)


def _must_be_open(search: Search) -> None:
    policy = search.policy
    if not policy.leave_max_days:
        raise Refused("This Commitment has no leave. A coach can excuse a week instead.")
    if search.guarantee_until is not None and search.guarantee_until < search.last_day:
        raise Refused(
            f"The guarantee of this search ended on {full_day(search.guarantee_until)}: leave moves nothing."
        )
    if search.state == "not_started":
        raise Refused("This search did not start, so there is nothing to take leave from.")
    must_be_undecided(search)


def _must_fit(search: Search, span: Span) -> None:
    if span.last_day < span.first_day:
        raise Refused("The last day comes before the first one: check both.", "last_day")
    if not search.start_date <= span.first_day <= search.last_day:
        raise Refused(
            f"Leave begins inside your search, from {full_day(search.start_date)} to {full_day(search.last_day)}: "
            "choose a first day between these.",
            "first_day",
        )
    if span.last_day > search.last_day and not search.policy.leave_moves_window:
        raise Refused(
            f"Leave does not move the end of your search, {full_day(search.last_day)}: choose days up to it.",
            "last_day",
        )


def _must_be_within_limit(search: Search, spans: tuple[Span, ...]) -> None:
    total, most = len(days_of(spans, search.start_date)), search.policy.leave_max_days
    if total > most:
        raise Refused(
            f"That makes {plural(total, 'day')} of leave in all; the Commitment allows {most}. Choose fewer days.",
            "last_day",
        )
