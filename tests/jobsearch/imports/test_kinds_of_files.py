# ruff: noqa: E501 - a row of a file is a line
"""Kinds of files that people keep in public, met only when their trackers were tried: each a file made up here."""

import io
import zipfile
from pathlib import Path

import pytest

from core.errors import Refused
from jobsearch.imports import linkedin
from jobsearch.imports.cells import PersonCell, person_of
from jobsearch.imports.trial import TriedRow, sheets_in, shipped_kinds, tried
from tests.jobsearch.imports.random_layouts import TODAY
from tests.jobsearch.imports.zips import linkedin_zip, workbook

KINDS = shipped_kinds()


def read(text: str, **answers: object) -> list[TriedRow]:
    return tried(text.encode(), answers, KINDS, today=TODAY, zone="America/New_York")


def said(row: TriedRow) -> str:
    if row.state != "read":
        return row.state
    parts = row.as_json()
    return "|".join(
        [
            parts["day"].removeprefix("2026-"),
            *(parts[name] for name in ("kind", "employer", "person", "role", "link")),
        ]
    )


def rows(text: str, **answers: object) -> list[str]:
    return [said(row) for row in read(text, **answers)]


def test_a_spreadsheets_link_in_a_csv_is_words_and_a_link() -> None:
    file = 'Company,Position,Applied On\nGlobex,"=HYPERLINK(""https://jobs.example/1"",""Web Dev, Intern"")",2026-10-01\nHooli,"=HYPERLINK(""https://jobs.example/2"";""QA"")",2026-10-02\n'
    assert rows(file) == [
        "10-01|applied|Globex||Web Dev, Intern|https://jobs.example/1",
        "10-02|applied|Hooli||QA|https://jobs.example/2",
    ]


def test_a_role_that_is_a_link_stays_a_role() -> None:
    file = "| Company | Role | Date applied |\n|--|--|--|\n| Globex | [Web Dev](https://jobs.example/1) | 2026-10-01 |\n| Hooli | [QA](https://jobs.example/2) | 2026-10-02 |\n"
    assert rows(file)[0] == "10-01|applied|Globex||Web Dev|https://jobs.example/1"


QUEUE = "Date,Company,Role,Status\n2026-10-01,Globex,Dev,Graded\n2026-10-02,Hooli,QA,Submitted\n2026-10-03,Initech,Dev,Lost\n2026-10-04,Umbrella,Dev,To apply\n"


def test_rows_wait_where_nobody_knows_whether_their_status_says_that_anything_was_done() -> None:
    assert rows(QUEUE) == ["asked", "10-02|applied|Hooli||QA|", "asked", "10-04|spotted|Umbrella||Dev|"]
    assert rows(QUEUE, words={"Graded": "spotted", "lost": "applied"}) == [
        "10-01|spotted|Globex||Dev|", "10-02|applied|Hooli||QA|", "10-03|applied|Initech||Dev|",
        "10-04|spotted|Umbrella||Dev|",
    ]  # fmt: skip


def test_what_was_done_on_the_days_is_not_what_was_done_where_nothing_was() -> None:
    assert rows(QUEUE, kind="applied", words={"Graded": "spotted"})[3] == "10-04|spotted|Umbrella||Dev|"


def test_statuses_that_are_sentences_are_not_asked_about() -> None:
    notes = "".join(f"2026-10-{day:02},Firm {day},Dev,they liked point {day}\n" for day in range(1, 15))
    assert set(map(str.strip, (row.split("|")[1] for row in rows(f"Date,Company,Role,Status\n{notes}")))) == {
        "applied"
    }


def test_where_the_day_says_what_was_done_an_unknown_status_asks_nothing() -> None:
    assert rows("Date applied,Company,Status\n2026-10-01,Globex,Graded\n") == ["10-01|applied|Globex|||"]


def test_of_two_statuses_the_one_that_says_nothing_was_sent_counts() -> None:
    file = "Date,Company,Role,Progress,Status\n2026-10-01,Globex,Dev,application,not complete\n2026-10-02,Hooli,QA,application,submitted\n2026-10-03,Initech,QA,interview,not complete\n"
    assert [row.split("|")[1] for row in rows(file)] == ["spotted", "applied", "applied"]


COMMAS = "date,company,role,channel,status,contact_person,notes\n2026-10-01,Globex,Dev,Portal,applied,none named,fine\n2026-10-02,Hooli,QA,LinkedIn (feed, own link),drafted,Ada Quill,long, and short\n2026-10-03,Initech,QA,Portal,applied,Ada Quill,\n"


