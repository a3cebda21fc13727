"""What is done with documents: added, renamed, dropped, and said where each went."""

from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.errors import Refused
from core.files.storing import store
from jobsearch.activities.recording import lock, today_of
from jobsearch.documents.models import DocumentKind, SentDocument, StudentDocument
from jobsearch.documents.queries import offered_documents
from jobsearch.openings.checks import check_since, line
from jobsearch.openings.models import Opening
from jobsearch.openings.verbs import locked
from people.accounts.models import User
from people.students.models import Student

TITLE_AT_MOST = 120
DOCUMENTS_AT_MOST = 200


@transaction.atomic
def add(
    student: Student, *, upload: UploadedFile, kind: str, title: str = "", by: User, now: datetime
) -> StudentDocument:
    """Keep a document of the student. The very same file under the same kind is the document that is offered."""
    student = _own(student, by)
    if kind not in DocumentKind.values:
        raise Refused("Choose what it is.", "kind")
    offered = offered_documents(student)
    if offered.count() >= DOCUMENTS_AT_MOST:
        raise Refused(f"You keep {DOCUMENTS_AT_MOST} documents. Drop one that you no longer send.", "file")
    stored_file = store(upload, by=by, now=now)
    same = offered.filter(kind=kind, file__digest=stored_file.digest).first()
    if same is not None:
        return same
    return StudentDocument.objects.create(
        student=student,
        kind=kind,
        title=line(title, "title", TITLE_AT_MOST) or stored_file.name[:TITLE_AT_MOST],
        file=stored_file,
        added_at=now,
    )


@transaction.atomic
def drop(document: StudentDocument, *, by: User, now: datetime) -> StudentDocument:
    """Offer a document no longer; where it went stays on record, and so does the file."""
    return _set_dropped(document, document.dropped_at or now, by)


@transaction.atomic
def pick_up(document: StudentDocument, *, by: User, now: datetime) -> StudentDocument:
    """Offer again a document that was dropped."""
    return _set_dropped(document, None, by)


@transaction.atomic
def send(
    document: StudentDocument, opening: Opening, *, sent_on: date | None, by: User, now: datetime
) -> SentDocument:
    """Record that a document went to the employer of an opening, once."""
    opening = locked(opening, by)
    if document.student_id != opening.student_id:
        raise Refused("Choose one of your documents.", "document")
    today = today_of(opening.student, now)
    sent, _ = SentDocument.objects.get_or_create(
        opening=opening,
        document=document,
        taken_back_at=None,
        defaults={"sent_on": check_since(sent_on or today, today), "at": now, "by": by},
    )
    return sent


@transaction.atomic
def take_back(sent: SentDocument, *, by: User, now: datetime) -> SentDocument:
    """Take back that a document went to an employer."""
    locked(sent.opening, by)
    sent.taken_back_at = sent.taken_back_at or now
    sent.save(update_fields=["taken_back_at"])
    return sent


def _set_dropped(document: StudentDocument, dropped_at: datetime | None, by: User) -> StudentDocument:
    _own(document.student, by)
    document.dropped_at = dropped_at
    document.save(update_fields=["dropped_at"])
    return document


def _own(student: Student, by: User) -> Student:
    if by.pk != student.user_id:
        raise Refused("Only the student changes their documents.")
    return lock(student)
