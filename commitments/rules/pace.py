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
    return _worst(_unmet(policy, quotas), days_left(last_day, today))


def pace_changes_on(
    policy: Policy, quotas: Iterable[QuotaResult], last_day: date, today: date
) -> date | None:
    """The first later day on which the pace is another if nothing more is done; None if it stays."""
    unmet, left = _unmet(policy, quotas), days_left(last_day, today)
    reached = _worst(unmet, left)
    if reached in (Pace.DONE, Pace.LOST):
        return None
    for days in range(1, left + 1):
        if _worst(unmet, left - days) != reached:
            return today + timedelta(days=days)
    return None


def _unmet(policy: Policy, quotas: Iterable[QuotaResult]) -> list[tuple[QuotaResult, bool]]:
    """Each with whether it is counted by days."""
    by_day = {quota.key for quota in policy.quotas if quota.counting == Counting.DISTINCT_DAYS}
    return [(quota, quota.key in by_day) for quota in quotas if not quota.met]


def _worst(unmet: Iterable[tuple[QuotaResult, bool]], left: int) -> Pace:
    worst = Pace.DONE
    for quota, counts_days in unmet:
        reached = _pace(quota, counts_days, left)
        if reached == Pace.LOST:
            return reached
        if worst == Pace.DONE or reached == Pace.TIGHT:
            worst = reached
    return worst


def _pace(quota: QuotaResult, counts_days: bool, left: int) -> Pace:
    if left == 0 or (counts_days and quota.left > left):
        return Pace.LOST
    if left <= TIGHT_DAYS or (counts_days and quota.left == left):
        return Pace.TIGHT
    # Twice what an even week asks for a day is where making up for lost days becomes unlikely.
    hurried = quota.left >= 2 and quota.left * 7 >= 2 * quota.minimum * left
    return Pace.TIGHT if hurried else Pace.EASY
