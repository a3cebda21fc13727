"""Tables as people export them: bytes → text → header and rows, whatever stands above the header. No database.

`core/tables/files.py` reads workbooks, and texts with several tables.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from clevercsv.detect import Detector

from core.errors import Refused

BYTES_AT_MOST = 2_000_000
ABOVE_AT_MOST = 30  # rows in which a header is looked for: titles, a line of “sep=”, notes of who exported it
SIGNS = ",;\t|"
LONGER_AT_MOST = 0.7  # share of rows with more cells than the header; where more have, the header is short
DIALECT_LETTERS = (
    8_000  # of a file of which no heading is known; the search for its dialect takes longer than linear
)
# What else a text may be written in that does not say so, as the page offers it.
ENCODINGS = {
    "utf-8": "Unicode (UTF-8)",
    "cp1252": "Western European (Windows)",
    "mac_roman": "Western European (Mac)",
    "cp1250": "Central European (Windows)",
    "cp1251": "Cyrillic (Windows)",
    "cp1253": "Greek (Windows)",
    "cp1254": "Turkish (Windows)",
    "utf-16-le": "Unicode (UTF-16)",
    "shift_jis": "Japanese (Shift JIS)",
    "gb18030": "Chinese (GB 18030)",
    "euc_kr": "Korean (EUC-KR)",
}
Heading = Callable[[str], float]  # how much a cell looks like the name of a column; a bool will do
FORMULA = re.compile(r"'[=+\-@]")
SEPARATOR_LINE = re.compile(r'\s*"?sep=(.)"?\s*', re.IGNORECASE)
EMPTY = "The file is empty. Choose the one that holds the rows."
TOO_MANY_CELLS = "It has more cells than columns are named. Put text that holds commas in quotation marks."
BROKEN_QUOTES = "The quotation marks in this row do not pair up."


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row's cells, without the blanks around them. `number` is as a person counts the sheet's rows, from 1; `wrong`
    says why it cannot be read. `after_blanks` are the places of cells that a blank parts from the comma before them.
    """

    number: int
    cells: tuple[str, ...]
    wrong: str = ""
    after_blanks: tuple[int, ...] = ()

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
    line: int = 1  # in which the header stands, as a person counts; 0: there is none

    def values(self, column: int | None) -> list[str]:
        """Return the cells of a column, from top to bottom."""
        return [row.cell(column) for row in self.rows]


def decode(content: bytes, at_most: int = BYTES_AT_MOST) -> str:
    """Return the file's text: UTF-8 or UTF-16 where it says so, else strict UTF-8, else what Windows' spreadsheets
    write.

    Raise Refused when it is too large or no text.
    """
    check_size(content, at_most)
    encoding = encoding_of(content)
    return decode_as(content, "utf-8" if encoding == "mac_roman" else encoding)


def check_size(content: bytes, at_most: int) -> None:
    """Raise Refused for a file that is larger than one is taken."""
    if len(content) > at_most:
        raise Refused(
            f"The file is larger than {at_most // 1_000_000} MB. Upload one part after the other.", "file"
        )


def encoding_of(content: bytes) -> str:
    """Return what a text is written in: what its mark says, else UTF-8 where it can be that, else Windows-1252 or,
    where it has signs that are none there, Mac's.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if content[:3] == b"\xef\xbb\xbf":
        return "utf-8-sig"
    if b"\0" in content[:200] and content[1:200:2].count(0) > len(content[:200]) // 3:
        return "utf-16-le"
    for encoding in ("utf-8", "cp1252"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "mac_roman"


def decode_as(content: bytes, encoding: str) -> str:
    """Return the text that the bytes are in this encoding. Raise Refused where they are none."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or len(re.findall(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]", text[:2000])) > 5:
        raise Refused("This is no text file. Save the sheet as CSV (UTF-8), then upload that.", "file")
    return text


def read(text: str, is_heading: Heading) -> Table:
    """Read the table of a file. Its header is the first of the rows at the top with the most cells that `is_heading`
    knows.

    Raise Refused where the file holds nothing.
    """
    return table_of(rows_of(text, is_heading), is_heading)


