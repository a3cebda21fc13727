"""What Today shows: read from the stored periods, in a fixed number of queries. Nothing is counted here."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.urls import reverse

from coaching.appointments.models import Appointment
from commitments.searches.models import Search
from core.statements import NUMBER, KeptQuery
from guarantee.claims.models import Claim
from jobsearch.activities.models import Activity
from jobsearch.drafts.queries import ShownDraft, drafts_for_today
from jobsearch.follow_ups.cold import ColdSearch, cold_search
from jobsearch.follow_ups.queries import ToDo, to_do
from jobsearch.log.counting import CountedLog, found_of
from jobsearch.log.log_lines import LogLine, lines
from jobsearch.today.awaited_answers import AwaitedAnswer, awaited_answers
from people.students.models import Student
from rules import words as rule_words
from rules.instants import local_day
from rules.policy import PolicyRules, Unit
from rules.situations import AgainstItem, Guarantee, Situation, pages
from rules.situations.pages import Said
from rules.states import SearchState
from rules.verdict import PeriodVerdict, QuotaResult, Verdict
from standing.models import Period
from standing.situations.details import SituationNotice, items_of, told
from standing.situations.queries import claim_of, situation_of
from standing.situations.record import SearchRecord, shown_search

LATELY = 8


@dataclass
class Today:
    student: Student
    search: Search | None
    record: SearchRecord | None
    the_only_search: bool
    now: datetime
    weeks: list[Period] = field(default_factory=list)
    months: list[Period] = field(default_factory=list)

    @property
    def zone(self) -> str:
        return self.student.zone

    @cached_property
    def day(self) -> date:
        return local_day(self.now, self.zone)

    @cached_property
    def policy(self) -> PolicyRules | None:
        return self.search.rules() if self.search else None

    @property
    def week(self) -> Period | None:
        return _running(self.weeks, self.now)

    @property
    def month(self) -> Period | None:
        return _running(self.months, self.now)

    @property
    def searching(self) -> bool:
        """Whether the guarantee runs: weeks are then assessed, whatever became of the service (DOMAIN §2)."""
        search = self.search
        return bool(
            search
            and search.state == SearchState.RUNNING
            and not search.guarantee_until
            and self.now < search.closes_at
        )

    @property
    def over(self) -> bool:
        """Whether the window or the guarantee has ended: a claim may then be filed."""
        search = self.search
        return bool(search and search.opened_at and (search.guarantee_until or self.now >= search.closes_at))

    @property
    def day_number(self) -> int:
        """The number of the day in the search, of which the start date is day 0."""
        return (self.day - self.search.start_date).days if self.search else 0

    @property
    def days(self) -> int:
        return (self.search.last_day - self.search.start_date).days if self.search else 0

    @cached_property
    def items(self) -> tuple[AgainstItem, ...]:
        return items_of(self.student, self.search, self.weeks + self.months, self.now, self.record)

    @cached_property
    def situation(self) -> Situation:
        return situation_of(self.student, self.search, self.now, against=self.items, record=self.record)

    @cached_property
    def said(self) -> Said:
        """The headline, and the sentences under it, by the one table of them."""
        situation = replace(self.situation, week=self._week_in_words(self.situation.on_track))
        return pages.today(situation)

    @cached_property
    def against(self) -> list[SituationNotice]:
        """What stands against the student, or soon would: what happened, what they can do, who helps."""
        decided = self.situation.guarantee in (Guarantee.APPROVED, Guarantee.DENIED)
        return [] if decided else told(self.items, self.student, self.situation.coach)

    @cached_property
    def claim(self) -> Claim | None:
        return claim_of(self.search) if self.search else None

    @cached_property
    def awaited_answers(self) -> list[AwaitedAnswer]:
        return awaited_answers(self.student, self.now)

    @cached_property
    def appointments(self) -> list[Appointment]:
        coming = Appointment.objects.ahead(self.now).filter(student=self.student)
        return list(coming.select_related("host").order_by("starts_at")[:3])

    @cached_property
    def drafts(self) -> list[ShownDraft]:
        """What waits from the student's mail, at most one more than is shown."""
        return drafts_for_today(self.student, self.now)

    @cached_property
    def to_do(self) -> ToDo:
        """What the student planned for today or earlier, what they have to put right, what is suggested, and what they
        settled a moment ago.
        """
        return to_do(self.student, self.now)

    @cached_property
    def cold(self) -> ColdSearch | None:
        return cold_search(self.student, self.now)

    @cached_property
    def lately(self) -> list[LogLine]:
        newest = _LATELY.rows({NUMBER: self.student.pk})
        if not newest:
            return []
        days = [activity.occurred_on for activity in newest]
        searches = [self.search] if self.search and self.search.state != SearchState.NOT_STARTED else []
        periods = [
            period
            for period in self.weeks + self.months
            if period.last_day >= min(days) and period.first_day <= max(days)
        ]
        return lines(newest, CountedLog(searches, periods if searches else [], newest), self.zone, self.now)

    def line_of(self, pk: int) -> LogLine | None:
        """Return one activity of the student as a line; None where there is none. No further query for one of `lately`,
        while one search alone may count it.
        """
        if self.the_only_search:
            line = next((line for line in self.lately if line.activity.pk == pk), None)
            if line is not None:
                return line
        activities = Activity.objects.filter(student=self.student).select_related(
            "kind", "contact", "employer"
        )
        activity = activities.filter(pk=pk).first()
        return LogLine(activity, found_of(self.student, activity), self.day, self.zone) if activity else None

    @property
    def quotas(self) -> list[dict[str, Any]]:
        """This week's quotas, each with the address of the list behind its count; a part right after its whole."""
        week = self.week
        if week is None:
            return []
        log = reverse("jobsearch:log")
        return [
            quota | {"url": f"{log}?week={week.number}&counts=for-{quota['key']}"}
            for quota in self._with_parts(week.quotas)
        ]

    @property
    def month_quotas(self) -> list[dict[str, Any]]:
        return self._with_parts(self.month.quotas) if self.month else []

    def _with_parts(self, quotas: Sequence[QuotaResult]) -> list[dict[str, Any]]:
        """Return quotas for a page; `part` says that one is so many of those that the one before it asks for."""
        return [asdict(quota) | {"part": bool(quota.part_of)} for quota in rule_words.in_order(quotas)]

    @property
    def strip(self) -> list[dict[str, Any]]:
        """The weeks as a row of verdicts; those that have begun can be opened."""
        return [
            {
                "number": week.number,
                "verdict": week.verdict,
                "current": week is self.week,
                "url": reverse("coaching:week", args=[self.student.pk, week.number])
                if week.opens_at <= self.now
                else "",
            }
            for week in self.weeks
        ]

    def _week_in_words(self, on_track: bool) -> str:
        """Say how the week stands, or the month where that alone still asks for something; the guarantee runs."""
        running = sorted(self._current(), key=lambda pair: pair[0].verdict != Verdict.OPEN)
        if not running or self.policy is None:
            return "Nothing is asked of you today."
        period, unit = running[0]
        return rule_words.headline(
            self.policy, unit, judged(period), period.last_day, self.day, on_track=on_track
        )

    def _current(self) -> list[tuple[Period, Unit]]:
        pairs = [(self.week, Unit.WEEK), (self.month, Unit.MONTH)]
        return [(period, unit) for period, unit in pairs if period is not None]


