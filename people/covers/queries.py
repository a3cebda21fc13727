"""Questions about covers."""

from datetime import datetime

from django.db.models import QuerySet

from people.covers.models import Cover


def covers(now: datetime) -> QuerySet[Cover]:
    """Return covers that run or are to come, the next to end first."""
    lasting = Cover.objects.lasting().filter(until__gt=now)
    return lasting.select_related("away", "covering").order_by("until", "pk")
