"""Who, which employer and when, from the headers of what came, also inside a forwarded message."""

from datetime import date, datetime, timedelta

import pytest

from core.inbound.models import InboundSource
from core.inbound.parsing import MailAddress
from core.inbound.verbs import receive
from jobsearch.drafts import forwarded, invitations, senders
from jobsearch.drafts.models import Draft
from jobsearch.employers.models import Employer
from tests.core.inbound.messages import hostile, message
from tests.jobsearch.drafts.conftest import Take
from tests.jobsearch.drafts.mails import (
    ALICE,
    GMAIL,
    PRIYA,
    PROGRAMS,
    attached,
    copied,
    event,
    invitation,
)
from tests.jobsearch.drafts.mails import forwarded as forwarded_mail
from tests.jobsearch.scenes import WEEK_7, Scene

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = date(2026, 4, 13), date(2026, 4, 14)


def said(draft: Draft) -> tuple[str, str, str, date]:
    return draft.kind_id or "", draft.person, draft.employer, draft.occurred_on


def test_a_copy_says_whom_she_wrote_to(take: Take, address: str) -> None:
    draft = take(copied(address))
    assert said(draft) == ("contacted", "Priya Shah", "Globex", TUESDAY)
    assert (draft.way, draft.note, draft.sender_is_known) == ("sent", "Junior developers at Globex", True)


def test_the_day_is_that_of_the_students_zone(take: Take, address: str) -> None:
    """Half past two at night in London was still the day before in New York."""
    assert take(copied(address, date="Tue, 14 Apr 2026 02:30:00 +0100")).occurred_on == MONDAY


def test_a_wrong_clock_of_the_sender_makes_no_day_to_come(take: Take, address: str) -> None:
    draft = take(copied(address, date="Tue, 14 Apr 2099 02:30:00 +0000"))
    assert (draft.occurred_on, draft.day_is_guessed) == (TUESDAY, True)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_forwarded_message_says_who_wrote_when(take: Take, address: str, program: str) -> None:
    draft = take(forwarded_mail(address, PROGRAMS[program]))
    assert said(draft) == ("contacted", "Priya Shah", "Globex", MONDAY)
    assert (draft.way, draft.note, draft.day_is_guessed) == ("forwarded", "A chat next week", False)


def test_one_that_is_attached_does_too(take: Take, address: str) -> None:
    draft = take(attached(address))
    assert said(draft) == ("contacted", "Priya Shah", "Globex", MONDAY)


def test_what_she_wrote_herself_and_forwarded_later_says_to_whom(take: Take, address: str) -> None:
    swapped = GMAIL.replace("From: Priya Shah <priya.shah@globex.com>", f"From: {ALICE}").replace(
        f"To: {ALICE}", f"To: {PRIYA}"
    )
    draft = take(forwarded_mail(address, swapped))
    assert (draft.way, said(draft)) == ("forwarded_sent", ("contacted", "Priya Shah", "Globex", MONDAY))


def test_what_came_to_her_by_itself_is_nothing_that_she_did(take: Take, address: str) -> None:
    draft = take(message(ALICE, sender=PRIYA, subject="Your profile", Delivered_To=address))
    assert said(draft) == ("", "Priya Shah", "Globex", TUESDAY)
    assert (draft.way, draft.sender_is_known) == ("received", False)


def test_a_receipt_is_an_application_at_the_employer_in_whose_name_a_program_wrote(
    take: Take, address: str
) -> None:
    raw = message(
        ALICE,
        sender='"Globex Hiring Team" <no-reply@us.greenhouse-mail.io>',
        subject="Thank you for applying to Globex",
        Delivered_To=address,
        Auto_Submitted="auto-generated",
    )
    draft = take(raw)
    assert said(draft) == ("applied", "", "Globex", TUESDAY)


def test_a_note_to_herself_is_kept_as_one(take: Take, address: str) -> None:
    draft = take(
        message(address, sender=ALICE, subject="Met someone at the meetup", text="Sam, from Initech")
    )
    assert (draft.way, said(draft)) == ("note", ("", "", "", TUESDAY))
    assert draft.note == "Met someone at the meetup"


