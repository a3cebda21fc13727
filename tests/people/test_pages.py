"""The pages of people: what they show, keep and cost."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from commitments.graduation.verbs import certify
from core.errors import Refused
from people.accounts.models import User
from people.coaches.queries import coach_of
from people.graduation.models import Certification
from people.programs.models import ProgramRequirement
from people.rosters.models import RosterUpload
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, client_of, give, make_cohort, make_student, make_user
from tests.people.roster_files import GINA, HUGO, roster, row

TODAY = date(2026, 3, 2)


@pytest.fixture
def dora(cast: Cast) -> Client:
    return client_of(cast.dora)


def queries_of(client: Client, url: str) -> int:
    client.get(url)  # what is remembered once
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def test_home_by_role(cast: Cast) -> None:
    def home(user: Any) -> str:
        return str(client_of(user).get("/")["Location"])

    assert home(cast.alice.user) == "/today/"
    assert home(cast.bob) == "/my-day/"
    assert home(cast.dora) == "/rosters/"
    assert home(make_user("Nobody Yet")) == "/me/"
    assert home(give(cast.frank, "admin")) == "/my-day/", "a coach's day comes first"


def test_the_header_leads_to_ones_rooms(cast: Cast) -> None:
    page = client_of(give(cast.bob, "admin")).get("/staff/").content.decode()
    for label in ("Caseload", "Rosters", "Students", "Claims", "Policies", "Staff"):
        assert page.count(f">{label}</a>") == 2, "wide and on a phone"
    assert page.count('aria-current="page"') == 2
    page = client_of(cast.alice.user).get("/me/").content.decode()
    assert f"/students/{cast.alice.pk}/messages/" in page and "Caseload" not in page


def test_a_roster_from_upload_to_applied(cast: Cast, dora: Client) -> None:
    data = roster(GINA, row(email="ivo@example.com", tuition="lots"), HUGO).encode()
    preview = dora.post(
        "/rosters/", {"file": SimpleUploadedFile("spring.csv", data)}, follow=True
    ).content.decode()
    assert "2 new, 0 changed, 1 refused." in preview
    assert "“lots” is no amount in dollars" in preview and "DS 2026-06 (Data Science)" in preview
    upload = RosterUpload.objects.get()
    only = dora.get(f"/rosters/{upload.pk}/?show=refused").content.decode()
    assert "ivo@example.com" in only and "gina@example.com" not in only
    applied = dora.post(f"/rosters/{upload.pk}/application/", follow=True).content.decode()
    assert "Applied: 2 new, 0 changed, 1 refused." in applied
    again = dora.post(f"/rosters/{upload.pk}/application/", follow=True).content.decode()
    assert "applied already" in again and Student.objects.filter(user__email="gina@example.com").count() == 1


def test_a_preview_that_nobody_looked_at_is_not_applied(cast: Cast, dora: Client) -> None:
    dora.post("/rosters/", {"file": SimpleUploadedFile("a.csv", roster(GINA).encode())})
    upload = RosterUpload.objects.get()
    answer = dora.post(
        f"/rosters/{upload.pk}/application/", {"seen": "another"}, follow=True
    ).content.decode()
    assert "look again" in answer and not Student.objects.filter(user__email="gina@example.com").exists()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (b"\x89PNG\x00", "no text file"),
        (b"a" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
        (b"a" * 1_900_000, "cannot be read"),
        (b"name\0email", "no text file"),
    ],
)
def test_a_bad_file_is_refused_beside_the_field(cast: Cast, dora: Client, data: bytes, words: str) -> None:
    response = dora.post("/rosters/", {"file": SimpleUploadedFile("bad.csv", data)})
    assert response.status_code == 422 and words in response.content.decode()
    assert not RosterUpload.objects.exists()


def test_a_formula_in_a_cell_stays_text_in_the_preview(cast: Cast, dora: Client) -> None:
    data = roster(row(name="<script>alert(1)</script>"), row(email="ivo@example.com", name="=1+1"))
    page = dora.post(
        "/rosters/", {"file": SimpleUploadedFile("a.csv", data.encode())}, follow=True
    ).content.decode()
    assert "<script>alert" not in page and "&lt;script&gt;" in page and "as a formula does" in page


def test_students_found_by_name_cohort_state_and_certification(cast: Cast, dora: Client) -> None:
    other = make_student(
        "Otto Lind", state="closed", cohort=make_cohort("DS 2025-10", program="Data Science")
    )
    certify(other, graduated_on=TODAY, outcomes={}, by=cast.dora, now=NOW)

    def found(query: str) -> set[str]:
        page = dora.get(f"/students/?{query}").content.decode()
        return {name for name in ("Alice", "Charlie", "Otto") if f"Select {name}" in page}

    assert found("") == {"Alice", "Charlie", "Otto"}
    assert found("q=OTTO") == found("q=lind+otto") == {"Otto"}
    assert found("q=okafor%40example.org") == set() and found("q=charlie.okafor%40") == {"Charlie"}
    assert found(f"cohort={other.cohort_id}") == found("state=closed") == found("certified=yes") == {"Otto"}
    assert found("certified=no") == {"Alice", "Charlie"}
    assert found("state=nonsense&cohort=x&page=99") == {"Alice", "Charlie", "Otto"}
    assert "Nobody fits" in dora.get("/students/?q=zzz").content.decode()
    assert found("q=%00") == {"Alice", "Charlie", "Otto"}, "what cannot be a name narrows nothing"


def test_students_cost_the_same_queries_however_many(cast: Cast, dora: Client) -> None:
    few = queries_of(dora, "/students/")
    for number in range(20):
        make_student(f"Student {number} More", coach=cast.frank)
    assert queries_of(dora, "/students/") == few


def test_many_are_certified_at_once(cast: Cast, dora: Client) -> None:
    make_cohort(requirements=("Attendance", "Grade"))
    chosen = [cast.alice.pk, cast.charlie.pk]
    said = {"students": chosen, "graduated_on": "2026-03-01", "all_met": "on"}
    response = dora.post("/students/certifications/?state=preparing", said)
    assert response["Location"] == "/students/?state=preparing"
    assert [one.outcomes.filter(met=True).count() for one in Certification.objects.all()] == [2, 2]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"students": []}, "Choose at least one student"),
        ({"graduated_on": ""}, "This field is required"),
        ({"graduated_on": "2026-03-03"}, "once it has happened"),
        ({"graduated_on": "9999-12-31"}, "once it has happened"),
        ({"graduated_on": "soon"}, "Enter a valid date"),
        ({"all_met": ""}, "certify student by student"),
    ],
)
def test_a_refused_bulk_keeps_what_was_chosen(
    cast: Cast, dora: Client, change: dict[str, Any], words: str
) -> None:
    said = {"students": [cast.alice.pk], "graduated_on": "2026-03-01", "all_met": "on"} | change
    response = dora.post("/students/certifications/", said)
    page = response.content.decode()
    assert response.status_code == 422 and words in page and not Certification.objects.exists()
    if said["students"]:
        assert f'value="{cast.alice.pk}" data-select aria-label="Select Alice Moreau" checked' in page


def test_a_coach_for_many(cast: Cast, dora: Client) -> None:
    response = dora.post("/students/coach/", {"students": [cast.alice.pk], "coach": cast.frank.pk})
    assert (
        response.status_code == 302
        and coach_of(cast.alice) == cast.frank
        and coach_of(cast.charlie) == cast.bob
    )
    for not_a_coach in (cast.erin.pk, cast.alice.user_id, 0, "x"):
        response = dora.post("/students/coach/", {"students": [cast.alice.pk], "coach": not_a_coach})
        assert response.status_code == 422, not_a_coach


def test_requirement_by_requirement(cast: Cast, dora: Client) -> None:
    first, second = (
        ProgramRequirement.objects.create(program=cast.alice.cohort.program, name=name)
        for name in ("Attendance", "Grade")
    )
    url = f"/students/{cast.alice.pk}/certification/"
    said = {
        "graduated_on": "2026-03-01",
        f"met_{first.pk}": "yes",
        f"note_{first.pk}": "98 %",
        "note": "Well done",
    }
    refused = dora.post(url, said)
    assert refused.status_code == 422 and "Say whether it was met." in refused.content.decode()
    assert 'value="98 %"' in refused.content.decode(), "what was typed is kept"
    assert dora.post(url, said | {f"met_{second.pk}": "no"}).status_code == 302
    page = dora.get(url).content.decode()
    assert "graduated on" in page and "Well done" in page and "98 %" in page
    dora.post(url, said | {f"met_{second.pk}": "yes"})
    assert Certification.objects.filter(student=cast.alice).count() == 2


def test_programs_list_what_they_ask_for(cast: Cast, dora: Client) -> None:
    program = cast.alice.cohort.program
    url = f"/programs/{program.pk}/requirements/"
    assert dora.post(url, {f"p{program.pk}-name": "  Attendance "}).status_code == 302
    twice = dora.post(url, {f"p{program.pk}-name": "attendance"})
    assert twice.status_code == 422 and "lists “attendance” already" in twice.content.decode()
    assert list(program.requirements.values_list("name", flat=True)) == ["Attendance"]
    days = dora.post(f"/programs/{program.pk}/preparation/", {f"d{program.pk}-prep_days": "-1"})
    assert days.status_code == 422


def test_ones_own_page(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    said = {"name": " Alice  M ", "time_zone": "America/Los_Angeles", "country": "US", "state": "California"}
    assert client.post("/me/", said).status_code == 302
    alice = Student.objects.get(pk=cast.alice.pk)
    assert alice.user.name == "Alice M"
    assert alice.zone == "America/Los_Angeles"
    assert alice.subdivision == "CA"
    for change, words in (
        ({"state": "ZZ"}, "no known state"),
        ({"name": " "}, "required"),
        ({"time_zone": "x"}, "valid choice"),
    ):
        response = client.post("/me/", said | change)
        assert response.status_code == 422 and words in response.content.decode()
    assert "Bob Field" in client.get("/me/").content.decode()


def test_a_refused_name_moves_nobody(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(user: User, *, name: str) -> None:
        raise Refused("Write your name.", "name")

    monkeypatch.setattr("people.students.verbs.rename", refused)
    said = {"name": "Alice M", "time_zone": "America/Los_Angeles", "country": "US", "state": "California"}
    response = client_of(cast.alice.user).post("/me/", said)
    assert response.status_code == 422 and "Write your name." in response.content.decode()
    alice = Student.objects.get(pk=cast.alice.pk)
    assert alice.zone == cast.alice.zone
    assert alice.subdivision == cast.alice.subdivision


def test_staff_have_a_zone_and_no_state(cast: Cast) -> None:
    client = client_of(cast.bob)
    client.post("/me/", {"name": "Bob Field", "time_zone": "Europe/Paris"})
    page = client.get("/me/").content.decode()
    assert 'value="Europe/Paris" selected' in page and "Looking for a job?" not in page


def test_not_looking_for_a_job_and_back(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    assert "I am not looking for a job" in client.get("/me/").content.decode()
    client.post("/me/not-seeking/", {"seeking": "no"})
    assert "I am looking after all" in client.get("/me/").content.decode()
    client.post("/me/not-seeking/", {"seeking": "yes"})
    assert Student.objects.get(pk=cast.alice.pk).state == "preparing"


def test_earlier_files_come_page_by_page(cast: Cast, dora: Client) -> None:
    RosterUpload.objects.bulk_create(
        RosterUpload(
            file_name=f"{n}.csv",
            text="",
            at=NOW - timedelta(days=n),
            result=dict.fromkeys(("new", "changed", "unchanged", "refused"), 0),
        )
        for n in range(45)
    )
    few = queries_of(dora, "/rosters/?page=3")
    assert queries_of(dora, "/rosters/") == few
    assert "44.csv" in dora.get("/rosters/?page=3").content.decode()
