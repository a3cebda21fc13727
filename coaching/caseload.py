"""The rows of a caseload, read from what is stored: two queries for any number of students (DOMAIN §9).

Words are made here and not in the template: formatting dates in 150 rows there costs more than the queries.
"""

from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Lower
from django.urls import reverse

from commitments.rules.words import WEEKDAYS, moment, near_day
from core.wording import ago_words, city, local
from people.models import Assignment, Student, User

NOT_YET = "Not judged yet: the next sweep will."


@dataclass(frozen=True, slots=True)
class Row:
    """One student of the caseload, in words."""

    pk: int
    url: str
    name: str
    where: str
    covered_for: str
    level: str
    why: str
    more: tuple[str, ...]
    verdict: str
    figures: str
    week: str
    seen: str
    replied: str
    days_left: str
    next: str
    next_when: str

    def __getitem__(self, name: str) -> Any:
        """Templates ask for an item first: finding it saves an exception for each of 3,000 look-ups."""
        return getattr(self, name)


def students_of(coach: User, now: datetime) -> QuerySet[Student]:
    """The coach's students, most urgent first: rank, then instant (none last), then name."""
    assigned = Assignment.objects.filter(student=OuterRef("pk"), until__isnull=True)
    return (
        Student.objects.coached_by(coach, now)
        .select_related("user", "cohort", "standing__search", "standing__current")
        .annotate(
            coach_id=Subquery(assigned.values("coach")[:1]),
            coach_name=Subquery(assigned.values("coach__name")[:1]),
        )
        .order_by(
            F("standing__rank").asc(nulls_last=True),
            F("standing__urgent_at").asc(nulls_last=True),
            Lower("user__name"),
            "pk",
        )
    )


def today_words(zone: str, now: datetime) -> str:
    """ "Tuesday 24 November", in the reader's zone."""
    day = local(now, zone)
    return f"{WEEKDAYS[day.weekday()]} {day.day} {month_name[day.month]}"


def headline(needing: int, everyone: int, whose: str = "you") -> str:
    """ "12 of 148 students need you today"."""
    noun = "student" if everyone == 1 else "students"
    if everyone == 0:
        return "No students yet"
    if needing == 0:
        return (
            f"None of {everyone} students needs {whose} today"
            if everyone > 1
            else "Your student is on track today"
        )
    verb = "needs" if needing == 1 else "need"
    return f"{needing} of {everyone} {noun} {verb} {whose} today"


def rows(students: Iterable[Student], coach: User, now: datetime) -> list[Row]:
    """In the order in which they come."""
    page = reverse("coaching:student", args=[0])
    return [_row(student, coach, now, page.replace("0", str(student.pk))) for student in students]


def _row(student: Student, coach: User, now: datetime, url: str) -> Row:
    standing = getattr(student, "standing", None)
    zone = student.user.time_zone
    today = _today(zone, now)
    reasons = (standing.why(zone, now) if standing else ()) or (NOT_YET,)
    verdict, figures, week = _week(standing, today)
    next_words, next_when = _next(standing, zone, now)
    return Row(
        pk=student.pk,
        url=url,
        name=student.user.name,
        where=f"{student.cohort.name} · {city(zone)}",
        covered_for=_covered_for(student, coach),
        level=standing.level if standing else "green",
        why=reasons[0] if reasons else "",
        more=reasons[1:],
        verdict=verdict,
        figures=figures,
        week=week,
        seen=_seen(student, standing, today, now),
        replied=ago_words(standing.last_reply_at, now) if standing and standing.last_reply_at else "",
        days_left=_days_left(standing, today),
        next=next_words,
        next_when=next_when,
    )


def _covered_for(student: Any, coach: User) -> str:
    """Whose student it is, if not the coach's own; annotated by `students_of`."""
    return student.coach_name if student.coach_id != coach.pk else ""


@lru_cache(maxsize=512)
def _today(zone: str, now: datetime) -> date:
    return local(now, zone).date()


def _week(standing: object, today: date) -> tuple[str, str, str]:
    """The running week's verdict and its figures; before the search, in words when it starts."""
    period, search = getattr(standing, "current", None), getattr(standing, "search", None)
    if period is not None:
        return (
            period.verdict,
            "·".join(map(str, period.counts)),
            f"Week {period.number}",
        )
    if search is not None and search.state == "planned":
        return "", "", f"starts {near_day(search.start_date, today)}"
    return "", "", ""


def _seen(student: Student, standing: object, today: date, now: datetime) -> str:
    """When they last were here; for those who only log elsewhere, the day of their last activity."""
    seen, logged = student.user.last_seen_at, getattr(standing, "last_activity_on", None)
    if seen is not None and (logged is None or local(seen, student.user.time_zone).date() >= logged):
        return ago_words(seen, now)
    return _days_ago((today - logged).days) if logged else "never"


def _days_ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def _days_left(standing: object, today: date) -> str:
    search = getattr(standing, "search", None)
    if search is None or search.state != "running":
        return "–"
    return str(max((search.last_day - today).days, 0))


def _next(standing: object, zone: str, now: datetime) -> tuple[str, str]:
    due_at, what = getattr(standing, "next_due_at", None), getattr(standing, "next_due", "")
    if due_at is None:
        return what or "–", ""
    return what[:1].upper() + what[1:], moment(due_at, zone, now).removesuffix(", end of day")
