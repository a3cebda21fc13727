"""What a student of the demonstration sends to their private address: a copy, something forwarded, an invitation."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from core.inbound.models import InboundSource
from core.inbound.verbs import receive
from demonstration.days import DAY
from demonstration.life import DemonstrationLife
from demonstration.school import at
from jobsearch.drafts.queries import words_of
from jobsearch.drafts.verbs import make_address

FORWARDED = """Worth keeping.

---------- Forwarded message ---------
From: Nadia Brandt <nadia.brandt@harborlight.example>
Date: {day:%a, %b} {day.day}, {day:%Y} at 3:04 PM
Subject: Our junior team
To: {name} <{address}>

Thanks for writing! Happy to tell you how our team works.
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tidewater Systems//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:interview-{number}@tidewater.example
DTSTAMP:{sent:%Y%m%dT%H%M%SZ}
DTSTART:{start:%Y%m%dT%H%M%SZ}
DTEND:{end:%Y%m%dT%H%M%SZ}
SUMMARY:First call with our team
LOCATION:https://meet.tidewater.example/first-call
ORGANIZER;CN=Omar Reyes:mailto:omar.reyes@tidewater.example
ATTENDEE;CN={name}:mailto:{address}
END:VEVENT
END:VCALENDAR
"""


def write_home(life: DemonstrationLife) -> None:
    """Plan that the student gets a private address, and sends three messages there that wait to be decided on."""
    user, today = life.student.user, life.days.today

    def get_address(now: datetime) -> None:
        make_address(life.student, by=user, now=now)

    def copy(now: datetime) -> None:
        question = "Hello Ines, may I ask how you hire?"
        _send(life, now, "Juniors at Quarry & Co", question, to="Ines Holm <ines.holm@quarry.example>")

    def forward(now: datetime) -> None:
        day = now.astimezone(UTC) - DAY
        text = FORWARDED.format(day=day, name=user.name, address=user.email)
        _send(life, now, "Fwd: Our junior team", text)

    def invite(now: datetime) -> None:
        start = at(today + 2 * DAY, 15, life.zone).astimezone(UTC)
        calendar = CALENDAR.format(
            number=life.student.pk,
            sent=now.astimezone(UTC),
            start=start,
            end=start + timedelta(minutes=45),
            name=user.name,
            address=user.email,
        )
        _send(life, now, "Fwd: Invitation: First call", calendar.replace("\n", "\r\n"), subtype="calendar")

    life.then(today - 9 * DAY, 12, get_address)
    life.then(today - 2 * DAY, 18, forward)
    life.then(today - DAY, 12, copy)
    life.then(today - DAY, 19, invite)


def _send(
    life: DemonstrationLife, now: datetime, subject: str, text: str, *, to: str = "", subtype: str = "plain"
) -> None:
    """Let a message of the student's arrive at their private address."""
    user, address = life.student.user, life.student.draft_addresses.get()
    mail = EmailMessage()
    mail["From"], mail["To"] = f"{user.name} <{user.email}>", to or words_of(address)
    mail["Subject"], mail["Date"] = subject, format_datetime(now)
    mail["Message-ID"] = f"<{life.student.pk}-{now:%Y%m%d%H%M}@student.example>"
    mail.set_content(text, subtype=subtype)
    receive(mail.as_bytes(), source=InboundSource.FILE, envelope_to=words_of(address), now=now)
