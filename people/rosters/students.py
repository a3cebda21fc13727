"""One row of a roster → what it says about one student."""

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
    """`coach` is an address, or empty; `kept` has what else is kept of the student, by the name of its field; an empty
    cell that nobody asks for is not among it, and changes nothing."""

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
    """Raises Refused with the reason that a person can act on."""
    if line.wrong:
        raise Refused(line.wrong)
    country = places.country(line.cells["country"])
    state = places.subdivision(country, line.cells["state"])
    reading = Reading(now, line.day_first)
    said = {
        column.key: column.read(cell, reading) if (cell := line.cells[column.key]) or column.asked else ""
        for column in COLUMNS
        if column.read is not None
    }
    return RosterStudent(
        row=line.number,
        name=said["name"],
        email=said["email"],
        program=said["program"],
        cohort=said["cohort"],
        coach=said["coach"],
        time_zone=places.zone_in(line.cells["time_zone"], country, state),
        country=country,
        state=state,
        series=said["series"],
        kept={each.kept_in: said[each.key] for each in KEPT if each.asked or line.cells[each.key]},
    )
