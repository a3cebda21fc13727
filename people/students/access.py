"""Who may see which students, and so all that is theirs: offers, activities, weeks, messages (DESIGN “Access”)."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from people.accounts.models import User
    from people.students.models import Student  # noqa: F401 - the queryset names it in a string


class StudentQuerySet(models.QuerySet["Student"]):
    """A queryset of students, narrowed by who asks."""

    def visible_to(self, user: "User", now: datetime) -> "StudentQuerySet":
        """Narrow to students whom `user` may see: themself, those they coach or cover for; for an admin, everyone."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if user.pk and _holds(user, "admin", now):
            return self
        if not _holds(user, "coach", now):
            return self.filter(user=user)
        asker = self.model._default_manager.filter(user=user).values("pk")
        return self.filter(pk__in=asker.union(*_coached_by(user, now)))

    def coached_by(self, user: "User", now: datetime) -> "StudentQuerySet":
        """Narrow to the caseload of a coach: students assigned to them, or covered while a colleague is away."""
        assigned, covered = _coached_by(user, now)
        return self.filter(pk__in=assigned.union(covered))


def _holds(user: "User", kind: str, now: datetime) -> bool:
    from people.accounts.roles import holds

    return holds(user, kind, now)


def _coached_by(user: "User", now: datetime) -> tuple[models.QuerySet[Any], models.QuerySet[Any]]:
    """Return the ids of students assigned to the coach, and of those covered. In one union the database begins with
    these few; asked of each student by turns whether they are among them, it would look at everyone.
    """
    from people.coaches.models import Assignment
    from people.covers.models import Cover

    students = Assignment.objects.current().values("student")
    away = Cover.objects.filter(covering=user, from_at__lte=now, until__gt=now).values("away")
    return students.filter(coach=user), students.filter(coach__in=away)
