"""What stands against students, counted from what is stored, for many in one query.

What the policy allows for (a missed week of two that may be missed) is shown, and does not count.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from typing import Any

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
from core.statements import NOW, KeptQuery, placeholder
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
    """A kind of thing held against a student, the rows that are counted, and the rule that says how many are allowed.

    `stored` is the field of the student that has the number already, so that a list need not count.
    """

    name: str
    kind: AgainstKind
    allowed: str
    rows: QuerySet[Any]
    stored: str = ""


@dataclass(frozen=True)
class Theirs:
    """The student and search whose rows are counted, and their rules: values, or references to an outer query."""

    student: Any
    search: Any
    opens_at: Any
    closes_at: Any
    signed_at: Any
    grace_minutes: Any
    must_accept: Any
    before_signing: Any


def theirs_of(search: Search) -> Theirs:
    """Return the values of one search."""
    policy = search.rules()
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


_FIELDS = ("opens_at", "closes_at", "signature__signed_at")
_RULES = ("grace_minutes", "granted_offer_must_be_accepted", "deliverables_before_signing_count")


def of_outer_searches(student: str = "student", search: str = "pk", beyond: str = "") -> Theirs:
    """Return references to an outer query of searches; or of other rows, with the names of the student and of the
    search there, and what leads beyond the row to the search's own fields.
    """
    return Theirs(
        OuterRef(student),
        OuterRef(search),
        *(OuterRef(f"{beyond}{field}") for field in _FIELDS),
        *(OuterRef(f"{beyond}policy__{rule}") for rule in _RULES),
    )


def tallies(now: datetime, subject: Theirs | None = None) -> tuple[Tally, ...]:
    """Return a tally for each kind that a requirement of DOMAIN §8 looks at.

    Without `subject` they refer to an outer query of students.
    """
    subject = subject or of_outer_searches("pk", SEARCH, f"{SEARCH}__")
    return (
        Tally("weeks", AgainstKind.PERIOD, "missed_allowed", missed_periods(subject), "standing__missed"),
        Tally("late_answers", AgainstKind.OFFER, "", late_answers(subject, now)),
        Tally("declined", AgainstKind.OFFER, "", declined_though_granted(subject)),
        Tally("late_replies", AgainstKind.REPLIES, "late_replies_allowed", late_replies(subject, now)),
        Tally("taken_up_again", AgainstKind.REINSTATED, "", taken_up_again(subject)),
        Tally("no_shows", AgainstKind.NO_SHOW, "no_shows_allowed", no_shows(subject)),
        Tally("late_arrivals", AgainstKind.LATE, "", late_arrivals(subject)),
        Tally("deliverables", AgainstKind.DELIVERABLE, "", late_deliverables(subject, now)),
        Tally(
            "concerns", AgainstKind.CONCERN, "", Concern.objects.filter(student=subject.student, upheld=True)
        ),
    )


def missed_periods(subject: Theirs) -> QuerySet[Period]:
    return Period.objects.filter(search=subject.search, verdict=Verdict.MISSED)


def late_answers(subject: Theirs, now: datetime) -> QuerySet[Offer]:
    """Return the offers of the search whose answer came late, or is overdue; also those that are `DOWN`.

    Of the latter a person decides. An offer that was neither answered nor taken back before the start date counts as
    received on it (DOMAIN §6), whatever its due moment.
    """
    over_before = Q(answered_at__lt=subject.opens_at) | Q(withdrawn_at__lt=subject.opens_at)
    unanswered = Q(answer="") & (
        Q(withdrawn_at__isnull=True, due_at__lte=now) | Q(withdrawn_at__gte=F("due_at"))
    )
    return Offer.objects.filter(
        Q(answered_at__gte=F("due_at")) | unanswered,
        ~over_before,
        student=subject.student,
        received_at__lt=subject.closes_at,
    )


# The employer's deadline of an offer passed in an outage; the policy's limit would have moved.
DOWN = ~Q(governed_by="policy") & Exists(
    Outage.objects.of_student(OuterRef("student")).filter(
        began_at__lt=OuterRef("due_at"), ended_at__gte=OuterRef("due_at")
    )
)


def declined_though_granted(subject: Theirs) -> QuerySet[Offer]:
    """Return the offers declined though all that was asked for was granted, unless the policy allows declining them."""
    asks = OfferAsk.objects.filter(offer=OuterRef("pk"))
    return (
        Offer.objects.alias(must=Coalesce(subject.must_accept, Value(True), output_field=BooleanField()))
        .filter(Exists(asks), ~Exists(asks.exclude(granted=True)))
        .filter(
            student=subject.student,
            answer=OfferAnswer.REFUSED,
            answered_at__gte=subject.opens_at,
            received_at__lt=subject.closes_at,
            must=True,
        )
    )


def late_replies(subject: Theirs, now: datetime) -> QuerySet[Message]:
    """Return the messages of the search whose reply came late, or is overdue."""
    late = Q(replied_at__gte=F("reply_due_at")) | Q(replied_at__isnull=True, reply_due_at__lte=now)
    return Message.objects.filter(
        late, student=subject.student, asks_reply=True, sent_at__gte=subject.opens_at
    )


def taken_up_again(subject: Theirs) -> QuerySet[Lapse]:
    """Return the lapses of the search that an admin took back."""
    return Lapse.objects.filter(search=subject.search, reinstated_at__isnull=False)


def no_shows(subject: Theirs) -> QuerySet[Appointment]:
    return Appointment.objects.filter(
        student=subject.student, outcome=AppointmentOutcome.NO_SHOW, starts_at__lt=subject.closes_at
    )


def late_arrivals(subject: Theirs) -> QuerySet[Appointment]:
    """Return the appointments attended late by more minutes than the policy's grace; by any where none is stated."""
    grace = Coalesce(subject.grace_minutes, Value(0), output_field=IntegerField())
    return Appointment.objects.alias(grace=grace).filter(
        student=subject.student,
        outcome=AppointmentOutcome.ATTENDED,
        minutes_late__gt=F("grace"),
        starts_at__lt=subject.closes_at,
    )


