"""`assess`: judges searches and students, and stores what differs. Whoever changes anything calls it last (DESIGN)."""

import gc
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from commitments.policies.models import rules_of
from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from people.students.models import Student
from rules.policy import Unit
from standing.judgement import newest_of
from standing.models import Period
from standing.period_batches import BY_TIME, EVERY, Judge, Scope, differing, holding, store
from standing.postgres_arrays import array
from standing.standings import Signed, judge_standings

BATCH = 2000
MANY = 500
_noted: ContextVar[set[int] | None] = ContextVar("students to judge later", default=None)


@transaction.atomic
def assess(searches: "Iterable[int] | QuerySet[Search]", now: datetime, *, by_time: bool = False) -> int:
    """Judges these searches (ids or a queryset) at `now` and stores what differs; returns how many rows changed.

    A second call writes nothing. Calls for one search wait for each other: each holds the rows of its students'
    searches, which it locks in the order of their ids, so that whoever comes second sees what the first one's caller
    wrote. `by_time`, for the sweep, looks only at what time alone may have changed since they were last judged.
    """
    scope = BY_TIME if by_time else EVERY
    changed = 0
    for batch in _batches(_in_order(searches)):
        locked, wanted = _lock(_OF_SEARCHES, batch), set(batch)
        newest = {pk: each for pk, each in newest_of(locked).items() if each.pk in wanted}
        changed += _assess([each for each in locked if each.pk in wanted], newest, now, scope)
    return changed


@contextmanager
def judged_later() -> Iterator[set[int]]:
    """Inside, `assess_student` only notes whom it was called for, in the set that this gives.

    For what does a thousand things in one transaction. Whoever asks for it calls `assess_students` with the set, before
    anything reads a standing and at the end.
    """
    noted: set[int] = set()
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)


@transaction.atomic
def assess_students(
    students: "Iterable[int] | QuerySet[Student]", now: datetime, *, by_time: bool = False
) -> int:
    """The same for students (ids or a queryset): by their live or newest search, or as someone who never signed."""
    scope = BY_TIME if by_time else EVERY
    return sum(_assess_students(batch, now, scope) for batch in _batches(_in_order(students)))


@transaction.atomic(savepoint=False)
def assess_student(student: Student, now: datetime, *, days: Collection[date] | None = None) -> int:
    """One student is a set of one.

    `days`: what was changed are activities of these days, and nothing else: only the periods that hold one of them are
    judged again, in every search of the student, and those that time alone may have changed.
    """
    noted = _noted.get()
    if noted is not None:
        noted.add(student.pk)
        return 0
    locked = _lock(_OF_STUDENTS, [student.pk]) if days is not None else []
    if days is None or not locked:
        return _assess_students([student.pk], now, EVERY)
    return _assess(locked, newest_of(locked), now, holding(days))


def no_longer_met(activity: Activity) -> None:
    """An activity of settled weeks was false: those that had settled as met with it are judged by their counts again.

    Whoever calls it assesses the student afterwards.
    """
    day = activity.occurred_on
    held = Period.objects.filter(search__student=activity.student_id, first_day__lte=day, last_day__gte=day)
    held.update(met_at=None)


def _in_order(rows: "Iterable[int] | QuerySet[Any]") -> Iterator[int]:
    """Each id once. Of a queryset the database gives them a few thousand at a time, so that no number is too many."""
    if isinstance(rows, QuerySet):
        return rows.order_by("pk").values_list("pk", flat=True).distinct().iterator()
    return iter(sorted(set(rows)))


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _assess_students(ids: list[int], now: datetime, scope: Scope) -> int:
    newest = newest_of(_lock(_OF_STUDENTS, ids))
    chosen: dict[int, Signed | None] = {**newest}
    if unsigned := [pk for pk in ids if pk not in newest]:
        # the student's own row stands for a search that is not there; it may be there once that is had
        rows = Student.objects.filter(pk__in=unsigned).order_by("pk").select_for_update(no_key=True)
        chosen |= dict.fromkeys(rows.values_list("pk", flat=True))
        newest |= newest_of(_lock(_OF_STUDENTS, unsigned))
        chosen |= newest
    return _assess(newest.values(), chosen, now, scope)


# NO KEY: what only points to these rows can still be written. What else is read comes in later statements: rows joined
# to one that had to be waited for would be as they stood before the wait.
_LOCK = """
    SELECT s.id, s.student_id, s.policy_id, s.state, s.start_date, s.opens_at, s.guarantee_until
    FROM commitments_search s WHERE {which} ORDER BY s.id FOR NO KEY UPDATE OF s"""
_OF_STUDENTS = _LOCK.format(which="s.student_id = ANY(%s::bigint[])")
_OF_SEARCHES = _LOCK.format(
    which="s.student_id IN (SELECT o.student_id FROM commitments_search o WHERE o.id = ANY(%s::bigint[]))"
)


def _lock(sql: str, ids: list[int]) -> list[Signed]:
    """Takes the rows, in the order of their ids, and reads them as they are then."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [array(ids)])
        return [Signed(*row) for row in cursor.fetchall()]


@contextmanager
def _uncollected(many: int) -> Iterator[None]:
    """Thousands of young rows, and no cycle among them: looking for one takes a quarter of the time."""
    if many < MANY or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _assess(
    searches: Collection[Signed], chosen: "Mapping[int, Signed | None]", now: datetime, scope: Scope
) -> int:
    """First the periods of these searches, then the standings of those students, which hang on what is stored then."""
    policies = rules_of({each.policy_id for each in searches})
    groups: dict[int, list[int]] = defaultdict(list)
    for each in searches:
        groups[each.policy_id].append(each.pk)
    changed, settled = 0, set[int]()
    for policy, ids in groups.items():
        for unit in Unit:
            if policies[policy].quotas_per(unit):
                found = list(differing(Judge(policies[policy], unit), ids, now, scope))
                changed += store(found, now)
                settled.update(search for each in found if each.settled for search in each.searches)
    only_settled = settled if scope is BY_TIME else None
    with _uncollected(len(chosen)):
        return changed + judge_standings(chosen, policies, now, only_settled=only_settled)
