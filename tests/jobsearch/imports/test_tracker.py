"""Trackers of all sorts: their columns, their encodings, their layouts. Nothing here asks the database."""

import io
import zipfile
from datetime import date

import pytest

from core.errors import Refused
from jobsearch.imports import sheets as file_sheets
from jobsearch.imports import tracker as trackers
from jobsearch.imports.answers import answers_from
from jobsearch.imports.deeds import StatusStage, kind_of, stage_of
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.order import order_of

KINDS = [
    ("contacted", "contact", "contacted"),
    ("follow_up", "follow-up", "followed up"),
    ("applied", "application", "applied"),
    ("interviewed", "interview", "interviewed"),
]
TODAY = date(2026, 11, 29)


def tracker(text: str | bytes, **said: object) -> trackers.Tracker:
    sheets = file_sheets.read_sheets(text.encode() if isinstance(text, str) else text)
    table = file_sheets.table_of(sheets[file_sheets.best_sheet(sheets)])
    return trackers.tracker_of(table, KINDS, answers_from(said, table.header), TODAY)


@pytest.mark.parametrize(
    ("header", "row", "found"),
    [
        ("date,kind,person,employer,note,link", "2026-11-02,contact,Ada Quill,Acme,hi,https://a.example",
         ["day", "kind", "person", "employer", "note", "link"]),
        ("Company,Contact Name,When?,Type,Notes", "Acme,Ada Quill,2026-11-02,applied,hi",
         ["employer", "person", "day", "kind", "note"]),
        ("Company name,Position,Date Applied,Status,URL", "Acme,Dev,2026-11-02,Rejected,https://a.example",
         ["employer", "role", "day", "status", "link"]),
        ("Salary,Mood", "80000,good", ["out", "out"]),
        ("Firma,Stelle,Beworben am,Stand,Bemerkungen", "Acme,Entwickler,02.11.2026,Absage,nett",
         ["employer", "role", "day", "status", "note"]),
        ("Empresa,Puesto,Fecha de aplicación,Estado,Enlace", "Acme,Dev,02/11/2026,Rechazado,https://a.example",
         ["employer", "role", "day", "status", "link"]),
        ("Entreprise,Poste,Date de candidature,Statut,Lien", "Acme,Dev,02/11/2026,Refusé,https://a.example",
         ["employer", "role", "day", "status", "link"]),
        ("Azienda,Ruolo,Data candidatura,Stato,Note", "Acme,Dev,02/11/2026,Rifiutata,ciao",
         ["employer", "role", "day", "status", "note"]),
        ("Empresa,Vaga,Data da candidatura,Situação,Observações", "Acme,Dev,02/11/2026,Em andamento,oi",
         ["employer", "role", "day", "status", "note"]),
        ("Name,Company,Date,How", "Ada Quill,Acme,2026-11-02,coffee", ["person", "employer", "day", "out"]),
        ("Date,Company,Resume Link,Job Posting", "2026-11-02,Acme,https://cv.example,https://job.example",
         ["day", "employer", "out", "link"]),
        ("Date Saved,Date Applied,Deadline,Company,Role", "2026-11-01,2026-11-02,2026-11-30,Acme,Dev",
         ["out", "day", "out", "employer", "role"]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)  # fmt: skip
def test_columns_are_found_whatever_their_names(header: str, row: str, found: list[str]) -> None:
    assert [str(field) for field in tracker(f"{header}\n{row}\n").columns] == found


@pytest.mark.parametrize(
    ("word", "slug"),
    [
        ("CONTACTED", "contacted"),
        ("Contact", "contacted"),
        ("Followed  up", "follow_up"),
        ("follow_up", "follow_up"),
        ("phone screen", "interviewed"),
        ("Interview with Priya", "interviewed"),
        ("Open Role Application", "applied"),
        ("Beworben", "applied"),
        ("Reached out", "contacted"),
        ("danced", ""),
        ("", ""),
    ],
)
def test_deeds_are_known_by_the_schools_words_and_by_those_of_many_trackers(word: str, slug: str) -> None:
    assert kind_of(word, KINDS) == slug


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("Wishlist", StatusStage.SPOTTED),
        ("Not applied yet", StatusStage.SPOTTED),
        ("Applied", StatusStage.REACHED_OUT),
        ("Phone screen", StatusStage.TALKING),
        ("2nd Interview", StatusStage.INTERVIEWING),
        ("Rejected after interview", StatusStage.CLOSED),
        ("Absage", StatusStage.CLOSED),
        ("Offer received", StatusStage.OFFER),
        ("purple", StatusStage.UNKNOWN),
    ],
)
def test_a_status_says_a_stage(status: str, stage: StatusStage) -> None:
    assert stage_of(status) is stage


