"""One student's search as known at a moment, `known_at`, without what came later (`explain_student --as-of`).

A search, its window and its weeks are made again by the rules, from the signature, the leave, the endings and the
excusals that were on record by then; activities are read as they were worded then. Only where someone lives has no
history: weeks take the zone that is stored with them, all else the present one.
"""

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, prefetch_related_objects

from commitments.excusals.models import Excusal
from commitments.leave.queries import granted_leave_of
from commitments.outages.queries import outages
from commitments.policies.models import rules_of
from commitments.searches.models import Ending, Search
from commitments.signing.models import Signature
from jobsearch.activities.models import Activity
from people.students.models import StateChange, Student
from rules import policy as rules
from rules import verdict
from rules.instants import end_of_day, start_of_day
from rules.outages import OutageSpan, moved_by_outages
from rules.spans import Span, days_of, leave_window
from rules.states import SearchState, StudentState
from rules.window import PeriodSpan, checks_until, log_until, periods_of
from standing import facts
from standing.judgement import NEVER_BEGAN, JudgedPeriod, as_counted_then, newest_of
from standing.models import Period

ONE_DAY = timedelta(days=1)
CLOCKS = ("service", "guarantee")


@dataclass(frozen=True)
class KnownSearch:
    """A search as it was known at a moment. `search` is a copy, never saved, with the days and state of then."""

    search: Search
    policy: rules.PolicyRules
    leave: tuple[Span, ...]
    outages: tuple[OutageSpan, ...]
    excused: dict[tuple[str, int], str]


def search_known(student: Student, known_at: datetime) -> KnownSearch | None:
    """Return the search that the student's standing was about; None for someone who had not signed yet."""
    known_searches, previously_signed_at = [], None
    for search in student.searches.select_related("signature", "student__user").order_by("pk"):
        signature = _signature(search, previously_signed_at, known_at)
        previously_signed_at = search.signature.signed_at
        if signature is not None:
            known_searches.append(_as_it_was(search, signature, known_at))
    newest_search = newest_of(known_search.search for known_search in known_searches).get(student.pk)
    return next((candidate for candidate in known_searches if candidate.search is newest_search), None)


def _signature(search: Search, after: datetime | None, known_at: datetime) -> Signature | None:
    """Return the last signature that planned this search by then: choosing another start date is signing again."""
    signatures = Signature.objects.filter(
        student=search.student_id, signed_at__lte=min(known_at, search.signature.signed_at)
    ).select_related("policy")
    if after is not None:
        signatures = signatures.filter(signed_at__gt=after)
    return signatures.order_by("-signed_at", "-pk").first()


def _as_it_was(search: Search, signature: Signature, known_at: datetime) -> KnownSearch:
    policy = rules_of([signature.policy_id])[signature.policy_id]
    leave = tuple(granted_leave_of([search.pk], known_at).get(search.pk, ()))
    search_then = copy.copy(search)
    search_then.signature, search_then.policy = signature, signature.policy
    search_then.start_date = signature.start_date
    search_then.last_day, _ = leave_window(
        search_then.start_date, policy.window_days, leave, policy.leave_moves_window
    )
    search_then.opens_at = start_of_day(search_then.start_date, search_then.zone)
    search_then.closes_at = end_of_day(search_then.last_day, search_then.zone)
    _set_state(search_then, search, known_at)
    excusals = Excusal.objects.in_force().filter(search=search, excused_at__lte=known_at)
    excused = {
        (excusal.unit, excusal.number): excusal.reason
        for excusal in excusals.exclude(agreed_at__gt=known_at).order_by("pk")
    }
    return KnownSearch(search_then, policy, leave, outages(search.student_id, known_at), excused)


def _set_state(search_then: Search, search: Search, known_at: datetime) -> None:
    endings = Ending.objects.filter(search=search, at__lte=known_at).filter(
        Q(undone_at=None) | Q(undone_at__gt=known_at)
    )
    ended_on = dict(endings.values_list("clock", "on"))
    search_then.service_until = ended_on.get("service")
    search_then.guarantee_until = ended_on.get("guarantee")
    began = search.state not in NEVER_BEGAN and (search.opened_at is None or search.opened_at <= known_at)
    if began:
        search_then.state = SearchState.ENDED if len(ended_on) == len(CLOCKS) else SearchState.RUNNING
        return
    closings = StateChange.objects.filter(
        student=search.student_id,
        after=StudentState.CLOSED,
        at__lte=known_at,
        at__gte=search_then.signature.signed_at,
    )
    never_started = search.state == SearchState.NOT_STARTED and closings.exists()
    search_then.state = SearchState.NOT_STARTED if never_started else SearchState.PLANNED


