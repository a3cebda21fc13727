"""Excusals that wait for a second person, with what it takes to judge them and no more (DOMAIN §7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from coaching.excusals import queries
from coaching.weeks import queries as week_queries
from commitments.excusals.models import Excusal
from people.accounts.models import User
from people.students.models import Student
from standing.models import Period


@dataclass(frozen=True, slots=True)
class Proposal:
    """One excusal that a colleague proposed; `url` is of its week, for those who may open it, else empty."""

    excusal: Excusal
    student: Student
    name: str
    days: str
    tallies: list[str]
    url: str


def proposals(user: User, now: datetime) -> list[Proposal]:
    """Return all that `user` may agree to or decline, the longest waiting first. Three queries, whatever the number."""
    waiting = queries.excusals_to_second(user, now).select_related("search__student__user", "excused_by")
    excusals = list(waiting.order_by("excused_at", "pk"))
    periods = _periods(excusals)
    visible_students = set(
        Student.objects.visible_to(user, now)
        .filter(pk__in={excusal.search.student_id for excusal in excusals})
        .values_list("pk", flat=True)
    )
    return [
        _proposal(
            excusal, periods.get((excusal.search_id, excusal.unit, excusal.number)), visible_students, now
        )
        for excusal in excusals
    ]


def _periods(excusals: Sequence[Excusal]) -> dict[tuple[int, str, int], Period]:
    of_period = Excusal.objects.filter(
        pk__in=[excusal.pk for excusal in excusals],
        search=OuterRef("search"),
        unit=OuterRef("unit"),
        number=OuterRef("number"),
    )
    return {
        (period.search_id, period.unit, period.number): period
        for period in Period.objects.filter(Exists(of_period)).select_related("search")
    }


def _proposal(excusal: Excusal, period: Period | None, visible_students: set[int], now: datetime) -> Proposal:
    student = excusal.search.student
    may_open = student.pk in visible_students
    return Proposal(
        excusal=excusal,
        student=student,
        name=f"{excusal.unit} {excusal.number}",
        days=week_queries.days_of(period, now.year) if period else "",
        tallies=[week_queries.tally(quota) for quota in period.quotas] if period else [],
        url=week_queries.url_of(student, excusal.unit, excusal.number) if may_open else "",
    )
