"""The tables of docs/performance.md that have the budgets: there they stand, and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.measured import PAGE, between, line, lines, put

PLACE = "budgets"  # as its marks in the page name it
NAMES = {
    "queries": "queries",
    "html": "KiB of HTML",
    "nodes": "nodes",
    "requests": "requests",
    "cold": "KiB cold",
}
HEAD = ("page", *NAMES.values(), "files of its own")
FILES_HEAD = ("file", "KiB", "on")
MOST, SOME = "most pages", "some"


@dataclass(frozen=True)
class PageBudget:
    """The most that a kind of page may have; `page` is its URL's name. `html` and `cold` are KiB."""

    page: str
    queries: int
    html: int
    nodes: int
    requests: int
    cold: int
    files: frozenset[str] = frozenset()


def read(docs: Path = PAGE) -> tuple[dict[str, PageBudget], dict[str, int]]:
    """The budgets of pages, and those of files in KiB."""
    found = [text for text in between(PLACE, docs).splitlines() if text.startswith("|")]
    rows = [text.strip().strip("|").split("|") for text in found]
    cells = [[cell.strip().strip("`") for cell in row] for row in rows]
    pages = [_budget(row) for row in cells if len(row) == len(HEAD) and row[1].isdigit()]
    files = {row[0]: int(row[1]) for row in cells if len(row) == len(FILES_HEAD) and row[1].isdigit()}
    heads = 4  # of each table its head, and the line below that
    assert len({budget.page for budget in pages}) + len(files) + heads == len(rows) or not rows, (
        "docs/performance.md has a budget twice, or a line that is none"
    )
    return {budget.page: budget for budget in pages}, files


def write(
    budgets: Iterable[PageBudget], files: Mapping[str, int], frame: frozenset[str], docs: Path = PAGE
) -> None:
    of_files = [(f"`{file}`", files[file], MOST if file in frame else SOME) for file in sorted(files)]
    of_pages = [_cells(budget) for budget in sorted(budgets, key=lambda budget: budget.page)]
    put(f"{lines(FILES_HEAD, of_files)}\n{lines(HEAD, of_pages)}", PLACE, docs)


def line_of(budget: PageBudget) -> str:
    return line(_cells(budget))


def _cells(budget: PageBudget) -> tuple[object, ...]:
    figures = (getattr(budget, name) for name in NAMES)
    return f"`{budget.page}`", *figures, ", ".join(f"`{file}`" for file in sorted(budget.files))


def _budget(row: list[str]) -> PageBudget:
    files = frozenset(file.strip().strip("`") for file in row[-1].split(",") if file.strip())
    queries, html, nodes, requests, cold = map(int, row[1:-1])
    return PageBudget(row[0], queries, html, nodes, requests, cold, files)
