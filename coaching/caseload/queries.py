"""The rows of a caseload, read from what is stored: one query for any number of students (DOMAIN §9).

Words are made here and not in the template: formatting dates in 150 rows there costs more than the queries.
"""

from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Lower
from django.urls import reverse

from coaching.caseload.ranking import UNRANKED, PutOffUntil, Ranking
from coaching.waiting.rows import Waiting, WaitingKind
from coaching.waiting.words import reason
from commitments.outages.queries import outages_by_student
from commitments.policies.models import rules_of
from core.wording import ago_words, city, local
from people.accounts.models import User
from people.coaches.models import Assignment
from people.students.models import Student
from rules.policy import Unit
from rules.reasons import words
from rules.risk import Urgency
from rules.situations import Situation, pages
from rules.states import RiskLevel, SearchState, StudentState
from rules.words import WEEKDAYS, begins, moment, near_day, plural
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
    place: str
    covered_for: str
    level: str
    reason: str
    further_reasons: tuple[str, ...]
    verdict: str
    figures: str
    counted: str
    week: str
    seen: str
    logged: str
    replied: str
    days_left: str
    next: str
    next_when: str


def students_of(coach: User, now: datetime, ranking: Ranking = UNRANKED) -> QuerySet[Student]:
    """Return the coach's students, most urgent first: urgency, then instant (none last), then name.

    Without a ranking their stored ranks alone count.
    """
    assigned = Assignment.objects.current().filter(student=OuterRef("pk"))
    return (
        Student.objects.coached_by(coach, now)
        .annotate(
            coach_id=Subquery(assigned.values("coach")[:1]),
            coach_name=Subquery(assigned.values("coach__name")[:1]),
            urgency=ranking.urgency(),
        )
        .order_by(
            F("urgency").asc(nulls_last=True),
            F("standing__urgent_at").asc(nulls_last=True),
            Lower("user__name"),
            "pk",
        )
    )


def today_words(zone: str, now: datetime) -> str:
    """Return the day, such as "Tuesday 24 November", in the reader's zone."""
    day = local(now, zone)
    return f"{WEEKDAYS[day.weekday()]} {day.day} {month_name[day.month]}"


def headline(needing: int, everyone: int, coach_name: str = "you") -> str:
    """Return how many students need the coach, such as "12 of 148 students need you today"."""
    noun = "student" if everyone == 1 else "students"
    if everyone == 0:
        return "No students yet"
    if needing == 0:
        return (
            f"None of {everyone} students needs {coach_name} today"
            if everyone > 1
            else "Your student does not need you today"
        )
    verb = "needs" if needing == 1 else "need"
    return f"{needing} of {everyone} {noun} {verb} {coach_name} today"


# The columns of a row, read as plain values: six models for each row would take five times as long to read.
READ = {
    "pk": "pk",
    "name": "user__name",
    "zone": "user__time_zone",
    "seen_at": "user__last_seen_at",
    "cohort": "cohort__name",
    "level": "standing__level",
    "rank": "standing__rank",
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
    "policy": "standing__search__policy",
    "coach": "coach_id",
    "coach_name": "coach_name",
}


class Read(NamedTuple):
    """What is stored of a student; `level` to `counts` are None where there is no standing, search or week yet."""

    pk: int
    name: str
    zone: str
    seen_at: datetime | None
    cohort: str
    level: str | None
    rank: int | None
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
    policy: int | None
    coach: int | None
    coach_name: str


# The columns of a row, and behind them those of the student's situation.
COLUMNS = (*READ.values(), *ROW)


def rows(
    students: QuerySet[Student], coach: User, now: datetime, ranking: Ranking = UNRANKED
) -> list[CaseloadRow]:
    """Return a row for each student, in the order of `students`, which come from `students_of` with this ranking."""
    page = reverse("coaching:student", args=[0])
    records = list(with_situation(students).values_list(*COLUMNS))
    searching = [
        record[0]
        for record in records
        if record[len(READ)] in (StudentState.SEARCHING, StudentState.EMPLOYED)
    ]
    against = against_of(searching, now) if searching else {}
    down = outages_by_student(record[0] for record in records) if records else {}
    lines = [
        _row(
            Read(*record[: len(READ)]),
            situation_from(
                SituationRow(*record[len(READ) :]), against.get(record[0], ()), now, down[record[0]]
            ),
            coach,
            now,
            page.replace("0", str(record[0])),
            _reasons(ranking.waiting.get(record[0], ()), now),
        )
        for record in records
    ]
    put_off = ranking.put_off
    return [_put_off(line, put_off[line.pk], coach, now) if line.pk in put_off else line for line in lines]


