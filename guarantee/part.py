"""Who may judge a claim: an admin who never coached, covered or excused the student, and is not the student."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F, Q

from commitments.models import Excusal
from people.models import Assignment, Cover, Role, RoleKind, Student, User


def took_part(student: Student) -> set[int]:
    """The ids of all who coached, covered for a coach of, or excused the student, at any time (DOMAIN §8)."""
    return took_part_by_student([student])[student.pk]


def took_part_by_student(students: Iterable[Student]) -> dict[int, set[int]]:
    """The same for many students, by their ids, in one query; each student themself is among them."""
    found = {student.pk: {student.user_id} for student in students}
    assignments = Assignment.objects.filter(student__in=found)
    during = Q(away__assignments__until__isnull=True) | Q(away__assignments__until__gt=F("from_at"))
    covers = Cover.objects.lasting().filter(
        during, away__assignments__student__in=found, until__gt=F("away__assignments__from_at")
    )
    excusals = Excusal.objects.filter(search__student__in=found)
    rows = assignments.values_list("student", "coach").union(
        covers.values_list("away__assignments__student", "covering"),
        *(excusals.values_list("search__student", who) for who in ("excused_by", "agreed_by", "declined_by")),
    )
    for student, person in rows:
        if student in found and person is not None:
            found[student].add(person)
    return found


def admins(now: datetime) -> set[int]:
    """The ids of everyone who is an admin at `now` and can sign in."""
    held = Role.objects.filter(kind=RoleKind.ADMIN, from_at__lte=now, user__is_active=True).exclude(
        until__lte=now
    )
    return set(held.values_list("user", flat=True))


def judges_of(student: Student, now: datetime) -> set[int]:
    """The ids of those who may judge a claim of this student at `now`."""
    return admins(now) - took_part(student)


def may_judge(user: User, student: Student, now: datetime) -> bool:
    return user.pk in judges_of(student, now)
