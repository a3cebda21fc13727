"""People for tests, as plain functions. The permanent cast: Alice is Bob's student, Charlie her classmate, Dora and
Erin are admins, Frank coaches others. Rows that a test is not about are made directly; lives are made by verbs."""

import time
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client

from people.accounts.models import Role, User
from people.accounts.roles import forget, has_second_factor
from people.coaches.models import Assignment
from people.programs.models import Cohort, Program, ProgramRequirement
from people.students.models import Student

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # a Monday, 10:00 in New York
PASSWORD = "correct horse battery staple"
_numbers = count(1)


def make_user(
    name: str = "", *, email: str = "", zone: str = "America/New_York", now: datetime = NOW, **fields: Any
) -> User:
    """Someone who has joined and signs in with PASSWORD."""
    name = name or f"Person {next(_numbers)}"
    email = email or f"{name.lower().replace(' ', '.')}@example.com"
    user = User.objects.create_user(
        email=email, name=name, password=PASSWORD, time_zone=zone, joined_at=now, invited_at=now, **fields
    )
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    return user


def give(user: User, kind: str, *, since: datetime = NOW - timedelta(days=300)) -> User:
    """A role, straight into the table."""
    Role.objects.create(user=user, kind=kind, from_at=since)
    return user


def with_second_factor(user: User, secret: str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") -> User:
    """What staff need before any page."""
    TOTP.activate(user, secret)
    forget(user)
    return user


def make_coach(name: str = "", *, second_factor: bool = True, **fields: Any) -> User:
    return _staff(name or f"Coach {next(_numbers)}", "coach", second_factor, fields)


def make_admin(name: str = "", *, second_factor: bool = True, **fields: Any) -> User:
    return _staff(name or f"Admin {next(_numbers)}", "admin", second_factor, fields)


def _staff(name: str, kind: str, second_factor: bool, fields: dict[str, Any]) -> User:
    user = give(make_user(name, **fields), kind)
    return with_second_factor(user) if second_factor else user


def make_cohort(
    name: str = "Web 2026-02", *, program: str = "Software Engineering", requirements: tuple[str, ...] = ()
) -> Cohort:
    """The cohort of that name, made if it is new."""
    its_program, _ = Program.objects.get_or_create(name=program)
    for requirement in requirements:
        ProgramRequirement.objects.get_or_create(program=its_program, name=requirement)
    return Cohort.objects.get_or_create(program=its_program, name=name)[0]


def make_student(
    name: str = "",
    *,
    state: str = "preparing",
    zone: str = "America/New_York",
    country: str = "US",
    subdivision: str = "NY",
    cohort: Cohort | None = None,
    coach: User | None = None,
    planned_graduation: date | None = None,
    tuition_paid: str = "15000.00",
    now: datetime = NOW,
    **fields: Any,
) -> Student:
    """A student who graduates on NOW's day unless said otherwise, and has joined."""
    student = Student.objects.create(
        user=make_user(name or f"Student {next(_numbers)}", zone=zone, now=now, **fields),
        cohort=cohort or make_cohort(),
        state=state,
        planned_graduation=planned_graduation or now.date(),
        country=country,
        subdivision=subdivision,
        tuition_paid=tuition_paid,
        enrolled_at=now - timedelta(days=120),
    )
    if coach is not None:
        Assignment.objects.create(student=student, coach=coach, from_at=now - timedelta(days=30))
    return student


def make_policy(document: dict[str, Any] | None = None, *, now: datetime = NOW - timedelta(days=200)) -> Any:
    """A published policy: the one that ships for this school, or another document, through the verbs."""
    from commitments.drafting import verbs as drafting_verbs
    from commitments.policies import shipped

    by = User.objects.filter(roles__kind="admin").first() or make_admin(now=now)
    policy = drafting_verbs.draft_policy(document or shipped.document("this-school"), by=by, now=now)
    drafting_verbs.confirm_defaults(policy, policy.unconfirmed, by=by, now=now)
    return drafting_verbs.publish(policy, by=by, now=now)


def sign_up_and_search(
    student: Student, start: date, *, now: datetime | None = None, graduated_on: date | None = None
) -> Any:
    """The student's running search from `start` (their own day), through certify, sign and open_search.

    Signed two days before `start`, opened at its first instant, unless `now` says when it is opened.
    """
    from commitments.searches import verbs as search_verbs

    search = sign_up(student, start, graduated_on=graduated_on)
    search_verbs.open_search(search, now=now or search.opens_at)
    search.refresh_from_db()
    student.refresh_from_db()
    return search


def sign_up(student: Student, start: date, *, graduated_on: date | None = None) -> Any:
    """The student's planned search from `start`, certified and signed two days before it."""
    from commitments.graduation.verbs import certify
    from commitments.policies import queries as policy_queries
    from commitments.searches.models import Search
    from commitments.signing import verbs as signing_verbs

    policy = policy_queries.policy_for(student) or make_policy()
    signed_at = datetime.combine(start - timedelta(days=2), datetime.min.time(), UTC) + timedelta(hours=18)
    graduated = graduated_on or start - timedelta(days=3)
    admin = User.objects.filter(roles__kind="admin").exclude(pk=student.user_id).first() or make_admin()
    outcomes = {requirement.pk: (True, "") for requirement in student.cohort.program.requirements.all()}
    certify(student, graduated_on=graduated, outcomes=outcomes, by=admin, now=signed_at)
    student.refresh_from_db()
    signing_verbs.sign(
        student,
        start_date=start,
        signed_name=student.user.name,
        text_digest=policy.digest,
        address="198.51.100.7",
        by=student.user,
        now=signed_at,
    )
    return Search.objects.get(student=student, state="planned")


def client_of(user: User) -> Client:
    """A browser in which `user` signed in a moment ago, with the code of their second factor if they have one.

    As `Client.force_login` does it, but that the session is written once, with all that is said in it.
    """
    methods = [{"method": "password", "at": time.time()}]
    if has_second_factor(user):
        methods.append({"method": "mfa", "at": time.time()})
    request = HttpRequest()
    request.session = SessionStore()
    request.session["account_authentication_methods"] = methods
    request.session["account_authentication_methods_user"] = str(user.pk)
    login(request, user, settings.AUTHENTICATION_BACKENDS[0])
    request.session.save()
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key
    return client
