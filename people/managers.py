"""Queries about people that everything else starts from."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.base_user import BaseUserManager
from django.db import models

from core.text import bare_address

if TYPE_CHECKING:
    from people.models import Cover, Student, User  # noqa: F401 - the querysets below name them in strings


class UserManager(BaseUserManager["User"]):
    """Users are found by address without regard to case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=bare_address(username or ""))

    def create_user(self, email: str, name: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=bare_address(email), name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class CoverQuerySet(models.QuerySet["Cover"]):
    """Covers; one that was ended before it began is kept, and has no moment in it."""

    def lasting(self) -> "CoverQuerySet":
        return self.filter(until__gt=models.F("from_at"))


class StudentQuerySet(models.QuerySet["Student"]):
    """Students, narrowed by who asks."""

    def visible_to(self, user: "User", now: datetime) -> "StudentQuerySet":
        """Students whom `user` may see: themself, those they coach or cover for, and for an admin everyone."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if user.pk and _holds(user, "admin", now):
            return self
        if not _holds(user, "coach", now):
            return self.filter(user=user)
        own = self.model._default_manager.filter(user=user).values("pk")
        return self.filter(pk__in=own.union(*_coached_by(user, now)))

    def coached_by(self, user: "User", now: datetime) -> "StudentQuerySet":
        """The caseload of a coach: assigned to them, or covered while a colleague is away."""
        assigned, covered = _coached_by(user, now)
        return self.filter(pk__in=assigned.union(covered))


def _holds(user: "User", kind: str, now: datetime) -> bool:
    from people.roles import holds

    return holds(user, kind, now)


def _coached_by(user: "User", now: datetime) -> tuple[models.QuerySet[Any], models.QuerySet[Any]]:
    """The ids of their own students, and of those they cover. In one union the database begins with these few; asked of
    each student by turns whether they are one of them, it would look at everyone."""
    from people.models import Assignment, Cover

    students = Assignment.objects.filter(until__isnull=True).values("student")
    away = Cover.objects.filter(covering=user, from_at__lte=now, until__gt=now).values("away")
    return students.filter(coach=user), students.filter(coach__in=away)
