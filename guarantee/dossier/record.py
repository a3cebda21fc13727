"""All rows that a dossier is made of, however they are then judged; fetched for many searches in a fixed number of
queries."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from django.db.models import CharField, Min, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, JSONObject

from coaching.appointments.models import Appointment
from coaching.concerns.models import Concern
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable, Submission
from coaching.lapses.models import Lapse
from commitments.conditions.models import ConditionRecord
from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.outages.queries import outages_by_student
from commitments.questions.models import ClauseAnswer
from commitments.searches.models import Ending, Search
from core.statements import NUMBER, KeptQuery
from guarantee.accommodations.models import AccommodationDecision
from guarantee.claims.models import Claim
from jobsearch.activities.models import Activity
from jobsearch.late_activities.models import Acceptance
from jobsearch.offers.models import Offer
from people.graduation.models import Certification, RequirementOutcome
from people.programs.models import ProgramRequirement
from people.students.models import Student
from rules.outages import OutageSpan
from rules.policy import Unit
from rules.states import CheckState
from rules.verdict import Verdict
from standing import facts
from standing.evidence import grouped
from standing.models import Period

RELATED = ("policy", "signature", "student__user", "student__cohort__program")
Rows = dict[str, list[SimpleNamespace]]


@dataclass
class Record:
    """All rows about one search. `rows` holds what needs no model of its own, by what it is: "lapse", "message" …"""

    search: Search
    periods: list[Period] = field(default_factory=list)
    # what did not count in missed periods, by id
    beside: dict[int, facts.Beside] = field(default_factory=dict)
    # met periods (ids) that would be missed without what is stated and could not be read
    resting_on_stated: frozenset[int] = frozenset()
    offers: list[Offer] = field(default_factory=list)
    rows: Rows = field(default_factory=lambda: defaultdict(list))
    outages: tuple[OutageSpan, ...] = ()


def searches_of(students: Iterable[Student | int]) -> QuerySet[Search]:
    """Return the search that the guarantee is about of each of these students (or ids): the latest one, planned ones
    included. They have `RELATED` loaded, and come by the students' ids."""
    searches = Search.objects.filter(student__in=students).order_by("student_id", "-start_date", "-pk")
    return searches.distinct("student_id").select_related(*RELATED)


def records(searches: Sequence[Search]) -> dict[int, Record]:
    """Return the records of searches, by their ids. The searches have `RELATED` loaded, and no two are of
    one student."""
    down = outages_by_student(search.student_id for search in searches)
    record_of_search = {search.pk: Record(search, outages=down[search.student_id]) for search in searches}
    record_of_student = {record.search.student_id: record for record in record_of_search.values()}
    for period in Period.objects.filter(search__in=record_of_search).order_by("unit", "number"):
        record = record_of_search[period.search_id]
        period.search = record.search
        record.periods.append(period)
    missed = [
        period.pk
        for record in record_of_search.values()
        for period in record.periods
        if period.verdict == Verdict.MISSED
    ]
    beside = facts.beside(facts.stored(missed)) if missed else {}
    for record in record_of_search.values():
        record.beside = {period.pk: beside[period.pk] for period in record.periods if period.pk in beside}
    offers = Offer.objects.filter(student__in=record_of_student).select_related("employer")
    offers = offers.prefetch_related("asks", "extensions", "confirmations")
    for offer in offers.order_by("received_at", "pk"):
        record_of_student[offer.student_id].offers.append(offer)
    _add_rows(record_of_search)
    _add_resting_on_stated(record_of_search.values())
    return record_of_search


def _add_resting_on_stated(all_records: Collection[Record]) -> None:
    """Add the met periods that would be missed without what rests on the student's word alone (DOMAIN §13).

    One query for each policy and unit that has met periods with something stated.
    """
    groups = grouped(period for record in all_records for period in _met_with_stated(record))
    resting: set[int] = set()
    for (_, unit), periods in groups.items():
        policy, source = periods[0].search.policy.rules(), facts.stored(period.pk for period in periods)
        counts = facts.counts(policy, Unit(unit), source, without_stated=True)
        resting |= {
            period.pk for period in periods if _falls_short(period, counts.get(period.pk, {}).values())
        }
    for record in all_records:
        record.resting_on_stated = frozenset(period.pk for period in record.periods if period.pk in resting)


def _met_with_stated(record: Record) -> list[Period]:
    stated_days = {row.stated_on for row in record.rows["stated"]}
    return [
        period
        for period in record.periods
        if period.verdict == Verdict.MET
        and any(period.first_day <= stated_on <= period.last_day for stated_on in stated_days)
    ]


def _falls_short(period: Period, counts: Iterable[int]) -> bool:
    """Return whether one of these counts, in the order of the quotas, is below a minimum that the period reached."""
    in_order = zip(counts, period.counts, period.minimums, strict=True)
    return any(count < minimum <= stored_count for count, stored_count, minimum in in_order)


def _add_rows(record_of_search: dict[int, Record]) -> None:
    """Add all kinds of rows to the records in one query, each kind in the order that it asks for."""
    by_owner: dict[tuple[str, int], list[SimpleNamespace]] = defaultdict(list)
    for kind, owner_id, values in _rows([record.search for record in record_of_search.values()]):
        by_owner[kind, owner_id].append(
            SimpleNamespace(**{name: plain_value(name, values[name]) for name in values})
        )
    for record in record_of_search.values():
        for kind, (_, _, owner_of, names) in KINDS.items():
            first_name = next(iter(names))
            owned_rows = by_owner.get((kind, owner_of(record.search)), [])
            record.rows[kind] = sorted(owned_rows, key=lambda row: (getattr(row, first_name), row.pk))


