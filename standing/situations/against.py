"""What stands against students, counted from what is stored: of many in one query, with what it is about for one.

What is allowed for by the policy (a missed week of two that may be) is told, and does not count.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from coaching.appointments.models import Appointment
from coaching.concerns.models import Concern
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable, Submission
from coaching.lapses.models import Lapse
from commitments.conditions.models import Condition
from commitments.conditions.queries import recorded
from commitments.outages.models import Outage
from commitments.policies.models import rules_of
from commitments.searches.models import Search
from jobsearch.offers.models import Offer, OfferAsk
from people.students.models import Student
from rules.conditions import met
from rules.policy import PolicyRules
from rules.situations import AgainstItem, AgainstKind
from rules.states import AppointmentOutcome, OfferAnswer
from rules.verdict import Verdict
from standing.models import Period
from standing.postgres_arrays import array

SEARCH = "standing__search"  # of a student: the search that their standing is about


@dataclass(frozen=True)
class Tally:
    """A kind, what is counted of it for the student of an outer query, and the rule that says how many may be.

    `stored`: where a student's number stands already, so that a list need not count.
    """

    name: str
    kind: AgainstKind
    allowed: str
    rows: QuerySet[Any]
    stored: str = ""


@dataclass(frozen=True)
class Theirs:
    """Whose rows are meant, in which search: values, or references to an outer query of students."""

    student: Any
    search: Any
    opens_at: Any
    closes_at: Any
    signed_at: Any
    grace_minutes: Any
    must_accept: Any
    before_signing: Any


def theirs_of(search: Search) -> Theirs:
    """Of one search, with `signature` and `policy`."""
    policy = search.policy
    return Theirs(
        search.student_id,
        search.pk,
        search.opens_at,
        search.closes_at,
        search.signature.signed_at,
        Value(policy.grace_minutes, IntegerField()),
        Value(policy.granted_offer_must_be_accepted, BooleanField()),
        Value(policy.deliverables_before_signing_count, BooleanField()),
    )


def _of_outer_students() -> Theirs:
    fields = ("opens_at", "closes_at", "signature__signed_at")
    rules = ("grace_minutes", "granted_offer_must_be_accepted", "deliverables_before_signing_count")
    return Theirs(
        OuterRef("pk"),
        OuterRef(SEARCH),
        *(OuterRef(f"{SEARCH}__{field}") for field in fields),
        *(OuterRef(f"{SEARCH}__policy__{rule}") for rule in rules),
    )


def tallies(now: datetime, its: Theirs | None = None) -> tuple[Tally, ...]:
    """One for each kind that a requirement of DOMAIN §8 looks at. Without `its`, for a queryset of students."""
    its = its or _of_outer_students()
    return (
        Tally("weeks", AgainstKind.PERIOD, "missed_allowed", missed_periods(its), "standing__missed"),
        Tally("late_answers", AgainstKind.OFFER, "", late_answers(its, now)),
        Tally("declined", AgainstKind.OFFER, "", declined_though_granted(its)),
        Tally("late_replies", AgainstKind.REPLIES, "late_replies_allowed", late_replies(its, now)),
        Tally("taken_up_again", AgainstKind.REINSTATED, "", taken_up_again(its)),
        Tally("no_shows", AgainstKind.NO_SHOW, "no_shows_allowed", no_shows(its)),
        Tally("late_arrivals", AgainstKind.LATE, "", late_arrivals(its)),
        Tally("deliverables", AgainstKind.DELIVERABLE, "", late_deliverables(its, now)),
        Tally("concerns", AgainstKind.CONCERN, "", Concern.objects.filter(student=its.student, upheld=True)),
    )


def numbers_of(search: Search, now: datetime) -> dict[str, int]:
    """How many of each tally there are in one search, by its name."""
    its = tallies(now, theirs_of(search))
    row = Search.objects.filter(pk=search.pk).values_list(*(_number(tally.rows) for tally in its)).get()
    return {tally.name: number for tally, number in zip(its, row, strict=True)}


def missed_periods(its: Theirs) -> QuerySet[Period]:
    return Period.objects.filter(search=its.search, verdict=Verdict.MISSED)


def late_answers(its: Theirs, now: datetime) -> QuerySet[Offer]:
    """Offers of the search whose answer came late, or is overdue; a person decides of those that are `DOWN`, too.

    One that was neither answered nor taken back before the start date counts as received on it (DOMAIN §6), whatever
    its due moment.
    """
    over_before = Q(answered_at__lt=its.opens_at) | Q(withdrawn_at__lt=its.opens_at)
    unanswered = Q(answer="") & (
        Q(withdrawn_at__isnull=True, due_at__lte=now) | Q(withdrawn_at__gte=F("due_at"))
    )
    return Offer.objects.filter(
        Q(answered_at__gte=F("due_at")) | unanswered,
        ~over_before,
        student=its.student,
        received_at__lt=its.closes_at,
    )


# The employer's deadline of an offer passed in an outage; the policy's limit would have moved.
DOWN = ~Q(governed_by="policy") & Exists(
    Outage.objects.filter(began_at__lt=OuterRef("due_at"), ended_at__gte=OuterRef("due_at"))
)


def declined_though_granted(its: Theirs) -> QuerySet[Offer]:
    """Offers declined in which everything that was asked for was granted, where the policy minds that."""
    asks = OfferAsk.objects.filter(offer=OuterRef("pk"))
    return (
        Offer.objects.alias(must=Coalesce(its.must_accept, Value(True), output_field=BooleanField()))
        .filter(Exists(asks), ~Exists(asks.exclude(granted=True)))
        .filter(
            student=its.student,
            answer=OfferAnswer.REFUSED,
            answered_at__gte=its.opens_at,
            received_at__lt=its.closes_at,
            must=True,
        )
    )


def late_replies(its: Theirs, now: datetime) -> QuerySet[Message]:
    """Replies that were asked for in the search and came late, or are overdue."""
    late = Q(replied_at__gte=F("reply_due_at")) | Q(replied_at__isnull=True, reply_due_at__lte=now)
    return Message.objects.filter(late, student=its.student, asks_reply=True, sent_at__gte=its.opens_at)


def taken_up_again(its: Theirs) -> QuerySet[Lapse]:
    """Lapses of the search that an admin took back."""
    return Lapse.objects.filter(search=its.search, reinstated_at__isnull=False)


def no_shows(its: Theirs) -> QuerySet[Appointment]:
    return Appointment.objects.filter(
        student=its.student, outcome=AppointmentOutcome.NO_SHOW, starts_at__lt=its.closes_at
    )


def late_arrivals(its: Theirs) -> QuerySet[Appointment]:
    """By more minutes than the policy's grace; where none is stated, by any."""
    grace = Coalesce(its.grace_minutes, Value(0), output_field=IntegerField())
    return Appointment.objects.alias(grace=grace).filter(
        student=its.student,
        outcome=AppointmentOutcome.ATTENDED,
        minutes_late__gt=F("grace"),
        starts_at__lt=its.closes_at,
    )


