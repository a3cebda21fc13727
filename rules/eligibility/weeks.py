"""Requirement 3: every assessed week met or excused, within what the policy allows (DOMAIN §7, §8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rules.eligibility.facts import DossierFacts, Evidence, Found, PeriodOutcome
from rules.eligibility.judged import JudgedRequirement, judged
from rules.eligibility.tolerance import allowed_in_words, within
from rules.policy import Counting, PolicyRules, Unit
from rules.verdict import QuotaResult, Verdict
from rules.words import full_day, joined, plural, tally

GOOD = (Verdict.MET, Verdict.EXCUSED, Verdict.LEAVE)


def every_week(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 3: every assessed week (and month) met or excused."""
    assessed = [period for period in facts.periods if period.verdict != Verdict.NOT_ASSESSED]
    if not assessed:
        return judged([(Found.NEEDS_PERSON, "No week of this search was assessed.")])
    count = Counter(period.verdict for period in assessed)
    missed = [period for period in assessed if period.verdict == Verdict.MISSED]
    unsettled = [period for period in assessed if is_open(period)]
    finding = tolerated(policy, missed)
    parts = [
        (Found.MET, _summary(assessed, count)),
        *((Found.MET, missed_sentence(period)) for period in missed),
    ]
    if missed:
        allowed = f"{allowed_in_words(policy.missed_allowed)}{policy.cited('missed_allowed')}"
        parts.append(
            (finding, f"{plural(len(missed), *nouns({period.unit for period in missed}))} missed; {allowed}.")
        )
    open_to = Found.NEEDS_PERSON if finding == Found.NEEDS_PERSON else Found.MET
    parts += [
        (open_to, agencies_sentence(policy, period))
        for period in missed
        if agencies_might_mend(policy, period)
    ]
    stated = [period for period in assessed if period.rests_on_stated]
    if stated:
        parts.append((Found.MET, stated_sentence(stated)))
    if unsettled:
        parts.append(
            (Found.NEEDS_PERSON, f"Not settled yet: {joined([name(period) for period in unsettled])}.")
        )
    return judged(parts, map(_evidence, assessed))


def stated_sentence(periods: Sequence[PeriodOutcome]) -> str:
    """Return the sentence on met periods that rest on the student’s word alone, with their names."""
    count = plural(len(periods), *nouns({period.unit for period in periods}))
    verb = "rests" if len(periods) == 1 else "rest"
    named = joined([name(period) for period in periods])
    return f"{count} {verb} on activities that were stated and could not be read from their host: {named}."


def weeks_missed(periods: Iterable[PeriodOutcome]) -> int:
    """Count the missed weeks, which a refund's tiers go by; months are not among them."""
    return sum(period.unit == Unit.WEEK and period.verdict == Verdict.MISSED for period in periods)


def tolerated(policy: PolicyRules, missed: Sequence[PeriodOutcome]) -> Found:
    """Judge missed periods by the tolerance; where that depends on something that is not stated, a person decides."""
    by_all = within(len(missed), policy.missed_allowed)
    surely = sum(not agencies_might_mend(policy, period) for period in missed)
    if by_all == Found.NOT_MET and within(surely, policy.missed_allowed) == Found.MET:
        return Found.NEEDS_PERSON
    return by_all


def agencies_might_mend(policy: PolicyRules, period: PeriodOutcome) -> bool:
    """Return whether people at recruiting agencies would make up for all that a period is short of, did they count.

    Where the policy says whether they do, nothing is open.
    """
    if policy.agencies_count is not None:
        return False
    short = [quota for quota in period.quotas if not quota.met]
    return bool(short) and all(quota.left <= _agencies_beside(policy, period, quota.key) for quota in short)


def _agencies_beside(policy: PolicyRules, period: PeriodOutcome, key: str) -> int:
    """Return how many more people a quota of contacts would count, did those at agencies count.

    A person whom it counts already is not one more; a quota of other things, or of what has a link, would count none.
    """
    quota = policy.quotas_by_key[key]
    people = quota.counting == Counting.DISTINCT_PEOPLE and not quota.needs_link
    if not people or not quota.counts_contacts:
        return 0
    return sum(not kinds & quota.kinds for kinds in period.agencies)


def agencies_sentence(policy: PolicyRules, period: PeriodOutcome) -> str:
    """Return the sentence on people at agencies.

    Such as "Week 14: 2 people at recruiting agencies; whether they count is not stated.".
    """
    short = [quota.key for quota in period.quotas if not quota.met]
    count = plural(max(_agencies_beside(policy, period, key) for key in short), "person", "people")
    return f"{name(period).capitalize()}: {count} at recruiting agencies; whether they count is not stated."


def is_open(period: PeriodOutcome) -> bool:
    """Return whether a period still runs, or activities for it may still be logged."""
    return period.verdict == Verdict.OPEN or (
        period.verdict in (Verdict.MET, Verdict.EXCUSED, Verdict.MISSED) and not period.settled
    )


def name(period: PeriodOutcome) -> str:
    """Return what a period is called, such as "week 14"."""
    return f"{period.unit.value} {period.number}"


def missed_sentence(period: PeriodOutcome) -> str:
    """Return the sentence on a missed period, such as "Week 14 is missed: 6 of 8 people (clause 3.1).".

    A second one says how many activities came too late.
    """
    short = joined([_quota(quota) for quota in period.quotas if not quota.met])
    late = period.late_not_counted
    late_sentence = (
        f" {plural(late, 'activity', 'activities')} came after the limit and {_be(late)} not counted."
        if late
        else ""
    )
    return f"{name(period).capitalize()} is missed: {short}.{late_sentence}"


def _be(n: int) -> str:
    return "is" if n == 1 else "are"


def _quota(quota: QuotaResult) -> str:
    return f"{tally(quota)} (clause {quota.clause})" if quota.clause else tally(quota)


def _summary(assessed: list[PeriodOutcome], count: Counter[Verdict]) -> str:
    good = sum(count[verdict] for verdict in GOOD)
    parts = [f"{count[verdict]} {verdict.value}" for verdict in GOOD if count[verdict]]
    breakdown = f" ({', '.join(parts)})" if len(parts) > 1 else ""
    noun, plural_noun = nouns({period.unit for period in assessed})
    whole = plural(len(assessed), f"assessed {noun}", f"assessed {plural_noun}")
    return f"{good} of {whole} met, excused or on leave{breakdown}."


def nouns(units: set[Unit]) -> tuple[str, str]:
    """Return what periods of these units are called, singular and plural: weeks, months, or weeks and months."""
    if len(units) > 1:
        return "week or month", "weeks and months"
    unit = next(iter(units), Unit.WEEK).value
    return unit, f"{unit}s"


def _evidence(period: PeriodOutcome) -> Evidence:
    days = f"{full_day(period.first_day)} to {full_day(period.last_day)}"
    counts = joined([tally(quota) for quota in period.quotas])
    because = f"; excused: {period.excused_because}" if period.excused_because else ""
    detail = f"{period.verdict.value.replace('_', ' ')}, {days}: {counts}{because}"
    return Evidence(name(period).capitalize(), "period", period.ref, detail)
