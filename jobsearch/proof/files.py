"""The tables of a proof as CSV: each row says its day, its instants in UTC and in the student’s zone, its reason."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from core.instants import iso_z
from core.tables.writing import csv_lines
from jobsearch.proof.collecting import Proof
from rules.instants import as_zone

Cells = Sequence[object]


def activities(proof: Proof) -> tuple[Cells, Iterator[Cells]]:
    """Return headings and rows of all activities."""
    header = (
        *("day (the student’s own)", "kind", "person", "employer", "role", "note", "link"),
        *("counts", "counts for, or why not", *_instant_headings("logged at", proof)),
    )
    rows = (
        (
            *(line.activity.occurred_on, line.activity.kind.name, line.activity.contact or ""),
            *(line.activity.employer or "", line.activity.role, line.activity.note, line.activity.link),
            *("yes" if line.counted.counts else "no", line.counted.sentence),
            *_instant(line.activity.logged_at, proof),
        )
        for line in proof.lines
    )
    return header, rows


def stages(proof: Proof) -> tuple[Cells, Iterator[Cells]]:
    """Return headings and rows of each step of each opening, undone ones marked."""
    header = (
        *("opening", "employer", "role", "stage", "closed how", "since (the student’s own day)"),
        *("how", "undone at (UTC)", *_instant_headings("recorded at", proof)),
    )
    rows = (
        (
            *(history.opening.pk, history.opening.employer, history.opening.role),
            *(move.own_stage or move.get_stage_display(), move.get_closing_display(), move.since),
            *(move.get_cause_display(), iso_z(history.undone[move.pk]) if move.pk in history.undone else ""),
            *_instant(move.at, proof),
        )
        for history in proof.openings
        for move in history.moves
    )
    return header, rows


def weeks(proof: Proof) -> tuple[Cells, Iterator[Cells]]:
    """Return headings and rows of what each week or month asked for, and what counted, a row for each quota."""
    header = (
        *("search", "week or month", "number", "first day", "last day", "verdict", "provisional"),
        *("quota", "clause", "counted", "asked for", "zone of its days"),
    )
    rows = (
        (
            *(period.search_id, period.unit, period.number, period.first_day, period.last_day),
            *(period.verdict.replace("_", " "), "provisional" if period.provisional else ""),
            *(quota.label, quota.clause, quota.count, quota.minimum, period.zone),
        )
        for period in proof.weeks
        for quota in period.quotas
    )
    return header, rows


TABLES: dict[str, Callable[[Proof], tuple[Cells, Iterator[Cells]]]] = {
    "activities": activities,
    "stages": stages,
    "weeks": weeks,
}


def lines_of(name: str, proof: Proof) -> Iterator[str]:
    """Return one of the tables as the lines of a CSV file."""
    header, rows = TABLES[name](proof)
    return csv_lines([str(heading) for heading in header], rows)


def _instant_headings(name: str, proof: Proof) -> tuple[str, str]:
    return f"{name} (UTC)", f"{name} ({proof.zone})"


def _instant(instant: datetime, proof: Proof) -> tuple[str, str]:
    whole = instant.replace(microsecond=0)
    return iso_z(whole), whole.astimezone(as_zone(proof.zone)).isoformat()
