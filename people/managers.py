"""Queries about people that everything else starts from."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.db.models import Exists, OuterRef, Q

if TYPE_CHECKING:
    from people.models import Student, User  # noqa: F401 - the queryset below names Student in a string


class UserManager(BaseUserManager["User"]):
    """Users are found by address without regard to case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    def create_user(self, email: str, name: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class StudentQuerySet(models.QuerySet["Student"]):
    """Students, narrowed by who asks."""

    def visible_to(self, user: "User", now: datetime) -> "StudentQuerySet":
        """Students whom `user` may see: themself, those they coach or cover for, and for an admin everyone."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if user.pk and _holds(user, "admin", now):
            return self
        own = Q(user=user)
        return (
            self.filter(own | Exists(_coached_by(user, now)))
            if _holds(user, "coach", now)
            else self.filter(own)
        )

    def coached_by(self, user: "User", now: datetime) -> "StudentQuerySet":
        """The caseload of a coach: assigned to them, or covered while a colleague is away."""
        return self.filter(Exists(_coached_by(user, now)))


def _holds(user: "User", kind: str, now: datetime) -> bool:
    from people.roles import holds

    return holds(user, kind, now)


def _coached_by(user: "User", now: datetime) -> models.QuerySet[Any]:
    from people.models import Assignment, Cover

    covered = Cover.objects.filter(covering=user, from_at__lte=now, until__gt=now).values("away")
    return Assignment.objects.filter(student=OuterRef("pk"), until__isnull=True).filter(
        Q(coach=user) | Q(coach__in=covered)
    )
