"""How mails to students and their coaches are written: each has a key, and a key is posted once (DESIGN, rule 8)."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from core import outbox
from core.models import OutboxMail
from core.wording import end_words, instant_words, local
from people.accounts.models import User
from people.coaches.queries import coaches_of
from people.students.models import Student


def link(page: str, *args: Any) -> str:
    return settings.BASE_URL + reverse(page, args=args)


def by_when(end: datetime, zone: str, now: datetime) -> str:
    """ "Wed 2 Dec, end of day (New York)"."""
    return end_words(end, zone, local(now, zone).year)


def at_what_time(moment: datetime, zone: str, now: datetime) -> str:
    """ "Wed 2 Dec, 15:00 (New York)"."""
    return instant_words(moment, zone, local(now, zone).year)


@transaction.atomic
def tell(user: User, key: str, template: str, subject: str, now: datetime, **facts: Any) -> bool:
    """Lays one mail out, once per key; whether it is new."""
    if not user.is_active or OutboxMail.objects.filter(key=key).exists():
        return False
    body = render_to_string(template, {"name": user.name, **facts})
    outbox.post(key=key, to=user.email, subject=subject, body=body, now=now)
    return True


def tell_student(
    student: Student, key: str, template: str, subject: str, now: datetime, **facts: Any
) -> bool:
    return tell(student.user, f"{key}:student", template, subject, now, **facts)


def tell_coaches(student: Student, key: str, template: str, subject: str, now: datetime, **facts: Any) -> int:
    """The coach and whoever covers for them; how many mails are new."""
    facts |= {"student": student.user.name, "page": link("coaching:student", student.pk)}
    return sum(
        tell(coach, f"{key}:{coach.pk}", template, subject, now, **facts)
        for coach in coaches_of(student, now)
    )


def tell_colleagues(
    student: Student, key: str, template: str, subject: str, *, by: User, now: datetime, **facts: object
) -> None:
    for coach in coaches_of(student, now):
        if coach.pk != by.pk:
            tell(coach, f"{key}:{coach.pk}", template, subject, now, student=student.user.name, **facts)
