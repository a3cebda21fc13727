"""Files as people make them: read where they can be, else refused in words. Nothing here asks the database."""

from datetime import date
from decimal import Decimal

import pytest

from core.errors import Refused
from core.tables import reading
from people.rosters import matching as matchings
from people.rosters.students import RosterStudent, roster_student
from tests.factories import NOW
from tests.people.roster_files import GINA, HEADER, HUGO, row
from tests.people.roster_files import roster as file


def read(data: str | bytes) -> list[RosterStudent | str]:
    """Each row as a student, or as the reason why not."""
    table = matchings.table_of(reading.decode(data) if isinstance(data, bytes) else data)
    found: list[RosterStudent | str] = []
    for line in matchings.lines(table, matchings.suggestion(table)):
        try:
            found.append(roster_student(line, NOW))
        except Refused as refusal:
            found.append(refusal.message)
    return found


def one(**cells: str) -> RosterStudent | str:
    (found,) = read(file(row(**cells)))
    return found


def test_a_plain_file() -> None:
    gina, hugo = read(file(GINA, HUGO))
    assert gina == RosterStudent(
        2, "Gina Park", "gina@example.com", "Data Science", "DS 2026-06", "bob.field@example.com",
        "America/New_York", "US", "NY",
        kept={"planned_graduation": date(2026, 6, 1), "tuition_paid": Decimal("9000.00")},
    )  # fmt: skip
    assert isinstance(hugo, RosterStudent)
    assert hugo.kept["planned_graduation"] == date(2026, 6, 1)
    assert hugo.state == "IL"
    assert hugo.kept["tuition_paid"] == Decimal("15000.00")
    assert hugo.coach == ""


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("with a mark of UTF-8", b"\xef\xbb\xbf" + file(GINA).encode()),
        ("UTF-16, as “Unicode text”", file(GINA).encode("utf-16")),
        ("Windows' ends of lines", file(GINA).replace("\n", "\r\n").encode()),
        ("an old Mac's ends of lines", file(GINA).replace("\n", "\r").encode()),
        ("semicolons", file(GINA).replace(",", ";").encode()),
        ("tabs", file(GINA).replace(",", "\t").encode()),
        ("no end of the last line", file(GINA).rstrip().encode()),
        ("empty lines and rows of nothing but commas", file("", ",,,,,,,,,", GINA, "", " ").encode()),
        (
            "a header in capitals, with underscores",
            file(GINA, header=HEADER.upper().replace(" ", "_")).encode(),
        ),
        (
            "everything quoted",
            "\n".join('"' + line.replace(",", '","') + '"' for line in (HEADER, GINA)).encode(),
        ),
        ("a column of no use", file(GINA + ",555-1234", header=HEADER + ",phone").encode()),
    ],
)
def test_the_same_student_however_the_file_is_written(what: str, data: bytes) -> None:
    (found,) = read(data)
    assert isinstance(found, RosterStudent), what
    assert found.name == "Gina Park", what
    assert found.kept["tuition_paid"] == Decimal("9000.00"), what


def test_columns_in_any_order() -> None:
    header = ",".join(reversed(HEADER.split(",")))
    (found,) = read(file(",".join(reversed(GINA.split(","))), header=header))
    assert isinstance(found, RosterStudent) and found.email == "gina@example.com"


def test_names_from_a_windows_sheet() -> None:
    (found,) = read(file(row(name="Zoë Müller")).encode("cp1252"))
    assert isinstance(found, RosterStudent) and found.name == "Zoë Müller"


def test_rows_are_numbered_as_a_person_counts_them() -> None:
    """The header is row 1; an empty line counts, as it does in a sheet."""
    numbers = [row.number for row in matchings.table_of(file(GINA, "", HUGO)).rows]
    assert numbers == [2, 4]


def test_a_line_break_inside_quotes_stays_one_row() -> None:
    gina, hugo = read(file(row(name='"Gina\nPark"'), HUGO))
    assert isinstance(gina, RosterStudent) and gina.name == "Gina Park"
    assert isinstance(hugo, RosterStudent) and hugo.row == 3


def test_a_quotation_mark_that_never_closes_costs_its_own_row_only() -> None:
    broken, hugo = read(file(row(name='"Gina Park'), HUGO))
    assert broken == reading.BROKEN_QUOTES
    assert isinstance(hugo, RosterStudent)


