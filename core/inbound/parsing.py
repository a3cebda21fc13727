"""Reading a message that anybody may have written: whatever it holds, reading ends, within limits, without an error."""

import email
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.header import Header
from email.message import Message
from typing import Any, TypeVar

from imap_tools.utils import EmailAddress, decode_value, parse_email_addresses, parse_email_date
from lxml import html

from core.text import without_invisible

PARTS_AT_MOST = 100
DEPTH_AT_MOST = 8
TEXT_AT_MOST = 100_000  # letters
CALENDAR_AT_MOST = 256 * 1024  # bytes
ADDRESSES_AT_MOST = 100
HEADER_AT_MOST = 20_000  # letters
NAME_AT_MOST = 200  # letters of somebody's
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
EMPTY_LINES = re.compile(r"\n{3,}")
RECIPIENTS = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc", "Bcc")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class MailAddress:
    """Somebody's name and address as a header says them; either may be empty."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


@dataclass(frozen=True)
class ReceivedMail:
    """What a message says. `forwarded` are the messages that it holds as attachments, the outermost first."""

    headers: Message
    senders: tuple[MailAddress, ...] = ()
    to: tuple[MailAddress, ...] = ()
    cc: tuple[MailAddress, ...] = ()
    subject: str = ""
    date: datetime | None = None
    text: str = ""
    calendars: tuple[bytes, ...] = ()
    forwarded: tuple["ReceivedMail", ...] = ()
    files: tuple[str, ...] = ()

    @property
    def sender(self) -> MailAddress | None:
        """The one that it says it is from; None where it names nobody, or several."""
        return self.senders[0] if len(self.senders) == 1 else None

    @property
    def replies(self) -> bool:
        """Whether it answers another message, as its headers say."""
        return bool(self.header("In-Reply-To") or self.header("References"))

    def header(self, name: str) -> str:
        """Return the first header of that name, decoded; empty where there is none."""
        return next(self.all_of(name), "")

    def all_of(self, name: str) -> Iterator[str]:
        """Yield every header of that name, decoded, in the order in which they stand."""
        headers: list[Any] = _or(lambda: self.headers.get_all(name, []), [])
        for raw in headers[:ADDRESSES_AT_MOST]:
            yield _decoded(raw)

    @property
    def recipients(self) -> list[str]:
        """The addresses that it was for, those first that a mail server has written down."""
        named = [self.header_addresses(name) for name in RECIPIENTS]
        return [person.address for people in named for person in people if person.address]

    def header_addresses(self, name: str) -> tuple[MailAddress, ...]:
        """Return the people whom headers of that name give."""
        people = [person for header in self.all_of(name) for person in _people(header)]
        return tuple(people[:ADDRESSES_AT_MOST])


def read(raw: bytes) -> ReceivedMail:
    """Read a message; of one that cannot be parsed, its headers as far as they can."""
    message = _or(lambda: email.message_from_bytes(raw), None)
    if message is None:
        head = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        message = _or(lambda: email.message_from_bytes(head + b"\n\n"), Message())
    return _or(lambda: _read(message, 0), ReceivedMail(headers=Message()))


def head_of(raw: bytes, at_most: int = 64 * 1024) -> bytes:
    """Return the headers of a message, and nothing behind them."""
    for end in (b"\r\n\r\n", b"\n\n"):
        head, end_there, _ = raw[:at_most].partition(end)
        if end_there:
            return head + end
    return raw[:at_most]


@dataclass
class _Parts:
    """What is gathered while the parts of a message are walked."""

    plain: list[str] = field(default_factory=list)
    rich: list[str] = field(default_factory=list)
    calendars: list[bytes] = field(default_factory=list)
    forwarded: list[ReceivedMail] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    count: int = 0


def _read(message: Message, depth: int) -> ReceivedMail:
    parts = _Parts()
    _or(lambda: _walk(message, parts, depth), None)
    head = ReceivedMail(headers=message)
    text = (
        "\n".join(parts.plain) if any(part.strip() for part in parts.plain) else _plain("\n".join(parts.rich))
    )
    return ReceivedMail(
        headers=message,
        senders=head.header_addresses("From"),
        to=head.header_addresses("To"),
        cc=head.header_addresses("Cc"),
        subject=without_invisible(head.header("Subject"))[:500],
        date=_moment(head.header("Date")),
        text=text[:TEXT_AT_MOST].replace("\0", "").replace("\r\n", "\n"),
        calendars=tuple(parts.calendars),
        forwarded=tuple(parts.forwarded),
        files=tuple(parts.files),
    )


def _walk(part: Message, parts: _Parts, depth: int) -> None:
    parts.count += 1
    if parts.count > PARTS_AT_MOST or depth > DEPTH_AT_MOST:
        return
    kind = part.get_content_type()
    payload = part.get_payload()
    if kind == "message/rfc822" and isinstance(payload, list) and payload:
        inner = payload[0]
        if isinstance(inner, Message):
            parts.forwarded.append(_read(inner, depth + 1))
        return
    if isinstance(payload, list):
        for inner in payload:
            if isinstance(inner, Message):
                _walk(inner, parts, depth + 1)
        return
    _take_leaf(part, kind, parts)


def _take_leaf(part: Message, kind: str, parts: _Parts) -> None:
    name = _or(lambda: _decoded(part.get_filename() or ""), "")
    if kind == "text/calendar" or name.lower().endswith(".ics"):
        parts.calendars.append(_bytes_of(part)[:CALENDAR_AT_MOST])
    elif name or part.get_content_disposition() == "attachment":
        parts.files.append(name[:200])
    elif kind in ("text/plain", "text/html"):
        text = decode_value(_bytes_of(part)[: TEXT_AT_MOST * 4], part.get_content_charset())
        (parts.plain if kind == "text/plain" else parts.rich).append(text[:TEXT_AT_MOST])


def _bytes_of(part: Message) -> bytes:
    payload = _or(lambda: part.get_payload(decode=True), b"")
    return payload if isinstance(payload, bytes) else b""


def _plain(markup: str) -> str:
    """Return the words of a page of HTML, its lines apart. The parser is libxml2's, which no text keeps long; regular
    expressions took minutes for some.
    """
    page: Any = _or(lambda: html.document_fromstring(markup[:TEXT_AT_MOST]), None)
    if page is None:
        return ""
    for element in list(page.iter("script", "style", "head", "title")):
        element.drop_tree()
    for element in page.iter("br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote"):
        element.tail = f"\n{element.tail or ''}"
    lines = [" ".join(line.split()) for line in str(page.text_content()).splitlines()]
    return EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _people(header: str) -> list[MailAddress]:
    people: Sequence[EmailAddress] = _or(lambda: parse_email_addresses(header[:HEADER_AT_MOST]), ())
    return [
        MailAddress(without_invisible(person.name)[:NAME_AT_MOST], person.email.strip().lower()[:320])
        for person in people
    ]


def _decoded(raw: object) -> str:
    """Return a header as text on one line, also where its bytes are in no charset that is known."""
    text = str(raw) if isinstance(raw, Header) else raw
    words = _or(lambda: _words(text), "") if isinstance(text, str) else ""
    return " ".join(words.replace("\0", "").split())[:HEADER_AT_MOST]


def _words(text: str) -> str:
    parts = email.header.decode_header(text[:HEADER_AT_MOST])
    return "".join(decode_value(*part) for part in parts).encode("utf-8", "replace").decode()


def _moment(header: str) -> datetime | None:
    """Return the moment of a Date header, read as UTC where it names no zone; None where it is none, or absurd."""
    moment: datetime | None = _or(lambda: parse_email_date(header), None)
    if moment is None:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    utc: datetime | None = _or(lambda: aware.astimezone(UTC), None)
    return utc if utc is not None and utc >= EARLIEST and utc.year < 9000 else None


def _or(ask: Callable[[], Any], otherwise: Value) -> Value:
    """Return what `ask` answers. Python's own parser of mail raises errors of many kinds for hostile messages, too deep
    a nesting among them: whatever it is, the part says nothing.
    """
    try:
        answer: Value = ask()
        return answer
    except Exception:
        return otherwise
