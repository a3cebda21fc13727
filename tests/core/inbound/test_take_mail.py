"""A mail server of one's own pipes a message in; an admin sees what nobody's address took."""

import io
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from core.inbound import quoted
from core.inbound.models import InboundMail
from tests.core.inbound.conftest import Room
from tests.core.inbound.messages import message
from tests.factories import client_of, make_admin

pytestmark = pytest.mark.django_db


def test_a_file_is_taken_once(room: Room, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "mail"
    path.write_bytes(message("priya@globex.com"))
    for _ in range(2):
        call_command("take_mail", str(path), "--to", room.address)
    assert room.taken == ["Hello"]


def test_what_is_piped_in_is_taken(room: Room, monkeypatch: Any) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(message(room.address)))
    monkeypatch.setattr("sys.stdin", stdin)
    call_command("take_mail")
    assert room.taken == ["Hello"]


def test_the_null_sender_of_the_envelope_is_said_by_an_empty_text(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "mail"
    path.write_bytes(message(room.address))
    call_command("take_mail", str(path), "--sender", "")
    assert InboundMail.objects.get().nature == "report"


def test_a_file_that_is_not_there_is_told(room: Room) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("take_mail", "/nowhere/mail")


def test_an_admin_sees_when_from_whom_and_why_and_none_of_its_words(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "mail"
    path.write_bytes(message("lost@in.school.example", subject="A secret", text="very private"))
    call_command("take_mail", str(path))
    browser = client_of(make_admin("Dora"))
    page = browser.get("/unclaimed-mail/").content.decode()
    assert "priya@globex.com" in page
    assert "did not give out" in page
    assert "secret" not in page
    assert "private" not in page
    browser.post(f"/unclaimed-mail/{InboundMail.objects.get().pk}/throw-away/")
    assert "No mail waits for a person" in browser.get("/unclaimed-mail/").content.decode()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Thursday is fine.\n\nOn Mon, Apr 13, 2026 at 3:04 PM Priya <p@globex.com> wrote:\n> Hi",
            "Thursday is fine.",
        ),
        ("Donnerstag passt.\n\nAm 13.04.2026 um 15:04 schrieb Priya:\n> Hallo", "Donnerstag passt."),
        ("Nothing quoted here.", "Nothing quoted here."),
        ("", ""),
    ],
)
def test_an_answer_is_parted_from_what_it_quotes(text: str, answer: str) -> None:
    assert quoted.parts_of(text)[0] == answer


@pytest.mark.parametrize(
    "text", ["> " * 50_000, "-" * 100_000, "On " * 30_000, "From:\n" * 20_000, "\n" * 100_000]
)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    began = time.monotonic()
    answer, rest = quoted.parts_of(text)
    assert time.monotonic() - began < 5
    assert len(answer) + len(rest) <= len(text)