def test_an_employer_that_the_school_knows_gets_the_name_that_it_has(
    take: Take, address: str, its: Scene
) -> None:
    Employer.objects.create(name="Acme Robotics", created_at=its.now)
    assert take(copied(address, to="Sam Lee <sam@acme-robotics.co.uk>")).employer == "Acme Robotics"
    assert (
        take(copied(address, to="Sam Lee <sam@acmerobotics.com>", message_id="<2@x>")).employer
        == "Acme Robotics"
    )


def test_a_person_with_a_private_mailbox_works_where_she_knows_them_from(
    take: Take, address: str, its: Scene
) -> None:
    its.log(person="Sam Lee", employer="Initech")
    assert take(copied(address, to="Sam Lee <sam.lee.1990@gmail.com>")).employer == "Initech"


def test_hostile_mail_becomes_a_draft_or_waits_for_a_person(address: str, its: Scene) -> None:
    messages = hostile(address)
    for raw in messages.values():
        receive(raw, source=InboundSource.FILE, now=its.now)
    assert Draft.objects.count() == len(messages)
    assert not Draft.objects.filter(occurred_on__gt=TUESDAY).exists()


@pytest.mark.parametrize(
    ("name", "mail", "person"),
    [
        ("Priya Shah", "priya@globex.com", "Priya Shah"),
        ("Shah, Priya", "priya@globex.com", "Priya Shah"),
        ("Priya Shah (Globex)", "priya@globex.com", "Priya Shah"),
        ("Priya Shah via LinkedIn", "x@linkedin.com", "Priya Shah"),
        ("", "priya.shah@globex.com", "Priya Shah"),
        ("", "pshah@globex.com", ""),
        ("priya.shah@globex.com", "priya.shah@globex.com", "Priya Shah"),
        ("Globex Hiring Team", "no-reply@greenhouse.io", ""),
        ("Careers", "jobs@globex.com", ""),
        ("José Núñez", "jose@globex.com", "José Núñez"),
        ("", "", ""),
    ],
)
def test_the_name_of_a_person(name: str, mail: str, person: str) -> None:
    assert senders.person_of(MailAddress(name, mail)) == person


@pytest.mark.parametrize(
    ("name", "mail", "employer"),
    [
        ("Priya Shah", "priya@globex.com", "Globex"),
        ("Priya Shah", "priya@mail.eu.globex.co.uk", "Globex"),
        ("Priya Shah", "priya@gmail.com", ""),
        ("Priya Shah", "priya@t-online.de", ""),
        ("Globex Recruiting", "no-reply@hire.lever.co", "Globex"),
        ("Globex Talent Acquisition Team", "notifications@myworkday.com", "Globex"),
        ("Greenhouse", "no-reply@greenhouse.io", ""),
        ("Priya", "priya@localhost", ""),
        ("Priya", "nothing", ""),
    ],
)
def test_the_employer_that_an_address_tells_of(name: str, mail: str, employer: str) -> None:
    assert senders.employer_of(MailAddress(name, mail)) == employer


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Mon, Apr 13, 2026 at 3:04 PM", MONDAY),
        ("13.04.2026 15:04", MONDAY),
        ("2026-04-13 15:04", MONDAY),
        ("04/05/2026", date(2026, 4, 5)),  # 5 April or 4 May: the one that is not to come
        ("03/04/2026", date(2026, 4, 3)),  # 4 March or 3 April: the later, since people forward what is fresh
        ("mar. 7 avr. 2026 à 15:04", date(2026, 4, 7)),
        ("yesterday", None),
        ("13 Apr 1999", None),
        ("99/99/9999", None),
    ],
)
def test_a_day_as_programs_write_it(words: str, day: date | None) -> None:
    assert forwarded.day_of(words, TUESDAY) == day


