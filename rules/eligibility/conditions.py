"""A policy's own conditions, as part of the requirement that each belongs to (DOMAIN §3, §8)."""

from __future__ import annotations

from rules.conditions import Recorded, met, said, sentence
from rules.eligibility.facts import DossierFacts, Evidence, Found
from rules.eligibility.judged import JudgedRequirement, judged
from rules.eligibility.tolerance import worst
from rules.instants import local_day
from rules.policy import PolicyRules
from rules.terms import ProgramCondition
from rules.words import full_day

FOUND = {True: Found.MET, False: Found.NOT_MET, None: Found.NEEDS_PERSON}


def with_conditions(
    number: int, by_rules: JudgedRequirement, policy: PolicyRules, facts: DossierFacts
) -> JudgedRequirement:
    """What the requirement's own rules gave, and the conditions that the policy adds to it."""
    own = [each for each in policy.conditions if each.requirement == number]
    pairs = [(each, facts.conditions.get(each.key)) for each in own]
    ruled = [(by_rules.found, says) for says in by_rules.decisive]
    whole = judged([*ruled, *((FOUND[met(*pair)], sentence(*pair)) for pair in pairs)])
    return JudgedRequirement(
        worst((by_rules.found, whole.found)),
        (*by_rules.reasons, *(sentence(*pair) for pair in pairs)),
        (*by_rules.evidence, *(_evidence(*pair, facts.zone) for pair in pairs)),
        whole.decisive,
    )


def clause(number: int, policy: PolicyRules) -> str:
    """The clause of the requirement; of its first condition where the text states nothing else of it."""
    own = (each.clause for each in policy.conditions if each.requirement == number)
    return policy.clause(number) or next(own, "")


def _evidence(condition: ProgramCondition, recorded: Recorded | None, zone: str) -> Evidence:
    if recorded is None or said(condition, recorded) == "not recorded":
        return Evidence(condition.label, "condition", "", "not recorded")
    note = f": {recorded.note}" if recorded.note else ""
    on = full_day(local_day(recorded.at, zone))
    detail = f"{said(condition, recorded)}, recorded by {recorded.by} on {on}{note}"
    return Evidence(condition.label, "condition", recorded.ref, detail)
