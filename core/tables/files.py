"""Files with rows, of whatever kind: workbooks (XLSX, XLS, XLSB, ODS), CSV, Markdown, cells that were pasted.

Each gives sheets of rows, in which `core/tables/reading.py` finds the header. No database.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from core.errors import Refused
from core.files.archives import UNREADABLE
from core.tables import markdown, reading
from core.tables.reading import Heading, TableRow

UNPACKED_AT_MOST = 120_000_000  # bytes of a packed workbook
PARTS_AT_MOST = 2_000
ROWS_AT_MOST = 200_000  # of a sheet, before those that hold nothing are left out
COLUMNS_AT_MOST = 200
LARGEST_WHOLE = 1e15  # which a float still holds to the unit
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
PACKED = b"PK\x03\x04"
NO_WORKBOOK = "This workbook cannot be opened. Save the sheet as CSV (UTF-8), then upload that."
LOCKED = "This workbook is locked by a password. Save a copy without one, then upload that."


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet’s name, empty where the file has but one, and its rows that hold anything, titles and header, too."""

    name: str
    rows: tuple[TableRow, ...]


def is_packed(content: bytes) -> bool:
    """Say whether the bytes are a ZIP file, as newer workbooks are, too."""
    return content[:4] == PACKED


def is_text(content: bytes) -> bool:
    """Say whether the bytes are no workbook, so that their encoding matters."""
    return not is_packed(content) and content[:4] != OLD_WORKBOOK


def sheets_of(content: bytes, is_heading: Heading, *, at_most: int, encoding: str = "") -> list[Sheet]:
    """Return the sheets of a file. Raise Refused where it is too large, or none that can be read."""
    reading.check_size(content, at_most)
    if not is_text(content):
        return _workbook(content)
    text = reading.decode_as(content, encoding or reading.encoding_of(content))
    return sheets_of_text(text, is_heading)


def sheets_of_text(text: str, is_heading: Heading) -> list[Sheet]:
    """Return the tables of a text: those of Markdown, each a sheet; else the one that its lines are."""
    tables = markdown.tables_of(text)
    if tables:
        return [Sheet(table.title if len(tables) > 1 else "", table.rows) for table in tables]
    return [Sheet("", tuple(reading.rows_of(text, is_heading)))]


def _workbook(content: bytes) -> list[Sheet]:
    if is_packed(content):
        _check_unpacked(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
        return [Sheet(name, _rows(workbook, name)) for name in names]
    except CalamineError as error:
        raise Refused(LOCKED if "assword" in str(error) else NO_WORKBOOK, "file") from None
    except (ValueError, OSError, MemoryError):
        raise Refused(NO_WORKBOOK, "file") from None


def _check_unpacked(content: bytes) -> None:
    """Raise Refused for what unpacks to far more than any tracker is."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except UNREADABLE:
        raise Refused(NO_WORKBOOK, "file") from None
    if len(parts) > PARTS_AT_MOST or sum(part.file_size for part in parts) > UNPACKED_AT_MOST:
        raise Refused("This workbook is far too large. Save the one sheet as CSV, then upload that.", "file")


def _rows(workbook: CalamineWorkbook, name: str) -> tuple[TableRow, ...]:
    sheet = workbook.get_sheet_by_name(name)
    if sheet.total_height > ROWS_AT_MOST:
        raise Refused(
            f"The sheet “{name}” has more than {ROWS_AT_MOST:,} rows. Delete the empty ones.", "file"
        )
    cells = [
        [_text(value) for value in row[:COLUMNS_AT_MOST]]
        for row in sheet.to_python(skip_empty_area=False, nrows=ROWS_AT_MOST)
    ]
    _fill_down(cells, sheet.merged_cell_ranges or ())
    return tuple(TableRow(number, tuple(row)) for number, row in enumerate(cells, start=1) if any(row))


def _fill_down(cells: list[list[str]], merged: Iterable[Sequence[Sequence[int]]]) -> None:
    """Let a cell that spans rows say in each of them what it says; one that spans columns is a title."""
    for (top, left), (bottom, right) in merged:
        if bottom == top or right != left or top >= len(cells) or left >= len(cells[top]):
            continue
        for row in cells[top + 1 : bottom + 1]:
            row[left] = cells[top][left]


def _text(value: Any) -> str:
    """Return a cell as its sheet would say it, days and hours as ISO 8601 does."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST_WHOLE:
        return str(int(value))
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    return "" if value is None else str(value).replace("\0", "").strip()
