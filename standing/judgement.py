"""Verdicts and risk from facts, period by period, without writing anything. `explain_student` prints them, and
`standing.verification` compares them with what `standing.verbs` stored.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from commitments.excusals.models import Excusal
from commitments.leave.queries import granted_leave_of
from commitments.policies.models import rules_of
from commitments.searches.models import LIVE, Search
from people.students.models import StateChange, Student
from rules import policy as rules
from rules import risk, verdict
from rules.policy import Unit
from rules.spans import days_of
from rules.states import SearchState
from rules.verdict import SettledPeriod, Verdict
from standing import facts
from standing.models import Period
from standing.period_batches import horizon, told_ended, with_activities_since
from standing.risk_circumstances import RiskCircumstances, circumstances
from standing.standings import UNITS, Columns, Signed, Stands, columns_of

ONE_DAY = timedelta(days=1)
NEVER_BEGAN = frozenset({SearchState.PLANNED, SearchState.NOT_STARTED})


@dataclass(frozen=True)
class JudgedPeriod:
    """A stored period and how it stands now.

    `by_rules` is the verdict of the rules as they are now; for a settled period it may differ from `judged`, what the
    student was told, which stays (DOMAIN §4).
    """

    period: Period
    judged: verdict.PeriodVerdict
    leave_days: int
    by_rules: verdict.PeriodVerdict

    def values(self) -> dict[str, Any]:
        """Return the columns of the stored row, but for when it was first seen settled."""
        return {
            "verdict": self.judged.verdict.value,
            "provisional": self.judged.provisional,
            "leave_days": self.leave_days,
            "counts": [quota.count for quota in self.judged.quotas],
            "minimums": [quota.minimum for quota in self.judged.quotas],
        }


@dataclass(frozen=True)
class JudgedStudent:
    """A student's standing, in the columns of the stored row, and the state that it was judged for."""

    student: Student
    state: str
    columns: Columns


@dataclass(frozen=True)
class JudgedStandings:
    """The judged periods of some searches, and the standings of the students whose newest search is among these."""

    periods: list[JudgedPeriod]
    standings: list[JudgedStudent]


def judge(searches: Sequence[Search], now: datetime) -> JudgedStandings:
    """Judge these searches, with `student.user` loaded, at `now`.

    The number of queries depends only on how many policies they have.
    """
    policies = rules_of({search.policy_id for search in searches})
    rows = _periods(searches)
    periods = _judge_periods(searches, policies, rows, now)
    newest = newest_searches({search.student_id for search in searches})
    primary_searches = [search for search in searches if newest[search.student_id] == search.pk]
    circumstances_by_student = circumstances([search.student_id for search in primary_searches], now)
    standings = [
        standing_of(
            search.student,
            search.student.state,
            circumstances_by_student[search.student_id],
            now,
            policies[search.policy_id],
            search,
            periods[search.pk],
        )
        for search in primary_searches
    ]
    return JudgedStandings(
        [judged_period for search in searches for judged_period in periods[search.pk]], standings
    )


def judge_students(students: Sequence[Student], now: datetime) -> list[JudgedStudent]:
    """Judge students, with `user` loaded, who never signed."""
    circumstances_by_student = circumstances([student.pk for student in students], now)
    return [
        standing_of(student, student.state, circumstances_by_student[student.pk], now) for student in students
    ]


class _Numbered(Protocol):
    """The fields by which a student's newest search is chosen, of a row of `Search` or of `Signed`."""

    @property
    def pk(self) -> Any: ...
    @property
    def student_id(self) -> Any: ...
    @property
    def state(self) -> Any: ...


Numbered = TypeVar("Numbered", bound=_Numbered)


def newest_of(searches: Iterable[Numbered]) -> dict[int, Numbered]:
    """Choose the search that each student's standing is about: the live one, else the newest that ran, else the newest.

    The keys are the students' ids.
    """
    newest: dict[int, Numbered] = {}
    for search in searches:
        other = newest.get(search.student_id)
        if other is None or _order(search) > _order(other):
            newest[search.student_id] = search
    return newest


def _order(search: _Numbered) -> tuple[bool, bool, int]:
    return search.state in LIVE, search.state != SearchState.NOT_STARTED, search.pk


def newest_searches(students: Collection[int]) -> dict[int, int]:
    """Return the id of the search that the standing of each of these students is about, by the students' ids."""
    rows = Search.objects.filter(student__in=students).only("student_id", "state")
    return {student: search.pk for student, search in newest_of(rows).items()}


