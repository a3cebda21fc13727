"""Rosters as other programs and people’s sheets write them; the files beside this are made up, their shapes are not."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.errors import Refused
from core.tables import reading
from people.rosters import matching as matchings
from people.rosters.matching import RosterMatching
from people.rosters.students import RosterStudent, roster_student
from tests.factories import NOW

FOLDER = Path(__file__).parent
FOR_ALL = {
    "program": "Software Engineering", "cohort": "Fall 2026", "graduation": "2026-12-04",
    "coach": "maya@school.example", "country": "US", "state": "NY", "time_zone": "America/New_York", "tuition": "15000",
}  # fmt: skip


def table(name: str) -> matchings.Table:
    (path,) = FOLDER.glob(f"{name}_*")
    return matchings.table_of(reading.decode(path.read_bytes()))


def rows(found: matchings.Table, matching: RosterMatching) -> list[RosterStudent | str]:
    """Each row as a student, or as the reason why not."""
    read: list[RosterStudent | str] = []
    for line in matchings.lines(found, matching):
        try:
            read.append(roster_student(line, NOW))
        except Refused as refusal:
            read.append(refusal.message)
    return read


def as_suggested(name: str, **said: Any) -> list[RosterStudent | str]:
    found = table(name)
    return rows(found, replace(matchings.suggestion(found), defaults=FOR_ALL, **said))


def test_r01_a_gradebook_of_canvas_has_logins_and_a_line_of_its_own() -> None:
    points, ada = reversed(as_suggested("r01", address_ending="school.example"))
    assert points == "The e-mail address is missing." or ada == "The e-mail address is missing."
    (found,) = [each for each in (points, ada) if isinstance(each, RosterStudent)]
    assert found.name == "Ada Quill"
    assert found.email == "aquill@school.example"
    assert found.cohort == "SE 101"


def test_r01_without_an_ending_the_login_is_refused_in_words() -> None:
    assert "“aquill” is no e-mail address; write one like maya@example.com." in as_suggested("r01")


@pytest.mark.parametrize(
    ("name", "email"), [("r02", "ada.quill@example.com"), ("r03", "ada.quill@example.com")]
)
def test_r02_r03_first_and_last_name_make_one_and_what_is_lacking_is_said_once(name: str, email: str) -> None:
    (found,) = as_suggested(name)
    assert isinstance(found, RosterStudent)
    assert found.name == "Ada Quill"
    assert found.email == email
    assert found.cohort == "Fall 2026"
    assert found.kept["planned_graduation"] == date(2026, 12, 4)
    assert found.coach == "maya@school.example"
    assert found.state == "NY"


def test_r03_says_what_it_lacks() -> None:
    lacking = matchings.lacking(matchings.suggestion(table("r03")))
    assert lacking == ["program", "cohort", "graduation date", "time zone", "country", "tuition paid"]


@pytest.mark.parametrize("name", ["r04", "r05", "r06", "r07", "r10", "r11", "r12"])
def test_a_file_that_names_all_needs_nothing_said(name: str) -> None:
    found = table(name)
    suggested = matchings.suggestion(found)
    assert matchings.lacking(suggested) == []
    (read,) = rows(found, suggested)
    assert isinstance(read, RosterStudent), read
    assert read.program == "Software Engineering"
    assert read.kept["planned_graduation"] == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        pytest.param("r04", "Ada Quill", id="r04 first and last name"),
        pytest.param("r05", "Renée Müller", id="r05 Windows-1252"),
        pytest.param("r06", "Ada Six", id="r06 sep="),
        pytest.param("r07", "Ada Seven", id="r07 a title above"),
        pytest.param("r10", "Ada Ten", id="r10 semicolons, a mark, more columns"),
        pytest.param("r11", "Ada Quill", id="r11 the last name first"),
        pytest.param("r12", "Zoë Núñez", id="r12 UTF-16 with tabs"),
    ],
)
def test_the_name_arrives(name: str, person: str) -> None:
    found = table(name)
    (read,) = rows(found, matchings.suggestion(found))
    assert isinstance(read, RosterStudent)
    assert read.name == person


def test_r09_every_day_zone_and_state_is_read() -> None:
    found = table("r09")
    read = rows(found, matchings.suggestion(found))
    assert [each for each in read if isinstance(each, str)] == []
    students = [each for each in read if isinstance(each, RosterStudent)]
    assert {each.kept["planned_graduation"] for each in students} == {date(2026, 12, 4)}
    assert {(each.time_zone, each.country, each.state) for each in students} == {
        ("America/New_York", "US", "NY")
    }
    assert {str(each.kept["tuition_paid"]) for each in students} == {"15000.00"}


def test_rows_keep_the_numbers_of_the_sheet_below_a_title() -> None:
    assert [row.number for row in table("r07").rows] == [3]


@pytest.mark.parametrize(
    ("days", "first_is_day"),
    [
        pytest.param(["03/04/2026"], False, id="none is clear: the month"),
        pytest.param(["13/04/2026", "03/04/2026"], True, id="a clear day first"),
        pytest.param(["04/13/2026", "03/04/2026"], False, id="a clear month first"),
        pytest.param(["04/13/2026", "05/14/2026", "13/04/2026"], False, id="one slip turns nothing"),
    ],
)
def test_the_order_of_day_and_month_is_settled_for_the_whole_file(
    days: list[str], first_is_day: bool
) -> None:
    found = matchings.table_of(
        "\n".join(["email,graduation date", *(f"a{n}@example.com,{day}" for n, day in enumerate(days))])
    )
    assert matchings.suggestion(found).day_first == first_is_day


def test_arizona_keeps_no_summer_time() -> None:
    line = matchings.lines(
        matchings.table_of("name,email\nAda,ada@example.com"),
        RosterMatching({"name": 0, "email": 1}, FOR_ALL | {"state": "AZ", "time_zone": "Mountain"}),
    )[0]
    assert roster_student(line, NOW).time_zone == "America/Phoenix"
