"""Which of the ten requirements a clause governs: those that name it, or whose rules, quotas or conditions do."""

from rules.policy import Policy

RULES: dict[int, tuple[str, ...]] = {
    2: ("start_limit_days", "window_days"),
    3: (
        "week_kind", "unfinished", "unfinished_months", "missed_allowed", "agencies_count", "late_log_days",
        "leave_max_days", "leave_by", "leave_moves_window", "leave_waives_single_from",
    ),
    4: (
        "reply_within", "silence_warn_days", "silence_lapse_days", "late_replies_allowed", "strike_days",
        "strikes_forfeit",
    ),
    5: ("no_shows_allowed", "grace_minutes"),
    6: ("late_deliverables_allowed", "deliverables_before_signing_count"),
    7: ("offer_answer_days", "granted_offer_must_be_accepted", "business_days"),
    8: (
        "offer_min_hours", "offer_min_pay", "offer_field", "offer_types", "offer_oral_counts", "declined_offer_voids",
    ),
    10: ("claim_within_days",),
}  # fmt: skip


def requirements_of(policy: Policy, clause: str) -> tuple[int, ...]:
    """The numbers, in order. Where nothing names the clause: those whose clause stands in the same section."""
    found = {int(number) for number, named in policy.clauses.items() if named == clause}
    found |= {number for number, rules in RULES.items() if clause in map(policy.clause_of, rules)}
    found |= {3 for quota in policy.quotas if quota.clause == clause}
    found |= {condition.requirement for condition in policy.conditions if condition.clause == clause}
    if not found:
        section = clause.partition(".")[0]
        found = {int(n) for n, named in policy.clauses.items() if named.partition(".")[0] == section}
    return tuple(sorted(found))