def today_for(student: Student, now: datetime) -> Today:
    """Return what Today shows of a student, whose user is loaded."""
    search, record = shown_search(student, now) or (None, None)
    periods = _periods(search) if search else []
    return Today(
        student=student,
        search=search,
        record=record,
        the_only_search=record is None or record.searches == 1,
        now=now,
        weeks=[period for period in periods if period.unit == Unit.WEEK],
        months=[period for period in periods if period.unit == Unit.MONTH],
    )


def _periods(search: Search) -> list[Period]:
    periods = _PERIODS.rows({NUMBER: search.pk})
    for period in periods:
        period.search = search
    return periods


_PERIODS = KeptQuery(lambda: Period.objects.filter(search=NUMBER).order_by("number"))
_LATELY = KeptQuery(
    lambda: (
        Activity.objects.not_struck()
        .filter(student=NUMBER)
        .select_related("kind", "contact", "employer")
        .order_by("-logged_at", "-occurred_on", "-pk")[:LATELY]
    )
)


def judged(period: Period) -> PeriodVerdict:
    """Return the stored verdict as the rules take it."""
    return PeriodVerdict(
        verdict=Verdict(period.verdict),
        provisional=period.provisional,
        settled=period.settled_at is not None,
        quotas=period.quotas,
    )


def _running(periods: list[Period], now: datetime) -> Period | None:
    return next((period for period in periods if period.opens_at <= now < period.closes_at), None)
