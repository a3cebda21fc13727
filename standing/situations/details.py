"""The things that stand against one student, by name, with the page on which something can be done about each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from coaching.appointments.models import Appointment
from coaching.conversation.strikes import strikes_in_words
from coaching.deliverables.models import Deliverable
from commitments.conditions.queries import not_met
from commitments.excusals.models import ExcusalState
from commitments.searches.models import Search
from jobsearch.offers.models import Offer
from people.students.models import Student
from rules.instants import last_local_day, local_day
from rules.policy import PolicyRules
from rules.situations import AgainstItem, AgainstKind
from rules.states import SearchState
from rules.verdict import Verdict
from rules.words import joined, moment, number, runs, short_day, short_in_words
from standing.models import Period
from standing.situations import against
from standing.situations.queries import first_name_of_coach
from standing.situations.record import SearchRecord, record_of

MANY = 2  # up to so many missed weeks are listed one by one
ASK_EXCUSAL = {"week": "commitments:excusal_request", "month": "commitments:month_excusal_request"}


class SituationNotice(NamedTuple):
    """Something that stands against a student, as a page shows it: a notice's tone and sentences, a link, its words."""

    tone: str
    happened: str
    can: str
    url: str
    act: str


def items_of(
    student: Student,
    search: Search | None,
    periods: Sequence[Period],
    now: datetime,
    record: SearchRecord | None = None,
) -> tuple[AgainstItem, ...]:
    """List all that stands against the student, what can still be made good first.

    `periods` are the search's own; `record` is given where the caller has read it.
    """
    if search is None or search.state in (SearchState.PLANNED, SearchState.NOT_STARTED):
        return ()
    policy, record = search.rules(), record or record_of(search, now)
    numbers = record.numbers
    items = [
        *_silence(record, search, now),
        *_offers(search, numbers, now),
        *_replies(search, numbers, policy, now),
        *(_deliverables(search, now) if numbers["deliverables"] else ()),
        *_loggable(search, periods, now),
        *_missed(periods, record, policy),
        *(_taken_up_again(search, now) if numbers["taken_up_again"] else ()),
        *_appointments(search, numbers, policy, now),
        *([AgainstItem(AgainstKind.CONCERN, number=numbers["concerns"])] if numbers["concerns"] else ()),
        *(AgainstItem(AgainstKind.CONDITION, what=sentence) for sentence in not_met(student, policy)),
    ]
    return tuple(sorted(items, key=lambda item: item.tone != "open"))


def told(items: Iterable[AgainstItem], student: Student, coach: str) -> list[SituationNotice]:
    """Return the items as a page shows them."""
    return [
        SituationNotice(item.tone, item.happened(coach), item.can(coach), *_page(item, student))
        for item in items
    ]


def _page(item: AgainstItem, student: Student) -> tuple[str, str]:
    """Return the address where something can be done about it, and the link's words; both empty if done on the spot."""
    match item.kind:
        case AgainstKind.LOGGABLE:
            page = "", ""
        case AgainstKind.PERIOD:
            page = _page_of_period(item, student)
        case AgainstKind.PERIODS:
            page = reverse("coaching:student", args=[student.pk]), "Open your weeks"
        case AgainstKind.OFFER:
            page = reverse("jobsearch:offer", args=[item.ref]), "Open the offer"
        case AgainstKind.DELIVERABLE:
            page = reverse("coaching:deliverable", args=[student.pk, item.ref]), f"Open your {item.what}"
        case AgainstKind.CONDITION:
            page = reverse("commitments:commitment") + "#conditions", "What your program recorded"
        case _:
            act = "Reply" if item.state in ("open", "warned", "proposed") else "Write"
            page = reverse("coaching:messages", args=[student.pk]), act
    return page


def _page_of_period(item: AgainstItem, student: Student) -> tuple[str, str]:
    unit = item.what.partition(" ")[0].lower()
    if item.state in ("", "declined"):
        return reverse(ASK_EXCUSAL[unit], args=[item.ref]), "Ask to have it excused"
    return reverse(f"coaching:{unit}", args=[student.pk, item.ref]), f"Open {item.what.lower()}"


