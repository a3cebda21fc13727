"""A person sees where they are signed in, and signs one other device out, or all of them."""

import time
from datetime import UTC, datetime
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from people.accounts import sessions, verbs
from people.accounts.models import EntranceRecord, User
from people.open_sessions.queries import open_sessions
from people.tasks import remove_ended_sessions
from tests.access.table import Cast, make_cast
from tests.factories import NOW, PASSWORD, client_of
from tests.people.accounts.browsers import SECRET, browser, enrol, grow_older, is_in, type_code, type_password
from tests.people.conftest import own_counters

pytestmark = pytest.mark.usefixtures("committed_db")
URL = "/me/sessions/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Safari/604"
QUARTER, HOUR, DAY = 15 * 60, 60 * 60, 24 * 60 * 60


@pytest.fixture
def cast(clock: Any, settings: Any) -> Cast:
    clock.set(NOW)
    own_counters(settings)
    return make_cast(NOW)


def signed_in(user: User, agent: str = FIREFOX, address: str = "198.51.100.7", *, secret: str = "") -> Client:
    client = browser(address)
    client.defaults["HTTP_USER_AGENT"] = agent
    type_password(client, user.email)
    if secret:
        type_code(client, secret)
    return client


def text_of(client: Client) -> str:
    response = client.get(URL)
    assert response.status_code == 200, response.get("Location")
    return str(response.content.decode())


def number_of(client: Client) -> int:
    return UserSession.objects.get(session_key=client.session.session_key).pk


def test_it_says_device_address_since_when_and_which_is_this_one(cast: Cast) -> None:
    here = signed_in(cast.alice.user)
    signed_in(cast.alice.user, IPHONE, "203.0.113.9")
    text = text_of(here)
    assert "You are signed in on 2 devices" in text
    first, second = text.split('class="row-main"')[1:]
    for words in ("Firefox on Windows", "this one", "198.51.100.7", "last seen now", "(New York)"):
        assert words in first
    for words in ("Safari on an iPhone", "203.0.113.9", "since", "last seen", "(New York)"):
        assert words in second
    assert "this one" not in second


def test_alone(cast: Cast) -> None:
    text = text_of(signed_in(cast.alice.user))
    assert "You are signed in here alone" in text and "Sign all others out" not in text


def test_nobody_else_s_is_shown(cast: Cast) -> None:
    signed_in(cast.charlie.user, IPHONE, "203.0.113.9")
    assert "203.0.113.9" not in text_of(signed_in(cast.alice.user))


def test_one_is_signed_out_and_the_others_stay(cast: Cast) -> None:
    here, phone, third = (signed_in(cast.alice.user, address=f"203.0.113.{n}") for n in (7, 8, 9))
    answer = here.post(f"{URL}{number_of(phone)}/end/")
    assert answer["Location"] == URL
    assert "Signed out: Firefox on Windows." in text_of(here)
    assert is_in(here) is True
    assert is_in(phone) is False
    assert is_in(third) is True
    assert EntranceRecord.objects.filter(kind="ended", person=cast.alice.user).count() == 1


def test_all_others_are_signed_out_also_those_that_are_on_no_list(cast: Cast) -> None:
    here, phone, third = (signed_in(cast.alice.user, address=f"203.0.113.{n}") for n in (7, 8, 9))
    UserSession.objects.filter(session_key=third.session.session_key).delete()
    assert here.post(f"{URL}others/end/")["Location"] == URL
    text = text_of(here)
    assert "You are signed in here alone" in text and "All other devices are signed out." in text
    assert is_in(here) is True
    assert is_in(phone) is False
    assert is_in(third) is False
    assert is_in(signed_in(cast.alice.user, IPHONE)), "and in again whoever has the password"


@pytest.mark.parametrize("role", ["charlie", "dora"])
def test_nobody_ends_somebody_else_s(cast: Cast, role: str) -> None:
    alice = signed_in(cast.alice.user)
    assert client_of(cast.user(role)).post(f"{URL}{number_of(alice)}/end/").status_code == 404
    assert is_in(alice)


def test_the_one_in_use_ends_by_signing_out(cast: Cast) -> None:
    here = signed_in(cast.alice.user)
    assert here.post(f"{URL}{number_of(here)}/end/").status_code == 404
    assert is_in(here)
    here.post("/accounts/logout/")
    assert "alone" in text_of(signed_in(cast.alice.user))


@pytest.mark.parametrize(("age", "asked"), [(QUARTER - 5, False), (QUARTER, True)])
def test_reading_and_ending_ask_who_it_is_after_a_quarter_of_an_hour(
    cast: Cast, age: int, asked: bool
) -> None:
    here, phone = signed_in(cast.alice.user), signed_in(cast.alice.user, IPHONE)
    grow_older(here, age)
    assert (here.get(URL).status_code == 302) == asked
    answer = here.post(f"{URL}{number_of(phone)}/end/")
    assert answer["Location"].startswith("/accounts/reauthenticate/") == asked
    assert is_in(phone) == asked
    if asked:
        here.post(answer["Location"], {"password": PASSWORD, "next": f"{URL}{number_of(phone)}/end/"})
        assert not is_in(phone), "what was sent is done once it is answered"


