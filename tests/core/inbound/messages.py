"""Messages as mail programs and people who mean harm write them."""

from email.message import EmailMessage


def message(
    to: str,
    *,
    sender: str = "Priya Shah <priya@globex.com>",
    subject: str = "Hello",
    text: str = "How are you?",
    cc: str = "",
    message_id: str = "<1@globex.com>",
    date: str = "Tue, 14 Apr 2026 09:00:00 -0400",
    **headers: str,
) -> bytes:
    """A plain message; `headers` with underscores for hyphens."""
    mail = EmailMessage()
    for name, value in {"From": sender, "To": to, "Cc": cc, "Subject": subject, "Date": date}.items():
        if value:
            mail[name] = value
    mail["Message-ID"] = message_id
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def hostile(to: str) -> dict[str, bytes]:
    """One message to `to` of each way to break a reader."""
    head = f"From: x@evil.example\r\nTo: {to}\r\n".encode()
    nested = head + b"Content-Type: multipart/mixed; boundary=b0\r\n\r\n"
    for depth in range(300):
        nested += b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (depth, depth + 1)
    letters = head
    for _ in range(80):
        letters += b"Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n"
    many = head + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
    many += b"--x\r\nContent-Type: text/plain\r\n\r\nword\r\n" * 20_000 + b"--x--\r\n"
    return {
        "nothing at all": b"To: " + to.encode(),
        "no headers but ours": f"To: {to}\r\n\r\n".encode(),
        "wrong charset": head + b"Content-Type: text/plain; charset=klingon\r\n\r\n\xff\xfe\x00words",
        "charset that lies": head + b"Content-Type: text/plain; charset=us-ascii\r\n\r\n\xe4\xf6\xfc",
        "bytes in headers": b"From: \xff\xfe\xe4 <x@evil.example>\r\nTo: "
        + to.encode()
        + b"\r\nSubject: \xf0\x28\x8c\xbc \x00 NUL\r\n\r\nwords",
        "encoded words cut off": head
        + b"Subject: =?utf-8?b?8J+Yg?= =?x-no?q?=FF=?= =?utf-8?q?=ED=A0=80?=\r\n\r\nwords",
        "base64 that is none": head + b"Content-Transfer-Encoding: base64\r\n\r\n!!!!\x00====",
        "boundary that never comes": head + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\nno part',
        "no boundary": head + b"Content-Type: multipart/alternative\r\n\r\nwords",
        "type that is none": head
        + b"Content-Type: ;;;=\r\nContent-Disposition: \x01;filename*=utf-9''%FF\r\n\r\nwords",
        "nested three hundred deep": nested,
        "letters in letters": letters,
        "twenty thousand parts": many,
        "header of a megabyte": head + b"Subject: " + b"x" * 1_000_000 + b"\r\n\r\nwords",
        "ten thousand recipients": head
        + b"Cc: "
        + b", ".join(b"p%d@evil.example" % number for number in range(10_000))
        + b"\r\n\r\nwords",
        "absurd day": head + b"Date: Mon, 99 Foo 99999 99:99:99 +9999\r\n\r\nwords",
        "day to come": head + b"Date: Mon, 1 Jan 2399 00:00:00 +0000\r\n\r\nwords",
        "many senders": f"From: a@b.example, c@d.example\r\nTo: {to}\r\n\r\nwords".encode(),
        "brackets without end": b"From: " + b"(" * 5_000 + b"\r\nTo: " + to.encode() + b"\r\n\r\nwords",
        "markup": head
        + b"Subject: <script>alert(1)</script>\r\nContent-Type: text/html\r\n\r\n<img src=x onerror=alert(1)><b>bold"
        + b"<" * 50_000,
        "styles without end": head + b"Content-Type: text/html\r\n\r\n" + b"<style" * 15_000,
        "comments without end": head + b"Content-Type: text/html\r\n\r\n" + b"<!--" * 20_000,
        "a zone that changes every second": head
        + b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\n"
        + b"DTSTART:19700101T000000\r\nRRULE:FREQ=SECON\r\n DLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"
        + b"END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Mine:20260414T090000\r\n"
        + b"END:VEVENT\r\n"
        + b"END:VCALENDAR\r\n",
        "calendar that is none": head
        + b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never",
        "calendar of ten thousand events": head
        + b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"
        + b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260414T090000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n"
        * 10_000
        + b"END:VCALENDAR\r\n",
        "lone surrogate in a name": f'From: "=?utf-8?b?7aCA?=" <x@evil.example>\r\nTo: {to}\r\n\r\nwords'.encode(),
    }
