"""What an activity says, checked and tidied before anything is written. No database here."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from jobsearch.activities.code_hosts import commit_key
from rules import counting as rules

NAME_AT_MOST = 120
ROLE_AT_MOST = 200
LINK_AT_MOST = 500
NOTE_AT_MOST = 20_000
EARLIEST = date(2000, 1, 1)
_is_url = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class CheckedActivity:
    """An activity that may be written down."""

    kind: str
    occurred_on: date
    person: str
    employer: str
    role: str
    note: str
    link: str
    commit_key: str
    evidence: str = ""


def check(
    kind: ActivityKind,
    occurred_on: date,
    *,
    person: str = "",
    employer: str = "",
    role: str = "",
    note: str = "",
    link: str = "",
    today: date,
) -> CheckedActivity:
    """Check and tidy what an activity says.

    Raise Refused, naming the field, with a sentence that says what to do.
    """
    _check_day(occurred_on, today)
    checked = CheckedActivity(
        kind=kind.slug,
        occurred_on=occurred_on,
        person=checked_name(person, "person"),
        employer=checked_name(employer, "employer"),
        role=checked_role(role),
        note=_note(note),
        link=(clean_link := checked_link(link)),
        commit_key=commit_key(clean_link),
        evidence=kind.evidence,
    )
    if kind.with_person and not checked.person:
        raise Refused("Say with whom: begin with the person’s name, as in “Priya Shah @ Globex”.", "person")
    if kind.needs_link and not checked.link:
        raise Refused(f"Add the public link of the {kind.name}; it starts with https://.", "link")
    return checked


def fold(name: str) -> str:
    """Return a name as it is compared: no case, doubled spaces or invisible signs, one form of each letter."""
    visible = "".join(
        sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) != "Cf"
    )
    return " ".join(unicodedata.normalize("NFKC", visible.casefold()).split())


def tidy(name: str) -> str:
    """Return a name as it is shown: no doubled spaces, one form of each letter."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def _check_day(occurred_on: date, today: date) -> None:
    refusal = rules.check_day(occurred_on, today)
    if refusal is not None:
        raise Refused(refusal.reason, "occurred_on")
    if occurred_on < EARLIEST:
        raise Refused(
            f"Check the year: {occurred_on.isoformat()} is too long ago to be meant.", "occurred_on"
        )


def plain(text: str, field: str) -> str:
    """Return the text. Raise Refused for a NUL or half of a surrogate pair, which the database cannot keep."""
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Refused("This holds a sign that is no text. Type it again, or paste it as plain text.", field)
    return text


def checked_name(text: str, field: str) -> str:
    """Return a name, tidied, empty where nothing of it can be seen; raise Refused where it is too long."""
    name = tidy(plain(text, field))
    # The folded name is stored, too, and may be longer: “ﷺ” unfolds into eighteen letters.
    if max(len(name), len(fold(name))) > NAME_AT_MOST:
        raise Refused(
            f"That name is too long: at most {NAME_AT_MOST} letters. The rest belongs in the note.", field
        )
    return name if fold(name) else ""


def checked_role(text: str) -> str:
    """Return a role, tidied; raise Refused where it is too long."""
    role = tidy(plain(text, "role"))
    if len(role) > ROLE_AT_MOST:
        raise Refused(
            f"That role is too long: at most {ROLE_AT_MOST} letters. The rest belongs in the note.", "role"
        )
    return role


def _note(text: str) -> str:
    note = plain(text, "note").replace("\r\n", "\n").strip()
    if len(note) > NOTE_AT_MOST:
        raise Refused(
            f"The note has {len(note):,} letters; at most {NOTE_AT_MOST:,} fit. Shorten it.", "note"
        )
    return note


def checked_link(text: str) -> str:
    """Return a link to a page, with its scheme; raise Refused for what is none."""
    link = plain(text, "link").strip()
    if not link:
        return ""
    if "://" not in link:
        link = f"https://{link}"
    if len(link) > LINK_AT_MOST:
        raise Refused(
            f"The link is too long: at most {LINK_AT_MOST} letters. Cut what follows the “?”.", "link"
        )
    try:
        _is_url(link)
    except ValidationError:
        raise Refused(
            "That is no link to a page. Copy it from the browser; it starts with https://.", "link"
        ) from None
    return link