def rows_of(text: str, is_heading: Heading) -> list[TableRow]:
    """Return the rows of a text that hold anything, without a first line that only says how cells are parted."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    sign, above = _separator(text, is_heading)
    return [row for row in _rows(text, sign) if (row.wrong or any(row.cells)) and row.number > above]


def table_of(rows: Sequence[TableRow], is_heading: Heading) -> Table:
    """Return the table of a sheet's rows. Raise Refused where there are none, or its header cannot be read."""
    if not rows:
        raise Refused(EMPTY, "file")
    at = _header_at(rows, is_heading)
    if rows[at].wrong:
        raise Refused("The row that names the columns cannot be read. Save the sheet as CSV (UTF-8).", "file")
    header = rows[at].cells
    below = list(rows[at + 1 :]) if rows[at].after_blanks else _fitted(rows[at + 1 :], len(header))
    return Table(header, tuple(below), rows[at].number)


def _separator(text: str, is_heading: Heading) -> tuple[str, int]:
    """Return the sign between cells, and how many rows at the top only name it (Excel's “sep=;”)."""
    lines = text.splitlines()
    separator_line = SEPARATOR_LINE.fullmatch(lines[0]) if lines else None
    if separator_line:
        return separator_line[1], 1
    top_lines = [line for line in lines if line.strip(f" \"'{SIGNS}")][:ABOVE_AT_MOST]

    def names(sign: str) -> tuple[float, int]:
        parted = [_part(line, sign) for line in top_lines]
        return (
            max((sum(map(is_heading, cells)) for cells in parted), default=0),
            max(map(len, parted), default=0),
        )

    named = {sign: names(sign) for sign in SIGNS}
    sign = max(SIGNS, key=named.__getitem__)
    return (sign if named[sign][0] > 0 else _detected(text) or sign), 0


def _detected(text: str) -> str:
    """Return the sign that makes the most regular rows of a text whose headings say nothing; empty where none does."""
    try:
        dialect = Detector().detect(text[:DIALECT_LETTERS], delimiters=list(SIGNS))
    except Exception:  # a library of heuristics, on files that nobody here chose
        return ""
    return dialect.delimiter or "" if dialect else ""


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
        yield from [_row(number, cells, sign) for number, cells in enumerate(reader, start=1)]
    except csv.Error:
        for number, line in enumerate(io.StringIO(text), start=1):
            try:
                cells = next(csv.reader([line.rstrip("\r\n")], delimiter=sign, strict=True), [])
                yield _row(number, cells, sign)
            except csv.Error:
                yield TableRow(number, (), BROKEN_QUOTES)


def _row(number: int, cells: Sequence[str], sign: str) -> TableRow:
    after_blanks = [
        at for at, cell in enumerate(cells) if at and sign == "," and cell[:1] == " " and cell.strip()
    ]
    return TableRow(number, tuple(cell.strip() for cell in cells), after_blanks=tuple(after_blanks))


def _header_at(rows: Sequence[TableRow], is_heading: Heading) -> int:
    """Return the place of the header: titles and notes stand above it and name no columns; the first row where none is
    known.
    """
    top_rows = rows[:ABOVE_AT_MOST]
    headings_in_row = [sum(map(is_heading, row.cells)) for row in top_rows]
    return headings_in_row.index(max(headings_in_row))


def _fitted(rows: Sequence[TableRow], width: int) -> list[TableRow]:
    """Return the rows with cells put together that a comma within a text has parted, as programs do that write a comma
    between cells and no quotation marks. A row that still has more cells than others has is wrong, and says so: its
    later cells would stand in columns that are not theirs.
    """
    longer = [any(row.cells[width:]) or 0 < len(row.cells) - width == len(row.after_blanks) for row in rows]
    if not any(longer) or sum(longer) > len(rows) * LONGER_AT_MOST:
        return list(rows)
    return [
        _put_together(row, width) if is_longer else row for row, is_longer in zip(rows, longer, strict=True)
    ]


def _put_together(row: TableRow, width: int) -> TableRow:
    """Put cells together where a blank follows the comma before them, if exactly so many are one too many."""
    cells = list(row.cells)
    while len(cells) > width and not cells[-1] and len(cells) - width > len(row.after_blanks):
        cells.pop()
    if len(cells) - width != len(row.after_blanks):
        return TableRow(row.number, row.cells, TOO_MANY_CELLS)
    for at in reversed(row.after_blanks):
        cells[at - 1 : at + 1] = [f"{cells[at - 1]}, {cells[at]}"]
    return TableRow(row.number, tuple(cells))
