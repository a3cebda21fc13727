"""Which documents: through who asks, and those that a student still sends."""

from datetime import datetime

from django.db.models import Prefetch, QuerySet

from jobsearch.documents.models import SentDocument, StudentDocument
from people.accounts.models import User
from people.students.models import Student


def visible_to(user: User, now: datetime) -> QuerySet[StudentDocument]:
    """Return the documents of the students whom `user` may see."""
    return StudentDocument.objects.filter(student__in=Student.objects.visible_to(user, now))


def offered_documents(student: Student) -> QuerySet[StudentDocument]:
    """Return the documents that a student still sends, the newest first."""
    return StudentDocument.objects.filter(student=student, dropped_at__isnull=True).select_related("file")


def with_where_sent(documents: QuerySet[StudentDocument]) -> QuerySet[StudentDocument]:
    """Bring along to which openings each document went."""
    sent = SentDocument.objects.there().select_related("opening__employer")
    return documents.prefetch_related(Prefetch("sent_to", queryset=sent))
