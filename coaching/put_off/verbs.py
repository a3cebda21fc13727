"""Putting students off until a day, and taking that back."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction

from coaching.put_off.models import PutOff
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.instants import local_day, start_of_day
from rules.risk import Urgency
from standing.models import Standing

LONGEST_DAYS = 60  # longer, and a student would be forgotten rather than put off
LATEST = timedelta(days=LONGEST_DAYS)


@transaction.atomic
def put_off(students: Iterable[Student], *, until: date, why: str, by: User, now: datetime) -> list[PutOff]:
    """Put each of the students off until the day `until` begins in the zone of `by`; what was put off before ends.

    Raise Refused where the day is not ahead, or too far, or there is no word why.
    """
    chosen = sorted(students, key=lambda student: student.pk)
    if not chosen:
        raise Refused("Choose at least one student.")
    why = clean_text(why, field="why", empty="Say why in a word, such as “on holiday”.", longest=200)
    today = local_day(now, by.time_zone)
    if until <= today:
        raise Refused("Choose a day ahead, such as tomorrow.", "until")
    if until > today + LATEST:
        raise Refused(f"Choose a day within the next {LONGEST_DAYS} days.", "until")
    begins_at = start_of_day(until, by.time_zone)
    return [_put_off(lock_student(student.pk), begins_at, why, by, now) for student in chosen]


def _put_off(student: Student, until: datetime, why: str, by: User, now: datetime) -> PutOff:
    must_coach(student, by, now)
    PutOff.objects.filter(student=student, ended_at__isnull=True).update(ended_at=now, ended_by=by)
    rank = Standing.objects.filter(student=student).values_list("rank", flat=True).first()
    return PutOff.objects.create(
        student=student, until=until, why=why, rank=Urgency.CALM if rank is None else rank, by=by, at=now
    )


@transaction.atomic
def bring_back(student: Student, *, by: User, now: datetime) -> bool:
    """Have a student who was put off back in the list; return whether they were."""
    student = lock_student(student.pk)
    must_coach(student, by, now)
    return bool(PutOff.objects.in_force(now).filter(student=student).update(ended_at=now, ended_by=by))
