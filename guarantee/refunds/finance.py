"""The file by which finance pays: how it is written, and how it is read when it comes back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from core.errors import Refused
from core.tables.days import clear_orders, written_day
from core.tables.files import sheets_of
from core.tables.reading import BYTES_AT_MOST, EMPTY, Table, TableRow, table_of
from core.tables.writing import csv_lines
from guarantee.refunds.models import FinanceFile, FinanceLine
from rules.refund import dollars

FILE, LINE, CLAIM, PAYEE, AMOUNT, REFERENCE, PAID_ON = COLUMNS = (
    *("File", "Line", "Claim", "Pay to", "Amount in US dollars", "Reference"),
    "Paid on (2026-03-02)",
)
NEEDED = (FILE, LINE, CLAIM, AMOUNT, REFERENCE, PAID_ON)
PAID, WAS_PAID, WAITS, REFUSED = "paid", "was_paid", "waits", "refused"  # what became of a row
ROWS_AT_MOST = 2_000
HOW = "Write it like 2026-03-02."


def file_lines(file: FinanceFile) -> Iterator[str]:
    """Yield the file, a row at a time: the number of each line, the claim's reference, whom to pay how much; of those
    that are marked off also reference and day."""
    lines = file.lines.select_related("share__owed__claim", "payment").order_by("number")
    return csv_lines(COLUMNS, (_cells(line) for line in lines))


def _cells(line: FinanceLine) -> Sequence[object]:
    payment = line.marked_off
    return (
        line.file_id,
        line.number,
        line.share.owed.claim.reference,
        line.share.name,
        line.amount,
        payment.reference if payment else "",
        payment.paid_on.isoformat() if payment else "",
    )


@dataclass(frozen=True)
class WrittenRow:
    """A row as it came back. `number` is as a person counts the sheet's rows; `paid_on` None: not paid yet; `wrong`
    says why it cannot be read."""

    number: int
    key: tuple[int, int] | None  # file and line
    claim: str = ""
    payee: str = ""
    amount: Decimal | None = None
    reference: str = ""
    paid_on: date | None = None
    wrong: str = ""

    def differs_from(self, line: FinanceLine) -> str:
        """Say in what the row is another than the line that we wrote; empty where it is the same."""
        claim = line.share.owed.claim.reference
        if self.claim != claim:
            return f"In our file this line is of claim {claim}."
        if self.amount != line.amount:
            return (
                f"In our file the amount is {dollars(line.amount)}. If another was paid, record it by hand on the "
                "claim’s page of payments."
            )
        return ""


@dataclass(frozen=True)
class MarkedRow:
    """A row of a file that came back, what became of it, and why, in a sentence."""

    row: WrittenRow
    became: str
    says: str


def rows_of(content: bytes) -> list[WrittenRow]:
    """Read the file that came back, as CSV or as a workbook. Raise Refused where it is none of ours."""
    table = _table(content)
    place = {heading: _place(table, heading) for heading in (*NEEDED, PAYEE)}
    missing = [heading for heading in NEEDED if place[heading] is None]
    if missing:
        named = ", ".join(f"“{heading}”" for heading in missing)
        raise Refused(
            f"This is no file of ours: it has no column {named}. Upload the one that we wrote.", "file"
        )
    if len(table.rows) > ROWS_AT_MOST:
        raise Refused(
            f"The file has more than {ROWS_AT_MOST:,} rows. Upload one part after the other.", "file"
        )
    month_first, day_first = clear_orders(table.values(place[PAID_ON]))
    order = None if bool(month_first) == bool(day_first) else bool(day_first)
    return [_row(row, place, order) for row in table.rows]


def _table(content: bytes) -> Table:
    for sheet in sheets_of(content, _is_heading, at_most=BYTES_AT_MOST):
        if sheet.rows:
            return table_of(sheet.rows, _is_heading)
    raise Refused(EMPTY, "file")


def _is_heading(cell: str) -> bool:
    return _plain(cell) in {_plain(column) for column in COLUMNS}


def _plain(heading: str) -> str:
    return " ".join(heading.partition("(")[0].split()).lower()


def _place(table: Table, heading: str) -> int | None:
    return next((place for place, cell in enumerate(table.header) if _plain(cell) == _plain(heading)), None)


def _row(row: TableRow, place: dict[str, int | None], day_first: bool | None) -> WrittenRow:
    """Read a row; `day_first` is the order of days with slashes, None where the file does not tell it."""
    cells = {heading: row.cell(column) for heading, column in place.items()}
    file, line = _whole(cells[FILE]), _whole(cells[LINE])
    key = (file, line) if file is not None and line is not None else None
    amount = _amount(cells[AMOUNT])
    paid_on, wrong_day = _day(cells[PAID_ON], day_first)
    wrong = row.wrong or wrong_day
    if not row.wrong and (key is None or amount is None):
        wrong = "The numbers of file and line, or the amount, cannot be read. Leave them as we wrote them."
    elif not wrong and bool(cells[REFERENCE]) != bool(paid_on):
        wrong = (
            "The day is missing. " + HOW if cells[REFERENCE] else "The reference of the payment is missing."
        )
    return WrittenRow(row.number, key, cells[CLAIM], cells[PAYEE], amount, cells[REFERENCE], paid_on, wrong)


def _whole(cell: str) -> int | None:
    return int(cell) if cell.isascii() and cell.isdecimal() and len(cell) <= 9 else None


def _amount(cell: str) -> Decimal | None:
    try:
        amount = Decimal(cell.replace("$", "").replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _day(cell: str, day_first: bool | None) -> tuple[date | None, str]:
    """Return the day in a cell, and what is wrong with it; None and nothing where the cell is empty."""
    if not cell:
        return None, ""
    written = written_day(cell)
    if written.open and day_first is None:
        return None, f"“{cell}” could be two days. {HOW}"
    try:
        if written.more:
            raise ValueError(cell)
        return written.on(day_first=bool(day_first)), ""
    except ValueError:
        return None, f"“{cell}” is no day. {HOW}"


def counted(rows: Iterable[MarkedRow]) -> dict[str, int]:
    """Return how many rows became what."""
    became = [row.became for row in rows]
    return {name: became.count(name) for name in (PAID, WAS_PAID, WAITS, REFUSED)}
