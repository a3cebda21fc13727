"""LinkedIn's “Download your data”: people one knows, applications, and what one wrote to whom.

Connections are a network and no contacts made, applications become openings and applications. Messages and invitations
that went out are shown to be ticked: what is shown stays on the page, and only what is ticked ever comes back.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.http import QueryDict

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.files.archives import UNREADABLE
from core.tables import reading
from core.tables.days import written_day
from core.tables.files import is_packed
from core.tables.reading import Table
from jobsearch.activities import checks
from jobsearch.activities.recording import lock, today_of
from jobsearch.imports import verbs
from jobsearch.imports.fields import ACTIVITY, NETWORK, SPOTTED
from jobsearch.imports.headings import looks_like_heading, plain
from jobsearch.imports.known_log import log_of
from jobsearch.imports.plan import RowState, plan
from jobsearch.imports.rows import RowReading
from jobsearch.log.kinds import kinds_for
from people.accounts.models import User
from people.students.models import Student

PART_AT_MOST = 40_000_000  # bytes of one list, unpacked
PARTS_AT_MOST = 1_000
TICKS_AT_MOST = 400  # contacts shown, the newest
CONNECTIONS_AT_MOST = 30_000
NOTE_AT_MOST = 300
CONNECTIONS, APPLICATIONS, SAVED = "connections.csv", "job applications.csv", "saved jobs.csv"
INVITATIONS, MESSAGES = "invitations.csv", "messages.csv"
LISTS = (CONNECTIONS, APPLICATIONS, SAVED, INVITATIONS, MESSAGES)


@dataclass(frozen=True)
class LinkedInRecord:
    """A person, an application or a contact of an export, as far as it is kept."""

    day: str = ""
    person: str = ""
    employer: str = ""
    role: str = ""
    link: str = ""
    note: str = ""


@dataclass
class LinkedInExport:
    """What an export holds. `contacts` are what the student wrote to whom, newest first, once a person and day."""

    connections: list[LinkedInRecord] = field(default_factory=list)
    applications: list[LinkedInRecord] = field(default_factory=list)
    saved: list[LinkedInRecord] = field(default_factory=list)
    contacts: list[LinkedInRecord] = field(default_factory=list)


@dataclass(frozen=True)
class Brought:
    """What an import of an export added."""

    connections: int
    activities: int
    contacts: int
    unchanged: int
    refused: int

    @property
    def said(self) -> str:
        parts = [
            f"{self.connections} people in your network",
            f"{self.activities} new in your log",
            f"{self.unchanged} there already",
        ]
        return f"Imported: {', '.join(parts)}{f', {self.refused} refused' if self.refused else ''}."


def is_export(content: bytes) -> bool:
    """Say whether the bytes are a ZIP file with LinkedIn's lists in it."""
    return is_packed(content) and bool(_lists(content))


