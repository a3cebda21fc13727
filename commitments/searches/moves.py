"""Weeks that have not begun take the zone of a student who moved (DOMAIN §4)."""

from datetime import datetime

from django.db import transaction

from commitments.searches import queries
from commitments.searches.dependents import reassess
from commitments.searches.periods import make_periods
from commitments.searches.verbs import lock
from people.students.models import Student


@transaction.atomic
def rezone_future_periods(student: Student, *, now: datetime) -> None:
    """Give periods that have not begun the zone of a student who moved; begun ones keep theirs (DOMAIN §4)."""
    search = queries.live_search(student)
    if search is not None:
        search = lock(search)
        make_periods(search, now=now)
        reassess(search, now)
