"""One-click unsubscribe (RFC 8058): of what is optional, by what is sent, never by what is read, without a cookie."""

import re
from datetime import UTC, datetime
from email import message_from_bytes
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from core import outbox
from core.models import OutboxMail
from people.accounts.models import User
from people.mail_choices import tokens
from people.mail_choices.models import MailChoice
from people.mail_choices.queries import timings_of
from people.mails import tell
from rules.mail_kinds import KINDS, Timing
from tests.factories import make_user

NOON = datetime(2026, 3, 3, 17, tzinfo=UTC)
OPTIONAL = "nightly/notices/mail/search_opened.txt"
FACTS: dict[str, Any] = {"said": "Your search has started.", "page": "https://school.test/"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> User:
    return make_user("Ada Quill")


def address_in(text: object) -> str:
    (address,) = re.findall(r"http://\S+(/mails/stop/[^\s>]+)", str(text))
    return str(address)


def sent(user: User, template: str) -> mail.EmailMessage:
    tell(user, template, template, NOON, **FACTS)
    outbox.relay(NOON)
    return mail.outbox[-1]


def test_an_optional_mail_has_both_headers_and_the_address_in_its_foot(ada: User) -> None:
    message = message_from_bytes(sent(ada, OPTIONAL).message().as_bytes())
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = address_in(message["List-Unsubscribe"])
    assert re.fullmatch(r"<http://[^\s<>]+>", str(message["List-Unsubscribe"]).strip())
    assert address_in(mail.outbox[-1].body) == address
    assert "Where your search is" in mail.outbox[-1].body


def test_a_needed_mail_has_none(ada: User) -> None:
    message = sent(ada, "people/accounts/mail/closed.txt")
    assert "List-Unsubscribe" not in message.message() and "/mails/stop/" not in message.body


def test_one_click_of_a_mail_program_stops_the_kind(ada: User) -> None:
    address = address_in(sent(ada, OPTIONAL).body)
    client = Client(enforce_csrf_checks=True)
    response = client.post(address, {"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200 and not response.cookies and not response.has_header("Location")
    assert timings_of(ada) == {"milestone": Timing.OFF}
    assert MailChoice.objects.get().by_link
    assert not tell(ada, "another", OPTIONAL, NOON, **FACTS)


def test_one_click_comes_as_a_form_of_several_parts_too(ada: User) -> None:
    """RFC 8058, 3.1: multipart/form-data or application/x-www-form-urlencoded."""
    body = "List-Unsubscribe=One-Click"
    address = address_in(sent(ada, OPTIONAL).body)
    response = Client().post(address, body, content_type="application/x-www-form-urlencoded")
    assert response.content == b"Done: no more of these.\n"


def test_twice_is_once(ada: User) -> None:
    address = address_in(sent(ada, OPTIONAL).body)
    for _ in range(2):
        assert Client().post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert MailChoice.objects.count() == 1


@pytest.mark.parametrize("method", ["get", "head"])
def test_whoever_only_follows_the_link_stops_nothing(ada: User, method: str) -> None:
    address = address_in(sent(ada, OPTIONAL).body)
    response = getattr(Client(), method)(address)
    assert response.status_code == 200 and not MailChoice.objects.exists()


def test_the_page_has_a_button_which_stops_and_another_which_takes_it_back(ada: User) -> None:
    address, client = address_in(sent(ada, OPTIONAL).body), Client(enforce_csrf_checks=True)
    assert "Stop these mails" in client.get(address).content.decode()
    assert "No more of these" in client.post(address).content.decode()
    assert timings_of(ada) == {"milestone": Timing.OFF}
    assert "They come again" in client.post(address, {"again": "yes"}).content.decode()
    assert timings_of(ada) == {"milestone": Timing.AWAKE}


def test_the_address_says_nothing_personal(ada: User) -> None:
    address = address_in(sent(ada, OPTIONAL).body)
    assert "ada" not in address.lower() and "quill" not in address.lower() and "@" not in address


def test_a_link_that_was_tampered_with_does_nothing(ada: User) -> None:
    token = tokens.make(ada.pk, ["milestone"])
    for wrong in (token[:-1], f"{token}x", token[::-1], "x", tokens.make(ada.pk, ["offer_deadline"])):
        for method in (Client().get, Client().post):
            response = method(f"/mails/stop/{wrong}/")
            assert response.status_code == 404 and "This link is not whole" in response.content.decode()
    assert not MailChoice.objects.exists()


def test_a_link_of_a_person_who_is_no_more_does_nothing() -> None:
    assert Client().post(f"/mails/stop/{tokens.make(987654321, ['milestone'])}/").status_code == 404


def test_a_link_never_stops_what_is_needed(ada: User) -> None:
    token = tokens.make(ada.pk, [kind.code for kind in KINDS])
    Client().post(f"/mails/stop/{token}/")
    assert set(timings_of(ada)) == {kind.code for kind in KINDS if not kind.needed}


def test_a_mail_that_is_tried_again_keeps_its_message_id_and_its_address(ada: User) -> None:
    tell(ada, "key", OPTIONAL, NOON, **FACTS)
    row = OutboxMail.objects.get(key="key")
    messages = [outbox._message(row).message() for _ in range(2)]
    assert len({(message["Message-ID"], message["List-Unsubscribe"]) for message in messages}) == 1