def test_staff_with_their_codes(cast: Cast) -> None:
    here, there = (signed_in(cast.bob, agent, secret=SECRET) for agent in (FIREFOX, IPHONE))
    assert "on 2 devices" in text_of(here)
    here.post(f"{URL}others/end/")
    assert is_in(here) and not is_in(there)


def test_who_proves_once_more_who_they_are_stays_one_session_since_the_same_moment(cast: Cast) -> None:
    here = signed_in(cast.alice.user)
    grow_older(here, 3 * HOUR, "session_began")
    number, key = number_of(here), here.session.session_key
    here.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert here.session.session_key != key and number_of(here) == number
    assert "here alone" in text_of(here)
    (one,) = sessions_of(cast.alice.user, here)
    assert abs(one.since.timestamp() - (time.time() - 3 * HOUR)) < 60


def sessions_of(user: User, client: Client, at: float | None = None) -> list[Any]:
    user = User.objects.get(pk=user.pk)
    return open_sessions(user, client.session.session_key or "", time.time() if at is None else at)


@pytest.mark.parametrize("change", ["password", "second factor", "closed and opened"])
def test_what_a_change_ended_is_listed_no_more(cast: Cast, change: str) -> None:
    here, phone = signed_in(cast.alice.user), signed_in(cast.alice.user, IPHONE, "203.0.113.9")
    if change == "password":
        new = "quiet river stone path"
        here.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    elif change == "second factor":
        enrol(here)
    else:
        verbs.close_account(cast.alice.user, reason="left", by=cast.dora, now=NOW)
        verbs.reopen_account(cast.alice.user, reason="came back", by=cast.dora, now=NOW)
        here = signed_in(cast.alice.user)
    assert not is_in(phone)
    text = text_of(here)
    assert "here alone" in text and "203.0.113.9" not in text


@pytest.mark.parametrize(
    ("role", "name", "age", "listed"),
    [
        ("bob", "session_seen", 12 * HOUR - 60, True),
        ("bob", "session_seen", 12 * HOUR, False),
        ("alice", "session_seen", 12 * HOUR, True),
        ("alice", "session_began", 30 * DAY, False),
    ],
)
def test_what_is_too_old_is_listed_no_more(cast: Cast, role: str, name: str, age: int, listed: bool) -> None:
    user, secret = cast.user(role), SECRET if role == "bob" else ""
    here, phone = (signed_in(user, agent, secret=secret) for agent in (FIREFOX, IPHONE))
    grow_older(phone, age, name)
    assert (len(sessions_of(user, here)) == 2) == listed


def test_a_session_of_before_there_was_a_list_is_put_on_it_when_it_is_used(cast: Cast) -> None:
    here, old = signed_in(cast.alice.user), signed_in(cast.alice.user, IPHONE, "203.0.113.9")
    UserSession.objects.filter(session_key=old.session.session_key).delete()
    grow_older(old, 6 * 60, "session_seen")
    assert is_in(old)
    assert "203.0.113.9" in text_of(here)


def test_last_seen_follows_use_every_five_minutes_and_where_from(cast: Cast) -> None:
    client = signed_in(cast.alice.user)
    hour_ago = datetime.fromtimestamp(time.time() - HOUR, UTC)
    UserSession.objects.update(last_seen_at=hour_ago)
    client.get("/me/")
    assert UserSession.objects.get().last_seen_at == hour_ago, "not at every page"
    grow_older(client, 6 * 60, "session_seen")
    client.defaults["REMOTE_ADDR"] = "203.0.113.9"
    client.get("/me/")
    session = UserSession.objects.get()
    assert time.time() - session.last_seen_at.timestamp() < 60 and session.ip == "203.0.113.9"


def test_a_page_costs_no_query_more_for_the_list(cast: Cast) -> None:
    client = signed_in(cast.alice.user)
    client.get("/me/")
    with CaptureQueriesContext(connection) as seen:
        client.get("/me/")
    assert not [each for each in seen.captured_queries if "usersession" in each["sql"]]


def test_the_page_costs_no_query_per_session(cast: Cast) -> None:
    here = signed_in(cast.alice.user)

    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            text_of(here)
        return len(seen)

    signed_in(cast.alice.user, IPHONE)
    text_of(here)
    few = cost()
    for number in range(6):
        signed_in(cast.alice.user, IPHONE, f"203.0.113.{number}")
    assert cost() == few
    assert "on 8 devices" in text_of(here)


def test_what_is_over_is_removed_with_its_address(cast: Cast) -> None:
    here, old = signed_in(cast.alice.user), signed_in(cast.alice.user, IPHONE, "203.0.113.9")
    past = datetime.fromtimestamp(time.time() - 1, UTC)
    Session.objects.filter(session_key=old.session.session_key).update(expire_date=past)
    UserSession.objects.update(created_at=datetime.fromtimestamp(time.time() - DAY, UTC))
    assert remove_ended_sessions() == 1
    assert not UserSession.objects.filter(ip="203.0.113.9").exists() and is_in(here)
    assert remove_ended_sessions() == 0


def test_ending_all_ends_them_in_the_database(cast: Cast) -> None:
    client = signed_in(cast.alice.user)
    key = client.session.session_key
    sessions.end_all(cast.alice.user)
    assert not Session.objects.filter(session_key=key).exists() and not UserSession.objects.exists()
    assert not is_in(client)
