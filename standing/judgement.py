"""Facts in, verdicts and risk out, period by period; nothing is written here. `explain_student` prints it, and
`standing.verification` holds what `standing.verbs` stored against it.
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
    """A stored period and how it stands now. `by_rules` is what the rules make of it now: for what has settled they may
    say something else than what was told, which stays (DOMAIN §4).
    """

    period: Period
    judged: verdict.PeriodVerdict
    leave_days: int
    by_rules: verdict.PeriodVerdict

    def values(self) -> dict[str, Any]:
        """What belongs into the stored row, but for when it was first seen settled."""
        return {
            "verdict": self.judged.verdict.value,
            "provisional": self.judged.provisional,
            "leave_days": self.leave_days,
            "counts": [quota.count for quota in self.judged.quotas],
            "minimums": [quota.minimum for quota in self.judged.quotas],
        }


@dataclass(frozen=True)
class JudgedStudent:
    """A student's standing, as the stored row has it, and the state it was judged for."""

    student: Student
    state: str
    columns: Columns


@dataclass(frozen=True)
class JudgedStandings:
    """`standings` are of the students whose newest search is among those judged."""

    periods: list[JudgedPeriod]
    standings: list[JudgedStudent]


def judge(searches: Sequence[Search], now: datetime) -> JudgedStandings:
    """Judges these searches, with `student.user` loaded, at `now`. How many queries depends on their policies only."""
    policies = rules_of({search.policy_id for search in searches})
    rows = _periods(searches)
    periods = _judge_periods(searches, policies, rows, now)
    newest = newest_searches({search.student_id for search in searches})
    primary = [search for search in searches if newest[search.student_id] == search.pk]
    around = circumstances([search.student_id for search in primary], now)
    standings = [
        standing_of(
            search.student,
            search.student.state,
            around[search.student_id],
            now,
            policies[search.policy_id],
            search,
            periods[search.pk],
        )
        for search in primary
    ]
    return JudgedStandings([each for search in searches for each in periods[search.pk]], standings)


def judge_students(students: Sequence[Student], now: datetime) -> list[JudgedStudent]:
    """Judges students, with `user` loaded, who never signed."""
    around = circumstances([student.pk for student in students], now)
    return [standing_of(each, each.state, around[each.pk], now) for each in students]


class _Numbered(Protocol):
    """What tells which of a student's searches is the one: a row of `Search`, or `Signed`."""

    @property
    def pk(self) -> Any: ...
    @property
    def student_id(self) -> Any: ...
    @property
    def state(self) -> Any: ...


Numbered = TypeVar("Numbered", bound=_Numbered)


def newest_of(searches: Iterable[Numbered]) -> dict[int, Numbered]:
    """Student → the search that their standing is about: the live one, else the newest that ran, else the newest."""
    found: dict[int, Numbered] = {}
    for each in searches:
        before = found.get(each.student_id)
        if before is None or _order(each) > _order(before):
            found[each.student_id] = each
    return found


def _order(search: _Numbered) -> tuple[bool, bool, int]:
    return search.state in LIVE, search.state != SearchState.NOT_STARTED, search.pk


def newest_searches(students: Collection[int]) -> dict[int, int]:
    """The same as ids, of all searches of these students."""
    rows = Search.objects.filter(student__in=students).only("student_id", "state")
    return {student: search.pk for student, search in newest_of(rows).items()}


def _periods(searches: Sequence[Search]) -> dict[int, list[Period]]:
    rows = Period.objects.filter(search__in=[search.pk for search in searches])
    found: dict[int, list[Period]] = {search.pk: [] for search in searches}
    for period in rows.order_by("search_id", "-unit", "number"):
        found[period.search_id].append(period)
    return found


def _judge_periods(
    searches: Sequence[Search],
    policies: Mapping[int, rules.PolicyRules],
    by_search: Mapping[int, list[Period]],
    now: datetime,
) -> dict[int, list[JudgedPeriod]]:
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for search in searches:
        for period in by_search[search.pk]:
            groups[search.policy_id, period.unit].append(period.pk)
    counted: dict[int, dict[str, int]] = {}
    for (policy_id, unit), ids in groups.items():
        counted |= facts.counts(policies[policy_id], UNITS[unit], facts.stored(ids))
    leave, excused = granted_leave_of(by_search), _excused(by_search)
    found: dict[int, list[JudgedPeriod]] = {}
    told: dict[int, SettledPeriod] = {}
    for search in searches:
        ended_on = search.guarantee_until if search.state not in NEVER_BEGAN else search.start_date - ONE_DAY
        policy, away = policies[search.policy_id], leave.get(search.pk)
        found[search.pk] = judged = []
        for period in by_search[search.pk]:
            its_leave = len(days_of(away, period.first_day, period.last_day)) if away else 0
            is_excused = (search.pk, period.unit, period.number) in excused
            its_facts = _facts(period, counted.get(period.pk, {}), its_leave, is_excused, ended_on)
            by_rules = verdict.judge(policy, its_facts, now)
            judged.append(JudgedPeriod(period, by_rules, its_leave, by_rules))
            if before := told_before(period, policy, its_facts, by_rules, now):
                told[period.pk] = before
    stay = told.keys() - turned_by_activities(told, found)
    return {
        search.pk: [
            as_told(each, policies[search.policy_id], told[each.period.pk])
            if each.period.pk in stay
            else each
            for each in found[search.pk]
        ]
        for search in searches
    }


