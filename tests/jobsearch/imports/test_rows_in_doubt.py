# ruff: noqa: E501 - a row of a file is a line
"""Rows of which the deed, the person, the employer or the day is in doubt: they wait, or are refused with the reason,
rather than being stored wrongly. Each kind was met in public files; the files are made up here.
"""

import pytest

from jobsearch.imports.cells import person_of
from jobsearch.imports.deeds import StatusStage, says_nothing_done, stage_of
from tests.jobsearch.imports.test_kinds_of_files import read, rows

# Deeds


@pytest.mark.parametrize(
    "status",
    ["no apply", "did not apply", "Decided not to apply", "won’t apply: too far", "never sent", "Not Pursued",
     "Have Not Applied", "not yet contacted", "closed before I applied", "Position removed before submission",
     "Withdrew before submitting", "I did not even apply", "need to apply by Feb 10", "will apply", "haven’t applied yet"],
)  # fmt: skip
def test_words_that_deny_a_deed_say_that_nothing_was_done(status: str) -> None:
    assert says_nothing_done(status)


@pytest.mark.parametrize(
    "status",
    ["applied, not contacted yet", "Applied – need to submit portfolio", "not selected", "no response",
     "haven’t heard since applied", "not moving forward", "they will contact me", "applied without referral",
     "Applied before deadline", "Rejected before interview", "Interview - not sent thanks yet", "no reply", "Not applicable"],
)  # fmt: skip
def test_words_that_deny_something_else_do_not(status: str) -> None:
    assert not says_nothing_done(status)


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("not sent", StatusStage.SPOTTED),
        ("haven’t applied yet", StatusStage.SPOTTED),
        ("need to apply", StatusStage.SPOTTED),
        ("did not apply", StatusStage.CLOSED),
        ("closed before I applied", StatusStage.CLOSED),
        ("not hired", StatusStage.CLOSED),
        ("no interview", StatusStage.CLOSED),
    ],
)
def test_what_was_not_done_is_still_open_or_given_up(status: str, stage: StatusStage) -> None:
    assert stage_of(status) is stage


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("interested", StatusStage.SPOTTED),
        ("very interested", StatusStage.SPOTTED),
        ("they were interested in my project", StatusStage.UNKNOWN),
        ("found their office by chance", StatusStage.UNKNOWN),
        ("Ready", StatusStage.SPOTTED),
        ("she is ready to talk next week", StatusStage.UNKNOWN),
        ("saved for later this week", StatusStage.SPOTTED),
    ],
)
def test_a_word_that_means_much_says_where_a_thing_stands_only_alone(status: str, stage: StatusStage) -> None:
    assert stage_of(status) is stage


SENT = "date_sent,target_name,target_company,linkedin_url,status\n2026-10-01,Ada Quill,Globex,https://www.linkedin.com/in/ada,draft\n2026-10-02,Ben Rush,Hooli,https://www.linkedin.com/in/ben,no_response\n"


def test_a_draft_that_has_a_day_of_sending_waits_until_it_is_said_which_is_right() -> None:
    assert rows(SENT) == ["asked", "10-02|contacted|Hooli|Ben Rush||https://www.linkedin.com/in/ben"]
    assert rows(SENT, words={"draft": "spotted"})[0].startswith("10-01|spotted|Globex|Ada Quill|")
    assert rows(SENT, words={"draft": "contacted"})[0].startswith("10-01|contacted|Globex|Ada Quill|")


@pytest.mark.parametrize("status", ["To apply", "Not started", "Saved", "NO APPLY", "Skipped; too far"])
def test_a_status_that_stands_against_a_day_of_applying_is_asked_about(status: str) -> None:
    file = f"Company,Role,Status,Date applied\nGlobex,Dev,Applied,2026-10-01\nHooli,QA,{status},2026-10-02\nInitech,QA,{status},\n"
    assert rows(file)[:2] == ["10-01|applied|Globex||Dev|", "asked"]
    assert read(file)[1].reason == f"Say above what “{status}” means: was anything done?"
    assert rows(file)[2].split("|")[1] == "spotted"
    assert rows(file, words={status: "applied"})[1] == "10-02|applied|Hooli||QA|"


def test_a_second_status_that_goes_further_bears_the_day_out() -> None:
    file = "Company,Date applied,Stage,Status\nGlobex,2026-10-01,interview,not complete\n"
    assert rows(file) == ["10-01|applied|Globex|||"]


