"""One line of typing, taken apart: “mon: Priya Shah @ Globex, intro call https://…”. Pure: `today` is an argument."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from jobsearch.contacts.names import is_no_name, is_role
from jobsearch.log.day_words import front_day_ends, take_day

LINK = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
AFTER_A_LINK = ".,;:!?)]}'’"
AROUND_A_LINK = " ,;([{<"
# An @ parts person from employer, unless it stands inside an address such as priya@globex.com.
AT = re.compile(r"(?<!\S)@|@(?!\S)|(?<=\w)@(?=\w+(?:[\s,;]|$))")
AT_WORD = re.compile(r"(?<=\S)\s+at\s+(?=\S)", re.IGNORECASE)
# What follows “at” where it is no employer: a time, a meal, a place that somebody has.
# Small letters: “at Home Depot” is one.
NO_EMPLOYER = re.compile(
    r"(?:\d|(?:noon|midnight|night|lunch|dinner|breakfast|coffee|home|work|school|least|most|once|first|last|all|length"
    r"|an?|the|his|her|their|my|our|your|this|that|some)\b)"
)
# What ends a name: a comma or semicolon, or a dash or colon with a space after it.
BREAK = re.compile(r"\s*[,;،、，]\s*|\s+[-–—]+\s+|:\s+")
COUNTED = re.compile(r"\s*(\d{1,2})\s*[x×]?\s+([^\W\d_]+(?:\s[^\W\d_]+)?)\b[\s,;:–-]*", re.IGNORECASE)
AS_A = re.compile(r"^(?:as|for)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
AT_ONCE = 30  # activities from one line


class LineReading(Enum):
    """What stands before the @ of a line, by its kind of activity."""

    PERSON = "person"
    ROLE = "role"  # of an application
    EITHER = "either"  # of an interview: as what, or with whom
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the line says; empty where it says nothing. `count`: it stands for so many activities of the kind `kind`."""

    person: str = ""
    employer: str = ""
    note: str = ""
    link: str = ""
    role: str = ""
    day: date | None = None
    count: int = 1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class TypedPart:
    """The name within a line that is being typed: a person or an employer, from `start` to `end`."""

    name: str
    text: str
    start: int
    end: int


def parse(
    line: str,
    *,
    reading: LineReading = LineReading.PERSON,
    today: date | None = None,
    countable: Mapping[str, str] | None = None,
) -> Parsed:
    """Take a line of typing apart and never fail: what is no name, place, day or link is the note.

    Days are looked for where `today` (the student's) is given, “5 commits” where `countable` has the noun and its kind.
    For activities without a person only an @ tells an employer, or an “at” behind a role: “junior developer at Globex”.
    """
    link, text = _take_link(" ".join(line.split()))
    day, text = take_day(text, today) if today else (None, text)
    count, kind, text = _take_count(text, countable or {})
    parsed = _named(text, LineReading.NOTE if kind else reading)
    return replace(parsed, link=link, day=day, count=count, kind=kind)


def typed_at(line: str, caret: int, *, reading: LineReading, today: date) -> TypedPart | None:
    """Return the name in which the caret stands, for completing it; None where it stands in a note or a link."""
    caret = max(0, min(caret, len(line)))
    if any(link.start() < caret <= link.end() for link in LINK.finditer(line)):
        return None
    begins = front_day_ends(line, today)
    sign = next((sign for sign in AT.finditer(line, begins) if sign.end() <= caret), None) or next(
        (word for word in _at_words(line, begins, reading) if word.end() <= caret), None
    )
    if sign is None and reading not in (LineReading.PERSON, LineReading.EITHER):
        return None
    start = sign.end() if sign else begins
    start += len(line[start:]) - len(line[start:].lstrip())
    end = _end_of_name(line, start, reading, whole=sign is not None)
    if not start <= caret <= end:
        return None
    return TypedPart("employer" if sign else "person", line[start:end].rstrip(), start, end)


def _end_of_name(line: str, start: int, reading: LineReading, *, whole: bool) -> int:
    """Return where the name that begins at `start` ends: at a break or a link, and if it is a person's at an @."""
    ends = [match.start() for match in (BREAK.search(line, start), LINK.search(line, start)) if match]
    if not whole:
        ends += [
            match.start() for match in (AT.search(line, start), *_at_words(line, start, reading)[:1]) if match
        ]
    end = min(ends, default=len(line))
    return start + len(line[start:end].rstrip()) if ends else end


def _named(text: str, reading: LineReading) -> Parsed:
    """Find person, role, employer and note in a text without link and day."""
    sign = AT.search(text) or next(iter(_at_words(text, 0, reading)), None)
    if sign is None:
        before, note = _cut(text)
        if reading == LineReading.PERSON:
            return Parsed(person=before, note=note)
        if reading != LineReading.NOTE and is_role(before):
            return Parsed(role=_role(before), note=note)
        return Parsed(note=text)
    before, after = text[: sign.start()].strip(" ,;"), text[sign.end() :].strip()
    employer, note = _cut(after)
    name, between = _cut(before)
    if reading == LineReading.NOTE or not name:
        parsed = Parsed(employer=employer, note=_joined(before, note))
        return parsed if reading == LineReading.NOTE else _role_behind(parsed, reading)
    if reading == LineReading.PERSON or (
        reading == LineReading.EITHER and not is_role(name) and not is_no_name(name)
    ):
        return Parsed(name, employer, _joined(between, note))
    return Parsed(employer=employer, role=_role(name), note=_joined(between, note))


def _role_behind(parsed: Parsed, reading: LineReading) -> Parsed:
    """Take the role from behind the employer: “@ Globex, junior developer”."""
    first, note = _cut(parsed.note)
    if reading in (LineReading.ROLE, LineReading.EITHER) and is_role(first):
        return replace(parsed, role=_role(first), note=note)
    return parsed


def _at_words(text: str, begins: int, reading: LineReading) -> list[re.Match[str]]:
    """Return each “at” that stands for an @: in the first part of the text, before what may be an employer."""
    if reading == LineReading.NOTE:
        return []
    stop = BREAK.search(text, begins)
    words = AT_WORD.finditer(text, begins, stop.start() if stop else len(text))
    return [word for word in words if not NO_EMPLOYER.match(text, word.end())]


def _role(text: str) -> str:
    return AS_A.sub("", text)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _take_count(text: str, countable: Mapping[str, str]) -> tuple[int, str, str]:
    """Return how many activities of which kind the text says in front, and the text behind it."""
    match = COUNTED.match(text)
    if match is None:
        return 1, "", text
    number, words = int(match[1]), match[2].lower()
    for noun in (words, words.split()[0]):
        if noun in countable and 1 < number <= AT_ONCE:
            rest = text[match.start(2) + len(noun) :]
            return number, countable[noun], rest.strip(" ,;:–-")
    return 1, "", text


def _take_link(text: str) -> tuple[str, str]:
    """Return the first link, without the full stop that ends its sentence, and the text without it."""
    match = LINK.search(text)
    if match is None:
        return "", text
    link = match.group().rstrip(AFTER_A_LINK)
    before, after = text[: match.start()], text[match.start() + len(link) :]
    text_without_link = f"{before.rstrip(AROUND_A_LINK)} {after.lstrip(AFTER_A_LINK + ' >')}"
    return link, text_without_link.strip(" ,;")


def _cut(text: str) -> tuple[str, str]:
    """Split a text into a name and what comes after it."""
    name, *remainder = BREAK.split(text.strip(" ,;"), maxsplit=1)
    return name.strip(), remainder[0].strip(" ,;") if remainder else ""
