"""The limits of a claim: when it has to be filed, decided, paid, and when a denial appealed (DOMAIN §3, §8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from rules.deadlines import days_after
from rules.instants import Zone, end_of_day, local_day
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import PolicyRules

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


def waits_until(filed_at: datetime, zone: Zone) -> datetime:
    """Return the instant (UTC) from which a decision waits no longer for weeks or offers that are open.

    It is the end of the 30th day after filing.
    """
    return end_of_day(local_day(filed_at, zone) + timedelta(days=LONGEST_WAIT_DAYS), zone)


def appeal_until(
    policy: PolicyRules, denied_on: date, zone: str, outages: Iterable[OutageSpan] = ()
) -> datetime | None:
    """Return the instant (UTC, exclusive) by which an appeal is in time; None where no limit is stated."""
    return until_within(policy.appeal_within_days, denied_on, zone, outages)


def decide_until(policy: PolicyRules, filed_on: date, zone: Zone) -> datetime | None:
    """Return the instant (UTC, exclusive) by which the school has promised to decide; None where it is not stated."""
    return days_after(filed_on, policy.decide_within_days, zone)


def pay_until(policy: PolicyRules, approved_on: date, zone: Zone) -> datetime | None:
    """Return the instant (UTC, exclusive) by which the school has promised to pay; None where it is not stated."""
    return days_after(approved_on, policy.pay_within_days, zone)