@pytest.mark.parametrize("status", ["Pending", "Open", "In progress"])
def test_what_is_begun_tells_nothing_in_a_file_that_keeps_what_is_not_done(status: str) -> None:
    file = f"Company,Role,Date,Status\nGlobex,Dev,2026-10-01,Submitted\nHooli,QA,2026-10-02,{status}\n"
    assert rows(file)[1].split("|")[1] == "applied"
    assert rows(f"{file}Initech,QA,2026-10-03,Skipped\n")[1] == "asked"


def test_another_programs_file_is_not_taken_for_an_export_that_has_no_role() -> None:
    file = "date_found,company,role,job_url,status,applied_date\n2026-10-01,Globex,Dev,https://jobs.example/1,found,\n2026-10-02,Hooli,QA,https://jobs.example/2,not_fit,\n"
    assert rows(file) == ["10-01|spotted|Globex||Dev|https://jobs.example/1", "asked"]


@pytest.mark.parametrize(
    ("heading", "told"), [("Date found", "spotted"), ("DateSaved", "spotted"), ("Date added", "asked")]
)
def test_of_jobs_that_were_only_found_nobody_says_that_one_applied(heading: str, told: str) -> None:
    file = f"Company,Role,{heading},Link\nGlobex,Dev,2026-10-01,https://jobs.example/1\n"
    assert told in rows(file)[0]
    assert rows(file, kind="spotted") == ["10-01|spotted|Globex||Dev|https://jobs.example/1"]


def test_a_row_without_its_link_takes_the_one_of_a_further_column_of_links() -> None:
    file = "Company,Date applied,url,apply_url,company website\nGlobex,2026-10-01,https://jobs.example/1,https://jobs.example/1/apply,\nHooli,2026-10-02,,https://jobs.example/2/apply,https://hooli.example\nInitech,2026-10-03,,,https://initech.example\n"
    assert [row.split("|")[-1] for row in rows(file)] == [
        "https://jobs.example/1",
        "https://jobs.example/2/apply",
        "",
    ]


def test_a_chinese_tracker_is_known_by_its_columns() -> None:
    file = "公司名称,岗位,当前状态,岗位链接,投递时间\n星河,结构,一面,https://jobs.example/1,2026-10-01\n蔚蓝,前端,待投递,,2026-10-02\n"
    assert rows(file)[0] == "10-01|applied|星河||结构|https://jobs.example/1"
    assert rows(file)[1] == "asked"


@pytest.mark.parametrize("status", ["dry_run", "WAITING_APPROVAL", "Review", "blocked", "APPLICATION_FAILED"])
def test_what_a_program_says_of_an_attempt_is_asked_about_even_beside_a_day_of_applying(status: str) -> None:
    file = f"company,role,applied_at,status\nGlobex,Dev,2026-10-01,applied\nHooli,QA,2026-10-02,{status}\n"
    assert rows(file) == ["10-01|applied|Globex||Dev|", "asked"]
    assert rows(file, words={status: "spotted"})[1] == "10-02|spotted|Hooli||QA|"


@pytest.mark.parametrize(
    ("word", "told"),
    [("applied", "applied"), ("apply", "applied"), ("did not apply", "spotted"), ("application prepared", "spotted"),
     ("APPLICATION_FAILED", "asked"), ("interview with Ada", "interviewed")],
)  # fmt: skip
def test_a_deed_that_is_denied_is_none_in_a_column_of_deeds_either(word: str, told: str) -> None:
    file = f"Company,Date,Action\nGlobex,2026-10-01,applied\nHooli,2026-10-02,called\nInitech,2026-10-03,{word}\n"
    assert told in rows(file)[2]


def test_an_unknown_status_without_its_day_of_applying_is_asked_about() -> None:
    file = "company,role,status,fetched_at,applied_at\nGlobex,Dev,applied,2026-10-01,2026-10-03\nHooli,QA,graded,2026-10-02,\n"
    assert rows(file) == ["10-03|applied|Globex||Dev|", "asked"]
    assert rows(file, words={"graded": "spotted"})[1] == "10-02|spotted|Hooli||QA|"


@pytest.mark.parametrize(("heading", "told"), [("Date found", "spotted"), ("Date", "asked")])
def test_new_is_a_job_that_was_found_where_the_day_is_the_one_of_finding(heading: str, told: str) -> None:
    file = f"Company,Role,{heading},Status\nGlobex,Dev,2026-10-01,new\nHooli,QA,2026-10-02,Saved\n"
    assert told in rows(file)[0]


