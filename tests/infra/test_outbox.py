"""core.outbox: no mail is lost, whoever dies when (DOMAIN §11)."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection, transaction

from core import outbox
from core.models import OutboxMail

NOW = datetime(2026, 9, 1, 6, tzinfo=UTC)
BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def lay_out(key: str = "welcome:1", now: datetime = NOW) -> OutboxMail:
    return outbox.post(key=key, to="ada@example.org", subject="Welcome", body="Hello Ada.", now=now)


class Dying:
    """A mail server that takes the mail; then the relay's process dies before it can write that down."""

    taken: list[str]

    def __init__(self, **kwargs: Any) -> None:
        self.taken = []

    def open(self) -> None: ...

    def close(self) -> None: ...

    def send_messages(self, messages: list[Any]) -> int:
        self.taken += [message.message()["Message-ID"] for message in messages]
        raise SystemExit("killed")


class Refusing(Dying):
    def send_messages(self, messages: list[Any]) -> int:
        raise ConnectionRefusedError("nobody there; not even ada@example.org")


@pytest.mark.django_db
def test_the_same_effect_lays_out_one_mail() -> None:
    first = lay_out()
    again = outbox.post(key="welcome:1", to="ada@example.org", subject="Other", body="Other", now=NOW)
    assert again.pk == first.pk
    assert again.subject == "Welcome"


@pytest.mark.django_db
def test_what_is_rolled_back_sends_nothing() -> None:
    with transaction.atomic():
        lay_out()
        transaction.set_rollback(True)
    assert outbox.relay(NOW) == 0
    assert mail.outbox == []


@pytest.mark.django_db
def test_a_mail_is_sent_once_with_its_message_id() -> None:
    row = lay_out()
    assert outbox.relay(NOW) == 1
    assert outbox.relay(NOW) == 0
    (sent,) = mail.outbox
    assert sent.message()["Message-ID"] == row.message_id
    assert sent.to == ["ada@example.org"]
    assert sent.subject == "Welcome"
    assert sent.body == "Hello Ada."
    row.refresh_from_db()
    assert row.sent_at == NOW


@pytest.mark.django_db
def test_a_subject_with_a_line_break_cannot_add_headers() -> None:
    outbox.post(key="x", to="ada@example.org", subject="Hi\nBcc: eve@example.org", body="", now=NOW)
    outbox.relay(NOW)
    assert mail.outbox[0].message()["Bcc"] is None


@pytest.mark.django_db(transaction=True)
def test_killed_between_sending_and_writing_sends_again_with_the_same_message_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = lay_out()
    dying = Dying()
    monkeypatch.setattr(outbox, "get_connection", lambda: dying)
    with pytest.raises(SystemExit):
        outbox.relay(NOW)
    monkeypatch.undo()
    row.refresh_from_db()
    assert row.sent_at is None
    assert outbox.relay(NOW) == 1
    assert [sent.message()["Message-ID"] for sent in mail.outbox] == dying.taken == [row.message_id]


@pytest.mark.django_db
def test_a_refused_mail_waits_longer_each_time_and_is_never_given_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    row = lay_out()
    monkeypatch.setattr(outbox, "get_connection", Refusing)
    now, waits = NOW, []
    for _ in range(12):
        assert outbox.relay(now) == 0
        row.refresh_from_db()
        waits.append(row.next_try_at - now)
        assert outbox.relay(row.next_try_at - timedelta(seconds=1)) == 0
        now = row.next_try_at
    assert waits[:3] == [timedelta(seconds=30), timedelta(seconds=60), timedelta(seconds=120)]
    assert waits[-1] == timedelta(hours=1)
    assert row.attempts == 12
    assert "ConnectionRefusedError" in row.last_error
    assert "ada@example.org" not in caplog.text
    monkeypatch.undo()
    assert outbox.relay(now) == 1


@pytest.mark.django_db
def test_with_nothing_to_send_nobody_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(Dying, "open", opened.append)
    monkeypatch.setattr(outbox, "get_connection", Dying)
    assert outbox.relay(NOW) == 0
    assert opened == []


@pytest.mark.django_db
def test_one_that_cannot_be_sent_does_not_hold_up_the_others() -> None:
    outbox.post(key="bad", to="not an\naddress", subject="?", body="", now=NOW)
    lay_out()
    assert outbox.relay(NOW) == 1
    assert [sent.to for sent in mail.outbox] == [["ada@example.org"]]


@pytest.mark.django_db(transaction=True)
def test_relays_side_by_side_send_each_mail_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two real connections; the first holds its row while the second looks for one."""
    first, second = lay_out("a"), lay_out("b")
    held, looked = threading.Event(), threading.Event()
    taken: list[tuple[str, str]] = []

    class Slow(Dying):
        def send_messages(self, messages: list[Any]) -> int:
            taken.append((threading.current_thread().name, messages[0].message()["Message-ID"]))
            if threading.current_thread().name == "slow":
                held.set()
                assert looked.wait(10)
            return 1

    monkeypatch.setattr(outbox, "get_connection", Slow)

    def slow() -> None:
        try:
            outbox.relay(NOW)
        finally:
            connection.close()

    thread = threading.Thread(target=slow, name="slow")
    thread.start()
    assert held.wait(10)
    assert outbox.relay(NOW) == 1
    looked.set()
    thread.join(10)
    assert taken == [("slow", first.message_id), ("MainThread", second.message_id)]
    assert not OutboxMail.objects.filter(sent_at__isnull=True).exists()
