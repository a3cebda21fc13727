"""A roster file as people make them: its columns matched to ours, its rows under our own names. No database.

The admin confirms what the headings suggest, chooses where they suggest nothing, and says what holds for everyone of
whom the file says nothing (`people/rosters/forms.py`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.errors import Refused
from core.tables.days import clear_orders
from core.tables.reading import Table, TableRow, read
from people.rosters.columns import COLUMNS, PARTS_OF_A_NAME

MOST_ROWS = 1000  # are applied within a web request, with room to spare
TOO_MANY_CELLS = (
    'The row has more cells than the header. An amount with a comma needs quotation marks: "15,000.00".'
)


@dataclass(frozen=True)
class RosterLine:
    """One row of the file. `number` is as a person counts a sheet's rows, `wrong` says why it cannot be read."""

    number: int
    cells: dict[str, str]
    wrong: str = ""
    day_first: bool = False


@dataclass(frozen=True)
class RosterMatching:
    """Which cell of the header is which of our columns (an index each); what holds where a row says nothing; whether
    3/4/2026 is in April; and what follows the @ of whoever is named by a login alone.
    """

    columns: Mapping[str, int]
    defaults: Mapping[str, str] = field(default_factory=dict)
    day_first: bool = False
    address_ending: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return plain types, which `RosterMatching(**…)` takes again."""
        return {
            "columns": dict(self.columns),
            "defaults": dict(self.defaults),
            "day_first": self.day_first,
            "address_ending": self.address_ending,
        }


def table_of(text: str) -> Table:
    """Read the file's table. Raise Refused where it is empty, or longer than can be applied at once."""
    table = read(text, lambda cell: _heading(cell) in _HEADINGS)
    if len(table.rows) > MOST_ROWS:
        raise Refused(f"The file has more than {MOST_ROWS} rows. Upload one cohort at a time.", "file")
    return table


def suggestion(table: Table) -> RosterMatching:
    """Suggest a matching from the headings, and from the days that can be read one way only."""
    headings = [_heading(cell) for cell in table.header]
    columns = {
        column.key: headings.index(heading)
        for column in COLUMNS
        if (heading := next((name for name in column.headings if name in headings), None))
    }
    if "name" in columns:
        columns = {column: at for column, at in columns.items() if column not in PARTS_OF_A_NAME}
    month_first, day_first = orders(table, columns.get("graduation"))
    return RosterMatching(columns, day_first=day_first > month_first)


def orders(table: Table, column: int | None) -> tuple[int, int]:
    """Count the days of a column that are month first for sure, and those that are day first."""
    return clear_orders(table.values(column))


def lacking(matching: RosterMatching) -> list[str]:
    """Return, by their names for people, the columns that must be answered and are not, neither by the file nor for
    all.
    """
    answered = {*matching.columns, *(column for column, words in matching.defaults.items() if words)}
    if answered & set(PARTS_OF_A_NAME):
        answered.add("name")
    return [column.name for column in COLUMNS if column.required and column.key not in answered]


def named_columns(columns: Iterable[str]) -> str:
    """Put the names of columns into words, such as “name”, “coach”."""
    return ", ".join(f"“{name}”" for name in columns)


def lines(table: Table, matching: RosterMatching) -> list[RosterLine]:
    """Return the rows under our own names, completed by what holds for all."""
    return [_line(row, len(table.header), matching) for row in table.rows]


def _heading(cell: str) -> str:
    return re.sub(r"[^a-z]+", " ", cell.lower()).strip()


_HEADINGS = frozenset(heading for column in COLUMNS for heading in column.headings)


def _line(row: TableRow, width: int, matching: RosterMatching) -> RosterLine:
    if row.wrong:
        return RosterLine(row.number, {}, row.wrong)
    if any(row.cells[width:]):
        return RosterLine(row.number, {}, TOO_MANY_CELLS)
    cells = {
        column.key: row.cell(matching.columns.get(column.key)) or matching.defaults.get(column.key, "")
        for column in COLUMNS
    }
    cells["name"] = cells["name"] or f"{cells['first_name']} {cells['last_name']}".strip()
    if cells["email"] and "@" not in cells["email"] and matching.address_ending:
        cells["email"] = f"{cells['email']}@{matching.address_ending}"
    return RosterLine(row.number, cells, day_first=matching.day_first)
