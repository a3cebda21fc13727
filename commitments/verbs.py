"""Every change to what is promised goes through one of these."""

from datetime import datetime

from django.db import transaction

from commitments import queries
from commitments.condition_verbs import record_conditions
from commitments.dependents import reassess
from commitments.excusal_verbs import (
    agree_excusal,
    ask_excusal,
    decide_excusal_as_judge,
    decline_excusal,
    excuse,
    excuse_for_schools_error,
)
from commitments.leave_verbs import ask_leave, decide_leave
from commitments.payer_verbs import record_payers
from commitments.periods import make_periods
from commitments.policy_verbs import (
    DraftChanged,
    confirm_defaults,
    discard_draft,
    draft_empty,
    draft_from,
    draft_policy,
    edit_draft,
    publish,
    ship_policy,
)
from commitments.search_verbs import (
    certification_changed,
    close_unstarted,
    close_window,
    end_guarantee,
    end_service,
    lock,
    open_search,
    undo_ending,
    withdraw_from_search,
)
from commitments.signing import acknowledge, sign
from people.models import Student

__all__ = [
    "DraftChanged",
    "acknowledge",
    "agree_excusal",
    "ask_excusal",
    "ask_leave",
    "certification_changed",
    "close_unstarted",
    "close_window",
    "confirm_defaults",
    "decide_excusal_as_judge",
    "decide_leave",
    "decline_excusal",
    "discard_draft",
    "draft_empty",
    "draft_from",
    "draft_policy",
    "edit_draft",
    "end_guarantee",
    "end_service",
    "excuse",
    "excuse_for_schools_error",
    "open_search",
    "publish",
    "record_conditions",
    "record_payers",
    "rezone_future_periods",
    "ship_policy",
    "sign",
    "undo_ending",
    "withdraw_from_search",
]


@transaction.atomic
def rezone_future_periods(student: Student, *, now: datetime) -> None:
    """After a move: periods that have not begun take the new zone, those that have keep theirs (DOMAIN §4)."""
    search = queries.live_search(student)
    if search is not None:
        search = lock(search)
        make_periods(search, now=now)
        reassess(search, now)
