"""The outages on record, as the rules take them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from commitments.outages.models import Outage
from rules.outages import OutageSpan


def outages(student: int, recorded_until: datetime | None = None) -> tuple[OutageSpan, ...]:
    """Return all times in which nothing was due from the student of this id, or those that were on record by
    `recorded_until`, earliest first: outages, and what an accommodation gave them. One query."""
    rows = Outage.objects.of_student(student).order_by("began_at", "pk")
    if recorded_until is not None:
        rows = rows.filter(at__lte=recorded_until)
    return tuple(OutageSpan(*moments) for moments in rows.values_list("began_at", "ended_at"))


def outages_by_student(students: Iterable[int]) -> dict[int, tuple[OutageSpan, ...]]:
    """Return the same for each of many students, by their ids. One query."""
    ids = set(students)
    rows = Outage.objects.filter(Q(student=None) | Q(student__in=ids)).order_by("began_at", "pk")
    spans = [
        (student, OutageSpan(*moments))
        for student, *moments in rows.values_list("student", "began_at", "ended_at")
    ]
    of_all = tuple(span for student, span in spans if student is None)
    of_one = {student for student, _ in spans if student is not None}
    return dict.fromkeys(ids, of_all) | {
        pk: tuple(span for student, span in spans if student in (None, pk)) for pk in of_one
    }
