"""Tokens for scripts: shown once, kept as a digest, with scope and end; they end with their person's sessions."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from core.errors import Refused
from people.accounts import sessions
from people.accounts.models import EntranceKind, EntranceRecord
from people.students.models import Student
from people.tokens import queries, verbs
from people.tokens.models import ApiToken
from tests.factories import NOW, PASSWORD, client_of, make_coach, make_student

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice(clock: Any) -> Student:
    clock.set(NOW)
    return make_student("Alice Moreau")


@pytest.fixture
def browser(alice: Student) -> Client:
    return client_of(alice.user)


def make(student: Student, **said: Any) -> tuple[ApiToken, str]:
    wanted: Any = {"label": "my spreadsheet", "scope": "read", "days": 30} | said
    return verbs.make_token(student.user, **wanted, by=student.user, now=NOW)


FORM = {"label": "my spreadsheet", "scope": "write", "days": "90"}


def test_it_is_shown_once_and_kept_as_a_digest(alice: Student, browser: Client) -> None:
    page = browser.post("/me/tokens/", FORM).content.decode()
    token = ApiToken.objects.get()
    secret = page.partition('id="token-secret" value="')[2].partition('"')[0]
    assert secret.startswith("cst_")
    assert len(secret) > 40
    assert token.digest == queries.digest(secret)
    assert secret not in str(vars(token))
    assert secret not in browser.get("/me/tokens/").content.decode()
    assert f"…{secret[-4:]}" in browser.get("/me/tokens/").content.decode()


def test_its_secret_leads_to_it(alice: Student) -> None:
    token, secret = make(alice)
    assert queries.token_of(secret, NOW) == token
    assert queries.token_of(secret, NOW).user == alice.user


@pytest.mark.parametrize(
    "wrong", ["", "cst_", "cst_" + "x" * 43, "x", "cst_" + "x" * 10_000, "cst_\ud800", "cst_\0"]
)
def test_another_secret_leads_nowhere(alice: Student, wrong: str) -> None:
    make(alice)
    assert queries.token_of(wrong, NOW) is None


def test_it_runs_out_at_its_end(alice: Student) -> None:
    token, secret = make(alice, days=7)
    end = NOW + timedelta(days=7)
    assert token.expires_at == end
    assert queries.token_of(secret, end - timedelta(microseconds=1)) is not None
    assert queries.token_of(secret, end) is None


def test_it_is_ended_at_once(alice: Student, browser: Client) -> None:
    token, secret = make(alice)
    browser.post(f"/me/tokens/{token.pk}/end/")
    assert queries.token_of(secret, NOW) is None


@pytest.mark.parametrize("happens", ["password", "epoch", "account"])
def test_it_ends_with_the_sessions_of_its_person(alice: Student, happens: str) -> None:
    _, secret = make(alice)
    if happens == "password":
        alice.user.set_password("another long password")
        alice.user.save()
    elif happens == "epoch":
        sessions.end_all(alice.user)
    else:
        alice.user.is_active = False
        alice.user.save()
    assert queries.token_of(secret, NOW) is None


def test_an_ended_one_says_so_on_the_list(alice: Student, browser: Client) -> None:
    make(alice, label="Old phone")
    alice.user.set_password(PASSWORD + "!")
    alice.user.save()
    page = client_of(alice.user).get("/me/tokens/").content.decode()
    assert "ended with your sessions" in page


def test_a_classmates_token_is_not_ended_by_her(alice: Student) -> None:
    token, secret = make(alice)
    charlie = client_of(make_student("Charlie").user)
    assert charlie.post(f"/me/tokens/{token.pk}/end/").status_code == 404
    assert queries.token_of(secret, NOW) is not None


def test_staff_have_none(alice: Student) -> None:
    coach = make_coach("Bob")
    with pytest.raises(Refused):
        verbs.make_token(coach, label="x", scope="read", days=7, by=coach, now=NOW)
    with pytest.raises(Refused):
        verbs.make_token(alice.user, label="x", scope="read", days=7, by=coach, now=NOW)


@pytest.mark.parametrize(
    ("field", "value"),
    [("label", ""), ("label", " \0 "), ("label", "x" * 61), ("scope", "admin"), ("days", "8"), ("days", "x")],
)
def test_what_is_wrong_is_said_beside_its_field(browser: Client, field: str, value: str) -> None:
    answer = browser.post("/me/tokens/", FORM | {field: value})
    assert answer.status_code == 422
    assert not ApiToken.objects.exists()


def test_ten_open_ones_are_enough(alice: Student) -> None:
    for number in range(verbs.AT_MOST):
        make(alice, label=f"No. {number}")
    with pytest.raises(Refused, match="End one"):
        make(alice)
    verbs.end_token(ApiToken.objects.first(), by=alice.user, now=NOW)
    make(alice)


def test_making_one_needs_a_fresh_sign_in(alice: Student) -> None:
    browser = client_of(alice.user)
    session = browser.session
    session["account_authentication_methods"] = [{"method": "password", "at": 0}]
    session.save()
    assert browser.post("/me/tokens/", FORM).status_code == 302
    assert not ApiToken.objects.exists()
    assert browser.get("/me/tokens/").status_code == 200


def test_it_is_on_the_record_of_the_entrance(alice: Student, browser: Client) -> None:
    browser.post("/me/tokens/", FORM)
    browser.post(f"/me/tokens/{ApiToken.objects.get().pk}/end/")
    of_tokens = EntranceRecord.objects.filter(person=alice.user, kind__startswith="token").order_by("pk")
    kinds = list(of_tokens.values_list("kind", flat=True))
    assert kinds == [EntranceKind.TOKEN_MADE, EntranceKind.TOKEN_ENDED]


def test_its_last_use_is_known_to_the_minute_and_by_network(alice: Student) -> None:
    token, _ = make(alice)
    assert verbs.note_use(token, network="198.51.100.0/24", now=NOW)
    assert not verbs.note_use(token, network="198.51.100.0/24", now=NOW + timedelta(seconds=59))
    assert not verbs.note_use(token, network="198.51.100.0/24", now=NOW + timedelta(minutes=2))
    assert verbs.note_use(token, network="203.0.113.0/24", now=NOW + timedelta(minutes=3))
    token.refresh_from_db()
    assert (token.last_used_at, token.last_network) == (NOW + timedelta(minutes=3), "203.0.113.0/24")


def test_no_page_keeps_it_in_the_browser(browser: Client) -> None:
    assert "no-store" in browser.post("/me/tokens/", FORM)["Cache-Control"]
