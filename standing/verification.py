"""Judges everything from nothing and finds each stored verdict that differs, and each signature whose text is no longer
the one that was signed: there should be none."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Func, Q, TextField

from commitments.searches.models import Search
from commitments.signing.models import Signature
from people.students.models import Student
from rules.policy import Unit
from rules.window import PeriodSpan, periods_of
from standing.judgement import (
    JudgedPeriod,
    JudgedStandings,
    JudgedStudent,
    judge,
    judge_students,
    newest_searches,
)
from standing.models import Period, Standing

BATCH = 500
INSTANT = timedelta(microseconds=1)
Difference = dict[str, Any]


def differences(now: datetime) -> Iterator[Difference]:
    """Each as {"email", "what", "stored", "judged"}. A batch is read in one snapshot, so that no verb comes between.

    What has gone stale by time alone waits for the sweep and is no mistake: it is judged as of the last moment for
    which it was stored.
    """
    students = list(Student.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(students), BATCH):
        yield from _of(students[start : start + BATCH], now)


class Digest(Func):
    """SHA-256 of a text, hexadecimal, computed by the database: the texts of many signatures are not fetched."""

    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = TextField()


def signatures_differing() -> Iterator[Difference]:
    """Signatures whose digest is not that of their text, or not that of the policy which they name."""
    wrong = Signature.objects.annotate(of_text=Digest("text"), of_policy=Digest("policy__text")).filter(
        ~Q(digest=F("of_text")) | ~Q(digest=F("of_policy"))
    )
    for row in wrong.select_related("student__user").defer("text").order_by("pk").iterator():
        for what, digest in (("its text", row.of_text), ("its policy’s text", row.of_policy)):
            if digest != row.digest:
                name = f"signature {row.pk} of {row.signed_at:%Y-%m-%d}: digest of {what}"
                yield _difference(row.student, name, row.digest, digest)


def _of(students: Sequence[int], now: datetime) -> list[Difference]:
    with transaction.atomic():
        # whoever writes about these students waits until the batch is read
        list(
            Student.objects.filter(pk__in=students)
            .order_by("pk")
            .select_for_update(no_key=True)
            .values_list("pk")
        )
        found: list[Difference] = []
        for moment, ids in _by_moment(students, now).items():
            searches = list(
                Search.objects.filter(student__in=ids)
                .select_related("student__user", "policy")
                .order_by("pk")
            )
            newest = newest_searches(ids)
            unsigned = (
                Student.objects.filter(pk__in=set(ids) - set(newest)).select_related("user").order_by("pk")
            )
            judged = judge(searches, moment)
            found += _days(searches) + _verdicts(judged)
            found += _standings([*judged.standings, *judge_students(list(unsigned), moment)])
        return found


def _by_moment(students: Sequence[int], now: datetime) -> dict[datetime, list[int]]:
    stale = dict(
        Standing.objects.filter(student__in=students, stale_at__lte=now).values_list("student_id", "stale_at")
    )
    found: dict[datetime, list[int]] = defaultdict(list)
    for student in students:
        at = stale.get(student)
        found[at - INSTANT if at else now].append(student)
    return found


def _days(searches: Sequence[Search]) -> list[Difference]:
    """Whether the stored periods are those that the window has."""
    found = []
    for search in searches:
        policy = search.policy.rules()
        stored = {(row.unit, row.number): row for row in search.periods.order_by("pk")}
        wanted = {
            (span.unit.value, span.number): span
            for unit in Unit
            if policy.quotas_per(unit)
            for span in periods_of(policy, search.start_date, search.last_day, unit)
        }
        for key in sorted(stored.keys() | wanted.keys()):
            has, should = stored.get(key), wanted.get(key)
            if _said(has) != _said(should) and not _told_before(has, should):
                what = f"{key[0]} {key[1]}: days"
                found.append(_difference(search.student, what, _said(has), _said(should)))
    return found


def _said(days: Period | PeriodSpan | None) -> str | None:
    return f"{days.first_day} to {days.last_day}" if days else None


def _told_before(stored: Period | None, wanted: PeriodSpan | None) -> bool:
    """Whether it settled under an earlier rule, which made it longer, or made it at all (`make_periods` keeps it)."""
    if stored is None or stored.settled_at is None:
        return False
    return wanted is None or (stored.first_day == wanted.first_day and stored.last_day > wanted.last_day)


def differing(each: JudgedPeriod) -> dict[str, tuple[Any, Any]]:
    """Field → (stored, judged), of those that are not the same."""
    found = {name: (getattr(each.period, name), value) for name, value in each.values().items()}
    found["settled"] = (each.period.settled_at is not None, each.judged.settled)
    return {name: pair for name, pair in found.items() if pair[0] != pair[1]}


def _verdicts(judged: JudgedStandings) -> list[Difference]:
    found = []
    for each in judged.periods:
        for name, (stored, now) in differing(each).items():
            what = f"{each.period.unit} {each.period.number}: {name}"
            found.append(_difference(each.period.search.student, what, stored, now))
    return found


def _standings(judged: Sequence[JudgedStudent]) -> list[Difference]:
    """Someone who was never judged has no verdict that could differ."""
    rows = {
        row.student_id: row
        for row in Standing.objects.filter(student__in=[each.student.pk for each in judged])
    }
    found = []
    for each in judged:
        row = rows.get(each.student.pk)
        for name, now in each.columns._asdict().items() if row else ():
            if getattr(row, name) != now:
                found.append(_difference(each.student, name.removesuffix("_id"), getattr(row, name), now))
    return found


def _difference(student: Student, what: str, stored: Any, judged: Any) -> Difference:
    return {"email": student.user.email, "what": what, "stored": _plain(stored), "judged": _plain(judged)}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (str, int, bool, list, dict)) else str(value)
