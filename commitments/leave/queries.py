"""Which leave was granted."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from commitments.leave.models import Leave
from commitments.searches.models import Search
from rules.spans import Span


def granted_leave(search: Search) -> tuple[Span, ...]:
    """Spans of granted leave; they may overlap."""
    rows = search.leaves.filter(granted=True).order_by("first_day", "pk").values_list("first_day", "last_day")
    return tuple(Span(first, last) for first, last in rows)


def granted_leave_of(searches: Iterable[int], known: datetime | None = None) -> dict[int, list[Span]]:
    """The same of many searches, by their ids; of those decided by `known`, where that is asked. One query."""
    rows = Leave.objects.filter(search__in=list(searches), granted=True)
    if known is not None:
        rows = rows.filter(decided_at__lte=known)
    found: dict[int, list[Span]] = defaultdict(list)
    for search, first, last in rows.values_list("search_id", "first_day", "last_day"):
        found[search].append(Span(first, last))
    return found
