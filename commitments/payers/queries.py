"""Who paid a student's tuition, as last recorded."""

from collections.abc import Sequence
from decimal import Decimal

from commitments.payers.models import PayersRecord
from people.students.models import Student
from rules.refund import Payer, dollars


def latest_payers(student: Student) -> PayersRecord | None:
    """Return the record in force; None where none was made, and the student paid all."""
    return student.payers_records.select_related("by").order_by("-id").first()


def payers_of(student: Student) -> tuple[Payer, ...]:
    """Return who paid, and how much; the student alone where nothing else is recorded."""
    latest = latest_payers(student)
    rows = latest.payers.all() if latest else ()
    return tuple(Payer(row.kind, row.name, row.amount) for row in rows) or (
        Payer("student", student.user.name, student.tuition_paid),
    )


def stale(student: Student, payers: Sequence[Payer]) -> str:
    """Say what is wrong with the payers since the tuition paid was changed; empty where nothing is."""
    recorded = sum((payer.paid for payer in payers), Decimal(0))
    if recorded == student.tuition_paid:
        return ""
    return (
        f"Who paid is recorded for {dollars(recorded)}, and the tuition paid is {dollars(student.tuition_paid)}: "
        "an admin has to put this right before anything is paid."
    )
