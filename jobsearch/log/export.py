"""The log as a CSV that spreadsheets may open without running what stands in it."""

import csv
from collections.abc import Iterable, Iterator

from core.instants import iso_z
from jobsearch.log.log_lines import LogLine
from rules.instants import as_zone

HEADER = (
    *(
        "date",
        "kind",
        "person",
        "employer",
        "note",
        "link",
        "counts",
        "logged at (UTC)",
        "logged at (own time)",
    ),
    *("late", "accepted by a coach", "taken back", "source"),
)
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Echo:
    """A file that only hands through what is written."""

    def write(self, text: str) -> str:
        return text


def rows(lines: Iterable[LogLine]) -> Iterator[str]:
    """Yield the file, a row at a time."""
    writer = csv.writer(_Echo())
    yield "\ufeff"  # by this, spreadsheets know that it is UTF-8
    yield writer.writerow(HEADER)
    for line in lines:
        yield writer.writerow([harmless(cell) for cell in _cells(line)])


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; our own import takes it off again."""
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell


def _cells(line: LogLine) -> list[str]:
    activity = line.activity
    return [
        activity.occurred_on.isoformat(),
        activity.kind_id,
        activity.contact.name if activity.contact else "",
        activity.employer.name if activity.employer else "",
        activity.note,
        activity.link,
        line.counted.sentence,
        iso_z(activity.logged_at.replace(microsecond=0)),
        f"{activity.logged_at.astimezone(as_zone(line.zone)):%Y-%m-%d %H:%M}",
        "late" if line.counted.late else "",
        "accepted" if activity.accepted_at else "",
        "taken back" if activity.struck_at else "",
        activity.source,
    ]
