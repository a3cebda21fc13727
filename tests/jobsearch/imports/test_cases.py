"""Files shaped like people's own, one by one: what each should do. They are made up, only their shapes are not.

Nothing here asks the database; what a second file does stands in `test_again.py`.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jobsearch.imports import sheets as file_sheets
from jobsearch.imports import tracker as trackers
from jobsearch.imports.answers import Answers
from jobsearch.imports.trial import TriedRow, shipped_kinds, tried

CASES = Path(__file__).parent / "cases"
TODAY, ZONE = date(2026, 11, 29), "America/New_York"


def content(number: str) -> bytes:
    (path,) = [path for path in CASES.iterdir() if path.name.startswith(number)]
    return path.read_bytes()


def rows(number: str, **said: Any) -> list[TriedRow]:
    return tried(content(number), said, shipped_kinds(), today=TODAY, zone=ZONE)


def one(row: TriedRow) -> tuple[str, ...]:
    """A row as day, kind, employer, person and role."""
    said = row.as_json()
    return said["day"][5:], said["kind"], said["employer"], said["person"], said["role"]


def note(row: TriedRow) -> str:
    assert row.reading and row.reading.checked
    return row.reading.checked.note


def test_01_a_status_is_where_a_thing_stands_and_not_what_was_done() -> None:
    found = rows("01")
    assert [one(row) for row in found] == [
        ("11-02", "applied", "Alder Works", "", "Junior Dev"),
        ("11-03", "applied", "Birch Labs", "", "QA"),
        ("11-04", "applied", "Cedar Inc", "", "Dev"),
        ("11-05", "applied", "Dogwood Co", "", "Dev"),
    ]
    assert [note(row) for row in found] == [
        "Status: Interview",
        "",
        "Status: Rejected",
        "Status: No Response",
    ]


@pytest.mark.parametrize(
    ("number", "employers"), [("02", ["Elm Software", "Fir Systems"]), ("37", ["Elm Software"])]
)
def test_02_37_a_name_is_the_employer_where_no_other_column_is(number: str, employers: list[str]) -> None:
    found = rows(number)
    assert [row.as_json()["employer"] for row in found] == employers
    assert {row.as_json()["person"] for row in found} == {""}
    assert found[0].as_json()["link"] == "https://example.com/elm"


@pytest.mark.parametrize(
    ("number", "numbers", "employers"),
    [
        pytest.param("03", [5, 6], ["Ginkgo Ltd", "Hazel LLC"], id="03 titles"),
        pytest.param("04", [3, 4], ["Ivy GmbH", "Juniper AG"], id="04 sep=;"),
        pytest.param("05", [5, 6], ["Kapok Inc", "Larch Co"], id="05 LinkedIn’s notes"),
    ],
)
def test_03_04_05_the_header_is_found_below_what_stands_above_it(
    number: str, numbers: list[int], employers: list[str]
) -> None:
    found = rows(number)
    assert [row.number for row in found] == numbers
    assert [row.as_json()["employer"] for row in found] == employers


def test_06_first_and_last_name_make_one_person() -> None:
    assert [one(row)[3] for row in rows("06")] == ["Ada Quill", "Ada Stone"]
    assert {one(row)[1] for row in rows("06")} == {"network"}
    assert [one(row)[:4] for row in rows("06", kind="contacted")][1] == (
        "11-02", "contacted", "Kapok Inc", "Ada Stone",
    )  # fmt: skip


def test_07_09_what_was_done_is_asked_once_and_the_student_is_nobodys_contact() -> None:
    assert [one(row) for row in rows("07")] == [
        ("11-03", "applied", "Maple Bank", "", "Associate Dev"),
        ("11-13", "applied", "Myrtle Co", "", "Web Dev"),
    ]
    assert [one(row)[2] for row in rows("09")] == ["Pine Corp", "Quince Co"]
    assert [one(row)[1] for row in rows("09")] == ["applied", "spotted"]
    assert [one(row)[1] for row in rows("09", words={"Wishlist": "applied"})] == ["applied", "applied"]
    assert {one(row)[1] for row in rows("07", kind="interviewed")} == {"interviewed"}


@pytest.mark.parametrize(
    ("number", "first"),
    [
        ("08", ("11-02", "applied", "Nutmeg Co", "", "Data Analyst")),
        ("18", ("11-02", "applied", "Café Nørd", "", "Dev")),
        ("23", ("11-02", "applied", "Sumac", "", "Dev")),
        ("25", ("11-02", "applied", "Umber, Graz", "", "Dev")),
    ],
)
def test_08_18_23_25_arrive(number: str, first: tuple[str, ...]) -> None:
    found = rows(number)
    assert one(found[0]) == first
    assert {row.state for row in found} == {"read"}


def test_10_the_role_is_kept() -> None:
    assert [one(row)[4] for row in rows("10")] == ["Front-end Dev", "Back-end Dev"]


def test_12_excels_day_numbers_are_days() -> None:
    assert [one(row)[0] for row in rows("12")] == ["11-02", "11-03"]


def test_13_dots_are_day_first() -> None:
    assert [one(row)[0] for row in rows("13")] == ["11-02", "11-03"]


def test_14_one_slip_turns_nothing_and_its_row_is_refused_with_the_reason() -> None:
    found = rows("14")
    assert [one(row)[0] for row in found[:4]] == ["11-02", "11-03", "11-16", "11-17"]
    assert (
        found[4].reason
        == "“18/11/2026” is no day where the file is read month first; write it like 2026-11-25."
    )
    turned = rows("14", day_first=True)
    assert [row.state for row in turned] == ["read", "read", "refused", "refused", "read"]
    assert [one(row)[0] for row in turned if row.state == "read"] == ["02-11", "03-11", "11-18"]


def test_15_two_days_in_a_cell_are_asked_for_and_never_cut() -> None:
    assert [row.state for row in rows("15")] == ["asked", "asked"]
    first = rows("15", several="first", day_first=False)
    assert [one(row)[0] for row in first] == ["11-02", "11-02"]
    assert note(first[0]) == "Date: 11/2/2026 and 11/16/2026\nStatus: Interview"
    assert [one(row)[0] for row in rows("15", several="last")] == ["11-16", "11-05"]


def test_16_moments_of_many_programs_are_read() -> None:
    found = {one(row)[2]: one(row)[0] for row in rows("16")}
    evening_before = {"rails", "iso-z", "postgres", "sqlalchemy", "notion-time", "epoch-ms"}
    assert {name for name, day in found.items() if day == "11-11"} == evening_before
    assert found.pop("sept") == "09-12"
    assert {day for name, day in found.items() if name not in evening_before} == {"11-12"}


def test_17_windows_1252_arrives() -> None:
    assert one(rows("17")[0]) == ("11-02", "applied", "Café Société", "Renée Müller", "Dev")


def test_21_22_what_does_not_fit_stays_readable_in_the_note() -> None:
    found = rows("21")
    assert {row.state for row in found} == {"read"}
    assert [row.as_json()["link"] for row in found] == [
        "", "", "", "", "https://example.com/a", "https://example.com/p",
    ]  # fmt: skip
    assert [note(row) for row in found[:3]] == ["Link: n/a", "Link: LinkedIn", "Link: Company site"]
    assert note(found[3]).startswith("Link: https://example.com/j?kkk")
    assert len(note(found[3])) > 500
    assert note(found[4]) == "Link: https://example.com/b"
    (long_one,) = rows("22")
    assert len(note(long_one)) > 5_000


def test_32_the_day_is_that_of_applied() -> None:
    assert one(rows("32")[0]) == ("11-02", "applied", "Heather", "", "Dev")


def test_33_a_month_alone_is_no_day() -> None:
    assert [row.reason for row in rows("33")] == [
        "“2026-11” is a month, no day; write it like 2026-11-25.",
        "“Nov 2026” is a month, no day; write it like 2026-11-25.",
    ]


def test_34_remote_and_onsite_are_not_what_was_done() -> None:
    assert [one(row)[1] for row in rows("34")] == ["applied", "applied"]


def test_36_a_day_that_has_come_in_the_students_zone_is_taken_and_no_other() -> None:
    at_the_line = tried(
        content("36"), {}, shipped_kinds(), today=date(2026, 11, 24), zone="America/Los_Angeles"
    )
    assert [row.state for row in at_the_line] == ["read", "refused", "read"]
    assert one(at_the_line[2])[0] == "11-24"
    assert "still to come" in at_the_line[1].reason


@pytest.mark.parametrize("path", sorted(CASES.iterdir()), ids=lambda path: path.name[:30])
def test_every_cell_is_accounted_for(path: Path) -> None:
    """Each cell of a row that is read is in the activity, or its column is said to stay out, or it says nothing."""

    sheets = file_sheets.read_sheets(path.read_bytes())
    table = file_sheets.table_of(sheets[file_sheets.best_sheet(sheets)])
    kinds = shipped_kinds()
    tracker = trackers.tracker_of(
        table, [(kind.slug, kind.name, kind.done) for kind in kinds.values()], Answers(), TODAY
    )
    found = {
        row.number: row
        for row in tried(path.read_bytes(), {"several": "first"}, kinds, today=TODAY, zone=ZONE)
    }
    for row in table.rows:
        reading = found[row.number].reading
        if reading is None or reading.checked is None:
            continue
        checked = reading.checked
        kept = " ".join(
            (checked.employer, checked.person, checked.role, checked.link, checked.note)
        ).casefold()
        for at, cell in enumerate(row.cells):
            if cell and tracker.columns[at] in (
                "employer",
                "person",
                "first_name",
                "last_name",
                "role",
                "note",
            ):
                assert (
                    " ".join(cell.split()).casefold()[:100] in " ".join(kept.split())
                    or "decomposed" in path.name
                )
