"""Tables as people export them: bytes → text → header and rows, whatever stands above the header. No database."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.errors import Refused

BYTES_AT_MOST = 2_000_000
ABOVE_AT_MOST = 15  # rows in which a header is looked for: titles, a line of “sep=”, notes of who exported it
SIGNS = ",;\t|"
FORMULA = re.compile(r"'[=+\-@]")
SEPARATOR_LINE = re.compile(r'\s*"?sep=(.)"?\s*', re.IGNORECASE)
BROKEN_QUOTES = "The quotation marks in this row do not pair up."


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row's cells, without the blanks around them. `number` is as a person counts the sheet's rows, from 1; `wrong`
    says why it cannot be read.
    """

    number: int
    cells: tuple[str, ...]
    wrong: str = ""

    def cell(self, column: int | None) -> str:
        """Return the cell's text, empty where there is none, without the apostrophe that keeps it from being read as a
        formula.
        """
        if column is None or column >= len(self.cells):
            return ""
        text = self.cells[column]
        return text[1:] if FORMULA.match(text) else text


@dataclass(frozen=True, slots=True)
class Table:
    """The header's cells and the rows below it that hold anything."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]

    def values(self, column: int | None) -> list[str]:
        """Return the cells of a column, from top to bottom."""
        return [row.cell(column) for row in self.rows]


def decode(content: bytes, *, windows: bool = True) -> str:
    """Return the file's text: UTF-8, with or without a byte-order mark; UTF-16 with one; else, with `windows`, what its
    spreadsheets write (cp1252).

    Raise Refused when it is too large or no text.
    """
    if len(content) > BYTES_AT_MOST:
        raise Refused("The file is larger than 2 MB. Upload one part after the other.", "file")
    has_utf16_mark = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if has_utf16_mark else ("utf-8-sig", *(["cp1252"] if windows else [])):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused("This is no text file. Save the sheet as CSV (UTF-8), then upload that.", "file")


def read(text: str, is_heading: Callable[[str], bool]) -> Table:
    """Read the table of a file. Its header is the first of the rows at the top with the most cells that `is_heading`
    knows.

    Raise Refused where the file holds nothing.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    sign, above = _separator(text, is_heading)
    rows = [row for row in _rows(text, sign) if row.wrong or any(row.cells)]
    rows = [row for row in rows if row.number > above]
    if not rows:
        raise Refused("The file is empty. Choose the one that holds the rows.", "file")
    at = _header_at(rows, is_heading)
    if rows[at].wrong:
        raise Refused("The row that names the columns cannot be read. Save the sheet as CSV (UTF-8).", "file")
    return Table(rows[at].cells, tuple(rows[at + 1 :]))


def _separator(text: str, is_heading: Callable[[str], bool]) -> tuple[str, int]:
    """Return the sign between cells, and how many rows at the top only name it (Excel's “sep=;”)."""
    lines = text.splitlines()
    separator_line = SEPARATOR_LINE.fullmatch(lines[0]) if lines else None
    if separator_line:
        return separator_line[1], 1
    top_lines = [line for line in lines if line.strip(f" \"'{SIGNS}")][:ABOVE_AT_MOST]

    def names(sign: str) -> tuple[int, int]:
        parted = [_part(line, sign) for line in top_lines]
        return (
            max((sum(map(is_heading, cells)) for cells in parted), default=0),
            max(map(len, parted), default=0),
        )

    return max(SIGNS, key=names), 0


def _part(line: str, sign: str) -> list[str]:
    """Return one line's cells; none where it cannot be parted, or a cell is longer than the reader takes."""
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=sign), [])]
    except csv.Error:
        return []


def _rows(text: str, sign: str) -> Iterator[TableRow]:
    """Yield the rows. One broken row must not swallow those below it: where quotation marks do not pair up, each line
    is read alone.
    """
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
        yield from [
            TableRow(number, tuple(cell.strip() for cell in cells))
            for number, cells in enumerate(reader, start=1)
        ]
    except csv.Error:
        for number, line in enumerate(io.StringIO(text), start=1):
            try:
                cells = next(csv.reader([line.rstrip("\r\n")], delimiter=sign, strict=True), [])
                yield TableRow(number, tuple(cell.strip() for cell in cells))
            except csv.Error:
                yield TableRow(number, (), BROKEN_QUOTES)


def _header_at(rows: list[TableRow], is_heading: Callable[[str], bool]) -> int:
    """Return the place of the header: titles and notes stand above it and name no columns; the first row where none is
    known.
    """
    top_rows = rows[:ABOVE_AT_MOST]
    headings_in_row = [sum(map(is_heading, row.cells)) for row in top_rows]
    return headings_in_row.index(max(headings_in_row))
