"""What becomes of a message: whose it is, what wrote it, who sent it, how long its words are kept."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from core.inbound import addresses, parsing, verbs
from core.inbound.models import InboundMail, InboundSource, InboundState
from core.models import OutboxMail
from tests.core.inbound.conftest import OWNER, Room
from tests.core.inbound.messages import hostile, message
from tests.factories import NOW

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def take(raw: bytes, **more: Any) -> InboundMail:
    verbs.receive(raw, source=InboundSource.FILE, now=NOW, **more)
    return InboundMail.objects.latest("pk")


# --- Addresses ----------------------------------------------------------------------------------------------


def test_an_address_says_its_kind_and_number(room: Room) -> None:
    assert addresses.read(room.address) == ("answer", 7)
    assert addresses.read(room.address.upper()) == ("answer", 7)


@pytest.mark.parametrize(
    "tamper",
    [
        lambda address: address.replace("-7-", "-8-"),
        lambda address: address.replace("answer", "log"),
        lambda address: address.replace("careers+", "career+"),
        lambda address: address.replace("school.example", "evil.example"),
        lambda address: address.replace("@", "a@"),
        lambda address: address.partition("+")[0] + "@in.school.example",
        lambda address: "",
        lambda address: "+@",
    ],
)
def test_an_address_that_we_did_not_sign_is_none(room: Room, tamper: Any) -> None:
    assert addresses.read(tamper(room.address)) is None


def test_an_address_signed_by_an_earlier_key_still_counts(room: Room, settings: Any) -> None:
    address, settings.SECRET_KEY_FALLBACKS = room.address, [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key, of the year after " * 2
    assert addresses.read(address) == ("answer", 7)
    settings.SECRET_KEY_FALLBACKS = []
    assert addresses.read(address) is None


def test_no_address_is_longer_than_a_mailbox_may_be(settings: Any) -> None:
    assert len(addresses.address_of("conversation", 10**12).partition("@")[0]) <= 64


def test_mail_to_no_address_of_ours_waits_for_a_person(room: Room) -> None:
    mail = take(message("somebody@school.example"))
    assert (mail.state, mail.why) == (InboundState.FOR_A_PERSON, verbs.UNKNOWN)
    assert room.taken == []


def test_mail_to_an_address_that_was_ended_waits_for_a_person(room: Room) -> None:
    room.ended.add(7)
    assert take(message(room.address)).why == verbs.ENDED


def test_one_message_to_two_addresses_of_ours_is_taken_for_each(room: Room) -> None:
    other = addresses.address_of("answer", 8)
    assert verbs.receive(message(room.address, cc=other), source=InboundSource.FILE, now=NOW) == 2
    assert sorted(InboundMail.objects.values_list("number", flat=True)) == [7, 8]


def test_the_address_that_the_server_delivered_to_goes_before_headers(room: Room) -> None:
    """In a blind copy no header names it."""
    mail = take(message("priya@globex.com"), envelope_to=room.address)
    assert (mail.kind, mail.number) == ("answer", 7)
    assert take(message("sam@globex.com", message_id="<2@x>", X_Original_To=room.address)).number == 7


def test_the_same_message_twice_is_one_wherever_it_comes_from(room: Room) -> None:
    raw = message(room.address)
    assert verbs.receive(raw, source=InboundSource.FILE, now=NOW) == 1
    assert verbs.receive(raw, source=InboundSource.WEBHOOK, source_key="another", now=NOW) == 0
    assert room.taken == ["Hello"]


# --- What wrote it (RFC 3834; DOMAIN §2: an automatic reply is no answer) ---------------------------------------

REPLIES = {
    "Auto-Submitted: auto-replied": {"Auto_Submitted": "auto-replied"},
    "with parameters": {"Auto_Submitted": 'auto-replied; owner-email="x@globex.com"'},
    "with a comment": {"Auto_Submitted": "auto-replied (vacation)"},
    "in capitals": {"Auto_Submitted": "AUTO-REPLIED"},
    "X-Autoreply": {"X_Autoreply": "yes"},
    "X-Autorespond": {"X_Autorespond": "vacation"},
    "Precedence: auto_reply": {"Precedence": "auto_reply"},
    "Exchange": {"X_Auto_Response_Suppress": "All", "In_Reply_To": "<5@school.example>"},
    "null sender, an answer": {"Return_Path": "<>", "In_Reply_To": "<5@school.example>"},
}
SUBJECTS = [
    "Automatic reply: Your week",
    "Out of Office: Your week",
    "Out of the office until Monday",
    "AW: Abwesenheitsnotiz: Urlaub",
    "Automatische Antwort: Urlaub",
    "Réponse automatique : absent",
    "Respuesta automática: vacaciones",
    "Autoreply",
]


@pytest.mark.parametrize("name", REPLIES)
def test_an_automatic_reply_is_no_answer(room: Room, name: str) -> None:
    mail = take(message(room.address, **REPLIES[name]))
    assert (mail.nature, mail.state, mail.raw) == ("replied", InboundState.THROWN_AWAY, None)
    assert room.taken == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_automatic_reply_is_known_by_its_subject(room: Room, subject: str) -> None:
    assert take(message(room.address, subject=subject)).nature == "replied"


@pytest.mark.parametrize(
    ("name", "headers", "nature"),
    [
        ("null sender", {"Return_Path": "<>"}, "report"),
        ("generated", {"Auto_Submitted": "auto-generated"}, "generated"),
        ("a list", {"List_Id": "<jobs.example>"}, "generated"),
        ("bulk", {"Precedence": "bulk"}, "generated"),
        ("Auto-Submitted: no", {"Auto_Submitted": "no"}, "person"),
        ("nothing of the kind", {}, "person"),
        ("Exchange's habit in what a person wrote", {"X_Auto_Response_Suppress": "DR, RN"}, "person"),
    ],
)
def test_what_wrote_a_message(room: Room, name: str, headers: dict[str, str], nature: str) -> None:
    mail = take(message(room.address, **headers))
    assert mail.nature == nature
    assert bool(room.taken) == (nature == "person")


def test_a_person_may_write_of_an_office(room: Room) -> None:
    assert take(message(room.address, subject="Visit to your office")).nature == "person"


def test_the_envelopes_null_sender_counts_though_no_header_says_it(room: Room) -> None:
    assert take(message(room.address), envelope_sender="").nature == "report"


def test_a_report_of_delivery_is_told_from_a_letter(room: Room) -> None:
    raw = message(room.address).replace(
        b"Content-Type: text/plain",
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=x",
    )
    assert take(raw).nature == "report"


def test_our_own_mail_that_comes_back_starts_no_loop(room: Room, settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Career Services <careerservices@school.example>"
    assert take(message(room.address, sender="careerservices@school.example")).nature == "ours"
    OutboxMail.objects.create(
        key="k",
        message_id="<ours@school.example>",
        to=OWNER,
        subject="s",
        body="b",
        created_at=NOW,
        next_try_at=NOW,
    )
    assert take(message(room.address, message_id="<ours@school.example>")).nature == "ours"
    assert room.taken == []


def test_what_passed_fifty_servers_goes_in_a_circle(room: Room) -> None:
    hops = b"".join(b"Received: from a by b; Tue, 14 Apr 2026 09:00:00 -0400\n" for _ in range(51))
    assert take(hops + message(room.address)).nature == "ours"


# --- Who sent it ----------------------------------------------------------------------------------------------

PASS = (
    "mx.school.example; spf=pass; dkim=pass header.d=globex.com; dmarc=pass (p=reject) header.from=globex.com"
)


@pytest.mark.parametrize(
    ("sender", "results", "check"),
    [
        (f"Maya <{OWNER}>", "", "own"),
        (f"Maya <{OWNER.upper()}>", "", "own"),
        (f"Maya <{OWNER}>", "mx.school.example; dmarc=fail header.from=school.example", "forged"),
        ("Priya <priya@globex.com>", "", "unchecked"),
        ("Priya <priya@globex.com>", PASS, "authentic"),
        ("Priya <priya@globex.com>", PASS.replace("mx.school", "mx.evil"), "unchecked"),
        ("Priya <priya@globex.com>", PASS.replace("from=globex.com", "from=evil.com"), "unchecked"),
        ("Priya <priya@globex.com>", "mx.school.example; dmarc=fail header.from=globex.com", "forged"),
        ("Priya <priya@globex.com>", "mx.school.example; x=dmarc=pass", "unchecked"),
        ("Priya <priya@globex.com>", "mx.school.example; none (dmarc=pass)", "unchecked"),
        (f'"{OWNER}" <priya@evil.example>', "", "unchecked"),
        (f"{OWNER}, priya@evil.example", "", "unchecked"),
    ],
)
def test_what_is_known_of_the_sender(
    room: Room, settings: Any, sender: str, results: str, check: str
) -> None:
    settings.INBOUND_AUTHSERV_ID = "mx.school.example"
    headers = {"Authentication_Results": results} if results else {}
    assert take(message(room.address, sender=sender, **headers)).sender_check == check


def test_only_the_topmost_word_of_our_server_counts(room: Room, settings: Any) -> None:
    """A sender can write the same header; ours stands above it."""
    settings.INBOUND_AUTHSERV_ID = "mx.school.example"
    ours = b"Authentication-Results: mx.school.example; dmarc=fail header.from=globex.com\n"
    assert take(ours + message(room.address, Authentication_Results=PASS)).sender_check == "forged"


def test_without_a_server_named_in_the_settings_nobodys_word_counts(room: Room) -> None:
    assert take(message(room.address, Authentication_Results=PASS)).sender_check == "unchecked"


# --- How long its words are kept ------------------------------------------------------------------------------


def test_words_are_kept_until_it_is_confirmed(room: Room) -> None:
    mail = take(message(room.address))
    verbs.erase_decided(NOW + timedelta(days=400))
    mail.refresh_from_db()
    assert b"How are you?" in bytes(mail.raw)
    verbs.confirm(mail, now=NOW)
    mail.refresh_from_db()
    assert (mail.raw, mail.sender, mail.state) == (None, "", InboundState.CONFIRMED)


def test_what_is_thrown_away_can_be_put_back_for_an_hour(room: Room) -> None:
    mail = take(message(room.address))
    verbs.throw_away(mail, now=NOW)
    assert verbs.erase_decided(NOW + timedelta(hours=1) - MINUTE) == 0
    verbs.put_back(mail, now=NOW + timedelta(hours=1) - MINUTE)
    mail.refresh_from_db()
    assert (mail.state, mail.erase_at) == (InboundState.WAITING, None)


def test_after_an_hour_it_is_erased_and_its_room_forgets_it(room: Room) -> None:
    mail = take(message(room.address))
    verbs.throw_away(mail, now=NOW)
    assert verbs.erase_decided(NOW + timedelta(hours=1)) == 1
    mail.refresh_from_db()
    assert (mail.raw, mail.sender) == (None, "")
    assert room.forgotten == [mail.pk]
    with pytest.raises(Refused, match="erased"):
        verbs.put_back(mail, now=NOW + timedelta(hours=2))


def test_what_no_person_looked_at_is_erased_after_thirty_days(room: Room) -> None:
    mail = take(message("nobody@school.example"))
    assert verbs.erase_decided(NOW + timedelta(days=30) - MINUTE) == 0
    assert verbs.erase_decided(NOW + timedelta(days=30)) == 1
    mail.refresh_from_db()
    assert (mail.state, mail.raw) == (InboundState.THROWN_AWAY, None)


def test_an_erased_message_is_known_all_the_same(room: Room) -> None:
    mail = take(message(room.address))
    verbs.confirm(mail, now=NOW)
    assert verbs.receive(message(room.address), source=InboundSource.FILE, now=NOW) == 0


def test_a_refusal_of_the_room_stands_beside_the_message(room: Room) -> None:
    room.refusal = Refused("There are too many.")
    mail = take(message(room.address))
    assert (mail.state, mail.why) == (InboundState.FOR_A_PERSON, "There are too many.")


def test_nobody_deletes_a_message_or_changes_when_it_came(room: Room) -> None:
    mail = take(message(room.address))
    for change in (
        lambda: InboundMail.objects.filter(pk=mail.pk).delete(),
        lambda: InboundMail.objects.filter(pk=mail.pk).update(received_at=NOW + MINUTE),
        lambda: InboundMail.objects.filter(pk=mail.pk).update(digest=""),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_two_decide_and_the_second_is_told(room: Room) -> None:
    mail = take(message(room.address))
    same = InboundMail.objects.get(pk=mail.pk)
    verbs.confirm(mail, now=NOW)
    with pytest.raises(Refused, match="a moment ago"):
        verbs.throw_away(same, now=NOW)


# --- Messages of people who mean harm -------------------------------------------------------------------------

NAMES = list(hostile("x@y.example"))


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_message_is_kept_and_breaks_nothing(room: Room, name: str) -> None:
    raw = hostile(room.address)[name]
    assert verbs.receive(raw, source=InboundSource.FILE, now=NOW) == 1
    mail = InboundMail.objects.get()
    received = parsing.read(raw)
    assert mail.state in (InboundState.WAITING, InboundState.FOR_A_PERSON)
    assert "\0" not in received.subject + received.text
    assert len(received.text) <= parsing.TEXT_AT_MOST
    received.subject.encode()
    received.text.encode()


def test_a_message_of_thirty_megabytes_leaves_its_head(room: Room) -> None:
    raw = message(room.address, subject="Huge") + b"x" * 30_000_000
    mail = take(raw)
    assert room.taken == ["Huge"]
    assert (mail.whole, mail.size) == (False, len(raw))
    assert len(bytes(mail.raw)) < 64 * 1024


def test_text_is_read_in_its_own_charset(room: Room) -> None:
    head = f"To: {room.address}\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n".encode()
    assert parsing.read(head + "Grüße aus Köln".encode("latin-1")).text == "Grüße aus Köln"


def test_of_markup_the_words_are_read(room: Room) -> None:
    head = f"To: {room.address}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".encode()
    page = "<style>p{}</style><p>Hello &amp; welcome<br>Priya</p><script>alert(1)</script>"
    assert parsing.read(head + page.encode()).text == "Hello & welcome\nPriya"
