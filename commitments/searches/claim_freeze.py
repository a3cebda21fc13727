"""Once a claim is decided, the weeks of its search stand (DOMAIN §8): whatever would change them asks here first."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from commitments.searches.models import Search
from core.errors import Refused
from guarantee.claims.models import Claim
from people.students.models import Student
from rules.states import DECIDED_CLAIMS


def claim_of(search: Search) -> Claim | None:
    """Return the claim of a search that stands: filed, proposed or decided."""
    return search.claims.not_withdrawn().first()


def has_open_claim(search: Search) -> bool:
    """Return whether a claim is filed and not decided: its judges decide what was asked for."""
    return search.claims.open().exists()


def must_be_undecided(search: Search) -> None:
    """Raise Refused once the claim is decided. The caller holds the student's row, as whoever decides does."""
    claim = claim_of(search)
    if claim is not None and claim.state in DECIDED_CLAIMS:
        raise Refused(f"Claim {claim.reference} is decided: its weeks stand as they are.")


def must_be_unclaimed(search: Search) -> None:
    """Raise Refused while a claim is open: its judges decide what was asked for, within their finding (DOMAIN §8)."""
    claim = claim_of(search)
    if claim is not None and claim.is_open:
        raise Refused(
            f"Claim {claim.reference} is filed for this search, so its judges decide this, on the claim’s page."
        )


def must_be_unclaimed_on(student: Student, days: Iterable[date]) -> None:
    """Raise Refused while a claim is open for a search that holds one of these days.

    Whoever decides a claim waits meanwhile.
    """
    for search in _held_searches(student, days):
        must_be_unclaimed(search)


def must_be_undecided_on(student: Student, days: Iterable[date]) -> None:
    """Raise Refused once a claim is decided for a search that holds one of these days.

    Who writes in a log does not hold the student's row: the claims themselves are held, so that no decision comes
    between.
    """
    for search in _held_searches(student, days):
        must_be_undecided(search)


def _held_searches(student: Student, days: Iterable[date]) -> list[Search]:
    list(student.claims.not_withdrawn().select_for_update(no_key=True).order_by("pk"))
    condition = Q(pk=None)
    for day in set(days):
        condition |= Q(start_date__lte=day, last_day__gte=day)
    return list(student.searches.filter(condition).order_by("pk"))
