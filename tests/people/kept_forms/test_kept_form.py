"""A form that is sent after its session has ended: whoever sent it signs in and loses nothing; nobody else sees it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from jobsearch.activities.models import Activity
from people.kept_forms import keeping
from tests.access.table import Cast
from tests.factories import PASSWORD

TYPED = {"kind": "contacted", "line": "Nadia Roy @ Initech, first talk", "source_key": "", "device_time": ""}


@pytest.fixture
def alice(cast: Cast) -> Client:
    """Signed in through the page, so that the browser is known to be hers."""
    return signed_in("alice.moreau@example.com")


def signed_in(email: str, client: Client | None = None, **more: str) -> Client:
    client = client or Client()
    client.post("/accounts/login/", {"login": email, "password": PASSWORD, **more}, follow=True)
    return client


def expire(client: Client) -> None:
    Session.objects.all().delete()


def after_expiry(client: Client, **headers: str) -> Any:
    expire(client)
    return client.post("/log/", TYPED, headers=headers)


def test_it_offers_to_sign_in_and_says_that_nothing_is_lost(alice: Client) -> None:
    answer = after_expiry(alice)
    assert answer["Location"] == "/accounts/login/?next=/kept-form/"
    page = alice.get(answer["Location"]).content.decode()
    assert "You were signed out meanwhile. Sign in again: what you typed is still here." in page
    assert not Activity.objects.exists()


def test_signed_in_again_it_is_shown_and_sent_on_a_press(alice: Client) -> None:
    after_expiry(alice)
    answer = alice.post(
        "/accounts/login/",
        {"login": "alice.moreau@example.com", "password": PASSWORD, "next": "/kept-form/"},
        follow=True,
    )
    page = answer.content.decode()
    assert "What you typed is still here." in page
    assert "<dd>Nadia Roy @ Initech, first talk</dd>" in page
    assert '<form method="post" action="/log/">' in page
    assert '<input type="hidden" name="line" value="Nadia Roy @ Initech, first talk">' in page


def test_a_parts_request_goes_to_the_page_for_signing_in_as_a_whole(alice: Client) -> None:
    answer = after_expiry(alice, HX_Request="true")
    assert answer.status_code == 200
    assert answer["HX-Redirect"] == "/accounts/login/?next=/kept-form/"
    shown = alice.get(
        "/today/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/log/?q=1"}
    )
    assert shown["HX-Redirect"] == "/accounts/login/?next=/log/%3Fq%3D1"


def test_somebody_else_at_the_same_browser_is_not_shown_it(alice: Client) -> None:
    after_expiry(alice)
    signed_in("charlie.okafor@example.com", alice, next="/kept-form/")
    answer = alice.get("/kept-form/", follow=True)
    assert "Nadia" not in answer.content.decode()
    assert keeping.SESSION_KEY not in alice.session


def test_where_nobody_was_signed_in_nothing_is_kept(cast: Cast) -> None:
    stranger = Client()
    answer = stranger.post("/log/", TYPED)
    assert answer["Location"] == "/accounts/login/?next=/log/"
    assert keeping.SESSION_KEY not in stranger.session


def test_a_forged_cookie_keeps_nothing(alice: Client) -> None:
    alice.cookies[keeping.COOKIE] = "1:forged:forged"
    assert after_expiry(alice)["Location"] == "/accounts/login/?next=/log/"


def test_secrets_are_never_kept(alice: Client) -> None:
    expire(alice)
    alice.post("/me/", {"name": "Alice", "password": "hush", "code": "123456", "csrfmiddlewaretoken": "x"})
    assert [name for name, _ in alice.session[keeping.SESSION_KEY]["fields"]] == ["name"]


def test_a_text_longer_than_can_be_kept_is_not(alice: Client) -> None:
    expire(alice)
    answer = alice.post("/log/", {"line": "x" * keeping.LETTERS_AT_MOST})
    assert answer["Location"] == "/accounts/login/?next=/log/"


@pytest.mark.parametrize(
    ("later", "shown"),
    [
        pytest.param(keeping.KEPT_FOR, 200, id="at the last moment"),
        pytest.param(keeping.KEPT_FOR + timedelta(seconds=1), 302, id="a second later"),
    ],
)
def test_it_is_kept_for_an_hour(alice: Client, clock: Any, later: timedelta, shown: int) -> None:
    began = clock.set("2026-03-02T15:00Z")
    after_expiry(alice)
    signed_in("alice.moreau@example.com", alice)
    clock.set(began + later)
    assert alice.get("/kept-form/").status_code == shown


def test_dropped_it_is_gone(alice: Client) -> None:
    after_expiry(alice)
    signed_in("alice.moreau@example.com", alice)
    page = alice.post("/kept-form/", follow=True).content.decode()
    assert "Dropped: what you typed was not sent." in page
    assert alice.get("/kept-form/").status_code == 302
