"""Inviting staff; giving and ending roles. Nobody gives a role to themself, and one admin always remains."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from core import places
from core.errors import Refused
from core.text import bare_address, without_invisible
from people.accounts import record
from people.accounts.models import AccountChangeKind, Role, RoleKind, User
from people.accounts.roles import forget, holds
from people.coaches.models import Assignment
from people.invitations.verbs import invite


@transaction.atomic
def invite_again(user: User, *, by: User, now: datetime) -> User:
    """Send the link anew for an admin, and put on record that they did."""
    user = invite(user, now=now)
    record.change(user, AccountChangeKind.INVITED, by=by, now=now)
    return user


@transaction.atomic
def invite_staff(
    *, email: str, name: str, kinds: Iterable[str], time_zone: str, by: User | None, now: datetime
) -> User:
    """Make a colleague with roles, and mail what lets them in; a person known already gets the roles that are new.

    `by` None: whoever runs the installation, which is where the first admin comes from.
    """
    kinds = list(kinds)
    if by is not None:
        _only_admins(by, now)
    email, name = bare_address(email), without_invisible(name)
    try:
        validate_email(email)
    except ValidationError:
        raise Refused(f"“{email}” is no e-mail address; write it like maya@example.com.", "email") from None
    if not kinds:
        raise Refused("Choose at least one role.", "kinds")
    user = User.objects.filter(email=email).first()
    if user is None:
        if not name:
            raise Refused("Write the person’s name.", "name")
        user = User.objects.create_user(email=email, name=name[:150], time_zone=places.zone(time_zone))
    for kind in kinds:
        give_role(user, kind=kind, by=by, now=now)
    return user if user.joined_at else invite(user, now=now)


@transaction.atomic
def give_role(user: User, *, kind: str, by: User | None, now: datetime) -> Role:
    """Give a role from now on; the same role a second time changes nothing. `by` None: a roster's new coach, the
    installation.
    """
    if by is not None:
        _only_admins(by, now)
        if by.pk == user.pk:
            raise Refused("Nobody gives a role to themself: ask another admin.", "kinds")
    if kind not in RoleKind.values:
        raise Refused("Choose a role from the list.", "kinds")
    if not User.objects.select_for_update().get(pk=user.pk).is_active:
        raise Refused(f"{user.name}’s account is closed.")
    role, is_new = Role.objects.get_or_create(
        user=user, kind=kind, until=None, defaults={"from_at": now, "given_by": by}
    )
    if is_new:
        record.change(user, AccountChangeKind.ROLE_GIVEN, detail=kind, by=by, now=now)
    forget(user)
    return role


@transaction.atomic
def end_role(role: Role, *, by: User, now: datetime) -> Role:
    """End the role now. Raise Refused for the last admin's, and for that of a coach who still has students."""
    _only_admins(by, now)
    admins = list(
        Role.objects.select_for_update().filter(kind=RoleKind.ADMIN, until__isnull=True).order_by("pk")
    )
    role = Role.objects.select_for_update().select_related("user").get(pk=role.pk)
    if role.until is not None:
        return role
    if role.kind == RoleKind.ADMIN and len(admins) == 1:
        raise Refused("This is the last admin: make somebody else an admin first.")
    if role.kind == RoleKind.COACH:
        _has_no_students(role.user)
    role.until = max(now, role.from_at + timedelta(microseconds=1))
    role.save(update_fields=["until"])
    forget(role.user)
    record.change(role.user, AccountChangeKind.ROLE_ENDED, detail=role.kind, by=by, now=now)
    return role


def _has_no_students(coach: User) -> None:
    students = Assignment.objects.current().filter(coach=coach).count()
    if students:
        raise Refused(
            f"{coach.name} still coaches {students} student{'s' if students > 1 else ''}: "
            "give them another coach on the Students page first."
        )


def _only_admins(by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin invites staff and changes roles.")
