"""One line of typing, taken apart: “Priya Shah @ Globex, intro call https://…”."""

import re
from dataclasses import dataclass

LINK = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
AFTER_A_LINK = ".,;:!?)]}'’"
AROUND_A_LINK = " ,;([{<"
# An @ parts person from employer, unless it stands inside an address such as priya@globex.com.
AT = re.compile(r"(?<!\S)@|@(?!\S)|(?<=\w)@(?=\w+(?:[\s,;]|$))")
# What ends a name: a comma or semicolon, or a dash or colon with a space after it.
BREAK = re.compile(r"\s*[,;،、，]\s*|\s+[-–—]+\s+|:\s+")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the line says; empty where it says nothing."""

    person: str = ""
    employer: str = ""
    note: str = ""
    link: str = ""


def parse(line: str, *, with_person: bool = True) -> Parsed:
    """Take a line of typing apart and never fail: what is no name, place or link is the note.

    `with_person` says whether this kind of activity is done with someone. If not, only an @ tells an employer:
    “@ Globex, junior developer” or “Why I like Rust https://…”.
    """
    link, text = _take_link(" ".join(line.split()))
    at_sign = AT.search(text)
    if at_sign is None:
        if not with_person:
            return Parsed(note=text, link=link)
        person, note = _cut(text)
        return Parsed(person=person, note=note, link=link)
    before, after = text[: at_sign.start()].strip(" ,;"), text[at_sign.end() :].strip()
    employer, note = _cut(after)
    if not with_person:
        return Parsed(employer=employer, note=", ".join(part for part in (before, note) if part), link=link)
    person, between = _cut(before)
    return Parsed(person, employer, ", ".join(part for part in (between, note) if part), link)


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