def test_commas_within_a_text_without_quotation_marks_are_put_together_again() -> None:
    assert rows(COMMAS) == [
        "10-01|applied|Globex||Dev|", "10-02|spotted|Hooli|Ada Quill|QA|", "10-03|applied|Initech|Ada Quill|QA|",
    ]  # fmt: skip


def test_a_row_with_too_many_cells_is_refused_rather_than_read_askew() -> None:
    refused = read(COMMAS.replace("(feed, own", "(feed,own"))[1]
    assert refused.state == "refused"
    assert refused.reason.startswith("It has more cells than columns are named.")


def test_a_row_that_lacks_a_cell_keeps_its_only_link() -> None:
    full = "".join(
        f"2026-10-0{at},Globex,Dev,applied,good,cl.tex,https://jobs.example/{at},none\n"
        for at in (1, 2, 3, 4)
    )
    file = f"date,company,role,status,fit,letter,source,gap\n{full}2026-10-05,Initech,QA,applied,cl.tex,https://jobs.example/5,x\n"
    assert [row.split("|")[-1] for row in rows(file)] == [
        f"https://jobs.example/{at}" for at in (1, 2, 3, 4, 5)
    ]


def test_what_was_sent_to_people_with_profiles_is_a_contact() -> None:
    file = "Name,Company,Role,LinkedIn URL,Date Sent\nAda Quill,Globex,CTO,https://www.linkedin.com/in/ada,2026-10-01\n"
    assert rows(file) == ["10-01|contacted|Globex|Ada Quill|CTO|https://www.linkedin.com/in/ada"]


def test_the_address_of_a_company_is_not_the_company() -> None:
    file = (
        "Last contact,Recruiter,Applied company,Company/job address\n2026-10-01,Ada Quill,Globex,1 Main St\n"
    )
    assert rows(file) == ["10-01|contacted|Globex|Ada Quill||"]


def test_a_german_day_of_submission_is_one_of_applications() -> None:
    file = "Firma;Jobtitel;Einreichdatum;Status\nGlobex GmbH;Entwickler;02.11.2026;abgesagt\n"
    assert rows(file) == ["11-02|applied|Globex GmbH||Entwickler|"]


@pytest.mark.parametrize(
    ("cell", "person"),
    [
        ("Initech – Sam Lee", "Sam Lee"),
        ("Priya – Senior Recruiter", "Priya"),
        ("Initech Inc.,Sam Lee", "Sam Lee"),
        ("Shah, Priya", "Priya Shah"),
        ("García Márquez, Gabriel José", "Gabriel José García Márquez"),
        ("Ada Quill, Sam Lee for Globex", "Ada Quill"),
        ("https://jobs.example/1", ""),
        ("Ada Quill (ada@globex.example)", "Ada Quill"),
    ],
)
def test_whom_a_cell_names(cell: str, person: str) -> None:
    assert person_of(cell).person == person


def test_a_cell_that_names_a_firm_alone_stays_as_it_is() -> None:
    assert person_of("https://jobs.example/1") == PersonCell("", "", "https://jobs.example/1")


def test_a_link_keeps_its_stars_and_underscores() -> None:
    file = "Date applied,Company,Link\n2026-10-01,Globex,https://jobs.example/1?__a=*b*&_c_=**d**\n"
    assert rows(file)[0].endswith("|https://jobs.example/1?__a=*b*&_c_=**d**")


def test_a_status_goes_by_its_word_without_what_explains_it() -> None:
    file = "Date,Company,Role,Status\n2026-10-01,Globex,Dev,Skipped; too far away\n2026-10-02,Hooli,QA,Applied (by form)\n2026-10-03,Initech,QA,Graded – pending\n"
    assert rows(file) == ["10-01|spotted|Globex||Dev|", "10-02|applied|Hooli||QA|", "asked"]
    assert rows(file, words={"Graded": "applied"})[2] == "10-03|applied|Initech||QA|"


def test_a_list_with_some_sentences_among_its_statuses_is_asked_about_all_the_same() -> None:
    words = "".join(
        f"2026-10-{day:02},Firm {day},Dev,{'Graded' if day % 2 else 'Applied'}\n" for day in range(1, 29)
    )
    more = "".join(
        f"2026-11-{day:02},Shop {day},Dev,told me number {day} on the phone\n" for day in range(1, 20)
    )
    assert rows(f"Date,Company,Role,Status\n{words}{more[:56]}\n")[0] == "asked"
    assert rows(f"Date,Company,Role,Status\n{words}{more}{more.replace('number', 'point')}")[0] != "asked"


