"""What a week or month comes to, given what counted in it (DOMAIN §3, §4, §7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from rules.policy import PolicyRules, QuotaRule, Unit
from rules.window import WEEK_DAYS, month_after


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
    `leave_days` the days of leave among the assessed ones; `was_met`: it had settled as met.
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

    @property
    def uncut_days(self) -> int:
        """Its length were it not cut by the window; derived where `full_days` is not given."""
        if self.full_days or self.unit == Unit.WEEK:
            return self.full_days or WEEK_DAYS
        return (month_after(self.first_day, 1) - self.first_day).days


class VerdictFacts(NamedTuple):
    """All that a verdict hangs on, whosever period it is: equal cases have equal verdicts.

    `counts` are in the order of the unit's quotas; `ended`: the guarantee ended before its last day; `was_met`: it had
    settled as met, which stays so whatever its counts come to since (DOMAIN §13).
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
    """A settled period as it stands: its verdict, and what it was given on. `ended` as in a case; `counts` and
    `minimums` in the order of the unit's quotas.
    """

    verdict: str
    leave_days: int
    ended: bool
    counts: tuple[int, ...]
    minimums: tuple[int, ...]


class Outcome(NamedTuple):
    """What a case comes to; `minimums` are in the order of the unit's quotas."""

    verdict: Verdict
    provisional: bool
    minimums: tuple[int, ...]


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
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class PeriodVerdict:
    """`settled`: the limit for logging has passed. `provisional`: met or excused, but not settled yet."""

    verdict: Verdict
    provisional: bool
    settled: bool
    quotas: tuple[QuotaResult, ...]


def judge(policy: PolicyRules, facts: PeriodFacts, now: datetime) -> PeriodVerdict:
    """The verdict at `now` (UTC)."""
    case = case_of(policy, facts, now)
    verdict, provisional, minimums = outcome(policy, facts.unit, case)
    return PeriodVerdict(
        verdict, provisional, case.settled, results(policy, facts.unit, case.counts, minimums)
    )


def case_of(policy: PolicyRules, facts: PeriodFacts, now: datetime) -> VerdictFacts:
    """What its verdict hangs on at `now` (UTC)."""
    ended = facts.guarantee_ended_on
    return VerdictFacts(
        begun=now >= facts.opens_at,
        settled=now >= facts.log_until,
        assessed_days=facts.assessed_days,
        uncut_days=facts.uncut_days,
        whole=facts.whole,
        leave_days=facts.leave_days,
        excused=facts.excused,
        ended=ended is not None and ended < facts.last_day,
        was_met=facts.was_met,
        counts=tuple(facts.counts.get(quota.key, 0) for quota in policy.quotas_per(facts.unit)),
    )


def as_told(policy: PolicyRules, unit: Unit, told: SettledPeriod) -> PeriodVerdict:
    """A settled verdict that stays, with its counts of then."""
    return PeriodVerdict(
        Verdict(told.verdict), False, True, results(policy, unit, told.counts, told.minimums)
    )


def outcome(policy: PolicyRules, unit: Unit, case: VerdictFacts) -> Outcome:
    """The verdict of a case, and what was asked for in it."""
    minimums = _minimums(policy, unit, case)
    verdict = _verdict(policy, unit, case, minimums)
    provisional = verdict in (Verdict.MET, Verdict.EXCUSED) and not case.settled
    return Outcome(verdict, provisional, minimums)


def stays(told: SettledPeriod, case: VerdictFacts) -> bool:
    """Whether a settled verdict stays, whatever the rules make of it now: nothing has happened since that may turn it.

    A mended rule is nothing that happened (DOMAIN §4). Leave, an excusal, an end of the guarantee or its undoing, and a
    false activity are; activities that were accepted or corrected since turn it too (`turns_by_activities`).
    """
    decided = told.verdict in (Verdict.MISSED, Verdict.EXCUSED)
    return (
        case.settled
        and told.leave_days == case.leave_days
        and told.ended == case.ended
        and not (decided and case.excused != (told.verdict == Verdict.EXCUSED))
        and not (told.verdict == Verdict.MET and not case.was_met)
        and not (decided and case.was_met)
        and not (told.verdict == Verdict.MISSED and _reached(told.counts, told.minimums))
        and not (told.verdict == Verdict.LEAVE and not told.leave_days)
        and not (told.verdict == Verdict.NOT_ASSESSED and case.whole and not told.ended)
    )


def says_otherwise(told: SettledPeriod, verdict: str, counts: Sequence[int], minimums: Sequence[int]) -> bool:
    """Whether today's rules give another verdict, or ask for something else of the same counts."""
    return told.verdict != verdict or (told.counts == tuple(counts) and told.minimums != tuple(minimums))


def turns_by_activities(told: SettledPeriod, now: Verdict) -> bool:
    """Whether activities that came to count since could be what makes the difference."""
    return now == Verdict.MET and told.verdict in (Verdict.MISSED, Verdict.EXCUSED)


def results(
    policy: PolicyRules, unit: Unit, counts: Sequence[int], minimums: Sequence[int]
) -> tuple[QuotaResult, ...]:
    """Counts and minimums with the policy's words beside them; none where nothing was counted yet."""
    quotas = policy.quotas_per(unit)
    return tuple(map(_result, quotas, counts, minimums))


def _left_out(policy: PolicyRules, unit: Unit, case: VerdictFacts) -> bool:
    """Whether it was not over when the guarantee ended, or is unfinished under a policy that leaves it out."""
    how, from_days = policy.unfinished_rule(unit)
    unfinished = not case.whole and (
        how == "not_assessed" or (how == "in_full_from" and case.assessed_days < from_days)
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
    """What is asked for, quota by quota. A part asks for no more than what is left of its whole."""
    quotas = policy.quotas_per(unit)
    alone = {quota.key: _minimum(policy, quota, unit, case) for quota in quotas}
    return tuple(min(alone[quota.key], alone.get(quota.part_of, alone[quota.key])) for quota in quotas)


def _minimum(policy: PolicyRules, quota: QuotaRule, unit: Unit, case: VerdictFacts) -> int:
    """The minimum that leave and an unfinished period leave of a quota, rounded down (DOMAIN §4)."""
    how, _ = policy.unfinished_rule(unit)
    days = case.uncut_days if how == "in_proportion" else case.assessed_days
    available = case.assessed_days - case.leave_days
    if available <= 0 or days <= 0:
        return 0
    if quota.minimum == 1 and case.assessed_days == days:
        return 0 if _single_is_waived(policy, case.leave_days) else 1
    return quota.minimum * available // days


def _single_is_waived(policy: PolicyRules, leave_days: int) -> bool:
    """A quota of 1 cannot shrink in proportion; it goes at the policy's number of leave days in its week or month.
    Without any leave it stays, whatever that number is.
    """
    limit = policy.leave_waives_single_from
    return limit is not None and leave_days >= max(limit, 1)