def _silence(record: SearchRecord, search: Search, now: datetime) -> list[AgainstItem]:
    """Report that the coach has heard nothing for long: warned of, or a lapse proposed. An answer clears it."""
    if search.state != SearchState.RUNNING:
        return []
    if record.lapse_proposed:
        return [AgainstItem(AgainstKind.SILENCE, "proposed", counts=False)]
    if record.warn_at is None or record.lapse_at is None:
        return []
    if not record.warn_at <= now < record.lapse_at:
        return []
    zone = record.silence_zone
    until = short_day(last_local_day(record.lapse_at, zone), local_day(now, zone))
    return [AgainstItem(AgainstKind.SILENCE, "warned", until=until, counts=False)]


def _taken_up_again(search: Search, now: datetime) -> list[AgainstItem]:
    items = []
    for lapse in against.taken_up_again(against.theirs_of(search)).exclude(confirmed_at=None).order_by("pk"):
        assert lapse.confirmed_at is not None
        until = short_day(local_day(lapse.confirmed_at, search.zone), local_day(now, search.zone))
        schools_error = lapse.schools_error
        items.append(
            AgainstItem(
                AgainstKind.REINSTATED, "ours" if schools_error else "", until=until, counts=not schools_error
            )
        )
    return items


def _offers(search: Search, numbers: Mapping[str, int], now: datetime) -> list[AgainstItem]:
    items = []
    if numbers["late_answers"]:
        rows = against.late_answers(against.theirs_of(search), now).select_related("employer")
        offers_in_outage = set(rows.filter(against.DOWN).values_list("pk", flat=True))
        items += [
            late_answer(offer, offer.pk in offers_in_outage, now) for offer in rows.order_by("due_at", "pk")
        ]
    if numbers["declined"]:
        declined = against.declined_though_granted(against.theirs_of(search))
        for offer in declined.select_related("employer").order_by("pk"):
            items.append(AgainstItem(AgainstKind.OFFER, "refused", what=str(offer.employer), ref=offer.pk))
    return items


def late_answer(offer: Offer, in_outage: bool, now: datetime) -> AgainstItem:
    """Describe an offer whose answer came late, or is overdue.

    With `in_outage`, the employer's deadline passed in an outage.
    """
    answered_late = "down" if in_outage else "late"
    state = answered_late if offer.answer else "lapsed" if offer.withdrawn_at else "open"
    until = moment(offer.due_at, offer.zone, now) if offer.due_at else ""
    return AgainstItem(AgainstKind.OFFER, state, what=str(offer.employer), until=until, ref=offer.pk)


def _replies(
    search: Search, numbers: Mapping[str, int], policy: PolicyRules, now: datetime
) -> list[AgainstItem]:
    late_count, items = numbers["late_replies"], []
    counts = late_count > (policy.late_replies_allowed or 0)
    if late_count:
        late_replies = against.late_replies(against.theirs_of(search), now)
        still_open = late_replies.filter(replied_at=None).order_by("reply_due_at").first()
        if still_open is not None and still_open.reply_due_at is not None:
            until = moment(still_open.reply_due_at, still_open.zone, now)
            items.append(AgainstItem(AgainstKind.REPLIES, "open", until=until, counts=counts))
            late_count -= 1
    if late_count:
        replies_in_words = f"{number(late_count).capitalize()} {'reply' if late_count == 1 else 'replies'}"
        items.append(
            AgainstItem(AgainstKind.REPLIES, "late", what=replies_in_words, number=late_count, counts=counts)
        )
    strikes = strikes_in_words(search, now)
    return [*items, *([AgainstItem(AgainstKind.STRIKES, what=strikes)] if strikes else [])]


def _deliverables(search: Search, now: datetime) -> list[AgainstItem]:
    late_deliverables = against.late_deliverables(against.theirs_of(search), now)
    rows = late_deliverables.prefetch_related("submissions").order_by("due_at", "pk")
    return [
        AgainstItem(
            AgainstKind.DELIVERABLE,
            "late" if deliverable.submissions.all() else "open",
            what=_name(Deliverable, deliverable.kind),
            until=short_day(
                last_local_day(deliverable.due_at, deliverable.zone), local_day(now, deliverable.zone)
            ),
            ref=deliverable.pk,
        )
        for deliverable in rows
    ]


