"""One sentence of what an activity will count for, before it is logged: “Your 6th of 8 people this week.”"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rules.instants import last_local_day, local_day
from rules.policy import Unit
from rules.verdict import QuotaResult
from rules.words import near_day, plural
from standing.drafts import DraftEvidence
from standing.models import Period

NEAR = ("today", "tomorrow", "yesterday")


@dataclass(frozen=True)
class CountsFor:
    """The sentence, whether the activity adds to what is asked for, and the label of the quota that it adds to."""

    sentence: str = ""
    adds: bool = False
    label: str = ""


def counts_for(
    evidence_rows: Sequence[DraftEvidence], now: datetime, *, who: str = "", count: int = 1, outside: str = ""
) -> CountsFor:
    """Say what `count` activities alike would count for, by what was found of one of them.

    `who` is the person's name, `outside` the sentence for a day that lies in no period.
    """
    for evidence in evidence_rows:
        if evidence.adds:
            quota = _quota(evidence.period, evidence.adds[0])
            return CountsFor(_adds(evidence.period, quota, now, count), adds=True, label=quota.label)
    for evidence in evidence_rows:
        if evidence.already:
            return CountsFor(_already(evidence.period, now, who))
    for evidence in evidence_rows:
        if evidence.late:
            return CountsFor(_late(evidence.period, now))
    return CountsFor(to_student(evidence_rows[0].why_not if evidence_rows else outside))


def to_student(sentence: str) -> str:
    """Say to the student themself what is said of any student."""
    return sentence.replace("the weekly goals", "your weekly goals")


def short(evidence_rows: Sequence[DraftEvidence], now: datetime) -> str:
    """Say it in a few words, for a list: “would be your 6th person”, “counted already this week”."""
    for evidence in evidence_rows:
        if evidence.adds:
            quota = _quota(evidence.period, evidence.adds[0])
            return f"would be your {ordinal(quota.count + 1)} {quota.one}"
    for evidence in evidence_rows:
        if evidence.already:
            return f"counted already {_in_period(evidence.period, now)}"
    return ""


def ordinal(number: int) -> str:
    """Return a number's place: 1st, 2nd, 3rd, 11th, 22nd."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _adds(period: Period, quota: QuotaResult, now: datetime, count: int) -> str:
    number, place = quota.count + count, _in_period(period, now)
    if count > 1:
        what = f"{plural(count, quota.one, quota.many)} more, then {number} of {quota.minimum}"
    elif number > quota.minimum:
        what = f"your {ordinal(number)} {quota.one}, of {quota.minimum} asked for"
    else:
        what = f"your {ordinal(number)} of {plural(quota.minimum, quota.one, quota.many)}"
    if now < period.closes_at:
        return f"{what[:1].upper()}{what[1:]} {place}."
    return f"Counts for {period.unit} {period.number}, which closes {_closes(period, now)}: {what}."


def _already(period: Period, now: datetime, who: str) -> str:
    return f"{who or 'This day'} counted already {_in_period(period, now)}."


def _late(period: Period, now: datetime) -> str:
    return (
        f"{period.unit.capitalize()} {period.number} closed {_closes(period, now)}: it is kept, and counts only if "
        "your coach accepts it."
    )


def _closes(period: Period, now: datetime) -> str:
    when = near_day(last_local_day(period.log_until, period.zone), local_day(now, period.zone))
    return when if when in NEAR else f"on {when}"


def _in_period(period: Period, now: datetime) -> str:
    running = period.opens_at <= now < period.closes_at
    return f"this {Unit(period.unit).value}" if running else f"in {period.unit} {period.number}"


def _quota(period: Period, key: str) -> QuotaResult:
    return next(quota for quota in period.quotas if quota.key == key)
