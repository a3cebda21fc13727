"""What waited for one student, and when they were last heard of, as known at a moment (`explain_student --as-of`).

The facts of `standing.risk_circumstances`, by what was on record then; offers are read as they were worded then.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, Q, prefetch_related_objects

from coaching.appointments.models import Appointment
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable
from coaching.lapses.models import Lapse
from commitments.holidays.models import AddedHoliday
from commitments.holidays.queries import from_json
from commitments.outages.queries import outages
from commitments.policies.models import rules_of
from commitments.searches.models import Ending
from jobsearch.offers.facts import offer_facts
from jobsearch.offers.models import Extension, Offer
from people.students.models import Student
from rules import messages as reply_rules
from rules import offers as offer_rules
from rules import policy as rules
from rules.business_days import calendar_by
from rules.instants import end_of_day
from rules.outages import moved_by_outages
from rules.states import SearchState
from standing.past import KnownSearch, activities_known
from standing.risk_circumstances import RiskCircumstances, settle_order, take


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
        terms = offer_facts(offer, search, policy, down=outages(student.pk, known_at))
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
    known_outages = outages(student.pk, known_at)
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
