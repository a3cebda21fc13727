"""What stands against one student, each thing by name, with the page on which something can be done about it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from coaching.appointments.models import Appointment
from coaching.conversation import queries as conversation_queries
from coaching.conversation.strikes import strikes_in_words
from coaching.deliverables.models import Deliverable
from coaching.lapses import queries as lapse_queries
from commitments.conditions.queries import not_met
from commitments.excusals.models import Excusal, ExcusalState
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

MANY = 2  # missed weeks up to here are told one by one
ASK_EXCUSAL = {"week": "commitments:excusal_request", "month": "commitments:month_excusal_request"}


class SituationNotice(NamedTuple):
    """One thing as a page shows it: a notice's tone, the sentences, and the link with its words."""

    tone: str
    happened: str
    can: str
    url: str
    act: str


def items_of(
    student: Student, search: Search | None, periods: Sequence[Period], now: datetime
) -> tuple[AgainstItem, ...]:
    """Everything, what can still be made good first. `search` with `policy` and `signature`; `periods` are its own."""
    if search is None or search.state in (SearchState.PLANNED, SearchState.NOT_STARTED):
        return ()
    policy = search.policy.rules()
    numbers = against.numbers_of(search, now)
    its = against.theirs_of(search)
    found = [
        *_silence(student, search, now),
        *_offers(its, numbers, now),
        *_replies(its, numbers, policy, search, now),
        *(_deliverables(its, now) if numbers["deliverables"] else ()),
        *_loggable(search, periods, now),
        *_missed(search, periods, policy),
        *(_taken_up_again(its, search, now) if numbers["taken_up_again"] else ()),
        *_appointments(its, numbers, policy, now),
        *([AgainstItem(AgainstKind.CONCERN, number=numbers["concerns"])] if numbers["concerns"] else ()),
        *(AgainstItem(AgainstKind.CONDITION, what=sentence) for sentence in not_met(student, policy)),
    ]
    return tuple(sorted(found, key=lambda item: item.tone != "open"))


def told(items: Iterable[AgainstItem], student: Student, coach: str) -> list[SituationNotice]:
    """As a page shows them."""
    return [
        SituationNotice(item.tone, item.happened(coach), item.can(coach), *_page(item, student))
        for item in items
    ]


def _page(item: AgainstItem, student: Student) -> tuple[str, str]:
    """Where something can be done about it, and what the link says; nothing where it is done on the spot."""
    match item.kind:
        case AgainstKind.LOGGABLE:
            found = "", ""
        case AgainstKind.PERIOD:
            found = _page_of_period(item, student)
        case AgainstKind.PERIODS:
            found = reverse("coaching:student", args=[student.pk]), "Open your weeks"
        case AgainstKind.OFFER:
            found = reverse("jobsearch:offer", args=[item.ref]), "Open the offer"
        case AgainstKind.DELIVERABLE:
            found = reverse("coaching:deliverable", args=[student.pk, item.ref]), f"Open your {item.what}"
        case AgainstKind.CONDITION:
            found = reverse("commitments:commitment") + "#conditions", "What your program recorded"
        case _:
            act = "Reply" if item.state in ("open", "warned", "proposed") else "Write"
            found = reverse("coaching:messages", args=[student.pk]), act
    return found


def _page_of_period(item: AgainstItem, student: Student) -> tuple[str, str]:
    unit = item.what.partition(" ")[0].lower()
    if item.state in ("", "declined"):
        return reverse(ASK_EXCUSAL[unit], args=[item.ref]), "Ask to have it excused"
    return reverse(f"coaching:{unit}", args=[student.pk, item.ref]), f"Open {item.what.lower()}"


def _silence(student: Student, search: Search, now: datetime) -> list[AgainstItem]:
    """That the coach has heard nothing for long: warned of, or a lapse proposed. It leaves no trace once answered."""
    if search.state != SearchState.RUNNING:
        return []
    if lapse_queries.open_lapse(student) is not None:
        return [AgainstItem(AgainstKind.SILENCE, "proposed", counts=False)]
    oldest = conversation_queries.unanswered(student).exclude(lapse_at=None).first()
    if oldest is None or oldest.warn_at is None or oldest.lapse_at is None:
        return []
    if not oldest.warn_at <= now < oldest.lapse_at:
        return []
    until = short_day(last_local_day(oldest.lapse_at, oldest.zone), local_day(now, oldest.zone))
    return [AgainstItem(AgainstKind.SILENCE, "warned", until=until, counts=False)]


def _taken_up_again(its: against.Theirs, search: Search, now: datetime) -> list[AgainstItem]:
    found = []
    for lapse in against.taken_up_again(its).exclude(confirmed_at=None).order_by("pk"):
        assert lapse.confirmed_at is not None
        until = short_day(local_day(lapse.confirmed_at, search.zone), local_day(now, search.zone))
        ours = lapse.schools_error
        found.append(
            AgainstItem(AgainstKind.REINSTATED, "ours" if ours else "", until=until, counts=not ours)
        )
    return found


def _offers(its: against.Theirs, numbers: dict[str, int], now: datetime) -> list[AgainstItem]:
    found = []
    if numbers["late_answers"]:
        rows = against.late_answers(its, now).select_related("employer")
        down = set(rows.filter(against.DOWN).values_list("pk", flat=True))
        found += [late_answer(offer, offer.pk in down, now) for offer in rows.order_by("due_at", "pk")]
    if numbers["declined"]:
        for offer in against.declined_though_granted(its).select_related("employer").order_by("pk"):
            found.append(AgainstItem(AgainstKind.OFFER, "refused", what=str(offer.employer), ref=offer.pk))
    return found