def _rows(searches: Sequence[Search]) -> Iterable[tuple[str, int, dict[str, Any]]]:
    """Return kind, owner and values of all rows; those of a single search by a statement that is kept."""
    if len(searches) == 1:
        return _OF_ONE.rows({placeholder: owner_of(searches[0]) for owner_of, placeholder in _OWNERS.items()})
    return _union({owner_of: {owner_of(search) for search in searches} for owner_of in _OWNERS})


def _union(ids: Mapping[Callable[[Search], int], Collection[int]]) -> QuerySet[Any, Any]:
    parts: list[QuerySet[Any, Any]] = [
        rows()
        .filter(**{f"{owner_field}__in": ids[owner_of]})
        .order_by()
        .values_list(Value(kind, CharField()), owner_field, JSONObject(**names))
        for kind, (rows, owner_field, owner_of, names) in KINDS.items()
    ]
    return parts[0].union(*parts[1:], all=True)


def plain_value(name: str, value: Any) -> Any:
    """Turn the text that JSON makes of days and instants back into them; names tell which is which: “sent_at”,
    “happened_on”, “first_day”."""
    if isinstance(value, str) and name.endswith("_at"):
        return datetime.fromisoformat(value)
    if isinstance(value, str) and name.endswith(("_on", "_day")):
        return date.fromisoformat(value)
    return value


def _search(search: Search) -> int:
    return search.pk


def _student(search: Search) -> int:
    return search.student_id


def _program(search: Search) -> int:
    return search.student.cohort.program_id


_OWNERS = {_search: NUMBER, _student: NUMBER + 1, _program: NUMBER + 2}
_OF_ONE: KeptQuery[Any] = KeptQuery(
    lambda: _union({owner_of: [placeholder] for owner_of, placeholder in _OWNERS.items()})
)


def _named(*names: str, **others: str) -> dict[str, str]:
    """Return, by name, the field that a value comes from."""
    return {name: name for name in names} | {"pk": "pk"} | others


Kind = tuple[Callable[[], QuerySet[Any]], str, Callable[[Search], int], dict[str, str]]
# Kind → its rows, the field that holds their owner, the owner in a search, and their values, ordered by the first.
KINDS: dict[str, Kind] = {
    "requirement": (ProgramRequirement.objects.all, "program_id", _program, _named("pk", "name")),
    "certification": (
        Certification.objects.all,
        "student_id",
        _student,
        _named("certified_at", "graduated_on", certified_at="at", by="by__name"),
    ),
    "outcome": (
        RequirementOutcome.objects.all,
        "certification__student_id",
        _student,
        _named("pk", "certification_id", "requirement_id", "met", "note"),
    ),
    "ending": (
        Ending.objects.in_force,
        "search_id",
        _search,
        _named("ended_at", "clock", "cause", ended_at="at", ended_on="on"),
    ),
    # those that were taken back, too: between an end and its undoing a search had ended
    "stop": (
        Ending.objects.all,
        "search_id",
        _search,
        _named("ended_at", "clock", "undone_at", ended_at="at"),
    ),
    "excusal": (
        Excusal.objects.in_force,
        "search_id",
        _search,
        _named("number", "unit", "reason"),
    ),
    "forgiven": (
        lambda: AccommodationDecision.objects.standing().exclude(requirements=[]),
        "accommodation__search_id",
        _search,
        _named("decided_at", "agreed_at", "requirements", "accommodation_id", decided_at="at"),
    ),
    "acceptance": (
        Acceptance.objects.all,
        "activity__student_id",
        _student,
        _named("pk", accepted_day="activity__occurred_on"),
    ),
    "stated": (
        lambda: Activity.objects.not_struck().filter(check_state=CheckState.STATED),
        "student_id",
        _student,
        _named("pk", stated_on="occurred_on"),
    ),
    "leave": (
        Leave.objects.all,
        "search_id",
        _search,
        _named("first_day", "last_day", "granted", decided_by="decided_by__name"),
    ),
    "claim": (
        Claim.objects.not_withdrawn,
        "search_id",
        _search,
        _named("filed_at"),
    ),
    "lapse": (
        Lapse.objects.all,
        "search_id",
        _search,
        _named(
            "proposed_at", "message_id", "cancelled_at", "confirmed_at", "reinstated_at", "reinstated_why",
            "schools_error",
        ),
    ),
    "message": (
        Message.objects.all,
        "student_id",
        _student,
        _named(
            "sent_at", "from_student", "asks_reply", "zone", "country", "subdivision", "added_days",
            "reply_due_at", "lapse_at", "replied_at", "bounced_at", "started_at",
        ),
    ),
    "appointment": (
        Appointment.objects.all,
        "student_id",
        _student,
        _named("starts_at", "kind", "outcome", "minutes_late", "note"),
    ),
    "deliverable": (
        lambda: Deliverable.objects.not_called_off().annotate(
            first_in_at=Subquery(
                Submission.objects.filter(deliverable=OuterRef("pk"))
                .order_by()
                .values("deliverable")
                .values(first=Min("submitted_at"))
            )
        ),
        "student_id",
        _student,
        _named("due_at", "kind", "first_in_at"),
    ),
    "condition": (
        lambda: ConditionRecord.objects.annotate(figure=Cast("value", CharField())),
        "student_id",
        _student,
        _named(
            "pk", "figure", "holds", "note", series="condition__policy__series__name", key="condition__key",
            label="condition__label", unit="condition__unit", by="by__name", recorded_at="at",
        ),
    ),
    "clause_answer": (
        lambda: ClauseAnswer.objects.filter(told=True),
        "question__student_id",
        _student,
        _named("answered_at", clause="question__clause", policy_id="question__policy_id", answered_at="at"),
    ),
    "concern": (Concern.objects.all, "student_id", _student, _named("happened_on", "upheld")),
}  # fmt: skip
