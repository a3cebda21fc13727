"""The sheets of a tracker's file, and the table in each. No database."""

from collections.abc import Sequence

from core.errors import Refused
from core.tables import files, reading
from core.tables.days import DayForm, written_day
from core.tables.files import Sheet
from core.tables.reading import Table, TableRow
from jobsearch.imports.headings import looks_like_heading

ROWS_AT_MOST = 50_000
BYTES_AT_MOST = 10_000_000
NO_ROWS = "No rows we can read. Is it the right sheet?"


def read_sheets(content: bytes, encoding: str = "") -> list[Sheet]:
    """Return the sheets of a file that hold rows. Raise Refused where there are none."""
    sheets = files.sheets_of(content, looks_like_heading, at_most=BYTES_AT_MOST, encoding=encoding)
    held = [sheet for sheet in sheets if sheet.rows]
    if not held:
        raise Refused(reading.EMPTY, "file")
    return held


def best_sheet(sheets: Sequence[Sheet]) -> int:
    """Return which sheet looks most like a tracker: by its headings, then by its days, then by its length."""
    if len(sheets) == 1:
        return 0

    def likeness(sheet: Sheet) -> tuple[float, int]:
        try:
            table = table_of(sheet)
        except Refused:
            return (-1.0, 0)
        known_headings = min(sum(max(looks_like_heading(name), 0) for name in table.header), 5)
        days = any(
            written_day(cell).form in (DayForm.DAY, DayForm.ORDER)
            for row in table.rows[:30]
            for cell in row.cells
        )
        return (known_headings + 2 * days, len(table.rows))

    return max(range(len(sheets)), key=lambda at: likeness(sheets[at]))


def table_of(sheet: Sheet) -> Table:
    """Return the table of a sheet. Raise Refused where it is none, or longer than is imported at once."""
    table = reading.table_of(sheet.rows, looks_like_heading)
    if _is_data(table.header):
        rows = tuple(row for row in sheet.rows if row.number >= table.line)
        table = Table(("",) * max(len(row.cells) for row in rows), rows, 0)
    table = Table(_named(table), _of_any_use(table), table.line)
    if all(row.wrong for row in table.rows):
        raise Refused(NO_ROWS, "file")
    if len(table.rows) > ROWS_AT_MOST:
        raise Refused(
            f"It has more than {ROWS_AT_MOST:,} rows. Split it, and import one part after the other.", "file"
        )
    return table


def _is_data(header: Sequence[str]) -> bool:
    """Say whether what would be the header is a row like any other: it holds a day or a link, and names no columns."""
    if sum(looks_like_heading(name) for name in header) >= 1:
        return False
    return any(
        "://" in name
        or (written_day(name).form in (DayForm.DAY, DayForm.ORDER) and not written_day(name).more)
        for name in header
    )


def _named(table: Table) -> tuple[str, ...]:
    """Return the header, with room for cells that stand beyond it."""
    width = max((len(row.cells) for row in table.rows if any(row.cells[len(table.header) :])), default=0)
    return (*table.header, *[""] * (width - len(table.header)))


def _of_any_use(table: Table) -> tuple[TableRow, ...]:
    """Leave out rows that repeat the header, as pages of a print do."""
    header = tuple(table.header)
    return tuple(row for row in table.rows if row.wrong or row.cells[: len(header)] != header)
