"""What of a refund is still to be paid, and to whom (DOMAIN §8). US dollars, to the cent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rules.refund import Payer, split
from rules.states import PayerKind

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Payee:
    """Somebody who gets a part of a refund. A student is one and the same under whatever name: theirs is left empty."""

    kind: str
    name: str = ""

    @classmethod
    def of(cls, kind: str, name: str) -> Payee:
        """Return the payee of that kind and name."""
        return cls(kind, "" if kind == PayerKind.STUDENT else name)


def still_to_pay(
    amount: Decimal, shares: Mapping[Payee, Decimal], paid: Mapping[Payee, Decimal]
) -> dict[Payee, Decimal]:
    """Return how much each payee of a refund of `amount` is still to get, after what was `paid` and did not come back.

    `paid` names also those whose share is smaller by now, or gone: what they got counts against the whole, so that no
    more than `amount` is ever paid. What is left is then split in proportion to what each still lacks.
    """
    lacking = {payee: max(share - paid.get(payee, NOTHING), NOTHING) for payee, share in shares.items()}
    left = max(amount - sum(paid.values(), NOTHING), NOTHING)
    if sum(lacking.values(), NOTHING) <= left:
        return lacking
    parts = split(left, [Payer(payee.kind, payee.name, lacks) for payee, lacks in lacking.items()])
    return {payee: part.amount for payee, part in zip(lacking, parts, strict=True)}


def overpaid(amount: Decimal, paid: Mapping[Payee, Decimal]) -> Decimal:
    """Return by how much what was paid is more than what is owed; 0 where it is not."""
    return max(sum(paid.values(), NOTHING) - amount, NOTHING)
