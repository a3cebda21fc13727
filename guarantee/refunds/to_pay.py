"""Reading what is owed, what was paid of it, and what is still to be paid: for one claim, or for all of them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.db.models import DecimalField, Exists, F, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from guarantee.claims.models import Claim
from guarantee.refunds.models import FinanceLine, OwedRefund, PayeeShare, RefundPayment, ReturnedPayment
from people.accounts.models import User
from rules.claims import pay_until
from rules.instants import local_day
from rules.payments import NOTHING, Payee, overpaid, still_to_pay

Amounts = dict[Payee, Decimal]


@dataclass(frozen=True)
class PayeeLine:
    """A payee's part of a refund, in dollars: what was paid of it, what finance has in a file, and what is left."""

    share: PayeeShare
    paid: Decimal
    with_finance: Decimal
    still: Decimal  # to be paid, with what finance has

    @property
    def unassigned(self) -> Decimal:
        """What is to be paid and stands in no file yet."""
        return max(self.still - self.with_finance, NOTHING)


@dataclass(frozen=True)
class RefundStanding:
    """A refund that is owed, payee by payee. `until` is when the school has promised to have paid it, an exclusive
    instant; None where the Commitment does not say."""

    owed: OwedRefund
    lines: tuple[PayeeLine, ...]
    paid: Decimal
    overpaid: Decimal
    until: datetime | None
    files: tuple[int, ...] = field(default=())  # by number, those that still hold a line of it

    @property
    def still(self) -> Decimal:
        return sum((line.still for line in self.lines), NOTHING)

    @property
    def is_paid(self) -> bool:
        """Whether nothing is left to pay; a refund of nothing is."""
        return not self.still


def open_lines() -> QuerySet[FinanceLine]:
    """Return the lines that finance has, and that have not come back as paid."""
    return FinanceLine.objects.filter(payment__isnull=True, file__taken_back_at__isnull=True)


def standings(claims: Collection[int] | None = None) -> list[RefundStanding]:
    """Return how the refunds that are in force stand, the one owed longest first; of these claims, or of all.

    Files are read before payments: of a line that is marked off meanwhile, both are known, so that it is paid once.
    """
    owed_refunds = OwedRefund.objects.in_force()
    if claims is not None:
        owed_refunds = owed_refunds.filter(claim__in=claims)
    rows = list(
        owed_refunds.select_related("claim__student__user", "claim__student__cohort", "claim__search__policy")
        .prefetch_related("shares")
        .order_by("at", "pk")
    )
    claim_ids = [owed.claim_id for owed in rows]
    waiting: dict[int, Amounts] = defaultdict(dict)
    files: dict[int, set[int]] = defaultdict(set)
    for line in open_lines().filter(share__owed__claim__in=claim_ids).select_related("share__owed"):
        claim, payee = line.share.owed.claim_id, payee_of(line.share)
        waiting[claim][payee] = waiting[claim].get(payee, NOTHING) + line.amount
        files[claim].add(line.file_id)
    paid = paid_by_claim(claim_ids)
    return [
        _standing(owed, paid.get(owed.claim_id, {}), waiting[owed.claim_id], sorted(files[owed.claim_id]))
        for owed in rows
    ]


def _standing(owed: OwedRefund, paid: Amounts, waiting: Amounts, files: Sequence[int]) -> RefundStanding:
    shares = {payee_of(share): share for share in owed.shares.all()}
    still = still_to_pay(owed.amount, {payee: share.amount for payee, share in shares.items()}, paid)
    search = owed.claim.search
    return RefundStanding(
        owed,
        tuple(
            PayeeLine(share, paid.get(payee, NOTHING), waiting.get(payee, NOTHING), still[payee])
            for payee, share in shares.items()
        ),
        sum(paid.values(), NOTHING),
        overpaid(owed.amount, paid),
        pay_until(search.policy.rules(), local_day(owed.at, search.zone), search.zone),
        tuple(files),
    )


def payee_of(share: PayeeShare) -> Payee:
    """Return who gets a share."""
    return Payee.of(share.kind, share.name)


def paid_by_claim(claims: Collection[int]) -> dict[int, Amounts]:
    """Return, by claim, what each payee got on any of its decisions and what did not come back."""
    amounts: dict[int, Amounts] = defaultdict(dict)
    rows = (
        kept_payments()
        .filter(share__owed__claim__in=claims)
        .order_by()
        .values_list("share__owed__claim", "share__kind", "share__name")
        .annotate(total=Sum("amount"))
    )
    for claim, kind, name, total in rows:
        payee = Payee.of(kind, name)
        amounts[claim][payee] = amounts[claim].get(payee, NOTHING) + total
    return amounts


def kept_payments() -> QuerySet[RefundPayment]:
    """Return the payments that did not come back."""
    return RefundPayment.objects.filter(~Exists(ReturnedPayment.objects.filter(payment=OuterRef("pk"))))


def standing_of(claim: Claim) -> RefundStanding | None:
    """Return how the refund of one claim stands; None where nothing is owed on it."""
    return next(iter(standings([claim.pk])), None)


def payments_of(claim: Claim) -> QuerySet[RefundPayment]:
    """Return the payments on a claim, the first one first, also those that came back."""
    payments = RefundPayment.objects.filter(share__owed__claim=claim)
    return payments.select_related("share", "by", "returned", "line").order_by("paid_on", "pk")


def to_pay(user: User) -> list[RefundStanding]:
    """Return the refunds of which something is still to be paid, but one's own (DOMAIN §1)."""
    return [
        standing
        for standing in standings()
        if not standing.is_paid and standing.owed.claim.student.user_id != user.pk
    ]


def owed_and_unpaid() -> QuerySet[OwedRefund]:
    """Return the refunds in force of which something is still to be paid, asked of the database alone."""
    paid = (
        kept_payments()
        .filter(share__owed__claim=OuterRef("claim"))
        .order_by()
        .values("share__owed__claim")
        .annotate(total=Sum("amount"))
        .values("total")
    )
    return (
        OwedRefund.objects.in_force()
        .annotate(total_paid=Coalesce(Subquery(paid), NOTHING, output_field=DecimalField()))
        .filter(total_paid__lt=F("amount"))
    )
