"""Judgement of a search on supposed facts: another policy, more leave, a later moment. Nothing is ever stored.

Periods come from the same rules as those that are stored, counts from the same statement, verdicts from the same judge;
supposing nothing gives exactly what `standing.verbs.assess` stores (tests/standing/test_supposed.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from commitments.outages.queries import outages_by_student
from commitments.searches.models import Search
from rules import verdict
from rules.instants import end_of_day, start_of_day
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import PolicyRules, Unit
from rules.spans import Span, days_of, leave_window
from rules.window import PeriodSpan, checks_until, log_until, periods_of
from standing import facts
from standing.judgement import NEVER_BEGAN, as_counted_then
from standing.models import Period

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Ground:
    """What is on record of one search, from which suppositions start. `excused` has unit, number and reason."""

    search: Search
    periods: Sequence[Period]
    leave: tuple[Span, ...]
    excused: Sequence[tuple[str, int, str]]


@dataclass(frozen=True)
class Supposition:
    """What is supposed of one search. `leave` is all of it; `guarantee_until` its end other than by the window."""

    ground: Ground
    policy: PolicyRules
    leave: tuple[Span, ...]
    guarantee_until: date | None

    @property
    def last_day(self) -> date:
        """The last day of the window, as moved by the leave."""
        start, days = self.ground.search.start_date, self.policy.window_days
        return leave_window(start, days, self.leave, self.policy.leave_moves_window)[0]

    @property
    def closes_at(self) -> datetime:
        return end_of_day(self.last_day, self.ground.search.zone)


@dataclass(frozen=True)
class SupposedVerdict:
    """A week or month and what it would come to; where it would be missed, `late` counts activities after the limit."""

    facts: verdict.PeriodFacts
    judged: verdict.PeriodVerdict
    zone: str
    excused_because: str
    late: int
    agencies: tuple[frozenset[str], ...] = ()


@dataclass
class _SupposedPeriod:
    """A period of a supposition, not judged yet."""

    supposition: Supposition
    span: PeriodSpan
    zone: str
    counts_until: date
    log_until: datetime

    @property
    def checks_until(self) -> datetime:
        return checks_until(self.log_until, self.zone)


def suppose(suppositions: Sequence[Supposition], now: datetime) -> list[list[SupposedVerdict]]:
    """Judge every period of each supposition at `now`; a list for each.

    Queries: two, one per policy and unit, and one more of these where a period may wait for checks.
    """
    down = outages_by_student(supposition.ground.search.student_id for supposition in suppositions)
    rows = [
        row
        for supposition in suppositions
        for row in _rows(supposition, down[supposition.ground.search.student_id])
    ]
    counts_by_row, held_up = _counts(rows, now)
    numbered_verdicts: dict[int, list[tuple[int, SupposedVerdict]]] = defaultdict(list)
    for number, row in enumerate(rows):
        excusal_reason = _excused_because(row)
        period_facts = _facts(row, counts_by_row.get(number, {}), excusal_reason is not None)
        if number in held_up:
            period_facts = replace(period_facts, checks_until=row.checks_until)
        by_rules = verdict.judge(row.supposition.policy, period_facts, now)
        judged = as_counted_then(_stored(row), row.supposition.policy, period_facts, by_rules, now)
        numbered_verdicts[id(row.supposition)].append(
            (number, SupposedVerdict(period_facts, judged, row.zone, excusal_reason or "", 0))
        )
    missed_numbers = [
        number
        for pairs in numbered_verdicts.values()
        for number, supposed_verdict in pairs
        if supposed_verdict.judged.verdict == verdict.Verdict.MISSED
    ]
    uncounted = facts.beside(_source(rows, missed_numbers)) if missed_numbers else {}
    return [
        [
            _with(supposed_verdict, uncounted.get(number))
            for number, supposed_verdict in numbered_verdicts[id(supposition)]
        ]
        for supposition in suppositions
    ]


def _with(supposed_verdict: SupposedVerdict, uncounted: facts.Beside | None) -> SupposedVerdict:
    return (
        replace(supposed_verdict, late=uncounted.late, agencies=uncounted.agencies)
        if uncounted
        else supposed_verdict
    )


def _rows(supposition: Supposition, recorded_outages: Sequence[OutageSpan]) -> Iterator[_SupposedPeriod]:
    search, policy, last_day = supposition.ground.search, supposition.policy, supposition.last_day
    for unit in sorted(Unit):
        if not policy.quotas_per(unit):
            continue
        for span in periods_of(policy, search.start_date, last_day, unit):
            zone = _zone(supposition.ground, span)
            until = min(span.last_day, supposition.guarantee_until or date.max)
            limit = log_until(span.last_day, policy.late_log_days, zone)
            yield _SupposedPeriod(
                supposition, span, zone, until, moved_by_outages(limit, zone, recorded_outages)
            )


def _zone(ground: Ground, span: PeriodSpan) -> str:
    """Return the zone of the stored period in which the span begins, of its unit if possible; else the student's."""
    holding_periods = [
        period for period in ground.periods if period.first_day <= span.first_day <= period.last_day
    ]
    holding_periods.sort(key=lambda period: period.unit != span.unit.value)
    return holding_periods[0].zone if holding_periods else ground.search.student.zone


def _counts(rows: Sequence[_SupposedPeriod], now: datetime) -> tuple[dict[int, dict[str, int]], set[int]]:
    """Return what counts in each row, by its number, and the numbers of those that a check holds up."""
    groups: dict[tuple[int, Unit], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        groups[id(row.supposition.policy), row.span.unit].append(number)
    counts_by_row: dict[int, dict[str, int]] = {}
    held_up: set[int] = set()
    for (_, unit), numbers in groups.items():
        policy = rows[numbers[0]].supposition.policy
        counts_by_row |= facts.counts(policy, unit, _source(rows, numbers))
        after_limit = [
            number for number in numbers if rows[number].log_until <= now < rows[number].checks_until
        ]
        if after_limit:
            held_up |= facts.awaiting_checks(policy, unit, _source(rows, after_limit))
    return counts_by_row, held_up


def _source(rows: Sequence[_SupposedPeriod], numbers: Iterable[int]) -> facts.Source:
    return facts.supposed(
        facts.SupposedPeriod(
            number,
            rows[number].supposition.ground.search.student_id,
            rows[number].span.number,
            rows[number].span.first_day,
            rows[number].span.last_day,
            rows[number].counts_until,
            rows[number].log_until,
        )
        for number in numbers
    )


def _facts(row: _SupposedPeriod, counts: dict[str, int], excused: bool) -> verdict.PeriodFacts:
    span, search = row.span, row.supposition.ground.search
    began = search.state not in NEVER_BEGAN
    return verdict.PeriodFacts(
        unit=span.unit,
        number=span.number,
        first_day=span.first_day,
        last_day=span.last_day,
        assessed_days=span.assessed_days,
        whole=span.whole,
        opens_at=start_of_day(span.first_day, row.zone),
        closes_at=end_of_day(span.last_day, row.zone),
        log_until=row.log_until,
        counts=counts,
        leave_days=len(days_of(row.supposition.leave, span.first_day, span.last_day)),
        excused=excused,
        guarantee_ended_on=row.supposition.guarantee_until if began else search.start_date - ONE_DAY,
        full_days=span.full_days,
        was_met=_was_met(row),
    )


def _was_met(row: _SupposedPeriod) -> bool:
    stored = _stored(row)
    return stored is not None and stored.met_at is not None


def _stored(row: _SupposedPeriod) -> Period | None:
    """Return the stored row of the same period; None under another policy than the signed one: it judges by counts."""
    ground, span = row.supposition.ground, row.span
    if row.supposition.policy is not ground.search.policy.rules():
        return None
    key = (span.unit.value, span.number, span.first_day, span.last_day)
    return next(
        (
            period
            for period in ground.periods
            if (period.unit, period.number, period.first_day, period.last_day) == key
        ),
        None,
    )


def _excused_because(row: _SupposedPeriod) -> str | None:
    """Return the reason of the excusal that would hold for a period; None where there is none.

    It is that of the period of the same number and first day, or else, where another policy cuts the weeks otherwise,
    of a week (or month) that most of the period's days lie in.
    """
    ground, span = row.supposition.ground, row.span
    days = {(period.unit, period.number): period for period in ground.periods}
    most_days, reason = 0, None
    for unit, number, excusal_reason in ground.excused:
        stored = days.get((unit, number))
        if stored is None or unit != span.unit.value:
            continue
        if (number, stored.first_day) == (span.number, span.first_day):
            return excusal_reason
        shared_days = (min(stored.last_day, span.last_day) - max(stored.first_day, span.first_day)).days + 1
        if shared_days > most_days:
            most_days, reason = shared_days, excusal_reason
    return reason if most_days * 2 > span.assessed_days else None