def test_a_day_of_applying_that_is_never_filled_in_leaves_another_day_to_be_it() -> None:
    file = "Company,Role,Status,applied_on,last_touch\nGlobex,Dev,Saved,,2026-10-01\nHooli,QA,Saved,,2026-10-02\n"
    assert rows(file) == ["10-01|spotted|Globex||Dev|", "10-02|spotted|Hooli||QA|"]


def test_a_comma_in_a_place_does_not_move_an_empty_cell_at_the_end() -> None:
    file = "Role,Company,Place,Status,Date,Link\nDev,Globex,Oslo,Applied,2026-10-01,\nQA,Hooli,Bergen, West,Applied,2026-10-02,\nQA,Initech,Oslo,Applied,2026-10-03,\n"
    assert rows(file)[1] == "10-02|applied|Hooli||QA|"


def test_blanks_after_every_comma_put_nothing_together() -> None:
    file = "Company, Role, Date applied\nGlobex, Dev, 2026-10-01, \nHooli, QA, 2026-10-02\n"
    assert rows(file) == ["10-01|applied|Globex||Dev|", "10-02|applied|Hooli||QA|"]


def test_which_sheet_is_read_is_said_and_another_can_be_chosen() -> None:
    header = ["Date applied", "Company"]
    spring = [["2026-10-01", "Globex"], ["2026-10-02", "Globex"]]
    autumn = [["2026-10-03", "Hooli"], ["2026-10-04", "Hooli"], ["2026-10-05", "Hooli"]]
    content = workbook(
        {"Notes": [["remember", "the milk"]], "Spring": [header, *spring], "Autumn": [header, *autumn]}
    )
    assert sheets_in(content) == ["Notes", "Spring", "Autumn"]
    first, chosen = (
        tried(content, answers, KINDS, today=TODAY, zone="UTC") for answers in ({}, {"sheet": "Spring"})
    )
    assert {row.as_json()["sheet"] for row in first} == {"Autumn"}
    assert {(row.as_json()["sheet"], row.as_json()["employer"]) for row in chosen} == {("Spring", "Globex")}
    with pytest.raises(Refused, match="no sheet “Winter”, but “Notes”, “Spring”, “Autumn”"):
        tried(content, {"sheet": "Winter"}, KINDS, today=TODAY, zone="UTC")


def test_linkedins_whole_zip_is_tried_list_by_list_and_its_contacts_wait_for_their_ticks(
    tmp_path: Path,
) -> None:
    linkedin_zip(tmp_path / "export.zip")
    content = (tmp_path / "export.zip").read_bytes()
    told = [row.as_json() for row in tried(content, {}, KINDS, today=TODAY, zone="UTC")]
    assert [(row["sheet"], row["day"], row["kind"], row["person"] or row["employer"], row["state"]) for row in told] == [
        ("connections", "2026-11-02", "network", "Ada Quill", "read"),
        ("job applications", "2026-11-13", "applied", "Myrtle Co", "read"),
        ("messages and invitations", "2026-11-20", "contacted", "Ada Quill", "asked"),
        ("messages and invitations", "2026-11-19", "contacted", "Ben Rush", "asked"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Pacific/Kiritimati", "2026-11-20"), ("UTC", "2026-11-19"), ("Pacific/Niue", "2026-11-19")],
)
def test_a_message_that_linkedin_dates_in_utc_is_of_its_students_day(
    tmp_path: Path, zone: str, day: str
) -> None:
    linkedin_zip(tmp_path / "export.zip")
    told = tried((tmp_path / "export.zip").read_bytes(), {}, KINDS, today=TODAY, zone=zone)
    (message,) = [row for row in told if row.parts.get("person") == "Ben Rush"]
    assert message.parts["day"] == day


def test_a_linkedin_zip_with_a_damaged_list_says_what_to_do() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "Connections.csv", "First Name,Last Name,URL,Connected On\nAda,Quill,https://l/ada,02 Nov 2026\n"
        )
    damaged = bytearray(content.getvalue())
    at = damaged.index(b"Connections.csv") + len(b"Connections.csv")
    damaged[at : at + 8] = b"\xff" * 8
    assert linkedin.is_export(bytes(damaged))
    with pytest.raises(Refused, match="Download it from LinkedIn once more"):
        linkedin.read(bytes(damaged), "UTC")


def test_what_went_into_the_note_is_said() -> None:
    told = read("Date,Company,Contact,Kind\n2026-10-01,Globex,Ada Quill (CTO),contacted\n")[0]
    assert told.as_json()["reason"] == "In the note: Contact."