@pytest.mark.parametrize("heading", ["Applied?", "Applied? (Y/N)", "Sent CV", "Application sent"])
def test_a_no_under_applied_says_that_nothing_was_done(heading: str) -> None:
    file = f"Company,Role,Date,{heading}\nGlobex,Dev,2026-10-01,Yes\nHooli,QA,2026-10-02,No\n"
    assert [row.split("|")[1] for row in rows(file)] == ["applied", "spotted"]


def test_a_no_under_success_does_so_where_errors_are_named() -> None:
    file = (
        "Company,Role,Applied at,Success{}\nGlobex,Dev,2026-10-01,true,\nHooli,QA,2026-10-02,false,no form\n"
    )
    assert [row.split("|")[1] for row in rows(file.format(",Error reason"))] == ["applied", "spotted"]
    assert [row.split("|")[1] for row in rows(file.format(",Notes"))] == ["applied", "applied"]


def test_a_status_that_goes_further_counts_more_than_a_no() -> None:
    file = "Company,Role,Date,Sent CV,Status\nGlobex,Dev,2026-10-01,No,Interview\nHooli,QA,2026-10-02,Yes,Graded\n"
    assert [row.split("|")[1] for row in rows(file)] == ["applied", "applied"]


def test_yes_and_no_are_no_statuses() -> None:
    file = "Company,Role,Date found,Data job,Status\nGlobex,Dev,2026-10-01,no,interested\nHooli,QA,2026-10-02,yes,applied\n"
    assert [row.split("|")[1] for row in rows(file)] == ["spotted", "applied"]


# Employers


def test_the_name_of_the_file_over_employers_makes_no_roles_of_them() -> None:
    file = "JobTracker,Date,Application link\nGlobex,2026-10-01,https://jobs.example/1\nHooli,2026-10-02,\n"
    assert rows(file) == ["10-01|applied|Globex|||https://jobs.example/1", "10-02|applied|Hooli|||"]


def test_where_no_column_names_the_employer_that_is_said() -> None:
    (told,) = read("Title,Source,Date applied\nDev,Globex,2026-10-01\n")
    assert (told.parts["employer"], told.reason) == ("", "Employer: no column names it.")
    (told,) = read("Title,Source,Date applied\nDev,Globex,2026-10-01\n", columns={"Source": "employer"})
    assert (told.parts["employer"], told.reason) == ("Globex", "")


# Days


def test_an_opening_that_is_only_kept_has_the_day_on_which_it_was_found() -> None:
    file = "Company,Role,Date Found,Date Applied,Status\nGlobex,Dev,2026-10-01,,Bookmarked\nHooli,QA,2026-10-02,2026-10-05,Applied\n"
    assert rows(file) == ["10-01|spotted|Globex||Dev|", "10-05|applied|Hooli||QA|"]


def test_what_was_applied_for_takes_no_day_of_finding() -> None:
    file = "Company,Role,Date Found,Date Applied,Status\nGlobex,Dev,2026-10-01,,Applied\nHooli,QA,2026-10-02,2026-10-05,Applied\n"
    assert read(file)[0].reason == "It says no day."


def test_a_column_in_which_nothing_stands_leaves_its_field_to_one_that_says_something() -> None:
    file = "Company,Job posting,Link,Date applied\nGlobex,,https://jobs.example/1,2026-10-01\n"
    assert rows(file) == ["10-01|applied|Globex|||https://jobs.example/1"]


ADDED = "Role,Company,Source,Status,Date added,Resume\n" + "".join(
    f"Dev,Firm {day},board,To apply,2026-10-0{day},v1\n" for day in range(1, 5)
)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Dev,Globex,board,,To apply,2026-10-09\n", "“To apply” stands under “Date added”, and “2026-10-09” stands under “Resume”"),
        ("Dev,Globex,To apply,2026-10-09,v1,\n", "“To apply” stands under “Source”, and “2026-10-09” stands under “Status”"),
    ],
)  # fmt: skip
def test_a_row_whose_cells_have_moved_is_refused(row: str, reason: str) -> None:
    told = read(ADDED + row)
    assert [one.state for one in told] == ["read"] * 4 + ["refused"]
    assert told[-1].reason == f"{reason}: its cells have moved. Put them back under their columns."


def test_rows_of_another_layout_below_are_refused() -> None:
    file = "Date found,Status,Title,Company,City\n2026-10-01,Saved,Dev,Globex,Oslo\nHooli,Saved,QA,see listing,2026-10-02\n"
    assert [row.state for row in read(file)] == ["read", "refused"]


