"""The verb by which a student moves: a new zone and holiday calendar for what comes later (DOMAIN §4)."""

from datetime import datetime

from django.db import transaction

from commitments.searches.moves import rezone_future_periods
from core import places
from people.accounts.models import User
from people.students.locking import lock_student
from people.students.models import Student
from standing.verbs import assess_student


@transaction.atomic
def move_student(
    student: Student, *, time_zone: str, country: str, subdivision: str, by: User | None, now: datetime
) -> None:
    """Give the student a new zone and holiday calendar. What was created before keeps its own (DOMAIN §4);
    later weeks use the new."""
    student = lock_student(student.pk)
    zone, code = places.zone(time_zone), places.country(country)
    state = places.subdivision(code, subdivision)
    if (zone, code, state) == (student.zone, student.country, student.subdivision):
        return
    User.objects.filter(pk=student.user_id).update(time_zone=zone)
    Student.objects.filter(pk=student.pk).update(country=code, subdivision=state)

    moved = Student.objects.select_related("user").get(pk=student.pk)
    rezone_future_periods(moved, now=now)
    assess_student(moved, now)
