"""Reading one row of a roster: what it says about one student."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from core import places
from core.errors import Refused
from people.rosters.columns import COLUMNS, KEPT, Reading
from people.rosters.matching import RosterLine


@dataclass(frozen=True)
class RosterStudent:
    """A student as a roster's row describes them. `coach` is an address, or empty; `kept` has what else is kept of the
    student, by the name of its field. An empty cell that nobody asks for is not in it, and changes nothing.
    """

    row: int
    name: str
    email: str
    program: str
    cohort: str
    coach: str
    time_zone: str
    country: str
    state: str
    series: str = ""
    kept: Mapping[str, Any] = field(default_factory=dict)


def roster_student(line: RosterLine, now: datetime) -> RosterStudent:
    """Read what a line says about its student. Raise Refused with the reason that a person can act on."""
    if line.wrong:
        raise Refused(line.wrong)
    country = places.country(line.cells["country"])
    state = places.subdivision(country, line.cells["state"])
    reading = Reading(now, line.day_first)
    values = {
        column.key: column.read(cell, reading) if (cell := line.cells[column.key]) or column.required else ""
        for column in COLUMNS
        if column.read is not None
    }
    return RosterStudent(
        row=line.number,
        name=values["name"],
        email=values["email"],
        program=values["program"],
        cohort=values["cohort"],
        coach=values["coach"],
        time_zone=places.zone_in(line.cells["time_zone"], country, state),
        country=country,
        state=state,
        series=values["series"],
        kept={
            column.kept_in: values[column.key] for column in KEPT if column.required or line.cells[column.key]
        },
    )