def _lists(content: bytes) -> dict[str, str]:
    """Return the lists of an export: what each is → its path; folders nest, or names are flat."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _lists_in(archive)
    except UNREADABLE:
        return {}


def _lists_in(archive: zipfile.ZipFile) -> dict[str, str]:
    names = archive.namelist()[:PARTS_AT_MOST]
    return {base: name for name in names if (base := _base(name)) in LISTS}


def _base(name: str) -> str:
    return name.rsplit("/", 1)[-1].replace("_", " ").lower()


def read(content: bytes, zone: str) -> LinkedInExport:
    """Return what an export holds, messages on their days in `zone`, the student's.

    Raise Refused where a list is far too large, or cannot be read.
    """
    archive = zipfile.ZipFile(io.BytesIO(content))
    tables: dict[str, Table] = {}
    for what, name in _lists_in(archive).items():
        if archive.getinfo(name).file_size > PART_AT_MOST:
            raise Refused(f"{name} in it is larger than 40 MB.", "file")
        try:
            text = reading.decode(archive.read(name), PART_AT_MOST)
            tables[what] = reading.read(text, looks_like_heading)
        except Refused:
            continue
        except UNREADABLE:
            raise Refused(
                "This ZIP file cannot be opened. Download it from LinkedIn once more.", "file"
            ) from None
    own = _own_profile(tables.get(INVITATIONS))
    contacts = [*_invited(tables.get(INVITATIONS)), *_written(tables.get(MESSAGES), own, zone)]
    return LinkedInExport(
        connections=list(_connections(tables.get(CONNECTIONS)))[:CONNECTIONS_AT_MOST],
        applications=list(_jobs(tables.get(APPLICATIONS), "application date")),
        saved=list(_jobs(tables.get(SAVED), "saved date")),
        contacts=_once_a_day(contacts),
    )


def _cells(table: Table | None) -> Iterator[dict[str, str]]:
    if table is None:
        return
    names = [plain(name) for name in table.header]
    for row in table.rows:
        yield {name: row.cell(at) for at, name in enumerate(names)}


def _day(text: str, zone: str = "UTC") -> str:
    """Return the day of “02 Nov 2026”, of “11/20/24, 8:15 AM” (the month first); of “2026-11-02 14:03:11 UTC” the one
    in `zone`.
    """
    try:
        return written_day(text).on(day_first=False, zone=zone).isoformat()
    except (ValueError, OverflowError):
        return ""


def _connections(table: Table | None) -> Iterator[LinkedInRecord]:
    for cell in _cells(table):
        person = f"{cell.get('first name', '')} {cell.get('last name', '')}".strip()
        if person:
            yield LinkedInRecord(
                _day(cell.get("connected on", "")),
                person,
                cell.get("company", ""),
                cell.get("position", ""),
                cell.get("url", ""),
            )


def _jobs(table: Table | None, day: str) -> Iterator[LinkedInRecord]:
    for cell in _cells(table):
        if cell.get("company name"):
            yield LinkedInRecord(
                _day(cell.get(day, "")),
                "",
                cell["company name"],
                cell.get("job title", ""),
                cell.get("job url", ""),
            )


def _invited(table: Table | None) -> Iterator[LinkedInRecord]:
    for cell in _cells(table):
        if cell.get("direction", "").upper() == "OUTGOING" and cell.get("to"):
            note = cell.get("message", "") or "LinkedIn invitation"
            yield LinkedInRecord(
                _day(cell.get("sent at", "")), cell["to"], link=cell.get("invitee profile url", ""), note=note
            )


def _own_profile(table: Table | None) -> set[str]:
    """Return the student's own profile, as their invitations name it."""
    return {
        cell.get("inviter profile url", "")
        for cell in _cells(table)
        if cell.get("direction", "").upper() == "OUTGOING"
    } - {""}


def _written(table: Table | None, own: set[str], zone: str) -> Iterator[LinkedInRecord]:
    """Yield what went out, without drafts: written by the student, to one person."""
    cells = list(_cells(table))
    own = own or _most_frequent_sender(cells)
    for cell in cells:
        if cell.get("sender profile url", "") not in own or cell.get("is message draft", "").lower() in (
            "yes",
            "true",
        ):
            continue
        to, links = cell.get("to", ""), cell.get("recipient profile urls", "")
        if to and "," not in links:
            yield LinkedInRecord(
                _day(cell.get("date", ""), zone), to, link=links, note=cell.get("content", "")
            )


def _most_frequent_sender(cells: Iterable[dict[str, str]]) -> set[str]:
    """Return whom the messages are of: the one who takes part in every conversation, where no invitation tells."""
    conversations: dict[str, set[str]] = {}
    for cell in cells:
        parties = {cell.get("sender profile url", ""), *cell.get("recipient profile urls", "").split(",")} - {
            ""
        }
        conversations.setdefault(cell.get("conversation id", ""), set()).update(parties)
    shared = set.intersection(*conversations.values()) if len(conversations) > 1 else set()
    return shared if len(shared) == 1 else set()


def _once_a_day(contacts: Iterable[LinkedInRecord]) -> list[LinkedInRecord]:
    """Return each person once a day, newest first, with the first words of what was written."""
    first: dict[tuple[str, str], LinkedInRecord] = {}
    for contact in contacts:
        if contact.day and contact.person:
            first.setdefault((contact.day, checks.fold(contact.person)), contact)
    return sorted(first.values(), key=lambda contact: contact.day, reverse=True)


def page(student: Student, export: LinkedInExport, file_name: str, now: datetime) -> dict[str, Any]:
    """Return what the page of an export shows; the lists travel in its form, none of them is stored yet."""
    employers = {checks.fold(person.person): person.employer for person in export.connections}
    today = today_of(student, now).isoformat()
    contacts: list[dict[str, Any]] = []
    for contact in export.contacts:
        if contact.day <= today:
            contact_values = {
                "day": contact.day,
                "person": contact.person,
                "employer": employers.get(checks.fold(contact.person), ""),
                "note": " ".join(contact.note.split())[:NOTE_AT_MOST],
            }
            value = json.dumps(contact_values, ensure_ascii=False)
            contacts.append(contact_values | {"day": date.fromisoformat(contact.day), "value": value})
    return {
        "file_name": file_name,
        "connections": len(export.connections),
        "applications": len(export.applications),
        "saved": len(export.saved),
        "connections_json": _packed(export.connections),
        "applications_json": _packed(export.applications),
        "saved_json": _packed(export.saved),
        "contacts": contacts[:TICKS_AT_MOST],
        "older": max(len(contacts) - TICKS_AT_MOST, 0),
        "zone": student.zone,
    }


