"""Refunds: how much is paid back, and to whom (DOMAIN §3, §8).

US dollars, exact; cents are rounded half up, once, at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from rules.policy import PolicyRules
from rules.states import PayerKind
from rules.terms import ALL, RefundTerms
from rules.words import plural

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Refund:
    """An amount to pay back in dollars, to the cent, with the sentences that say how it comes about."""

    amount: Decimal
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Payer:
    """Someone who paid tuition: `kind` is student, lender or grant, `paid` in dollars, to the cent."""

    kind: str
    name: str
    paid: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a refund that one payer gets, in dollars, to the cent."""

    payer: Payer
    amount: Decimal


def refund(policy: PolicyRules, paid: Decimal, missed: int) -> Refund:
    """Return what the policy pays back of `paid` dollars after so many missed weeks, if the claim is approved."""
    terms = policy.refund
    exact = paid * terms.percent / 100
    reasons = [f"{_share(terms.percent)} the tuition paid, {dollars(paid)}{_by(terms, 'percent')}."]
    if terms.tiers:
        percent, reason = _tier(terms, missed)
        exact = exact * percent / 100
        reasons.append(f"{reason}{_by(terms, 'tiers')}.")
    if terms.cap is not None and exact > terms.cap:
        exact = terms.cap
        reasons.append(f"At most {dollars(terms.cap)}{_by(terms, 'cap')}.")
    return Refund(exact.quantize(CENT, ROUND_HALF_UP), tuple(reasons))


def shares(policy: PolicyRules, amount: Decimal, payers: Sequence[Payer]) -> tuple[Share, ...] | None:
    """Return who gets how much of a refund; None where the text does not say it, and others than the student paid."""
    student = next((payer for payer in payers if payer.kind == PayerKind.STUDENT), None)
    all_student = all(payer.kind == PayerKind.STUDENT for payer in payers)
    if policy.refund.to == "payers" or (all_student and payers):
        return split(amount, payers)
    if policy.refund.to is None:
        return None
    return (Share(student or Payer("student", "", Decimal(0)), amount),)


def split(amount: Decimal, payers: Sequence[Payer]) -> tuple[Share, ...]:
    """Split an amount in proportion to what each payer paid; the shares add up to `amount` to the cent.

    Cents that are left over go to the largest remainders, and among equal ones to whoever stands first. Raise
    ValueError where nobody paid anything and there is something to split, or nobody to split it among.
    """
    cents, payments = _cents(amount), [_cents(payer.paid) for payer in payers]
    total = sum(payments)
    if not total:
        if cents or not payers:
            raise ValueError("Nobody paid anything, so nothing can be split.")
        return tuple(Share(payer, amount) for payer in payers)
    parts = [divmod(cents * payment, total) for payment in payments]
    spare_cents = cents - sum(whole for whole, _ in parts)
    rounded_up = sorted(range(len(parts)), key=lambda index: (-parts[index][1], index))[:spare_cents]
    return tuple(
        Share(payer, (whole + (index in rounded_up)) * CENT)
        for index, (payer, (whole, _)) in enumerate(zip(payers, parts, strict=True))
    )


def dollars(amount: Decimal) -> str:
    """Return an amount to the cent, such as "$15,000.00"."""
    return f"${amount:,.2f}"


def percents(percent: Decimal) -> str:
    """Return a percentage, such as "50 %" or "33.3 %"."""
    return f"{percent.normalize():f} %"


def _share(percent: Decimal) -> str:
    return "All" if percent == ALL else f"{percents(percent)} of"


def _tier(terms: RefundTerms, missed: int) -> tuple[Decimal, str]:
    """Return the percentage of the first tier that fits, 0 where none does, and the tier in words."""
    weeks = f"{plural(missed, 'missed week')}" if missed else "no missed week"
    for tier in terms.tiers:
        if missed <= tier.missed:
            return (
                tier.percent,
                f"Of that {percents(tier.percent)} with {weeks}, at most {tier.missed} for it",
            )
    return Decimal(
        0
    ), f"Of that nothing with {weeks}, more than the {terms.tiers[-1].missed} that may be missed"


def _by(terms: RefundTerms, part: str) -> str:
    clause = terms.clauses.get(part, "")
    return f" (clause {clause})" if clause else ""


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2).to_integral_exact())