def _loggable(search: Search, periods: Sequence[Period], now: datetime) -> list[AgainstItem]:
    """List weeks and months that are over, short, and can still be logged.

    After the window's end, too, while that may still save the guarantee.
    """
    if search.guarantee_until not in (None, search.last_day):
        return []
    return [
        AgainstItem(
            AgainstKind.LOGGABLE,
            what=_period(period),
            short=short_in_words(period.quotas),
            until=moment(period.log_until, period.zone, now),
            ref=period.number,
            counts=False,
        )
        for period in periods
        if period.closes_at <= now < period.log_until and period.verdict == Verdict.OPEN
    ]


def _missed(periods: Sequence[Period], record: SearchRecord, policy: PolicyRules) -> list[AgainstItem]:
    missed_periods = [period for period in periods if period.verdict == Verdict.MISSED]
    if not missed_periods:
        return []
    counts = len(missed_periods) > (policy.missed_allowed or 0)
    if len(missed_periods) > MANY:
        state = "" if counts else "allowed"
        return [
            AgainstItem(
                AgainstKind.PERIODS,
                state,
                what=_periods(missed_periods),
                number=len(missed_periods),
                counts=counts,
            )
        ]
    return [
        AgainstItem(
            AgainstKind.PERIOD,
            _asked(record, period) if counts else "allowed",
            what=_period(period),
            short=short_in_words(period.quotas),
            ref=period.number,
            counts=counts,
        )
        for period in missed_periods
    ]


def _asked(record: SearchRecord, period: Period) -> str:
    """Return what became of asking to have the period excused; empty where nobody asked."""
    state = record.excusals.get((period.unit, period.number), "")
    return "" if state == ExcusalState.IN_FORCE else state


def _appointments(
    search: Search, numbers: Mapping[str, int], policy: PolicyRules, now: datetime
) -> list[AgainstItem]:
    items: list[AgainstItem] = []
    if not numbers["no_shows"] and not numbers["late_arrivals"]:
        return items
    subject = against.theirs_of(search)
    if numbers["no_shows"]:
        counts = numbers["no_shows"] > (policy.no_shows_allowed or 0)
        rows = against.no_shows(subject).order_by("starts_at", "pk")
        items += [_appointment(AgainstKind.NO_SHOW, appointment, now, counts) for appointment in rows]
    if numbers["late_arrivals"]:
        rows = against.late_arrivals(subject).order_by("starts_at", "pk")
        items += [_appointment(AgainstKind.LATE, appointment, now, True) for appointment in rows]
    return items


def _appointment(kind: AgainstKind, appointment: Appointment, now: datetime, counts: bool) -> AgainstItem:
    day = short_day(local_day(appointment.starts_at, appointment.zone), local_day(now, appointment.zone))
    return AgainstItem(
        kind, what=f"your {_name(Appointment, appointment.kind)} on {day}", ref=appointment.pk, counts=counts
    )


def _name(model: type[Appointment] | type[Deliverable], kind: str) -> str:
    names = {"coaching": "1:1", "instructor": "meeting with an instructor"}
    return names.get(kind) or dict(model._meta.get_field("kind").flatchoices)[kind]


def _period(period: Period) -> str:
    return f"{period.unit.capitalize()} {period.number}"


def _periods(periods: Sequence[Period]) -> str:
    """Name the periods, such as "Weeks 4 to 7 and 9", "Week 1 and months 1 and 3"."""
    parts = []
    for unit in ("week", "month"):
        numbers = [period.number for period in periods if period.unit == unit]
        if numbers:
            parts.append(f"{unit}{'s' if len(numbers) > 1 else ''} {runs(numbers)}")
    text = joined(parts)
    return text[:1].upper() + text[1:]


def in_words(item: AgainstItem, student: Student, now: datetime) -> str:
    """Write a mail's paragraph: what happened, what the student can do, who helps."""
    coach = first_name_of_coach(student, now)
    return f"{item.happened(coach)} {item.can(coach)}"
