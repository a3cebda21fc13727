"""The table of bin/bench, printed and put between two marks of docs/performance.md."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.bench.measure import Figure
from tests.bench.phone import REFERENCE, PhoneFigure
from tests.databases import ROOT

PAGE = ROOT / "docs" / "performance.md"
LOADS, PAGES = "bin/bench", "bin/bench pages"  # what is said to have a table put into the page


def marks(command: str) -> tuple[str, str]:
    return f"<!-- {command} --write: begin -->\n", f"<!-- {command} --write: end -->\n"


def text(found: Iterable[Figure], students: int, activities: int, minutes: float) -> str:
    head = (
        f"Commit {_commit()}, {students:,} students, {activities:,} activities, {os.cpu_count()} cores, "
        f"{minutes:.0f} minutes in all.\n\n"
    )
    rows: list[tuple[str, ...]] = [
        ("figure", "measured", "the limit's unit", "ratio", "limit", "", "note"),
        ("---",) * 7,
    ]
    rows += [_row(figure) for figure in found]
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def of_pages(found: Iterable[PhoneFigure], minutes: float) -> str:
    """The table of what a phone shows; × is the ratio to the signed-in page."""
    head = (
        f"Commit {_commit()}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}, "
        f"{minutes:.0f} minutes in all; first paint and blocking in ms.\n\n"
    )
    titles = (
        "page",
        "network",
        "cold",
        "×",
        "warm",
        "×",
        "limits",
        "CLS",
        "TBT",
        "nodes",
        "requests",
        "KiB cold",
    )
    rows: list[tuple[str, ...]] = [titles, ("---",) * len(titles)]
    rows += [_row_of_page(figure) for figure in found]
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row_of_page(figure: PhoneFigure) -> tuple[str, ...]:
    page = figure.page
    ratios = ("1", "1") if page is REFERENCE else (f"{figure.cold_ratio:.2f}", f"{figure.warm_ratio:.2f}")
    return (
        page.name,
        page.network,
        f"{figure.cold * 1000:.0f}",
        ratios[0],
        f"{figure.warm * 1000:.0f}",
        ratios[1],
        _limits(figure),
        f"{figure.shift:.3f}",
        f"{figure.blocked * 1000:.0f}",
        str(figure.first.nodes),
        str(figure.first.requests),
        f"{figure.first.kibibytes:.0f}",
    )


def _limits(figure: PhoneFigure) -> str:
    page = figure.page
    limits = f"{page.cold * 1000:.0f}, {page.warm * 1000:.0f}: " if page.cold and page.warm else ""
    if figure.missed:
        return f"{limits}**{'; '.join(figure.missed)}**"
    return f"{limits}kept" if limits else "–"


def write(table: str, page: Path = PAGE, command: str = LOADS) -> None:
    begin, end = marks(command)
    before, _, rest = page.read_text().partition(begin)
    after = rest.partition(end)[2]
    page.write_text(f"{before}{begin}\n{table}\n{end}{after}")


def _row(figure: Figure) -> tuple[str, ...]:
    limit = f"{'≥' if figure.at_least else '≤'} {figure.limit:g}" if figure.limit else ""
    return (
        figure.name,
        _time(figure.seconds),
        f"{figure.unit}: {_time(figure.unit_seconds)}" if figure.unit_seconds else figure.unit,
        f"{figure.ratio:,.2f}",
        limit,
        ("kept" if figure.kept else "**missed**") if figure.limit else "",
        figure.note,
    )


def _time(seconds: float) -> str:
    if not seconds:
        return "–"
    return f"{seconds:,.2f} s" if seconds >= 1 else f"{seconds * 1000:,.1f} ms"


def _commit() -> str:
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout.strip() or "unknown"
