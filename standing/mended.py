"""What mended rules mean for those who are under way (DOMAIN §4): what is open is moved, and later only; of what has
settled, those who would stand better are named, for an admin to decide. What would be worse stays as it was told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q, QuerySet

from coaching.conversation import reply_deadlines
from coaching.conversation.models import Message
from coaching.conversation.moved_deadlines import rewind
from coaching.lapses.models import Lapse
from commitments.leave.queries import granted_leave
from commitments.outages.queries import outages
from commitments.policies.models import rules_of
from commitments.searches.models import Search
from commitments.searches.periods import make_periods
from jobsearch.offers.due import recompute_due
from jobsearch.offers.models import Offer
from people.students.locking import lock_student
from people.students.models import Student
from rules.messages import silence
from rules.outages import moved_by_outages
from rules.policy import PolicyRules, Unit
from rules.verdict import Verdict
from rules.window import periods_of
from rules.words import full_day
from standing.judgement import JudgedPeriod, judge
from standing.models import Period
from standing.verbs import assess_students

BATCH = 200
BETTER = frozenset({Verdict.MET, Verdict.LEAVE, Verdict.EXCUSED, Verdict.NOT_ASSESSED})


class Better(NamedTuple):
    """Somebody who would stand better by the rules as they are now. `act` is how an admin could let them."""

    email: str
    what: str
    stands: str
    would: str
    act: str


@dataclass(frozen=True, slots=True)
class MendedMoved:
    """How many of what is open were moved to a later moment, or made again."""

    messages: int
    offers: int
    searches: int


def move_open(now: datetime) -> MendedMoved:
    """Moves what is open by the rules as they are now; what is earlier by them stays. A second call moves nothing."""
    messages = offers = searches = 0
    for pk in list(_with_something_open(now).order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            student = lock_student(pk)
            moved = _move_messages(student, now), _move_offers(student, now), _move_periods(student, now)
            if any(moved):
                assess_students([pk], now)
        messages, offers, searches = messages + moved[0], offers + moved[1], searches + moved[2]
    return MendedMoved(messages, offers, searches)


def _with_something_open(now: datetime) -> "QuerySet[Student]":
    clocks_run = Q(reply_due_at__gt=now) | Q(warn_at__gt=now) | Q(lapse_at__gt=now)
    waiting = Message.objects.unanswered().filter(clocks_run)
    to_answer = Offer.objects.open().filter(due_at__gt=now)
    live = Search.objects.live()
    return Student.objects.filter(
        Q(pk__in=waiting.values("student"))
        | Q(pk__in=to_answer.values("student"))
        | Q(pk__in=live.values("student"))
    )


def _move_messages(student: Student, now: datetime) -> int:
    moved = 0
    for message in student.messages.unanswered().order_by("pk"):
        before = {name: getattr(message, name) for name in ("reply_due_at", "warn_at", "lapse_at")}
        if all(at is None or at <= now for at in before.values()):
            continue
        rewind(message, now)
        for name, at in before.items():
            new = getattr(message, name)
            if (
                at is None or at <= now or new is None or new < at
            ):  # nothing of it, over, or earlier: as it was told
                setattr(message, name, at)
        message.save(update_fields=list(before))
        moved += any(getattr(message, name) != at for name, at in before.items())
    return moved


def _move_offers(student: Student, now: datetime) -> int:
    rows = student.offers.open().filter(due_at__gt=now).select_related("student__user")
    moved = 0
    for offer in rows.order_by("pk").select_for_update(of=("self",)):
        told = offer.due_at
        with transaction.atomic():
            point = transaction.savepoint()
            recompute_due(offer)
            later = offer.due_at is not None and told is not None and offer.due_at > told
            if later:
                transaction.savepoint_commit(point)
            else:
                transaction.savepoint_rollback(point)
        moved += later
    return moved


def _move_periods(student: Student, now: datetime) -> int:
    moved = 0
    for search in student.searches.live().select_related("policy", "student__user"):
        if _days_differ(search):
            before = list(search.periods.order_by("pk").values_list("pk", "last_day", "log_until"))
            make_periods(search, now=now, settled_stay=True)
            moved += before != list(search.periods.order_by("pk").values_list("pk", "last_day", "log_until"))
    return moved


def _days_differ(search: Search) -> bool:
    policy = rules_of([search.policy_id])[search.policy_id]
    wanted = {
        (unit.value, span.number, span.first_day, span.last_day)
        for unit in Unit
        if policy.quotas_per(unit)
        for span in periods_of(policy, search.start_date, search.last_day, unit)
    }
    return wanted != set(search.periods.values_list("unit", "number", "first_day", "last_day"))


def would_stand_better(now: datetime) -> Iterator[Better]:
    """Of settled weeks and months, of lapses and of replies on record as late; in the order of the students."""
    students = list(Student.objects.exclude(searches=None).order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(students), BATCH):
        batch = students[first : first + BATCH]
        searches = list(
            Search.objects.filter(student__in=batch)
            .select_related("student__user", "policy")
            .order_by("student", "pk")
        )
        yield from _periods(searches, now)
        yield from _lapses(batch)
        yield from _replies(searches)


def _periods(searches: list[Search], now: datetime) -> Iterator[Better]:
    for search, period, would in missed_that_would_not_be(searches, now):
        name = f"{period.unit} {period.number} ({full_day(period.first_day)} to {full_day(period.last_day)})"
        act = f"excuse {period.unit} {period.number}"
        yield Better(search.student.user.email, name, "missed", would.replace("_", " "), act)


def missed_that_would_not_be(
    searches: list[Search], now: datetime
) -> Iterator[tuple[Search, Period, Verdict]]:
    """Settled weeks and months of these searches that stay missed, with what the rules would say of them now."""
    by_number = {search.pk: search for search in searches}
    for each in judge(searches, now).periods:
        period = each.period
        if period.settled_at is None or period.verdict != Verdict.MISSED:
            continue
        would = _by_the_rules(by_number[period.search_id], each)
        if would in BETTER:
            yield by_number[period.search_id], period, would


def _by_the_rules(search: Search, each: JudgedPeriod) -> Verdict:
    """Its verdict from nothing; not assessed, where the rules make no such week, or a shorter one, of the window."""
    policy, period = rules_of([search.policy_id])[search.policy_id], each.period
    unit = Unit(period.unit)
    spans = {span.number: span for span in periods_of(policy, search.start_date, search.last_day, unit)}
    span = spans.get(period.number)
    if span is None:
        return Verdict.NOT_ASSESSED
    how, from_days = policy.unfinished_rule(unit)
    cut = span.last_day < period.last_day and not span.whole
    if cut and (how == "not_assessed" or (how == "in_full_from" and span.assessed_days < from_days)):
        return Verdict.NOT_ASSESSED
    return each.by_rules.verdict


def _lapses(students: list[int]) -> Iterator[Better]:
    rows = Lapse.objects.filter(search__student__in=students, reinstated_at=None, confirmed_at__isnull=False)
    for lapse in rows.select_related("message", "search__policy", "search__student__user").order_by("pk"):
        policy: PolicyRules = lapse.search.policy.rules()
        message, started = lapse.message, lapse.message.clocks_from
        limit = (
            silence(policy, started, message.zone, granted_leave(lapse.search)).lapse_at if started else None
        )
        limit = moved_by_outages(limit, message.zone, outages()) if limit else None
        if limit is None or (lapse.confirmed_at is not None and lapse.confirmed_at < limit):
            until = f"not before {full_day(limit.date())}" if limit else "not at all"
            yield Better(
                lapse.search.student.user.email,
                "the lapse",
                "confirmed",
                until,
                "reinstate, as the school’s error",
            )


def _replies(searches: list[Search]) -> Iterator[Better]:
    for search in searches:
        policy = rules_of([search.policy_id])[search.policy_id]
        late = search.student.messages.filter(asks_reply=True, kept=False, sent_at__gte=search.opens_at)
        for message in late.order_by("pk"):
            due = reply_deadlines.reply_due_at(message, policy, granted_leave(search), outages())
            if due is not None and message.replied_at is not None and message.replied_at < due:
                yield Better(
                    search.student.user.email, f"the reply to message {message.pk}", "late", "in time",
                    "judge requirement 4 by it",
                )  # fmt: skip
