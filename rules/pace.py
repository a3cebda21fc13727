"""The pace of a running week or month: whether it can still be met, only just, or no longer (DOMAIN §9)."""

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
    """Whether what is missing fits into the days that are left; at `TIGHT` only just, at `LOST` no longer."""

    DONE = "done"
    EASY = "easy"
    TIGHT = "tight"
    LOST = "lost"


def days_left(last_day: date, today: date) -> int:
    """Return the number of days on which something can still be done, today included."""
    return max(0, (last_day - today).days + 1)


def pace(policy: PolicyRules, quotas: Iterable[QuotaResult], last_day: date, today: date) -> Pace:
    """Return the pace of a period: the worst of its quotas."""
    return _ahead(_unmet(policy, quotas, last_day), days_left(last_day, today)).pace


def pace_changes_on(
    policy: PolicyRules, quotas: Iterable[QuotaResult], last_day: date, today: date
) -> date | None:
    """Return the first later day on which the pace changes if nothing more is done; None if it stays."""
    days = _ahead(_unmet(policy, quotas, last_day), days_left(last_day, today)).changes_in
    return None if days is None else today + timedelta(days=days)


class _Unmet(NamedTuple):
    """A quota that is short: what is missing of the minimum, and of how many days its week or month is.

    `counts_days` says that it is counted by days, of which each day left can bring but one.
    """

    missing: int
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
    """Return the length in days of a week or month that ends with this day."""
    if unit == Unit.WEEK:
        return WEEK_DAYS
    following = last_day + timedelta(days=1)
    return (following - month_after(following, -1)).days


@lru_cache(maxsize=4096)  # a sweep asks few different questions of many students
def _ahead(unmet: tuple[_Unmet, ...], remaining_days: int) -> _Ahead:
    reached = _worst(unmet, remaining_days)
    if reached in (Pace.DONE, Pace.LOST):
        return _Ahead(reached, None)
    changes_in = next(
        (days for days in range(1, remaining_days + 1) if _worst(unmet, remaining_days - days) != reached),
        None,
    )
    return _Ahead(reached, changes_in)


def _worst(unmet: Iterable[_Unmet], remaining_days: int) -> Pace:
    worst = Pace.DONE
    for quota in unmet:
        reached = _pace(quota, remaining_days)
        if reached == Pace.LOST:
            return reached
        if worst == Pace.DONE or reached == Pace.TIGHT:
            worst = reached
    return worst


def _pace(unmet: _Unmet, remaining_days: int) -> Pace:
    if remaining_days == 0 or (unmet.counts_days and unmet.missing > remaining_days):
        return Pace.LOST
    if remaining_days <= TIGHT_DAYS or (unmet.counts_days and unmet.missing == remaining_days):
        return Pace.TIGHT
    # Twice what an even week, or month, asks for a day is where making up for lost days becomes unlikely.
    hurried = unmet.missing >= 2 and unmet.missing * unmet.days >= 2 * unmet.minimum * remaining_days
    return Pace.TIGHT if hurried else Pace.EASY
