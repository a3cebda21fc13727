"""Requirements that an accommodation forgives (DOMAIN §8)."""

from __future__ import annotations

from rules.eligibility.facts import DossierFacts, Evidence, Found
from rules.eligibility.judged import JudgedRequirement
from rules.words import full_day


def with_forgiveness(
    number: int, by_rules: JudgedRequirement, facts: DossierFacts, *, can_be_forgiven: bool
) -> JudgedRequirement:
    """Forgive what is not met, or needs a person, where an accommodation does so. What is met needs none, and some
    requirements are never forgiven."""
    forgiven = next((row for row in facts.forgiven if row.number == number), None)
    if forgiven is None or by_rules.finding == Found.MET or not can_be_forgiven:
        return by_rules
    since = full_day(forgiven.since)
    return JudgedRequirement(
        Found.FORGIVEN,
        (f"Forgiven by an accommodation of {since}.", *by_rules.reasons),
        (*by_rules.evidence, Evidence("Accommodation", "accommodation", forgiven.ref, f"granted on {since}")),
    )
