"""What a week or month comes to, given what counted in it (DOMAIN §3, §4, §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from commitments.rules.policy import Policy, Quota, Unit
from commitments.rules.window import WEEK_DAYS, month_after


class Verdict(StrEnum):
    """The six things a period can be."""

    MET = "met"
    MISSED = "missed"
    EXCUSED = "excused"
    LEAVE = "leave"
    OPEN = "open"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """One period of one search. `first_day` to `last_day` lie in the window (`window.periods`).

    `opens_at`, `closes_at` and `log_until` are instants in UTC; `counts` holds what counted, by quota key;
    `leave_days` the days of leave among the assessed ones.
    """

    unit: Unit
    number: int
    first_day: date
    last_day: date
    assessed_days: int
    whole: bool
    opens_at: datetime
    closes_at: datetime
    log_until: datetime
    counts: Mapping[str, int]
    leave_days: int = 0
    excused: bool = False
    guarantee_ended_on: date | None = None
    full_days: int = 0

    @property
    def uncut_days(self) -> int:
        """Its length were it not cut by the window; derived where `full_days` is not given."""
        if self.full_days or self.unit == Unit.WEEK:
            return self.full_days or WEEK_DAYS
        return (month_after(self.first_day, 1) - self.first_day).days


@dataclass(frozen=True, slots=True)
class QuotaResult:
    """One quota in one period: `minimum` after leave and proportion, `full_minimum` as the policy has it."""

    key: str
    label: str
    count: int
    minimum: int
    full_minimum: int
    left: int
    met: bool
    clause: str
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class PeriodVerdict:
    """`settled`: the limit for logging has passed. `provisional`: met or excused, but not settled yet."""

    verdict: Verdict
    provisional: bool
    settled: bool
    quotas: tuple[QuotaResult, ...]


def judge(policy: Policy, facts: PeriodFacts, now: datetime) -> PeriodVerdict:
    """The verdict at `now` (UTC)."""
    quotas = tuple(_result(policy, quota, facts) for quota in policy.quotas_per(facts.unit))
    settled = now >= facts.log_until
    verdict = _verdict(policy, facts, quotas, now, settled)
    provisional = verdict in (Verdict.MET, Verdict.EXCUSED) and not settled
    return PeriodVerdict(verdict, provisional, settled, quotas)


def _verdict(
    policy: Policy, facts: PeriodFacts, quotas: tuple[QuotaResult, ...], now: datetime, settled: bool
) -> Verdict:
    if _out_of_assessment(policy, facts):
        return Verdict.NOT_ASSESSED
    if facts.leave_days and all(quota.minimum == 0 for quota in quotas):
        return Verdict.LEAVE
    if now < facts.opens_at:
        return Verdict.NOT_ASSESSED
    if all(quota.met for quota in quotas):
        return Verdict.MET
    if facts.excused:
        return Verdict.EXCUSED
    return Verdict.MISSED if settled else Verdict.OPEN


def _out_of_assessment(policy: Policy, facts: PeriodFacts) -> bool:
    """Unfinished under a policy that leaves such periods out, or not over when the guarantee ended."""
    ended = facts.guarantee_ended_on
    if ended is not None and ended < facts.last_day:
        return True
    return not facts.whole and policy.unfinished == "not_assessed"


def _result(policy: Policy, quota: Quota, facts: PeriodFacts) -> QuotaResult:
    count = facts.counts.get(quota.key, 0)
    minimum = minimum_for(policy, quota, facts)
    return QuotaResult(
        quota.key,
        quota.label,
        count,
        minimum,
        quota.minimum,
        max(0, minimum - count),
        count >= minimum,
        quota.clause,
        quota.one,
        quota.many,
    )


def minimum_for(policy: Policy, quota: Quota, facts: PeriodFacts) -> int:
    """The minimum that leave and an unfinished period leave of a quota, rounded down (DOMAIN §4)."""
    days = facts.uncut_days if policy.unfinished == "in_proportion" else facts.assessed_days
    available = facts.assessed_days - facts.leave_days
    if available <= 0 or days <= 0:
        return 0
    if quota.minimum == 1 and available + facts.leave_days == days:
        return 0 if _single_is_waived(policy, facts) else 1
    return quota.minimum * available // days


def _single_is_waived(policy: Policy, facts: PeriodFacts) -> bool:
    """A quota of 1 cannot shrink in proportion; it goes at the policy's number of leave days *in a week*."""
    limit = policy.leave_waives_single_from
    return facts.unit == Unit.WEEK and limit is not None and facts.leave_days >= limit
