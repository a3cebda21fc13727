"""Which column is which is said on the page, with what holds where a file says nothing."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from core.errors import Refused
from people.accounts.models import User
from people.rosters.matching import RosterMatching
from people.rosters.models import RosterUpload
from people.rosters.verbs import apply_roster, choose_columns, upload_roster
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, client_of
from tests.people.roster_files import GINA, roster

FOLDER = Path(__file__).parent
FOR_ALL = {
    "default_program": "Data Science", "default_cohort": "DS 2026-06", "default_graduation": "2026-06-01",
    "default_country": "US", "default_state": "NY", "default_time_zone": "Eastern", "default_tuition": "$9,000",
}  # fmt: skip
NAMES = {"column_first_name": "0", "column_last_name": "1", "column_email": "2"}


@pytest.fixture
def dora(cast: Cast) -> Client:
    return client_of(cast.dora)


def sent(dora: Client, name: str) -> tuple[RosterUpload, str]:
    """A file of this folder uploaded; what the page then says."""
    (path,) = FOLDER.glob(f"{name}_*")
    page = dora.post("/rosters/", {"file": SimpleUploadedFile(path.name, path.read_bytes())}, follow=True)
    return RosterUpload.objects.get(), page.content.decode()


def chosen(dora: Client, upload: RosterUpload, **said: str) -> str:
    return dora.post(f"/rosters/{upload.pk}/columns/", said, follow=True).content.decode()


def test_a_file_that_lacks_columns_is_kept_and_asked_about(dora: Client) -> None:
    upload, page = sent(dora, "r03")
    assert "Say which column is which." in page
    assert "<b>graduation date</b>" in page
    assert "Apply" not in page
    assert upload.result["refused"] == 1


def test_what_is_said_once_holds_for_everyone_and_is_applied(dora: Client) -> None:
    upload, _ = sent(dora, "r03")
    page = chosen(dora, upload, **NAMES, **FOR_ALL)
    assert "1 new, 0 changed." in page
    assert "DS 2026-06, Data Science" in page
    dora.post(f"/rosters/{upload.pk}/application/")
    ada = Student.objects.get(user__email="ada.quill@example.com")
    assert ada.user.name == "Ada Quill"
    assert ada.zone == "America/New_York"
    assert ada.tuition_paid == 9000


def test_a_login_becomes_an_address(dora: Client) -> None:
    upload, _ = sent(dora, "r01")
    page = chosen(
        dora, upload, column_name="0", column_email="3", address_ending="@School.example", **FOR_ALL
    )
    assert "aquill@school.example" in page


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"default_country": "Atlantis"}, "no known country", id="a country"),
        pytest.param({"default_country": "US", "default_state": "ZZ"}, "no known state", id="a state"),
        pytest.param(
            {"default_country": "US", "default_time_zone": "Mars"}, "no known time zone", id="a zone"
        ),
        pytest.param({"default_graduation": "soon"}, "“soon” is no day", id="a day"),
        pytest.param({"default_tuition": "lots"}, "no amount in dollars", id="an amount"),
        pytest.param({"default_coach": "Bob"}, "no coach’s e-mail address", id="a coach"),
        pytest.param({"default_program": "=1+1"}, "as a formula does", id="a program"),
        pytest.param({"address_ending": "not an ending"}, "Write what follows the @", id="an ending"),
        pytest.param({"column_email": "2", "column_coach": "2"}, "chosen twice", id="one column twice"),
        pytest.param(
            {"column_first_name": "0", "column_name": "1"},
            "the whole name, or its two parts",
            id="a name and its parts",
        ),
        pytest.param({"column_email": "99"}, "not one of the available choices", id="no such column"),
    ],
)
def test_what_cannot_be_meant_is_said_beside_the_field_and_what_was_typed_is_kept(
    dora: Client, said: dict[str, str], words: str
) -> None:
    upload, _ = sent(dora, "r03")
    answer = dora.post(f"/rosters/{upload.pk}/columns/", said)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page
    for name, value in said.items():
        if name.startswith("default_"):
            assert f'value="{value}"' in page
    upload.refresh_from_db()
    assert upload.matching["defaults"] == {}


def test_what_usually_holds_for_a_cohort_fills_what_is_empty(cast: Cast, dora: Client) -> None:
    spring = upload_roster(file_name="a.csv", text=roster(GINA), by=cast.dora, now=NOW)
    apply_roster(spring, by=cast.dora, now=NOW)
    cohort = Student.objects.get(user__email="gina@example.com").cohort
    RosterUpload.objects.all().delete()
    upload, _ = sent(dora, "r03")
    page = chosen(dora, upload, **NAMES, like=str(cohort.pk), fill="1", default_tuition="1")
    for words in (
        "Data Science",
        "DS 2026-06",
        "2026-06-01",
        "bob.field@example.com",
        "America/New_York",
        "1",
    ):
        assert f'value="{words}"' in page
    upload.refresh_from_db()
    assert upload.matching["defaults"] == {}, "filled in to be looked at, not yet said"


def test_days_that_disagree_are_asked_about(cast: Cast, dora: Client) -> None:
    days = ["04/13/2026", "05/14/2026", "13/04/2026"]
    rows = [GINA.replace("2026-06-01", day).replace("gina@", f"gina{n}@") for n, day in enumerate(days)]
    data = SimpleUploadedFile("a.csv", roster(*rows).encode())
    page = dora.post("/rosters/", {"file": data}, follow=True).content.decode()
    assert "2 days of this file can only have the month first, 1 only the day." in page
    assert "“13/04/2026” is no day; write 2026-02-12, or month/day/year like 02/12/2026." in page


def test_an_applied_file_keeps_its_columns(cast: Cast, dora: Client) -> None:
    upload = upload_roster(file_name="a.csv", text=roster(GINA), by=cast.dora, now=NOW)
    apply_roster(upload, by=cast.dora, now=NOW)
    with pytest.raises(Refused, match="applied already"):
        choose_columns(upload, RosterMatching({"email": 1}), by=cast.dora, now=NOW)
    assert "applied already" in chosen(dora, upload, column_email="1")


def test_an_address_with_what_nobody_sees_is_the_same_person(cast: Cast) -> None:
    first = upload_roster(file_name="a.csv", text=roster(GINA), by=cast.dora, now=NOW)
    apply_roster(first, by=cast.dora, now=NOW)
    pasted = roster(GINA.replace("gina@example.com", "\u00a0gina\u200b@example.com\ufeff"))
    second = upload_roster(file_name="b.csv", text=pasted, by=cast.dora, now=NOW)
    assert second.result["unchanged"] == 1
    assert User.objects.filter(email__startswith="gina").count() == 1


def test_the_database_keeps_no_address_with_what_nobody_sees(cast: Cast) -> None:
    from django.db import IntegrityError, transaction

    for sign in ("\u200b", "\u00a0", "\ufeff", "\u00ad", " "):
        with pytest.raises(IntegrityError, match="user_email_is_visible"), transaction.atomic():
            User.objects.create(email=f"gina{sign}@example.com", name="Gina")


def said_of(dora: Client, *rows: str) -> str:
    data = SimpleUploadedFile("spring.csv", roster(*rows).encode())
    return dora.post("/rosters/", {"file": data}, follow=True).content.decode()


NO_ADDRESS = GINA.replace("gina@example.com", "no address")


def test_a_file_of_which_no_row_can_be_read_says_so(dora: Client) -> None:
    page = said_of(dora, NO_ADDRESS)
    assert "Nothing would change, 1 refused." in page
    assert "No row could be read. Each says why: correct them in the file, and upload it again." in page
    assert "is known already" not in page


def test_a_file_that_says_what_is_known_says_so(dora: Client, cast: Cast) -> None:
    known = upload_roster(file_name="a.csv", text=roster(GINA), by=cast.dora, now=NOW)
    apply_roster(known, by=cast.dora, now=NOW)
    assert "Every row that could be read says what is known already." in said_of(dora, GINA, NO_ADDRESS)
