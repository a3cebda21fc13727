"""`bin/bench [students] [--write]`: what the program costs beside what it cannot do without. docs/performance.md.

`bin/bench pages` measures only what a phone shows, `bin/bench typing` how long logging takes who types there,
`bin/bench tracker` how fast a tracker's rows are imported. Exit status 1 beyond a limit. `--write` puts the tables into
docs/performance.md.
"""

import argparse
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerservices.settings")
django.setup()

from tests import measured  # noqa: E402
from tests.bench import keystrokes, phone, table, tracker, web  # noqa: E402
from tests.bench.measure import Figure  # noqa: E402
from tests.bench.one_size import Measured, read  # noqa: E402
from tests.bench.school import BenchSchool, of_size, school  # noqa: E402

NOW = datetime(2026, 7, 1, 20, tzinfo=UTC)
SMALLER = 10  # times, for the growth


def main(students: int, write: bool) -> int:
    started = time.monotonic()
    with _built(students // SMALLER) as small:
        smaller = _in_a_fresh_process(small)
    with _built(students) as made:
        larger = _in_a_fresh_process(made, "all")
        activities = made.activities
        _say("asking for pages")
        with tempfile.TemporaryDirectory(prefix="cs-bench-") as folder:
            requests = web.figures(made, NOW, Path(folder))
    found = [*larger.figures, *_growth(smaller, larger), *requests]
    minutes = (time.monotonic() - started) / 60
    text = table.text(found, students, activities, minutes)
    sys.stdout.write(text)
    if write:
        measured.put(text, table.LOADS)
    return measure_pages(write) or int(not all(figure.kept for figure in found))


def measure_pages(write: bool) -> int:
    started = time.monotonic()
    _say("showing pages to a phone")
    with tempfile.TemporaryDirectory(prefix="cs-bench-") as folder:
        found = phone.figures(Path(folder))
    text = table.of_pages(found, (time.monotonic() - started) / 60)
    sys.stdout.write(text)
    if write:
        measured.put(text, table.PAGES)
    return int(any(figure.missed for figure in found))


def measure_typing(write: bool) -> int:
    _say("typing on a phone's network")
    with tempfile.TemporaryDirectory(prefix="cs-bench-") as folder:
        found = keystrokes.figures(Path(folder))
    text = table.of_typing(found)
    sys.stdout.write(text)
    if write:
        measured.put(text, table.TYPING)
    return int(not all(figure.kept for figure in found))


def measure_tracker(write: bool) -> int:
    _say("importing a tracker")
    with tempfile.TemporaryDirectory(prefix="cs-bench-") as folder:
        found = tracker.figure(Path(folder))
    text = table.of_tracker(found)
    sys.stdout.write(text)
    if write:
        measured.put(text, table.TRACKER)
    return int(not found.kept)


@contextmanager
def _built(students: int) -> Iterator[BenchSchool]:
    _say(f"building {students:,} students")
    with school(of_size(students, NOW)) as made:
        _say(f"measuring {made.activities:,} activities")
        yield made


def _in_a_fresh_process(made: BenchSchool, *which: str) -> Measured:
    command = [sys.executable, "-m", "tests.bench.one_size", made.database, NOW.isoformat(), *which]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return read(done.stdout)


def _say(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {what} …", file=sys.stderr, flush=True)


def _growth(smaller: Measured, larger: Measured) -> list[Figure]:
    before = {figure.name: figure for figure in smaller.figures}
    found = []
    for now in larger.figures:
        if (then := before.get(now.name)) is not None:
            exponent = math.log(now.seconds / then.seconds, SMALLER)
            name = f"growth exponent of {now.name}"
            found.append(Figure(name, "a tenth", then.seconds, now.seconds, exponent, 1.1))
    for name, less, more in (
        ("memory of the process", smaller.process, larger.process),
        ("memory of the database's processes", smaller.backend, larger.backend),
    ):
        found.append(Figure(name, "a tenth", 0, 0, more / less, 1.2, f"{less:.0f} and {more:.0f} MiB"))
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bin/bench")
    parser.add_argument("what", nargs="?", default="100000", help="a number of students, or one part")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    said = parser.parse_args()
    parts = {"pages": measure_pages, "typing": measure_typing, "tracker": measure_tracker}
    part = parts.get(said.what)
    sys.exit(part(said.write) if part else main(int(said.what), said.write))
