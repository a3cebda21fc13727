"""Reading a tracker that a student brings: a CSV with whatever columns, matched to ours (DOMAIN §5). No database."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.errors import Refused
from jobsearch.activities.checks import fold

BYTES_AT_MOST = 2_000_000
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
class Row:
    """`number` is the row's number in a spreadsheet: the header is row 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def values(self, column: int | None) -> list[str]:
        return [cell(row, column) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Matching:
    """Which column is which field; what the file's own words for kinds mean; how its days are written."""

    columns: Mapping[str, int]
    kinds: Mapping[str, str] = field(default_factory=dict)
    kind_for_all: str = ""
    day_first: bool = False


def decode(content: bytes) -> str:
    """The text of an uploaded file. Raises Refused when it is no text."""
    if len(content) > BYTES_AT_MOST:
        raise Refused("The file is larger than 2 MB. Split it, and import one part after the other.", "file")
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Refused("The file is no UTF-8 text. In your spreadsheet, save it as “CSV UTF-8”.", "file")
    return text


def read(text: str) -> Table:
    """Raises Refused for what is no table."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > BYTES_AT_MOST:
        raise Refused("The file is larger than 2 MB. Split it, and import one part after the other.", "file")
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error:
        raise Refused(
            "This is no CSV file that can be read. Save it as “CSV UTF-8”, and try again.", "file"
        ) from None
    filled = [
        (number, line) for number, line in enumerate(lines, start=1) if any(cell.strip() for cell in line)
    ]
    if len(filled) < 2:
        raise Refused(
            "There are no activities in it: the first row names the columns, each further row is one activity.",
            "file",
        )
    if len(filled) - 1 > ROWS_AT_MOST:
        raise Refused(
            f"It has more than {ROWS_AT_MOST:,} rows. Split it, and import one part after the other.", "file"
        )
    (_, header), *rows = filled
    return Table(
        tuple(cell.strip() for cell in header), tuple(Row(number, tuple(cells)) for number, cells in rows)
    )


def cell(row: Row, column: int | None) -> str:
    """The cell's text; without the apostrophe that keeps a spreadsheet from reading it as a formula."""
    if column is None or column >= len(row.cells):
        return ""
    text = row.cells[column].strip()
    return text[1:] if re.match(r"'[=+\-@]", text) else text


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


def _delimiter(text: str) -> str:
    """What parts the header's cells most often."""
    header = next((line for line in text.split("\n") if line.strip()), "")
    return max(",;\t|", key=header.count)
