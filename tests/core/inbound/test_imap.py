"""A mailbox on a real IMAP server is polled: each message once, whatever dies when."""

import os
import subprocess
import sys
import threading
from typing import Any

import pytest
from django.db import connection

from core.inbound import imap
from core.inbound.models import InboundMail
from core.locks import Lock, held
from core.tasks import take_mail_in
from tests import databases
from tests.core.inbound.conftest import Room
from tests.core.inbound.imap_server import ImapServer
from tests.core.inbound.messages import message
from tests.factories import NOW

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_lies_there_is_taken_in_order_and_leaves_the_mailbox(room: Room, mailbox: ImapServer) -> None:
    mailbox.deliver(*(message(room.address, subject=f"No. {n}", message_id=f"<{n}@x>") for n in range(3)))
    assert imap.poll(NOW) == 3
    assert room.taken == ["No. 0", "No. 1", "No. 2"]
    assert mailbox.count() == 0
    assert imap.poll(NOW) == 0
    assert InboundMail.objects.count() == 3


def test_its_bytes_are_kept_as_they_came(room: Room, mailbox: ImapServer) -> None:
    raw = message(room.address, text="Grüße 🎉", subject="Größe").replace(b"\n", b"\r\n")
    mailbox.deliver(raw)
    imap.poll(NOW)
    assert bytes(InboundMail.objects.get().raw) == raw


def test_a_message_that_stays_in_the_mailbox_is_not_taken_again(
    room: Room, mailbox: ImapServer, monkeypatch: Any
) -> None:
    mailbox.deliver(message(room.address))
    with monkeypatch.context() as patch:
        patch.setattr(imap, "_take_out", lambda *_: None)
        assert imap.poll(NOW) == 1
    assert mailbox.count() == 1
    assert imap.poll(NOW) == 0
    assert (mailbox.count(), len(room.taken)) == (0, 1)


DIES = """
import os, signal, django
django.setup()
from datetime import datetime
from core.inbound import imap, kinds, verbs
from core.inbound.kinds import Addressee, AddressKind
from core.inbound.models import InboundMail, MailNature
def die(*arguments):
    os.kill(os.getpid(), signal.SIGKILL)
def take(mail, received, now):
    if {inside}:
        die()
kinds._KINDS.clear()
kinds.register(AddressKind("answer", lambda *_: Addressee(), take, lambda mail: None, tuple(MailNature)))
if not {inside}:
    imap._take_out = die
imap.poll(datetime.fromisoformat("{now}"))
"""


def _killed(url: str, *, inside: bool) -> None:
    """A run in a process of its own that is killed: while the message is being kept, or right after."""
    database = databases.url_for(os.environ["DATABASE_URL"], connection.settings_dict["NAME"])
    environment = os.environ | {
        "DATABASE_URL": database,
        "INBOUND_IMAP_URL": url,
        "DJANGO_SETTINGS_MODULE": "careerservices.settings",
    }
    code = DIES.format(inside=inside, now=NOW.isoformat())
    done = subprocess.run([sys.executable, "-c", code], env=environment, cwd=databases.ROOT)
    assert done.returncode == -9


def test_a_run_killed_before_the_message_is_kept_loses_nothing(room: Room, mailbox: ImapServer) -> None:
    mailbox.deliver(message(room.address))
    _killed(mailbox.url, inside=True)
    assert (InboundMail.objects.count(), mailbox.count()) == (0, 1)
    assert imap.poll(NOW) == 1
    assert (room.taken, mailbox.count()) == (["Hello"], 0)


def test_a_run_killed_after_the_message_is_kept_does_nothing_twice(room: Room, mailbox: ImapServer) -> None:
    mailbox.deliver(message(room.address))
    _killed(mailbox.url, inside=False)
    assert (InboundMail.objects.count(), mailbox.count()) == (1, 1)
    assert imap.poll(NOW) == 0
    assert (InboundMail.objects.count(), room.taken, mailbox.count()) == (1, [], 0)


