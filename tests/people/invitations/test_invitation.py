"""An invitation is a link that sets a password once. It dies when used, when a newer one is sent, and with time."""

import re
from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client

from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import User
from people.invitations import tokens
from people.invitations.verbs import accept_invitation, invite
from tests.access.table import Cast
from tests.factories import NOW, PASSWORD, client_of

LIFE = timedelta(days=14)


@pytest.fixture
def hana(cast: Cast) -> User:
    return invite(User.objects.create_user(email="hana@example.com", name="Hana Roth"), now=NOW)


def link(to: str = "hana@example.com") -> str:
    """The newest link that was mailed, without the host."""
    body = OutboxMail.objects.filter(to=to).order_by("-pk")[0].body
    found = re.search(r"http\S+?(/invitation/\S+)", body)
    assert found
    return found[1]


def choose(url: str, client: Client | None = None, password: str = PASSWORD, again: str | None = None) -> Any:
    return (client or Client()).post(
        url, {"password": password, "again": password if again is None else again}
    )


def test_the_link_sets_a_password_and_signs_in(hana: User) -> None:
    client = Client()
    assert "Welcome, Hana Roth" in client.get(link()).content.decode()
    response = choose(link(), client)
    assert response.status_code == 302
    assert response["Location"] == "/"
    assert client.get("/me/").status_code == 200
    hana.refresh_from_db()
    assert hana.joined_at == NOW and hana.check_password(PASSWORD)
    assert EmailAddress.objects.get(user=hana).verified, "the mail reached them"


def test_it_works_once(hana: User) -> None:
    url = link()
    choose(url)
    for client in (Client(), client_of(hana)):
        response = choose(url, client, password="another password entirely")
        assert response.status_code == 410
        assert "This link no longer works" in response.content.decode()
    hana.refresh_from_db()
    assert hana.check_password(PASSWORD)


def test_looking_does_not_use_it_up(hana: User) -> None:
    """Mail scanners open links."""
    for _ in range(3):
        assert Client().get(link()).status_code == 200


def test_a_newer_one_replaces_it(hana: User, clock: Any) -> None:
    old = link()
    clock.set(NOW + timedelta(hours=1))
    invite(hana, now=NOW + timedelta(hours=1))
    assert Client().get(old).status_code == 410
    assert Client().get(link()).status_code == 200


@pytest.mark.parametrize(
    ("what", "moment", "status"),
    [
        ("its last second", NOW + LIFE, 200),
        ("a second later", NOW + LIFE + timedelta(seconds=1), 410),
    ],
)
def test_it_lives_fourteen_days(hana: User, clock: Any, what: str, moment: datetime, status: int) -> None:
    clock.set(moment)
    assert Client().get(link()).status_code == status, what


@pytest.mark.parametrize(
    "url", ["/invitation/x/y/", "/invitation/MQ/abc-def/", "/invitation/OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk/a-b/"]
)
def test_what_never_was_a_link_gets_the_same_answer(cast: Cast, url: str) -> None:
    response = Client().get(url)
    assert response.status_code == 410 and "This link no longer works" in response.content.decode()


def test_somebody_elses_token_opens_nothing(hana: User, cast: Cast) -> None:
    ivo = invite(User.objects.create_user(email="ivo@example.com", name="Ivo"), now=NOW)
    token = link("ivo@example.com").split("/")[3]
    assert choose("/".join([*link().split("/")[:3], token, ""])).status_code == 410
    assert tokens.is_good(ivo, token, NOW)


def test_a_closed_account_is_not_opened_by_it(hana: User) -> None:
    User.objects.filter(pk=hana.pk).update(is_active=False)
    assert choose(link()).status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        ("short", "short", "at least 10 characters"),
        ("password123", "password123", "too common"),
        ("hana@example.com", "hana@example.com", "too similar"),
        (PASSWORD, PASSWORD + "!", "not the same"),
        ("", "", "required"),
    ],
)
def test_a_password_that_will_not_do(hana: User, password: str, again: str, words: str) -> None:
    response = choose(link(), password=password, again=again)
    assert response.status_code == 422 and words in response.content.decode()
    hana.refresh_from_db()
    assert hana.joined_at is None


def test_who_has_joined_is_not_invited_again(cast: Cast) -> None:
    with pytest.raises(Refused, match="has joined already"):
        invite(cast.alice.user, now=NOW)


def test_whoever_invited_them_again_is_on_record(cast: Cast, hana: User) -> None:
    client_of(cast.dora).post(f"/staff/{hana.pk}/invitation/")
    assert list(hana.account_changes.values_list("kind", "by")) == [("invited", cast.dora.pk)]


def test_of_two_at_the_same_moment_one_password_is_set(committed_db: str) -> None:
    hana = invite(User.objects.create_user(email="hana@example.com", name="Hana Roth"), now=NOW)
    token, gate, outcomes = tokens.make(hana, NOW), Barrier(2), []

    def go(password: str) -> None:
        gate.wait()
        try:
            accept_invitation(hana, token=token, password=password, now=NOW)
            outcomes.append(password)
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=go, args=[f"{word} horse battery"]) for word in ("correct", "wrong")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("refused") == 1
    (password,) = set(outcomes) - {"refused"}
    assert User.objects.get(pk=hana.pk).check_password(password)
