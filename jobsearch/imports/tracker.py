"""Reading a tracker that a student brings: a CSV with whatever columns, matched to ours (DOMAIN §5). No database."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.errors import Refused
from core.tables import reading
from core.tables.reading import Table
from jobsearch.activities.checks import fold

ROWS_AT_MOST = 5_000
CELL_AT_MOST = 100_000

# Field → what its column may be called, best first.
CALLED: dict[str, tuple[str, ...]] = {
    "date": (
        *(
            "date",
            "occurred on",
            "day",
            "when",
            "activity date",
            "contact date",
            "date contacted",
            "contacted on",
        ),
        *(
            "date applied",
            "applied on",
            "date of contact",
            "timestamp",
            "time",
            "created at",
            "created",
            "last contact",
        ),
    ),
    "kind": (
        "kind",
        "type",
        "activity",
        "activity type",
        "action",
        "what",
        "category",
        "status",
        "stage",
        "method",
    ),
    "person": (
        *(
            "person",
            "contact",
            "contact name",
            "contact person",
            "name",
            "full name",
            "who",
            "whom",
            "with whom",
            "people",
            "with",
        ),
        *("recruiter", "hiring manager", "met with"),
    ),
    "employer": (
        "employer",
        "company",
        "company name",
        "organization",
        "organisation",
        "business",
        "firm",
        "where",
    ),
    "note": (
        *(
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
            "details",
            "description",
            "message",
            "summary",
            "next step",
        ),
        *("role", "position", "job title", "title"),
    ),
    "link": (
        "link",
        "url",
        "web address",
        "job link",
        "job url",
        "posting",
        "job posting",
        "website",
        "linkedin",
    ),
}
FIELDS = tuple(CALLED)


@dataclass(frozen=True, slots=True)
class TrackerMatching:
    """Which column is which field; what the file's own words for kinds mean; how its days are written."""

    columns: Mapping[str, int]
    kinds: Mapping[str, str] = field(default_factory=dict)
    kind_for_all: str = ""
    day_first: bool = False


def decode(content: bytes) -> str:
    """Return the text of an uploaded file. Raise Refused where it is no text."""
    return reading.decode(content, windows=False)


def read(text: str) -> Table:
    """Return the file's table. Raise Refused where it is none, or longer than is imported at once."""
    if len(text) > reading.BYTES_AT_MOST:
        raise Refused("The file is larger than 2 MB. Upload one part after the other.", "file")
    table = reading.read(text, lambda cell: _plain(cell) in _NAMES)
    if all(row.wrong for row in table.rows):
        raise Refused(
            "There are no activities in it: the first row names the columns, each further row is one activity.",
            "file",
        )
    if len(table.rows) > ROWS_AT_MOST:
        raise Refused(
            f"It has more than {ROWS_AT_MOST:,} rows. Split it, and import one part after the other.", "file"
        )
    return table


def match(header: Sequence[str]) -> dict[str, int]:
    """Match columns to fields by the columns' names: field → column, without what cannot be told."""
    names = [_plain(name) for name in header]
    columns: dict[str, int] = {}
    for exactly in (True, False):
        for name, titles in CALLED.items():
            if name not in columns:
                free_columns = [index for index in range(len(names)) if index not in columns.values()]
                column = _best(names, free_columns, titles, exactly)
                if column is not None:
                    columns[name] = column
    return columns


def kind_of(word: str, kinds: Iterable[tuple[str, str, str]]) -> str:
    """Return the slug of the kind that the word names by slug, name or done-word, without case; empty if none.

    `kinds` are (slug, name, done).
    """
    plain_word = _plain(word)
    for slug, name, done in kinds:
        if plain_word and plain_word in (_plain(slug), _plain(name), _plain(done)):
            return slug
    return ""


def _best(
    names: Sequence[str], free_columns: Sequence[int], titles: Iterable[str], exactly: bool
) -> int | None:
    for title in titles:
        for index in free_columns:
            if names[index] == title or (not exactly and re.search(rf"\b{re.escape(title)}\b", names[index])):
                return index
    return None


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", fold(name)).split())


_NAMES = {title for titles in CALLED.values() for title in titles}
