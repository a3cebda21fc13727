"""What the evidence gives for each requirement, with its clause, reasons and evidence (DOMAIN §8)."""

from __future__ import annotations

from rules.eligibility import conditions
from rules.eligibility.facts import DossierFacts, Finding
from rules.eligibility.requirements import REQUIREMENTS
from rules.policy import PolicyRules


def findings(policy: PolicyRules, facts: DossierFacts) -> tuple[Finding, ...]:
    """A finding for each requirement, in their order."""
    return tuple(
        Finding(
            each.number,
            each.title,
            conditions.clause(each.number, policy),
            *conditions.with_conditions(each.number, each.judge(policy, facts), policy, facts),
        )
        for each in REQUIREMENTS
    )
