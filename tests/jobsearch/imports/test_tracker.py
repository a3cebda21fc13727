"""Trackers of all sorts: their columns, their days, their encodings."""

from datetime import date

import pytest

from core.errors import Refused
from jobsearch.imports import tracker
from jobsearch.imports.tracker_days import is_day_first, parse_day

KINDS = [
    ("contacted", "contact", "contacted"),
    ("follow_up", "follow-up", "followed up"),
    ("applied", "application", "applied"),
]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (
            "date,kind,person,employer,note,link",
            {"date": 0, "kind": 1, "person": 2, "employer": 3, "note": 4, "link": 5},
        ),
        (
            "Company,Contact Name,When?,Type,Notes",
            {"employer": 0, "person": 1, "date": 2, "kind": 3, "note": 4},
        ),
        (
            "Company name,Position,Date Applied,Status,URL",
            {"employer": 0, "note": 1, "date": 2, "kind": 3, "link": 4},
        ),
        ("Salary,Mood", {}),
        (
            "Date of last contact,Who,Organisation,Activity",
            {"date": 0, "person": 1, "employer": 2, "kind": 3},
        ),
    ],
)
def test_columns_are_found_whatever_their_names(header: str, found: dict[str, int]) -> None:
    assert tracker.match(header.split(",")) == found


@pytest.mark.parametrize(
    ("word", "slug"),
    [
        ("CONTACTED", "contacted"),
        ("Contact", "contacted"),
        ("Followed  up", "follow_up"),
        ("follow-up", "follow_up"),
        ("follow_up", "follow_up"),
        ("phone screen", ""),
        ("", ""),
    ],
)
def test_kinds_match_by_slug_name_or_done_word(word: str, slug: str) -> None:
    assert tracker.kind_of(word, KINDS) == slug


@pytest.mark.parametrize(
    ("text", "day_first", "day"),
    [
        ("2026-04-03", False, date(2026, 4, 3)),
        ("2026/4/3", False, date(2026, 4, 3)),
        ("4/3/2026", False, date(2026, 4, 3)),
        ("4/3/2026", True, date(2026, 3, 4)),
        ("3.4.26", True, date(2026, 4, 3)),
        ("3 Apr 2026", False, date(2026, 4, 3)),
        ("Fri, April 3rd, 2026", False, date(2026, 4, 3)),
        ("2026-04-03 14:05", False, date(2026, 4, 3)),
        ("2026-04-04T01:30:00Z", False, date(2026, 4, 3)),
    ],
)
def test_days_as_people_write_them(text: str, day_first: bool, day: date) -> None:
    assert parse_day(text, day_first=day_first, zone="America/New_York") == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2026-02-30", "13/13/2026", "0000-00-00", "=1+1", "99999999999", "0001-01-01T00:00+14:00"],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_day(text, day_first=False, zone="America/New_York")
    assert caught.value.field == "occurred_on"


def test_the_order_of_day_and_month_is_told_by_the_file_then_by_the_country() -> None:
    assert is_day_first(["3/4/2026", "25/4/2026"], "US")
    assert not is_day_first(["3/4/2026", "4/25/2026"], "DE")
    assert not is_day_first(["3/4/2026"], "US")
    assert is_day_first(["3/4/2026"], "DE")


def test_semicolons_tabs_and_quoted_lines() -> None:
    assert tracker.read("date;kind\n2026-04-03;applied").rows[0].cells == ("2026-04-03", "applied")
    assert tracker.read("date\tkind\n2026-04-03\tapplied").rows[0].cells == ("2026-04-03", "applied")
    assert tracker.read('date,note\r\n2026-04-03,"two\r\nlines"').rows[0].cells == (
        "2026-04-03",
        "two\nlines",
    )


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    assert [row.number for row in tracker.read("date,kind\na,b\n\n,,\nc,d").rows] == [2, 5]


def test_the_apostrophe_before_a_formula_is_taken_off() -> None:
    table = tracker.read("note\n'=1+1\n'tis")
    assert table.values(0) == ["=1+1", "'tis"]


@pytest.mark.parametrize("content", [b"date,kind\n\xff\xfe\xfa", b"PK\x03\x04\x00\x00", b"x" * 2_000_001])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        tracker.decode(content)
    assert caught.value.field == "file"


def test_utf_16_is_read() -> None:
    assert tracker.decode("date,kind".encode("utf-16")) == "date,kind"


@pytest.mark.parametrize("text", ["", "\n\n", "date,kind", 'date\n"' + "x" * 140_000 + '"', "date\n" * 5_003])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        tracker.read(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("My Job Hunt\nlast updated Nov\n\nDate,Company,Status\n2026-11-02,Ginkgo,Applied", [5]),
        ("sep=;\nDate;Company;Status\n2026-11-02;Ivy, Lee;Applied", [3]),
        ("Date|Company|Status\n2026-11-02|Ivy, Lee|Applied", [2]),
    ],
    ids=["titles above", "a line of sep=", "bars"],
)
def test_the_header_is_found_below_what_stands_above_it(text: str, numbers: list[int]) -> None:
    table = tracker.read(text)
    assert table.header == ("Date", "Company", "Status")
    assert [row.number for row in table.rows] == numbers


def test_a_quotation_mark_that_never_closes_costs_its_own_row_only() -> None:
    table = tracker.read('date,kind\n2026-04-03,"applied\n2026-04-04,applied')
    assert [bool(row.wrong) for row in table.rows] == [True, False]
    assert table.values(1) == ["", "applied"]
