"""What the names of a tracker's columns say, in English, German, Spanish, French, Italian, Portuguese and Dutch.

The words stand in `words/headings.toml`. “companyName” is compared as “company name”. No database.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.tables import months
from jobsearch.imports.fields import TrackerField as Field

FINDING_AT_LEAST, NO_FINDING = (
    45,
    60,
)  # ranks of days on which something was found; below, of what was changed
PART, PLAIN_DAY = 40, 70  # ranks of headings of which only a word is known
LONGEST, LONGEST_NAME = 80, 50  # letters of a heading that may say something; of one that begins a table
BETWEEN = re.compile(r"[,/&|+\n]|\s-\s|\s(?:and|und|y|et|e)\s")
JOINED = 5  # by how much a heading that says two things ranks below one that says one


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says its column is. `rank` tells the better of two columns for one field; `deed` is what was done
    on such a day, as “date applied” says.
    """

    field: Field
    rank: int
    deed: str = ""


@lru_cache(maxsize=65_536)
def plain(heading: str) -> str:
    """Return a heading as it is compared."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    letters = months.plain(apart)
    return " ".join(re.sub(r"[\W_]+", " ", re.sub(r"\([^)]*\)", " ", letters) or letters).split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a list with commas between them."""
    return tuple(phrase for part in text.split(",") if (phrase := " ".join(part.split())))


_DATA: dict[str, Any] = tomllib.loads((Path(__file__).parent / "words" / "headings.toml").read_text("utf-8"))
KNOWN: dict[str, Heading] = {
    phrase: Heading(Field(column["field"]), column["rank"], column.get("deed", ""))
    for column in reversed(_DATA["column"])
    for phrase in phrases(column["called"])
}
_WORDS = {name: frozenset(phrases(text)) for name, text in _DATA["words"].items()}
_HOLDING = [(Field(part["field"]), frozenset(phrases(part["words"]))) for part in _DATA["holding"]]
_HOLDING_DAYS = [
    (part["rank"], part.get("deed", ""), frozenset(phrases(part["words"]))) for part in _DATA["holding_day"]
]


@lru_cache(maxsize=4096)
def heading_of(text: str) -> Heading | None:
    """Return what a heading says its column is; None where it says nothing we know."""
    words = plain(text)
    if not words or len(words) > LONGEST:
        return None
    return KNOWN.get(words) or _first_of_several(text) or _holding(set(words.split()), words)


def _first_of_several(text: str) -> Heading | None:
    """Return what the first known part says of a heading such as “Company, city” or “Role / team”."""
    apart = [plain(part) for part in BETWEEN.split(text)]
    named = next((KNOWN[part] for part in apart if part in KNOWN), None) if len(apart) > 1 else None
    if named is None:
        return None
    # “Company / job address” is an address; “Company, city” begins with the company.
    *before, last = apart[-1].split() or [""]
    rank = min(named.rank, PART) if before and last in _WORDS["out"] else named.rank
    return Heading(named.field, rank - JOINED, named.deed)


def _holding(parts: set[str], words: str) -> Heading | None:
    """Return what one of a heading's words says, where the whole of it is not known."""
    if _WORDS["links"] & parts:
        worse = {"resume", "cv", "cover", "profile", "linkedin", "email"} & parts
        return Heading(Field.LINK, 20 if worse else 50)
    if _WORDS["days"] & parts or "datum" in words:
        return _day_named(parts)
    if parts & _WORDS["out"]:
        return None
    return next((Heading(field, PART) for field, holding in _HOLDING if holding & parts), None)


def is_other_day(text: str) -> bool:
    """Say whether a heading names a day on which nothing was done by the student: a deadline, a follow-up to come."""
    return bool(_WORDS["other_days"] & set(plain(text).split()))


def is_day_of_no_deed(heading: Heading | None) -> bool:
    """Say whether a heading is of days that are named for no deed, and are not the last ones of what was changed."""
    return bool(
        heading and heading.field is Field.DAY and not heading.deed and heading.rank >= FINDING_AT_LEAST
    )


def is_day_of_finding(heading: Heading | None) -> bool:
    """Say whether a heading is of days on which a job was found, saved or written down."""
    return is_day_of_no_deed(heading) and heading is not None and heading.rank < NO_FINDING


def is_day_of_keeping(text: str) -> bool:
    """Say whether a heading is of days on which a job was found or saved, rather than written down for any reason."""
    return is_day_of_finding(heading_of(text)) and bool(set(plain(text).split()) & _WORDS["only_found"])


def says_whether_applied(heading: str, header: Sequence[str]) -> bool:
    """Say whether a heading asks if one has applied, so that yes or no may stand below it; “success” does where errors
    are named.
    """
    name = plain(heading)
    beside_errors = any("error" in plain(other).split() for other in header)
    return name in _WORDS["whether_applied"] or (beside_errors and name in ("success", "succeeded"))


def order_named(text: str) -> bool | None:
    """Return whether a heading such as “Date (DD/MM/YYYY)” says that days come first; None where it says neither."""
    letters = re.sub(r"[^a-z/.\-]", " ", text.casefold())
    if re.search(r"\b(d{1,2}|t{2}|j{2}|g{2})[/.\-]m{1,2}\b", letters):
        return True
    return False if re.search(r"\bm{1,2}[/.\-]d{1,2}\b", letters) else None


def looks_like_heading(text: str) -> float:
    """Return how much a cell looks like the name of a column: below zero for what only data is."""
    if not text:
        return 0
    if re.fullmatch(r"[\d\s.,:/$€£%+-]+", text) or "://" in text:
        return -0.5
    if len(text) > LONGEST_NAME or re.search(r"\w:\S", text):
        return 0
    heading = heading_of(text)
    if heading is None:
        return 0
    # “Applied”, “Interview”, “Offer” stand in the cells of a column, too.
    return 0.6 if plain(text) in _WORDS["cells_too"] or plain(text) not in KNOWN else 1


def _day_named(words: set[str]) -> Heading | None:
    if words & _WORDS["other_days"]:
        return None
    named = (Heading(Field.DAY, rank, deed) for rank, deed, holding in _HOLDING_DAYS if words & holding)
    return next(named, Heading(Field.DAY, PLAIN_DAY))
