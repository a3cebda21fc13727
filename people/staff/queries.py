"""Questions about staff."""

from datetime import datetime

from django.db.models import Prefetch

from people.accounts.models import Role, User


def staff(now: datetime) -> list[User]:
    """Everyone who holds a role at `now`, with `.held`: those roles."""
    held = Role.objects.filter(from_at__lte=now).exclude(until__lte=now).order_by("pk")
    people = User.objects.filter(pk__in=held.values("user"))
    return list(people.prefetch_related(Prefetch("roles", held, to_attr="held")).order_by("name", "pk"))
