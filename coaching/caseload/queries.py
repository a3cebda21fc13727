"""The rows of a caseload, read from what is stored: one query for any number of students (DOMAIN §9).

Words are made here and not in the template: formatting dates in 150 rows there costs more than the queries.
"""

from calendar import month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Lower
from django.urls import reverse

from commitments.outages.queries import outages
from core.wording import ago_words, city, local
from people.accounts.models import User
from people.coaches.models import Assignment
from people.students.models import Student
from rules.reasons import words
from rules.situations import Situation, pages
from rules.states import SearchState, StudentState
from rules.words import WEEKDAYS, begins, joined, moment, near_day
from standing.risk_circumstances import MEETINGS
from standing.situations.against import against_of
from standing.situations.queries import ROW, SituationRow, level_of, situation_from, with_situation

NOT_YET = "Not judged yet: the next sweep will."


@dataclass(frozen=True, slots=True)
class CaseloadRow:
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
    logged: str
    replied: str
    days_left: str
    next: str
    next_when: str


def students_of(coach: User, now: datetime) -> QuerySet[Student]:
    """The coach's students, most urgent first: rank, then instant (none last), then name."""
    assigned = Assignment.objects.current().filter(student=OuterRef("pk"))
    return (
        Student.objects.coached_by(coach, now)
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
            else "Your student does not need you today"
        )
    verb = "needs" if needing == 1 else "need"
    return f"{needing} of {everyone} {noun} {verb} {whose} today"


# What a row is made of, read as plain values: as models, six of them for each row, reading takes five times as long.
READ = {
    "pk": "pk",
    "name": "user__name",
    "zone": "user__time_zone",
    "seen_at": "user__last_seen_at",
    "cohort": "cohort__name",
    "level": "standing__level",
    "reasons": "standing__reasons",
    "replied_at": "standing__last_reply_at",
    "active_on": "standing__last_activity_on",
    "due_at": "standing__next_due_at",
    "due": "standing__next_due",
    "state": "standing__search__state",
    "starts_on": "standing__search__start_date",
    "last_day": "standing__search__last_day",
    "week": "standing__current__number",
    "verdict": "standing__current__verdict",
    "counts": "standing__current__counts",
    "coach": "coach_id",
    "coach_name": "coach_name",
}


class Read(NamedTuple):
    """Of one student; all from `level` on is None where nobody has judged them, or no search or week is there."""

    pk: int
    name: str
    zone: str
    seen_at: datetime | None
    cohort: str
    level: str | None
    reasons: list[Any] | None
    replied_at: datetime | None
    active_on: date | None
    due_at: datetime | None
    due: str | None
    state: str | None
    starts_on: date | None
    last_day: date | None
    week: int | None
    verdict: str | None
    counts: list[int] | None
    coach: int | None
    coach_name: str


# The columns of a row, and behind them those of the student's situation.
COLUMNS = (*READ.values(), *ROW)


def rows(
    students: QuerySet[Student],
    coach: User,
    now: datetime,
    asked_about: Mapping[int, Sequence[str]] = MappingProxyType({}),
) -> list[CaseloadRow]:
    """In the order in which they come. `students` as `students_of` gives them; `asked_about`: by student the clauses
    about which they wait for an answer."""
    page = reverse("coaching:student", args=[0])
    found = list(with_situation(students).values_list(*COLUMNS))
    searching = [
        values[0] for values in found if values[len(READ)] in (StudentState.SEARCHING, StudentState.EMPLOYED)
    ]
    against = against_of(searching, now) if searching else {}
    down = outages()
    return [
        _row(
            Read(*values[: len(READ)]),
            situation_from(SituationRow(*values[len(READ) :]), against.get(values[0], ()), now, down),
            coach,
            now,
            page.replace("0", str(values[0])),
            asked_about.get(values[0], ()),
        )
        for values in found
    ]


def _row(
    read: Read, its: Situation, coach: User, now: datetime, url: str, asked_about: Sequence[str]
) -> CaseloadRow:
    zone = read.zone
    today = _today(zone, now)
    why = words(read.reasons or (), zone, now, pages.staff(its)) or (NOT_YET,)
    verdict, figures, week = _week(read, today)
    next_words, next_when = _next(read, zone, now)
    return CaseloadRow(
        pk=read.pk,
        url=url,
        name=read.name,
        where=f"{read.cohort} · {city(zone)}",
        covered_for=read.coach_name if read.coach != coach.pk else "",
        level=level_of(its, read.level) if read.level else "",
        why=why[0],
        more=(*why[1:], *_asked(asked_about)),
        verdict=verdict,
        figures=figures,
        week=week,
        seen=ago_words(read.seen_at, now) if read.seen_at else "never",
        logged=_days_ago((today - read.active_on).days) if read.active_on else "",
        replied=ago_words(read.replied_at, now) if read.replied_at else "",
        days_left=_days_left(read, today),
        next=next_words,
        next_when=next_when,
    )


def _asked(clauses: Sequence[str]) -> tuple[str, ...]:
    if not clauses:
        return ()
    return (
        f"Asked about clause{'s' if len(clauses) > 1 else ''} {joined(clauses)}; nobody has answered yet.",
    )


@lru_cache(maxsize=512)
def _today(zone: str, now: datetime) -> date:
    return local(now, zone).date()


def _week(read: Read, today: date) -> tuple[str, str, str]:
    """The running week's verdict and its figures; before the search, in words when it starts."""
    if read.verdict is not None:
        return read.verdict, "·".join(map(str, read.counts or ())), f"Week {read.week}"
    if read.state == SearchState.PLANNED and read.starts_on is not None:
        return "", "", f"starts {near_day(read.starts_on, today)}"
    return "", "", ""


def _days_ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def _days_left(read: Read, today: date) -> str:
    if read.state != SearchState.RUNNING or read.last_day is None:
        return "–"
    return str(max((read.last_day - today).days, 0))


def _next(read: Read, zone: str, now: datetime) -> tuple[str, str]:
    what = read.due or ""
    if read.due_at is None:
        return what or "–", ""
    when = begins if what in MEETINGS else moment
    return what[:1].upper() + what[1:], when(read.due_at, zone, now).removesuffix(", end of day")
