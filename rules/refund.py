"""What is paid back, and to whom (DOMAIN §3, §8). US dollars, exact; cents are rounded half up, once, at the end."""

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
    """An amount in dollars, to the cent, and how it comes about, in sentences."""

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
    """What one payer gets back, in dollars, to the cent."""

    payer: Payer
    amount: Decimal


def refund(policy: PolicyRules, paid: Decimal, missed: int) -> Refund:
    """What the policy pays back of `paid` dollars after so many missed weeks, if the claim is approved."""
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
    """Who gets how much of a refund; None where the text does not say it, and others than the student paid."""
    own = next((each for each in payers if each.kind == PayerKind.STUDENT), None)
    alone = all(each.kind == PayerKind.STUDENT for each in payers)
    if policy.refund.to == "payers" or (alone and payers):
        return split(amount, payers)
    if policy.refund.to is None:
        return None
    return (Share(own or Payer("student", "", Decimal(0)), amount),)


def split(amount: Decimal, payers: Sequence[Payer]) -> tuple[Share, ...]:
    """Shares in proportion to what each paid, which add up to `amount` to the cent: the cents that are left over go
    to the largest remainders, and among equal ones to who stands first. ValueError where nobody paid anything.
    """
    cents, paid = _cents(amount), [_cents(each.paid) for each in payers]
    total = sum(paid)
    if not total:
        if cents or not payers:
            raise ValueError("Nobody paid anything, so nothing can be split.")
        return tuple(Share(each, amount) for each in payers)
    parts = [divmod(cents * each, total) for each in paid]
    left = cents - sum(whole for whole, _ in parts)
    first = sorted(range(len(parts)), key=lambda index: (-parts[index][1], index))[:left]
    return tuple(
        Share(payer, (whole + (index in first)) * CENT)
        for index, (payer, (whole, _)) in enumerate(zip(payers, parts, strict=True))
    )


def dollars(amount: Decimal) -> str:
    """Such as "$15,000.00"."""
    return f"${amount:,.2f}"


def percents(percent: Decimal) -> str:
    """Such as "50 %" or "33.3 %"."""
    return f"{percent.normalize():f} %"


def _share(percent: Decimal) -> str:
    return "All" if percent == ALL else f"{percents(percent)} of"


def _tier(terms: RefundTerms, missed: int) -> tuple[Decimal, str]:
    """The first tier that fits, in words; 0 % where none does."""
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


def _by(terms: RefundTerms, what: str) -> str:
    clause = terms.clauses.get(what, "")
    return f" (clause {clause})" if clause else ""


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2).to_integral_exact())
