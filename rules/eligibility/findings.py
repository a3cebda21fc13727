"""Findings that the evidence gives, with clauses, reasons and evidence (DOMAIN §8)."""

from __future__ import annotations

from rules.eligibility import conditions
from rules.eligibility.answered import with_answers
from rules.eligibility.facts import DossierFacts, Finding
from rules.eligibility.requirements import REQUIREMENTS
from rules.policy import PolicyRules


def findings(policy: PolicyRules, facts: DossierFacts) -> tuple[Finding, ...]:
    """Return a finding for each requirement, in their order."""
    return tuple(
        Finding(
            requirement.number,
            requirement.title,
            conditions.clause(requirement.number, policy),
            *with_answers(
                requirement.number,
                conditions.with_conditions(
                    requirement.number, requirement.judge(policy, facts), policy, facts
                ),
                facts,
            ),
        )
        for requirement in REQUIREMENTS
    )
