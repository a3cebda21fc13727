"""The refund of a claim, as the signed policy gives it: what is asked for at filing, and what the dossier shows."""

from typing import Any

from commitments.models import Search
from commitments.payer_verbs import payers_of, stale
from commitments.rules.policy import Policy
from commitments.rules.refund import Payer, refund, shares

Computed = dict[str, Any]  # plain JSON, as it is frozen in the dossier
TO = {"student": "the student", "payers": "those who paid, each their share"}


def computed(search: Search, policy: Policy, missed: int) -> Computed:
    """What would be paid back after so many missed weeks if a claim for this search were approved: how it comes about,
    and who gets how much, or why that needs a person. One query or two."""
    paid, payers = search.student.tuition_paid, payers_of(search.student)
    found, wrong = refund(policy, paid, missed), stale(search.student, payers)
    split = None if wrong else shares(policy, found.amount, payers)
    return {
        "paid": str(paid),
        "missed": missed,
        "amount": str(found.amount),
        "reasons": list(found.reasons),
        "to": _to(policy),
        "shares": [
            {
                "kind": each.payer.kind,
                "name": each.payer.name or search.student.user.name,
                "amount": str(each.amount),
            }
            for each in split or ()
        ],
        "needs_person": "" if split is not None else wrong or _why(payers),
    }


def _to(policy: Policy) -> str:
    to, clause = policy.refund.to, policy.refund.clauses.get("to", "")
    if to is None:
        return "To whom: not stated."
    return f"To {TO[to]}{f' (clause {clause})' if clause else ''}."


def _why(payers: tuple[Payer, ...]) -> str:
    others = " and ".join(each.name for each in payers if each.kind != "student")
    return (
        f"{others} paid, too, and the Commitment does not state to whom a refund is paid: a person decides."
    )
