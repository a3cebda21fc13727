"""How long a session lasts, and what a browser keeps of it."""

from typing import Any

import pytest

from tests.access.table import Cast
from tests.factories import client_of, give
from tests.people.accounts.browsers import (
    SECRET,
    browser,
    grow_older,
    is_in,
    sign_in,
    type_code,
    type_password,
)

pytestmark = pytest.mark.django_db
HOUR, DAY = 60 * 60, 24 * 60 * 60


@pytest.mark.parametrize(
    ("idle", "lasts"), [(12 * HOUR - 5, True), (12 * HOUR, False), (12 * HOUR + 1, False)]
)
def test_of_staff_twelve_hours_idle(cast: Cast, idle: int, lasts: bool) -> None:
    client = sign_in(cast.bob, secret=SECRET)
    grow_older(client, idle, "session_seen")
    assert is_in(client) == lasts
    assert is_in(client) == lasts, "and what is over stays over"


def test_of_a_student_fourteen_days_idle_by_the_cookie(cast: Cast, settings: Any) -> None:
    client = sign_in(cast.alice.user)
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 14 * DAY
    grow_older(client, 13 * DAY, "session_seen")
    assert is_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 14 * DAY, "counted from the last visit"


@pytest.mark.parametrize(("age", "lasts"), [(30 * DAY - 5, True), (30 * DAY, False)])
@pytest.mark.parametrize("role", ["bob", "alice"])
def test_of_anybody_thirty_days_at_most(cast: Cast, role: str, age: int, lasts: bool) -> None:
    client = sign_in(cast.user(role), secret=SECRET if role == "bob" else "")
    grow_older(client, age, "session_began")
    assert is_in(client) == lasts


def test_being_here_starts_the_twelve_hours_anew(cast: Cast) -> None:
    client = sign_in(cast.bob, secret=SECRET)
    for _ in range(3):
        grow_older(client, 11 * HOUR, "session_seen")
        assert is_in(client)


def test_a_student_who_becomes_staff_has_staff_s_hours_at_once(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    grow_older(client, 13 * HOUR, "session_seen")
    give(cast.alice.user, "interviewer")
    assert client.get("/me/")["Location"].startswith("/accounts/login/")


def test_a_session_from_before_sessions_had_an_age_is_counted_from_now(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    session = client.session
    for name in ("session_began", "session_seen"):
        session.pop(name)
    session.save()
    assert is_in(client)
    assert {"session_began", "session_seen"} <= set(client.session.keys())


@pytest.mark.parametrize(
    ("role", "path"),
    [
        ("alice", "/today/"),
        ("alice", "/log/export/"),
        ("bob", "/caseload/"),
        ("dora", "/claims/"),
        ("dora", "/nothing-here/"),
        ("bob", "/staff/"),
    ],
)
def test_no_signed_in_page_or_export_is_kept(cast: Cast, role: str, path: str) -> None:
    response = client_of(cast.user(role)).get(path)
    assert "no-store" in response["Cache-Control"] and "private" in response["Cache-Control"]


def test_what_strangers_read_may_be_kept(cast: Cast) -> None:
    assert "no-store" not in browser().get("/accounts/password/reset/").get("Cache-Control", "")


def test_signing_out_clears_the_site_s_data(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    assert not client.get("/today/").has_header("Clear-Site-Data")
    out = client.post("/accounts/logout/")
    assert out["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "no-store" in out["Cache-Control"]
    assert not is_in(client)


def test_a_session_that_ended_by_itself_keeps_what_was_being_typed(cast: Cast) -> None:
    client = sign_in(cast.bob, secret=SECRET)
    client.get("/caseload/")
    grow_older(client, 13 * HOUR, "session_seen")
    answer = client.post("/me/", {"name": "Robert Field", "time_zone": "UTC"})
    assert answer["Location"].startswith("/accounts/login/") and not answer.has_header("Clear-Site-Data")
    type_password(client, cast.bob.email)
    type_code(client)
    assert "Robert Field" in client.get("/kept-form/", follow=True).content.decode()


def test_what_was_just_done_is_said_by_a_cookie_of_this_host_alone(cast: Cast, settings: Any) -> None:
    """As in production, over HTTPS."""
    settings.MESSAGE_STORAGE, settings.SESSION_COOKIE_SECURE = "core.message_storage.OfThisHost", True
    client = client_of(cast.dora)
    client.post(f"/staff/{cast.frank.pk}/roles/", {"kind": "liaison"}, secure=True)
    cookie = client.cookies["__Host-messages"]
    assert cookie["path"] == "/"
    assert cookie["domain"] == ""
    assert cookie["secure"] is True
    assert cookie["httponly"] is True
    assert "Frank Lowe is now" in client.get("/staff/", secure=True).content.decode()
    assert client.cookies["__Host-messages"].value == "" and "messages" not in client.cookies
