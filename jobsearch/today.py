"""What Today shows: read from the stored periods, in a fixed number of queries. Nothing is counted here."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Case, Value, When
from django.urls import reverse

from coaching.models import Appointment, Message
from coaching.strikes import strikes_in_words
from commitments.condition_verbs import not_met
from commitments.models import Excusal, Search
from commitments.rules import words
from commitments.rules.instants import local_day
from commitments.rules.policy import Policy, Unit
from commitments.rules.verdict import PeriodVerdict, QuotaResult, Verdict
from jobsearch.counting import Counted
from jobsearch.dues import Due, dues_of
from jobsearch.lines import Line, lines
from jobsearch.models import Activity, Offer
from people.models import Student
from standing.models import Period

LATELY = 8
ASK_EXCUSAL = {"week": "commitments:excusal_request", "month": "commitments:month_excusal_request"}


@dataclass(frozen=True, slots=True)
class Against:
    """A week (or month) that is missed, and what became of asking to have it excused."""

    name: str
    excusal: str
    url: str


@dataclass
class Today:
    student: Student
    search: Search | None
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
    def policy(self) -> Policy | None:
        return self.search.policy.rules() if self.search else None

    @property
    def week(self) -> Period | None:
        return _running(self.weeks, self.now)

    @property
    def month(self) -> Period | None:
        return _running(self.months, self.now)

    @property
    def searching(self) -> bool:
        """While the guarantee runs, weeks are assessed, whatever became of the service (DOMAIN §2)."""
        search = self.search
        return bool(
            search
            and search.state == "running"
            and not search.guarantee_until
            and self.now < search.closes_at
        )

    @property
    def over(self) -> bool:
        """The window or the guarantee has ended: a claim may be filed."""
        search = self.search
        return bool(search and search.opened_at and (search.guarantee_until or self.now >= search.closes_at))

    @property
    def day_number(self) -> int:
        """The start date is day 0."""
        return (self.day - self.search.start_date).days if self.search else 0

    @property
    def days(self) -> int:
        return (self.search.last_day - self.search.start_date).days if self.search else 0

    @cached_property
    def still_open(self) -> list[tuple[Period, str]]:
        """Weeks and months that are over, short, and can still be logged, with what they are short of: after the
        window's end, too, while that may still save the guarantee.
        """
        if self.search is None or self.search.guarantee_until not in (None, self.search.last_day):
            return []
        over = [
            period
            for period in self.weeks + self.months
            if period.closes_at <= self.now < period.log_until and period.verdict == "open"
        ]
        return [(period, words.short_by(judged(period).quotas)) for period in over]

    @cached_property
    def against(self) -> list[Against]:
        """What is missed for good."""
        missed = [period for period in self.weeks + self.months if period.verdict == "missed"]
        if not missed:
            return []
        rows = (
            Excusal.objects.filter(search=self.search).order_by("pk").values_list("unit", "number", "state")
        )
        asked = {(unit, number): state for unit, number, state in rows}
        return [
            Against(
                name=f"{period.unit.capitalize()} {period.number}",
                excusal=asked.get((period.unit, period.number), ""),
                url=reverse(ASK_EXCUSAL[period.unit], args=[period.number]),
            )
            for period in missed
        ]

    @cached_property
    def late_answers(self) -> list[Offer]:
        """Offers whose deadline passed without an answer."""
        late = Offer.objects.filter(student=self.student, missed_at__isnull=False).select_related("employer")
        return list(late.order_by("due_at", "pk"))

    @cached_property
    def late_replies(self) -> int:
        late = Message.objects.filter(student=self.student, asks_reply=True, kept=False)
        return late.filter(sent_at__gte=self.search.opens_at).count() if self.search else 0

    @cached_property
    def conditions_not_met(self) -> list[str]:
        """Of the policy's own, by what the program has recorded."""
        return not_met(self.student, self.policy) if self.policy else []

    @cached_property
    def strikes(self) -> str:
        return strikes_in_words(self.search, self.now)

    @cached_property
    def dues(self) -> list[Due]:
        return dues_of(self.student, self.now)

    @cached_property
    def appointments(self) -> list[Appointment]:
        coming = Appointment.objects.filter(student=self.student, outcome="", starts_at__gt=self.now)
        return list(coming.select_related("host").order_by("starts_at")[:3])

    @cached_property
    def lately(self) -> list[Line]:
        newest = list(
            Activity.objects.filter(student=self.student, struck_at__isnull=True)
            .select_related("kind", "contact", "employer")
            .order_by("-logged_at", "-occurred_on", "-pk")[:LATELY]
        )
        if not newest:
            return []
        days = [activity.occurred_on for activity in newest]
        known = [self.search] if self.search and self.search.state != "not_started" else []
        periods = [
            each
            for each in self.weeks + self.months
            if each.last_day >= min(days) and each.first_day <= max(days)
        ]
        return lines(newest, Counted(known, periods if known else []), self.zone, self.now)

    @property
    def quotas(self) -> list[dict[str, Any]]:
        """This week's, each with the address of the list behind its count; a part right after its whole."""
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
        """`part` says that a quota is so many of those that the one before it asks for."""
        return [asdict(quota) | {"part": bool(quota.part_of)} for quota in words.in_order(quotas)]

    @property
    def strip(self) -> list[dict[str, Any]]:
        """The weeks as a row of verdicts; those that have begun open."""
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

    @property
    def headline(self) -> str:
        """The page's one sentence, for somebody whose guarantee runs: of the week, or of the month where that alone
        still asks for something.
        """
        running = sorted(self._current(), key=lambda each: each[0].verdict != "open")
        if not running or self.policy is None:
            return "Nothing is asked of you today."
        period, unit = running[0]
        return words.headline(self.policy, unit, judged(period), period.last_day, self.day)

    def _current(self) -> list[tuple[Period, Unit]]:
        found = [(self.week, Unit.WEEK), (self.month, Unit.MONTH)]
        return [(period, unit) for period, unit in found if period is not None]


def today_for(student: Student, now: datetime) -> Today:
    """`student` has its user loaded."""
    live_first = Case(
        When(state__in=["planned", "running"], then=Value(0)), When(state="ended", then=Value(1)), default=2
    )
    search = (
        student.searches.prefetch_related("policy__quotas__kinds", "policy__conditions")
        .order_by(live_first, "-pk")
        .first()
    )
    periods = list(search.periods.order_by("number")) if search else []
    return Today(
        student=student,
        search=search,
        now=now,
        weeks=[period for period in periods if period.unit == "week"],
        months=[period for period in periods if period.unit == "month"],
    )


def judged(period: Period) -> PeriodVerdict:
    """The stored verdict as the rules know it."""
    return PeriodVerdict(
        verdict=Verdict(period.verdict),
        provisional=period.provisional,
        settled=period.settled_at is not None,
        quotas=period.quotas,
    )


def _running(periods: list[Period], now: datetime) -> Period | None:
    return next((period for period in periods if period.opens_at <= now < period.closes_at), None)
