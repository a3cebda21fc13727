"""Questions about people that views, verbs and sweeps share."""

from datetime import datetime

from django.db.models import DateField, DateTimeField, ExpressionWrapper, F, Func, IntegerField, Value
from django.db.models.functions import Cast

from people.models import Certification, Student, StudentState, User


def latest_certification(student: Student) -> Certification | None:
    """The certification in force: a later one replaces an earlier one (DOMAIN §2)."""
    return Certification.objects.filter(student=student).order_by("-at", "-pk").first()


def coach_of(student: Student) -> User | None:
    """Who coaches the student at present."""
    return User.objects.filter(assignments__student=student, assignments__until__isnull=True).first()


def preparation_due(now: datetime) -> "list[Student]":
    """Enrolled students whose preparation has begun by their own date (DOMAIN §2), oldest first."""
    own_wall = Func(
        F("user__time_zone"), Value(now, DateTimeField()), function="timezone", output_field=DateTimeField()
    )
    days_ahead = ExpressionWrapper(
        F("planned_graduation") - Cast(own_wall, DateField()), output_field=IntegerField()
    )
    return list(
        Student.objects.filter(state=StudentState.ENROLLED)
        .alias(days_ahead=days_ahead)
        .filter(days_ahead__lte=F("cohort__program__prep_days"))
        .select_related("user", "cohort__program")
        .order_by("planned_graduation", "pk")
    )
