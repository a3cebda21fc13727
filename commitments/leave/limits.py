"""Whether leave may be asked for or granted, and how much of it is taken (DOMAIN §4)."""

from datetime import datetime

from commitments.leave.queries import granted_leave
from commitments.outages.queries import outages
from commitments.searches.claim_freeze import must_be_undecided
from commitments.searches.models import Search
from core.errors import Refused
from rules.instants import local_day, start_of_day
from rules.outages import moved_by_outages
from rules.spans import Span, days_of
from rules.states import SearchState
from rules.words import full_day, plural


def must_be_askable(search: Search, span: Span, *, by_student: bool, now: datetime) -> None:
    """Raise Refused where the days cannot be asked for; an admin (not `by_student`) may enter days that have begun."""
    _must_be_open(search)
    _must_fit(search, span)
    if (
        by_student
        and span.first_day <= local_day(now, search.zone)
        and not _could_not_be_asked(search, span, now)
    ):
        raise Refused(
            f"{'Give notice' if by_notice(search) else 'Ask for leave'} before it starts: choose tomorrow or a later "
            "day. For a day that has begun, write to your coach; an admin can enter it.",
            "first_day",
        )
    undecided = [Span(*days) for days in search.leaves.undecided().values_list("first_day", "last_day")]
    _must_be_within_limit(search, (*granted_leave(search), *undecided, span))


def _could_not_be_asked(search: Search, span: Span, now: datetime) -> bool:
    """Tell whether the service was down at the end of the day before the leave, and the time given back still runs."""
    opens = start_of_day(span.first_day, search.zone)
    return now < moved_by_outages(opens, search.zone, outages(search.student_id))


def by_notice(search: Search) -> bool:
    """Tell whether leave of this search is in force by the student's own written notice, and nobody decides."""
    return search.policy.leave_by == "notice"


def _why_by_notice(search: Search) -> str:
    return f"By the student’s own notice, as the Commitment says{search.policy.rules().cited('leave_by')}."


def leave_days_taken(search: Search) -> int:
    """Count the days of granted leave from the start date on, overlaps once: leave may lie before a start date that was
    chosen later."""
    return len(days_of(granted_leave(search), search.start_date))


def why_no_leave(search: Search, *, by_student: bool, now: datetime) -> str:
    """Say why no leave can be asked for in this search at all; empty if it can. An admin (not `by_student`) may enter
    days that have begun."""
    try:
        _must_be_open(search)
    except Refused as refusal:
        return refusal.message
    last = Span(search.last_day, search.last_day)
    if (
        by_student
        and local_day(now, search.zone) >= search.last_day
        and not _could_not_be_asked(search, last, now)
    ):
        return (
            "Leave is asked for before its first day, and lies inside the search, whose last day is "
            f"{full_day(search.last_day)}: no day is left to ask for. An admin can enter days that have begun."
        )
    return ""


def _must_be_open(search: Search) -> None:
    policy = search.policy
    if not policy.leave_max_days:
        raise Refused("This Commitment has no leave. A coach can excuse a week instead.")
    if search.guarantee_until is not None and search.guarantee_until < search.last_day:
        raise Refused(
            f"The guarantee of this search ended on {full_day(search.guarantee_until)}: leave moves nothing."
        )
    if search.state == SearchState.NOT_STARTED:
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
