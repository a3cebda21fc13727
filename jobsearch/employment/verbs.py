"""What is done with the documents of an outcome: added, taken back, made sure of."""

from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.errors import Refused
from core.files.storing import store
from jobsearch.employment.models import EmploymentDocument, EmploymentVerification
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.coaches.guards import must_coach
from people.students.locking import lock_student
from rules.employment_proof import ProofKind
from rules.instants import local_day
from rules.states import OfferAnswer

AT_MOST = 20  # documents of one offer


@transaction.atomic
def add_document(
    offer: Offer, *, kind: str, source: str, file: UploadedFile | None, words: str, by: User, now: datetime
) -> EmploymentDocument:
    """Keep a document of work that was accepted. Words without a file are a statement. The same one twice is one."""
    student = lock_student(offer.student_id)
    offer = Offer.objects.get(pk=offer.pk)  # as it stands under the lock
    if by.pk != student.user_id:
        raise Refused("Only the student adds these documents.")
    if offer.answer != OfferAnswer.ACCEPTED:
        raise Refused("Documents are for work that you accepted.")
    words = words.strip()
    if not file and not words:
        raise Refused("Choose the file, or write the statement.", "file")
    standing_documents = offer.employment_documents.there()
    if standing_documents.count() >= AT_MOST:
        raise Refused(f"You keep {AT_MOST} documents of this offer. Take one back first.", "file")
    if file is None:
        kind = ProofKind.STATEMENT
    stored_file = store(file, by=by, now=now) if file else None
    same = standing_documents.filter(kind=kind, source=source, words=words)
    same = same.filter(file__digest=stored_file.digest) if stored_file else same.filter(file__isnull=True)
    earlier = same.first()
    return earlier or EmploymentDocument.objects.create(
        offer=offer, kind=kind, source=source, file=stored_file, words=words, added_at=now
    )


@transaction.atomic
def take_back_document(document: EmploymentDocument, *, by: User, now: datetime) -> EmploymentDocument:
    """Take a document back, until somebody has made sure of it."""
    student = lock_student(document.offer.student_id)
    document = EmploymentDocument.objects.get(pk=document.pk)  # as it stands under the lock
    if by.pk != student.user_id:
        raise Refused("Only the student takes these documents back.")
    if document.verifications.exists():
        raise Refused("Your coach has made sure of it already, so it stays on record.")
    if document.taken_back_at is None:
        document.taken_back_at = now
        document.save(update_fields=["taken_back_at"])
    return document


@transaction.atomic
def verify_document(
    document: EmploymentDocument, *, how: str, verified_on: date, note: str, by: User, now: datetime
) -> EmploymentVerification:
    """Record how and when staff made sure of a document. Said twice in the same way it is said once."""
    student = lock_student(document.offer.student_id)
    must_coach(student, by, now)
    document = EmploymentDocument.objects.get(pk=document.pk)  # as it stands under the lock
    if document.taken_back_at is not None:
        raise Refused("The student has taken this document back.")
    if verified_on > local_day(now, by.time_zone):
        raise Refused("That is still to come: record it once you have made sure.", "verified_on")
    if verified_on < local_day(document.added_at, student.zone):
        raise Refused("That is before the document was added.", "verified_on")
    verification, _ = EmploymentVerification.objects.get_or_create(
        document=document, how=how, verified_on=verified_on, by=by, defaults={"note": note.strip(), "at": now}
    )
    return verification
