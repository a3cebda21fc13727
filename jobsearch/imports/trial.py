"""What files would become, without a student, a database, or anything stored: `manage.py try_imports`."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from jobsearch.imports import linkedin
from jobsearch.imports import sheets as file_sheets
from jobsearch.imports import tracker as trackers
from jobsearch.imports.answers import answers_from
from jobsearch.imports.fields import ACTIVITY, NETWORK, SPOTTED
from jobsearch.imports.rows import RowReading, read_rows

SHIPPED = Path(__file__).parents[2] / "commitments" / "policies" / "shipped" / "this-school.toml"
ENDINGS = (".csv", ".tsv", ".txt", ".md", ".markdown", ".xlsx", ".xls", ".xlsb", ".xlsm", ".ods", ".zip")
ASKED_FOR = ("kind", "words", "day_first", "year", "several")  # answers that the page asks for above the rows
PARTS = ("day", "kind", "employer", "person", "role", "link")
TO_ANSWER = "asked"  # the state of a row that waits for what the page asks
COLUMNS = ("sheet", "row", *PARTS, "state", "reason")


@dataclass(frozen=True)
class TriedRow:
    """A row as it would be read. `state`: read, asked (it waits for an answer, or a tick), or refused. `sheet` is the
    sheet that it stands in, empty where the file has but one; in LinkedIn's ZIP it is the list.
    """

    number: int
    state: str
    reason: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    sheet: str = ""
    reading: RowReading | None = None

    def as_json(self) -> dict[str, Any]:
        parts = {name: self.parts.get(name, "") for name in PARTS}
        return {"sheet": self.sheet, "row": self.number, **parts, "state": self.state, "reason": self.reason}


def shipped_kinds() -> dict[str, ActivityKind]:
    """Return the kinds of activity of the policy that ships, without the database."""
    document = tomllib.loads(SHIPPED.read_text("utf-8"))
    return {kind["slug"]: ActivityKind(**kind) for kind in document["kinds"]}


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that may be trackers, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() in ENDINGS and not path.name.startswith((".", "~")):
            yield path


def answers_for(path: Path) -> dict[str, Any] | None:
    """Return what FILE.answers.json says; None where there is none. Raise Refused where it cannot be read."""
    beside = path.with_name(f"{path.name}.answers.json")
    if not beside.exists():
        return None
    try:
        stated_answers = json.loads(beside.read_text("utf-8"))
    except (ValueError, OSError) as error:
        raise Refused(f"{beside} cannot be read: {error}.") from None
    if not isinstance(stated_answers, dict):
        raise Refused(f"{beside} has to hold an object.")
    return stated_answers


def tried(
    content: bytes, stated_answers: dict[str, Any], kinds: dict[str, ActivityKind], *, today: date, zone: str
) -> list[TriedRow]:
    """Return what each row of a file would become, with these answers. Raise Refused where it cannot be read."""
    if linkedin.is_export(content):
        return _of_linkedin(content, zone)
    sheets = file_sheets.read_sheets(content, str(stated_answers.get("encoding") or ""))
    at = _sheet_at([sheet.name for sheet in sheets], str(stated_answers.get("sheet") or ""))
    if at is None:
        at = file_sheets.best_sheet(sheets)
    table = file_sheets.table_of(sheets[at])
    tracker = trackers.tracker_of(
        table,
        [(kind.slug, kind.name, kind.done) for kind in kinds.values()],
        answers_from(stated_answers, table.header),
        today,
    )
    notice = "Employer: no column names it. " if tracker.lacks_employers else ""
    return [_tried(reading, sheets[at].name, notice) for reading in read_rows(tracker, kinds, zone)]


def sheets_in(content: bytes) -> list[str]:
    """Return the names of the sheets that can be chosen; none where there is but one."""
    if linkedin.is_export(content):
        return []
    names = [sheet.name for sheet in file_sheets.read_sheets(content)]
    return names if len(names) > 1 else []


def _sheet_at(names: list[str], wanted: str) -> int | None:
    """Return the place of the sheet that is wanted, None where none is. Raise Refused where it is not there."""
    if not wanted:
        return None
    if wanted not in names:
        raise Refused(
            f"There is no sheet “{wanted}”, but {', '.join(f'“{name}”' for name in names)}.", "sheet"
        )
    return names.index(wanted)


def _tried(reading: RowReading, sheet: str, notice: str) -> TriedRow:
    checked = reading.checked
    if checked is None:
        state = TO_ANSWER if reading.refused_for in ASKED_FOR else "refused"
        return TriedRow(reading.number, state, reading.refusal, sheet=sheet, reading=reading)
    parts = {
        "day": checked.occurred_on.isoformat(),
        "kind": checked.kind if reading.becomes == ACTIVITY else reading.becomes,
        "employer": checked.employer,
        "person": checked.person,
        "role": checked.role,
        "link": checked.link,
    }
    moved = f"In the note: {', '.join(reading.moved)}." if reading.moved else ""
    return TriedRow(reading.number, "read", f"{notice}{moved}".strip(), parts, sheet, reading)


def _of_linkedin(content: bytes, zone: str) -> list[TriedRow]:
    """Return what LinkedIn's whole export would become: contacts wait for their ticks."""
    export = linkedin.read(content, zone)
    lists = (
        ("connections", NETWORK, "read", export.connections),
        ("job applications", "applied", "read", export.applications),
        ("saved jobs", SPOTTED, "read", export.saved),
        ("messages and invitations", "contacted", TO_ANSWER, export.contacts),
    )
    return [
        TriedRow(
            number,
            state if record.day or kind != "applied" else "refused",
            "To be ticked." if state == TO_ANSWER else "",
            {"kind": kind, **{part: getattr(record, part) for part in PARTS if part != "kind"}},
            name,
        )
        for name, kind, state, records in lists
        for number, record in enumerate(records, start=1)
    ]
