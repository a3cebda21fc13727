"""The table of bin/bench, printed and put between two marks of docs/performance.md."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.bench.measure import Figure
from tests.databases import ROOT

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- bin/bench --write: begin -->\n", "<!-- bin/bench --write: end -->\n"


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


def write(table: str, page: Path = PAGE) -> None:
    before, _, rest = page.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}")


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
