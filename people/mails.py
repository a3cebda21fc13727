"""How people are told something by mail: each mail has a key, and a key is posted once (DESIGN, rule 8)."""

from datetime import datetime
from typing import Any

from core.mails import link, queue_mail
from core.wording import end_words, instant_words, local
from people.accounts.models import User
from people.coaches.queries import coaches_of
from people.students.models import Student


def by_when(end: datetime, zone: str, now: datetime) -> str:
    """Put a deadline into words: "Wed 2 Dec, end of day (New York)"."""
    return end_words(end, zone, local(now, zone).year)


def at_what_time(moment: datetime, zone: str, now: datetime) -> str:
    """Put a moment into words: "Wed 2 Dec, 15:00 (New York)"."""
    return instant_words(moment, zone, local(now, zone).year)


def tell(
    user: User, key: str, template: str, now: datetime, *, though_closed: bool = False, **facts: Any
) -> bool:
    """Queue one mail, once for each key, and say whether it is new.

    A person whose account is closed is reminded of nothing, and told only (`though_closed`) of what becomes of their
    messages, search, claim and account.
    """
    if not user.is_active and not though_closed:
        return False
    return queue_mail(user.email, key, template, now, name=user.name, **facts)


def tell_student(
    student: Student, key: str, template: str, now: datetime, *, though_closed: bool = False, **facts: Any
) -> bool:
    return tell(student.user, f"{key}:student", template, now, though_closed=though_closed, **facts)


def tell_coaches(student: Student, key: str, template: str, now: datetime, **facts: Any) -> int:
    """Queue one mail to the coach and whoever covers for them, and return how many mails are new."""
    facts = {"student": student.user.name, "page": link("coaching:student", student.pk)} | facts
    return sum(tell(coach, f"{key}:{coach.pk}", template, now, **facts) for coach in coaches_of(student, now))


def tell_colleagues(
    student: Student, key: str, template: str, *, by: User, now: datetime, **facts: Any
) -> None:
    for coach in coaches_of(student, now):
        if coach.pk != by.pk:
            tell(coach, f"{key}:{coach.pk}", template, now, student=student.user.name, **facts)
