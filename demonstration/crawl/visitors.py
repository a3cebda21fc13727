"""Who walks: a stranger, and everyone who may sign in, each with a browser of their own."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.test import Client

from core.models import OutboxMail
from people.accounts.models import User
from people.accounts.roles import own_student, roles_of

ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)")


@dataclass
class Visitor:
    """Somebody with a browser; a stranger has no user. `role` is the first of their roles."""

    role: str
    user: User | None
    client: Client
    student: int | None = None

    @property
    def name(self) -> str:
        return f"{self.role} {self.user.pk}" if self.user else self.role


def visitors(now: datetime) -> Iterator[Visitor]:
    """Yield a stranger, then everyone who may sign in and has a role, students first."""
    yield Visitor("stranger", None, _client())
    people = []
    for user in User.objects.filter(is_active=True, joined_at__isnull=False).order_by("pk"):
        roles = roles_of(user, now)
        if roles:
            client = _client()
            _sign_in(client, user)
            student = own_student(user, now)
            role = next(role for role in ("student", *sorted(roles)) if role in roles)
            people.append(Visitor(role, user, client, student.pk if student else None))
    yield from sorted(people, key=lambda visitor: (visitor.role != "student", visitor.role))


def _client() -> Client:
    client = Client(headers={"host": "localhost"})
    client.raise_request_exception = False
    return client


def _sign_in(client: Client, user: User) -> None:
    """Sign in as somebody who typed password and code a moment ago: else every page would only ask for these."""
    client.force_login(user, "people.accounts.backend.WithRoles")
    session = client.session
    session["account_authentication_methods"] = [
        {"method": method, "at": time.time()} for method in ("password", "mfa")
    ]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def mailed(visitor: Visitor) -> list[str]:
    """Return the paths that mails link to: a stranger's from invitations and lost passwords, a user's from theirs."""
    mails = (
        OutboxMail.objects.filter(to__iexact=visitor.user.email) if visitor.user else OutboxMail.objects.all()
    )
    links = {path for body in mails.values_list("body", flat=True) for path in ADDRESS.findall(body)}
    if visitor.user is None:
        links = {path for path in links if path.startswith(("/invitation/", "/accounts/"))}
    return sorted(path.rstrip(".,)") for path in links)