@pytest.mark.parametrize(
    ("what", "data", "words"),
    [
        ("nothing", b"", "The file is empty"),
        ("only blanks", b"\n \n", "The file is empty"),
        ("too large", b"a" * (reading.BYTES_AT_MOST + 1), "larger than 2 MB"),
        ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no text file"),
        ("a zip, as .xlsx is", b"PK\x03\x04\x14\x00\x06\x00\x81\x8d", "no text file"),
        ("bytes of no encoding", b"name,\x81\x8d\x8f\x90\x9d", "no text file"),
        ("too many rows", file(*[GINA] * (matchings.MOST_ROWS + 1)).encode(), "more than 1000 rows"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(what: str, data: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        read(data)


def test_a_field_of_a_megabyte_is_refused_and_the_rest_is_read() -> None:
    huge, hugo = read(file(row(name="x" * 1_000_000), HUGO))
    assert isinstance(huge, str) and isinstance(hugo, RosterStudent)


@pytest.mark.parametrize(
    ("cell", "value", "words"),
    [
        ("name", "", "The name is missing"),
        ("name", "x" * 151, "longer than 150"),
        ("name", '"=HYPERLINK(""x"")"', "as a formula does"),
        ("name", "=1+1", "as a formula does"),
        ("name", "@SUM", "as a formula does"),
        ("name", "Gina\x07", "do not print"),
        ("email", "", "The e-mail address is missing"),
        ("email", "gina", "is no e-mail address"),
        ("email", "gina@example.com gina@example.org", "is no e-mail address"),
        ("email", "g" * 250 + "@example.com", "longer than 254"),
        ("email", "g" * 60 + "@" + "e" * 64 + ".com", "is no e-mail address"),
        ("coach", "Bob Field", "is no coach’s e-mail address"),
        ("program", "", "The program is missing"),
        ("cohort", "", "The cohort is missing"),
        ("graduation", "", "The graduation date is missing"),
        ("graduation", "2026-02-30", "is no day"),
        ("graduation", "13/13/2026", "month/day/year"),
        ("graduation", "12 February", "is no day"),
        ("graduation", "9999-12-31", "check the year"),
        ("graduation", "1999-12-31", "check the year"),
        ("zone", "", "The time zone is missing"),
        ("zone", "Mars/Olympus", "no known time zone"),
        ("zone", "CET", "no summer time"),
        ("zone", "../../etc/passwd", "no known time zone"),
        ("country", "", "The country is missing"),
        ("country", "Atlantis", "no known country"),
        ("state", "", "The state is missing"),
        ("state", "ZZ", "no known state of United States"),
        ("tuition", "", "The tuition paid is missing"),
        ("tuition", "-1", "no amount"),
        ("tuition", "15.000,00", "more cells"),
        ("tuition", '"15.000,0"', "no amount"),
        ("tuition", "15.000", "no amount"),
        ("tuition", "1e9", "no amount"),
        ("tuition", "NaN", "no amount"),
        ("tuition", "10.999", "no amount"),
        ("tuition", "2000000", "more than a million"),
        ("tuition", "$15,000.00", "more cells than the header"),
    ],
)
def test_a_row_that_cannot_be_understood_says_why(cell: str, value: str, words: str) -> None:
    found = one(**{cell: value})
    assert isinstance(found, str) and words in found


@pytest.mark.parametrize(
    ("cell", "value", "field", "kept"),
    [
        ("email", "GINA@Example.COM", "email", "gina@example.com"),
        ("name", "  Gina   Park ", "name", "Gina Park"),
        ("graduation", "2026-6-1", "planned_graduation", date(2026, 6, 1)),
        ("graduation", "2/12/2026", "planned_graduation", date(2026, 2, 12)),
        ("graduation", "02/29/2028", "planned_graduation", date(2028, 2, 29)),
        ("zone", "america/new york", "time_zone", "America/New_York"),
        ("country", "united states", "country", "US"),
        ("country", "usa", "country", "US"),
        ("state", "New York", "state", "NY"),
        ("state", "US-CA", "state", "CA"),
        ("tuition", "$9000", "tuition_paid", Decimal("9000")),
        ("tuition", "0", "tuition_paid", Decimal("0")),
        ("tuition", '"$1,234.5"', "tuition_paid", Decimal("1234.50")),
        ("tuition", "9000 USD", "tuition_paid", Decimal("9000")),
        ("tuition", '"15.000,00"', "tuition_paid", Decimal("15000")),
        ("graduation", "02/12/26", "planned_graduation", date(2026, 2, 12)),
        ("graduation", "13/02/2026", "planned_graduation", date(2026, 2, 13)),
        ("zone", "EST", "time_zone", "America/New_York"),
        ("email", "gina\u200b@example.com", "email", "gina@example.com"),
        ("email", "\u00a0gina@example.com\ufeff", "email", "gina@example.com"),
        ("name", "Gina\u200b\u00a0Park\u00ad", "name", "Gina Park"),
        ("name", '"Park, Gina"', "name", "Gina Park"),
        ("name", '"Gina Park, Jr."', "name", "Gina Park, Jr."),
        ("name", '"Park, Gina, PhD"', "name", "Park, Gina, PhD"),
    ],
)
def test_what_is_clear_is_understood(cell: str, value: str, field: str, kept: object) -> None:
    found = one(**{cell: value})
    assert isinstance(found, RosterStudent), found
    assert (found.kept[field] if field in found.kept else getattr(found, field)) == kept


def test_states_of_countries_without_known_ones() -> None:
    assert isinstance(one(country="EG", state=""), RosterStudent)
    assert isinstance(one(country="EG", state="C"), RosterStudent)
    assert one(country="DE", state="XX") == "“XX” is no known state of Germany; write its letters, like NY."
