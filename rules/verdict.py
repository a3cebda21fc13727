"""Verdicts of weeks and months, by what counted in them (DOMAIN §3, §4, §7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from rules.policy import PolicyRules, QuotaRule, Unit
from rules.window import WEEK_DAYS, month_after


class Verdict(StrEnum):
    """The six verdicts that a period can come to."""

    MET = "met"
    MISSED = "missed"
    EXCUSED = "excused"
    LEAVE = "leave"
    OPEN = "open"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """The facts of one period of one search; `first_day` to `last_day` lie in the window (`window.periods`).

    `opens_at`, `closes_at` and `log_until` are instants in UTC; `counts` holds what counted, by quota key;
    `leave_days` are the days of leave among the assessed ones; `was_met`: it had settled as met; `checks_until`: a
    check holds it up, and is waited for until then (UTC).
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
    was_met: bool = False
    checks_until: datetime | None = None

    @property
    def uncut_days(self) -> int:
        """The length of the period in days, were it not cut by the window; derived where `full_days` is not given."""
        if self.full_days or self.unit == Unit.WEEK:
            return self.full_days or WEEK_DAYS
        return (month_after(self.first_day, 1) - self.first_day).days


class VerdictFacts(NamedTuple):
    """A case: all that a verdict depends on, whosever period it is, so that equal cases have equal verdicts.

    `counts` are in the order of the unit's quotas; `ended`: the guarantee ended before the period's last day;
    `was_met`: the period had settled as met, and stays so whatever its counts come to since (DOMAIN §13).
    """

    begun: bool
    settled: bool
    assessed_days: int
    uncut_days: int
    whole: bool
    leave_days: int
    excused: bool
    ended: bool
    was_met: bool
    counts: tuple[int, ...]


class SettledPeriod(NamedTuple):
    """A settled period as it is stored: its verdict, and what that was based on.

    `ended`: the guarantee ended before the period's last day; `counts` and `minimums` are in the order of the unit's
    quotas.
    """

    verdict: str
    leave_days: int
    ended: bool
    counts: tuple[int, ...]
    minimums: tuple[int, ...]


class Outcome(NamedTuple):
    """The verdict of a case, with the minimums that it went by, in the order of the unit's quotas."""

    verdict: Verdict
    provisional: bool
    minimums: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QuotaResult:
    """One quota in one period; `minimum` is what leave and proportion make of the policy's `full_minimum`."""

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
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class PeriodVerdict:
    """The verdict of a period, quota by quota.

    `settled`: the limit for logging has passed. `provisional`: met or excused, but not settled yet.
    """

    verdict: Verdict
    provisional: bool
    settled: bool
    quotas: tuple[QuotaResult, ...]


def judge(policy: PolicyRules, facts: PeriodFacts, now: datetime) -> PeriodVerdict:
    """Judge a period as it stands at `now` (UTC)."""
    case = case_of(policy, facts, now)
    verdict, provisional, minimums = outcome(policy, facts.unit, case)
    return PeriodVerdict(
        verdict, provisional, case.settled, results(policy, facts.unit, case.counts, minimums)
    )


def case_of(policy: PolicyRules, facts: PeriodFacts, now: datetime) -> VerdictFacts:
    """Return the case of a period: what its verdict depends on at `now` (UTC)."""
    ended = facts.guarantee_ended_on
    return VerdictFacts(
        begun=now >= facts.opens_at,
        settled=now >= max(facts.log_until, facts.checks_until or facts.log_until),
        assessed_days=facts.assessed_days,
        uncut_days=facts.uncut_days,
        whole=facts.whole,
        leave_days=facts.leave_days,
        excused=facts.excused,
        ended=ended is not None and ended < facts.last_day,
        was_met=facts.was_met,
        counts=tuple(facts.counts.get(quota.key, 0) for quota in policy.quotas_per(facts.unit)),
    )


def as_told(policy: PolicyRules, unit: Unit, settled_period: SettledPeriod) -> PeriodVerdict:
    """Return the stored verdict of a settled period, with the counts and minimums of then."""
    return PeriodVerdict(
        Verdict(settled_period.verdict),
        False,
        True,
        results(policy, unit, settled_period.counts, settled_period.minimums),
    )


def outcome(policy: PolicyRules, unit: Unit, case: VerdictFacts) -> Outcome:
    """Judge a case: return its verdict, and the minimums that were asked for in it."""
    minimums = _minimums(policy, unit, case)
    verdict = _verdict(policy, unit, case, minimums)
    provisional = verdict in (Verdict.MET, Verdict.EXCUSED) and not case.settled
    return Outcome(verdict, provisional, minimums)


