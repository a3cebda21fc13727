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
        # whom it may be paid to, where a person has to say how much each gets
        "payers": [] if split is not None or wrong else _named(search, payers),
        "needs_person": "" if split is not None else wrong or _why(payers),
    }


def _named(search: Search, payers: tuple[Payer, ...]) -> list[dict[str, str]]:
    return [{"kind": each.kind, "name": each.name or search.student.user.name} for each in payers]


class PayerShare(NamedTuple):
    """How much one of those who paid gets."""

    kind: str
    name: str
    amount: Decimal


def settled(found: Computed, shares: Sequence[PayerShare]) -> list[dict[str, str]]:
    """Whom to pay how much of an approved refund, where a person has to say; empty where the policy says it. Raises
    Refused: no approval is final while it is open."""
    if not found["needs_person"]:
        return []
    if not found["payers"]:
        raise Refused(found["needs_person"])
    known = [(payer["kind"], payer["name"]) for payer in found["payers"]]
    if [(share.kind, share.name) for share in shares] != known:
        raise Refused("Say whom to pay how much: the Commitment leaves it to you.", "share_0")
    if any(share.amount < 0 or share.amount != round(share.amount, 2) for share in shares):
        raise Refused("Write amounts from 0 on, to the cent.", "share_0")
    total, amount = sum(share.amount for share in shares), Decimal(found["amount"])
    if total != amount:
        raise Refused(f"These add up to {dollars(total)}; the refund is {dollars(amount)}.", "share_0")
    return [
        {"kind": share.kind, "name": share.name, "amount": str(share.amount.quantize(CENT))}
        for share in shares
    ]


def _to(policy: PolicyRules) -> str:
    to, clause = policy.refund.to, policy.refund.clauses.get("to", "")
    if to is None:
        return "To whom: not stated."
    return f"To {TO[to]}{f' (clause {clause})' if clause else ''}."


def _why(payers: tuple[Payer, ...]) -> str:
    others = " and ".join(each.name for each in payers if each.kind != PayerKind.STUDENT)
    return (
        f"{others} paid, too, and the Commitment does not state to whom a refund is paid: a person decides."
    )
