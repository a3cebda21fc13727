"""Whether a running week can still be met, only just, or no longer (DOMAIN §9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from commitments.rules.policy import Counting, Policy
from commitments.rules.verdict import QuotaResult

TIGHT_DAYS = 2


class Pace(StrEnum):
    """`LOST`: the days left cannot hold what is missing. `TIGHT`: they only just can."""

    DONE = "done"
    EASY = "easy"
    TIGHT = "tight"
    LOST = "lost"


def days_left(last_day: date, today: date) -> int:
    """Days on which something can still be done, today included."""
    return max(0, (last_day - today).days + 1)


def pace(policy: Policy, quotas: Iterable[QuotaResult], last_day: date, today: date) -> Pace:
    """The worst of the quotas."""
    left = days_left(last_day, today)
    found = {_pace(quota, _counts_days(policy, quota.key), left) for quota in quotas if not quota.met}
    return next((each for each in (Pace.LOST, Pace.TIGHT, Pace.EASY) if each in found), Pace.DONE)


def _counts_days(policy: Policy, key: str) -> bool:
    return any(quota.key == key and quota.counting == Counting.DISTINCT_DAYS for quota in policy.quotas)


def pace_changes_on(
    policy: Policy, quotas: Iterable[QuotaResult], last_day: date, today: date
) -> date | None:
    """The first later day on which the pace is another if nothing more is done; None if it stays."""
    quotas = tuple(quotas)
    reached = pace(policy, quotas, last_day, today)
    if reached in (Pace.DONE, Pace.LOST):
        return None
    for days in range(1, days_left(last_day, today) + 1):
        day = today + timedelta(days=days)
        if pace(policy, quotas, last_day, day) != reached:
            return day
    return None


def _pace(quota: QuotaResult, counts_days: bool, left: int) -> Pace:
    if left == 0 or (counts_days and quota.left > left):
        return Pace.LOST
    if left <= TIGHT_DAYS or (counts_days and quota.left == left):
        return Pace.TIGHT
    # Twice what an even week asks for a day is where making up for lost days becomes unlikely.
    hurried = quota.left >= 2 and quota.left * 7 >= 2 * quota.minimum * left
    return Pace.TIGHT if hurried else Pace.EASY
