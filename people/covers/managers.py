"""The queryset of covers, which narrows them to those that last."""

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from people.covers.models import Cover  # noqa: F401 - the queryset names it in a string


class CoverQuerySet(models.QuerySet["Cover"]):
    """A queryset of covers. A cover that was ended before it began is kept, and has no moment in it."""

    def lasting(self) -> "CoverQuerySet":
        return self.filter(until__gt=models.F("from_at"))
