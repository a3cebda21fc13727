"""Documents of outcomes: through who asks, and as an offer's page shows them."""

from datetime import datetime

from django.db.models import Prefetch

from jobsearch.employment.models import (
    EmploymentDocument,
    EmploymentDocumentQuerySet,
    EmploymentVerification,
)
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student


def visible_to(user: User, now: datetime) -> EmploymentDocumentQuerySet:
    """Return the documents of the students whom `user` may see."""
    visible_students = Student.objects.visible_to(user, now)
    return EmploymentDocument.objects.filter(offer__student__in=visible_students)


def documents_waiting(user: User, now: datetime) -> EmploymentDocumentQuerySet:
    """Return the documents of which nobody has made sure, of students whom `user` may see, but for their own."""
    return visible_to(user, now).unverified().exclude(offer__student__user=user)


def documents_of(offer: Offer) -> list[EmploymentDocument]:
    """Return the documents of an offer that stand, with who made sure of each."""
    verifications = EmploymentVerification.objects.select_related("by")
    rows = EmploymentDocument.objects.there().filter(offer=offer).select_related("file")
    return list(rows.prefetch_related(Prefetch("verifications", verifications)))
