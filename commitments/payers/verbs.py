"""The verb that records who paid a student's tuition (DOMAIN §3)."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from commitments.payers.models import PayersRecord, TuitionPayer
from commitments.payers.queries import latest_payers
from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.locking import lock_student
from people.students.models import Student
from rules.refund import Payer, dollars
from rules.states import PayerKind
from standing.verbs import assess_student

MOST = 10


LONGEST = 120


@transaction.atomic
def record_payers(student: Student, payers: Sequence[Payer], *, by: User, now: datetime) -> PayersRecord:
    """Record who paid, to the cent what the student's tuition is; none: the student paid all. The same again changes
    nothing.

    Raise Refused where that cannot be, its field `<index>-<name>`.
    """
    student = lock_student(student.pk)
    if not holds(by, "admin", now):
        raise Refused("Only an admin records who paid.")
    if by.pk == student.user_id:
        raise Refused("Nobody records who paid for themself: ask another admin.")
    payers = [_checked(index, payer, student) for index, payer in enumerate(payers)]
    _check_together(payers, student)
    latest = latest_payers(student)
    if latest is not None and [(row.kind, row.name, row.amount) for row in latest.payers.all()] == [
        (payer.kind, payer.name, payer.paid) for payer in payers
    ]:
        return latest
    record = PayersRecord.objects.create(student=student, by=by, at=now)
    TuitionPayer.objects.bulk_create(
        TuitionPayer(record=record, kind=payer.kind, name=payer.name, amount=payer.paid) for payer in payers
    )
    _assess(student, now)
    return record


def _checked(index: int, payer: Payer, student: Student) -> Payer:
    """Return the payer with the name as it is kept, which for the student is their own. Raise Refused where wrong."""
    name = student.user.name if payer.kind == PayerKind.STUDENT else " ".join(payer.name.split())
    if payer.kind not in PayerKind.values:
        raise Refused("Choose who it is: the student, a lender or a grant.", f"{index}-kind")
    if not name:
        raise Refused("Name the lender, or the giver of the grant.", f"{index}-name")
    if len(name) > LONGEST:
        raise Refused(f"Write at most {LONGEST} characters.", f"{index}-name")
    if payer.paid <= 0 or payer.paid != round(payer.paid, 2):
        raise Refused("Write an amount above 0, to the cent.", f"{index}-amount")
    return Payer(payer.kind, name, round(payer.paid, 2))


def _check_together(payers: Sequence[Payer], student: Student) -> None:
    if len(payers) > MOST:
        raise Refused(f"Record at most {MOST} who paid.")
    keys: set[tuple[str, str]] = set()
    for index, payer in enumerate(payers):
        key = (payer.kind, "" if payer.kind == PayerKind.STUDENT else payer.name.casefold())
        if key in keys:
            raise Refused(f"{payer.name} stands here twice: add the two amounts up.", f"{index}-name")
        keys.add(key)
    total = sum((payer.paid for payer in payers), Decimal(0))
    if payers and total != student.tuition_paid:
        difference = student.tuition_paid - total
        raise Refused(
            f"These add up to {dollars(total)}, and the tuition paid is {dollars(student.tuition_paid)}: "
            f"{dollars(abs(difference))} {'are missing' if difference > 0 else 'are too much'}."
        )


def _assess(student: Student, now: datetime) -> None:

    assess_student(student, now)
