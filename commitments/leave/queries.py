"""The leave that was granted."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from commitments.leave.models import Leave
from commitments.searches.models import Search
from rules.spans import Span


def granted_leave(search: Search) -> tuple[Span, ...]:
    """Return spans of a search's granted leave; they may overlap."""
    rows = search.leaves.filter(granted=True).order_by("first_day", "pk").values_list("first_day", "last_day")
    return tuple(Span(first, last) for first, last in rows)


def granted_leave_of(searches: Iterable[int], decided_until: datetime | None = None) -> dict[int, list[Span]]:
    """Return spans of granted leave of many searches, by their ids: of all, or of what was decided by `decided_until`.
    One query."""
    rows = Leave.objects.filter(search__in=list(searches), granted=True)
    if decided_until is not None:
        rows = rows.filter(decided_at__lte=decided_until)
    leave: dict[int, list[Span]] = defaultdict(list)
    for search, first, last in rows.values_list("search_id", "first_day", "last_day"):
        leave[search].append(Span(first, last))
    return leave
