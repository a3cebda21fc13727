"""The refund of a claim, as the signed policy gives it: what is asked for at filing, and what the dossier shows."""

from decimal import Decimal
from typing import Any

from commitments.models import Search
from commitments.payer_verbs import payers_of
from commitments.rules.policy import Policy
from commitments.rules.refund import Payer, Refund, dollars, refund, shares
from commitments.rules.verdict import Verdict
from standing.models import Period

Computed = dict[str, Any]  # plain JSON, as it is frozen in the dossier
TO = {"student": "the student", "payers": "those who paid, each their share"}


def weeks_missed(search: Search) -> int:
    """By the verdicts that are stored."""
    return Period.objects.filter(search=search, unit="week", verdict=Verdict.MISSED).count()


def refund_of(search: Search, policy: Policy) -> Refund:
    """What would be paid back if a claim for this search were approved now."""
    return refund(policy, search.student.tuition_paid, weeks_missed(search))


def computed(search: Search, policy: Policy, missed: int) -> Computed:
    """The same for so many missed weeks, with how it comes about and who gets how much, or why that needs a person."""
    found = refund(policy, search.student.tuition_paid, missed)
    payers = payers_of(search.student)
    paid, recorded = search.student.tuition_paid, sum((each.paid for each in payers), Decimal(0))
    split = shares(policy, found.amount, payers) if recorded == paid else None
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
        "needs_person": "" if split is not None else _why(paid, recorded, payers),
    }


def _to(policy: Policy) -> str:
    to, clause = policy.refund.to, policy.refund.clauses.get("to", "")
    if to is None:
        return "To whom: not stated."
    return f"To {TO[to]}{f' (clause {clause})' if clause else ''}."


def _why(paid: Decimal, recorded: Decimal, payers: tuple[Payer, ...]) -> str:
    if recorded != paid:
        return (
            f"Who paid is recorded for {dollars(recorded)}, and the tuition paid is {dollars(paid)}: "
            "an admin has to put this right before anything is paid."
        )
    others = " and ".join(each.name for each in payers if each.kind != "student")
    return (
        f"{others} paid, too, and the Commitment does not state to whom a refund is paid: a person decides."
    )
