"""Verification that every stored verdict is what judging from nothing gives, and that every signature's text is the one
that was signed."""

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
    """Find stored values that differ from what is judged now, each as {"email", "what", "stored", "judged"}.

    The students of a batch are locked while it is read, so that no verb writes in between. What has gone stale by time
    alone waits for the sweep and is no mistake: it is judged as of the last moment for which it was stored.
    """
    students = list(Student.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(students), BATCH):
        yield from _of(students[start : start + BATCH], now)


class Digest(Func):
    """SHA-256 of a text, hexadecimal, computed by the database: the texts of many signatures are not fetched."""

    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = TextField()


def signatures_differing() -> Iterator[Difference]:
    """Find signatures whose digest is not that of their text, or not that of the policy which they name."""
    signatures = Signature.objects.annotate(of_text=Digest("text"), of_policy=Digest("policy__text")).filter(
        ~Q(digest=F("of_text")) | ~Q(digest=F("of_policy"))
    )
    for row in signatures.select_related("student__user").defer("text").order_by("pk").iterator():
        for subject, digest in (("its text", row.of_text), ("its policy’s text", row.of_policy)):
            if digest != row.digest:
                name = f"signature {row.pk} of {row.signed_at:%Y-%m-%d}: digest of {subject}"
                yield _difference(row.student, name, row.digest, digest)


def _of(students: Sequence[int], now: datetime) -> list[Difference]:
    with transaction.atomic():
        # verbs that write about these students wait until the batch is read
        list(
            Student.objects.filter(pk__in=students)
            .order_by("pk")
            .select_for_update(no_key=True)
            .values_list("pk")
        )
        differences: list[Difference] = []
        for moment, ids in _by_moment(students, now).items():
            searches = list(
                Search.objects.filter(student__in=ids)
                .select_related("student__user", "policy")
                .order_by("pk")
            )
            newest = newest_searches(ids)
            unsigned_students = (
                Student.objects.filter(pk__in=set(ids) - set(newest)).select_related("user").order_by("pk")
            )
            judged = judge(searches, moment)
            differences += _days(searches) + _verdicts(judged)
            differences += _standings([*judged.standings, *judge_students(list(unsigned_students), moment)])
        return differences


def _by_moment(students: Sequence[int], now: datetime) -> dict[datetime, list[int]]:
    stale_at_of_student = dict(
        Standing.objects.filter(student__in=students, stale_at__lte=now).values_list("student_id", "stale_at")
    )
    students_by_moment: dict[datetime, list[int]] = defaultdict(list)
    for student in students:
        at = stale_at_of_student.get(student)
        students_by_moment[at - INSTANT if at else now].append(student)
    return students_by_moment


def _days(searches: Sequence[Search]) -> list[Difference]:
    """Find stored periods that are not those of the window."""
    differences = []
    for search in searches:
        policy = search.policy.rules()
        stored_periods = {(row.unit, row.number): row for row in search.periods.order_by("pk")}
        wanted_spans = {
            (span.unit.value, span.number): span
            for unit in Unit
            if policy.quotas_per(unit)
            for span in periods_of(policy, search.start_date, search.last_day, unit)
        }
        for key in sorted(stored_periods.keys() | wanted_spans.keys()):
            stored_period, wanted_span = stored_periods.get(key), wanted_spans.get(key)
            if _said(stored_period) != _said(wanted_span) and not _told_before(stored_period, wanted_span):
                name = f"{key[0]} {key[1]}: days"
                differences.append(
                    _difference(search.student, name, _said(stored_period), _said(wanted_span))
                )
    return differences


def _said(days: Period | PeriodSpan | None) -> str | None:
    return f"{days.first_day} to {days.last_day}" if days else None


def _told_before(stored: Period | None, wanted: PeriodSpan | None) -> bool:
    """Return whether the period settled under an earlier rule that made it, or made it longer.

    `make_periods` keeps such a period.
    """
    if stored is None or stored.settled_at is None:
        return False
    return wanted is None or (stored.first_day == wanted.first_day and stored.last_day > wanted.last_day)


def differing(judged_period: JudgedPeriod) -> dict[str, tuple[Any, Any]]:
    """Return the fields that differ: name → (stored, judged)."""
    pairs = {
        name: (getattr(judged_period.period, name), value) for name, value in judged_period.values().items()
    }
    pairs["settled"] = (judged_period.period.settled_at is not None, judged_period.judged.settled)
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _verdicts(judged: JudgedStandings) -> list[Difference]:
    differences = []
    for judged_period in judged.periods:
        for name, (stored_value, judged_value) in differing(judged_period).items():
            what = f"{judged_period.period.unit} {judged_period.period.number}: {name}"
            differences.append(
                _difference(judged_period.period.search.student, what, stored_value, judged_value)
            )
    return differences


def _standings(judged: Sequence[JudgedStudent]) -> list[Difference]:
    """Find columns of standings that differ; a student who was never judged has none."""
    rows = {
        row.student_id: row
        for row in Standing.objects.filter(
            student__in=[judged_student.student.pk for judged_student in judged]
        )
    }
    differences = []
    for judged_student in judged:
        row = rows.get(judged_student.student.pk)
        for name, judged_value in judged_student.columns._asdict().items() if row else ():
            if getattr(row, name) != judged_value:
                differences.append(
                    _difference(
                        judged_student.student, name.removesuffix("_id"), getattr(row, name), judged_value
                    )
                )
    return differences


def _difference(student: Student, what: str, stored: Any, judged: Any) -> Difference:
    return {"email": student.user.email, "what": what, "stored": _plain(stored), "judged": _plain(judged)}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (str, int, bool, list, dict)) else str(value)
