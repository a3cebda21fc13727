"""Requirements that a clause governs: those that name it, or whose rules, quotas or conditions do."""

from rules.eligibility.requirements import EVERY_WEEK, REQUIREMENTS
from rules.policy import PolicyRules


def requirements_of(policy: PolicyRules, clause: str) -> tuple[int, ...]:
    """Return the numbers of the requirements that a clause governs, in order.

    Where nothing names the clause, these are the requirements whose clause stands in the same section.
    """
    numbers = {int(number) for number, named_clause in policy.clauses.items() if named_clause == clause}
    numbers |= {
        requirement.number
        for requirement in REQUIREMENTS
        if clause in map(policy.clause_of, requirement.rules)
    }
    numbers |= {EVERY_WEEK for quota in policy.quotas if quota.clause == clause}
    numbers |= {condition.requirement for condition in policy.conditions if condition.clause == clause}
    if not numbers:
        section = clause.partition(".")[0]
        numbers = {
            int(number)
            for number, named_clause in policy.clauses.items()
            if named_clause.partition(".")[0] == section
        }
    return tuple(sorted(numbers))
