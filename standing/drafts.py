"""What activities that are not stored yet would count for: asked of the same predicates as what is stored."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from commitments.policies.models import rules_of
from jobsearch.activities.models import Activity
from rules.policy import PolicyRules, Unit
from standing import facts
from standing.evidence import ActivityRow, activity_rows, by_period, grouped, why_not_of
from standing.models import Period


@dataclass(frozen=True)
class DraftEvidence:
    """What an activity that is not stored would count for in one period: the keys of quotas that it adds to, of those
    that count its person or its day already, or else a sentence why it counts for none.
    """

    period: Period
    adds: tuple[str, ...]
    already: tuple[str, ...]
    why_not: str
    late: bool


def evidence_of_drafts(
    drafts: Sequence[Activity], periods: Iterable[Period]
) -> dict[int, list[DraftEvidence]]:
    """Return what activities that are not stored would count for, each by itself, by their keys, which no row has.

    Their kind is loaded; `contact_id` may be a number that no contact has, for somebody new. One query for each policy
    and unit, and the same predicates as for what is stored.
    """
    evidence_by_draft: dict[int, list[DraftEvidence]] = {draft.pk: [] for draft in drafts}
    rows_of_drafts = {"drafts": json.dumps([_as_row(draft) for draft in drafts])}
    groups = grouped(periods)
    policies = rules_of(policy_id for policy_id, _ in groups)
    for (policy_id, unit), group in groups.items():
        policy = policies[policy_id]
        source = facts.stored(period.pk for period in group)
        rows = activity_rows(
            policy, Unit(unit), source, activities=WITH_DRAFTS, beside=drafts, parameters=rows_of_drafts
        )
        rows_by_period = by_period(rows)
        for period in group:
            others = [row for row in rows_by_period[period.pk] if row.activity not in evidence_by_draft]
            own_rows = {row.activity: row for row in rows_by_period[period.pk]}
            for draft in drafts:
                if (own := own_rows.get(draft.pk)) is not None:
                    evidence_by_draft[draft.pk].append(_of_draft(policy, period, own, draft, others))
    return evidence_by_draft


# The stored activities and, as rows like them, those that are not.
WITH_DRAFTS = """(
    SELECT * FROM jobsearch_activity
    UNION ALL SELECT * FROM jsonb_populate_recordset(NULL::jobsearch_activity, %(drafts)s::jsonb))"""


def _as_row(draft: Activity) -> dict[str, Any]:
    return {
        "id": draft.pk,
        "student_id": draft.student_id,
        "kind_id": draft.kind_id,
        "occurred_on": draft.occurred_on.isoformat(),
        "contact_id": draft.contact_id,
        "link": draft.link,
        "logged_at": draft.logged_at.isoformat(),
    }


def _of_draft(
    policy: PolicyRules, period: Period, own: ActivityRow, draft: Activity, others: list[ActivityRow]
) -> DraftEvidence:
    why_not = why_not_of(policy, period, own, draft)
    adds: list[str] = []
    already: list[str] = []
    for index, quota in enumerate(policy.quotas_per(Unit(period.unit))):
        if why_not or not own.qualifies[index]:
            continue
        counted = any(
            other.may_count and other.qualifies[index] and other.once(quota) == own.once(quota)
            for other in others
        )
        (already if counted else adds).append(quota.key)
    return DraftEvidence(period, tuple(adds), tuple(already), why_not, own.late)
