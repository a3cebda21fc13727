"""Which resume went where: documents are kept in versions, sent on a day, given out to student and coach."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from core.errors import Refused
from jobsearch.documents import verbs
from jobsearch.documents.models import DocumentKind, SentDocument, StudentDocument
from tests.factories import client_of, make_coach, make_student
from tests.jobsearch.openings.test_openings import add
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
A_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_ROOT = str(tmp_path)
    return tmp_path


def document_of(its: Scene, content: bytes = A_PDF, **said: Any) -> StudentDocument:
    upload = SimpleUploadedFile("cv.pdf", content)
    return verbs.add(
        its.alice, upload=upload, kind=DocumentKind.RESUME, by=its.alice.user, now=its.now, **said
    )


def test_the_same_file_is_one_document_another_version_another(its: Scene) -> None:
    first = document_of(its)
    assert document_of(its) == first
    assert document_of(its, A_PDF + b"2") != first


def test_which_resume_went_where(its: Scene) -> None:
    document, opening = document_of(its, title="Resume, backend"), add(its)
    sent = verbs.send(document, opening, sent_on=None, by=its.alice.user, now=its.now)
    assert verbs.send(document, opening, sent_on=None, by=its.alice.user, now=its.now) == sent
    page = client_of(its.alice.user).get("/documents/").content.decode()
    assert "Resume, backend" in page and "Globex" in page and "Tue 14 Apr" in page
    verbs.take_back(sent, by=its.alice.user, now=its.now)
    assert "Sent to nobody yet." in client_of(its.alice.user).get("/documents/").content.decode()


def test_what_is_dropped_stays_where_it_went(its: Scene) -> None:
    document, opening = document_of(its), add(its)
    verbs.send(document, opening, sent_on=None, by=its.alice.user, now=its.now)
    verbs.drop(document, by=its.alice.user, now=its.now)
    browser = client_of(its.alice.user)
    assert "cv.pdf" not in browser.get("/documents/").content.decode()
    assert "cv.pdf" in browser.get(f"/pipeline/{opening.pk}/").content.decode()


def test_another_students_document_is_not_sent(its: Scene) -> None:
    charlie = make_student("Charlie")
    upload = SimpleUploadedFile("cv.pdf", A_PDF)
    theirs = verbs.add(charlie, upload=upload, kind=DocumentKind.RESUME, by=charlie.user, now=its.now)
    with pytest.raises(Refused, match="your documents"):
        verbs.send(theirs, add(its), sent_on=None, by=its.alice.user, now=its.now)
    answer = client_of(its.alice.user).post(f"/pipeline/{add(its).pk}/documents/", {"document": theirs.pk})
    assert answer.status_code == 422
    assert not SentDocument.objects.exists()


def download(user: Any, document: StudentDocument) -> Any:
    return client_of(user).get(f"/documents/{document.pk}/")


def test_it_is_given_out_to_student_and_coach_as_an_attachment(its: Scene) -> None:
    document = document_of(its)
    for user in (its.alice.user, its.bob):
        answer = download(user, document)
        assert answer.status_code == 200
        assert b"".join(answer.streaming_content) == A_PDF
        assert answer["Content-Disposition"] == 'attachment; filename="cv.pdf"'
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert "no-store" in answer["Cache-Control"]


def test_nobody_else_learns_that_it_is_there(its: Scene) -> None:
    document = document_of(its)
    for user in (make_student("Charlie").user, make_coach("Frank")):
        assert download(user, document).status_code == 404


def test_a_file_that_is_gone_is_not_found(its: Scene, files: Path) -> None:
    document = document_of(its)
    for path in files.rglob("*"):
        if path.is_file():
            path.unlink()
    assert download(its.alice.user, document).status_code == 404


@pytest.mark.parametrize(
    ("upload", "said"),
    [
        (SimpleUploadedFile("cv.pdf", b"<html><script>x</script>"), "no file that we take"),
        (SimpleUploadedFile("cv.pdf", b""), "The file is empty"),
        (SimpleUploadedFile("cv.pdf", A_PDF + b" " * (5 * 1024 * 1024)), "at most 5 MB"),
        (None, "Choose the file"),
    ],
    ids=["page", "empty", "large", "none"],
)
def test_what_is_refused_is_said_beside_the_field(its: Scene, upload: Any, said: str) -> None:
    browser: Client = client_of(its.alice.user)
    data = {"kind": "resume"} | ({"file": upload} if upload else {})
    answer = browser.post("/documents/", data)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not StudentDocument.objects.exists()


def test_a_new_file_is_kept_and_sent_at_once(its: Scene) -> None:
    opening = add(its)
    answer = client_of(its.alice.user).post(
        f"/pipeline/{opening.pk}/documents/",
        {"file": SimpleUploadedFile("letter.pdf", A_PDF), "kind": "letter", "sent_on": "2026-04-10"},
        follow=True,
    )
    assert "“letter.pdf” went to Globex." in answer.content.decode()
    assert opening.sent_documents.get().sent_on.day == 10
