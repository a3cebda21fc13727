"""Conditions of a policy, as part of the requirements that they belong to (DOMAIN §3, §8)."""

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
    """Add the policy's own conditions to what the rules of a requirement gave."""
    conditions = [condition for condition in policy.conditions if condition.requirement == number]
    pairs = [(condition, facts.conditions.get(condition.key)) for condition in conditions]
    ruled = [(by_rules.finding, reason) for reason in by_rules.decisive]
    whole = judged([*ruled, *((FOUND[met(*pair)], sentence(*pair)) for pair in pairs)])
    return JudgedRequirement(
        worst((by_rules.finding, whole.finding)),
        (*by_rules.reasons, *(sentence(*pair) for pair in pairs)),
        (*by_rules.evidence, *(_evidence(*pair, facts.zone) for pair in pairs)),
        whole.decisive,
    )


def clause(number: int, policy: PolicyRules) -> str:
    """Return the clause of a requirement, or of its first condition where the text states nothing else of it."""
    clauses = (condition.clause for condition in policy.conditions if condition.requirement == number)
    return policy.clause(number) or next(clauses, "")


def _evidence(condition: ProgramCondition, recorded: Recorded | None, zone: str) -> Evidence:
    if recorded is None or said(condition, recorded) == "not recorded":
        return Evidence(condition.label, "condition", "", "not recorded")
    note = f": {recorded.note}" if recorded.note else ""
    recorded_on = full_day(local_day(recorded.at, zone))
    detail = f"{said(condition, recorded)}, recorded by {recorded.by} on {recorded_on}{note}"
    return Evidence(condition.label, "condition", recorded.ref, detail)
