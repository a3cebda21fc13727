"""The ten requirements in order, each with its clause, finding, reasons and evidence (DOMAIN §8)."""

from __future__ import annotations

from collections.abc import Callable

from rules.eligibility import conditions, conduct, entry, offers, weeks
from rules.eligibility.facts import DossierFacts, Finding
from rules.eligibility.judged import Judged
from rules.policy import Policy

_REQUIREMENTS: tuple[tuple[str, Callable[[Policy, DossierFacts], Judged]], ...] = (
    ("Graduated", entry.graduated),
    ("Signed, started in time", entry.signed_and_started),
    ("Every week met", weeks.every_week),
    ("Responsive to the coach", conduct.responsive),
    ("On time at appointments", conduct.on_time),
    ("Deliverables in time", conduct.delivered),
    ("Offers answered", offers.answered),
    ("No qualifying offer", offers.none_qualifies),
    ("Conduct", conduct.conduct),
    ("Claim filed in time", entry.filed_in_time),
)
TITLES = {number: title for number, (title, _) in enumerate(_REQUIREMENTS, start=1)}


def findings(policy: Policy, facts: DossierFacts) -> tuple[Finding, ...]:
    """What the evidence gives for requirements 1 to 10."""
    return tuple(
        Finding(
            number,
            title,
            conditions.clause(number, policy),
            *conditions.with_conditions(number, judge(policy, facts), policy, facts),
        )
        for number, (title, judge) in enumerate(_REQUIREMENTS, start=1)
    )
