"""The verb by which an admin records that the service or its mail was down: what was due to the school in that time is
due later, by the outage's whole local days, rounded up (DOMAIN §2, §13); and the one by which an accommodation does the
same for one student (DOMAIN §8).

Moved are replies, the warning and the lapse that silence leads to, deliverables, the policy's limit for answering an
offer, and the limit for logging of weeks and months. The last day to start, the limits for claims and appeals, strikes
and the day by which leave is asked for are counted with it when they are asked for. A deadline of an employer stays.
What a decided claim rests on stays, too. Every due moment there is stands in docs/outages.md, moved or not.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from coaching.conversation import reply_deadlines
from coaching.conversation.models import Message
from coaching.conversation.moved_deadlines import cancel_early_lapse
from coaching.deliverables.models import Deliverable
from commitments.graduation import queries as graduation_queries
from commitments.outages import limits
from commitments.outages.mails import tell_moved
from commitments.outages.models import STOOD_STILL, Down, Outage
from commitments.outages.queries import outages_by_student
from commitments.policies import queries as policy_queries
from commitments.searches import queries as search_queries
from commitments.searches.verbs import lock_many
from core.errors import Refused
from guarantee.claims.models import Claim
from jobsearch.offers.due import recompute_due
from jobsearch.offers.facts import timing
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.accounts.roles import holds
from people.coaches.guards import clean_text
from people.students.models import Student
from people.students.verbs import change_state
from rules.outages import OutageSpan as Span
from rules.outages import moved_by_outages
from rules.states import CLOSED_CLAIMS, StudentState
from rules.window import checks_until
from standing.models import Period
from standing.verbs import assess, assess_students

LONGEST = timedelta(days=31)  # more is a slip of the finger
BACK = timedelta(days=366)
LONGEST_REASON = 2_000
BY_ACCOMMODATION = "By an accommodation."  # why it was granted stays with those who decide
CLOCKS = ("reply_due_at", "warn_at", "lapse_at")


@dataclass(frozen=True, slots=True)
class OutageMoved:
    """An outage, how many it moved of each sort, and how many students have more time."""

    outage: Outage
    replies: int
    deliverables: int
    offers: int
    periods: int
    starts: int
    claims: int
    appeals: int
    students: int


@transaction.atomic
def record_outage(
    *, what: str, began_at: datetime, ended_at: datetime, reason: str, by: User, now: datetime
) -> OutageMoved:
    """Record an outage, and move what was due in it for everybody: moments only move later.

    Raise Refused where it cannot be recorded, also where another outage overlaps.
    """
    if not holds(by, "admin", now):
        raise Refused("Only an admin can do this: ask one.")
    reason = clean_text(reason, field="reason", empty="Say what happened.", longest=LONGEST_REASON)
    _check(what, began_at, ended_at, now)
    span = Span(began_at, ended_at)
    starts, claims, appeals = limits.starts_due(span), limits.claims_due(span), limits.appeals_due(span)
    students = _lock(span, starts)
    if Student.objects.filter(pk__in={*students, *claims, *appeals}, user=by).exists():
        raise Refused("Something of your own was due then: ask another admin to do this.")
    try:
        with transaction.atomic():
            outage = Outage.objects.create(
                what=what, began_at=began_at, ended_at=ended_at, reason=reason, by=by, at=now
            )
    except IntegrityError:
        raise Refused(
            "Part of this time is on record as an outage already: give the rest.", "began_at"
        ) from None
    starts = _move_starts(starts, by, now)
    moved = _move(
        students, span, now, why="The service or its mail was down when the time ran out.", also=starts
    )
    affected = set().union(*moved, starts, claims, appeals)
    tell_moved(outage, Student.objects.filter(pk__in=affected).select_related("user"), now)
    return OutageMoved(outage, *map(len, (*moved, starts, claims, appeals, affected)))


@transaction.atomic
def let_stand_still(
    student: Student, *, began_at: datetime, ended_at: datetime, by: User, now: datetime
) -> Outage:
    """Record, within an accommodation, that nothing was due from one student, whom the caller has locked, in a time
    that is over; and move what was due from them in it, as after an outage. The caller tells them."""
    span = Span(began_at, ended_at)
    time_given = Outage.objects.create(
        what=STOOD_STILL,
        student=student,
        began_at=began_at,
        ended_at=ended_at,
        reason=BY_ACCOMMODATION,
        by=by,
        at=now,
    )
    _move([student.pk], span, now, why="An accommodation let the time stand still in which it ran out.")
    return time_given


def _move(
    students: list[int], span: Span, now: datetime, *, why: str, also: Collection[int] = ()
) -> tuple[set[int], ...]:
    """Move what is stored of what was due from these students, who are locked, in a span on record, and judge them and
    those of `also` anew; return for whom replies, deliverables, offers and limits for logging moved. `why` is said of a
    lapse that was proposed too early."""
    down = outages_by_student(students)
    replies = _move_messages(students, span, down, now)
    deliverables = _move_deliverables(students, span, down)
    offers = _move_offers(students, now)
    periods, searches = _move_periods(students, span, down)
    for student in Student.objects.filter(pk__in=replies).order_by("pk"):
        cancel_early_lapse(student, now, why=why)
    assess_students(replies | deliverables | offers | periods | set(also), now)
    assess(searches, now)
    return replies, deliverables, offers, periods


def _check(what: str, began_at: datetime, ended_at: datetime, now: datetime) -> None:
    if what not in Down.values:
        raise Refused("Choose what was down.", "what")
    if ended_at <= began_at:
        raise Refused("It has to end after it began: check both.", "ended_at")
    if ended_at > now:
        raise Refused("Record it once it is over: then it is known how long it was.", "ended_at")
    if began_at < now - BACK:
        raise Refused("That is more than a year ago: check the year.", "began_at")
    if ended_at - began_at > LONGEST:
        raise Refused("That is longer than a month: check both days.", "ended_at")


def _due_in(span: Span, *names: str) -> Q:
    condition = Q(pk=None)
    for name in names:
        condition |= Q(**{f"{name}__gt": span.began_at, f"{name}__lte": span.ended_at})
    return condition


def _messages(span: Span) -> Q:
    return Q(asks_reply=True) & _due_in(span, *CLOCKS)


def _lock(span: Span, starts: set[int]) -> list[int]:
    """Lock all students to whom something was due in the span, but those whose claim is decided, in the order in which
    every verb locks; return their ids."""
    decided = Claim.objects.filter(state__in=CLOSED_CLAIMS).values("search__student")
    affected = (
        Q(pk__in=Message.objects.filter(_messages(span)).values("student"))
        | Q(pk__in=Deliverable.objects.filter(_due_in(span, "due_at")).values("student"))
        | Q(pk__in=Offer.objects.filter(_due_in(span, "due_at")).values("student"))
        | Q(pk__in=Period.objects.filter(_due_in(span, "log_until")).values("search__student"))
        | Q(pk__in=starts)
    )
    return lock_many(Student.objects.filter(affected).exclude(pk__in=decided))


def _move_messages(
    students: list[int], span: Span, down: Mapping[int, Sequence[Span]], now: datetime
) -> set[int]:
    rows = list(Message.objects.filter(_messages(span), student__in=students).order_by("pk"))
    for message in rows:
        for name in CLOCKS:
            if (moment := getattr(message, name)) is not None:
                moved = moved_by_outages(moment, message.zone, down[message.student_id])
                setattr(message, name, moved)
        if message.replied_at is not None:
            message.kept = reply_deadlines.was_kept(message, message.replied_at)
        elif message.reply_due_at is not None and message.reply_due_at > now:
            message.missed_at = None
    Message.objects.bulk_update(rows, [*CLOCKS, "kept", "missed_at"], batch_size=500)
    return {message.student_id for message in rows}


def _move_deliverables(students: list[int], span: Span, down: Mapping[int, Sequence[Span]]) -> set[int]:
    rows = list(Deliverable.objects.not_called_off().filter(_due_in(span, "due_at"), student__in=students))
    for deliverable in rows:
        deliverable.due_at = moved_by_outages(
            deliverable.due_at, deliverable.zone, down[deliverable.student_id]
        )
    Deliverable.objects.bulk_update(rows, ["due_at"], batch_size=500)
    return {deliverable.student_id for deliverable in rows}


def _move_offers(students: list[int], now: datetime) -> set[int]:
    """Move the offers that the policy's limit governs, and return the ids of their students. Whether an answer was late
    is judged by the moved moment."""
    rows = Offer.objects.filter(student__in=students, governed_by="policy").select_related("student__user")
    moved = set()
    for offer in rows.order_by("pk").select_for_update(of=("self",)):
        due_before = offer.due_at
        recompute_due(offer)
        if offer.due_at == due_before:
            continue
        moved.add(offer.student_id)
        if offer.missed_at is not None and timing(offer, now) != "no":
            offer.missed_at = None
            offer.save(update_fields=["missed_at"])
    return moved


def _move_periods(
    students: list[int], span: Span, down: Mapping[int, Sequence[Span]]
) -> tuple[set[int], set[int]]:
    """Move limits for logging, and return the ids of students and of searches. A settled period opens again where
    activities may be logged again."""
    rows = list(
        Period.objects.filter(_due_in(span, "log_until"), search__student__in=students).select_related(
            "search"
        )
    )
    for period in rows:
        period.log_until = moved_by_outages(period.log_until, period.zone, down[period.search.student_id])
        if period.checks_until is not None:
            period.checks_until = checks_until(period.log_until, period.zone)
        period.settled_at = None  # it is judged anew; what had settled as met stays so
    Period.objects.bulk_update(rows, ["log_until", "checks_until", "settled_at"], batch_size=1000)
    return {period.search.student_id for period in rows}, {period.search_id for period in rows}


def _move_starts(students: set[int], by: User, now: datetime) -> set[int]:
    """Return the ids of those whose last day to start is still to come now that the outage is on record; let those sign
    who were closed for it."""
    moved = set()
    for student in Student.objects.filter(pk__in=students).select_related("user", "cohort__program"):
        policy, graduation = policy_queries.policy_for(student), graduation_queries.graduation_of(student)
        if policy is None or student.today(now) > search_queries.last_day_to_start(
            student, policy, graduation
        ):
            continue
        moved.add(student.pk)
        if student.state == StudentState.CLOSED:
            cause = "the service or its mail was down on the last day to start"
            change_state(student, StudentState.PREPARING, cause=cause, by=by, now=now)
    return moved