def _reasons(waiting: Sequence[Waiting], now: datetime) -> tuple[str, ...]:
    """Put into words what waits, but for a proposed lapse, which the stored reasons say."""
    return tuple(reason(row, now) for row in waiting if row.kind != WaitingKind.LAPSE)


def _put_off(line: CaseloadRow, row: PutOffUntil, coach: User, now: datetime) -> CaseloadRow:
    """Say first until when a student is put off, and why."""
    day = near_day(local(row.until, coach.time_zone).date(), local(now, coach.time_zone).date())
    words_why = f"Put off until {day}: {row.why}"
    return replace(line, reason=words_why, further_reasons=(line.reason, *line.further_reasons))


def _row(
    stored: Read, situation: Situation, coach: User, now: datetime, url: str, waiting: tuple[str, ...]
) -> CaseloadRow:
    zone = stored.zone
    today = _today(zone, now)
    reasons = words(stored.reasons or (), zone, now, pages.staff(situation)) or (NOT_YET,)
    reasons = (*reasons, *waiting) if stored.rank == Urgency.SAVE_TODAY else (*waiting, *reasons)
    level = level_of(situation, stored.level) if stored.level else ""
    verdict, figures, week = _week(stored, today)
    next_words, next_when = _next(stored, zone, now)
    return CaseloadRow(
        pk=stored.pk,
        url=url,
        name=stored.name,
        place=f"{stored.cohort} · {city(zone)}",
        covered_for=stored.coach_name if stored.coach != coach.pk else "",
        level=RiskLevel.AMBER if waiting and level == RiskLevel.GREEN else level,
        reason=reasons[0],
        further_reasons=reasons[1:],
        verdict=verdict,
        figures=figures,
        counted=_counted(stored),
        week=week,
        seen=ago_words(stored.seen_at, now) if stored.seen_at else "never",
        logged=_days_ago((today - stored.active_on).days) if stored.active_on else "",
        replied=ago_words(stored.replied_at, now) if stored.replied_at else "",
        days_left=_days_left(stored, today),
        next=next_words,
        next_when=next_when,
    )


@lru_cache(maxsize=512)
def _today(zone: str, now: datetime) -> date:
    return local(now, zone).date()


def _week(stored: Read, today: date) -> tuple[str, str, str]:
    """Return the running week's verdict, figures and name; before the search, only when it starts."""
    if stored.verdict is not None:
        return stored.verdict, "·".join(map(str, stored.counts or ())), f"Week {stored.week}"
    if stored.state == SearchState.PLANNED and stored.starts_on is not None:
        return "", "", f"starts {near_day(stored.starts_on, today)}"
    return "", "", ""


def _counted(stored: Read) -> str:
    """Return what the running week's figures count, by the signed policy: "7 people, 5 commits, 1 post"."""
    if not stored.counts or stored.policy is None:
        return ""
    quotas = rules_of([stored.policy])[stored.policy].quotas_per(Unit.WEEK)
    return ", ".join(
        plural(count, quota.one, quota.many)
        for count, quota in zip(stored.counts, quotas, strict=False)  # judged before another was signed
    )


def _days_ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def _days_left(stored: Read, today: date) -> str:
    if stored.state != SearchState.RUNNING or stored.last_day is None:
        return "–"
    return str(max((stored.last_day - today).days, 0))


def _next(stored: Read, zone: str, now: datetime) -> tuple[str, str]:
    due = stored.due or ""
    if stored.due_at is None:
        return due or "–", ""
    in_words = begins if due in MEETINGS else moment
    return due[:1].upper() + due[1:], in_words(stored.due_at, zone, now).removesuffix(", end of day")
