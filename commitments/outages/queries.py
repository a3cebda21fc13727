"""The outages on record, as the rules take them."""

from datetime import datetime

from commitments.outages.models import Outage
from rules import outages as rules


def outages(recorded_until: datetime | None = None) -> tuple[rules.OutageSpan, ...]:
    """Return all outages, or those that were on record by `recorded_until`, earliest first. One query."""
    rows = Outage.objects.order_by("began_at")
    if recorded_until is not None:
        rows = rows.filter(at__lte=recorded_until)
    return tuple(rules.OutageSpan(*moments) for moments in rows.values_list("began_at", "ended_at"))
