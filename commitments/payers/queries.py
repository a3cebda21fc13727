"""Who paid a student's tuition, as last recorded."""

from collections.abc import Sequence
from decimal import Decimal

from commitments.payers.models import PayersRecord
from people.students.models import Student
from rules.refund import Payer, dollars


def latest_payers(student: Student) -> PayersRecord | None:
    """The record in force, if somebody else than the student may have paid."""
    return student.payers_records.select_related("by").order_by("-id").first()


def payers_of(student: Student) -> tuple[Payer, ...]:
    """Who paid, and how much; the student alone where nothing else is recorded."""
    latest = latest_payers(student)
    rows = latest.payers.all() if latest else ()
    return tuple(Payer(row.kind, row.name, row.amount) for row in rows) or (
        Payer("student", student.user.name, student.tuition_paid),
    )


def stale(student: Student, payers: Sequence[Payer]) -> str:
    """What is wrong with these, since the tuition paid was changed; empty where nothing is."""
    recorded = sum((each.paid for each in payers), Decimal(0))
    if recorded == student.tuition_paid:
        return ""
    return (
        f"Who paid is recorded for {dollars(recorded)}, and the tuition paid is {dollars(student.tuition_paid)}: "
        "an admin has to put this right before anything is paid."
    )