def late_answer(offer: Offer, down: bool, now: datetime) -> AgainstItem:
    """An offer whose answer came late, or is overdue; `down`: the service was, as the employer's deadline passed."""
    late = "down" if down else "late"
    state = late if offer.answer else "lapsed" if offer.withdrawn_at else "open"
    until = moment(offer.due_at, offer.zone, now) if offer.due_at else ""
    return AgainstItem(AgainstKind.OFFER, state, what=str(offer.employer), until=until, ref=offer.pk)


def _replies(
    its: against.Theirs, numbers: dict[str, int], policy: PolicyRules, search: Search, now: datetime
) -> list[AgainstItem]:
    n, found = numbers["late_replies"], []
    counts = n > (policy.late_replies_allowed or 0)
    if n:
        still_open = against.late_replies(its, now).filter(replied_at=None).order_by("reply_due_at").first()
        if still_open is not None and still_open.reply_due_at is not None:
            until = moment(still_open.reply_due_at, still_open.zone, now)
            found.append(AgainstItem(AgainstKind.REPLIES, "open", until=until, counts=counts))
            n -= 1
    if n:
        said = f"{number(n).capitalize()} {'reply' if n == 1 else 'replies'}"
        found.append(AgainstItem(AgainstKind.REPLIES, "late", what=said, number=n, counts=counts))
    strikes = strikes_in_words(search, now)
    return [*found, *([AgainstItem(AgainstKind.STRIKES, what=strikes)] if strikes else [])]


def _deliverables(its: against.Theirs, now: datetime) -> list[AgainstItem]:
    rows = against.late_deliverables(its, now).prefetch_related("submissions").order_by("due_at", "pk")
    return [
        AgainstItem(
            AgainstKind.DELIVERABLE,
            "late" if each.submissions.all() else "open",
            what=_name(Deliverable, each.kind),
            until=short_day(last_local_day(each.due_at, each.zone), local_day(now, each.zone)),
            ref=each.pk,
        )
        for each in rows
    ]


def _loggable(search: Search, periods: Sequence[Period], now: datetime) -> list[AgainstItem]:
    """Weeks and months that are over, short, and can still be logged: after the window's end, too, while that may
    still save the guarantee.
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


def _missed(search: Search, periods: Sequence[Period], policy: PolicyRules) -> list[AgainstItem]:
    missed = [period for period in periods if period.verdict == Verdict.MISSED]
    if not missed:
        return []
    counts = len(missed) > (policy.missed_allowed or 0)
    if len(missed) > MANY:
        state = "" if counts else "allowed"
        return [
            AgainstItem(AgainstKind.PERIODS, state, what=_periods(missed), number=len(missed), counts=counts)
        ]
    rows = Excusal.objects.filter(search=search).order_by("pk").values_list("unit", "number", "state")
    asked = {(unit, number): state for unit, number, state in rows if state != ExcusalState.IN_FORCE}
    return [
        AgainstItem(
            AgainstKind.PERIOD,
            asked.get((period.unit, period.number), "") if counts else "allowed",
            what=_period(period),
            short=short_in_words(period.quotas),
            ref=period.number,
            counts=counts,
        )
        for period in missed
    ]


def _appointments(
    its: against.Theirs, numbers: dict[str, int], policy: PolicyRules, now: datetime
) -> list[AgainstItem]:
    found = []
    if numbers["no_shows"]:
        counts = numbers["no_shows"] > (policy.no_shows_allowed or 0)
        rows = against.no_shows(its).order_by("starts_at", "pk")
        found += [_appointment(AgainstKind.NO_SHOW, each, now, counts) for each in rows]
    if numbers["late_arrivals"]:
        rows = against.late_arrivals(its).order_by("starts_at", "pk")
        found += [_appointment(AgainstKind.LATE, each, now, True) for each in rows]
    return found


def _appointment(kind: AgainstKind, each: Appointment, now: datetime, counts: bool) -> AgainstItem:
    day = short_day(local_day(each.starts_at, each.zone), local_day(now, each.zone))
    return AgainstItem(
        kind, what=f"your {_name(Appointment, each.kind)} on {day}", ref=each.pk, counts=counts
    )


def _name(model: type[Appointment] | type[Deliverable], kind: str) -> str:
    names = {"coaching": "1:1", "instructor": "meeting with an instructor"}
    return names.get(kind) or dict(model._meta.get_field("kind").flatchoices)[kind]


def _period(period: Period) -> str:
    return f"{period.unit.capitalize()} {period.number}"


def _periods(periods: Sequence[Period]) -> str:
    """Such as "Weeks 4 to 7 and 9", "Week 1 and months 1 and 3"."""
    said = []
    for unit in ("week", "month"):
        numbers = [period.number for period in periods if period.unit == unit]
        if numbers:
            said.append(f"{unit}{'s' if len(numbers) > 1 else ''} {runs(numbers)}")
    text = joined(said)
    return text[:1].upper() + text[1:]


def in_words(item: AgainstItem, student: Student, now: datetime) -> str:
    """What happened, what the student can do, who helps: the paragraph of a mail."""
    coach = first_name_of_coach(student, now)
    return f"{item.happened(coach)} {item.can(coach)}"
