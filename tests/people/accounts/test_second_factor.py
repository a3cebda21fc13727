"""Staff see nothing before they have a second factor; students may do without."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from people.accounts.models import Role
from tests.access.table import Cast
from tests.factories import PASSWORD, client_of, give, make_coach, make_user

pytestmark = pytest.mark.django_db

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
STAFF_PAGES = ["/", "/me/", "/rosters/", "/students/", "/staff/", "/caseload/", "/accounts/password/change/"]


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@pytest.mark.parametrize("path", STAFF_PAGES)
def test_every_page_leads_to_the_explanation(cast: Cast, path: str) -> None:
    client = client_of(make_coach("Newly Come", second_factor=False))
    assert client.get(path)["Location"] == reverse("people:second_factor")


@pytest.mark.parametrize("kind", ["coach", "interviewer", "liaison", "admin", "outside"])
def test_of_every_kind_of_staff(cast: Cast, kind: str) -> None:
    client = client_of(give(make_user("Newly Come"), kind))
    assert client.get("/me/")["Location"] == reverse("people:second_factor")
    assert "One more step" in client.get(reverse("people:second_factor")).content.decode()


def test_a_student_may_do_without(cast: Cast) -> None:
    assert client_of(cast.alice.user).get("/me/").status_code == 200


def test_who_loses_the_role_needs_none(cast: Cast) -> None:
    coach = make_coach("Newly Come", second_factor=False)
    Role.objects.filter(user=coach).update(until=cast.now)
    assert client_of(coach).get("/me/").status_code == 200


def test_a_student_who_becomes_staff_needs_one_at_once(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    assert client.get("/me/").status_code == 200
    give(cast.alice.user, "interviewer")
    assert client.get("/me/").status_code == 302


def test_a_setting_turns_it_off_for_the_demonstration(cast: Cast, settings: Any) -> None:
    settings.REQUIRE_SECOND_FACTOR = False
    assert client_of(make_coach("Newly Come", second_factor=False)).get("/me/").status_code == 200


def test_after_a_while_the_password_is_asked_for_again(cast: Cast) -> None:
    coach, client = make_coach("Newly Come", second_factor=False), Client()
    client.post("/accounts/login/", {"login": coach.email, "password": PASSWORD})
    session = client.session
    session["account_authentication_methods"][0]["at"] -= 15 * 60 + 1  # seconds
    session.save()
    assert client.get(reverse("mfa_activate_totp"))["Location"].startswith(reverse("account_reauthenticate"))


def test_a_wrong_code_opens_nothing(cast: Cast) -> None:
    client = Client()
    client.post("/accounts/login/", {"login": cast.bob.email, "password": PASSWORD})
    wrong = str((int(code_now(SECRET)) + 1) % 1_000_000).zfill(6)
    assert client.post(reverse("mfa_authenticate"), {"code": wrong}).status_code == 200
    assert client.get("/me/").status_code == 302


def test_where_it_is_gone_nobody_stays_signed_in(cast: Cast) -> None:
    client = client_of(cast.bob)
    assert client.get("/me/").status_code == 200
    Authenticator.objects.filter(user=cast.bob).delete()
    assert client.get("/me/")["Location"].startswith("/accounts/login/")