def periods_known(known_search: KnownSearch, now: datetime, known_at: datetime) -> list[JudgedPeriod]:
    """Judge every week and month of the search as it was known; their rows are made anew, and never saved."""
    periods: list[Period] = []
    judged: list[JudgedPeriod] = []
    for unit in sorted(rules.Unit, reverse=True):
        if not known_search.policy.quotas_per(unit):
            continue
        rows = _rows(known_search, unit, known_at, first_id=len(periods) + 1)
        periods += rows
        periods_then = source(known_search, rows)
        counts_by_period = facts.counts(known_search.policy, unit, periods_then, known_at, facts.AS_KNOWN)
        held_up = facts.awaiting_checks(known_search.policy, unit, periods_then, known_at, facts.AS_KNOWN)
        settled_periods = {
            period.number: period
            for period in known_search.search.periods.filter(unit=unit.value, settled_at__lte=known_at)
        }
        judged += [
            _judged(
                known_search,
                row,
                counts_by_period.get(row.pk, {}),
                now,
                settled_periods.get(row.number),
                held_up=row.pk in held_up,
            )
            for row in rows
        ]
    return judged


def source(known_search: KnownSearch, rows: Iterable[Period]) -> facts.Source:
    """Return the source of these unsaved periods, for counting and for evidence."""
    guarantee_ended_on = known_search.search.guarantee_until or date.max
    return facts.supposed(
        facts.SupposedPeriod(
            row.pk, known_search.search.student_id, row.number, row.first_day, row.last_day,
            min(row.last_day, guarantee_ended_on), row.log_until,
        )
        for row in rows
    )  # fmt: skip


def _rows(known_search: KnownSearch, unit: rules.Unit, known_at: datetime, first_id: int) -> list[Period]:
    stored_periods = {row.number: row for row in known_search.search.periods.filter(unit=unit.value)}
    spans = periods_of(
        known_search.policy, known_search.search.start_date, known_search.search.last_day, unit
    )
    rows = []
    for number, span in enumerate(spans, first_id):
        stored_row = stored_periods.get(span.number)
        row = _row(known_search, span, number, _zone(known_search, stored_row, span))
        if stored_row is not None and stored_row.met_at is not None and stored_row.met_at <= known_at:
            row.met_at = stored_row.met_at
        rows.append(row)
    return rows


def _zone(known_search: KnownSearch, stored: Period | None, span: PeriodSpan) -> str:
    begins_alike = stored is not None and stored.first_day == span.first_day
    return stored.zone if begins_alike and stored is not None else known_search.search.zone


def _row(known_search: KnownSearch, span: PeriodSpan, number: int, zone: str) -> Period:
    limit = log_until(span.last_day, known_search.policy.late_log_days, zone)
    limit = moved_by_outages(limit, zone, known_search.outages)
    return Period(
        pk=number, search=known_search.search, unit=span.unit.value, number=span.number, first_day=span.first_day,
        last_day=span.last_day, assessed_days=span.assessed_days, full_days=span.full_days, whole=span.whole,
        zone=zone, opens_at=start_of_day(span.first_day, zone), closes_at=end_of_day(span.last_day, zone),
        log_until=limit, checks_until=checks_until(limit, zone),
    )  # fmt: skip


def _judged(
    known_search: KnownSearch,
    row: Period,
    counts: dict[str, int],
    now: datetime,
    settled_period: Period | None,
    *,
    held_up: bool,
) -> JudgedPeriod:
    """Judge a period as it was known; `settled_period` is its stored row, if that had settled by then, and a check
    that was not answered by then held it up.
    """
    leave_days = len(days_of(known_search.leave, row.first_day, row.last_day))
    began = known_search.search.state not in NEVER_BEGAN
    period_facts = verdict.PeriodFacts(
        unit=rules.Unit(row.unit), number=row.number, first_day=row.first_day, last_day=row.last_day,
        assessed_days=row.assessed_days, whole=row.whole, full_days=row.full_days, opens_at=row.opens_at,
        closes_at=row.closes_at, log_until=row.log_until, counts=counts, leave_days=leave_days,
        excused=(row.unit, row.number) in known_search.excused,
        was_met=row.met_at is not None,
        guarantee_ended_on=known_search.search.guarantee_until if began else known_search.search.start_date - ONE_DAY,
        checks_until=row.checks_until if held_up else None,
    )  # fmt: skip
    by_rules = verdict.judge(known_search.policy, period_facts, now)
    judged = as_counted_then(settled_period, known_search.policy, period_facts, by_rules, now)
    return JudgedPeriod(row, judged, leave_days, by_rules)


def activities_known(student: Student, known_at: datetime) -> list[Activity]:
    """Return every activity as it was worded then, struck ones too."""
    sql = f"SELECT * FROM {facts.AS_KNOWN} a WHERE a.student_id = %(student)s"  # noqa: S608 # made of constants
    rows = list(Activity.objects.raw(sql, {"known_at": known_at, "student": student.pk}))
    prefetch_related_objects(rows, "kind", "contact", "employer")
    return rows