def test_the_number_of_a_message_means_another_one_under_another_uidvalidity(
    room: Room, mailbox: ImapServer, monkeypatch: Any
) -> None:
    """After a restored backup the server counts anew: what was taken is known by its words, what is new is taken."""
    mailbox.deliver(message(room.address, subject="Old"))
    with monkeypatch.context() as patch:
        patch.setattr(imap, "_take_out", lambda *_: None)
        imap.poll(NOW)
    first_key = InboundMail.objects.get().source_key
    mailbox.renumber()
    mailbox.deliver(message(room.address, subject="New", message_id="<2@x>"))
    assert imap.poll(NOW) == 1
    assert room.taken == ["Old", "New"]
    validities = {key.split(":")[-2] for key in InboundMail.objects.values_list("source_key", flat=True)}
    assert len(validities) == 2
    assert first_key.split(":")[-2] in validities


def test_two_that_poll_at_once_take_nothing_twice(room: Room, mailbox: ImapServer) -> None:
    mailbox.deliver(message(room.address))
    counts: list[int] = []

    def poll() -> None:
        try:
            counts.append(imap.poll(NOW))
        finally:
            connection.close()

    with held(connection, Lock.INBOUND, wait=True):
        thread = threading.Thread(target=poll)
        thread.start()
        thread.join(30)
    assert counts == [0]
    assert imap.poll(NOW) == 1


def test_of_a_message_that_is_too_large_only_the_head_is_fetched(
    room: Room, mailbox: ImapServer, settings: Any
) -> None:
    settings.INBOUND_MAX_BYTES = 20_000
    mailbox.deliver(message(room.address, text="x" * 70 + "\n" * 50_000, subject="Large"))
    assert imap.poll(NOW) == 1
    mail = InboundMail.objects.get()
    assert room.taken == ["Large"]
    assert not mail.whole
    assert mail.size > 50_000 > len(bytes(mail.raw))


def test_a_message_that_breaks_its_room_keeps_none_behind_it_waiting(room: Room, mailbox: ImapServer) -> None:
    room.refusal = ZeroDivisionError()
    mailbox.deliver(message(room.address, message_id="<1@x>"), message(room.address, message_id="<2@x>"))
    assert imap.poll(NOW) == 2
    assert set(InboundMail.objects.values_list("state", flat=True)) == {"for_a_person"}
    assert mailbox.count() == 0


def test_what_somebody_else_has_marked_for_deletion_is_left_to_them(room: Room, mailbox: ImapServer) -> None:
    mailbox.deliver(message(room.address, message_id="<1@x>"), message(room.address, message_id="<2@x>"))
    with mailbox.box() as link:
        link.select("INBOX")
        link.store("1", "+FLAGS", r"(\Deleted)")
    assert imap.poll(NOW) == 1
    assert len(mailbox.flags()) == 1


def test_a_server_that_is_away_is_asked_again_next_time(room: Room, settings: Any) -> None:
    settings.INBOUND_IMAP_URL = "imap://inbox:x@127.0.0.1:9/INBOX"
    assert imap.poll(NOW) == 0


def test_a_wrong_password_is_no_crash_and_stands_in_no_log(
    room: Room, mailbox: ImapServer, settings: Any, caplog: Any
) -> None:
    settings.INBOUND_IMAP_URL = mailbox.url.replace("secret", "not-the")
    assert imap.poll(NOW) == 0
    assert "could not be read" in caplog.text
    assert "not-the" not in caplog.text


def test_beat_takes_in_and_erases(room: Room, mailbox: ImapServer, clock: Any) -> None:
    clock.set(NOW)
    mailbox.deliver(message(room.address))
    assert take_mail_in() == 1


def test_without_a_mailbox_in_the_settings_there_is_nothing_to_do(room: Room, settings: Any) -> None:
    settings.INBOUND_IMAP_URL = ""
    assert imap.poll(NOW) == 0
