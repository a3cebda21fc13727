"""What waits for a second person, with what it takes to judge it and no more (DOMAIN §7): set-wise, for any number."""

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
    """One excusal a colleague proposed. `url`: its week, for those who may open it."""

    excusal: Excusal
    student: Student
    name: str
    days: str
    tallies: list[str]
    url: str


def proposals(user: User, now: datetime) -> list[Proposal]:
    """All that `user` may agree to or decline, the longest waiting first. Three queries."""
    excusals = queries.excusals_to_second(user, now)
    found = list(excusals.select_related("search__student__user", "excused_by").order_by("excused_at", "pk"))
    periods = _periods(found)
    own = set(
        Student.objects.visible_to(user, now)
        .filter(pk__in={each.search.student_id for each in found})
        .values_list("pk", flat=True)
    )
    return [
        _proposal(each, periods.get((each.search_id, each.unit, each.number)), own, now) for each in found
    ]


def _periods(excusals: Sequence[Excusal]) -> dict[tuple[int, str, int], Period]:
    wanted = Excusal.objects.filter(
        pk__in=[each.pk for each in excusals],
        search=OuterRef("search"),
        unit=OuterRef("unit"),
        number=OuterRef("number"),
    )
    return {
        (period.search_id, period.unit, period.number): period
        for period in Period.objects.filter(Exists(wanted)).select_related("search")
    }


def _proposal(excusal: Excusal, period: Period | None, own: set[int], now: datetime) -> Proposal:
    student = excusal.search.student
    return Proposal(
        excusal=excusal,
        student=student,
        name=f"{excusal.unit} {excusal.number}",
        days=week_queries.days_of(period, now.year) if period else "",
        tallies=[week_queries.tally(quota) for quota in period.quotas] if period else [],
        url=week_queries.url_of(student, excusal.unit, excusal.number) if student.pk in own else "",
    )
