"""The file for finance: numbered, each payment in it once, marked off row by row when it comes back."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.refunds import finance, verbs
from guarantee.refunds.models import FinanceFile, RefundPayment
from tests.factories import client_of
from tests.guarantee.refunds.owing import TODAY, D, owing, pay
from tests.guarantee.scenes import ENDED, Scene
from tests.jobsearch.imports.zips import workbook
from tests.people.accounts.browsers import grow_older
from tests.stages import staged

owing_alice = staged(owing)
QUARTER = 15 * 60


@pytest.fixture
def alice(owing_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return owing_alice


@pytest.fixture
def dora(alice: Scene) -> Client:
    return client_of(alice.dora)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def write(alice: Scene) -> FinanceFile:
    return verbs.write_file(by=alice.dora, now=ENDED)


def cells_of(file: FinanceFile) -> list[list[str]]:
    text = "".join(finance.file_lines(file)).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text)))


def filled(file: FinanceFile, /, *paid: tuple[str, str], **changed: str) -> bytes:
    """The file as finance fills it in: reference and day, row by row. `changed` cells are another in the first row."""
    rows = cells_of(file)
    for row, (reference, day) in zip(rows[1:], paid, strict=False):
        row[5:7] = [reference, day]
    for heading, cell in changed.items():
        rows[1][["file", "line", "claim", "payee", "amount"].index(heading)] = cell
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def mark(content: bytes, alice: Scene) -> list[tuple[str, str]]:
    marked = verbs.mark_off(finance.rows_of(content), by=alice.dora, now=ENDED)
    return [(each.became, each.says) for each in marked]


def test_it_holds_reference_payee_and_amount_and_nothing_else_of_the_student(alice: Scene) -> None:
    file = write(alice)
    claim = file.lines.first().share.owed.claim
    assert cells_of(file) == [
        list(finance.COLUMNS),
        [str(file.pk), "1", claim.reference, "Alice Moreau", "5000.00", "", ""],
        [str(file.pk), "2", claim.reference, "Ascent", "10000.00", "", ""],
    ]
    assert alice.student.user.email not in str(cells_of(file))


def test_a_name_that_a_spreadsheet_would_run_is_text(alice: Scene) -> None:
    file = write(alice)
    line = file.lines.first()
    line.share.name = '=HYPERLINK("http://x")'
    assert finance._cells(line)[3] == line.share.name
    from core.tables.writing import csv_lines

    assert "\"'=HYPERLINK" in "".join(csv_lines(finance.COLUMNS, [finance._cells(line)]))


def test_what_stands_in_a_file_is_in_no_other(alice: Scene) -> None:
    write(alice)
    with pytest.raises(Refused, match="finance has not got"):
        write(alice)


def test_a_part_that_was_paid_by_hand_is_left_out(alice: Scene) -> None:
    pay(alice, "1000", "A-1")
    assert [line.amount for line in write(alice).lines.all()] == [D(4000), D(10000)]


def test_a_file_that_is_taken_back_lets_its_payments_go(alice: Scene) -> None:
    first = write(alice)
    mark(filled(first, ("W-1", "2026-09-05")), alice)
    verbs.take_file_back(first, by=alice.erin, now=ENDED)
    second = write(alice)
    assert [line.share.name for line in second.lines.all()] == ["Ascent"]
    assert "was taken back" in mark(filled(first, ("W-1", "2026-09-05"), ("W-2", "2026-09-05")), alice)[1][1]
    mark(filled(second, ("W-2", "2026-09-05")), alice)
    with pytest.raises(Refused, match="nothing to take back"):
        verbs.take_file_back(second, by=alice.dora, now=ENDED)


def test_marked_off_each_row_with_its_answer_and_twice_changes_nothing(alice: Scene) -> None:
    file = write(alice)
    content = filled(file, ("W-1", "2026-09-05"))
    assert [became for became, _ in mark(content, alice)] == ["paid", "waits"]
    payment = RefundPayment.objects.get()
    assert (payment.amount, payment.reference, payment.paid_on) == (D(5000), "W-1", TODAY)
    assert [became for became, _ in mark(content, alice)] == ["was_paid", "waits"]
    assert RefundPayment.objects.count() == 1
    assert OutboxMail.objects.filter(key__startswith="refund-paid").count() == 1
    later = filled(file, ("W-1", "2026-09-05"), ("W-2", "2026-09-05"))
    assert [became for became, _ in mark(later, alice)] == ["was_paid", "paid"]


@pytest.mark.parametrize(
    ("paid", "changed", "says"),
    [
        (("W-1", ""), {}, "The day is missing"),
        (("", "2026-09-05"), {}, "The reference of the payment is missing"),
        (("W-1", "yesterday"), {}, "is no day"),
        (("W-1", "2026-02-30"), {}, "is no day"),
        (("W-1", "9/5/2026"), {}, "could be two days"),
        (("W-1", "2026-09-06"), {}, "still to come"),
        (("W-1", "2026-09-04"), {}, "owed since 5 Sep 2026"),
        (("W-1", "2026-09-05"), {"amount": "4000.00"}, "In our file the amount is $5,000.00"),
        (("W-1", "2026-09-05"), {"amount": "much"}, "cannot be read"),
        (("W-1", "2026-09-05"), {"claim": "1999-001"}, "In our file this line is of claim"),
        (("W-1", "2026-09-05"), {"line": "77"}, "We wrote no such line"),
        (("W-1", "2026-09-05"), {"file": "a"}, "cannot be read"),
        (("x" * 61, "2026-09-05"), {}, "shorten it to 60"),
    ],
)
def test_a_row_that_is_wrong_says_why_and_keeps_no_other_from_being_marked(
    alice: Scene, paid: tuple[str, str], changed: dict[str, str], says: str
) -> None:
    content = filled(write(alice), paid, ("L-1", "2026-09-05"), **changed)
    (became, answer), second = mark(content, alice)
    assert became == "refused"
    assert says in answer
    assert second[0] == "paid"
    assert RefundPayment.objects.get().share.name == "Ascent"


def test_a_line_is_marked_off_once(alice: Scene) -> None:
    file = write(alice)
    mark(filled(file, ("W-1", "2026-09-05")), alice)
    assert "marked off already, with reference W-1" in mark(filled(file, ("W-9", "2026-09-05")), alice)[0][1]


def test_what_was_paid_by_hand_meanwhile_is_not_paid_twice(alice: Scene) -> None:
    file = write(alice)
    pay(alice, "4000", "A-1")
    assert "Only $1,000.00 is still to be paid" in mark(filled(file, ("W-1", "2026-09-05")), alice)[0][1]


def test_a_workbook_is_read_too(alice: Scene) -> None:
    content = filled(write(alice), ("W-1", "2026-09-05")).decode()
    book = workbook({"Sheet1": list(csv.reader(io.StringIO(content)))})
    assert [became for became, _ in mark(book, alice)] == ["paid", "waits"]


def test_another_file_is_refused_whole(alice: Scene) -> None:
    with pytest.raises(Refused, match="no file of ours"):
        finance.rows_of(b"Name,Mail\nAlice,a@example.com\n")


# --- the pages --------------------------------------------------------------------------------------------------------


def test_written_downloaded_and_marked_off_in_the_browser(alice: Scene, dora: Client) -> None:
    page = words(dora.get(reverse("guarantee:payments")))
    assert "Write a file for finance: 2 payments, $15,000.00" in page
    page = words(dora.post(reverse("guarantee:finance_files"), follow=True))
    file = FinanceFile.objects.get()
    assert f"File {file.pk}: 2 payments, $15,000.00" in page
    sent = dora.get(reverse("guarantee:finance_csv", args=[file.pk]))
    assert sent["Content-Disposition"] == f'attachment; filename="refunds-file-{file.pk}.csv"'
    assert sent.getvalue().decode().count("\n") == 3
    assert f"in file {file.pk}" in words(dora.get(reverse("guarantee:payments")))
    content = filled(file, ("W-1", "2026-09-05"), ("W-2", "soon"))
    upload = SimpleUploadedFile("back.csv", content, "text/csv")
    page = words(dora.post(reverse("guarantee:marking"), {"file": upload}))
    for text in (
        "1 marked off now, 0 before, 0 not paid yet, 1 not taken",
        "“soon” is no day",
        "$10,000.00 to pay",
    ):
        assert text in page, text
    bad = dora.post(
        reverse("guarantee:marking"), {"file": SimpleUploadedFile("x.csv", b"\x00\x01", "text/csv")}
    )
    assert bad.status_code == 422
    assert "Choose a file first." in words(dora.post(reverse("guarantee:marking"), {}))


@pytest.mark.parametrize("what", ["writing", "downloading", "marking", "recording"])
def test_what_pays_or_leaves_asks_who_it_is(alice: Scene, dora: Client, what: str) -> None:
    file = write(alice)
    grow_older(dora, QUARTER)
    claim = file.lines.first().share.owed.claim_id
    asked = {
        "writing": lambda: dora.post(reverse("guarantee:finance_files")),
        "downloading": lambda: dora.get(reverse("guarantee:finance_csv", args=[file.pk])),
        "marking": lambda: dora.post(reverse("guarantee:marking"), {}),
        "recording": lambda: dora.post(reverse("guarantee:claim_payments", args=[claim]), {}),
    }[what]()
    assert asked.status_code == 302
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
