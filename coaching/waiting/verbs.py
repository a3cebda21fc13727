"""Setting aside what waits and needs nothing, and taking that back."""

from datetime import datetime

from django.db import transaction

from coaching.waiting.models import AsideKind, SetAside
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import must_coach
from people.students.locking import lock_student
from people.students.models import Student


@transaction.atomic
def set_aside(student: Student, *, kind: str, number: int, by: User, now: datetime) -> SetAside:
    """Record that nothing is to be done about a message, or late activities, up to the one of this number.

    Set aside again it is the same record. Raise Refused where the student has no such message or activity.
    """
    student = lock_student(student.pk)
    must_coach(student, by, now)
    own_rows = {
        AsideKind.MESSAGE: student.messages.filter(from_student=True),
        AsideKind.LATE: student.activities.all(),
    }
    if kind not in own_rows or not own_rows[AsideKind(kind)].filter(pk=number).exists():
        raise Refused("That does not wait any more. Load the page anew to see what does.")
    earlier = SetAside.objects.in_force().filter(student=student, kind=kind, number=number).first()
    return earlier or SetAside.objects.create(student=student, kind=kind, number=number, by=by, at=now)


@transaction.atomic
def take_back(aside: SetAside, *, by: User, now: datetime) -> None:
    """Have what was set aside wait again. Taken back already, nothing happens."""
    student = lock_student(aside.student_id)
    must_coach(student, by, now)
    SetAside.objects.in_force().filter(pk=aside.pk).update(undone_at=now, undone_by=by)