def stays(settled_period: SettledPeriod, case: VerdictFacts) -> bool:
    """Return whether a settled verdict stays, whatever the rules make of it now.

    Only what happened since may turn it: leave, an excusal, an end of the guarantee or its undoing, a false activity.
    A mended rule turns nothing (DOMAIN §4). Activities that were accepted or corrected since may turn it, too:
    `turns_by_activities` says so.
    """
    decided = settled_period.verdict in (Verdict.MISSED, Verdict.EXCUSED)
    return (
        case.settled
        and settled_period.leave_days == case.leave_days
        and settled_period.ended == case.ended
        and not (decided and case.excused != (settled_period.verdict == Verdict.EXCUSED))
        and not (settled_period.verdict == Verdict.MET and not case.was_met)
        and not (decided and case.was_met)
        and not (
            settled_period.verdict == Verdict.MISSED
            and _reached(settled_period.counts, settled_period.minimums)
        )
        and not (settled_period.verdict == Verdict.LEAVE and not settled_period.leave_days)
        and not (settled_period.verdict == Verdict.NOT_ASSESSED and case.whole and not settled_period.ended)
    )


def says_otherwise(
    settled_period: SettledPeriod, verdict: str, counts: Sequence[int], minimums: Sequence[int]
) -> bool:
    """Return whether today's rules give another verdict than the stored one, or other minimums for the same counts."""
    return settled_period.verdict != verdict or (
        settled_period.counts == tuple(counts) and settled_period.minimums != tuple(minimums)
    )


def turns_by_activities(settled_period: SettledPeriod, verdict: Verdict) -> bool:
    """Return whether a new verdict may differ from the stored one because activities came to count since."""
    return verdict == Verdict.MET and settled_period.verdict in (Verdict.MISSED, Verdict.EXCUSED)


def results(
    policy: PolicyRules, unit: Unit, counts: Sequence[int], minimums: Sequence[int]
) -> tuple[QuotaResult, ...]:
    """Return counts and minimums with the policy's words beside them; none where nothing was counted yet."""
    quotas = policy.quotas_per(unit)
    return tuple(map(_result, quotas, counts, minimums))


def _left_out(policy: PolicyRules, unit: Unit, case: VerdictFacts) -> bool:
    """Return whether a period was not over when the guarantee ended, or is unfinished and left out by the policy."""
    treatment, from_days = policy.unfinished_rule(unit)
    unfinished = not case.whole and (
        treatment == "not_assessed" or (treatment == "in_full_from" and case.assessed_days < from_days)
    )
    return case.ended or unfinished


def _verdict(policy: PolicyRules, unit: Unit, case: VerdictFacts, minimums: tuple[int, ...]) -> Verdict:
    if _left_out(policy, unit, case):
        return Verdict.NOT_ASSESSED
    if case.leave_days and not any(minimums):
        return Verdict.LEAVE
    if not case.begun:
        return Verdict.NOT_ASSESSED
    if _reached(case.counts, minimums) or (case.was_met and case.settled):
        return Verdict.MET
    if case.excused:
        return Verdict.EXCUSED
    return Verdict.MISSED if case.settled else Verdict.OPEN


def _reached(counts: Sequence[int], minimums: Sequence[int]) -> bool:
    return all(count >= minimum for count, minimum in zip(counts, minimums, strict=True))


def _result(quota: QuotaRule, count: int, minimum: int) -> QuotaResult:
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
        quota.part_of,
    )


def _minimums(policy: PolicyRules, unit: Unit, case: VerdictFacts) -> tuple[int, ...]:
    """Return what is asked for, quota by quota; a part asks for no more than the minimum of its whole."""
    quotas = policy.quotas_per(unit)
    alone = {quota.key: _minimum(policy, quota, unit, case) for quota in quotas}
    return tuple(min(alone[quota.key], alone.get(quota.part_of, alone[quota.key])) for quota in quotas)


def _minimum(policy: PolicyRules, quota: QuotaRule, unit: Unit, case: VerdictFacts) -> int:
    """Return the minimum of a quota after leave and in an unfinished period, rounded down (DOMAIN §4)."""
    treatment, _ = policy.unfinished_rule(unit)
    days = case.uncut_days if treatment == "in_proportion" else case.assessed_days
    available = case.assessed_days - case.leave_days
    if available <= 0 or days <= 0:
        return 0
    if quota.minimum == 1 and case.assessed_days == days:
        return 0 if _single_is_waived(policy, case.leave_days) else 1
    return quota.minimum * available // days


def _single_is_waived(policy: PolicyRules, leave_days: int) -> bool:
    """Return whether leave waives a quota of 1, which cannot shrink in proportion.

    It does from the policy's number of leave days in the week or month on; without any leave it never does.
    """
    limit = policy.leave_waives_single_from
    return limit is not None and leave_days >= max(limit, 1)