def _periods(searches: Sequence[Search]) -> dict[int, list[Period]]:
    rows = Period.objects.filter(search__in=[search.pk for search in searches])
    by_search: dict[int, list[Period]] = {search.pk: [] for search in searches}
    for period in rows.order_by("search_id", "-unit", "number"):
        by_search[period.search_id].append(period)
    return by_search


def _judge_periods(
    searches: Sequence[Search],
    policies: Mapping[int, rules.PolicyRules],
    by_search: Mapping[int, list[Period]],
    now: datetime,
) -> dict[int, list[JudgedPeriod]]:
    counts_by_period, held_up = _counts(searches, policies, by_search, now)
    leave_by_search, excused_periods = granted_leave_of(by_search), _excused(by_search)
    judged_by_search: dict[int, list[JudgedPeriod]] = {}
    settled_periods: dict[int, SettledPeriod] = {}
    for search in searches:
        guarantee_ended_on = (
            search.guarantee_until if search.state not in NEVER_BEGAN else search.start_date - ONE_DAY
        )
        policy, leave_spans = policies[search.policy_id], leave_by_search.get(search.pk)
        judged_by_search[search.pk] = judged = []
        for period in by_search[search.pk]:
            leave_days = len(days_of(leave_spans, period.first_day, period.last_day)) if leave_spans else 0
            is_excused = (search.pk, period.unit, period.number) in excused_periods
            period_facts = _facts(
                period, counts_by_period.get(period.pk, {}), leave_days, is_excused, guarantee_ended_on
            )
            if period.pk in held_up:
                period_facts = replace(period_facts, checks_until=period.checks_until)
            by_rules = verdict.judge(policy, period_facts, now)
            judged.append(JudgedPeriod(period, by_rules, leave_days, by_rules))
            if settled_period := told_before(period, policy, period_facts, by_rules, now):
                settled_periods[period.pk] = settled_period
    unturned = settled_periods.keys() - turned_by_activities(settled_periods, judged_by_search)
    return {
        search.pk: [
            as_told(judged_period, policies[search.policy_id], settled_periods[judged_period.period.pk])
            if judged_period.period.pk in unturned
            else judged_period
            for judged_period in judged_by_search[search.pk]
        ]
        for search in searches
    }


def _counts(
    searches: Sequence[Search],
    policies: Mapping[int, rules.PolicyRules],
    by_search: Mapping[int, list[Period]],
    now: datetime,
) -> tuple[dict[int, dict[str, int]], set[int]]:
    """Return what counts in each period, by its id, and the ids of those that a check holds up."""
    groups: dict[tuple[int, str], list[Period]] = defaultdict(list)
    for search in searches:
        for period in by_search[search.pk]:
            groups[search.policy_id, period.unit].append(period)
    counts_by_period: dict[int, dict[str, int]] = {}
    held_up: set[int] = set()
    for (policy_id, unit), periods in groups.items():
        policy, source = policies[policy_id], facts.stored(period.pk for period in periods)
        counts_by_period |= facts.counts(policy, UNITS[unit], source)
        after_limit = [period.pk for period in periods if period.may_wait_for_checks(now)]
        if after_limit:
            held_up |= facts.awaiting_checks(policy, UNITS[unit], facts.stored(after_limit))
    return counts_by_period, held_up


def told_before(
    period: Period,
    policy: rules.PolicyRules,
    period_facts: verdict.PeriodFacts,
    by_rules: verdict.PeriodVerdict,
    now: datetime,
) -> SettledPeriod | None:
    """Return what was told of a settled period whose verdict the rules make another now.

    None where they do not, and where something that happened since settling may turn it.
    """
    if period.settled_at is None:
        return None
    case = verdict.case_of(policy, period_facts, now)
    guarantee_ended = told_ended(period.ended, period.verdict, case)
    settled_period = SettledPeriod(
        period.verdict, period.leave_days, guarantee_ended, tuple(period.counts), tuple(period.minimums)
    )
    minimums = [quota.minimum for quota in by_rules.quotas]
    differs = verdict.says_otherwise(settled_period, by_rules.verdict, case.counts, minimums)
    return settled_period if differs and verdict.stays(settled_period, case) else None


def as_counted_then(
    period: Period | None,
    policy: rules.PolicyRules,
    period_facts: verdict.PeriodFacts,
    by_rules: verdict.PeriodVerdict,
    now: datetime,
) -> verdict.PeriodVerdict:
    """Return the verdict of a period that was made, or supposed, in place of the stored `period`.

    Where the same activities still count as when the stored one settled, it is the verdict that was told.
    """
    counts = tuple(quota.count for quota in by_rules.quotas)
    if period is None or tuple(period.counts) != counts:
        return by_rules
    settled_period = told_before(period, policy, period_facts, by_rules, now)
    return verdict.as_told(policy, period_facts.unit, settled_period) if settled_period else by_rules


