"""Questions about coaches: who they are, and who coaches a student."""

from datetime import datetime
from typing import Any

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


def assignment_of(student: Any, user: Any) -> QuerySet[Assignment]:
    """Return the student's assignment at present, if its coach may sign in and is not the student (whose user is
    `user`). Both may be values, or references to an outer query.
    """
    return Assignment.objects.current().filter(~Q(coach=user), student=student, coach__is_active=True)


def covers_for(student: Any, user: Any, now: datetime) -> QuerySet[Cover]:
    """Return the covers at `now` for the student's coach by who may sign in and is not the student, as above."""
    coached = Q(away__assignments__student=student, away__assignments__until__isnull=True)
    lasting = Cover.objects.filter(coached, from_at__lte=now, until__gt=now)
    return lasting.filter(~Q(covering=user), covering__is_active=True).order_by("pk")


def coaches_of(student: Student, now: datetime) -> list[User]:
    """Return the assigned coach, and who covers for them at `now`."""
    assignments = assignment_of(student, student.user_id).select_related("coach")
    covers = covers_for(student, student.user_id, now).select_related("covering")
    coaches = (
        *(assignment.coach for assignment in assignments),
        *(cover.covering for cover in covers),
    )
    return list({coach.pk: coach for coach in coaches}.values())
