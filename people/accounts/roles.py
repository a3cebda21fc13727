"""Which roles a person holds at a moment, and the gates that views stand behind."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.decorators import login_required
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.http import HttpResponseBase

from core.clock import now as clock_now
from core.statements import NOW, NUMBER, KeptQuery
from people.accounts.models import Role, User
from people.accounts.requests import SignedInRequest
from people.students.models import Student

View = Callable[..., HttpResponseBase]


def roles_of(user: User, now: datetime) -> frozenset[str]:
    """Return the kinds of role that `user` holds at `now`, and `student` for someone in a cohort. One query per
    request.
    """
    return _held(user, now)[0]


def own_student(user: User, now: datetime) -> Student | None:
    """Return the student that `user` is, as of when this request first asked who they are. No further query."""
    student = _held(user, now)[1]
    if student is not None:
        student.user = user
    return student


def authenticators_of(user: User) -> list[str]:
    """Return the user's second factors, such as `totp:7` and `recovery_codes:8`, in a fixed order."""
    if not hasattr(user, "_authenticators"):
        names = _named_authenticators(user.pk).values_list("named", flat=True)
        user._authenticators = list(names) if user.pk else []
    authenticators: list[str] = user._authenticators
    return authenticators


def has_second_factor(user: User) -> bool:
    """Say whether an authenticator app is set up; recovery codes alone are none. No further query."""
    return any(named.startswith(f"{Authenticator.Type.TOTP}:") for named in authenticators_of(user))


def _named_authenticators(user: Any) -> QuerySet[Authenticator]:
    named = Concat("type", Value(":"), Cast("pk", CharField()), output_field=CharField())
    return Authenticator.objects.filter(user=user).order_by("pk").annotate(named=named)


def _with_roles() -> QuerySet[User]:
    held = Role.objects.filter(user=OuterRef("pk"), from_at__lte=NOW).exclude(until__lte=NOW)
    users = User.objects.filter(pk=NUMBER).select_related("student")
    return users.annotate(
        kinds=ArraySubquery(held.values("kind")),
        authenticators=ArraySubquery(_named_authenticators(OuterRef("pk")).values("named")),
    )


# Each request asks it: to write the statement took longer than all else that a request does before its page.
WITH_ROLES = KeptQuery(_with_roles)


def user_with_roles(pk: int, now: datetime) -> User | None:
    """Return the user of that number, with their roles, second factor and student read already. One query."""
    user: Any = next(iter(WITH_ROLES.rows({NUMBER: pk, NOW: now})), None)
    if user is None:
        return None
    student: Student | None = getattr(user, "student", None)
    kinds = frozenset(user.kinds) | ({"student"} if student else set())
    user._held = (kinds, student)
    user._authenticators = user.authenticators
    return user


def _held(user: User, now: datetime) -> tuple[frozenset[str], Student | None]:
    if not hasattr(user, "_held"):
        stored_user = user_with_roles(user.pk, now)
        user._held = stored_user._held if stored_user else (frozenset(), None)
    held: tuple[frozenset[str], Student | None] = user._held
    return held


def forget(user: User) -> None:
    """Forget what was read of a user, after a role or a second factor changed: the next question asks the database
    again.
    """
    for remembered in ("_held", "_authenticators"):
        if hasattr(user, remembered):  # request.user is a proxy, whose own __dict__ has neither
            delattr(user, remembered)


def whoever_holds(roles: frozenset[str]) -> User:
    """Return the placeholder of a user with these roles, for a statement that is kept (`core.statements`).

    Which rows somebody may see hangs on their number and their roles alone.
    """
    anybody = User(pk=NUMBER)
    anybody._held = (roles, None)
    return anybody


def holds(user: User, kind: str, now: datetime) -> bool:
    return kind in roles_of(user, now)


def role_required(*kinds: str) -> Callable[[View], View]:
    """Let a view be used only by people who hold one of `kinds`: strangers sign in first, others get 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def gate(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not roles_of(request.user, clock_now()) & set(kinds):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return login_required(gate)

    return decorate
