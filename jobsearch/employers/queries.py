"""Employers as one student knows them: each student's own, though the names are shared by the school."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from jobsearch.openings.models import Opening
from people.students.models import Student


def employers_of(student: Student) -> QuerySet[Employer]:
    """Return the employers of which a student has anything: something logged, somebody known, an opening, an offer.

    Of any other one cannot ask whether others know it.
    """
    has_something = Q()
    for model in (Activity, Contact, Opening, Offer):
        rows = model._default_manager.filter(student=student, employer=OuterRef("pk"))
        has_something |= Q(Exists(rows))
    return Employer.objects.filter(has_something)
