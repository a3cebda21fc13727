"""The limits of a claim: when it has to be filed, decided, paid, and when a denial appealed (DOMAIN §3, §8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.deadlines import days_after
from rules.instants import Zone, end_of_day, last_local_day, local_day
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import PolicyRules

SHORTEST_ASKED_DAYS, LONGEST_ASKED_DAYS = 1, 14  # in which a student answers what they are asked
LONGEST_WAIT_DAYS = 30  # DOMAIN §8: nothing is decided before the last week is settled, but at most so long


def claim_until(
    policy: PolicyRules, window_last_day: date, zone: str, outages: Iterable[OutageSpan] = ()
) -> datetime | None:
    """Return the instant (UTC, exclusive) by which a claim is in time; None where no limit is stated."""
    return until_within(policy.claim_within_days, window_last_day, zone, outages)


def until_within(
    days: int | None, last_day: date, zone: str, outages: Iterable[OutageSpan] = ()
) -> datetime | None:
    """Return the instant (UTC, exclusive) that ends a limit of so many days after `last_day`, moved by outages.

    None where no limit is stated. It suits lists that read the policy's figure and no whole policy.
    """
    until = days_after(last_day, days, zone)
    return moved_by_outages(until, zone, outages) if until else None


@dataclass(frozen=True, slots=True)
class ClockStop:
    """A question to the student, for which the clock to decide stops: from `asked_at` to the first answer, at the
    latest until `due_at` (exclusive)."""

    asked_at: datetime
    due_at: datetime
    answered_at: datetime | None = None


def answer_until(asked_at: datetime, days: int, zone: Zone) -> datetime | None:
    """Return the instant (UTC, exclusive) until which a student has to answer: the end of the n-th day after the one on
    which they were asked. None for fewer days than one, or more than 14."""
    if not SHORTEST_ASKED_DAYS <= days <= LONGEST_ASKED_DAYS:
        return None
    return end_of_day(local_day(asked_at, zone) + timedelta(days=days), zone)


def stopped_days(stops: Iterable[ClockStop], zone: Zone) -> int:
    """Return for how many days questions stop the clock: from the day on which one was asked to that of the answer, or
    to the last day for it. Days of several questions at once count once; while one is open, all its days do.
    However many there are, they stop the clock of a claim for 14 days at most."""
    days: set[date] = set()
    for stop in stops:
        first, last = local_day(stop.asked_at, zone), last_local_day(stop.due_at, zone)
        if stop.answered_at is not None:
            last = min(last, local_day(stop.answered_at, zone))
        days |= {first + timedelta(days=n) for n in range((last - first).days)}
    return min(len(days), LONGEST_ASKED_DAYS)


def waits_until(filed_at: datetime, zone: Zone, stopped: int = 0) -> datetime:
    """Return the instant (UTC) from which a decision waits no longer for weeks or offers that are open.

    It is the end of the 30th day after filing, and later by the days for which questions to the student stopped it.
    """
    return end_of_day(local_day(filed_at, zone) + timedelta(days=LONGEST_WAIT_DAYS + stopped), zone)


def appeal_until(
    policy: PolicyRules, denied_on: date, zone: str, outages: Iterable[OutageSpan] = ()
) -> datetime | None:
    """Return the instant (UTC, exclusive) by which an appeal is in time; None where no limit is stated."""
    return until_within(policy.appeal_within_days, denied_on, zone, outages)


def decide_until(policy: PolicyRules, filed_on: date, zone: Zone, stopped: int = 0) -> datetime | None:
    """Return the instant (UTC, exclusive) by which the school has promised to decide, later by the days for which
    questions to the student stopped the clock; None where it is not stated."""
    within = policy.decide_within_days
    return days_after(filed_on, None if within is None else within + stopped, zone)


def pay_until(policy: PolicyRules, approved_on: date, zone: Zone) -> datetime | None:
    """Return the instant (UTC, exclusive) by which the school has promised to pay; None where it is not stated."""
    return days_after(approved_on, policy.pay_within_days, zone)
