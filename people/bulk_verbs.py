"""One decision for many students: all of it, or nothing."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from core.errors import Refused
from people import verbs
from people.models import Student, User


@transaction.atomic
def certify_many(students: Iterable[Student], *, graduated_on: date, by: User, now: datetime) -> int:
    """Certifies each, with every requirement of their program met; how many."""
    done = 0
    for student in sorted(
        students, key=lambda one: one.pk
    ):  # in one order, so that two admins cannot deadlock
        outcomes = {requirement.pk: (True, "") for requirement in student.cohort.program.requirements.all()}
        try:
            verbs.certify(student, graduated_on=graduated_on, outcomes=outcomes, by=by, now=now)
        except Refused as refusal:
            raise Refused(
                f"{student.user.name}: {refusal.message} Nobody was certified.", refusal.field
            ) from None
        done += 1
    return done


@transaction.atomic
def assign_many(students: Iterable[Student], *, coach: User, by: User, now: datetime) -> int:
    """Gives each the same coach from now on; how many."""
    done = 0
    for student in sorted(students, key=lambda one: one.pk):
        verbs.assign_coach(student, coach=coach, by=by, now=now)
        done += 1
    return done
