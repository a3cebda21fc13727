"""The same judgement on supposed facts: another policy, more leave, a later moment. Nothing is ever stored.

Periods come from the same rules as those that are stored, counts from the same statement, verdicts from the same judge;
supposing nothing gives exactly what `standing.verbs.assess` stores (tests/standing/test_supposed.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from commitments.outages.queries import outages
from commitments.searches.models import Search
from rules import verdict
from rules.instants import end_of_day, start_of_day
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import PolicyRules, Unit
from rules.spans import Span, days_of, leave_window
from rules.window import PeriodSpan, log_until, periods_of
from standing import facts
from standing.judgement import NEVER_BEGAN, as_counted_then
from standing.models import Period

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Ground:
    """What is on record of one search, and supposing starts from. `excused` has unit, number and reason."""

    search: Search
    periods: Sequence[Period]
    leave: tuple[Span, ...]
    excused: Sequence[tuple[str, int, str]]


@dataclass(frozen=True)
class Supposition:
    """What is supposed of one search. `leave` is all of it; `guarantee_until` the day it ended but for the window."""

    ground: Ground
    policy: PolicyRules
    leave: tuple[Span, ...]
    guarantee_until: date | None

    @property
    def last_day(self) -> date:
        """The window's."""
        start, days = self.ground.search.start_date, self.policy.window_days
        return leave_window(start, days, self.leave, self.policy.leave_moves_window)[0]

    @property
    def closes_at(self) -> datetime:
        return end_of_day(self.last_day, self.ground.search.zone)


@dataclass(frozen=True)
class SupposedVerdict:
    """A week or month and what it would come to; `late` counts what came after the limit, where it would be missed."""

    facts: verdict.PeriodFacts
    judged: verdict.PeriodVerdict
    zone: str
    excused_because: str
    late: int
    agencies: tuple[frozenset[str], ...] = ()


@dataclass
class _SupposedPeriod:
    """A period on its way to a verdict."""

    supposition: Supposition
    span: PeriodSpan
    zone: str
    counts_until: date
    log_until: datetime


def suppose(suppositions: Sequence[Supposition], now: datetime) -> list[list[SupposedVerdict]]:
    """What every period would come to at `now`: a list for each supposition. Queries: per policy and unit, and two."""
    down = outages()
    rows = [row for supposition in suppositions for row in _rows(supposition, down)]
    counted = _counts(rows)
    found: dict[int, list[tuple[int, SupposedVerdict]]] = defaultdict(list)
    for number, row in enumerate(rows):
        because = _excused_because(row)
        its = _facts(row, counted.get(number, {}), because is not None)
        by_rules = verdict.judge(row.supposition.policy, its, now)
        judged = as_counted_then(_stored(row), row.supposition.policy, its, by_rules, now)
        found[id(row.supposition)].append((number, SupposedVerdict(its, judged, row.zone, because or "", 0)))
    missed = [
        number
        for its in found.values()
        for number, each in its
        if each.judged.verdict == verdict.Verdict.MISSED
    ]
    beside = facts.beside(_source(rows, missed)) if missed else {}
    return [
        [_with(each, beside.get(number)) for number, each in found[id(supposition)]]
        for supposition in suppositions
    ]


def _with(each: SupposedVerdict, beside: facts.Beside | None) -> SupposedVerdict:
    return replace(each, late=beside.late, agencies=beside.agencies) if beside else each


def _rows(supposition: Supposition, down: Sequence[OutageSpan]) -> Iterator[_SupposedPeriod]:
    search, policy, last_day = supposition.ground.search, supposition.policy, supposition.last_day
    for unit in sorted(Unit):
        if not policy.quotas_per(unit):
            continue
        for span in periods_of(policy, search.start_date, last_day, unit):
            zone = _zone(supposition.ground, span)
            until = min(span.last_day, supposition.guarantee_until or date.max)
            limit = log_until(span.last_day, policy.late_log_days, zone)
            yield _SupposedPeriod(supposition, span, zone, until, moved_by_outages(limit, zone, down))


def _zone(ground: Ground, span: PeriodSpan) -> str:
    """That of the stored period in which it begins, if it can be of the same unit; else the student's present one."""
    holding = [each for each in ground.periods if each.first_day <= span.first_day <= each.last_day]
    holding.sort(key=lambda each: each.unit != span.unit.value)
    return holding[0].zone if holding else ground.search.student.zone


def _counts(rows: Sequence[_SupposedPeriod]) -> dict[int, dict[str, int]]:
    groups: dict[tuple[int, Unit], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        groups[id(row.supposition.policy), row.span.unit].append(number)
    counted: dict[int, dict[str, int]] = {}
    for (_, unit), numbers in groups.items():
        policy = rows[numbers[0]].supposition.policy
        counted |= facts.counts(policy, unit, _source(rows, numbers))
    return counted


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
    """The same period as it is stored, under the policy that was signed: another one judges it by its counts."""
    ground, span = row.supposition.ground, row.span
    if row.supposition.policy is not ground.search.policy.rules():
        return None
    same = (span.unit.value, span.number, span.first_day, span.last_day)
    return next(
        (each for each in ground.periods if (each.unit, each.number, each.first_day, each.last_day) == same),
        None,
    )


def _excused_because(row: _SupposedPeriod) -> str | None:
    """The reason of the excusal that would hold for a period: of the same number and first day, or else, where another
    policy cuts the weeks otherwise, of a week (or month) that most of its days lie in. None where there is none.
    """
    ground, span = row.supposition.ground, row.span
    days = {(each.unit, each.number): each for each in ground.periods}
    best, reason = 0, None
    for unit, number, why in ground.excused:
        stored = days.get((unit, number))
        if stored is None or unit != span.unit.value:
            continue
        if (number, stored.first_day) == (span.number, span.first_day):
            return why
        shared = (min(stored.last_day, span.last_day) - max(stored.first_day, span.first_day)).days + 1
        if shared > best:
            best, reason = shared, why
    return reason if best * 2 > span.assessed_days else None
