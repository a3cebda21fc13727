"""The way in, as a person sees it: our words, in our frame, with nothing left of the package's own pages."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests import factories

PACKAGE_S_WORDS = ("Sign In</", "Sign Up", "sign up", "Menu:", "Password Reset", "Two-Factor", "Are you sure")


def read(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.headers.get("Location")
    return judge(response.content.decode())


def judge(html: str) -> str:
    assert html.count("<h1") == 1
    assert 'href="/static/css/site.css"' in html
    assert [word for word in PACKAGE_S_WORDS if word in html] == []
    return html


def confirmed(client: Client) -> Client:
    """As somebody who has just given the password again, which is asked for before what matters."""
    response = client.post("/accounts/reauthenticate/", {"password": factories.PASSWORD})
    assert response.status_code == 302
    return client


@pytest.fixture
def student(client: Client, db: None) -> Client:
    client.force_login(factories.make_user("Lena Okafor"))
    return client


@pytest.mark.django_db
def test_a_stranger_sees_the_way_in_and_no_navigation(client: Client) -> None:
    html = read(client, "/accounts/login/")
    assert "Sign in" in html
    assert "account/password/reset" in html or "/accounts/password/reset/" in html
    assert "<nav" not in html
    assert "Sign out" not in html


@pytest.mark.django_db
def test_a_wrong_password_is_said_and_the_address_stays(client: Client) -> None:
    factories.make_user(email="lena@example.com")
    response = client.post("/accounts/login/", {"login": "lena@example.com", "password": "wrong"})
    html = judge(response.content.decode())
    assert "do not go together" in html
    assert 'value="lena@example.com"' in html


@pytest.mark.django_db
def test_a_new_password_is_asked_for(client: Client) -> None:
    assert "Send the link" in read(client, "/accounts/password/reset/")
    assert "Look in your mail" in read(client, "/accounts/password/reset/done/")
    assert "no longer works" in read(client, "/accounts/password/reset/key/1-not-a-key/")
    assert "Your password is set" in read(client, "/accounts/password/reset/key/done/")
    assert "This account is closed" in read(client, "/accounts/inactive/")


def test_a_password_is_changed_where_one_is_signed_in(student: Client) -> None:
    html = read(confirmed(student), "/accounts/password/change/")
    assert "Change your password" in html
    assert "Lena O." in html


def test_signing_out_is_a_button_and_a_page(student: Client) -> None:
    html = read(student, "/accounts/logout/")
    assert re.search(r'<form method="post" action="/accounts/logout/" data-sign-out>', html)


def test_what_matters_is_asked_again(student: Client) -> None:
    response = student.get("/accounts/2fa/totp/activate/", follow=True)
    assert "Is it you?" in judge(response.content.decode())


def test_a_second_factor_is_set_up(student: Client) -> None:
    confirmed(student)
    assert "Add a second factor" in read(student, "/accounts/2fa/")
    html = read(student, "/accounts/2fa/totp/activate/")
    assert '<img class="qr" src="data:image/svg+xml' in html
    assert re.search(r'id="totp-secret" value="[A-Z2-7]{32}" readonly', html)


@pytest.mark.usefixtures("committed_db")
def test_a_second_factor_is_kept() -> None:
    client = factories.client_of(factories.with_second_factor(factories.make_user("Maya Ruiz")))
    assert "Your second factor is on" in read(client, "/accounts/2fa/")
    assert "Turn off your authenticator app?" in read(client, "/accounts/2fa/totp/deactivate/")
    assert "Make new recovery codes?" in read(client, "/accounts/2fa/recovery-codes/generate/")
    client.post("/accounts/2fa/recovery-codes/generate/")
    html = read(client, "/accounts/2fa/recovery-codes/")
    assert "10 recovery codes left" in html
    assert "Download them" in html


@pytest.mark.django_db
def test_the_code_is_asked_for_after_the_password(client: Client) -> None:
    factories.with_second_factor(factories.make_user(email="maya@example.com"))
    signing_in = {"login": "maya@example.com", "password": factories.PASSWORD}
    response = client.post("/accounts/login/", signing_in, follow=True)
    assert response.redirect_chain[-1][0] == "/accounts/2fa/authenticate/"
    assert "Your code" in judge(response.content.decode())


def test_a_page_that_is_not_there(student: Client) -> None:
    html = read(student, "/nowhere/", 404)
    assert "There is nothing here" in html
    assert "Lena O." in html


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "429", "500"])
def test_an_error_page_needs_no_request_and_no_database(name: str) -> None:
    """Django renders some of them with nothing at all, when everything else may be broken."""
    html = judge(render_to_string(f"{name}.html"))
    assert 'href="/"' in html


@pytest.mark.django_db
def test_a_form_without_its_token_is_refused_in_words(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/accounts/login/", {"login": "a@example.com"})
    assert response.status_code == 403
    assert "open for too long" in judge(response.content.decode())
