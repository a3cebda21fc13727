"""Which excusals wait for a person."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from commitments.excusals.models import Excusal, ExcusalState
from guarantee.claims.models import Claim
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.models import Student


def excusals_asked(user: User, now: datetime) -> QuerySet[Excusal]:
    """What students whom `user` may see, themself left out, ask for; oldest first. Once a claim is filed its judges
    decide."""
    visible = Student.objects.visible_to(user, now).exclude(user=user)
    asked = Excusal.objects.filter(state=ExcusalState.ASKED, search__student__in=visible)
    return asked.exclude(_claimed()).order_by("asked_at", "pk")


def excusals_to_second(user: User, now: datetime) -> QuerySet[Excusal]:
    """Proposals of colleagues, for any student but themself, that `user` may agree to or decline: any coach or admin,
    until a claim is filed (DOMAIN §7)."""
    waiting = Excusal.objects.filter(state=ExcusalState.PROPOSED).exclude(excused_by=user)
    waiting = waiting.exclude(search__student__user=user)
    if holds(user, "admin", now) or holds(user, "coach", now):
        return waiting.exclude(_claimed())
    return waiting.none()


def _claimed() -> Exists:
    return Exists(Claim.objects.open().filter(search=OuterRef("search")))


@dataclass(frozen=True, slots=True)
class ExcusalsWaiting:
    """How many wait for a person: of students they may see, and of others', for a second coach."""

    yours: int
    others: int


def excusals_waiting(user: User, now: datetime) -> ExcusalsWaiting:
    """Both counts. What is asked is of students they may see; of whom proposals are is asked where there are any."""
    asked = excusals_asked(user, now).count()
    proposed = list(excusals_to_second(user, now).values_list("search__student", flat=True))
    visible = Student.objects.visible_to(user, now).filter(pk__in=proposed).values_list("pk", flat=True)
    theirs = set(visible) if proposed else set()
    others = sum(student not in theirs for student in proposed)
    return ExcusalsWaiting(yours=asked + len(proposed) - others, others=others)
