"""The headers of a message that somebody forwarded, as their mail program wrote them above its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from imap_tools.utils import parse_email_addresses

from core.inbound.parsing import MailAddress
from core.text import without_invisible
from jobsearch.drafts.languages import FIELD_OF, LABELLED, MONTHS

LINES_LOOKED_AT = 200
EARLIER_AT_MOST = timedelta(days=400)
NUMBERS = re.compile(r"(?<!\d)(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{2,4})(?!\d)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
DAY = re.compile(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"[^\s<>\[\]()\"',;]+@[^\s<>\[\]()\"',;]+\.[^\s<>\[\]()\"',;]+")


@dataclass(frozen=True, slots=True)
class ForwardedHeaders:
    """What stands above a forwarded text; what is missing is empty."""

    sender: MailAddress
    to: tuple[MailAddress, ...]
    subject: str
    date: str


def find(text: str) -> ForwardedHeaders | None:
    """Return the headers of the first message that a text holds; None where it holds none."""
    lines = text.splitlines()[:LINES_LOOKED_AT]
    for number, line in enumerate(lines):
        if _field(line)[0]:  # Thunderbird writes the subject first
            headers = _headers(lines[number:])
            if headers is not None:
                return headers
    return None


def day_of(text: str, not_after: date) -> date | None:
    """Return the day that a program wrote in words or numbers. Where numbers can be read in two orders it is the later
    of the two that is not to come (people forward what is fresh); None where no day can be read.
    """
    possible = [
        day for day in _days(text) if not_after - EARLIER_AT_MOST <= day <= not_after + timedelta(days=1)
    ]
    return max((min(day, not_after) for day in possible), default=None)


def _headers(lines: list[str]) -> ForwardedHeaders | None:
    headers: dict[str, str] = {}
    last = ""
    for line in lines[:12]:
        field, words = _field(line)
        if field and field not in headers:
            headers[field], last = words, field
        elif field or not line.strip(" >|"):
            if len(headers) >= 3:
                break
        elif last in ("to", "cc"):
            headers[last] += f" {line.strip(' >|')}"  # a long list goes on in the next line
        else:
            break
    senders = _people(headers.get("from", ""))
    if not senders or len(headers) < 3:
        return None
    return ForwardedHeaders(
        sender=senders[0],
        to=tuple(_people(headers.get("to", ""))),
        subject=without_invisible(headers.get("subject", ""))[:500],
        date=headers.get("date", ""),
    )


def _field(line: str) -> tuple[str, str]:
    match = LABELLED.match(line[:2_000])
    if match is None:
        return "", ""
    return FIELD_OF.get(match[1].strip().casefold(), ""), match[2].strip()


def _people(words: str) -> list[MailAddress]:
    """Return who is named, as “Priya Shah <p@globex.com>”, “Priya [mailto:p@globex.com]” or “Priya Shah”."""
    tidied = re.sub(r"\[mailto:([^\]]+)\]|\(mailto:([^)]+)\)", r"<\1\2>", words.replace(";", ","))
    tidied = re.sub(r"<mailto:[^>]*>", "", tidied).replace("*", "")
    people = [
        MailAddress(without_invisible(person.name)[:200], person.email.strip().lower())
        for person in parse_email_addresses(tidied[:2_000])
    ]
    people = [person for person in people if person.name or person.address]
    if people and not any(person.address for person in people) and (address := ADDRESS.search(tidied)):
        name = tidied[: address.start()].strip(" <[(\"'")
        return [MailAddress(without_invisible(name), address[0].lower())]
    return people


def _days(text: str) -> Iterator[date]:
    """Yield each day that a text may mean."""
    for first, sign, second, third in NUMBERS.findall(text):
        numbers = int(first), int(second), int(third)
        if len(first) == 4:
            yield from _day(numbers)
        elif sign == ".":
            yield from _day((numbers[2], numbers[1], numbers[0]))
        else:
            yield from _day((numbers[2], numbers[1], numbers[0]))
            yield from _day((numbers[2], numbers[0], numbers[1]))
    # The last of them: “mar” before the day is a Tuesday in French, Spanish and Italian.
    months = [MONTHS[word] for word in map(str.casefold, WORD.findall(text)) if word in MONTHS]
    month = months[-1] if months else None
    year = YEAR.search(text)
    if month is not None and year is not None:
        for number in DAY.findall(text.replace(year[0], " ")):
            yield from _day((int(year[0]), month, int(number)))
            break


def _day(numbers: tuple[int, int, int]) -> Iterator[date]:
    year, month, day = numbers
    try:
        yield date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return


def moment_of(text: str) -> datetime | None:
    """Return the moment where a program wrote one with its zone, as in a mail's own header; else None."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo is not None else None
