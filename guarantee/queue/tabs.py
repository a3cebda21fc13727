"""The tabs of the queue, with how many claims each holds, and how long decisions take."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from statistics import median_low
from typing import Any

from django.db.models import Count, Min, OuterRef, Q, QuerySet, Subquery, Sum

from guarantee.decisions.models import SecondOpinion
from guarantee.later_facts.queries import is_flagged
from guarantee.refunds.to_pay import owed_and_unpaid
from rules.instants import local_day
from rules.states import OPEN_CLAIMS, ClaimState

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the queue: its name in addresses, its label, which claims it holds."""

    name: str
    label: str
    holds: Q
    is_closed: bool = False

    @property
    def key(self) -> str:
        return self.name.replace("-", "_")


OPEN = Tab("open", "Open", Q(state__in=[*OPEN_CLAIMS, ClaimState.APPEALED]))
TO_PAY = Tab(
    "to-pay",
    "Approved, to pay",
    Q(unpaid_since__isnull=False),
    is_closed=True,
)
SECOND_LOOK = Tab("second-look", "Second look", Q(state=ClaimState.DRAWN))
SINCE = Tab("since-decided", "New since the decision", Q(came_later=True), is_closed=True)
DECIDED = Tab("decided", "Decided", Q(state__in=[ClaimState.DECIDED, ClaimState.SETTLED]), is_closed=True)
TAKEN_BACK = Tab("taken-back", "Taken back", Q(state=ClaimState.WITHDRAWN), is_closed=True)
TABS = (OPEN, TO_PAY, SECOND_LOOK, SINCE, DECIDED, TAKEN_BACK)
SELDOM = (SINCE, TAKEN_BACK)  # shown only where they hold any


def tab_named(name: str) -> Tab:
    """Return the tab of this name; the open claims where there is none."""
    return next((tab for tab in TABS if tab.name == name), OPEN)


def with_what_is_owed(claims: QuerySet[Any]) -> QuerySet[Any]:
    """Return the claims with since when a refund is owed of which something is still to be paid; None where none is."""
    unpaid = owed_and_unpaid().filter(claim=OuterRef("pk"))
    return claims.annotate(unpaid_since=Subquery(unpaid.values("at")[:1]))


def with_flags(claims: QuerySet[Any]) -> QuerySet[Any]:
    """Return the claims with whether anything came after their decision that nobody has looked at."""
    return claims.annotate(came_later=is_flagged(OuterRef("pk")))


def counts(claims: QuerySet[Any]) -> tuple[dict[str, int], Decimal]:
    """Return how many of these claims each tab holds, by its name, and the dollars of those that are open. One query;
    the claims have what is owed and their flags."""
    figures = claims.aggregate(
        dollars=Sum("amount", filter=OPEN.holds), **{tab.key: Count("pk", filter=tab.holds) for tab in TABS}
    )
    return {tab.name: figures[tab.key] for tab in TABS}, figures["dollars"] or Decimal(0)


def typical_days(now: datetime) -> tuple[int | None, int]:
    """Return after how many days the typical claim was decided, of those decided in the last year, and how many those
    are; a day is the student’s. One query."""
    decided = SecondOpinion.objects.filter(agrees=True, at__gt=now - A_YEAR).order_by()
    first = decided.values("decision__claim").annotate(first=Min("at"))
    days = [
        (local_day(at, zone) - local_day(filed_at, zone)).days
        for at, filed_at, zone in first.values_list(
            "first", "decision__claim__filed_at", "decision__claim__search__zone"
        )
    ]
    return (median_low(days), len(days)) if days else (None, 0)