def late_deliverables(its: Theirs, now: datetime) -> QuerySet[Deliverable]:
    """Those that came late, or are overdue; those due before signing only where the clause names them."""
    in_time = Submission.objects.filter(deliverable=OuterRef("pk"), submitted_at__lt=OuterRef("due_at"))
    named = Coalesce(its.before_signing, Value(False), output_field=BooleanField())
    return (
        Deliverable.objects.alias(named=named)
        .filter(~Exists(in_time), student=its.student, cancelled_at__isnull=True)
        .filter(Q(due_at__lte=now), due_at__lte=its.closes_at)
        .filter(Q(named=True) | Q(due_at__gt=its.signed_at))
    )


def tallied(students: QuerySet[Student], now: datetime) -> QuerySet[Student]:
    """Annotates the students with each tally's number."""
    numbers = {tally.name: F(tally.stored) if tally.stored else _number(tally.rows) for tally in tallies(now)}
    return students.annotate(**{f"n_{name}": number for name, number in numbers.items()})


def _number(rows: QuerySet[Any]) -> Coalesce:
    one = rows.order_by().annotate(one=Value(1)).values("one").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(one, output_field=IntegerField()), Value(0))


def free_of_them(students: QuerySet[Student], now: datetime) -> QuerySet[Student]:
    """Those of whom nothing is on record, allowed for or not. A school's own conditions are compared in Python, of the
    students left whose policy has some: that one more question, and one for each series, ask nothing of the others.
    """
    free = tallied(students, now).filter(**{f"n_{tally.name}": 0 for tally in tallies(now)})
    conditions = Condition.objects.filter(policy=OuterRef(f"{SEARCH}__policy"))
    asked = dict(free.filter(Exists(conditions)).values_list("pk", f"{SEARCH}__policy"))
    policies = rules_of(set(asked.values()))
    failed = _conditions_not_met({pk: policies[policy] for pk, policy in asked.items()})
    return free.exclude(pk__in=[pk for pk, number in failed.items() if number])


