"""The tables of figures in docs/performance.md: where each has its place in the page, and how its lines are written."""

from collections.abc import Iterable
from pathlib import Path

from tests.databases import ROOT

PAGE = ROOT / "docs" / "performance.md"


def marks(name: str) -> tuple[str, str]:
    """Return the two lines that stand around what `name` puts into the page."""
    return f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"


def between(name: str, page: Path = PAGE) -> str:
    begin, end = marks(name)
    return page.read_text().partition(begin)[2].partition(end)[0]


def put(text: str, name: str, page: Path = PAGE) -> None:
    """Write the text, which ends with its line, in place of what stood between the marks."""
    begin, end = marks(name)
    before, _, rest = page.read_text().partition(begin)
    after = rest.partition(end)[2]
    page.write_text(f"{before}{begin}\n{text}\n{end}{after}")


def lines(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """Return a whole table: its head, the line below that, its rows."""
    titles = tuple(head)
    return "".join(f"{line(cells)}\n" for cells in (titles, ("---",) * len(titles), *rows))


def line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
