"""Exports of other programs, known by their columns. No database."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from jobsearch.imports.fields import NETWORK, SPOTTED
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import heading_of, plain

_MAIN = frozenset((Field.EMPLOYER, Field.ROLE))
OWN_NAME = 100  # rank of a heading that means one thing


@dataclass(frozen=True)
class KnownExport:
    """A program's file: `has` are columns by which it is known, `columns` what each of its columns is; all others stay
    out. `kind` is what was done on each row's day, or NETWORK or SPOTTED.
    """

    name: str
    has: Collection[str]
    columns: dict[str, Field] = field(default_factory=dict)
    kind: str = ""


EXPORTS = (
    KnownExport(
        "LinkedIn, connections",
        has=("first name", "last name", "company", "position", "connected on"),
        columns={
            "first name": Field.FIRST_NAME, "last name": Field.LAST_NAME, "url": Field.LINK, "company": Field.EMPLOYER,
            "position": Field.ROLE, "connected on": Field.DAY,
        },
        kind=NETWORK,
    ),
    KnownExport(
        "LinkedIn, applications",
        has=("application date", "company name", "job title", "job url"),
        columns={
            "application date": Field.DAY, "company name": Field.EMPLOYER, "job title": Field.ROLE,
            "job url": Field.LINK,
        },
        kind="applied",
    ),
    KnownExport(
        "LinkedIn, saved jobs",
        has=("saved date", "job url", "job title", "company name"),
        columns={
            "saved date": Field.DAY, "company name": Field.EMPLOYER, "job title": Field.ROLE, "job url": Field.LINK,
        },
        kind=SPOTTED,
    ),
    KnownExport(
        "Huntr",
        has=("list name", "company name", "board name", "last moved at"),
        columns={
            "created at": Field.DAY, "title": Field.ROLE, "company name": Field.EMPLOYER, "url": Field.LINK,
            "list name": Field.STATUS,
        },
        kind="applied",
    ),
    KnownExport(
        "Teal",
        has=("company name", "role", "applied at", "excitement"),
        columns={
            "applied at": Field.DAY, "role": Field.ROLE, "company name": Field.EMPLOYER, "url": Field.LINK,
            "status name": Field.STATUS, "notes": Field.NOTE,
        },
        kind="applied",
    ),
    KnownExport(
        "Teal",
        has=("job position", "company", "date saved", "date applied", "excitement"),
        columns={
            "date applied": Field.DAY, "job position": Field.ROLE, "company": Field.EMPLOYER, "status": Field.STATUS,
            "notes": Field.NOTE, "url": Field.LINK,
        },
        kind="applied",
    ),
    KnownExport(
        "JobSync",
        has=("applied", "applied date", "company", "job title", "job source"),
        columns={"applied date": Field.DAY, "company": Field.EMPLOYER, "job title": Field.ROLE, "status": Field.STATUS},
        kind="applied",
    ),
    KnownExport(
        "Simplify",
        has=("job url", "applied date", "company name", "job title"),
        columns={
            "applied date": Field.DAY, "company name": Field.EMPLOYER, "job title": Field.ROLE, "job url": Field.LINK,
            "status": Field.STATUS, "notes": Field.NOTE,
        },
        kind="applied",
    ),
    KnownExport(
        "Simplify",
        has=("job url", "applied date"),
        columns={
            "applied date": Field.DAY, "company": Field.EMPLOYER, "job title": Field.ROLE, "title": Field.ROLE,
            "job url": Field.LINK, "status": Field.STATUS, "notes": Field.NOTE,
        },
        kind="applied",
    ),
    KnownExport(
        "Reactive Resume",
        has=("company", "position", "stage", "applied at"),
        columns={
            "applied at": Field.DAY, "company": Field.EMPLOYER, "position": Field.ROLE, "url": Field.LINK,
            "job url": Field.LINK, "stage": Field.STATUS, "notes": Field.NOTE,
        },
        kind="applied",
    ),
    KnownExport(
        "JustAJobApp",
        has=("date received", "sender name", "sender email", "subject", "status label"),
        columns={"date received": Field.DAY, "status label": Field.STATUS, "subject": Field.NOTE},
    ),
)  # fmt: skip


def export_of(header: Sequence[str]) -> KnownExport | None:
    """Return the program that writes such columns; None where none is known by them."""
    names = {plain(name) for name in header}
    candidates = (export for export in EXPORTS if names.issuperset(export.has))
    return next((export for export in candidates if not _leaves_out(export, header)), None)


def _leaves_out(export: KnownExport, header: Sequence[str]) -> bool:
    """Say whether the program's file has no such employer or role as the header names: another program's has."""
    fields = set(columns_of(export, header))
    headings = (heading for name in header if (heading := heading_of(name)) and heading.rank >= OWN_NAME)
    return any(heading.field in _MAIN and heading.field not in fields for heading in headings)


def columns_of(export: KnownExport, header: Sequence[str]) -> list[Field]:
    """Return what each column of the export is."""
    taken: set[Field] = set()
    columns: list[Field] = []
    for name in header:
        meaning = export.columns.get(plain(name), Field.OUT)
        if meaning in taken and meaning.once:
            meaning = Field.OUT
        taken.add(meaning)
        columns.append(meaning)
    return columns