def against_of(students: Collection[int], now: datetime) -> dict[int, tuple[AgainstItem, ...]]:
    """What stands against each of these students, by their ids: an item a kind, with how many. Who has none, none."""
    tally_of, rows = _numbers_of_many(students, now)
    policies = rules_of({policy for _, policy, *_ in rows})
    failed = _conditions_not_met({pk: policies[policy] for pk, policy, *_ in rows})
    found: dict[int, tuple[AgainstItem, ...]] = {}
    for pk, policy, *numbers in rows:
        its = [
            _item(tally, number, policies[policy])
            for tally, number in zip(tally_of, numbers, strict=True)
            if number
        ]
        its += [AgainstItem(AgainstKind.CONDITION, number=failed[pk])] if failed.get(pk) else []
        if its:
            found[pk] = tuple(its)
    return found


# What stands for `now`, and for whose numbers are asked, in the statement that is kept.
_NOW = datetime.min.replace(tzinfo=UTC)
_STUDENTS = "{their ids}"


@cache
def _statement() -> tuple[tuple[Tally, ...], str, tuple[Any, ...]]:
    """The tallies in their order, the statement that counts them for many students, and its parameters.

    Once in each process: to put it together from nine querysets takes longer than PostgreSQL needs for the answer about
    150 students.
    """
    chosen = Student.objects.filter(pk__in=RawSQL("SELECT unnest(%s::bigint[])", [_STUDENTS]))
    rows = tallied(chosen.exclude(standing__search=None), _NOW)
    tally_of = tallies(_NOW)
    names = (f"n_{tally.name}" for tally in tally_of)
    return tally_of, *rows.values_list("pk", f"{SEARCH}__policy", *names).query.sql_with_params()


def _numbers_of_many(
    students: Collection[int], now: datetime
) -> tuple[tuple[Tally, ...], list[tuple[int, ...]]]:
    """The tallies; of each student whose standing is about a search their id, its policy, and how many of each."""
    tally_of, sql, parameters = _statement()
    values: dict[Any, Any] = {_NOW: now, _STUDENTS: array(students)}
    with connection.cursor() as cursor:
        cursor.execute(sql, [values.get(each, each) for each in parameters])
        return tally_of, cursor.fetchall()


def _item(tally: Tally, number: int, policy: PolicyRules) -> AgainstItem:
    allowed = getattr(policy, tally.allowed) if tally.allowed else 0
    return AgainstItem(tally.kind, what=tally.name, number=number, counts=number > (allowed or 0))


def _conditions_not_met(policies: Mapping[int, PolicyRules]) -> dict[int, int]:
    """How many of their series' conditions each student does not meet; a query for each series that has some."""
    by_series: dict[str, list[int]] = {}
    for pk, policy in policies.items():
        if policy.conditions:
            by_series.setdefault(policy.series, []).append(pk)
    found = {}
    for series, students in by_series.items():
        known = recorded(students, series)
        for pk in students:
            found[pk] = sum(met(each, known[pk].get(each.key)) is False for each in policies[pk].conditions)
    return found
