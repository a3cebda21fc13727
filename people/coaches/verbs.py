"""Assigning a coach to one student, or to many at once."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from core.errors import Refused
from guarantee.judges.entitlement import must_not_judge
from people.accounts.models import User
from people.accounts.roles import holds
from people.coaches.models import Assignment
from people.students.locking import lock_student
from people.students.models import Student


@transaction.atomic
def assign_coach(student: Student, *, coach: User, by: User | None, now: datetime) -> Assignment:
    """Let `coach` coach the student from now on; who did so before is kept with its dates."""
    student = lock_student(student.pk)
    if coach.pk == student.user_id:
        raise Refused("Nobody coaches themself: choose another coach.", "coach")
    if not coach.is_active or not holds(coach, "coach", now):
        raise Refused(f"{coach.name} is not a coach. Give them that role on the Staff page first.", "coach")
    current = Assignment.objects.select_for_update().current().filter(student=student).first()
    if current and current.coach_id == coach.pk:
        return current
    _must_not_judge(student, coach, now)
    if current:
        current.until = now
        current.save(update_fields=["until"])
    return Assignment.objects.create(student=student, coach=coach, from_at=now, by=by)


def _must_not_judge(student: Student, coach: User, now: datetime) -> None:
    """Raise Refused where the coach or who covers for them judges an open claim of the student (DOMAIN §8)."""
    must_not_judge(coach, [student], "coach")
    for cover in coach.covered_by.lasting().filter(until__gt=now).select_related("covering").order_by("pk"):
        must_not_judge(cover.covering, [student], "coach")


@transaction.atomic
def assign_many(students: Iterable[Student], *, coach: User, by: User, now: datetime) -> int:
    """Let `coach` coach each of the students from now on, and return how many they are."""
    count = 0
    for student in sorted(students, key=lambda student: student.pk):
        assign_coach(student, coach=coach, by=by, now=now)
        count += 1
    return count
