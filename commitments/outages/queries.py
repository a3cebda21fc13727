"""Which outages are on record, as the rules take them."""

from datetime import datetime

from commitments.outages.models import Outage
from rules import outages as rules


def outages(known: datetime | None = None) -> tuple[rules.OutageSpan, ...]:
    """All of them, or those that were on record by `known`; earliest first. One query."""
    rows = Outage.objects.order_by("began_at")
    if known is not None:
        rows = rows.filter(at__lte=known)
    return tuple(rules.OutageSpan(*moments) for moments in rows.values_list("began_at", "ended_at"))
