"""Messages as students' mail programs send them to a private address."""

from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from tests.core.inbound.messages import message

ALICE = "Alice Moreau <alice.moreau@example.com>"
PRIYA = "Priya Shah <priya.shah@globex.com>"


def copied(
    address: str, *, to: str = PRIYA, subject: str = "Junior developers at Globex", **more: str
) -> bytes:
    """Alice wrote to somebody, with her private address in Bcc: our server notes where it was delivered to."""
    return message(to, sender=ALICE, subject=subject, Delivered_To=address, **more)


def forwarded(address: str, text: str, *, subject: str = "Fwd: A chat next week", **more: str) -> bytes:
    return message(address, sender=ALICE, subject=subject, text=text, **more)


GMAIL = """Worth logging!

---------- Forwarded message ---------
From: Priya Shah <priya.shah@globex.com>
Date: Mon, Apr 13, 2026 at 3:04 PM
Subject: A chat next week
To: Alice Moreau <alice.moreau@example.com>


Hi Alice, would Thursday suit you?
"""
APPLE = """Begin forwarded message:

From: Priya Shah <priya.shah@globex.com>
Subject: A chat next week
Date: 13 April 2026 at 15:04:05 BST
To: Alice Moreau <alice.moreau@example.com>

Hi Alice, would Thursday suit you?
"""
OUTLOOK = """
________________________________
From: Priya Shah <priya.shah@globex.com>
Sent: Monday, April 13, 2026 3:04 PM
To: Alice Moreau <alice.moreau@example.com>
Subject: A chat next week

Hi Alice, would Thursday suit you?
"""
OUTLOOK_CLASSIC = """-----Original Message-----
From: Priya Shah [mailto:priya.shah@globex.com]
Sent: 13 April 2026 15:04
To: Alice Moreau
Subject: A chat next week

Hi Alice
"""
THUNDERBIRD = """

-------- Forwarded Message --------
Subject: 	A chat next week
Date: 	Mon, 13 Apr 2026 15:04:05 -0400
From: 	Priya Shah <priya.shah@globex.com>
To: 	Alice Moreau <alice.moreau@example.com>

Hi Alice
"""
GERMAN = """Von: Priya Shah <priya.shah@globex.com>
Gesendet: Montag, 13. April 2026 15:04
An: Alice Moreau <alice.moreau@example.com>
Betreff: A chat next week

Hallo Alice
"""
GERMAN_NUMBERS = """Am besten gleich merken.

Von: "Priya Shah" <priya.shah@globex.com>
Datum: 13.04.2026 15:04
An: alice.moreau@example.com
Betreff: A chat next week
"""
FRENCH = """---------- Message transféré ---------
De : Priya Shah <priya.shah@globex.com>
Date : lun. 13 avr. 2026 à 15:04
Objet : A chat next week
À : Alice Moreau <alice.moreau@example.com>

Bonjour Alice
"""
SPANISH = """---------- Mensaje reenviado ---------
De: Priya Shah <priya.shah@globex.com>
Enviado: lunes, 13 de abril de 2026 15:04
Para: Alice Moreau <alice.moreau@example.com>
Asunto: A chat next week
"""
ITALIAN = """Inizio messaggio inoltrato:

Da: Priya Shah <priya.shah@globex.com>
Data: 13 aprile 2026 alle ore 15:04:05 CEST
A: Alice Moreau <alice.moreau@example.com>
Oggetto: A chat next week
"""
PORTUGUESE = """De: Priya Shah <priya.shah@globex.com>
Enviada em: segunda-feira, 13 de abril de 2026 15:04
Para: Alice Moreau <alice.moreau@example.com>
Assunto: A chat next week
"""
DUTCH = """Van: Priya Shah <priya.shah@globex.com>
Verzonden: maandag 13 april 2026 15:04
Aan: Alice Moreau <alice.moreau@example.com>
Onderwerp: A chat next week
"""
SLASHES = OUTLOOK.replace("Monday, April 13, 2026 3:04 PM", "4/13/26, 3:04 PM")
SLASHES_DAY_FIRST = OUTLOOK.replace("Monday, April 13, 2026 3:04 PM", "13/04/2026 15:04")
QUOTED = "\n".join(f"> {line}" for line in OUTLOOK.strip().splitlines())
STARRED = OUTLOOK.replace("From:", "*From:*").replace("Sent:", "*Sent:*").replace("To:", "*To:*")
STARRED = STARRED.replace("Subject:", "*Subject:*")

PROGRAMS = {
    name.lower().replace("_", " "): text
    for name, text in list(globals().items())
    if name.isupper() and isinstance(text, str) and "\n" in text
}


def attached(address: str) -> bytes:
    """Alice forwarded Priya's message as an attachment."""
    outer = MIMEMultipart()
    outer["From"], outer["To"], outer["Subject"] = ALICE, address, "Fwd: A chat next week"
    outer["Message-ID"], outer["Date"] = "<f@example.com>", "Tue, 14 Apr 2026 09:00:00 -0400"
    outer.attach(MIMEText("For my log."))
    inner = MIMEBase("message", "rfc822")
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = PRIYA, ALICE, "A chat next week"
    mail["Date"] = "Mon, 13 Apr 2026 15:04:05 -0400"
    mail.set_content("Hi Alice")
    inner.attach(mail)
    outer.attach(inner)
    return outer.as_bytes()


EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Globex//EN
METHOD:{method}
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:interview-1@globex.com
SEQUENCE:{sequence}
DTSTAMP:20260410T120000Z
DTSTART{start}
DTEND{end}
SUMMARY:Technical interview: Alice Moreau
LOCATION:https://meet.globex.com/abc
ORGANIZER;CN=Priya Shah:mailto:priya.shah@globex.com
ATTENDEE;CN=Alice Moreau;PARTSTAT=NEEDS-ACTION:mailto:alice.moreau@example.com
END:VEVENT
END:VCALENDAR
"""


def event(
    method: str = "REQUEST",
    *,
    start: str = ";TZID=Europe/London:20260414T140000",
    end: str = ";TZID=Europe/London:20260414T150000",
    sequence: int = 0,
) -> str:
    return EVENT.format(method=method, start=start, end=end, sequence=sequence).replace("\n", "\r\n")


def invitation(
    address: str,
    calendar: str = "",
    *,
    sender: str = PRIYA,
    message_id: str = "<i@globex.com>",
    subject: str = "Invitation: Technical interview",
) -> bytes:
    """A calendar's invitation, forwarded by a filter of Alice's or sent to the address itself."""
    calendar = calendar or event()
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, ALICE, subject
    mail["Delivered-To"], mail["Message-ID"] = address, message_id
    mail["Date"] = "Fri, 10 Apr 2026 12:00:00 +0000"
    mail.set_content("You are invited.")
    mail.add_alternative(calendar, subtype="calendar")
    return mail.as_bytes()
