"""The columns of a roster, the one list: headings, forms, previews and what is kept derive from it. No database.

To add one that is kept of a student: a line here, and the field in `people/students/models.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from core import places
from people.rosters import cells


class Reading(NamedTuple):
    """What a cell is read by: the moment, and whether 3/4/2026 is in April."""

    now: datetime
    day_first: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a roster. `name` is what people call it. A heading is compared in lower case, without signs;
    `other_headings` stand in files, too, best first.

    `required`: the file says it, or the admin for everyone; else an empty cell is empty. `for_all`: one answer may hold
    for a whole file. `kept_in` names the student’s field that it is written to and compared with, where that is all
    there is to it; `phrase` puts it into the row in words, `as_text` turns its value into text for people.
    """

    key: str
    name: str
    other_headings: tuple[str, ...] = ()
    read: Callable[[str, Reading], Any] | None = None
    required: bool = False
    for_all: bool = False
    kept_in: str = ""
    phrase: str = ""
    as_text: Callable[[Any], str] = str

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.name, *self.other_headings)


def _dollars(amount: Any) -> str:
    return f"${amount:,.2f}"


COLUMNS = (
    Column(
        "name", "name", ("full name", "student name", "student", "display name"),
        read=lambda text, reading: cells.words(cells.in_order(text), "name", 150), required=True,
    ),
    Column("first_name", "first name", ("given name", "first", "forename")),
    Column("last_name", "last name", ("family name", "surname", "last")),
    Column(
        "email", "email",
        ("e mail", "email address", "e mail address", "student email", "login id", "sis login id", "login"),
        read=lambda text, reading: cells.address(text, "e-mail address"), required=True,
    ),
    Column(
        "program", "program", ("programme", "course", "course name"),
        read=lambda text, reading: cells.words(text, "program", 120), required=True, for_all=True,
    ),
    Column(
        "cohort", "cohort", ("class", "section", "group", "cohort name"),
        read=lambda text, reading: cells.words(text, "cohort", 120), required=True, for_all=True,
    ),
    Column(
        "graduation", "graduation date",
        ("graduation", "planned graduation", "expected graduation", "graduates", "graduates on", "end date"),
        read=lambda text, reading: cells.day(text, reading.now, day_first=reading.day_first),
        required=True, for_all=True,
        kept_in="planned_graduation", phrase="graduates {}",
    ),
    Column(
        "coach", "coach", ("coach email", "coach e mail", "career coach"),
        read=lambda text, reading: cells.address(text, "coach’s e-mail address"), for_all=True,
    ),
    Column("time_zone", "time zone", ("timezone", "zone"), required=True, for_all=True),  # read within a country
    Column(
        "country", "country", ("country code",),
        read=lambda text, reading: places.country(text), required=True, for_all=True,
    ),
    Column("state", "state", ("state or province", "province", "region"), for_all=True),  # read within a country
    Column(
        "tuition", "tuition paid", ("tuition", "tuition paid usd", "paid"),
        read=lambda text, reading: cells.amount(text), required=True, for_all=True,
        kept_in="tuition_paid", phrase="{} paid", as_text=_dollars,
    ),
    Column(  # the terms that they acknowledge; empty: as their program names
        "series", "series", ("terms", "commitment", "policy"),
        read=lambda text, reading: cells.words(text, "series", 80), for_all=True,
    ),
)  # fmt: skip
PARTS_OF_A_NAME = ("first_name", "last_name")
KEPT = tuple(column for column in COLUMNS if column.kept_in)
FOR_ALL = tuple(column for column in COLUMNS if column.for_all)
