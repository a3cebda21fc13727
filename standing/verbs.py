"""The verbs that judge searches and students, and store what differs. Every other verb calls one last (DESIGN)."""

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
from standing.period_batches import BY_TIME, EVERY, Judge, Scope, differing, holding, update_of
from standing.postgres_arrays import array
from standing.standings import Signed, judge_standings

BATCH = 2000
MANY = 500
_noted: ContextVar[set[int] | None] = ContextVar("students to judge later", default=None)


@transaction.atomic
def assess(searches: "Iterable[int] | QuerySet[Search]", now: datetime, *, by_time: bool = False) -> int:
    """Judge these searches (ids or a queryset) at `now`, store what differs, and return how many rows changed.

    A second call writes nothing. Calls for one search wait for each other: each holds the rows of its students'
    searches, which it locks in the order of their ids, so that the second call sees what the first one's caller wrote.
    `by_time`, for the sweep, looks only at what time alone may have changed since they were last judged.
    """
    scope = BY_TIME if by_time else EVERY
    changed = 0
    for batch in _batches(_in_order(searches)):
        locked_searches, batch_ids = _lock(_OF_SEARCHES, batch), set(batch)
        newest_by_student = {
            pk: search for pk, search in newest_of(locked_searches).items() if search.pk in batch_ids
        }
        changed += _assess(
            [search for search in locked_searches if search.pk in batch_ids], newest_by_student, now, scope
        )
    return changed


@contextmanager
def judged_later() -> Iterator[set[int]]:
    """Put off judging within the context: `assess_student` only adds the student's id to the set that is yielded.

    This is for callers that do a thousand things in one transaction. They call `assess_students` with the set before
    anything reads a standing, and at the end.
    """
    noted_students: set[int] = set()
    token = _noted.set(noted_students)
    try:
        yield noted_students
    finally:
        _noted.reset(token)


@transaction.atomic
def assess_students(
    students: "Iterable[int] | QuerySet[Student]", now: datetime, *, by_time: bool = False
) -> int:
    """Judge these students (ids or a queryset) at `now`, store what differs, and return how many rows changed.

    They are judged by their live or newest search, or as someone who never signed. `by_time`: see `assess`.
    """
    scope = BY_TIME if by_time else EVERY
    return sum(_assess_students(batch, now, scope) for batch in _batches(_in_order(students)))


@transaction.atomic(savepoint=False)
def assess_student(student: Student, now: datetime, *, days: Collection[date] | None = None) -> int:
    """Judge one student, as a set of one, store what differs, and return how many rows changed.

    With `days`, nothing was changed but activities of these days: only the periods that hold one of them, in every
    search of the student, and those that time alone may have changed, are judged again.
    """
    noted_students = _noted.get()
    if noted_students is not None:
        noted_students.add(student.pk)
        return 0
    locked_searches = _lock(_OF_STUDENTS, [student.pk]) if days is not None else []
    if days is None or not locked_searches:
        return _assess_students([student.pk], now, EVERY)
    return _assess(locked_searches, newest_of(locked_searches), now, holding(days))


def no_longer_met(activity: Activity) -> None:
    """Forget that the weeks and months that hold a false activity had settled as met: their counts decide again.

    The caller assesses the student afterwards.
    """
    periods = Period.objects.holding(activity.occurred_on).filter(search__student=activity.student_id)
    periods.update(met_at=None)


def _in_order(rows: "Iterable[int] | QuerySet[Any]") -> Iterator[int]:
    """Yield each id once, in order. A queryset's are fetched a few thousand at a time, so that any number fits."""
    if isinstance(rows, QuerySet):
        return rows.order_by("pk").values_list("pk", flat=True).distinct().iterator()
    return iter(sorted(set(rows)))


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _assess_students(ids: list[int], now: datetime, scope: Scope) -> int:
    newest_by_student = newest_of(_lock(_OF_STUDENTS, ids))
    search_by_student: dict[int, Signed | None] = {**newest_by_student}
    if unsigned := [pk for pk in ids if pk not in newest_by_student]:
        # their own row is locked in place of a search that does not exist; by the time of the lock one may exist
        rows = Student.objects.filter(pk__in=unsigned).order_by("pk").select_for_update(no_key=True)
        search_by_student |= dict.fromkeys(rows.values_list("pk", flat=True))
        newest_by_student |= newest_of(_lock(_OF_STUDENTS, unsigned))
        search_by_student |= newest_by_student
    return _assess(newest_by_student.values(), search_by_student, now, scope)


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
    """Lock the rows of searches, in the order of their ids, and read them as they are then."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [array(ids)])
        return [Signed(*row) for row in cursor.fetchall()]


@contextmanager
def _uncollected(student_count: int) -> Iterator[None]:
    """Pause garbage collection where the students are many.

    Their rows form no cycles, and looking for some takes a quarter of the time.
    """
    if student_count < MANY or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _assess(
    searches: Collection[Signed],
    search_by_student: "Mapping[int, Signed | None]",
    now: datetime,
    scope: Scope,
) -> int:
    """Judge the periods of these searches, then the students' standings, which depend on what is stored by then."""
    policies = rules_of({search.policy_id for search in searches})
    searches_by_policy: dict[int, list[int]] = defaultdict(list)
    for search in searches:
        searches_by_policy[search.policy_id].append(search.pk)
    differing_groups = [
        group
        for policy_id, search_ids in searches_by_policy.items()
        for unit in Unit
        for group in differing(Judge(policies[policy_id], unit), search_ids, now, scope)
    ]
    settled = {search for group in differing_groups if group.settled for search in group.searches}
    only_settled = settled if scope is BY_TIME else None
    with _uncollected(len(search_by_student)):
        changed_standings = judge_standings(
            search_by_student,
            policies,
            now,
            only_settled=only_settled,
            after=update_of(differing_groups, now),
        )
    return changed_standings + sum(len(group.ids) for group in differing_groups)
