"""The tables of bin/bench, which prints them and puts them into docs/performance.md."""

import os
import subprocess
from collections.abc import Iterable

from tests.bench.keystrokes import TypingFigure
from tests.bench.measure import Figure
from tests.bench.phone import REFERENCE, PhoneFigure
from tests.bench.tracker import AT_LEAST, ROWS, TrackerFigure
from tests.databases import ROOT
from tests.measured import lines

# What is said to have a table put into the page; it marks the table's place there.
LOADS, PAGES = "bin/bench --write", "bin/bench pages --write"
TYPING, TRACKER = "bin/bench typing --write", "bin/bench tracker --write"
TITLES = ("figure", "measured", "the limit's unit", "ratio", "limit", "", "note")
TITLES_OF_PAGES = (
    *("page", "network", "cold", "×", "warm", "×", "limits"),
    *("CLS", "TBT", "nodes", "requests", "KiB cold"),
)


def text(found: Iterable[Figure], students: int, activities: int, minutes: float) -> str:
    head = (
        f"Commit {_commit()}, {students:,} students, {activities:,} activities, {os.cpu_count()} cores, "
        f"{minutes:.0f} minutes in all.\n\n"
    )
    return head + lines(TITLES, map(_row, found))


def of_pages(found: Iterable[PhoneFigure], minutes: float) -> str:
    """The table of what a phone shows; × is the ratio to the signed-in page."""
    head = (
        f"Commit {_commit()}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}, "
        f"{minutes:.0f} minutes in all; first paint and blocking in ms.\n\n"
    )
    return head + lines(TITLES_OF_PAGES, map(_row_of_page, found))


def of_typing(found: Iterable[TypingFigure]) -> str:
    """The table of how long logging takes who types."""
    rows = [
        (
            figure.what,
            f"{figure.seconds:.1f} s",
            f"≤ {figure.limit:g} s",
            figure.keys,
            f"≤ {figure.most_keys}",
            "kept" if figure.kept else "**missed**",
        )
        for figure in found
    ]
    head = f"Commit {_commit()}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}.\n\n"
    return head + lines(("what", "measured", "limit", "keys beside the words", "limit", ""), rows)


def of_tracker(figure: TrackerFigure) -> str:
    """The line that says how fast a tracker is imported."""
    verdict = "kept" if figure.kept else "**missed**"
    return (
        f"Commit {_commit()}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}: {ROWS:,} rows in "
        f"{figure.seconds:.1f} s, {figure.rows_a_second:,.0f} a second (at least {AT_LEAST:,}: {verdict}); "
        f"{figure.activities:,} activities.\n"
    )


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
