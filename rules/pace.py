"""Whether a running week can still be met, only just, or no longer (DOMAIN §9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rules.policy import Counting, PolicyRules, Unit
from rules.verdict import QuotaResult
from rules.window import WEEK_DAYS, month_after

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


def pace(policy: PolicyRules, quotas: Iterable[QuotaResult], last_day: date, today: date) -> Pace:
    """The worst of the quotas."""
    return _ahead(_unmet(policy, quotas, last_day), days_left(last_day, today)).pace


def pace_changes_on(
    policy: PolicyRules, quotas: Iterable[QuotaResult], last_day: date, today: date
) -> date | None:
    """The first later day on which the pace is another if nothing more is done; None if it stays."""
    days = _ahead(_unmet(policy, quotas, last_day), days_left(last_day, today)).changes_in
    return None if days is None else today + timedelta(days=days)


class _Unmet(NamedTuple):
    """Of a quota that is short: what is left of the minimum, whether it is counted by days, and of how many days its
    week or month is."""

    left: int
    minimum: int
    counts_days: bool
    days: int


class _Ahead(NamedTuple):
    pace: Pace
    changes_in: int | None  # days, if nothing more is done


def _unmet(policy: PolicyRules, quotas: Iterable[QuotaResult], last_day: date) -> tuple[_Unmet, ...]:
    short = [quota for quota in quotas if not quota.met]
    if not short:
        return ()
    rules = policy.quotas_by_key
    return tuple(
        _Unmet(
            quota.left,
            quota.minimum,
            rules[quota.key].counting == Counting.DISTINCT_DAYS,
            _length(rules[quota.key].unit, last_day),
        )
        for quota in short
    )


def _length(unit: Unit, last_day: date) -> int:
    """Of a week or month that ends with this day."""
    if unit == Unit.WEEK:
        return WEEK_DAYS
    following = last_day + timedelta(days=1)
    return (following - month_after(following, -1)).days


@lru_cache(maxsize=4096)  # a sweep asks the same few of everyone
def _ahead(unmet: tuple[_Unmet, ...], left: int) -> _Ahead:
    reached = _worst(unmet, left)
    if reached in (Pace.DONE, Pace.LOST):
        return _Ahead(reached, None)
    changes_in = next((days for days in range(1, left + 1) if _worst(unmet, left - days) != reached), None)
    return _Ahead(reached, changes_in)


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
    if left == 0 or (unmet.counts_days and unmet.left > left):
        return Pace.LOST
    if left <= TIGHT_DAYS or (unmet.counts_days and unmet.left == left):
        return Pace.TIGHT
    # Twice what an even week, or month, asks for a day is where making up for lost days becomes unlikely.
    hurried = unmet.left >= 2 and unmet.left * unmet.days >= 2 * unmet.minimum * left
    return Pace.TIGHT if hurried else Pace.EASY
