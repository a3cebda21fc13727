"""The verbs by which a refund becomes owed, is paid in parts, and comes back (DOMAIN §8)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import connection, transaction
from django.db.models import Sum

from core.errors import Refused
from core.locks import Lock, take_until_commit
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FinalDecision
from guarantee.judges.guards import locked_claim
from guarantee.refunds import mails
from guarantee.refunds.finance import PAID, REFUSED, WAITS, WAS_PAID, MarkedRow, WrittenRow
from guarantee.refunds.models import (
    FinanceFile,
    FinanceLine,
    OwedRefund,
    PayeeShare,
    RefundPayment,
    ReturnedPayment,
)
from guarantee.refunds.to_pay import RefundStanding, kept_payments, payments_of, standing_of, to_pay
from people.accounts.models import User
from people.accounts.roles import holds
from people.coaches.guards import clean_text, must_be_admin
from rules.instants import local_day
from rules.payments import NOTHING
from rules.refund import CENT, dollars
from rules.states import PAID_OUTCOMES
from rules.words import full_day

LONGEST_REFERENCE = 60
NOTHING_OWED = "Nothing is owed on this claim now, so nothing can be paid."


def owe(final: FinalDecision, claim: Claim, now: datetime) -> OwedRefund | None:
    """Put down what the school owes by a decision that has become final: the refund of an approval or a settlement, to
    the cent and payee by payee. A denial owes nothing; where it replaces an approval, that is put down, too. The caller
    holds the claim."""
    decision = final.decision
    approved = decision.outcome in PAID_OUTCOMES
    if not approved and not claim.owed_refunds.exists():
        return None
    refund = decision.refund or {}
    amount = decision.amount if approved else Decimal(0)
    owed = OwedRefund.objects.create(
        claim=claim,
        final=final,
        amount=amount,
        tuition_paid=Decimal(refund["paid"]) if refund else amount,
        at=now,
    )
    shares = _shares(decision, refund) if approved else []
    PayeeShare.objects.bulk_create(
        PayeeShare(owed=owed, kind=share["kind"], name=share["name"], amount=Decimal(share["amount"]))
        for share in shares
        if Decimal(share["amount"])
    )
    return owed


def _shares(decision: Decision, refund: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return whom to pay how much; all to the student where a dossier was frozen before refunds were computed."""
    if refund:
        shares: Sequence[Mapping[str, Any]] = refund["shares"]
        return shares
    name = decision.claim.student.user.name
    return [{"kind": "student", "name": name, "amount": decision.amount}]


@transaction.atomic
def record_payment(
    claim: Claim, *, share: int, amount: Decimal, reference: str, paid_on: date, by: User, now: datetime
) -> RefundPayment:
    """Record by hand that a payee was paid, in whole or in part. The same one twice is one."""
    return _pay(claim, share, amount, reference, paid_on, by, now)


@transaction.atomic
def mark_line_off(
    line: FinanceLine, *, reference: str, paid_on: date, by: User, now: datetime
) -> RefundPayment:
    """Record that a line of finance's file was paid."""
    return _pay(line.share.owed.claim, line.share_id, line.amount, reference, paid_on, by, now, line)


def _pay(  # what a payment consists of
    claim: Claim,
    share: int,
    amount: Decimal,
    reference: str,
    paid_on: date,
    by: User,
    now: datetime,
    line: FinanceLine | None = None,
) -> RefundPayment:
    claim = locked_claim(claim)
    must_be_admin(claim.student, by, now)
    reference = clean_text(
        reference,
        field="reference",
        empty="Write the reference of the payment, as the bank gives it.",
        longest=LONGEST_REFERENCE,
    )
    earlier = payments_of(claim).filter(share=share, reference=reference).first()
    if earlier is not None:
        return _same(earlier, amount, paid_on, line)
    if line is not None:
        _check_open(line)
    standing = standing_of(claim)
    _check(standing, share, amount)
    _check_tuition(claim, amount)
    _check_day(claim, paid_on, by, now)
    payment = RefundPayment.objects.create(
        share_id=share, line=line, amount=amount, reference=reference, paid_on=paid_on, by=by, at=now
    )
    audit_trail_verbs.add(
        claim,
        "paid",
        by=by,
        now=now,
        payment=payment.pk,
        amount=str(payment.amount),
        payee=payment.share.kind,
        paid_on=paid_on.isoformat(),
        reference=audit_trail_verbs.salted(reference, payment.salt),
    )
    mails.paid(payment, claim, now=now)
    return payment


