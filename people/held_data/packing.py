"""The archive of everything held about a student: each table as JSON and as CSV, files as they were uploaded, and a
page that says what is in it and what is not.
"""

import csv
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import BinaryField, ForeignKey, Model

from core.files.models import StoredFile
from core.files.recognising import ZIP
from core.files.storing import is_left, path_of
from core.instants import iso_z
from core.tables.writing import BYTE_ORDER_MARK, harmless
from people.held_data.held import HeldTable
from people.held_data.tables import HELD
from people.held_data.withheld import PRIVATE_NOTES, withheld_once
from people.students.models import Student
from rules.instants import as_zone
from rules.words import plural

# Of what a column points to, the column that says in words what it is.
NAMES = {
    "people.User": "name",
    "people.Cohort": "name",
    "people.ProgramRequirement": "name",
    "commitments.Policy": "title",
    "commitments.Condition": "label",
    "commitments.ActivityKind": "name",
    "jobsearch.Employer": "name",
    "jobsearch.Contact": "name",
}
ROWS_AT_ONCE = 500
HALF_PACKED = ".packing"
LEFT_FOR = timedelta(hours=1)
CHARACTERS_AT_ONCE = 64 * 1024
Columns = dict[
    str, Any
]  # what is read of a row: its columns with their fields, and names of what they point to
STEPS = len(HELD) + 1  # and the files


def pack(student: Student, now: datetime, done: Callable[[int], None]) -> Path:
    """Pack everything held about a student, and return where; the caller moves it. `done` hears how many steps are."""
    folder = Path(settings.FILES_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, suffix=HALF_PACKED)
    place = Path(name)
    try:
        with open(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            counts = {}
            for number, table in enumerate(HELD):
                done(number)
                counts[table] = _pack_table(archive, table, student)
            done(len(HELD))
            files = _pack_files(archive, student)
            archive.writestr("README.txt", _about(student, now, counts, files))
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    return place


def remove_left() -> None:
    """Remove what was left half packed by a worker that was killed an hour ago or earlier, in real time."""
    for place in Path(settings.FILES_ROOT).glob(f"*{HALF_PACKED}"):
        if is_left(place, LEFT_FOR):
            place.unlink(missing_ok=True)


def _pack_table(archive: zipfile.ZipFile, table: HeldTable, student: Student) -> int:
    """Write the student's rows of one table, twice; return how many there are. One query."""
    columns = _columns(apps.get_model(table.model), table)
    count, contents = 0, dict[str, bytes]()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace", newline="") as beside:
        writer = csv.writer(beside)
        beside.write(BYTE_ORDER_MARK)
        writer.writerow([harmless(heading) for heading in columns])
        with archive.open(f"json/{table.file_name}.json", "w") as member:
            for row in _rows(table, student, columns, contents):
                line = json.dumps(row, ensure_ascii=False).encode(errors="replace")
                member.write((b",\n" if count else b"[\n") + line)
                writer.writerow([harmless(_cell(value)) for value in row.values()])
                count += 1
            member.write(b"\n]\n" if count else b"[]\n")
        beside.seek(0)
        with archive.open(f"csv/{table.file_name}.csv", "w") as member:
            while part := beside.read(CHARACTERS_AT_ONCE):
                member.write(part.encode(errors="replace"))
    for name, content in contents.items():
        archive.writestr(name, content)
    return count


def _rows(
    table: HeldTable, student: Student, columns: "Columns", contents: dict[str, bytes]
) -> Iterator[dict[str, Any]]:
    """Yield the student’s rows as JSON has them; what is no text goes into `contents`, and the row names it."""
    for pk, *values in table.rows(student).values_list("pk", *columns).iterator(chunk_size=ROWS_AT_ONCE):
        row: dict[str, Any] = {}
        for (name, field), value in zip(columns.items(), values, strict=True):
            if isinstance(field, BinaryField) and value is not None:
                kept_as = f"files/{table.file_name}-{pk}-{name}"
                contents[kept_as] = bytes(value)
                row[name] = kept_as
            else:
                row[name] = _said(value)
        yield row


def _columns(model: type[Model], table: HeldTable) -> "Columns":
    """Return what is read of each row: its columns, and after one that points elsewhere, that one's name in words."""
    columns: Columns = {}
    for field in model._meta.concrete_fields:
        if field.name in table.without:
            continue
        if isinstance(field, ForeignKey):
            name = NAMES.get(field.related_model._meta.label)
            if field.related_model._meta.label != "people.User":
                columns[field.attname] = field
            if name:
                columns[f"{field.name}__{name}"] = None
        else:
            columns[field.name] = field
    return columns


def _said(value: Any) -> Any:
    """Return a value as JSON has it: instants in UTC, days as they are, sums exactly."""
    if isinstance(value, datetime):
        return iso_z(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Decimal, UUID)):
        return str(value)
    if isinstance(value, (list, tuple)):
        return [_said(part) for part in value]
    if value is None or isinstance(value, (str, int, float, bool, dict)):
        return value
    return str(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _pack_files(archive: zipfile.ZipFile, student: Student) -> int:
    """Put in what the student uploaded, as it was; return how many files there are."""
    uploaded = StoredFile.objects.filter(by=student.user_id, erased_at=None).exclude(mime=ZIP.mime)
    count = 0
    for stored_file in uploaded.order_by("pk"):
        place = path_of(stored_file.digest)
        if place.exists():
            archive.write(place, f"files/{stored_file.pk}-{stored_file.name}")
            count += 1
    return count


def _about(student: Student, now: datetime, counts: dict[HeldTable, int], files: int) -> str:
    return "\n".join(_about_lines(student, now, counts, files)) + "\n"


def _about_lines(student: Student, now: datetime, counts: dict[HeldTable, int], files: int) -> Iterator[str]:
    zone = student.zone
    yield f"Everything that Career Services holds about {student.user.name}"
    yield ""
    own_time = now.astimezone(as_zone(zone))
    yield f"As it stood on {iso_z(now.replace(microsecond=0))}, which is {own_time:%Y-%m-%d %H:%M} in {zone}."
    yield "Instants are in UTC (they end in Z). Days without an hour are your own, in the zone that was yours then;"
    yield f"it is {zone} now. Each table is there twice: json/ is exact, csv/ is for spreadsheets. There, an apostrophe"
    yield "stands before what a spreadsheet would take for a formula. files/ has what you uploaded."
    yield ""
    yield "What is in it, how many rows of each are yours, and the name of the files:"
    for table, count in counts.items():
        yield f"- {table.label}: {count} ({table.file_name})"
        if table.without:
            yield f"  without {table.left_out}"
    yield f"- What you uploaded, as it was: {plural(files, 'file')} (files)"
    yield ""
    yield "Left out:"
    yield f"- {PRIVATE_NOTES}"
    for withheld in withheld_once():
        yield f"- {withheld.label}: {withheld.why}."
