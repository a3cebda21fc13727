"""A provider hands us mail by calling: signed, once, and nobody else can."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import pytest
from django.test import Client

from core.inbound.models import InboundMail
from tests.core.inbound.conftest import Room
from tests.core.inbound.messages import message

pytestmark = pytest.mark.django_db
URL = "/inbound/mail/"
SIGNED = {"Authorization": "Basic " + base64.b64encode(b"tests:alone").decode()}


def _postmark(to: str, **more: Any) -> str:
    said = {
        "FromFull": {"Email": "priya@globex.com", "Name": "Priya Shah"},
        "ToFull": [{"Email": to, "Name": ""}],
        "CcFull": [],
        "BccFull": [],
        "OriginalRecipient": to,
        "Subject": "Hello",
        "Date": "Tue, 14 Apr 2026 09:00:00 -0400",
        "TextBody": "How are you?",
        "HtmlBody": "",
        "Headers": [{"Name": "Message-ID", "Value": "<1@globex.com>"}],
        "Attachments": [],
    }
    return json.dumps(said | more)


def _call(body: str | bytes, **headers: str) -> Any:
    return Client().post(URL, body, content_type="application/json", headers=headers)


def test_a_signed_call_hands_a_message_over(room: Room, clock: Any) -> None:
    assert _call(_postmark(room.address), **SIGNED).status_code == 200
    assert room.taken == ["Hello"]
    assert InboundMail.objects.get().source == "webhook"


def test_the_same_call_again_adds_nothing(room: Room) -> None:
    for _ in range(3):
        assert _call(_postmark(room.address), **SIGNED).status_code == 200
    assert room.taken == ["Hello"]


def test_the_providers_parts_make_another_message_each_time_and_are_one_all_the_same(room: Room) -> None:
    attachment = {"Name": "a.txt", "Content": "aGVsbG8=", "ContentType": "text/plain", "ContentLength": 5}
    for _ in range(2):
        _call(_postmark(room.address, HtmlBody="<p>x</p>", Attachments=[attachment]), **SIGNED)
    assert InboundMail.objects.count() == 1


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Basic " + base64.b64encode(b"tests:wrong").decode()}, {"Authorization": "x"}],
)
def test_a_call_that_is_not_signed_is_refused(room: Room, headers: dict[str, str]) -> None:
    assert _call(_postmark(room.address), **headers).status_code == 400
    assert not InboundMail.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '{"Subject": 3}', '{"FromFull": []}', b"\xff\xfe"])
def test_a_signed_call_that_makes_no_sense_is_refused(room: Room, body: str | bytes) -> None:
    assert _call(body, **SIGNED).status_code == 400


def test_where_no_provider_is_chosen_there_is_nothing(room: Room, settings: Any) -> None:
    settings.INBOUND_WEBHOOK = ""
    assert _call(_postmark(room.address), **SIGNED).status_code == 404


def test_a_call_needs_no_session_and_no_token_of_a_form(room: Room) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(URL, _postmark(room.address), content_type="application/json", headers=SIGNED)
    assert answer.status_code == 200


# --- Mailgun signs with a key ----------------------------------------------------------------------------------


def _mailgun(to: str, key: str) -> dict[str, str]:
    stamp, token = str(int(time.time())), "t" * 50
    signature = hmac.new(key.encode(), f"{stamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {
        "timestamp": stamp,
        "token": token,
        "signature": signature,
        "recipient": to,
        "sender": "priya@globex.com",
        "body-mime": message(to).decode(),
    }


@pytest.fixture
def mailgun(settings: Any) -> None:
    settings.INBOUND_WEBHOOK = "mailgun"
    settings.ANYMAIL = {"WEBHOOK_SECRET": "tests:alone", "MAILGUN_WEBHOOK_SIGNING_KEY": "the right key"}


@pytest.mark.parametrize(("key", "status"), [("the right key", 200), ("a wrong key", 400)])
def test_a_signature_by_key_is_checked(room: Room, mailgun: None, key: str, status: int) -> None:
    answer = Client().post(URL, _mailgun(room.address, key), headers=SIGNED)
    assert answer.status_code == status
    assert bool(room.taken) == (status == 200)
