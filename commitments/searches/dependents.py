"""What hangs on a search's window, start date or leave, computed again when one of them moves (DESIGN, rule 4)."""

from collections.abc import Sequence
from datetime import date, datetime

from coaching.conversation.moved_deadlines import recompute_clocks
from commitments.leave.queries import granted_leave
from commitments.searches.models import Search
from commitments.searches.periods import make_periods
from jobsearch.offers.due import recompute_due
from rules.instants import end_of_day, start_of_day
from rules.spans import Span, leave_window
from standing.verbs import assess


def place_window(search: Search, start: date) -> None:
    """Set start, last day and both instants from the policy and the granted leave, without saving."""
    policy = search.policy
    leave = granted_leave(search) if search.pk else ()
    search.start_date = start
    search.last_day, _ = leave_window(start, policy.window_days, leave, policy.leave_moves_window)
    search.opens_at = start_of_day(start, search.zone)
    search.closes_at = end_of_day(search.last_day, search.zone)


def window_moved(search: Search, now: datetime, leave: Sequence[Span] = ()) -> None:
    """Recompute weeks, clocks of messages and dates of offers after the window moved, then all verdicts.

    `leave` is what moved it, if any did.
    """
    make_periods(search, now=now)
    recompute_clocks(search.student, now, leave)
    recompute_offers(search)
    reassess(search, now)


def recompute_offers(search: Search) -> None:
    """Recompute when open offers are due: one still open on the start date counts as received on it."""
    open_offers = search.student.offers.open()
    for offer in open_offers.select_for_update().order_by("pk"):
        recompute_due(offer)


def reassess(search: Search, now: datetime) -> None:
    """Judge the search's weeks and the student's standing anew, as after every change."""
    assess([search.pk], now)