def turned_by_activities(
    settled_periods: Mapping[int, SettledPeriod], judged_by_search: Mapping[int, Sequence[JudgedPeriod]]
) -> set[int]:
    """Return the ids of those settled periods that activities which came to count since then have turned.

    `settled_periods` are by period id.
    """
    if not settled_periods:
        return set()
    verdicts = {
        judged_period.period.pk: judged_period.by_rules.verdict
        for judged in judged_by_search.values()
        for judged_period in judged
    }
    return with_activities_since(
        [pk for pk in settled_periods if verdict.turns_by_activities(settled_periods[pk], verdicts[pk])]
    )


def as_told(
    judged_period: JudgedPeriod, policy: rules.PolicyRules, settled_period: SettledPeriod
) -> JudgedPeriod:
    return replace(
        judged_period, judged=verdict.as_told(policy, UNITS[judged_period.period.unit], settled_period)
    )


def _facts(
    period: Period, counts: Mapping[str, int], leave_days: int, excused: bool, guarantee_ended_on: date | None
) -> verdict.PeriodFacts:
    return verdict.PeriodFacts(
        unit=UNITS[period.unit],
        number=period.number,
        first_day=period.first_day,
        last_day=period.last_day,
        assessed_days=period.assessed_days,
        whole=period.whole,
        opens_at=period.opens_at,
        closes_at=period.closes_at,
        log_until=period.log_until,
        counts=counts,
        leave_days=leave_days,
        excused=excused,
        guarantee_ended_on=guarantee_ended_on,
        full_days=period.full_days,
        was_met=period.met_at is not None,
    )


def _excused(searches: Iterable[int]) -> set[tuple[int, str, int]]:
    rows = Excusal.objects.in_force().filter(search__in=list(searches), excused_at__isnull=False)
    return set(rows.values_list("search_id", "unit", "number"))


def state_known(student: Student, known_at: datetime) -> str:
    """Return the student's state as it was known at a moment."""
    later_changes = StateChange.objects.filter(student=student, at__gt=known_at).order_by("at", "pk")
    state_before = later_changes.values_list("before", flat=True).first()
    return state_before or student.state


def standing_of(
    student: Student,
    state: str,
    circumstances: RiskCircumstances,
    now: datetime,
    policy: rules.PolicyRules | None = None,
    search: Search | None = None,
    periods: Sequence[JudgedPeriod] = (),
) -> JudgedStudent:
    """Judge one student's standing, in this state, by these circumstances and judged periods."""
    running_periods = [
        judged_period
        for judged_period in periods
        if judged_period.period.opens_at <= now < judged_period.period.closes_at
    ]
    loggable_periods = [
        judged_period
        for judged_period in periods
        if judged_period.period.closes_at <= now < judged_period.period.log_until
    ]
    near_periods = [
        judged_period.period
        for judged_period in periods
        if policy and judged_period.period.log_until <= horizon(policy, now)
    ]
    turning_points = [
        at for period in near_periods for at in (period.opens_at, period.closes_at, period.log_until)
    ]
    turning_points += [
        judged_period.period.checks_until
        for judged_period in periods
        if not judged_period.judged.settled and judged_period.period.checks_until is not None
    ]
    standing_facts = Stands(
        state=state,
        zone=student.zone,
        circumstances=circumstances,
        search=_signed(search) if search else None,
        policy=policy,
        running=list(map(_now, running_periods)),
        loggable=list(map(_now, loggable_periods)),
        current=next(
            (
                judged_period.period.pk
                for judged_period in running_periods
                if judged_period.period.unit == Unit.WEEK
            ),
            None,
        ),
        missed=sum(
            judged_period.judged.settled and judged_period.judged.verdict == Verdict.MISSED
            for judged_period in periods
        ),
        turns_at=min((at for at in turning_points if at > now), default=None),
    )
    return JudgedStudent(student, state, columns_of(standing_facts, now))


def _signed(search: Search) -> Signed:
    return Signed(*(getattr(search, name) for name in Signed._fields))


def _now(judged_period: JudgedPeriod) -> risk.PeriodNow:
    period = judged_period.period
    return risk.PeriodNow(
        UNITS[period.unit],
        period.number,
        period.last_day,
        period.closes_at,
        period.log_until,
        judged_period.judged.verdict,
        judged_period.judged.quotas,
    )
