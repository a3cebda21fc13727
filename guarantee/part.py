"""Who may judge a claim: an admin who never coached, covered or excused the student, and is not the student."""

from datetime import datetime

from django.db.models import F, Q

from commitments.models import Excusal
from people.models import Assignment, Cover, Role, RoleKind, Student, User


def took_part(student: Student) -> set[int]:
    """The ids of all who coached, covered for a coach of, or excused the student, at any time (DOMAIN §8)."""
    assignments = Assignment.objects.filter(student=student)
    coaches = set(assignments.values_list("coach", flat=True))
    covering = Cover.objects.filter(away__assignments__student=student).filter(
        Q(away__assignments__until__isnull=True) | Q(away__assignments__until__gt=F("from_at")),
        until__gt=F("away__assignments__from_at"),
    )
    excusals = Excusal.objects.filter(search__student=student)
    excused = excusals.values_list("excused_by", "agreed_by", "declined_by")
    people = coaches | set(covering.values_list("covering", flat=True))
    return people | {pk for row in excused for pk in row if pk is not None} | {student.user_id}


def admins(now: datetime) -> set[int]:
    """The ids of everyone who is an admin at `now` and can sign in."""
    held = Role.objects.filter(kind=RoleKind.ADMIN, from_at__lte=now, user__is_active=True).exclude(
        until__lte=now
    )
    return set(held.values_list("user", flat=True))


def may_judge(user: User, student: Student, now: datetime) -> bool:
    return user.pk in admins(now) and user.pk not in took_part(student)
