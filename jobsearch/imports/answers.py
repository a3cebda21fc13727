"""What a student says of a tracker, over what is recognised. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.errors import Refused
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import plain

SEVERAL = ("first", "last")  # which of two days in a cell is meant


@dataclass(frozen=True)
class Answers:
    """What a student says of a file; empty where the suggestion holds.

    `columns`: a column's place → what it is. `words`: what the file calls a deed or a status → a kind's slug, or
    SPOTTED. `kind`: what was done where no column says it. `several`: which of two days in a cell is meant.
    """

    columns: Mapping[int, Field] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    day_first: bool | None = None
    year: int = 0
    several: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return plain types, which `answers_from` takes again."""
        return {
            "columns": {str(at): str(meaning) for at, meaning in self.columns.items()},
            "words": dict(self.words),
            "kind": self.kind,
            "day_first": self.day_first,
            "year": self.year,
            "several": self.several,
        }


def answers_from(stated_answers: Mapping[str, Any], header: Sequence[str] = ()) -> Answers:
    """Return the answers that plain types say. Columns go by their place, or, with `header`, by their name."""
    places = {plain(name): at for at, name in reversed(tuple(enumerate(header)))}
    columns: dict[int, Field] = {}
    for name, meaning in dict(stated_answers.get("columns") or {}).items():
        at = (
            int(name)
            if str(name).isdecimal() and plain(str(name)) not in places
            else places.get(plain(str(name)))
        )
        if at is None or meaning not in set(Field):
            raise Refused(
                f"“{name}” is no column of the file, or “{meaning}” is nothing that a column can be.",
                "columns",
            )
        columns[at] = Field(meaning)
    day_first, year, several = (
        stated_answers.get("day_first"),
        stated_answers.get("year") or 0,
        str(stated_answers.get("several") or ""),
    )
    return Answers(
        columns=columns,
        words={plain(str(word)): str(kind) for word, kind in dict(stated_answers.get("words") or {}).items()},
        kind=str(stated_answers.get("kind") or ""),
        day_first=day_first if isinstance(day_first, bool) else None,
        year=int(year) if str(year).isdecimal() and 1990 <= int(year) <= 2100 else 0,
        several=several if several in SEVERAL else "",
    )
