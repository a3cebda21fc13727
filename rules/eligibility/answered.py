"""What the school answered in writing about a clause, as part of the requirements that it governs (DOMAIN §8)."""

from __future__ import annotations

from rules.eligibility.facts import DossierFacts, Found
from rules.eligibility.judged import JudgedRequirement
from rules.instants import local_day
from rules.words import full_day


def with_answers(number: int, by_rules: JudgedRequirement, facts: DossierFacts) -> JudgedRequirement:
    """Leave what is not met to a person where the school had told the student what its clause means.

    Whether the answer differs from the clause only a person can read.
    """
    if by_rules.finding != Found.NOT_MET:
        return by_rules
    reasons = tuple(
        f"On {full_day(local_day(answer.answered_at, facts.zone))} the school answered in writing what clause "
        f"{answer.clause} means: read whether that differs."
        for answer in facts.clause_answers
        if number in answer.requirements
    )
    if not reasons:
        return by_rules
    return JudgedRequirement(
        Found.NEEDS_PERSON, (*by_rules.reasons, *reasons), by_rules.evidence, (*by_rules.decisive, *reasons)
    )
