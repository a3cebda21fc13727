"""How many rows a second of a student's own tracker the worker brings into the log: `bin/bench tracker`."""

from dataclasses import dataclass
from pathlib import Path

from tests.live import launch

ROWS, AT_LEAST = 20_000, 2_000  # rows of the file, and how many a second are to be brought
# What the worker does (`jobsearch.tasks`), in a process of its own as there; the file was looked over before.
IMPORT = f"""
import time
from datetime import UTC, datetime, timedelta
from jobsearch.imports import drafts
from tests.jobsearch.scenes import scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC))
lines = ["Date,Company,Contact,Position,Activity,Comments"]
for number in range({ROWS}):
    day = its.today - timedelta(days=number % 40)
    done = ("Reached out", "Applied", "Coffee chat")[number % 3]
    lines.append(f"{{day}},Firm {{number % 700}},Person {{number}},Developer {{number % 50}},{{done}},note {{number}}")
content = "\\n".join(lines).encode()
draft = drafts.upload(its.alice, file_name="tracker.csv", content=content, now=its.now)
draft = drafts.start(draft, by=its.alice.user, now=its.now)
started = time.monotonic()
drafts.carry_out(draft.pk, its.alice.user, its.now)
print("SECONDS", time.monotonic() - started, its.alice.activities.count())
"""


@dataclass(frozen=True)
class TrackerFigure:
    seconds: float
    activities: int

    @property
    def rows_a_second(self) -> float:
        return ROWS / self.seconds

    @property
    def kept(self) -> bool:
        return self.activities == ROWS and self.rows_a_second >= AT_LEAST


def figure(folder: Path) -> TrackerFigure:
    """Import once into a fresh school."""
    with launch(folder, only_web=True) as server:
        said = server.shell(IMPORT).rpartition("SECONDS")[2].split()
    return TrackerFigure(float(said[0]), int(said[1]))