def test_a_word_where_a_day_should_be_moves_nothing_by_itself() -> None:
    file = "Company,Date,Status,Deadline\nGlobex,2026-10-01,Applied,2026-12-01\nHooli,asap,Saved,2026-12-02\n"
    assert [row.state for row in read(file)] == ["read", "read"]


def test_words_in_place_of_two_days_move_nothing() -> None:
    file = "Company,Applied on,Deadline,Status\n" + "".join(
        f"Firm {day},2026-10-0{day},2026-12-0{day},Applied\n" for day in range(1, 9)
    )
    told = read(file + "Hooli,soon,rolling,Saved\n")
    assert "have moved" not in (told[-1].reason or "")


@pytest.mark.parametrize(
    ("applied", "sent", "state"),
    [
        ("Yes", "No", "applied"),
        ("✅", "❌", "applied"),
        ("✓", "", "applied"),
        ("No", "No", "spotted"),
        ("❌", "", "spotted"),
    ],
)
def test_one_yes_is_enough_and_marks_are_words(applied: str, sent: str, state: str) -> None:
    file = "Company,Role,Date,Applied?,Sent CV\nGlobex,Dev,2026-10-01,Yes,Yes\nHooli,QA,2026-10-02,No,No\n"
    told = rows(f"{file}Initech,Ops,2026-10-03,{applied},{sent}\n")
    assert told[-1].split("|")[1] == state


# People


@pytest.mark.parametrize(
    "cell",
    ["LinkedIn", "Workday", "Crusoe Hiring Team", "Globex GmbH", "HR Department", "Talent Acquisition, Globex",
     "Globex Personalabteilung", "Kadrovska služba (HR)", "met through Ada", "Spoke with Ada", "Ada from HR", "friend of Sam", "no contact"],
)  # fmt: skip
def test_a_firm_a_department_or_a_sentence_is_nobody(cell: str) -> None:
    read_cell = person_of(cell)
    assert (read_cell.person, read_cell.rest) == ("", cell)


@pytest.mark.parametrize(
    "name",
    ["Ludwig van der Berg", "jane doe", "Dr. Ada Quill", "Phu “Jack” Nguyen", "To Anthony", "Ada Quill (HR)"],
)
def test_a_name_is_a_name(name: str) -> None:
    assert person_of(name).person == name.removesuffix(" (HR)")


def test_who_is_the_employer_is_nobody_who_works_there() -> None:
    told = read(
        "Company,Recruiter,Date applied\nGlobex USA,Globex USA,2026-10-01\nHooli,Ada Quill,2026-10-02\n"
    )
    assert [row.parts["person"] for row in told] == ["", "Ada Quill"]
    assert told[0].reason == "In the note: Recruiter."


def test_of_two_people_in_a_cell_the_second_is_in_the_note_and_the_row_says_so() -> None:
    (told,) = read("Company,Contact,Date,Kind\nGlobex,Ada Quill; Ben Rush,2026-10-01,contacted\n")
    assert (told.parts["person"], told.reason) == ("Ada Quill", "In the note: Contact.")


def test_an_employer_longer_than_any_name_goes_whole_into_the_note_and_the_row_says_so() -> None:
    about = "About us " * 20
    (told,) = read(f"Company,Role,Link,Status,Date\n{about},Dev,https://jobs.example/1,Saved,2026-10-01\n")
    assert (told.parts["employer"], told.reason) == ("", "In the note: Employer.")
    assert told.reading is not None and told.reading.checked is not None
    assert told.reading.checked.note.startswith(f"Employer: {about.strip()}")


def test_firms_under_name_are_employers() -> None:
    file = "Name,Role,Date applied\nGlobex Software,Dev,2026-10-01\nHooli Systems,QA,2026-10-02\n"
    assert rows(file) == ["10-01|applied|Globex Software||Dev|", "10-02|applied|Hooli Systems||QA|"]


@pytest.mark.parametrize("heading", ["Last contact date", "Date"])
def test_names_of_people_with_profiles_are_people_whatever_stages_stand_beside(heading: str) -> None:
    file = f"Name,LinkedIn URL,Stage,{heading}\nAda Quill,https://www.linkedin.com/in/ada,Applied,2026-10-01\nBen Rush,https://www.linkedin.com/in/ben,Interview,2026-10-02\n"
    assert [row.split("|")[3] for row in rows(file, kind="contacted")] == ["Ada Quill", "Ben Rush"]
