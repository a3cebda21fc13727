"""Letters, narrowed by who asks."""

from datetime import datetime

from django.db.models import QuerySet

from guarantee.claims.queries import claims_visible_to
from guarantee.letters.models import Letter
from people.accounts.models import User


def letters_visible_to(user: User, now: datetime) -> QuerySet[Letter]:
    """Return all letters for an admin, a student's own for the student."""
    claims = claims_visible_to(user, now)
    return Letter.objects.filter(final__decision__claim__in=claims).select_related(
        "final__decision__claim__search", "final__decision__claim__student__user"
    )