def test_an_answer_below_a_quoted_message_is_no_forward() -> None:
    assert (
        forwarded.find("Thanks!\n\nOn Mon, Apr 13, 2026 Priya Shah wrote:\n> Hi Alice\n> From: the heart")
        is None
    )


# --- An interview's invitation (RFC 5545) -----------------------------------------------------------------------


def test_an_invitation_is_an_interview_on_its_day(take: Take, address: str) -> None:
    draft = take(invitation(address))
    assert said(draft) == ("interviewed", "Priya Shah", "Globex", TUESDAY)
    assert draft.starts_at == datetime.fromisoformat("2026-04-14T13:00Z")
    assert draft.ends_at - draft.starts_at == timedelta(hours=1)
    assert (draft.place, draft.note) == ("https://meet.globex.com/abc", "Technical interview: Alice Moreau")


def test_one_that_she_forwards_is_hers(take: Take, address: str) -> None:
    raw = invitation(address, sender=ALICE, subject="Fwd: Invitation: Technical interview")
    draft = take(raw)
    assert (draft.sender_is_known, said(draft)[:3]) == (True, ("interviewed", "Priya Shah", "Globex"))


def test_a_later_one_brings_the_draft_up_to_date(take: Take, address: str) -> None:
    first = take(invitation(address))
    moved = event(
        start=";TZID=Europe/London:20260416T100000", end=";TZID=Europe/London:20260416T110000", sequence=1
    )
    second = take(invitation(address, moved, message_id="<i2@globex.com>"))
    assert second.pk == first.pk
    assert (second.occurred_on, second.calendar_sequence) == (date(2026, 4, 16), 1)
    first.mail.refresh_from_db()
    assert first.mail.state == "thrown_away"


def test_an_older_one_that_comes_late_changes_nothing(take: Take, address: str) -> None:
    take(invitation(address, event(sequence=2)))
    moved = event(start=":20260420T100000Z", end=":20260420T110000Z", sequence=1)
    assert take(invitation(address, moved, message_id="<i2@globex.com>")).occurred_on == TUESDAY


def test_one_that_is_called_off_says_so(take: Take, address: str) -> None:
    take(invitation(address))
    assert take(invitation(address, event("CANCEL", sequence=1), message_id="<i2@globex.com>")).called_off
    assert Draft.objects.count() == 1


def test_a_stranger_cannot_call_off_what_she_forwarded(take: Take, address: str) -> None:
    take(invitation(address, sender=ALICE))
    raw = invitation(address, event("CANCEL", sequence=9), sender="x@evil.example", message_id="<i2@x>")
    assert not take(raw).called_off


def test_somebodys_answer_to_an_invitation_is_none(take: Take, address: str) -> None:
    draft = take(invitation(address, event("REPLY")))
    assert (draft.starts_at, draft.calendar_uid) == (None, "")


@pytest.mark.parametrize(
    ("start", "instant"),
    [
        (":20260414T130000Z", "2026-04-14T13:00Z"),
        (";TZID=Europe/London:20260414T140000", "2026-04-14T13:00Z"),
        (";TZID=America/New_York:20260414T090000", "2026-04-14T13:00Z"),
        (";TZID=W. Europe Standard Time:20260414T150000", "2026-04-14T13:00Z"),
        (":20260414T090000", "2026-04-14T13:00Z"),  # no zone: the student's
        (";VALUE=DATE:20260414", "2026-04-14T04:00Z"),
    ],
)
def test_the_moment_in_any_zone(start: str, instant: str) -> None:
    found = invitations.find([event(start=start, end=start).encode()], "America/New_York")
    assert found.starts_at == datetime.fromisoformat(instant)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"BEGIN:VCALENDAR",
        b"\xff\xfe\x00",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99999999T999999Z\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Nowhere/Land:20260414T090000\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:without a start\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\n" * 5_000,
    ],
)
def test_a_calendar_that_is_none_is_none(text: bytes) -> None:
    found = invitations.find([text], "America/New_York")
    assert found is None or found.starts_at.year == WEEK_7.year
