"""Whether a running week can still be met, only just, or no longer (DOMAIN §9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from commitments.rules.policy import Counting, Policy, Unit
from commitments.rules.verdict import QuotaResult
from commitments.rules.window import WEEK_DAYS, month_after

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
    return _worst(_unmet(policy, quotas, last_day), days_left(last_day, today))


def pace_changes_on(
    policy: Policy, quotas: Iterable[QuotaResult], last_day: date, today: date
) -> date | None:
    """The first later day on which the pace is another if nothing more is done; None if it stays."""
    unmet, left = _unmet(policy, quotas, last_day), days_left(last_day, today)
    reached = _worst(unmet, left)
    if reached in (Pace.DONE, Pace.LOST):
        return None
    for days in range(1, left + 1):
        if _worst(unmet, left - days) != reached:
            return today + timedelta(days=days)
    return None


class _Unmet(NamedTuple):
    """A quota that is short, whether it is counted by days, and of how many days its week or month is."""

    quota: QuotaResult
    counts_days: bool
    days: int


def _unmet(policy: Policy, quotas: Iterable[QuotaResult], last_day: date) -> list[_Unmet]:
    its = {quota.key: quota for quota in policy.quotas}
    return [
        _Unmet(each, rule.counting == Counting.DISTINCT_DAYS, _length(rule.unit, last_day))
        for each in quotas
        if not each.met
        for rule in (its[each.key],)
    ]


def _length(unit: Unit, last_day: date) -> int:
    """Of a week or month that ends with this day."""
    following = last_day + timedelta(days=1)
    return WEEK_DAYS if unit == Unit.WEEK else (following - month_after(following, -1)).days


def _worst(unmet: Iterable[_Unmet], left: int) -> Pace:
    worst = Pace.DONE
    for each in unmet:
        reached = _pace(each, left)
        if reached == Pace.LOST:
            return reached
        if worst == Pace.DONE or reached == Pace.TIGHT:
            worst = reached
    return worst


def _pace(unmet: _Unmet, left: int) -> Pace:
    quota = unmet.quota
    if left == 0 or (unmet.counts_days and quota.left > left):
        return Pace.LOST
    if left <= TIGHT_DAYS or (unmet.counts_days and quota.left == left):
        return Pace.TIGHT
    # Twice what an even week, or month, asks for a day is where making up for lost days becomes unlikely.
    hurried = quota.left >= 2 and quota.left * unmet.days >= 2 * quota.minimum * left
    return Pace.TIGHT if hurried else Pace.EASY
