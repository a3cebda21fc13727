"""`assess`: judges searches and students, and stores what differs. Whoever changes anything calls it last (DESIGN)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from commitments.models import Search
from people.models import Student
from standing.judgement import Judged, JudgedPeriod, JudgedStudent, judge, judge_students, newest_searches
from standing.models import Standing

BATCH = 1000
_noted: ContextVar[set[int] | None] = ContextVar("students to judge later", default=None)


@transaction.atomic
def assess(searches: "Iterable[int] | QuerySet[Search]", now: datetime, *, by_time: bool = False) -> int:
    """Judges these searches (ids or a queryset) at `now` and stores what differs; returns how many rows changed.

    A second call writes nothing. Calls for one search wait for each other: each holds the rows of its searches, which
    it locks in the order of their ids, so that whoever comes second sees what the first one's caller wrote.
    `by_time`, for the sweep, looks only at what time alone may have changed since they were last judged.
    """
    ids = searches.values_list("pk", flat=True) if isinstance(searches, QuerySet) else searches
    return sum(_assess_batch(batch, now, by_time) for batch in _batches(sorted(set(ids))))


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
    ids = students.values_list("pk", flat=True) if isinstance(students, QuerySet) else students
    changed = 0
    for batch in _batches(sorted(set(ids))):
        newest = newest_searches(batch)
        changed += assess(newest.values(), now, by_time=by_time)
        changed += _assess_unsigned([pk for pk in batch if pk not in newest], now)
    return changed


def assess_student(student: Student, now: datetime) -> int:
    """One student is a set of one."""
    noted = _noted.get()
    if noted is not None:
        noted.add(student.pk)
        return 0
    return assess_students([student.pk], now)


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _assess_batch(ids: Sequence[int], now: datetime, by_time: bool) -> int:
    _lock(Search.objects.filter(pk__in=ids))
    searches = Search.objects.filter(pk__in=ids).order_by("pk").select_related("student__user")
    return _store(judge(list(searches), now, by_time=by_time), now)


def _assess_unsigned(ids: Sequence[int], now: datetime) -> int:
    if not ids:
        return 0
    _lock(Student.objects.filter(pk__in=ids))
    students = Student.objects.filter(pk__in=ids).order_by("pk").select_related("user")
    return _store_standings(judge_students(list(students), now), now)


def _lock(rows: "QuerySet[Any]") -> None:
    """Takes the rows in the order of their ids. They are read afterwards, by another statement: rows joined to one that
    had to be waited for would be as they stood before the wait. NO KEY: what only points to them can still be written.
    """
    list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))


def _store(judged: Judged, now: datetime) -> int:
    return _store_periods(judged.periods, now) + _store_standings(judged.standings, now)


def differing(each: JudgedPeriod) -> dict[str, tuple[Any, Any]]:
    """Field → (stored, judged), of those that are not the same."""
    found = {name: (getattr(each.period, name), value) for name, value in each.values().items()}
    found["settled"] = (each.period.settled_at is not None, each.judged.settled)
    return {name: pair for name, pair in found.items() if pair[0] != pair[1]}


# One statement for any number of rows: a bulk_update of as many takes ten times as long.
_UPDATE_PERIODS = """
    UPDATE standing_period p
    SET verdict = n.verdict, provisional = n.provisional, leave_days = n.leave_days, quotas = n.quotas::jsonb,
        settled_at = CASE WHEN n.settled THEN COALESCE(p.settled_at, %(now)s) END
    FROM unnest(%(ids)s::bigint[], %(verdict)s::text[], %(provisional)s::bool[], %(leave_days)s::int[],
                %(quotas)s::text[], %(settled)s::bool[])
         AS n(id, verdict, provisional, leave_days, quotas, settled)
    WHERE p.id = n.id"""


def _store_periods(judged: Iterable[JudgedPeriod], now: datetime) -> int:
    changed = [each for each in judged if differing(each)]
    if not changed:
        return 0
    values = [each.values() for each in changed]
    columns = {name: [row[name] for row in values] for name in ("verdict", "provisional", "leave_days")}
    parameters: dict[str, Any] = {
        **columns,
        "ids": [each.period.pk for each in changed],
        "quotas": [json.dumps(row["quotas"]) for row in values],
        "settled": [each.judged.settled for each in changed],
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_UPDATE_PERIODS, parameters)
    return len(changed)


def _store_standings(judged: Sequence[JudgedStudent], now: datetime) -> int:
    if not judged:
        return 0
    names = list(judged[0].values)
    stored = {
        row.pop("student_id"): row
        for row in Standing.objects.filter(student__in=[each.student.pk for each in judged]).values(
            "student_id", *names
        )
    }
    changed = [
        Standing(student_id=each.student.pk, assessed_at=now, **each.values)
        for each in judged
        if stored.get(each.student.pk) != each.values
    ]
    fields = [name.removesuffix("_id") for name in names]
    Standing.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["student"], update_fields=[*fields, "assessed_at"]
    )
    return len(changed)
