"""The situation of one student, and of many, for the sentences of the pages."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import OuterRef, QuerySet, Subquery

from commitments.graduation.queries import graduation_of
from commitments.searches.models import Search
from commitments.searches.queries import came_back_late, must_choose_again
from guarantee.claims.models import Claim
from people.coaches.queries import coaches_of
from people.graduation.models import Certification
from people.students.models import Student
from rules.claims import claim_until, until_within
from rules.instants import last_local_day, local_day
from rules.outages import OutageSpan
from rules.signing import fits, latest_start_within
from rules.situations import AgainstItem, Guarantee, Misfit, ServiceClock, Situation, clock_of, guarantee_of
from rules.states import EndingCause, RiskLevel, SearchState, StudentState
from standing.situations.against import against_of
from standing.situations.record import SearchRecord, claim_columns, record_of


def situation_of(
    student: Student,
    search: Search | None,
    now: datetime,
    *,
    week: str = "",
    against: tuple[AgainstItem, ...] | None = None,
    record: SearchRecord | None = None,
) -> Situation:
    """Read the situation of one student, with `user` loaded, in the search that a page is about.

    `against` is given where the page has it in detail already, and `record` where it was read for that; `week` says
    what the running week asks for.
    """
    if against is None:
        against = against_of([student.pk], now).get(student.pk, ())
    if search is None:
        return Situation(
            student.state,
            ServiceClock.UNSIGNED,
            Guarantee.NONE,
            against,
            student.today(now),
            first_name_of_coach(student, now),
        )
    zone, over = search.zone, now >= search.closes_at
    policy, record = search.rules(), record or record_of(search, now)
    until = claim_until(policy, search.last_day, zone, record.outages)
    planned = search.state == SearchState.PLANNED
    graduation = graduation_of(student) if planned else None
    return Situation(
        state=student.state,
        clock=clock_of(
            search.state,
            started=search.opens_at <= now,
            over=over and search.state == SearchState.RUNNING,
            service_ended=search.service_until is not None,
            must_choose_again=planned and must_choose_again(search),
        ),
        guarantee=guarantee_of(
            search.state,
            over=over,
            ended_by=(record.ended_by or EndingCause.WINDOW) if search.guarantee_until else "",
            claim=record.claim_state,
            outcome=record.outcome,
        ),
        against=against,
        day=local_day(now, zone),
        coach=record.coach,
        week=week,
        start=search.start_date,
        last_day=search.last_day,
        service_until=search.service_until,
        guarantee_until=search.guarantee_until,
        claim_until=last_local_day(until, zone) if until else None,
        filed_on=local_day(record.filed_at, zone) if record.filed_at else None,
        graduated_on=graduation.on if graduation and graduation.certified else None,
        start_limit_days=policy.start_limit_days,
        misfit=Misfit.CAME_BACK if planned and came_back_late(search) else Misfit.GRADUATION,
    )


def first_name_of_coach(student: Student, now: datetime) -> str:
    """Return the first name of the coach, or of whoever covers where there is none; empty for "your coach"."""
    coaches = coaches_of(student, now)
    return coaches[0].first_name if coaches else ""


def claim_of(search: Search) -> Claim | None:
    """Return the search's latest claim that was not taken back."""
    return search.claims.not_withdrawn().order_by("-pk").first()


def level_of(situation: Situation, stored: str) -> str:
    """Return the risk level as it is shown (DOMAIN §9).

    It is empty for someone who is not searching, and "calm" where nothing is due but something stands against them.
    """
    if situation.state not in (StudentState.SEARCHING, StudentState.EMPLOYED) or (
        situation.state == StudentState.EMPLOYED and situation.guarantee != Guarantee.RUNS
    ):
        return ""
    if stored == RiskLevel.GREEN and not situation.on_track:
        return "calm"
    return stored


class SituationRow(NamedTuple):
    """The columns that a situation is read from, of one student of a list, in the order of `ROW`."""

    state: str
    zone: str
    search: str | None
    start: date | None
    last_day: date | None
    opens_at: datetime | None
    closes_at: datetime | None
    service_until: date | None
    guarantee_until: date | None
    search_zone: str | None
    claim_within_days: int | None
    start_limit_days: int | None
    graduated_on: date | None
    ended_by: str | None
    claim: str | None
    filed_at: datetime | None
    outcome: str | None


_SEARCH = "standing__search"
ROW = (
    "state",
    "user__time_zone",
    f"{_SEARCH}__state",
    f"{_SEARCH}__start_date",
    f"{_SEARCH}__last_day",
    f"{_SEARCH}__opens_at",
    f"{_SEARCH}__closes_at",
    f"{_SEARCH}__service_until",
    f"{_SEARCH}__guarantee_until",
    f"{_SEARCH}__zone",
    f"{_SEARCH}__policy__claim_within_days",
    f"{_SEARCH}__policy__start_limit_days",
    "graduated_on",
    "ended_by",
    "claim_state",
    "claim_filed_at",
    "claim_outcome",
)


def with_situation(students: QuerySet[Student]) -> QuerySet[Student]:
    """Annotate the students with what `ROW` names beyond their own columns."""
    certified = Certification.objects.filter(student=OuterRef("pk")).order_by("-at", "-pk")
    return students.annotate(
        graduated_on=Subquery(certified.values("graduated_on")[:1]),
        **claim_columns(OuterRef(_SEARCH)),
    )


def situation_from(
    row: SituationRow,
    against: tuple[AgainstItem, ...],
    now: datetime,
    recorded_outages: Sequence[OutageSpan] = (),
) -> Situation:
    """Make the situation of one student of a list, for staff, from its row.

    It has no coach's first name in it, nor what the week asks for. `recorded_outages` are those on record.
    """
    started = row.opens_at is not None and row.opens_at <= now
    over = row.closes_at is not None and now >= row.closes_at
    zone = row.search_zone or row.zone
    misfit = (
        row.search == SearchState.PLANNED
        and row.graduated_on is not None
        and (started or not _fits(row, recorded_outages))
    )
    return Situation(
        state=row.state,
        clock=clock_of(
            row.search,
            started=started,
            over=over,
            service_ended=row.service_until is not None,
            must_choose_again=misfit,
        ),
        guarantee=guarantee_of(
            row.search,
            over=over,
            ended_by=(row.ended_by or EndingCause.WINDOW) if row.guarantee_until else "",
            claim=row.claim or "",
            outcome=row.outcome or "",
        ),
        against=against,
        day=local_day(now, zone),
        start=row.start,
        last_day=row.last_day,
        service_until=row.service_until,
        guarantee_until=row.guarantee_until,
        claim_until=_claim_until(row, recorded_outages),
        filed_on=local_day(row.filed_at, zone) if row.filed_at else None,
    )


def _claim_until(row: SituationRow, recorded_outages: Iterable[OutageSpan]) -> date | None:
    if row.last_day is None:
        return None
    zone = row.search_zone or row.zone
    until = until_within(row.claim_within_days, row.last_day, zone, recorded_outages)
    return last_local_day(until, zone) if until else None


def _fits(row: SituationRow, recorded_outages: Iterable[OutageSpan]) -> bool:
    if row.start is None or row.graduated_on is None or row.start_limit_days is None:
        return True
    latest = latest_start_within(row.start_limit_days, row.graduated_on, row.zone, recorded_outages)
    return fits(row.start, row.graduated_on, latest)
