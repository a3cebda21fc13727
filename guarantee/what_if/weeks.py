"""What if nothing more is logged: what the weeks come to, in sentences, by the rules (DOMAIN §7, §8)."""

from dataclasses import dataclass
from datetime import datetime

from guarantee.what_if.supposed import SupposedBasis
from people.students.models import Student
from rules import eligibility as rules
from rules.instants import last_local_day
from rules.policy import PolicyRules, Unit
from rules.verdict import Verdict
from rules.words import joined, plural, runs, short_day, tally
from standing.supposed import SupposedVerdict

Said = tuple[str, str, tuple[str, ...]]  # the sentence, its tone, and what more there is to say


@dataclass(frozen=True)
class Reader:
    """The words by which a sentence names the student: “You” to the student themself, their name to anybody else."""

    who: str
    whose: str


def reader(student: Student, own: bool) -> Reader:
    return Reader("You", "your") if own else Reader(student.user.name, "their")


@dataclass(frozen=True)
class Missed:
    """A week that would be missed, as it was judged and as the requirements see it."""

    judged: SupposedVerdict
    outcome: rules.PeriodOutcome


def name_of(period: SupposedVerdict) -> str:
    return f"{period.facts.unit.value.capitalize()} {period.facts.number}"


def by_the_weeks(then: SupposedBasis, reader: Reader, now: datetime) -> Said:
    """Say from when on the guarantee could no longer be claimed, and for which week; or what a person would decide."""
    policy, missed = then.policy, _missed(then)
    if not missed:
        return "By the weeks nothing would be lost: each is met, excused or on leave already.", "met", ()
    judged = [week.judged for week in missed]
    counted = _others(judged)
    decisive = _decisive(then, missed)
    if decisive is not None:
        return _lost(decisive.judged, counted, reader, now)
    if policy.missed_allowed is None:
        return (
            f"{plural(len(missed), *_nouns(judged))} would be missed. How many may be is not stated: a person decides.",
            "open",
            counted,
        )
    if rules.tolerated(policy, [week.outcome for week in missed]) == rules.Found.NEEDS_PERSON:
        first, *others = [week for week in missed if rules.agencies_might_mend(policy, week.outcome)]
        sentence = (
            f"A person would have to decide about {reader.whose} guarantee. {_agencies(policy, first, now)}"
        )
        return sentence, "open", (*(_agencies(policy, week, now) for week in others), *counted)
    allowed = plural(policy.missed_allowed, *_nouns(judged))
    return (
        f"{reader.who} would keep the guarantee: {allowed} may be missed.",
        "met",
        (_why(judged[0]), *counted),
    )


def _missed(then: SupposedBasis) -> list[Missed]:
    """Return the weeks that would be missed, in the order in which they are lost: by their limits for logging."""
    pairs = [Missed(*pair) for pair in zip(then.verdicts, then.periods, strict=True)]
    missed = [week for week in pairs if week.outcome.verdict == Verdict.MISSED]
    return sorted(missed, key=lambda week: week.judged.facts.log_until)


def _decisive(then: SupposedBasis, missed: list[Missed]) -> Missed | None:
    """Return the first missed week with which the requirement is not met, by the rule that judges it; None
    where there is none."""
    outcomes = [week.outcome for week in missed]
    return next(
        (
            week
            for count, week in enumerate(missed, start=1)
            if rules.tolerated(then.policy, outcomes[:count]) == rules.Found.NOT_MET
        ),
        None,
    )


def _lost(decisive: SupposedVerdict, counted: tuple[str, ...], reader: Reader, now: datetime) -> Said:
    limit = decisive.facts.log_until
    if limit <= now:
        return (
            f"{name_of(decisive)} is missed already: {_tallies(decisive)}.",
            "missed",
            (*_excusable(reader), *counted),
        )
    day = short_day(last_local_day(limit, decisive.zone))
    return f"{reader.who} would lose the guarantee on {day}: {_would_be(decisive)}.", "missed", counted


def _agencies(policy: PolicyRules, week: Missed, now: datetime) -> str:
    """Write sentences such as "Week 5 is missed, 7 of 8 people. Week 5: 1 person at recruiting agencies; whether …"."""
    verb = "is" if week.judged.facts.log_until <= now else "would be"
    missed = f"{name_of(week.judged)} {verb} missed, {_tallies(week.judged)}."
    return f"{missed} {rules.agencies_sentence(policy, week.outcome)}"


def _nouns(missed: list[SupposedVerdict]) -> tuple[str, str]:
    return rules.nouns({period.facts.unit for period in missed})


def _would_be(period: SupposedVerdict) -> str:
    name = name_of(period)
    return f"{name[:1].lower()}{name[1:]} would be missed, {_tallies(period)}"


def _why(period: SupposedVerdict) -> str:
    text = _would_be(period)
    return f"{text[:1].upper()}{text[1:]}."


def _tallies(period: SupposedVerdict) -> str:
    return joined([tally(quota) for quota in period.judged.quotas if not quota.met])


def _others(missed: list[SupposedVerdict]) -> tuple[str, ...]:
    numbers = [period.facts.number for period in missed if period.facts.unit == Unit.WEEK]
    if len(missed) < 2 or len(numbers) < 2:
        return ()
    return (f"In all {plural(len(numbers), 'week')} would be missed: {runs(numbers)}.",)


def _excusable(reader: Reader) -> tuple[str, ...]:
    subject = "You may ask your coach for an excusal" if reader.who == "You" else "A coach may excuse it"
    return (f"{subject}, with a reason.",)
