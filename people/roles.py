"""Which roles a person holds at a moment, and the gates that views stand behind."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Value
from django.http import HttpRequest, HttpResponseBase

from core.clock import now as clock_now
from people.models import Role, Student, User

View = Callable[..., HttpResponseBase]


def roles_of(user: User, now: datetime) -> frozenset[str]:
    """The kinds of role that `user` holds at `now`, and `student` for someone in a cohort. One query per request."""
    cached: frozenset[str] | None = getattr(user, "_roles_held", None)
    if cached is None:
        held = Role.objects.filter(user=user, from_at__lte=now).exclude(until__lte=now)
        known = Student.objects.filter(user=user).values_list(Value("student"))
        cached = frozenset(kind for (kind,) in held.values_list("kind").union(known, all=True))
        user._roles_held = cached  # type: ignore[attr-defined]
    return cached


def forget(user: User) -> None:
    """After a role was given or ended: the next question asks the database again."""
    user.__dict__.pop("_roles_held", None)


def holds(user: User, kind: str, now: datetime) -> bool:
    return kind in roles_of(user, now)


def role_required(*kinds: str) -> Callable[[View], View]:
    """Let a view be used only by people who hold one of `kinds`: strangers sign in first, others get 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not roles_of(request.user, clock_now()) & set(kinds):  # type: ignore[arg-type]
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return login_required(gate)

    return decorate
