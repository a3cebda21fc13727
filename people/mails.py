"""How people are told something by mail: each mail has a key, and a key is posted once (DESIGN, rule 8)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string

from core import mails
from core.mails import WrittenMail, link
from core.wording import end_words, instant_words, local
from people.accounts.models import User
from people.coaches.queries import coaches_of
from people.mail_choices import tokens
from people.mail_choices.queries import leaving_for
from people.students.models import Student
from rules.mail_kinds import MailKind, kind_named


def by_when(end: datetime, zone: str, now: datetime) -> str:
    """Put a deadline into words: "Wed 2 Dec, end of day (New York)"."""
    return end_words(end, zone, local(now, zone).year)


def at_what_time(moment: datetime, zone: str, now: datetime) -> str:
    """Put a moment into words: "Wed 2 Dec, 15:00 (New York)"."""
    return instant_words(moment, zone, local(now, zone).year)


def tell(
    user: User,
    key: str,
    template: str,
    now: datetime,
    *,
    though_closed: bool = False,
    of_use_until: datetime | None = None,
    **facts: Any,
) -> bool:
    """Queue one mail, once for each key, and say whether it is new.

    It leaves when the person wants mails of its kind, and not at all where they turned the kind off. `of_use_until`
    (exclusive) is when it would come too late: it then leaves at once. A person whose account is closed is reminded of
    nothing, and told only (`though_closed`) of what becomes of their messages, search, claim and account.
    """
    if not (user.is_active or though_closed) or mails.is_queued(key):
        return False
    mail = mails.write(template, name=user.name, **facts)
    kind = kind_named(mail.kind)
    leaving = leaving_for(user, kind, mails.written_at(now), of_use_until)
    if leaving is None:
        return False
    stop_page = "" if kind.needed else stop_page_of(user.pk, [kind.code])
    mails.queue(
        user.email,
        key,
        _with_way_out(mail, kind, stop_page),
        now,
        person=user.pk,
        leaving=leaving,
        stop_page=stop_page,
    )
    return True


def stop_page_of(user: int, kinds: Iterable[str]) -> str:
    """Return the address at which a person stops mails of these kinds without signing in."""
    return link("people:mails_stop", tokens.make(user, kinds))


def _with_way_out(mail: WrittenMail, kind: MailKind, stop_page: str) -> WrittenMail:
    """Return a mail whose foot says how to get no more like it, where that is possible."""
    if not stop_page:
        return mail
    foot = render_to_string("people/mail_choices/foot.txt", {"kinds": [kind], "stop_page": stop_page})
    return replace(mail, body=mail.body + foot)


def tell_student(
    student: Student,
    key: str,
    template: str,
    now: datetime,
    *,
    though_closed: bool = False,
    of_use_until: datetime | None = None,
    **facts: Any,
) -> bool:
    """Queue one mail to a student, as `tell` does."""
    return tell(
        student.user,
        f"{key}:student",
        template,
        now,
        though_closed=though_closed,
        of_use_until=of_use_until,
        **facts,
    )


def tell_coaches(
    student: Student,
    key: str,
    template: str,
    now: datetime,
    *,
    of_use_until: datetime | None = None,
    **facts: Any,
) -> int:
    """Queue one mail to the coach and whoever covers for them, and return how many mails are new."""
    facts = {"student": student.user.name, "page": link("coaching:student", student.pk)} | facts
    return sum(
        tell(coach, f"{key}:{coach.pk}", template, now, of_use_until=of_use_until, **facts)
        for coach in coaches_of(student, now)
    )


def tell_colleagues(
    student: Student, key: str, template: str, *, by: User, now: datetime, **facts: Any
) -> None:
    for coach in coaches_of(student, now):
        if coach.pk != by.pk:
            tell(coach, f"{key}:{coach.pk}", template, now, student=student.user.name, **facts)
