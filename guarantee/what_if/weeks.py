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
    """Whom a sentence speaks of: the student themself, or somebody else's student."""

    who: str
    whose: str


def reader(student: Student, own: bool) -> Reader:
    return Reader("You", "your") if own else Reader(student.user.name, "their")


@dataclass(frozen=True)
class Missed:
    """A week that would be missed, as it was judged and as the requirements see it."""

    judged: SupposedVerdict
    outcome: rules.PeriodOutcome


def name_of(each: SupposedVerdict) -> str:
    return f"{each.facts.unit.value.capitalize()} {each.facts.number}"


def by_the_weeks(then: SupposedBasis, whose: Reader, now: datetime) -> Said:
    """From when on the guarantee could not be claimed any more, and for which week; or what a person would decide."""
    policy, missed = then.policy, _missed(then)
    if not missed:
        return "By the weeks nothing would be lost: each is met, excused or on leave already.", "met", ()
    judged = [each.judged for each in missed]
    counted = _others(judged)
    decisive = _decisive(then, missed)
    if decisive is not None:
        return _lost(decisive.judged, counted, whose, now)
    if policy.missed_allowed is None:
        return (
            f"{plural(len(missed), *_nouns(judged))} would be missed. How many may be is not stated: a person decides.",
            "open",
            counted,
        )
    if rules.tolerated(policy, [each.outcome for each in missed]) == rules.Found.NEEDS_PERSON:
        first, *others = [each for each in missed if rules.agencies_might_mend(policy, each.outcome)]
        says = f"A person would have to decide about {whose.whose} guarantee. {_agencies(policy, first, now)}"
        return says, "open", (*(_agencies(policy, each, now) for each in others), *counted)
    allowed = plural(policy.missed_allowed, *_nouns(judged))
    return (
        f"{whose.who} would keep the guarantee: {allowed} may be missed.",
        "met",
        (_why(judged[0]), *counted),
    )


def _missed(then: SupposedBasis) -> list[Missed]:
    """In the order in which they are lost: by their limits for logging."""
    pairs = [Missed(*pair) for pair in zip(then.verdicts, then.periods, strict=True)]
    found = [each for each in pairs if each.outcome.verdict == Verdict.MISSED]
    return sorted(found, key=lambda each: each.judged.facts.log_until)


def _decisive(then: SupposedBasis, missed: list[Missed]) -> Missed | None:
    """The first with which the requirement is not met, by the rule that judges it."""
    outcomes = [each.outcome for each in missed]
    return next(
        (
            each
            for n, each in enumerate(missed, start=1)
            if rules.tolerated(then.policy, outcomes[:n]) == rules.Found.NOT_MET
        ),
        None,
    )


def _lost(decisive: SupposedVerdict, counted: tuple[str, ...], whose: Reader, now: datetime) -> Said:
    limit = decisive.facts.log_until
    if limit <= now:
        return (
            f"{name_of(decisive)} is missed already: {_tallies(decisive)}.",
            "missed",
            (*_excusable(whose), *counted),
        )
    day = short_day(last_local_day(limit, decisive.zone))
    return f"{whose.who} would lose the guarantee on {day}: {_would_be(decisive)}.", "missed", counted


def _agencies(policy: PolicyRules, each: Missed, now: datetime) -> str:
    """Such as "Week 5 is missed, 7 of 8 people. Week 5: 1 person at recruiting agencies; whether …"."""
    verb = "is" if each.judged.facts.log_until <= now else "would be"
    missed = f"{name_of(each.judged)} {verb} missed, {_tallies(each.judged)}."
    return f"{missed} {rules.agencies_sentence(policy, each.outcome)}"


def _nouns(missed: list[SupposedVerdict]) -> tuple[str, str]:
    return rules.nouns({each.facts.unit for each in missed})


def _would_be(each: SupposedVerdict) -> str:
    name = name_of(each)
    return f"{name[:1].lower()}{name[1:]} would be missed, {_tallies(each)}"


def _why(each: SupposedVerdict) -> str:
    text = _would_be(each)
    return f"{text[:1].upper()}{text[1:]}."


def _tallies(each: SupposedVerdict) -> str:
    return joined([tally(quota) for quota in each.judged.quotas if not quota.met])


def _others(missed: list[SupposedVerdict]) -> tuple[str, ...]:
    numbers = [each.facts.number for each in missed if each.facts.unit == Unit.WEEK]
    if len(missed) < 2 or len(numbers) < 2:
        return ()
    return (f"In all {plural(len(numbers), 'week')} would be missed: {runs(numbers)}.",)


def _excusable(whose: Reader) -> tuple[str, ...]:
    who = "You may ask your coach for an excusal" if whose.who == "You" else "A coach may excuse it"
    return (f"{who}, with a reason.",)
