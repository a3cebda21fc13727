"""The refund of a claim, as the signed policy gives it: what is asked for at filing, and what the dossier shows."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from commitments.payers.queries import payers_of, stale
from commitments.searches.models import Search
from core.errors import Refused
from rules.policy import PolicyRules
from rules.refund import Payer, refund, shares
from rules.states import PayerKind
from rules.words import dollars

CENT = Decimal("0.01")
Computed = dict[str, Any]  # plain JSON, as it is frozen in the dossier
TO = {"student": "the student", "payers": "those who paid, each their share"}


def computed(search: Search, policy: PolicyRules, missed: int) -> Computed:
    """Compute what would be paid back after so many missed weeks if a claim for this search were approved: how it comes
    about, and who gets how much, or why that needs a person. One query or two."""
    paid, payers = search.student.tuition_paid, payers_of(search.student)
    total_refund, problem = refund(policy, paid, missed), stale(search.student, payers)
    split = None if problem else shares(policy, total_refund.amount, payers)
    return {
        "paid": str(paid),
        "missed": missed,
        "amount": str(total_refund.amount),
        "reasons": list(total_refund.reasons),
        "to": _to(policy),
        "shares": [
            {
                "kind": share.payer.kind,
                "name": share.payer.name or search.student.user.name,
                "amount": str(share.amount),
            }
            for share in split or ()
        ],
        # whom it may be paid to, where a person has to say how much each gets
        "payers": [] if split is not None or problem else _named(search, payers),
        "needs_person": "" if split is not None else problem or _why(payers),
    }


def _named(search: Search, payers: tuple[Payer, ...]) -> list[dict[str, str]]:
    return [{"kind": payer.kind, "name": payer.name or search.student.user.name} for payer in payers]


class PayerShare(NamedTuple):
    """The part of a refund that one of those who paid gets, in dollars."""

    kind: str
    name: str
    amount: Decimal


def settled(computed_refund: Computed, shares: Sequence[PayerShare]) -> list[dict[str, str]]:
    """Return whom to pay how much of an approved refund, where a person has to say; empty where the policy says it.
    Raise Refused while that is open: no approval is final before."""
    if not computed_refund["needs_person"]:
        return []
    if not computed_refund["payers"]:
        raise Refused(computed_refund["needs_person"])
    payers = [(payer["kind"], payer["name"]) for payer in computed_refund["payers"]]
    if [(share.kind, share.name) for share in shares] != payers:
        raise Refused("Say whom to pay how much: the Commitment leaves it to you.", "share_0")
    if any(share.amount < 0 or share.amount != round(share.amount, 2) for share in shares):
        raise Refused("Write amounts from 0 on, to the cent.", "share_0")
    total, amount = sum(share.amount for share in shares), Decimal(computed_refund["amount"])
    if total != amount:
        raise Refused(f"These add up to {dollars(total)}; the refund is {dollars(amount)}.", "share_0")
    return [
        {"kind": share.kind, "name": share.name, "amount": str(share.amount.quantize(CENT))}
        for share in shares
    ]


def _to(policy: PolicyRules) -> str:
    recipient, clause = policy.refund.to, policy.refund.clauses.get("to", "")
    if recipient is None:
        return "To whom: not stated."
    return f"To {TO[recipient]}{f' (clause {clause})' if clause else ''}."


def _why(payers: tuple[Payer, ...]) -> str:
    others = " and ".join(payer.name for payer in payers if payer.kind != PayerKind.STUDENT)
    return (
        f"{others} paid, too, and the Commitment does not state to whom a refund is paid: a person decides."
    )
