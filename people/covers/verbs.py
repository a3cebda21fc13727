"""Covers: a coach looks after a colleague's students while the colleague is away (DOMAIN §1). Admins arrange them."""

from datetime import date, datetime, timedelta

from django.db import transaction

from core.errors import Refused
from guarantee.judges.entitlement import must_not_judge
from people.accounts.models import User
from people.accounts.roles import holds
from people.covers.models import Cover
from people.students.models import Student
from rules import instants

FARTHEST = timedelta(days=366)  # ahead of today; who is away longer needs a new coach for the students


@transaction.atomic
def arrange_cover(
    away: User, covering: User, *, first_day: date, last_day: date, by: User, now: datetime
) -> Cover:
    """Arrange a cover from the start of `first_day` to the end of `last_day`, in the zone of who is away. Raise
    Refused.
    """
    _only_admins(by, now)
    if away.pk == covering.pk:
        raise Refused("Nobody covers for themself: choose two people.", "covering")
    students = _claimants(away)
    away = User.objects.select_for_update().get(pk=away.pk)
    _must_be_coach(away, "away", now)
    _must_be_coach(covering, "covering", now)
    _must_be_days(first_day, last_day, instants.local_day(now, away.time_zone))
    from_at = instants.start_of_day(first_day, away.time_zone)
    until = instants.end_of_day(last_day, away.time_zone)
    existing_covers = Cover.objects.lasting().filter(away=away, covering=covering)
    if existing_covers.filter(from_at__lt=until, until__gt=from_at).exists():
        raise Refused(
            f"{covering.name} covers for {away.name} on some of these days already: end that first, "
            "or choose other days.",
            "first_day",
        )
    must_not_judge(covering, students, "covering")
    return Cover.objects.create(away=away, covering=covering, from_at=from_at, until=until, by=by)


@transaction.atomic
def end_cover(cover: Cover, *, by: User, now: datetime) -> None:
    """End a cover now, or as it begins where it has not begun. A cover that is over stays as it is."""
    _only_admins(by, now)
    cover = Cover.objects.select_for_update().get(pk=cover.pk)
    if cover.until <= now or cover.ended_at is not None:
        return
    cover.arranged_until, cover.until = cover.until, max(now, cover.from_at)
    cover.ended_by, cover.ended_at = by, now
    cover.save(update_fields=["arranged_until", "until", "ended_by", "ended_at"])


def _claimants(away: User) -> list[Student]:
    """Lock and return the students whom `away` coaches and who have claimed, so that nobody begins to judge meanwhile.
    They are locked before the coach's own row, as whoever books a meeting takes them in that order.
    """
    students = Student.objects.filter(assignments__coach=away, assignments__until__isnull=True)
    claimants = students.filter(pk__in=students.filter(claims__isnull=False).values("pk"))
    return list(claimants.select_for_update(of=("self",)).order_by("pk"))


def _only_admins(by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin arranges who covers for whom.")


def _must_be_coach(user: User, field: str, now: datetime) -> None:
    if not user.is_active or not holds(user, "coach", now):
        raise Refused(f"{user.name} is no coach: choose one.", field)


def _must_be_days(first_day: date, last_day: date, today: date) -> None:
    if first_day < today:
        raise Refused("A cover begins today or later: choose such a day.", "first_day")
    if last_day < first_day:
        raise Refused("It ends before it begins: choose a later last day.", "last_day")
    if last_day > today + FARTHEST:
        raise Refused("A cover ends within a year: choose an earlier last day.", "last_day")
