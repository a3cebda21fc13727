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
    """The text of an uploaded file. Raises Refused when it is no text."""
    return reading.decode(content, windows=False)


def read(text: str) -> Table:
    """The file's table. Raises Refused for what is none, or longer than is imported at once."""
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
    """Field → column, by the columns' names; what cannot be told is left out."""
    names = [_plain(name) for name in header]
    found: dict[str, int] = {}
    for exactly in (True, False):
        for name, called in CALLED.items():
            if name not in found:
                free = [index for index in range(len(names)) if index not in found.values()]
                column = _best(names, free, called, exactly)
                if column is not None:
                    found[name] = column
    return found


def kind_of(word: str, kinds: Iterable[tuple[str, str, str]]) -> str:
    """The slug of the kind that the word names by slug, name or done-word, without case; empty if none.

    `kinds` are (slug, name, done).
    """
    wanted = _plain(word)
    for slug, name, done in kinds:
        if wanted and wanted in (_plain(slug), _plain(name), _plain(done)):
            return slug
    return ""


def _best(names: Sequence[str], free: Sequence[int], called: Iterable[str], exactly: bool) -> int | None:
    for word in called:
        for index in free:
            if names[index] == word or (not exactly and re.search(rf"\b{re.escape(word)}\b", names[index])):
                return index
    return None


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", fold(name)).split())


_NAMES = {name for called in CALLED.values() for name in called}
