"""The effects of mended rules on searches under way (DOMAIN §4): what is open is moved, and later only; of what has
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
    """A student who would stand better by the rules as they are now. `act` is what an admin could do about it."""

    email: str
    what: str
    stands: str
    would: str
    act: str


@dataclass(frozen=True, slots=True)
class MendedMoved:
    """The numbers of messages and offers moved to later moments, and of searches whose periods were made again."""

    messages: int
    offers: int
    searches: int


def move_open(now: datetime) -> MendedMoved:
    """Move open moments by the rules as they are now, but never to an earlier one. A second call moves nothing."""
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
    waiting_messages = Message.objects.unanswered().filter(clocks_run)
    offers_to_answer = Offer.objects.open().filter(due_at__gt=now)
    live_searches = Search.objects.live()
    return Student.objects.filter(
        Q(pk__in=waiting_messages.values("student"))
        | Q(pk__in=offers_to_answer.values("student"))
        | Q(pk__in=live_searches.values("student"))
    )


def _move_messages(student: Student, now: datetime) -> int:
    count = 0
    for message in student.messages.unanswered().order_by("pk"):
        told_moments = {name: getattr(message, name) for name in ("reply_due_at", "warn_at", "lapse_at")}
        if all(at is None or at <= now for at in told_moments.values()):
            continue
        rewind(message, now)
        for name, at in told_moments.items():
            new_moment = getattr(message, name)
            # there was or will be none, it is over, or it would come earlier: it stays as it was told
            if at is None or at <= now or new_moment is None or new_moment < at:
                setattr(message, name, at)
        message.save(update_fields=list(told_moments))
        count += any(getattr(message, name) != at for name, at in told_moments.items())
    return count


def _move_offers(student: Student, now: datetime) -> int:
    rows = student.offers.open().filter(due_at__gt=now).select_related("student__user")
    count = 0
    for offer in rows.order_by("pk").select_for_update(of=("self",)):
        due_before = offer.due_at
        with transaction.atomic():
            savepoint = transaction.savepoint()
            recompute_due(offer)
            moved_later = offer.due_at is not None and due_before is not None and offer.due_at > due_before
            if moved_later:
                transaction.savepoint_commit(savepoint)
            else:
                transaction.savepoint_rollback(savepoint)
        count += moved_later
    return count


def _move_periods(student: Student, now: datetime) -> int:
    count = 0
    for search in student.searches.live().select_related("policy", "student__user"):
        if _days_differ(search):
            days_before = list(search.periods.order_by("pk").values_list("pk", "last_day", "log_until"))
            make_periods(search, now=now, settled_stay=True)
            count += days_before != list(
                search.periods.order_by("pk").values_list("pk", "last_day", "log_until")
            )
    return count


def _days_differ(search: Search) -> bool:
    policy = rules_of([search.policy_id])[search.policy_id]
    wanted_spans = {
        (unit.value, span.number, span.first_day, span.last_day)
        for unit in Unit
        if policy.quotas_per(unit)
        for span in periods_of(policy, search.start_date, search.last_day, unit)
    }
    return wanted_spans != set(search.periods.values_list("unit", "number", "first_day", "last_day"))


def would_stand_better(now: datetime) -> Iterator[Better]:
    """List settled weeks and months, lapses and late replies that the rules now judge better, student by student."""
    students = list(Student.objects.exclude(searches=None).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(students), BATCH):
        batch = students[start : start + BATCH]
        searches = list(
            Search.objects.filter(student__in=batch)
            .select_related("student__user", "policy")
            .order_by("student", "pk")
        )
        yield from _periods(searches, now)
        yield from _lapses(batch)
        yield from _replies(searches)


def _periods(searches: list[Search], now: datetime) -> Iterator[Better]:
    for search, period, verdict in missed_that_would_not_be(searches, now):
        name = f"{period.unit} {period.number} ({full_day(period.first_day)} to {full_day(period.last_day)})"
        act = f"excuse {period.unit} {period.number}"
        yield Better(search.student.user.email, name, "missed", verdict.replace("_", " "), act)


def missed_that_would_not_be(
    searches: list[Search], now: datetime
) -> Iterator[tuple[Search, Period, Verdict]]:
    """List settled weeks and months of these searches that stay missed, with the better verdict of the rules now."""
    searches_by_id = {search.pk: search for search in searches}
    for judged_period in judge(searches, now).periods:
        period = judged_period.period
        if period.settled_at is None or period.verdict != Verdict.MISSED:
            continue
        verdict = _by_the_rules(searches_by_id[period.search_id], judged_period)
        if verdict in BETTER:
            yield searches_by_id[period.search_id], period, verdict


def _by_the_rules(search: Search, judged_period: JudgedPeriod) -> Verdict:
    """Return the period's verdict by the rules now, whatever was told of it.

    It is not assessed where the rules make no such week of the window, or only a shorter one that they do not assess.
    """
    policy, period = rules_of([search.policy_id])[search.policy_id], judged_period.period
    unit = Unit(period.unit)
    spans = {span.number: span for span in periods_of(policy, search.start_date, search.last_day, unit)}
    span = spans.get(period.number)
    if span is None:
        return Verdict.NOT_ASSESSED
    unfinished_rule, from_days = policy.unfinished_rule(unit)
    cut_short = span.last_day < period.last_day and not span.whole
    if cut_short and (
        unfinished_rule == "not_assessed"
        or (unfinished_rule == "in_full_from" and span.assessed_days < from_days)
    ):
        return Verdict.NOT_ASSESSED
    return judged_period.by_rules.verdict


def _lapses(students: list[int]) -> Iterator[Better]:
    rows = Lapse.objects.filter(search__student__in=students, reinstated_at=None, confirmed_at__isnull=False)
    for lapse in rows.select_related("message", "search__policy", "search__student__user").order_by("pk"):
        policy: PolicyRules = lapse.search.policy.rules()
        message, started = lapse.message, lapse.message.clocks_from
        limit = (
            silence(policy, started, message.zone, granted_leave(lapse.search)).lapse_at if started else None
        )
        limit = moved_by_outages(limit, message.zone, outages(message.student_id)) if limit else None
        if limit is None or (lapse.confirmed_at is not None and lapse.confirmed_at < limit):
            earliest_lapse = f"not before {full_day(limit.date())}" if limit else "not at all"
            yield Better(
                lapse.search.student.user.email,
                "the lapse",
                "confirmed",
                earliest_lapse,
                "reinstate, as the school’s error",
            )


def _replies(searches: list[Search]) -> Iterator[Better]:
    for search in searches:
        policy = rules_of([search.policy_id])[search.policy_id]
        late_replies = search.student.messages.filter(
            asks_reply=True, kept=False, sent_at__gte=search.opens_at
        )
        for message in late_replies.order_by("pk"):
            due = reply_deadlines.reply_due_at(
                message, policy, granted_leave(search), outages(search.student_id)
            )
            if due is not None and message.replied_at is not None and message.replied_at < due:
                yield Better(
                    search.student.user.email, f"the reply to message {message.pk}", "late", "in time",
                    "judge requirement 4 by it",
                )  # fmt: skip