def _packed(records: Iterable[LinkedInRecord]) -> str:
    return json.dumps([[*asdict(record).values()] for record in records], ensure_ascii=False)


def posted(post: QueryDict) -> LinkedInExport:
    """Return what the page sends back: the lists that are wanted, and the contacts that are ticked. Raise Refused."""
    try:
        return LinkedInExport(
            connections=_unpacked(post.get("connections", "")) if "bring_connections" in post else [],
            applications=_unpacked(post.get("applications", "")) if "bring_applications" in post else [],
            saved=_unpacked(post.get("saved", "")) if "bring_saved" in post else [],
            contacts=[
                LinkedInRecord(
                    **{
                        name: str(contact_values.get(name, ""))
                        for name in ("day", "person", "employer", "note")
                    }
                )
                for contact_values in map(json.loads, post.getlist("contact"))
            ],
        )
    except (ValueError, TypeError, AttributeError):
        raise Refused("Something of the page was lost. Upload the file once more.", "file") from None


def _unpacked(text: str) -> list[LinkedInRecord]:
    return [LinkedInRecord(*(str(part) for part in parts)) for parts in json.loads(text or "[]")]


@transaction.atomic
def bring(student: Student, export: LinkedInExport, *, by: User, now: datetime) -> Brought:
    """Write what was chosen of an export into the log, the openings and the network."""
    student = lock(student)
    kinds = {kind.slug: kind for kind in kinds_for(student)}
    contacted = (
        "contacted" if "contacted" in kinds else next((k.slug for k in kinds.values() if k.contact), "")
    )
    wanted = [
        *((record, NETWORK) for record in export.connections),
        *((record, "applied") for record in export.applications if "applied" in kinds),
        *((record, SPOTTED) for record in export.saved),
        *((record, contacted) for record in export.contacts if contacted),
    ]
    if not wanted:
        raise Refused("Nothing is chosen. Tick what should come in.")
    today = today_of(student, now)
    readings = [
        _reading(number, record, becomes, kinds, today)
        for number, (record, becomes) in enumerate(wanted, start=1)
    ]
    plans = plan(readings, log_of(student))
    content = json.dumps([[*asdict(record).values(), becomes] for record, becomes in wanted]).encode()
    verbs.bring(student, plans, file_name="LinkedIn export", content=content, by=by, now=now)
    new = [row for row in plans if row.state is RowState.NEW]
    return Brought(
        connections=sum(row.reading.becomes == NETWORK for row in new),
        activities=sum(row.reading.becomes == ACTIVITY for row in new),
        contacts=len(export.contacts),
        unchanged=sum(row.state is RowState.UNCHANGED for row in plans),
        refused=sum(row.state is RowState.REFUSED for row in plans),
    )


def _reading(
    number: int, record: LinkedInRecord, becomes: str, kinds: dict[str, Any], today: date
) -> RowReading:
    """Read a record as a row of a tracker is read."""
    kind = kinds.get(becomes)
    texts = {
        "person": record.person[: checks.NAME_AT_MOST],
        "employer": checks.tidy(record.employer)[: checks.NAME_AT_MOST],
        "role": checks.tidy(record.role)[: checks.ROLE_AT_MOST],
        "link": record.link if len(record.link) <= checks.LINK_AT_MOST else "",
        "note": record.note,
    }
    try:
        if kind is not None and not record.day:
            return RowReading(number, refusal="It says no day.")
        day = date.fromisoformat(record.day) if record.day else today
        checked = checks.check(kind or _ANY, day, today=max(today, day) if kind is None else today, **texts)
    except ValueError:
        return RowReading(number, refusal=f"“{record.day[:20]}” is not a day.")
    except Refused as refusal:
        return RowReading(number, refusal=refusal.message)
    return RowReading(number, checked, becomes=ACTIVITY if kind is not None else becomes)


# What asks for nothing: a person whom one knows, an opening that is only spotted.
_ANY = ActivityKind()