@pytest.mark.parametrize(
    ("days", "suggested", "asked"),
    [
        pytest.param(["3/4/2026", "25/4/2026"], True, False, id="clear days settle it"),
        pytest.param(["3/4/2026", "4/25/2026"], False, False, id="the other way"),
        pytest.param(["4/25/2026", "4/26/2026", "27/4/2026", "3/4/2026"], False, True, id="the majority is marked"),
        pytest.param(["4/25/2026", "27/4/2026", "3/4/2026"], None, True, id="a tie is not"),
        pytest.param(["3/4/2026", "5/4/2026"], None, True, id="none is clear"),
        pytest.param(["11/2/2026", "11/12/2026"], False, True, id="days to come speak against an order"),
        pytest.param(["1/2/26", "1/3/26", "1/5/26", "1/6/26", "1/9/26", "1/11/26", "2/2/26"], False, True,
                     id="so does a sequence that leaps"),
        pytest.param(["03.04.2026"], None, False, id="dots are day first"),
        pytest.param(["3/3/2026"], None, False, id="the same either way"),
    ],
)  # fmt: skip
def test_the_order_of_days_is_settled_for_the_file(
    days: list[str], suggested: bool | None, asked: bool
) -> None:
    order = order_of(days, "Date", TODAY)
    assert order.suggested is suggested
    assert order.is_asked is asked


def test_a_heading_may_name_the_order() -> None:
    assert order_of(["3/4/2026"], "Date (DD/MM/YYYY)", TODAY).suggested is True
    assert order_of(["3/4/2026"], "Date (mm/dd/yy)", TODAY).suggested is False


HEADER, ROW = "Date,Company,Status", "2026-11-02,Ginkgo,Applied"


@pytest.mark.parametrize(
    ("content", "number"),
    [
        pytest.param(f"My Job Hunt\nlast updated Nov\n\n{HEADER}\n{ROW}", 5, id="titles above"),
        pytest.param(f"sep=;\n{HEADER};\n{ROW};".replace(",", ";"), 3, id="sep="),
        pytest.param(f"{HEADER}\n{ROW}".replace(",", "|"), 2, id="bars"),
        pytest.param(f"{HEADER}\n{ROW}".replace(",", "\t"), 2, id="tabs"),
        pytest.param(f"{HEADER}\r\n{ROW}\r\n", 2, id="Windows’ lines"),
        pytest.param(f"{HEADER}\r{ROW}\r", 2, id="an old Mac’s lines"),
        pytest.param(f"\ufeff{HEADER}\n{ROW}", 2, id="a mark"),
        pytest.param(f"{HEADER}\n{ROW}".encode("utf-16"), 2, id="UTF-16"),
        pytest.param(f"{HEADER}\n{ROW}".encode("utf-16-le"), 2, id="UTF-16 without a mark"),
        pytest.param(f"# Jobs\n\n| Date | Company | Status |\n|---|:--|--|\n| {ROW.replace(',', ' | ')} |\n", 5,
                     id="Markdown"),
        pytest.param(f"{HEADER}\n{HEADER}\n{ROW}", 3, id="the header twice"),
    ],
)  # fmt: skip
def test_the_same_table_however_it_is_written(content: str | bytes, number: int) -> None:
    found = tracker(content)
    assert [name for name in found.table.header if name] == HEADER.split(",")
    assert [row.number for row in found.table.rows] == [number]
    assert found.table.rows[0].cells[:3] == tuple(ROW.split(","))


def test_a_file_without_a_header_is_read_from_its_first_row() -> None:
    found = tracker(
        "2026-11-02,Acme Inc,https://jobs.example/1\n2026-11-03,Globex Labs,https://jobs.example/2\n"
    )
    assert found.table.line == 0
    assert len(found.table.rows) == 2
    assert [str(field) for field in found.columns] == ["day", "employer", "link"]


def test_tables_of_one_header_in_a_markdown_text_are_one() -> None:
    table = "| Company | Date |\n|--|--|\n| [Acme](https://a.example) | 2026-11-0{} |\n"
    found = tracker(f"## October\n\n{table.format(2)}\n## November\n\n{table.format(3)}")
    assert len(found.table.rows) == 2


def test_the_apostrophe_before_a_formula_is_taken_off() -> None:
    table = tracker("date,note\n2026-11-02,'=1+1\n2026-11-03,'tis").table
    assert table.values(1) == ["=1+1", "'tis"]


def test_a_quotation_mark_that_never_closes_costs_its_own_row_only() -> None:
    table = tracker('date,kind\n2026-04-03,"applied\n2026-04-04,applied').table
    assert [bool(row.wrong) for row in table.rows] == [True, False]


def packed(size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * size)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"date,kind", b"PK\x03\x04\x00\x00", b"\x00\x01\x02\x03" * 50, b"date\n" * 50_003,
     b"x" * 10_000_001, packed(130_000_000), packed(10)],
    ids=["empty", "blank", "a header alone", "broken", "no text", "too many rows", "too large", "a bomb", "no book"],
)  # fmt: skip
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        tracker(content)
    assert caught.value.field == "file"


def test_an_answer_takes_a_field_from_the_column_that_had_it() -> None:
    found = tracker("Date,Company,Parent\n2026-11-02,Acme,Globex\n", columns={"Parent": "employer"})
    assert found.columns == (Field.DAY, Field.OUT, Field.EMPLOYER)


def test_answers_for_a_column_that_is_not_there_are_refused() -> None:
    with pytest.raises(Refused):
        tracker("Date,Company\n2026-11-02,Acme\n", columns={"Parent": "employer"})
