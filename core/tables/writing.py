"""CSV that spreadsheets may open without running what stands in it."""

import csv
from collections.abc import Iterable, Iterator, Sequence

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"  # by this, spreadsheets know that it is UTF-8


class _Echo:
    """A file that only hands through what is written."""

    def write(self, text: str) -> str:
        return text


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a CSV file, a row at a time; what a spreadsheet would take for a formula becomes text."""
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK
    yield writer.writerow([harmless(heading) for heading in header])
    for row in rows:
        yield writer.writerow([harmless("" if cell is None else str(cell)) for cell in row])


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; our own import takes it off again."""
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell
