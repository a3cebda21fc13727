"""A sample window under a policy, day by day. Everything is computed by the rules; this arranges it for a page."""

from calendar import Calendar as Weeks
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from rules.business_days import AddedDay, Calendar, calendar_by
from rules.claims import claim_until
from rules.deadlines import Due
from rules.instants import end_of_day, last_local_day, start_of_day
from rules.offer_facts import OfferFacts
from rules.offers import answer_due
from rules.policy import PolicyRules, Unit
from rules.spans import Span, days_of, leave_window
from rules.verdict import PeriodFacts, PeriodVerdict, Verdict, judge
from rules.window import PeriodSpan, log_until, periods_of

NOON = timedelta(hours=12)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ICONS = {  # what a cell has room to draw: the first that applies
    "start": "flag", "last": "flag", "claim": "inbox", "answer": "envelope", "offer": "envelope",
    "holiday": "circle-fill", "log": "pencil",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sampled:
    """A week or month of the sample: what it asks for, and until when its activities may be logged."""

    span: PeriodSpan
    leave_days: int
    log_until: datetime
    verdict: PeriodVerdict

    @property
    def assessed(self) -> bool:
        return self.verdict.verdict != Verdict.NOT_ASSESSED

    @property
    def on_leave(self) -> bool:
        return self.verdict.verdict == Verdict.LEAVE

    @property
    def asks(self) -> str:
        """What it asks for, such as “8 people, 5 commits, 1 post”: less on leave or in an unfinished week."""
        quotas = [quota for quota in self.verdict.quotas if quota.minimum]
        return ", ".join(
            f"{quota.minimum} {quota.one if quota.minimum == 1 else quota.many}" for quota in quotas
        )


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid: `says` are the words about it, `marks` say how it is drawn."""

    day: date
    inside: bool
    marks: tuple[str, ...]
    says: tuple[str, ...]

    @property
    def icon(self) -> str:
        return next((icon for mark, icon in ICONS.items() if mark in self.marks), "")


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month as weeks from Monday; None for days of the months around it."""

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]


@dataclass(frozen=True)
class SampleCalendar:
    """The window that starts on `start` for a student of that zone and place, with these days of leave."""

    policy: PolicyRules
    start: date
    zone: str
    country: str
    subdivision: str
    leave: tuple[Span, ...] = ()
    offer_on: date | None = None
    added: tuple[AddedDay, ...] = ()  # holidays that coaches added for the place

    @cached_property
    def business_days(self) -> Calendar:
        return calendar_by(self.policy.business_days, self.country, self.subdivision, self.added)

    @cached_property
    def _window(self) -> tuple[date, int]:
        return leave_window(
            self.start, self.policy.window_days, self.leave, moves=self.policy.leave_moves_window
        )

    @property
    def last_day(self) -> date:
        return self._window[0]

    @property
    def moved_by(self) -> int:
        """Days by which leave moved the end."""
        return self._window[1]

    @property
    def closes_at(self) -> datetime:
        return end_of_day(self.last_day, self.zone)

    @cached_property
    def leave_days(self) -> frozenset[date]:
        return days_of(self.leave, self.start, self.last_day)

    @cached_property
    def weeks(self) -> list[Sampled]:
        return self._sampled(Unit.WEEK)

    @cached_property
    def months(self) -> list[Sampled]:
        """The sampled months; none where the policy counts nothing over months."""
        return self._sampled(Unit.MONTH) if self.policy.quotas_per(Unit.MONTH) else []

    @property
    def unfinished(self) -> list[Sampled]:
        return [sampled for sampled in self.weeks + self.months if not sampled.span.whole]

    @property
    def last_log(self) -> datetime | None:
        """The moment after which nothing that is logged counts any more."""
        return max(
            (sampled.log_until for sampled in self.weeks + self.months if sampled.assessed), default=None
        )

    @property
    def claim_until(self) -> datetime | None:
        return claim_until(self.policy, self.last_day, self.zone)

    @property
    def answer_due(self) -> Due | None:
        """When an offer has to be answered that came at noon of `offer_on` without a deadline of the employer's."""
        if self.offer_on is None:
            return None
        facts = OfferFacts(
            received_at=start_of_day(self.offer_on, self.zone) + NOON,
            zone=self.zone,
            calendar=self.business_days,
            start=self.start,
            closes_at=self.closes_at,
        )
        return answer_due(self.policy, facts)

    @property
    def grid(self) -> list[Month]:
        """The months from that of the start to the one in which the last limit ends."""
        limits = [end for end in (self.last_log, self.claim_until) if end is not None]
        last_days = [self.last_day, *(last_local_day(end, self.zone) for end in limits)]
        return [self._month(first) for first in _months(self.start, max(last_days))]

    def _sampled(self, unit: Unit) -> list[Sampled]:
        return [self._period(span) for span in periods_of(self.policy, self.start, self.last_day, unit)]

    def _period(self, span: PeriodSpan) -> Sampled:
        limit = log_until(span.last_day, self.policy.late_log_days, self.zone)
        leave = len(days_of(self.leave, span.first_day, span.last_day))
        facts = PeriodFacts(
            unit=span.unit, number=span.number, first_day=span.first_day, last_day=span.last_day,
            assessed_days=span.assessed_days, whole=span.whole, full_days=span.full_days, leave_days=leave,
            opens_at=start_of_day(span.first_day, self.zone), closes_at=end_of_day(span.last_day, self.zone),
            log_until=limit, counts={},
        )  # fmt: skip
        return Sampled(span, leave, limit, judge(self.policy, facts, limit))

    def _month(self, first: date) -> Month:
        weeks = Weeks().monthdatescalendar(first.year, first.month)
        return Month(
            first,
            tuple(
                tuple(self._day(day) if day.month == first.month else None for day in week) for week in weeks
            ),
        )

    def _day(self, day: date) -> Day:
        words_by_mark = dict(self._told(day))
        return Day(
            day,
            self.start <= day <= self.last_day,
            tuple(words_by_mark),
            tuple(filter(None, words_by_mark.values())),
        )

    def _told(self, day: date) -> Iterator[tuple[str, str]]:
        """Yield the marks of a day with their words; a mark without words is only drawn."""
        week = next(
            (sampled for sampled in self.weeks if sampled.span.first_day <= day <= sampled.span.last_day),
            None,
        )
        if week is not None:
            yield "odd" if week.span.number % 2 else "even", ""
            if not week.assessed:
                yield "unassessed", "not assessed"
        yield from self._begins(day)
        if day in self.leave_days:
            yield "leave", "leave"
        reason = self.business_days.reason_not_counted(day)
        if self.business_days.is_weekend(day):
            yield "weekend", ""
        elif reason:
            yield "holiday", reason
        yield from self._ends(day)

    def _begins(self, day: date) -> Iterator[tuple[str, str]]:
        if day == self.start:
            yield "start", "start date"
        for sampled in (*self.weeks, *self.months):
            if sampled.span.first_day == day:
                yield f"{sampled.span.unit}-begins", f"{sampled.span.unit} {sampled.span.number} begins"
        if day == self.offer_on:
            yield "offer", "the offer is received"

    def _ends(self, day: date) -> Iterator[tuple[str, str]]:
        if day == self.last_day:
            yield "last", "last day of the window"
        weeks_to_log = [
            week for week in self.weeks if last_local_day(week.log_until, self.zone) == day and week.assessed
        ]
        if weeks_to_log:
            yield "log", f"last day to log week {weeks_to_log[-1].span.number}"
        for mark, end, words in (
            ("answer", self.answer_due.due_at if self.answer_due else None, "the offer is answered by now"),
            ("claim", self.claim_until, "last day to file a claim"),
        ):
            if end is not None and last_local_day(end, self.zone) == day:
                yield mark, words


def _months(first: date, last: date) -> Iterable[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)
