"""Findings that the evidence gives, with clauses, reasons and evidence (DOMAIN §8)."""

from __future__ import annotations

from rules.eligibility import conditions
from rules.eligibility.answered import with_answers
from rules.eligibility.facts import DossierFacts, Finding
from rules.eligibility.forgiven import with_forgiveness
from rules.eligibility.judged import JudgedRequirement
from rules.eligibility.requirements import REQUIREMENTS, Requirement
from rules.policy import PolicyRules


def findings(policy: PolicyRules, facts: DossierFacts) -> tuple[Finding, ...]:
    """Return a finding for each requirement, in their order."""
    return tuple(
        Finding(
            requirement.number,
            requirement.title,
            conditions.clause(requirement.number, policy),
            *_judged(requirement, policy, facts),
        )
        for requirement in REQUIREMENTS
    )


def _judged(requirement: Requirement, policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    number = requirement.number
    by_rules = conditions.with_conditions(number, requirement.judge(policy, facts), policy, facts)
    answered = with_answers(number, by_rules, facts)
    return with_forgiveness(number, answered, facts, can_be_forgiven=requirement.can_be_waived)
