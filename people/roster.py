"""A roster file as people make them: bytes → text → rows under our own column names. Knows nothing of the database."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import Refused

LARGEST = 2 * 1024 * 1024  # bytes
MOST_ROWS = 1000  # are applied within a web request, with room to spare
COLUMNS = (
    "name",
    "email",
    "program",
    "cohort",
    "graduation",
    "coach",
    "time_zone",
    "country",
    "state",
    "tuition",
)
AS_WRITTEN = {
    "name": "name", "email": "email", "program": "program", "cohort": "cohort", "graduation": "graduation date",
    "coach": "coach", "time_zone": "time zone", "country": "country", "state": "state", "tuition": "tuition paid",
}  # fmt: skip
ALSO = {
    "student": "name", "full name": "name", "student name": "name",
    "e mail": "email", "email address": "email", "e mail address": "email",
    "graduation": "graduation", "planned graduation": "graduation", "graduates": "graduation",
    "coach email": "coach", "coach e mail": "coach", "timezone": "time_zone", "zone": "time_zone",
    "state or province": "state", "province": "state", "tuition": "tuition", "tuition paid usd": "tuition",
}  # fmt: skip
HEADINGS = {written: column for column, written in AS_WRITTEN.items()} | ALSO
TOO_MANY_CELLS = (
    'The row has more cells than the header. An amount with a comma needs quotation marks: "15,000.00".'
)
BROKEN_QUOTES = "The quotation marks in this row do not pair up."


@dataclass(frozen=True)
class Line:
    """One row of the file. `number` as a person counts: the header is row 1. `wrong` says why it cannot be read."""

    number: int
    cells: dict[str, str]
    wrong: str = ""


def decode(data: bytes) -> str:
    """The file's text: UTF-8, with or without a mark; UTF-16 with one; else what Windows' spreadsheets write (cp1252).

    Raises Refused when it is too large or no text.
    """
    if len(data) > LARGEST:
        raise Refused("The file is larger than 2 MB. Upload one cohort at a time.", "file")
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused("This is no text file. Save the sheet as CSV (UTF-8), then upload that.", "file")


def lines(text: str) -> list[Line]:
    """The rows below the header that hold anything. Raises Refused when there is no header, or one we cannot use."""
    delimiter = _delimiter(text)
    rows = [(number, row) for number, row in _rows(text, delimiter) if not isinstance(row, list) or any(row)]
    if not rows:
        raise Refused(f"The file is empty. Its first row names the columns: {_wanted()}.", "file")
    header = rows[0][1]
    columns = _columns(header if isinstance(header, list) else [])
    if len(rows) - 1 > MOST_ROWS:
        raise Refused(f"The file has more than {MOST_ROWS} rows. Upload one cohort at a time.", "file")
    return [_line(number, row, columns) for number, row in rows[1:]]


def _delimiter(text: str) -> str:
    """Whatever parts the first row into most of our headings."""
    first = next((line for line in text.splitlines() if line.strip(' \t;,"')), "")
    parted = {sign: next(csv.reader([first], delimiter=sign), []) for sign in ",;\t"}
    return max(parted, key=lambda sign: sum(_heading(cell) in HEADINGS for cell in parted[sign]))


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """(row number, cells), or (row number, why not). One broken row must not swallow those below it."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        yield from list(enumerate(([cell.strip() for cell in row] for row in reader), start=1))
    except csv.Error:
        for number, line in enumerate(io.StringIO(text), start=1):
            try:
                row = next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter, strict=True), [])
                yield number, [cell.strip() for cell in row]
            except csv.Error:
                yield number, BROKEN_QUOTES


def _heading(cell: str) -> str:
    return re.sub(r"[^a-z]+", " ", cell.lower()).strip()


def _columns(header: list[str]) -> list[str | None]:
    """For each cell of the header our name of that column, or None for one that we have no use for."""
    columns = [HEADINGS.get(_heading(cell)) for cell in header]
    twice = [AS_WRITTEN[column] for column in COLUMNS if columns.count(column) > 1]
    if twice:
        raise Refused(f"The first row names the column “{twice[0]}” twice. Remove one of the two.", "file")
    missing = [AS_WRITTEN[column] for column in COLUMNS if column not in columns]
    if missing:
        names = ", ".join(f"“{name}”" for name in missing)
        raise Refused(f"The first row does not name {names}. It has to name: {_wanted()}.", "file")
    return columns


def _wanted() -> str:
    return ", ".join(AS_WRITTEN.values())


def _line(number: int, row: list[str] | str, columns: list[str | None]) -> Line:
    if isinstance(row, str):
        return Line(number, {}, row)
    if any(row[len(columns) :]):
        return Line(number, {}, TOO_MANY_CELLS)
    row = row + [""] * (len(columns) - len(row))
    return Line(number, {column: cell for column, cell in zip(columns, row, strict=False) if column})
