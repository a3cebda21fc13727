"""Questions about staff."""

from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import Prefetch, Q, QuerySet

from people.accounts.models import Role, RoleKind, User

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Held(TypedDict):
        held: list[Role]

    Colleague: TypeAlias = WithAnnotations[User, _Held]
else:
    Colleague = User


def staff(now: datetime) -> list[Colleague]:
    """Return everyone who holds a role at `now`, with `.held`: those roles."""
    held = Role.objects.filter(from_at__lte=now).exclude(until__lte=now).order_by("pk")
    people = User.objects.filter(pk__in=held.values("user"))
    return list(people.prefetch_related(Prefetch("roles", held, to_attr="held")).order_by("name", "pk"))


def admins(now: datetime) -> QuerySet[User]:
    """Return the admins who may sign in at `now`."""
    roles = Role.objects.filter(
        Q(until__isnull=True) | Q(until__gt=now), kind=RoleKind.ADMIN, from_at__lte=now
    )
    return User.objects.filter(pk__in=roles.values("user"), is_active=True).order_by("pk")
