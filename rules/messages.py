"""Messages that ask for a reply: when that is due, and what silence leads to (DOMAIN §2, §3, §4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rules.business_days import Calendar
from rules.deadlines import Due, deadline
from rules.instants import end_of_day, last_local_day, local_day
from rules.policy import PolicyRules
from rules.spans import Span, days_of


@dataclass(frozen=True, slots=True)
class Silence:
    """The days and instants at which silence leads to a warning and to the proposal of a lapse; None where not stated.

    Silence runs to the end of a local day: each instant (UTC) is the first after its day.
    """

    warn_on: date | None
    warn_at: datetime | None
    lapse_on: date | None
    lapse_at: datetime | None


def reply_due(
    policy: PolicyRules, sent_at: datetime, zone: str, calendar: Calendar, leave: Iterable[Span] = ()
) -> Due | None:
    """Return when the reply to a message is due, days of leave left out; None where the policy states no limit."""
    if policy.reply_within is None:
        return None
    due = deadline(policy.reply_within, policy.reply_unit, sent_at, zone, calendar, leave)
    return replace(due, clause=policy.clause_of("reply_within"))


def moved_by(
    leave: Iterable[Span], due_at: datetime, recounted_due_at: datetime, sent_at: datetime, zone: str
) -> datetime:
    """Return when a reply is due that was due at `due_at`, once `leave` was added.

    Holidays that a coach added for a place are given as spans of a day. `recounted_due_at` is the end of the limit as
    counted anew with these days. The moment moves only where one of them comes before it, and never to an earlier one:
    whatever a calendar of holidays says since, a student may rely on what they were told (DOMAIN §4).
    """
    leave_days = days_of(leave, local_day(sent_at, zone), last_local_day(due_at, zone))
    return max(due_at, recounted_due_at) if leave_days else due_at


def silence(
    policy: PolicyRules, oldest_unanswered_sent_at: datetime, zone: str, leave: Iterable[Span] = ()
) -> Silence:
    """Return when silence leads to a warning and a lapse, in calendar days from the oldest unanswered message.

    Days of leave are left out.
    """
    sent_day = local_day(oldest_unanswered_sent_at, zone)
    on_leave = days_of(leave, sent_day)
    warn_on = _days_after(sent_day, policy.silence_warn_days, on_leave)
    lapse_on = _days_after(sent_day, policy.silence_lapse_days, on_leave)
    return Silence(warn_on, _is_over(warn_on, zone), lapse_on, _is_over(lapse_on, zone))


def _is_over(day: date | None, zone: str) -> datetime | None:
    return None if day is None else end_of_day(day, zone)


def _days_after(day: date, n: int | None, left_out: frozenset[date]) -> date | None:
    if n is None:
        return None
    while n > 0:
        day += timedelta(days=1)
        n -= day not in left_out
    return day
