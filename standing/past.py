"""One student as they were known at a moment: nothing that came later is looked at (`explain_student --as-of`).

A search, its window and its weeks are made again by the rules, from the signature, the leave, the ends and the excusals
that were on record by then; activities and offers are read as they were worded then. Only where someone lives is not
kept by day: weeks take the zone that is stored with them, the rest the present one.
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
    """A search as it was known. `search` is a copy that is never saved, with its days and state of then."""

    search: Search
    policy: rules.PolicyRules
    leave: tuple[Span, ...]
    outages: tuple[OutageSpan, ...]
    excused: dict[tuple[str, int], str]


def search_known(student: Student, known: datetime) -> KnownSearch | None:
    """The search that their standing was about; None for someone who had not signed yet."""
    found, signed_before = [], None
    for search in student.searches.select_related("signature", "student__user").order_by("pk"):
        signature = _signature(search, signed_before, known)
        signed_before = search.signature.signed_at
        if signature is not None:
            found.append(_as_it_was(search, signature, known))
    newest = newest_of(each.search for each in found).get(student.pk)
    return next((each for each in found if each.search is newest), None)


def _signature(search: Search, after: datetime | None, known: datetime) -> Signature | None:
    """The last one that planned this search by then: choosing another start date is signing again."""
    its = Signature.objects.filter(
        student=search.student_id, signed_at__lte=min(known, search.signature.signed_at)
    ).select_related("policy")
    if after is not None:
        its = its.filter(signed_at__gt=after)
    return its.order_by("-signed_at", "-pk").first()


def _as_it_was(search: Search, signature: Signature, known: datetime) -> KnownSearch:
    policy = rules_of([signature.policy_id])[signature.policy_id]
    leave = tuple(granted_leave_of([search.pk], known).get(search.pk, ()))
    its = copy.copy(search)
    its.signature, its.policy, its.start_date = signature, signature.policy, signature.start_date
    its.last_day, _ = leave_window(its.start_date, policy.window_days, leave, policy.leave_moves_window)
    its.opens_at, its.closes_at = start_of_day(its.start_date, its.zone), end_of_day(its.last_day, its.zone)
    _set_state(its, search, known)
    rows = Excusal.objects.in_force().filter(search=search, excused_at__lte=known)
    excused = {
        (each.unit, each.number): each.reason for each in rows.exclude(agreed_at__gt=known).order_by("pk")
    }
    return KnownSearch(its, policy, leave, outages(known), excused)


def _set_state(its: Search, search: Search, known: datetime) -> None:
    ends = Ending.objects.filter(search=search, at__lte=known).filter(
        Q(undone_at=None) | Q(undone_at__gt=known)
    )
    ended_on = dict(ends.values_list("clock", "on"))
    its.service_until, its.guarantee_until = ended_on.get("service"), ended_on.get("guarantee")
    began = search.state not in NEVER_BEGAN and (search.opened_at is None or search.opened_at <= known)
    if began:
        its.state = SearchState.ENDED if len(ended_on) == len(CLOCKS) else SearchState.RUNNING
        return
    closed = StateChange.objects.filter(
        student=search.student_id, after=StudentState.CLOSED, at__lte=known, at__gte=its.signature.signed_at
    )
    gave_up = search.state == SearchState.NOT_STARTED and closed.exists()
    its.state = SearchState.NOT_STARTED if gave_up else SearchState.PLANNED


def periods_known(its: KnownSearch, now: datetime, known: datetime) -> list[JudgedPeriod]:
    """Every week and month with its verdict; their rows are made for this, and never saved."""
    made: list[Period] = []
    judged: list[JudgedPeriod] = []
    for unit in sorted(rules.Unit, reverse=True):
        if not its.policy.quotas_per(unit):
            continue
        rows = _rows(its, unit, known, first_id=len(made) + 1)
        made += rows
        counted = facts.counts(its.policy, unit, source(its, rows), known, activities=facts.AS_KNOWN)
        settled = {
            each.number: each for each in its.search.periods.filter(unit=unit.value, settled_at__lte=known)
        }
        judged += [_judged(its, row, counted.get(row.pk, {}), now, settled.get(row.number)) for row in rows]
    return judged


def source(its: KnownSearch, rows: Iterable[Period]) -> facts.Source:
    """The days and limits of these rows, for counting and for evidence."""
    ended = its.search.guarantee_until or date.max
    return facts.supposed(
        facts.SupposedPeriod(
            row.pk, its.search.student_id, row.number, row.first_day, row.last_day,
            min(row.last_day, ended), row.log_until,
        )
        for row in rows
    )  # fmt: skip


def _rows(its: KnownSearch, unit: rules.Unit, known: datetime, first_id: int) -> list[Period]:
    stored = {row.number: row for row in its.search.periods.filter(unit=unit.value)}
    spans = periods_of(its.policy, its.search.start_date, its.search.last_day, unit)
    made = []
    for number, span in enumerate(spans, first_id):
        before = stored.get(span.number)
        row = _row(its, span, number, _zone(its, before, span))
        if before is not None and before.met_at is not None and before.met_at <= known:
            row.met_at = before.met_at
        made.append(row)
    return made


def _zone(its: KnownSearch, stored: Period | None, span: PeriodSpan) -> str:
    same = stored is not None and stored.first_day == span.first_day
    return stored.zone if same and stored is not None else its.search.zone


def _row(its: KnownSearch, span: PeriodSpan, number: int, zone: str) -> Period:
    limit = log_until(span.last_day, its.policy.late_log_days, zone)
    return Period(
        pk=number, search=its.search, unit=span.unit.value, number=span.number, first_day=span.first_day,
        last_day=span.last_day, assessed_days=span.assessed_days, full_days=span.full_days, whole=span.whole,
        zone=zone, opens_at=start_of_day(span.first_day, zone), closes_at=end_of_day(span.last_day, zone),
        log_until=moved_by_outages(limit, zone, its.outages),
    )  # fmt: skip


def _judged(
    its: KnownSearch, row: Period, counts: dict[str, int], now: datetime, stored: Period | None
) -> JudgedPeriod:
    """`stored` is the row that had settled by then."""
    leave_days = len(days_of(its.leave, row.first_day, row.last_day))
    began = its.search.state not in NEVER_BEGAN
    period = verdict.PeriodFacts(
        unit=rules.Unit(row.unit), number=row.number, first_day=row.first_day, last_day=row.last_day,
        assessed_days=row.assessed_days, whole=row.whole, full_days=row.full_days, opens_at=row.opens_at,
        closes_at=row.closes_at, log_until=row.log_until, counts=counts, leave_days=leave_days,
        excused=(row.unit, row.number) in its.excused,
        was_met=row.met_at is not None,
        guarantee_ended_on=its.search.guarantee_until if began else its.search.start_date - ONE_DAY,
    )  # fmt: skip
    by_rules = verdict.judge(its.policy, period, now)
    judged = as_counted_then(stored, its.policy, period, by_rules, now)
    return JudgedPeriod(row, judged, leave_days, by_rules)


def circumstances_known(
    student: Student, its: KnownSearch | None, now: datetime, known: datetime
) -> RiskCircumstances:
    """What waited for the student, and when they were last heard of, by what was known then."""
    found = RiskCircumstances()
    _heard(found, student, known)
    _offers(found, student, its, known)
    _replies(found, student, its, known)
    for lapse in _lapses(student, its, known):
        found.lapse_proposed_at = lapse.proposed_at
    _deliverables(found, student, known)
    _appointments(found, student, now, known)
    settle_order(found)
    return found


def activities_known(student: Student, known: datetime) -> list[Activity]:
    """Every activity as it was worded then, struck ones too."""
    sql = f"SELECT * FROM {facts.AS_KNOWN} a WHERE a.student_id = %(whose)s"  # noqa: S608 # made of constants
    rows = list(Activity.objects.raw(sql, {"known": known, "whose": student.pk}))
    prefetch_related_objects(rows, "kind", "contact", "employer")
    return rows


def _heard(found: RiskCircumstances, student: Student, known: datetime) -> None:
    stand = [
        each for each in activities_known(student, known) if each.struck_at is None or each.struck_at > known
    ]
    found.last_activity_at = max((each.logged_at for each in stand), default=None)
    found.last_activity_on = max((each.occurred_on for each in stand), default=None)
    wrote = student.messages.filter(from_student=True, sent_at__lte=known).order_by("-sent_at")
    found.last_reply_at = wrote.values_list("sent_at", flat=True).first()


_OFFERS = """
    SELECT e.*, e.pgh_obj_id AS id FROM jobsearch_offer o CROSS JOIN LATERAL (
        SELECT * FROM jobsearch_offerevent e WHERE e.pgh_obj_id = o.id AND e.changed_at <= %(known)s
        ORDER BY e.changed_at DESC, e.pgh_id DESC LIMIT 1) e
    WHERE o.student_id = %(whose)s AND o.stated_at <= %(known)s"""


def _offers(found: RiskCircumstances, student: Student, its: KnownSearch | None, known: datetime) -> None:
    rows = list(Offer.objects.raw(_OFFERS, {"known": known, "whose": student.pk}))
    open_ones = [
        row for row in rows if not row.answer and (row.withdrawn_at is None or row.withdrawn_at > known)
    ]
    extensions = Prefetch("extensions", Extension.objects.filter(stated_at__lte=known))
    prefetch_related_objects(open_ones, "employer", "asks", "confirmations", extensions)
    for offer in open_ones:
        policy, search = (its.policy, its.search) if its else (_acknowledged(student, known), None)
        asked = offer_facts(offer, search, policy, down=outages(known))
        due = offer_rules.answer_due(policy, asked) if policy else offer_rules.due_after(None, asked)
        if due is not None:
            take(found, "offer", offer.employer.name, offer.zone, due.due_at, None, None, None)


def _acknowledged(student: Student, known: datetime) -> rules.PolicyRules | None:
    """The rules that someone who had not signed would have signed, as far as it was on record then."""
    row = student.acknowledgements.filter(at__lte=known).order_by("-at", "-pk").first()
    return rules_of([row.policy_id])[row.policy_id] if row else None


def _replies(found: RiskCircumstances, student: Student, its: KnownSearch | None, known: datetime) -> None:
    """The oldest that waited, by when its clocks ran."""
    rows = student.messages.filter(asks_reply=True, sent_at__lte=known)
    # one that a coach closed later was answered elsewhere before, which nobody here knew then
    open_then = Q(replied_at=None) | Q(replied_at__gt=known) | Q(closing__at__gt=known)
    waiting = [(_clocks_from(each, known), each) for each in rows.filter(open_then)]
    running = [(started, each) for started, each in waiting if started is not None]
    if not running:
        return
    started, oldest = min(running, key=lambda pair: (pair[0], pair[1].pk))
    due, warn, lapse = _clocks(oldest, started, its, known)
    take(found, "reply", "", oldest.zone, due, started, warn, lapse)


def _clocks_from(message: Message, known: datetime) -> datetime | None:
    if message.bounced_at is None or message.bounced_at > known:
        return message.sent_at
    return message.started_at if message.started_at is not None and message.started_at <= known else None


Clocks = tuple[datetime | None, datetime | None, datetime | None]


def _clocks(message: Message, started: datetime, its: KnownSearch | None, known: datetime) -> Clocks:
    """When its reply was due, silence warned of and a lapse proposed, as they stood then."""
    if its is None or its.search.opened_at is None or message.sent_at < its.search.opens_at:
        return None, None, None
    if (
        message.reply_due_at is None
        and message.warn_at is None
        and message.lapse_at is None
        and not message.bounced_at
    ):
        return None, None, None  # it never had any, as one that was sent after the end
    later = AddedHoliday.objects.filter(added_at__gt=known).values_list("day", flat=True)
    added = [each for each in from_json(message.added_days) if each.day not in set(later)]
    calendar = calendar_by(its.policy.business_days, message.country, message.subdivision, added)
    due = reply_rules.reply_due(its.policy, started, message.zone, calendar, its.leave)
    silence = reply_rules.silence(its.policy, started, message.zone, its.leave)
    warn, lapse = (None, None) if _stopped(message, known) else (silence.warn_at, silence.lapse_at)
    moments = (due.due_at if due else None, warn, lapse)
    due_at, warn_at, lapse_at = (
        moved_by_outages(at, message.zone, its.outages) if at is not None else None for at in moments
    )
    return due_at, warn_at, lapse_at


def _stopped(message: Message, known: datetime) -> bool:
    """Whether a person had settled this silence by then: dropped or took back a lapse, or took an end back."""
    if message.warn_at is not None or message.lapse_at is not None:
        return False
    lapses = Lapse.objects.filter(search__student=message.student_id)
    dropped = lapses.filter(cancelled_at__gte=message.sent_at, cancelled_at__lte=known, superseded=False)
    back = lapses.filter(reinstated_at__gte=message.sent_at, reinstated_at__lte=known)
    undone = Ending.objects.filter(
        search__student=message.student_id, undone_at__gte=message.sent_at, undone_at__lte=known
    )
    return dropped.exists() or back.exists() or undone.exists()


def _lapses(student: Student, its: KnownSearch | None, known: datetime) -> Iterable[Lapse]:
    if its is None or its.search.state != SearchState.RUNNING:
        return ()
    rows = Lapse.objects.filter(search=its.search.pk, proposed_at__lte=known)
    rows = rows.filter(Q(cancelled_at=None) | Q(cancelled_at__gt=known))
    return rows.filter(Q(confirmed_at=None) | Q(confirmed_at__gt=known)).order_by("proposed_at")


def _appointments(found: RiskCircumstances, student: Student, now: datetime, known: datetime) -> None:
    """Those to come, as they were booked then, of which no outcome was on record."""
    rows = Appointment.objects.filter(student=student, booked_at__lte=known)
    for each in rows.prefetch_related("corrections", "booking_corrections"):
        outcome = _corrected_after(each.corrections.all(), known)
        recorded_at = outcome.was_recorded_at if outcome else each.recorded_at
        if recorded_at is not None and recorded_at <= known:
            continue
        booking = _corrected_after(each.booking_corrections.all(), known)
        kind, starts_at = (
            (booking.was_kind, booking.was_starts_at) if booking else (each.kind, each.starts_at)
        )
        if starts_at is not None and starts_at > now:
            take(found, "appointment", kind, each.zone, starts_at, None, None, None)


def _corrected_after(corrections: Iterable[Any], known: datetime) -> Any:
    """The first correction that came later: it says what was on record until then."""
    return min((each for each in corrections if each.at > known), key=lambda each: each.pk, default=None)


def _deliverables(found: RiskCircumstances, student: Student, known: datetime) -> None:
    rows = Deliverable.objects.filter(student=student, set_at__lte=known)
    down = outages(known)
    for each in rows.filter(Q(cancelled_at=None) | Q(cancelled_at__gt=known)):
        if not each.submissions.filter(submitted_at__lte=known).exists():
            later = _corrected_after(each.corrections.all(), known)
            kind, due_on = (later.was_kind, later.was_due_on) if later else (each.kind, each.due_on)
            due_at = moved_by_outages(end_of_day(due_on, each.zone), each.zone, down)
            take(found, "deliverable", kind, each.zone, due_at, None, None, None)
