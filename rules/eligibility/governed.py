"""Which requirements a clause governs: those that name it, or whose rules, quotas or conditions do."""

from rules.eligibility.requirements import EVERY_WEEK, REQUIREMENTS
from rules.policy import PolicyRules


def requirements_of(policy: PolicyRules, clause: str) -> tuple[int, ...]:
    """The numbers, in order. Where nothing names the clause: those whose clause stands in the same section."""
    found = {int(number) for number, named in policy.clauses.items() if named == clause}
    found |= {each.number for each in REQUIREMENTS if clause in map(policy.clause_of, each.rules)}
    found |= {EVERY_WEEK for quota in policy.quotas if quota.clause == clause}
    found |= {condition.requirement for condition in policy.conditions if condition.clause == clause}
    if not found:
        section = clause.partition(".")[0]
        found = {int(n) for n, named in policy.clauses.items() if named.partition(".")[0] == section}
    return tuple(sorted(found))
