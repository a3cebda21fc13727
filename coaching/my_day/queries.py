"""A coach's day: who could use a word, what waits, the appointments of two days, and for whom they stand in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from coaching.appointments.models import Appointment
from coaching.caseload import queries as caseload
from coaching.caseload.queries import CaseloadRow
from coaching.caseload.ranking import Ranking, ranking_of
from coaching.waiting.queries import waiting_rows
from coaching.waiting.rows import Waiting, by_student
from core.wording import city, local
from people.accounts.models import RoleKind, User
from people.covers.models import Cover
from rules.instants import start_of_day
from rules.risk import Urgency
from rules.states import AppointmentOutcome
from standing.risk_circumstances import KINDS

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CoachsDay:
    """Whom a word can still help today, all that waits, and how the caseload stands."""

    saved: list[CaseloadRow]
    waiting: list[Waiting]
    ranking: Ranking


def day_of(coach: User, now: datetime) -> CoachsDay:
    """Read the day of a coach. The number of queries does not grow with their students."""
    waiting = waiting_rows(coach, RoleKind.COACH, now)
    ranking = ranking_of(coach, by_student(waiting), now)
    to_save = caseload.students_of(coach, now, ranking).filter(Q(urgency=Urgency.SAVE_TODAY))
    return CoachsDay(caseload.rows(to_save, coach, now, ranking), waiting, ranking)


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An appointment of the coach's, in the coach's zone, with the student's hour where that differs."""

    at: str
    name: str
    what: str
    note: str
    url: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """The appointments of two days; `now` is the reader's hour, and `earlier` how many of today's have begun."""

    today: list[AgendaLine]
    tomorrow: list[AgendaLine]
    now: str

    @property
    def before(self) -> list[AgendaLine]:
        return [line for line in self.today if line.is_past]

    @property
    def ahead(self) -> list[AgendaLine]:
        return [line for line in self.today if not line.is_past]

    @property
    def next(self) -> AgendaLine | None:
        return next(iter(self.ahead), None)


def agenda(coach: User, now: datetime) -> Agenda:
    """Return what a coach hosts today and tomorrow, in the coach's own zone. One query."""
    zone = coach.time_zone
    today = local(now, zone).date()
    begin, middle, end = (start_of_day(today + days * ONE_DAY, zone) for days in range(3))
    rows = Appointment.objects.filter(host=coach, starts_at__gte=begin, starts_at__lt=end)
    rows = (
        rows.exclude(outcome=AppointmentOutcome.CANCELLED)
        .select_related("student__user")
        .order_by("starts_at", "pk")
    )
    lines = [(appointment.starts_at, _line(appointment, zone, now)) for appointment in rows]
    return Agenda(
        today=[line for at, line in lines if at < middle],
        tomorrow=[line for at, line in lines if at >= middle],
        now=f"{local(now, zone):%H:%M}",
    )


def _line(appointment: Appointment, zone: str, now: datetime) -> AgendaLine:
    is_past = appointment.starts_at <= now
    local_start = local(appointment.starts_at, appointment.zone)
    notes = [f"{appointment.minutes} min"]
    if local_start.utcoffset() != local(appointment.starts_at, zone).utcoffset():
        notes.append(f"{local_start:%H:%M} for them, {city(appointment.zone)}")
    if appointment.outcome:
        notes = [appointment.get_outcome_display()]
    elif is_past:
        notes.append("how did it go?")
    page = "coaching:outcome" if is_past and not appointment.outcome else "coaching:student"
    numbers = (
        [appointment.student_id, appointment.pk] if page == "coaching:outcome" else [appointment.student_id]
    )
    return AgendaLine(
        at=f"{local(appointment.starts_at, zone):%H:%M}",
        name=appointment.student.user.name,
        what=KINDS[appointment.kind],
        note=" · ".join(notes),
        url=reverse(page, args=numbers),
        is_past=is_past,
    )


def covers_of(coach: User, now: datetime) -> QuerySet[Cover]:
    """Return for whom a coach stands in at `now`, each with how many students that is (`students`)."""
    current = Q(away__assignments__until__isnull=True)
    rows = Cover.objects.filter(covering=coach, from_at__lte=now, until__gt=now).select_related("away")
    return rows.annotate(students=Count("away__assignments", filter=current)).order_by("until", "pk")
