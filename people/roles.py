"""Which roles a person holds at a moment, and the gates that views stand behind."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponseBase

from core.clock import now as clock_now
from people.models import Role, Student, User

View = Callable[..., HttpResponseBase]


def roles_of(user: User, now: datetime) -> frozenset[str]:
    """The kinds of role that `user` holds at `now`, and `student` for someone in a cohort. One query per request."""
    return _held(user, now)[0]


def own_student(user: User, now: datetime) -> Student | None:
    """The student that `user` is, as of when this request first asked who they are. No further query."""
    student = _held(user, now)[1]
    if student is not None:
        student.user = user
    return student


def user_with_roles(pk: int, now: datetime) -> User | None:
    """The user of that number, who knows their roles and their student already. One query."""
    held = Role.objects.filter(user=OuterRef("pk"), from_at__lte=now).exclude(until__lte=now)
    known = User.objects.filter(pk=pk).select_related("student")
    user = known.annotate(kinds=ArraySubquery(held.values("kind"))).first()
    if user is None:
        return None
    student: Student | None = getattr(user, "student", None)
    kinds = frozenset(user.kinds) | ({"student"} if student else set())
    user._held = (kinds, student)  # type: ignore[attr-defined]
    return user


def _held(user: User, now: datetime) -> tuple[frozenset[str], Student | None]:
    if not hasattr(user, "_held"):
        found = user_with_roles(user.pk, now)
        user._held = found._held if found else (frozenset(), None)  # type: ignore[attr-defined]
    held: tuple[frozenset[str], Student | None] = user._held  # type: ignore[attr-defined]
    return held


def forget(user: User) -> None:
    """After a role was given or ended: the next question asks the database again."""
    user.__dict__.pop("_held", None)


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
