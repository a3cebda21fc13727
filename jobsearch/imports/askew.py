"""Rows whose cells stand under other columns than their own, since a comma or a cell is missing or too many.

No database.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.errors import Refused
from core.tables.days import DayForm, written_day
from core.tables.reading import Table, TableRow
from jobsearch.imports.deeds import StatusStage, is_nothing, stage_of
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import heading_of, is_other_day, plain

LONGEST_DAY = 25  # letters of a cell that is a day and nothing else
OF_DAYS, ENOUGH = 0.7, 3  # a column is one of days, if so many of its cells, and at least so many, are
ALL_BUT_A_FEW, COMES_AGAIN = 0.9, 2
SAMPLED = 400


def is_day(cell: str) -> bool:
    """Say whether a cell is a day and nothing else."""
    if len(cell) > LONGEST_DAY or not any(map(str.isdigit, cell)):
        return False
    written = written_day(cell)
    return written.form in (DayForm.DAY, DayForm.ORDER) and not written.more


@dataclass(frozen=True)
class ColumnsOfTable:
    """What the cells of a table's columns are like, by which a row is known to be askew."""

    table: Table
    fields: Sequence[Field]

    @cached_property
    def _days(self) -> list[tuple[float, int]]:
        """Which share of each column's cells is a day, and how many say anything."""
        counted = []
        for at in range(len(self.fields)):
            cells = [
                cell for row in self.table.rows[:SAMPLED] if (cell := row.cell(at)) and not is_nothing(cell)
            ]
            counted.append((sum(map(is_day, cells)) / len(cells) if cells else 0.0, len(cells)))
        return counted

    @cached_property
    def _of_days(self) -> list[bool]:
        return [
            field is Field.DAY or (share >= OF_DAYS and filled >= ENOUGH)
            for field, (share, filled) in zip(self.fields, self._days, strict=True)
        ]

    def is_of_days(self, at: int) -> bool:
        """Say whether days stand in a column."""
        return self._days[at][0] >= OF_DAYS

    @cached_property
    def _of_no_days(self) -> list[bool]:
        """Whether a day under a column is out of place there."""
        return [
            field not in (Field.DAY, Field.NOTE) and share < ALL_BUT_A_FEW and not _names_a_day(name)
            for name, field, (share, _) in zip(self.table.header, self.fields, self._days, strict=True)
        ]

    @cached_property
    def _statuses(self) -> frozenset[str]:
        """The statuses that come again."""
        counts = Counter(
            plain(row.cell(at)) for at in self._at(Field.STATUS) for row in self.table.rows[:SAMPLED]
        )
        return frozenset(
            word for word, count in counts.items() if word and count >= COMES_AGAIN and not is_nothing(word)
        )

    def _at(self, wanted: Field) -> list[int]:
        return [at for at, field in enumerate(self.fields) if field is wanted]

    def refuse_moved(self, row: TableRow) -> None:
        """Raise Refused where a row's cells stand under other columns than their own."""
        if self._is_in_place(row):
            return
        moved = list(self._misplaced(row))
        if len(moved) < 2 or {kind for _, kind in moved} == {Field.DAY}:
            return  # words in place of days, such as “asap” or “rolling”, move nothing
        (first, _), (second, _) = moved[0], moved[1]
        raise Refused(
            f"{self._words(row, first)}, and {self._words(row, second)}: its cells have moved. Put them back under "
            "their columns."
        )

    def _is_in_place(self, row: TableRow) -> bool:
        """Say whether a row's days and statuses stand where they belong, as in nearly all rows."""
        days = [row.cell(at) for at in self._at(Field.DAY)]
        statuses = [row.cell(at) for at in self._at(Field.STATUS)]
        return all(not day or is_nothing(day) or is_day(day) for day in days) and (
            not statuses or any(self._is_status(status) for status in statuses)
        )

    def _misplaced(self, row: TableRow) -> Iterator[tuple[int, Field | None]]:
        """Yield the places of cells that belong elsewhere, with DAY for words that stand where a day should."""
        without_status = bool(self._statuses) and not any(
            self._is_status(row.cell(at)) for at in self._at(Field.STATUS)
        )
        for at, cell in enumerate(row.cells[: len(self.fields)]):
            if not cell or is_nothing(cell):
                continue
            if self._of_days[at] and written_day(cell).form is DayForm.NONE:
                yield at, Field.DAY
            elif self._of_no_days[at] and is_day(cell):
                yield at, None
            elif without_status and self.fields[at] is not Field.NOTE and plain(cell) in self._statuses:
                yield at, Field.STATUS

    def _is_status(self, cell: str) -> bool:
        return plain(cell) in self._statuses or (
            not is_day(cell) and stage_of(cell) is not StatusStage.UNKNOWN
        )

    def _words(self, row: TableRow, at: int) -> str:
        return f"“{row.cell(at)[:30]}” stands under “{' '.join(self.table.header[at].split())[:30]}”"


def _names_a_day(name: str) -> bool:
    heading = heading_of(name)
    return not plain(name) or is_other_day(name) or (heading is not None and heading.field is Field.DAY)
