"""The verbs that raise a concern about conduct, and decide it (DOMAIN §8)."""

from datetime import date, datetime

from django.db import transaction

from coaching.concerns.models import Concern
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_be_admin, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.instants import local_day
from standing import verbs as standing


@transaction.atomic
def raise_concern(student: Student, *, what: str, happened_on: date, by: User, now: datetime) -> Concern:
    """Put a concern about conduct on record, as staff who coach the student or as an admin."""
    student = lock_student(student.pk)
    must_coach(student, by, now)
    what = clean_text(what, field="what", empty="Say what happened.")
    if happened_on > local_day(now, student.zone):
        raise Refused("This day is still to come: say when it happened.", "happened_on")
    if happened_on.year < 2000:
        raise Refused("Check the year.", "happened_on")
    existing_concern = student.concerns.filter(
        what=what, happened_on=happened_on, raised_by=by, decided_at__isnull=True
    ).first()
    if existing_concern is not None:
        return existing_concern
    concern = Concern.objects.create(
        student=student, what=what, happened_on=happened_on, raised_by=by, raised_at=now
    )
    standing.assess_student(student, now)
    return concern


@transaction.atomic
def decide_concern(concern: Concern, *, upheld: bool, why: str, by: User, now: datetime) -> Concern:
    """Dismiss a concern, with the reason, as an admin who did not raise it; to uphold it takes two of them (DOMAIN §8):
    the first proposes it."""
    student = lock_student(concern.student_id)
    must_be_admin(student, by, now)
    if concern.raised_by_id == by.pk:
        raise Refused("You raised this concern, so another admin decides it.")
    why = clean_text(why, field="why", empty="Say why.")
    undecided = Concern.objects.filter(pk=concern.pk, decided_at__isnull=True)
    stands = undecided.first()
    if stands is None:
        raise Refused("This concern is already decided: load the page again to see how.")
    if upheld and stands.proposed_by_id == by.pk:
        raise Refused("You would uphold it already: a second admin has to agree.", "decision")
    if upheld and stands.proposed_by_id is None:
        undecided.update(proposed_by=by, proposed_at=now, proposed_why=why)
    else:
        undecided.update(upheld=upheld, decided_by=by, decided_at=now, decided_why=why)
    standing.assess_student(student, now)
    return Concern.objects.get(pk=concern.pk)
