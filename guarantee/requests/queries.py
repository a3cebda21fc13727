"""What was asked for about a search, decided or not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from django.db.models import CharField, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject

from commitments.excusals.models import Excusal, ExcusalState
from commitments.leave.models import Leave
from commitments.searches.models import Search
from guarantee.accommodations.models import (
    Accommodation,
    AccommodationDecision,
    granted_words,
    words_of_ground,
)
from guarantee.dossier.record import plain_value
from guarantee.requests.models import RequestKind, Ruling
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from rules.eligibility import RequestFacts
from rules.states import CheckState
from rules.verdict import Verdict
from rules.words import full_day
from standing.models import Period


@dataclass(frozen=True)
class Request(RequestFacts):
    """A request with what its judges read of it: the student's words, or a colleague's who proposed it."""

    why: str = ""
    period: int | None = None  # the week or month it is about, where it is about one


def requests_of(search: Search, barred: Collection[int] = ()) -> list[Request]:
    """Return everything that was asked for, oldest first, in one query. What somebody `barred` said counts as not said.

    A late activity is asked for by being logged, and one whose check failed by that; it waits where its week is
    missed, since in any other it changes nothing.
    """
    excusals = Excusal.objects.filter(search=search)
    leaves = Leave.objects.filter(search=search)
    days = (search.start_date, search.last_day)
    corrections = CorrectionRequest.objects.filter(
        activity__student=search.student_id, activity__occurred_on__range=days
    )
    parts = [
        _part(
            RequestKind.EXCUSAL,
            excusals,
            "unit", "number", "state", "asked_at", "asked_why", "excused_at", "agreed_at", "declined_at", "reason",
        ),
        _part(RequestKind.LEAVE, leaves, "first_day", "last_day", "asked_at", "decided_at", "reason"),
        _part(
            RequestKind.CORRECTION, corrections, "asked_at", "decided_at", "why", occurred_on="activity__occurred_on"
        ),
        _part(
            RequestKind.ACCOMMODATION,
            _accommodations(search),
            *("ground", "why", "periods", "requirements", "first_day", "last_day", "asked_at", "decided_at"),
        ),
        _part(RequestKind.LATE, late_activities(search, barred), "occurred_on", "logged_at", "unit", "number"),
        _part(
            RequestKind.CHECK, withheld_activities(search, barred), "occurred_on", "checked_at", "unit", "number"
        ),
    ]  # fmt: skip
    optional_requests = [
        _request(kind, pk, values) for kind, pk, values in parts[0].union(*parts[1:], all=True)
    ]
    requests = [request for request in optional_requests if request is not None]
    return sorted(requests, key=lambda request: (request.asked_at, request.kind, int(request.ref)))


def open_requests_of(search: Search, barred: Collection[int] = ()) -> list[Request]:
    return [request for request in requests_of(search, barred) if request.decided_at is None]


def late_activities(search: Search, barred: Collection[int] = ()) -> QuerySet[Any, Any]:
    """Return late activities in missed weeks (or months) that nobody accepted, and no judge declined; `unit` and
    `number` name the first such period."""
    missed = _missed_periods(search).filter(log_until__lte=OuterRef("logged_at"))
    return _undeclined(RequestKind.LATE, search, missed, barred).filter(accepted_at__isnull=True)


def withheld_activities(search: Search, barred: Collection[int] = ()) -> QuerySet[Any, Any]:
    """Return activities in missed weeks (or months) that a failed check withholds, and that no judge declined; `unit`
    and `number` name the first such period."""
    undeclined = _undeclined(RequestKind.CHECK, search, _missed_periods(search), barred)
    return undeclined.filter(check_state=CheckState.FAILED)


def _accommodations(search: Search) -> QuerySet[Accommodation]:
    decisions = AccommodationDecision.objects.standing().filter(accommodation=OuterRef("pk"))
    decided_at = decisions.annotate(decided=Coalesce("agreed_at", "at")).values("decided")[:1]
    return Accommodation.objects.filter(search=search).annotate(decided_at=Subquery(decided_at))


def _missed_periods(search: Search) -> QuerySet[Period]:
    """Return the missed periods that hold the day of an activity of the outer query."""
    missed = Period.objects.filter(search=search, verdict=Verdict.MISSED)
    return missed.holding(OuterRef("occurred_on")).order_by("unit", "number")


def _undeclined(
    kind: RequestKind, search: Search, periods: QuerySet[Period], barred: Collection[int]
) -> QuerySet[Any, Any]:
    """Return activities that stand in one of these periods, with its unit and number, and that no judge declined."""
    declined = Ruling.objects.filter(kind=kind, ref=OuterRef("pk"), granted=False)
    return (
        Activity.objects.not_struck()
        .filter(Exists(periods), student=search.student_id)
        .exclude(Exists(declined.exclude(by__in=barred)))
        .annotate(unit=Subquery(periods.values("unit")[:1]), number=Subquery(periods.values("number")[:1]))
    )


def _part(kind: str, rows: QuerySet[Any, Any], *names: str, **others: str) -> QuerySet[Any, Any]:
    values = JSONObject(**{name: name for name in names}, **others)
    return rows.order_by().values_list(Value(str(kind), CharField()), "pk", values)


def _request(kind: str, pk: int, values: dict[str, Any]) -> Request | None:
    row = SimpleNamespace(**{name: plain_value(name, value) for name, value in values.items()})
    match kind:
        case RequestKind.EXCUSAL:
            return _excusal(row, pk)
        case RequestKind.LEAVE:
            label = f"Leave from {full_day(row.first_day)} to {full_day(row.last_day)}"
            return Request(label, row.asked_at, row.decided_at, kind, str(pk), row.reason)
        case RequestKind.CORRECTION:
            label = f"A correction of an activity of {full_day(row.occurred_on)}"
            return Request(label, row.asked_at, row.decided_at, kind, str(pk), row.why)
        case RequestKind.ACCOMMODATION:
            why = f"{words_of_ground(row.ground).capitalize()}: {row.why}"
            what = granted_words(row.periods, row.requirements, row.first_day, row.last_day)
            label = f"An accommodation ({what})"
            return Request(label, row.asked_at, row.decided_at, kind, str(pk), why)
        case RequestKind.CHECK:
            label = (
                f"An activity of {full_day(row.occurred_on)} whose check failed, in {row.unit} {row.number}"
            )
            return Request(label, row.checked_at, None, kind, str(pk), period=row.number)
    label = f"A late activity of {full_day(row.occurred_on)}, in {row.unit} {row.number}"
    return Request(label, row.logged_at, None, kind, str(pk), period=row.number)


def _excusal(row: SimpleNamespace, pk: int) -> Request | None:
    """Turn an excusal into a request; None for a coach's own act, which nobody asked for and nobody has to decide."""
    asked_at: datetime | None = row.asked_at
    if row.state == ExcusalState.PROPOSED or asked_at is None:
        asked_at = asked_at or row.excused_at
    if asked_at is None or (
        row.asked_at is None and row.state == ExcusalState.IN_FORCE and not row.agreed_at
    ):
        return None
    decided_at = {
        ExcusalState.IN_FORCE: row.agreed_at or row.excused_at,
        ExcusalState.DECLINED: row.declined_at,
    }.get(row.state)
    label = f"An excusal of {row.unit} {row.number}"
    return Request(
        label, asked_at, decided_at, RequestKind.EXCUSAL, str(pk), row.asked_why or row.reason, row.number
    )
