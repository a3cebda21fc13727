"""Questions about coaches: who they are, and who coaches a student."""

from datetime import datetime

from django.db.models import Q, QuerySet

from people.accounts.models import RoleKind, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.programs.models import Cohort
from people.students.models import Student


def coach_of(student: Student) -> User | None:
    """Return who coaches the student at present."""
    return User.objects.filter(assignments__student=student, assignments__until__isnull=True).first()


def coaches(now: datetime) -> QuerySet[User]:
    """Return the people who may be given students at `now`."""
    holding = Q(roles__kind=RoleKind.COACH, roles__from_at__lte=now) & (
        Q(roles__until__isnull=True) | Q(roles__until__gt=now)
    )
    return User.objects.filter(holding, is_active=True).distinct().order_by("name", "pk")


def coach_addresses_of(cohort: Cohort) -> list[str]:
    """Return, for each student of the cohort who has a coach at present, the coach's address."""
    return list(
        Assignment.objects.current().filter(student__cohort=cohort).values_list("coach__email", flat=True)
    )


def coaches_of(student: Student, now: datetime) -> list[User]:
    """Return the assigned coach, and who covers for them at `now`."""
    assignment = student.assignments.current().select_related("coach").first()
    if assignment is None:
        return []
    covers = Cover.objects.filter(away=assignment.coach, from_at__lte=now, until__gt=now).select_related(
        "covering"
    )
    coaches_by_number = {
        coach.pk: coach for coach in (assignment.coach, *(cover.covering for cover in covers))
    }
    return [coach for coach in coaches_by_number.values() if coach.is_active and coach.pk != student.user_id]
