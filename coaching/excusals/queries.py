"""The excusals that wait for a person."""

from datetime import datetime

from django.db.models import Exists, OuterRef

from commitments.excusals.models import Excusal, ExcusalQuerySet, ExcusalState
from guarantee.claims.models import Claim
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.models import Student


def excusals_asked(user: User, now: datetime) -> ExcusalQuerySet:
    """Return what students whom `user` may see, themself left out, ask for, oldest first.

    Once a claim is filed its judges decide.
    """
    visible = Student.objects.visible_to(user, now).exclude(user=user)
    excusals = Excusal.objects.filter(state=ExcusalState.ASKED, search__student__in=visible)
    return excusals.exclude(claimed()).order_by("asked_at", "pk")


def excusals_to_second(user: User, now: datetime) -> ExcusalQuerySet:
    """Return colleagues' proposals that `user` may agree to or decline, for any student but themself (DOMAIN §7).

    Any coach or admin may, until a claim is filed.
    """
    waiting = Excusal.objects.filter(state=ExcusalState.PROPOSED).exclude(excused_by=user)
    waiting = waiting.exclude(search__student__user=user)
    if holds(user, "admin", now) or holds(user, "coach", now):
        return waiting.exclude(claimed())
    return waiting.none()


def claimed() -> Exists:
    """Return the condition that a claim is open on a row's `search`: its judges decide then."""
    return Exists(Claim.objects.open().filter(search=OuterRef("search")))
