"""Messages that ask for a reply: when it is due, and what silence leads to (DOMAIN §2, §3, §4)."""

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
    """When no reply at all leads to a warning and to the proposal of a lapse; None where not stated.

    Silence runs to the end of its local day: each instant (UTC) is the first after that day.
    """

    warn_on: date | None
    warn_at: datetime | None
    lapse_on: date | None
    lapse_at: datetime | None


def reply_due(
    policy: PolicyRules, sent_at: datetime, zone: str, calendar: Calendar, leave: Iterable[Span] = ()
) -> Due | None:
    """When the reply is due, days of leave left out; None where the policy states no limit."""
    if policy.reply_within is None:
        return None
    due = deadline(policy.reply_within, policy.reply_unit, sent_at, zone, calendar, leave)
    return replace(due, clause=policy.clause_of("reply_within"))


def moved_by(
    leave: Iterable[Span], told: datetime, again: datetime, sent_at: datetime, zone: str
) -> datetime:
    """When a reply is due that was to come by `told`, given this leave more, with which its limit counts to `again`.

    It moves only where some of that leave comes before it, and never to an earlier moment: whatever a calendar of
    holidays says since, a student may rely on what they were told (DOMAIN §4). So it is with holidays that a coach
    added for a place, as spans of a day.
    """
    stopped = days_of(leave, local_day(sent_at, zone), last_local_day(told, zone))
    return max(told, again) if stopped else told


def silence(
    policy: PolicyRules, oldest_unanswered_sent_at: datetime, zone: str, leave: Iterable[Span] = ()
) -> Silence:
    """Calendar days from the oldest unanswered message, days of leave left out."""
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
