"""Which policies a person may see, and which one a student is offered."""

from datetime import datetime

from django.db.models import QuerySet

from commitments.policies.models import Policy
from commitments.searches.queries import live_search
from commitments.series import queries as series
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.models import Student


def policies_visible_to(user: User, now: datetime) -> QuerySet[Policy]:
    """Return every policy for an admin, and for anyone else who is signed in those that are published."""
    policies = Policy.objects.all()
    return policies if holds(user, "admin", now) else policies.filter(published_at__isnull=False)


def policy_for(student: Student) -> Policy | None:
    """Return the version offered to a student.

    It is the one signed, else the one acknowledged, else their program's latest (DOMAIN §2, §3).
    """
    search = live_search(student)
    if search is not None:
        return search.policy
    acknowledgement = series.acknowledgement_of(student)
    return acknowledgement.policy if acknowledgement else series.latest_of(series.own(student))
