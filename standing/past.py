"""One student as known at a moment, `known_at`, without what came later (`explain_student --as-of`).

A search, its window and its weeks are made again by the rules, from the signature, the leave, the endings and the
excusals that were on record by then; activities and offers are read as they were worded then. Only where someone lives
has no history: weeks take the zone that is stored with them, all else the present one.
"""

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Prefetch, Q, prefetch_related_objects

from coaching.appointments.models import Appointment
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable
from coaching.lapses.models import Lapse
from commitments.excusals.models import Excusal
from commitments.holidays.models import AddedHoliday
from commitments.holidays.queries import from_json
from commitments.leave.queries import granted_leave_of
from commitments.outages.queries import outages
from commitments.policies.models import rules_of
from commitments.searches.models import Ending, Search
from commitments.signing.models import Signature
from jobsearch.activities.models import Activity
from jobsearch.offers.facts import offer_facts
from jobsearch.offers.models import Extension, Offer
from people.students.models import StateChange, Student
from rules import messages as reply_rules
from rules import offers as offer_rules
from rules import policy as rules
from rules import verdict
from rules.business_days import calendar_by
from rules.instants import end_of_day, start_of_day
from rules.outages import OutageSpan, moved_by_outages
from rules.spans import Span, days_of, leave_window
from rules.states import SearchState, StudentState
from rules.window import PeriodSpan, log_until, periods_of
from standing import facts
from standing.judgement import NEVER_BEGAN, JudgedPeriod, as_counted_then, newest_of
from standing.models import Period
from standing.risk_circumstances import RiskCircumstances, settle_order, take

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
    return KnownSearch(search_then, policy, leave, outages(known_at), excused)


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
        counts_by_period = facts.counts(
            known_search.policy, unit, source(known_search, rows), known_at, activities=facts.AS_KNOWN
        )
        settled_periods = {
            period.number: period
            for period in known_search.search.periods.filter(unit=unit.value, settled_at__lte=known_at)
        }
        judged += [
            _judged(known_search, row, counts_by_period.get(row.pk, {}), now, settled_periods.get(row.number))
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
    return Period(
        pk=number, search=known_search.search, unit=span.unit.value, number=span.number, first_day=span.first_day,
        last_day=span.last_day, assessed_days=span.assessed_days, full_days=span.full_days, whole=span.whole,
        zone=zone, opens_at=start_of_day(span.first_day, zone), closes_at=end_of_day(span.last_day, zone),
        log_until=moved_by_outages(limit, zone, known_search.outages),
    )  # fmt: skip


def _judged(
    known_search: KnownSearch,
    row: Period,
    counts: dict[str, int],
    now: datetime,
    settled_period: Period | None,
) -> JudgedPeriod:
    """Judge a period as it was known; `settled_period` is its stored row, if that had settled by then."""
    leave_days = len(days_of(known_search.leave, row.first_day, row.last_day))
    began = known_search.search.state not in NEVER_BEGAN
    period_facts = verdict.PeriodFacts(
        unit=rules.Unit(row.unit), number=row.number, first_day=row.first_day, last_day=row.last_day,
        assessed_days=row.assessed_days, whole=row.whole, full_days=row.full_days, opens_at=row.opens_at,
        closes_at=row.closes_at, log_until=row.log_until, counts=counts, leave_days=leave_days,
        excused=(row.unit, row.number) in known_search.excused,
        was_met=row.met_at is not None,
        guarantee_ended_on=known_search.search.guarantee_until if began else known_search.search.start_date - ONE_DAY,
    )  # fmt: skip
    by_rules = verdict.judge(known_search.policy, period_facts, now)
    judged = as_counted_then(settled_period, known_search.policy, period_facts, by_rules, now)
    return JudgedPeriod(row, judged, leave_days, by_rules)


def circumstances_known(
    student: Student, known_search: KnownSearch | None, now: datetime, known_at: datetime
) -> RiskCircumstances:
    """Collect what waited for the student, and when they were last heard of, by what was known then."""
    circumstances = RiskCircumstances()
    _heard(circumstances, student, known_at)
    _offers(circumstances, student, known_search, known_at)
    _replies(circumstances, student, known_search, known_at)
    for lapse in _lapses(student, known_search, known_at):
        circumstances.lapse_proposed_at = lapse.proposed_at
    _deliverables(circumstances, student, known_at)
    _appointments(circumstances, student, now, known_at)
    settle_order(circumstances)
    return circumstances


def activities_known(student: Student, known_at: datetime) -> list[Activity]:
    """Return every activity as it was worded then, struck ones too."""
    sql = f"SELECT * FROM {facts.AS_KNOWN} a WHERE a.student_id = %(student)s"  # noqa: S608 # made of constants
    rows = list(Activity.objects.raw(sql, {"known_at": known_at, "student": student.pk}))
    prefetch_related_objects(rows, "kind", "contact", "employer")
    return rows


def _heard(circumstances: RiskCircumstances, student: Student, known_at: datetime) -> None:
    activities = [
        activity
        for activity in activities_known(student, known_at)
        if activity.struck_at is None or activity.struck_at > known_at
    ]
    circumstances.last_activity_at = max((activity.logged_at for activity in activities), default=None)
    circumstances.last_activity_on = max((activity.occurred_on for activity in activities), default=None)
    messages = student.messages.filter(from_student=True, sent_at__lte=known_at).order_by("-sent_at")
    circumstances.last_reply_at = messages.values_list("sent_at", flat=True).first()


_OFFERS = """
    SELECT e.*, e.pgh_obj_id AS id FROM jobsearch_offer o CROSS JOIN LATERAL (
        SELECT * FROM jobsearch_offerevent e WHERE e.pgh_obj_id = o.id AND e.changed_at <= %(known_at)s
        ORDER BY e.changed_at DESC, e.pgh_id DESC LIMIT 1) e
    WHERE o.student_id = %(student)s AND o.stated_at <= %(known_at)s"""


def _offers(
    circumstances: RiskCircumstances, student: Student, known_search: KnownSearch | None, known_at: datetime
) -> None:
    rows = list(Offer.objects.raw(_OFFERS, {"known_at": known_at, "student": student.pk}))
    open_offers = [
        row for row in rows if not row.answer and (row.withdrawn_at is None or row.withdrawn_at > known_at)
    ]
    extensions = Prefetch("extensions", Extension.objects.filter(stated_at__lte=known_at))
    prefetch_related_objects(open_offers, "employer", "asks", "confirmations", extensions)
    for offer in open_offers:
        policy = known_search.policy if known_search else _acknowledged(student, known_at)
        search = known_search.search if known_search else None
        terms = offer_facts(offer, search, policy, down=outages(known_at))
        due = offer_rules.answer_due(policy, terms) if policy else offer_rules.due_after(None, terms)
        if due is not None:
            take(circumstances, "offer", offer.employer.name, offer.zone, due.due_at, None, None, None)


def _acknowledged(student: Student, known_at: datetime) -> rules.PolicyRules | None:
    """Return the rules that someone who had not signed had last acknowledged by then; None where they had none."""
    acknowledgement = student.acknowledgements.filter(at__lte=known_at).order_by("-at", "-pk").first()
    return rules_of([acknowledgement.policy_id])[acknowledgement.policy_id] if acknowledgement else None


def _replies(
    circumstances: RiskCircumstances, student: Student, known_search: KnownSearch | None, known_at: datetime
) -> None:
    """Take the message that waited longest for a reply, by when its clocks began to run."""
    messages = student.messages.filter(asks_reply=True, sent_at__lte=known_at)
    # a message that a coach closed later was answered elsewhere before, which was not on record then
    open_then = Q(replied_at=None) | Q(replied_at__gt=known_at) | Q(closing__at__gt=known_at)
    messages_by_start = [(_clocks_from(message, known_at), message) for message in messages.filter(open_then)]
    waiting_messages = [(started, message) for started, message in messages_by_start if started is not None]
    if not waiting_messages:
        return
    started, oldest = min(waiting_messages, key=lambda pair: (pair[0], pair[1].pk))
    due, warn, lapse = _clocks(oldest, started, known_search, known_at)
    take(circumstances, "reply", "", oldest.zone, due, started, warn, lapse)


def _clocks_from(message: Message, known_at: datetime) -> datetime | None:
    if message.bounced_at is None or message.bounced_at > known_at:
        return message.sent_at
    return message.started_at if message.started_at is not None and message.started_at <= known_at else None


Clocks = tuple[datetime | None, datetime | None, datetime | None]


def _clocks(
    message: Message, started: datetime, known_search: KnownSearch | None, known_at: datetime
) -> Clocks:
    """Return when the message's reply was due, silence warned of and a lapse proposed, as these stood then."""
    if (
        known_search is None
        or known_search.search.opened_at is None
        or message.sent_at < known_search.search.opens_at
    ):
        return None, None, None
    if (
        message.reply_due_at is None
        and message.warn_at is None
        and message.lapse_at is None
        and not message.bounced_at
    ):
        return None, None, None  # it never had any, as one that was sent after the end
    added_later = AddedHoliday.objects.filter(added_at__gt=known_at).values_list("day", flat=True)
    added = [holiday for holiday in from_json(message.added_days) if holiday.day not in set(added_later)]
    calendar = calendar_by(known_search.policy.business_days, message.country, message.subdivision, added)
    due = reply_rules.reply_due(known_search.policy, started, message.zone, calendar, known_search.leave)
    silence = reply_rules.silence(known_search.policy, started, message.zone, known_search.leave)
    warn, lapse = (None, None) if _stopped(message, known_at) else (silence.warn_at, silence.lapse_at)
    moments = (due.due_at if due else None, warn, lapse)
    due_at, warn_at, lapse_at = (
        moved_by_outages(at, message.zone, known_search.outages) if at is not None else None for at in moments
    )
    return due_at, warn_at, lapse_at


def _stopped(message: Message, known_at: datetime) -> bool:
    """Return whether a person had settled this silence by then: dropped or took back a lapse, or took an end back."""
    if message.warn_at is not None or message.lapse_at is not None:
        return False
    lapses = Lapse.objects.filter(search__student=message.student_id)
    dropped_lapses = lapses.filter(
        cancelled_at__gte=message.sent_at, cancelled_at__lte=known_at, superseded=False
    )
    reinstated_lapses = lapses.filter(reinstated_at__gte=message.sent_at, reinstated_at__lte=known_at)
    undone_endings = Ending.objects.filter(
        search__student=message.student_id, undone_at__gte=message.sent_at, undone_at__lte=known_at
    )
    return dropped_lapses.exists() or reinstated_lapses.exists() or undone_endings.exists()


def _lapses(student: Student, known_search: KnownSearch | None, known_at: datetime) -> Iterable[Lapse]:
    if known_search is None or known_search.search.state != SearchState.RUNNING:
        return ()
    lapses = Lapse.objects.filter(search=known_search.search.pk, proposed_at__lte=known_at)
    lapses = lapses.filter(Q(cancelled_at=None) | Q(cancelled_at__gt=known_at))
    return lapses.filter(Q(confirmed_at=None) | Q(confirmed_at__gt=known_at)).order_by("proposed_at")


def _appointments(
    circumstances: RiskCircumstances, student: Student, now: datetime, known_at: datetime
) -> None:
    """Take the appointments to come, as they were booked then, that had no outcome on record."""
    appointments = Appointment.objects.filter(student=student, booked_at__lte=known_at)
    for appointment in appointments.prefetch_related("corrections", "booking_corrections"):
        outcome_correction = _corrected_after(appointment.corrections.all(), known_at)
        recorded_at = outcome_correction.was_recorded_at if outcome_correction else appointment.recorded_at
        if recorded_at is not None and recorded_at <= known_at:
            continue
        booking_correction = _corrected_after(appointment.booking_corrections.all(), known_at)
        kind, starts_at = (
            (booking_correction.was_kind, booking_correction.was_starts_at)
            if booking_correction
            else (appointment.kind, appointment.starts_at)
        )
        if starts_at is not None and starts_at > now:
            take(circumstances, "appointment", kind, appointment.zone, starts_at, None, None, None)


def _corrected_after(corrections: Iterable[Any], known_at: datetime) -> Any:
    """Return the first correction made later: it says what was on record until it was made."""
    return min(
        (correction for correction in corrections if correction.at > known_at),
        key=lambda correction: correction.pk,
        default=None,
    )


def _deliverables(circumstances: RiskCircumstances, student: Student, known_at: datetime) -> None:
    deliverables = Deliverable.objects.filter(student=student, set_at__lte=known_at)
    known_outages = outages(known_at)
    for deliverable in deliverables.filter(Q(cancelled_at=None) | Q(cancelled_at__gt=known_at)):
        if not deliverable.submissions.filter(submitted_at__lte=known_at).exists():
            correction = _corrected_after(deliverable.corrections.all(), known_at)
            kind, due_on = (
                (correction.was_kind, correction.was_due_on)
                if correction
                else (deliverable.kind, deliverable.due_on)
            )
            due_at = moved_by_outages(end_of_day(due_on, deliverable.zone), deliverable.zone, known_outages)
            take(circumstances, "deliverable", kind, deliverable.zone, due_at, None, None, None)