def _same(earlier: RefundPayment, amount: Decimal, paid_on: date, line: FinanceLine | None) -> RefundPayment:
    """Return the payment that is on record already, if it is this one. Raise Refused for another of its reference."""
    same = (earlier.amount, earlier.paid_on, earlier.line_id) == (amount, paid_on, line.pk if line else None)
    if same and (line is not None or earlier.came_back is None):
        return earlier
    if earlier.came_back is not None:
        raise Refused(
            "The payment with this reference came back. Write the reference of the one that was made since.",
            "reference",
        )
    raise Refused(
        f"A payment with this reference is on record already: {dollars(earlier.amount)} on "
        f"{full_day(earlier.paid_on)}.",
        "reference",
    )


def _check_open(line: FinanceLine) -> None:
    if line.file.taken_back_at is not None:
        raise Refused(f"File {line.file_id} was taken back, so nothing is marked off by it.")
    payment = RefundPayment.objects.filter(line=line).first()
    if payment is not None:
        raise Refused(
            f"This line is marked off already, with reference {payment.reference} on {full_day(payment.paid_on)}."
        )


def _check(standing: RefundStanding | None, share: int, amount: Decimal) -> None:
    """Raise Refused where that much is not owed to this payee."""
    line = next((line for line in standing.lines if line.share.pk == share), None) if standing else None
    if line is None:
        raise Refused(NOTHING_OWED)
    if amount <= 0 or amount != amount.quantize(CENT):
        raise Refused("Write an amount above 0, to the cent.", "amount")
    if amount > line.still:
        raise Refused(
            f"Only {dollars(line.still)} is still to be paid to {line.share.name}."
            if line.still
            else f"Nothing is still to be paid to {line.share.name}.",
            "amount",
        )


def _check_tuition(claim: Claim, amount: Decimal) -> None:
    """Raise Refused where more would be paid back, on all the student's claims, than the tuition on record by now."""
    of_student = kept_payments().filter(share__owed__claim__student=claim.student)
    paid_back = of_student.aggregate(total=Sum("amount"))["total"] or NOTHING
    tuition = claim.student.tuition_paid
    if paid_back + amount > tuition:
        raise Refused(
            f"The tuition on record is {dollars(tuition)}, and {dollars(paid_back)} of it came back already.",
            "amount",
        )


def _check_day(claim: Claim, paid_on: date, by: User, now: datetime) -> None:
    if paid_on > max(local_day(now, by.time_zone), local_day(now, claim.search.zone)):
        raise Refused("This day is still to come. Record the payment once it is made.", "paid_on")
    first = claim.owed_refunds.order_by("pk").first()
    assert first is not None  # something is owed
    since = min(local_day(first.at, by.time_zone), local_day(first.at, claim.search.zone))
    if paid_on < since:
        raise Refused(
            f"The refund is owed since {full_day(since)}: it was paid on that day or later.", "paid_on"
        )


@transaction.atomic
def record_return(
    payment: RefundPayment, *, returned_on: date, why: str, by: User, now: datetime
) -> ReturnedPayment:
    """Record that a payment came back: it is owed again, and paid again by a payment of its own."""
    claim = locked_claim(payment.share.owed.claim)
    must_be_admin(claim.student, by, now)
    payment = payments_of(claim).get(pk=payment.pk)
    if payment.came_back is not None:
        raise Refused("This payment came back already; it is on record.")
    why = clean_text(
        why, field="why", empty="Say why it came back, in a sentence. The student reads it.", longest=1_000
    )
    if returned_on > max(local_day(now, by.time_zone), local_day(now, claim.search.zone)):
        raise Refused("This day is still to come.", "returned_on")
    if returned_on < payment.paid_on:
        raise Refused(
            f"It was paid on {full_day(payment.paid_on)}: it came back on that day or later.", "returned_on"
        )
    returned = ReturnedPayment.objects.create(
        payment=payment, returned_on=returned_on, why=why, by=by, at=now
    )
    audit_trail_verbs.add(
        claim,
        "payment came back",
        by=by,
        now=now,
        payment=payment.pk,
        amount=str(payment.amount),
        returned_on=returned_on.isoformat(),
        why=audit_trail_verbs.salted(why, returned.salt),
    )
    mails.came_back(returned, claim, now=now)
    return returned


