"""The outages on record, as the rules take them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from commitments.outages.models import Outage
from rules.outages import OutageSpan, apart


def outages(student: int, recorded_until: datetime | None = None) -> tuple[OutageSpan, ...]:
    """Return all times in which nothing was due from the student of this id, or those that were on record by
    `recorded_until`, earliest first and apart: outages, and what an accommodation gave them. One query."""
    return outages_by_student([student], recorded_until)[student]


def outages_by_student(
    students: Iterable[int], recorded_until: datetime | None = None
) -> dict[int, tuple[OutageSpan, ...]]:
    """Return the same for each of many students, by their ids. One query."""
    ids = set(students)
    rows = Outage.objects.filter(Q(student=None) | Q(student__in=ids)).order_by("pk")
    if recorded_until is not None:
        rows = rows.filter(at__lte=recorded_until)
    recorded = list(rows.values_list("student", "began_at", "ended_at"))

    def spans(pk: int | None) -> tuple[OutageSpan, ...]:
        return apart(OutageSpan(*moments) for student, *moments in recorded if student in (None, pk))

    with_their_own = {student for student, *_ in recorded if student is not None}
    return dict.fromkeys(ids, spans(None)) | {pk: spans(pk) for pk in with_their_own}
