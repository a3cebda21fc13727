"""The log as a CSV that spreadsheets may open without running what stands in it."""

from collections.abc import Iterable, Iterator

from core.instants import iso_z
from core.tables.writing import csv_lines
from jobsearch.log.log_lines import LogLine
from rules.instants import as_zone

HEADER = (
    *(
        "date",
        "kind",
        "person",
        "employer",
        "role",
        "note",
        "link",
        "counts",
        "logged at (UTC)",
        "logged at (own time)",
    ),
    *("late", "accepted by a coach", "taken back", "source"),
)


def rows(lines: Iterable[LogLine]) -> Iterator[str]:
    """Return the file, a row at a time."""
    return csv_lines(HEADER, map(_cells, lines))


def _cells(line: LogLine) -> list[str]:
    activity = line.activity
    return [
        activity.occurred_on.isoformat(),
        activity.kind_id,
        activity.contact.name if activity.contact else "",
        activity.employer.name if activity.employer else "",
        activity.role,
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