def told_before(
    period: Period,
    policy: rules.PolicyRules,
    its_facts: verdict.PeriodFacts,
    by_rules: verdict.PeriodVerdict,
    now: datetime,
) -> SettledPeriod | None:
    """What was told of a settled period of which the rules say something else now, unless something happened since."""
    if period.settled_at is None:
        return None
    case = verdict.case_of(policy, its_facts, now)
    ended = told_ended(period.ended, period.verdict, case)
    told = SettledPeriod(
        period.verdict, period.leave_days, ended, tuple(period.counts), tuple(period.minimums)
    )
    asked = [quota.minimum for quota in by_rules.quotas]
    otherwise = verdict.says_otherwise(told, by_rules.verdict, case.counts, asked)
    return told if otherwise and verdict.stays(told, case) else None


def as_counted_then(
    period: Period | None,
    policy: rules.PolicyRules,
    its_facts: verdict.PeriodFacts,
    by_rules: verdict.PeriodVerdict,
    now: datetime,
) -> verdict.PeriodVerdict:
    """How a period stands that was made, or supposed, for one that is stored: as told, where the same still counts."""
    counted = tuple(quota.count for quota in by_rules.quotas)
    if period is None or tuple(period.counts) != counted:
        return by_rules
    told = told_before(period, policy, its_facts, by_rules, now)
    return verdict.as_told(policy, its_facts.unit, told) if told else by_rules


def turned_by_activities(
    told: Mapping[int, SettledPeriod], found: Mapping[int, Sequence[JudgedPeriod]]
) -> set[int]:
    """Of these (period id → what was told), those that activities which came to count since have turned."""
    if not told:
        return set()
    verdicts = {each.period.pk: each.by_rules.verdict for judged in found.values() for each in judged}
    return with_activities_since([pk for pk in told if verdict.turns_by_activities(told[pk], verdicts[pk])])


def as_told(each: JudgedPeriod, policy: rules.PolicyRules, told: SettledPeriod) -> JudgedPeriod:
    return replace(each, judged=verdict.as_told(policy, UNITS[each.period.unit], told))


def _facts(
    period: Period, counts: Mapping[str, int], leave_days: int, excused: bool, ended_on: date | None
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
        guarantee_ended_on=ended_on,
        full_days=period.full_days,
        was_met=period.met_at is not None,
    )


def _excused(searches: Iterable[int]) -> set[tuple[int, str, int]]:
    rows = Excusal.objects.in_force().filter(search__in=list(searches), excused_at__isnull=False)
    return set(rows.values_list("search_id", "unit", "number"))


def state_known(student: Student, known: datetime) -> str:
    """The student's state as it was known at a moment."""
    later = StateChange.objects.filter(student=student, at__gt=known).order_by("at", "pk")
    before = later.values_list("before", flat=True).first()
    return before or student.state


def standing_of(
    student: Student,
    state: str,
    around: RiskCircumstances,
    now: datetime,
    policy: rules.PolicyRules | None = None,
    search: Search | None = None,
    periods: Sequence[JudgedPeriod] = (),
) -> JudgedStudent:
    """The row of one student, in this state, by these circumstances and judged periods."""
    running = [each for each in periods if each.period.opens_at <= now < each.period.closes_at]
    loggable = [each for each in periods if each.period.closes_at <= now < each.period.log_until]
    near = [each.period for each in periods if policy and each.period.log_until <= horizon(policy, now)]
    turns = [at for period in near for at in (period.opens_at, period.closes_at, period.log_until)]
    its = Stands(
        state=state,
        zone=student.zone,
        circumstances=around,
        search=_signed(search) if search else None,
        policy=policy,
        running=list(map(_now, running)),
        loggable=list(map(_now, loggable)),
        current=next((each.period.pk for each in running if each.period.unit == Unit.WEEK), None),
        missed=sum(each.judged.settled and each.judged.verdict == Verdict.MISSED for each in periods),
        turns_at=min((at for at in turns if at > now), default=None),
    )
    return JudgedStudent(student, state, columns_of(its, now))


def _signed(search: Search) -> Signed:
    return Signed(*(getattr(search, name) for name in Signed._fields))


def _now(each: JudgedPeriod) -> risk.PeriodNow:
    period = each.period
    return risk.PeriodNow(
        UNITS[period.unit],
        period.number,
        period.last_day,
        period.closes_at,
        period.log_until,
        each.judged.verdict,
        each.judged.quotas,
    )