def late_deliverables(subject: Theirs, now: datetime) -> QuerySet[Deliverable]:
    """Return the deliverables that came late, or are overdue.

    Those due before signing are among them only where the clause names them.
    """
    in_time = Submission.objects.filter(deliverable=OuterRef("pk"), submitted_at__lt=OuterRef("due_at"))
    named = Coalesce(subject.before_signing, Value(False), output_field=BooleanField())
    return (
        Deliverable.objects.alias(named=named)
        .filter(~Exists(in_time), student=subject.student, cancelled_at__isnull=True)
        .filter(Q(due_at__lte=now), due_at__lte=subject.closes_at)
        .filter(Q(named=True) | Q(due_at__gt=subject.signed_at))
    )


def tallied(students: QuerySet[Student], now: datetime) -> QuerySet[Student]:
    """Annotate the students with the number of each tally, as `n_` and its name."""
    numbers = {
        tally.name: F(tally.stored) if tally.stored else number_of(tally.rows) for tally in tallies(now)
    }
    return students.annotate(**{f"n_{name}": number for name, number in numbers.items()})


def number_of(rows: QuerySet[Any]) -> Coalesce:
    """Return how many rows there are, for an outer query."""
    count = rows.order_by().annotate(one=Value(1)).values("one").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(count, output_field=IntegerField()), Value(0))


def free_of_them(students: QuerySet[Student], now: datetime) -> QuerySet[Student]:
    """Narrow the students to those against whom nothing is on record, allowed for or not.

    A school's own conditions are compared in Python, and only for the students left whose policy has some: one more
    query, and one for each series.
    """
    free_students = tallied(students, now).filter(**{f"n_{tally.name}": 0 for tally in tallies(now)})
    conditions = Condition.objects.filter(policy=OuterRef(f"{SEARCH}__policy"))
    policy_of_student = dict(free_students.filter(Exists(conditions)).values_list("pk", f"{SEARCH}__policy"))
    policies = rules_of(set(policy_of_student.values()))
    failed_conditions = _conditions_not_met(
        {pk: policies[policy] for pk, policy in policy_of_student.items()}
    )
    return free_students.exclude(pk__in=[pk for pk, number in failed_conditions.items() if number])


def against_of(students: Collection[int], now: datetime) -> dict[int, tuple[AgainstItem, ...]]:
    """Return what stands against these students, by their ids: an item for each kind, with how many.

    Students against whom nothing stands are left out.
    """
    rows = _COUNTED.rows({NOW: now, _STUDENTS: array(students)})
    policies = rules_of({policy for _, policy, *_ in rows})
    failed_conditions = _conditions_not_met({pk: policies[policy] for pk, policy, *_ in rows})
    items_by_student: dict[int, tuple[AgainstItem, ...]] = {}
    for pk, policy, *numbers in rows:
        items = [
            _item(tally, number, policies[policy])
            for tally, number in zip(_kept_tallies(), numbers, strict=True)
            if number
        ]
        items += (
            [AgainstItem(AgainstKind.CONDITION, number=failed_conditions[pk])]
            if failed_conditions.get(pk)
            else []
        )
        if items:
            items_by_student[pk] = tuple(items)
    return items_by_student


_STUDENTS = placeholder("students")
_kept_tallies = cache(
    partial(tallies, NOW)
)  # their names and order are what is kept; moments in them are placeholders


def _counted() -> QuerySet[Any, Any]:
    """Return a row for each student whose standing is about a search: their id, the id of the search's policy, and a
    number for each tally.
    """
    chosen = Student.objects.filter(pk__in=RawSQL("SELECT unnest(%s::bigint[])", [_STUDENTS]))
    names = (f"n_{tally.name}" for tally in _kept_tallies())
    return tallied(chosen.exclude(standing__search=None), NOW).values_list("pk", f"{SEARCH}__policy", *names)


_COUNTED = KeptQuery(_counted)


def _item(tally: Tally, number: int, policy: PolicyRules) -> AgainstItem:
    allowed = getattr(policy, tally.allowed) if tally.allowed else 0
    return AgainstItem(tally.kind, what=tally.name, number=number, counts=number > (allowed or 0))


def _conditions_not_met(policies: Mapping[int, PolicyRules]) -> dict[int, int]:
    """Count the conditions of their series that each student does not meet; a query for each series that has some."""
    by_series: dict[str, list[int]] = {}
    for pk, policy in policies.items():
        if policy.conditions:
            by_series.setdefault(policy.series, []).append(pk)
    numbers = {}
    for series, students in by_series.items():
        recorded_by_student = recorded(students, series)
        for pk in students:
            numbers[pk] = sum(
                met(condition, recorded_by_student[pk].get(condition.key)) is False
                for condition in policies[pk].conditions
            )
    return numbers