@transaction.atomic
def write_file(*, by: User, now: datetime) -> FinanceFile:
    """Write a file for finance with all that is to be paid and stands in no other file."""
    _must_be_staff(by, now)
    take_until_commit(connection, Lock.FINANCE_FILES)
    lines = [
        (line.share, line.unassigned) for standing in to_pay(by) for line in standing.lines if line.unassigned
    ]
    if not lines:
        raise Refused("Nothing is to be paid that finance has not got in a file already.")
    file = FinanceFile.objects.create(by=by, at=now)
    FinanceLine.objects.bulk_create(
        FinanceLine(file=file, number=number, share=share, amount=amount)
        for number, (share, amount) in enumerate(lines, start=1)
    )
    return file


@transaction.atomic
def take_file_back(file: FinanceFile, *, by: User, now: datetime) -> FinanceFile:
    """Take a file back that finance does not pay by: what it still holds can be written into another one."""
    _must_be_staff(by, now)
    take_until_commit(connection, Lock.FINANCE_FILES)
    file.refresh_from_db()
    if file.taken_back_at is not None:
        return file
    if not file.lines.filter(payment__isnull=True).exists():
        raise Refused("Every line of this file is marked off, so there is nothing to take back.")
    file.taken_back_by, file.taken_back_at = by, now
    file.save(update_fields=["taken_back_by", "taken_back_at"])
    return file


def mark_off(rows: Collection[WrittenRow], *, by: User, now: datetime) -> list[MarkedRow]:
    """Mark off, row by row, what finance says it has paid, and say of each what became of it. A row that is wrong keeps
    no other from being marked off; the same file twice changes nothing."""
    _must_be_staff(by, now)
    lines = FinanceLine.objects.select_related("file", "share__owed__claim__student__user").in_bulk(
        list(_lines_named(rows))
    )
    line_of = {(line.file_id, line.number): line for line in lines.values()}
    return [_mark_row(row, line_of.get(row.key) if row.key else None, by, now) for row in rows]


def _lines_named(rows: Collection[WrittenRow]) -> Collection[int]:
    files = {row.key[0] for row in rows if row.key}
    named = {row.key for row in rows}
    numbered = FinanceLine.objects.filter(file__in=files).values_list("pk", "file", "number")
    return [pk for pk, file, number in numbered if (file, number) in named]


def _mark_row(row: WrittenRow, line: FinanceLine | None, by: User, now: datetime) -> MarkedRow:
    if row.wrong:
        return MarkedRow(row, REFUSED, row.wrong)
    if line is None or line.share.owed.claim.student.user_id == by.pk:
        return MarkedRow(row, REFUSED, "We wrote no such line into a file.")
    if difference := row.differs_from(line):
        return MarkedRow(row, REFUSED, difference)
    if row.paid_on is None:
        return MarkedRow(row, WAITS, "Not paid yet: no reference and no day.")
    return _mark_paid(row, line, row.paid_on, by, now)


def _mark_paid(row: WrittenRow, line: FinanceLine, paid_on: date, by: User, now: datetime) -> MarkedRow:
    was_paid = RefundPayment.objects.filter(line=line, reference=row.reference, paid_on=paid_on).exists()
    try:
        mark_line_off(line, reference=row.reference, paid_on=paid_on, by=by, now=now)
    except Refused as refusal:
        return MarkedRow(row, REFUSED, refusal.message)
    if was_paid:
        return MarkedRow(row, WAS_PAID, "Was marked off before; nothing changed.")
    return MarkedRow(row, PAID, "Marked off; the student is told.")


def _must_be_staff(by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin can do this: ask one.")
