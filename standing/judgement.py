"""Facts in, verdicts and risk out; nothing is written here. `standing.verbs` stores it, `explain_student` prints it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q

from commitments.models import Excusal, Leave, Policy, Search
from commitments.rules import policy as rules
from commitments.rules import risk, verdict
from commitments.rules.instants import end_of_day, local_day
from commitments.rules.spans import Span, days_of
from commitments.searches import SearchState
from people.models import StateChange, Student
from standing import facts
from standing.circumstances import Circumstances, circumstances
from standing.models import Period

ONE_DAY = timedelta(days=1)
# How far ahead the next period's beginning lies at most, with a move to another zone in between.
NEXT = {rules.Unit.WEEK: timedelta(days=9), rules.Unit.MONTH: timedelta(days=33)}
UNITS = {unit.value: unit for unit in rules.Unit}
QUOTA_FIELDS = tuple(
    field.name for field in fields(verdict.QuotaResult)
)  # all flat: asdict would copy each value deeply
NEVER_BEGAN = frozenset({SearchState.PLANNED, SearchState.NOT_STARTED})
LIVE = frozenset({SearchState.PLANNED, SearchState.RUNNING})


@dataclass(frozen=True)
class JudgedPeriod:
    """A stored period and what it comes to now."""

    period: Period
    judged: verdict.PeriodVerdict
    leave_days: int

    def values(self) -> dict[str, Any]:
        """What belongs into the stored row, but for when it was first seen settled."""
        return {
            "verdict": self.judged.verdict.value,
            "provisional": self.judged.provisional,
            "leave_days": self.leave_days,
            "quotas": [{name: getattr(quota, name) for name in QUOTA_FIELDS} for quota in self.judged.quotas],
        }


@dataclass(frozen=True)
class JudgedStudent:
    """A student's standing, as the fields of the stored row, and the state it was judged for."""

    student: Student
    state: str
    risk: risk.Risk
    values: dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """`standings` are of the students whose newest search is among those judged."""

    periods: list[JudgedPeriod]
    standings: list[JudgedStudent]


def judge(
    searches: Sequence[Search], now: datetime, known: datetime = facts.FOREVER, *, by_time: bool = False
) -> Judged:
    """Judges these searches, with `student.user` loaded, at `now`. How many queries depends on their policies only.

    `by_time` leaves out the periods that time alone cannot change: those settled, and those that are far off.
    """
    policies = {each.pk: each.rules() for each in _policies(searches)}
    rows = _periods(searches, now, by_time)
    periods = _judge_periods(searches, policies, rows, now, known)
    settled_before = _missed_before(searches) if by_time else {}
    newest = newest_searches({search.student_id for search in searches})
    primary = [search for search in searches if newest[search.student_id] == search.pk]
    states = _states([search.student for search in primary], known)
    around = circumstances([search.student_id for search in primary], now, known)
    standings = [
        _standing(
            search.student,
            states[search.student_id],
            around[search.student_id],
            now,
            policies[search.policy_id],
            search,
            periods[search.pk],
            settled_before.get(search.pk, 0),
        )
        for search in primary
    ]
    return Judged([each for search in searches for each in periods[search.pk]], standings)


def judge_students(
    students: Sequence[Student], now: datetime, known: datetime = facts.FOREVER
) -> list[JudgedStudent]:
    """Judges students, with `user` loaded, who never signed."""
    states = _states(students, known)
    around = circumstances([student.pk for student in students], now, known)
    return [_standing(each, states[each.pk], around[each.pk], now) for each in students]


def newest_searches(students: Collection[int]) -> dict[int, int]:
    """Student → the search that their standing is about: the live one, else the newest that ran, else the newest."""
    rows = Search.objects.filter(student__in=students).values_list("student_id", "pk", "state")
    found: dict[int, tuple[bool, bool, int]] = {}
    for student, pk, state in rows:
        order = (state in LIVE, state != SearchState.NOT_STARTED, pk)
        found[student] = max(found.get(student, order), order)
    return {student: order[2] for student, order in found.items()}


def _policies(searches: Sequence[Search]) -> Iterable[Policy]:
    ids = {search.policy_id for search in searches}
    return Policy.objects.filter(pk__in=ids).prefetch_related("quotas__kinds", "conditions")


def _periods(searches: Sequence[Search], now: datetime, by_time: bool) -> dict[int, list[Period]]:
    rows = Period.objects.filter(search__in=[search.pk for search in searches])
    if by_time:
        near = [Q(unit=unit.value, opens_at__lte=now + NEXT[unit]) for unit in rules.Unit]
        rows = rows.filter(near[0] | near[1], settled_at=None)
    found: dict[int, list[Period]] = {search.pk: [] for search in searches}
    for period in rows.order_by("search_id", "-unit", "number"):
        found[period.search_id].append(period)
    return found


def _missed_before(searches: Sequence[Search]) -> dict[int, int]:
    """Of each search, the periods that are settled and missed by what is stored."""
    rows = Period.objects.filter(
        search__in=[search.pk for search in searches], settled_at__isnull=False, verdict="missed"
    )
    return dict(rows.order_by().values_list("search_id").annotate(Count("pk")))


def _judge_periods(
    searches: Sequence[Search],
    policies: Mapping[int, rules.Policy],
    by_search: Mapping[int, list[Period]],
    now: datetime,
    known: datetime,
) -> dict[int, list[JudgedPeriod]]:
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for search in searches:
        for period in by_search[search.pk]:
            groups[search.policy_id, period.unit].append(period.pk)
    counted: dict[int, dict[str, int]] = {}
    for (policy_id, unit), ids in groups.items():
        counted |= facts.counts(policies[policy_id], UNITS[unit], facts.stored(ids), known)
    leave, excused = _leave(by_search, known), _excused(by_search, known)
    found: dict[int, list[JudgedPeriod]] = {}
    for search in searches:
        ended_on = search.guarantee_until if _began(search, known) else search.start_date - ONE_DAY
        policy, away = policies[search.policy_id], leave.get(search.pk)
        found[search.pk] = judged = []
        for period in by_search[search.pk]:
            its_leave = len(days_of(away, period.first_day, period.last_day)) if away else 0
            is_excused = (search.pk, period.unit, period.number) in excused
            its_facts = _facts(period, counted.get(period.pk, {}), its_leave, is_excused, ended_on)
            judged.append(JudgedPeriod(period, verdict.judge(policy, its_facts, now), its_leave))
    return found


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
    )


def _began(search: Search, known: datetime) -> bool:
    """A search that never opened assesses nothing: its guarantee is taken to have ended before the first day."""
    if search.state in NEVER_BEGAN:
        return False
    return search.opened_at is None or search.opened_at <= known


def _leave(searches: Iterable[int], known: datetime) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    rows = Leave.objects.filter(search__in=list(searches), granted=True, decided_at__lte=known)
    for search, first_day, last_day in rows.values_list("search_id", "first_day", "last_day"):
        found[search].append(Span(first_day, last_day))
    return found


def _excused(searches: Iterable[int], known: datetime) -> set[tuple[int, str, int]]:
    rows = Excusal.objects.filter(search__in=list(searches), state="in_force", excused_at__lte=known)
    return set(rows.exclude(agreed_at__gt=known).values_list("search_id", "unit", "number"))


def _states(students: Sequence[Student], known: datetime) -> dict[int, str]:
    """Each student's state by `known`; today's needs no query."""
    found: dict[int, str] = {student.pk: student.state for student in students}
    if known < facts.FOREVER:
        changes = StateChange.objects.filter(student__in=found, at__gt=known)
        for student, before in changes.order_by("-at", "-pk").values_list("student_id", "before"):
            found[student] = before
    return found


def _standing(
    student: Student,
    state: str,
    around: Circumstances,
    now: datetime,
    policy: rules.Policy | None = None,
    search: Search | None = None,
    periods: Sequence[JudgedPeriod] = (),
    missed_before: int = 0,
) -> JudgedStudent:
    running = [each for each in periods if each.period.opens_at <= now < each.period.closes_at]
    loggable = [each for each in periods if each.period.closes_at <= now < each.period.log_until]
    missed = missed_before + sum(each.judged.settled and each.judged.verdict == "missed" for each in periods)
    its = risk.RiskFacts(
        state=state,
        zone=student.zone,
        running=tuple(map(_now, running)),
        loggable=tuple(map(_now, loggable)),
        dues=tuple(around.dues),
        unanswered_since=around.unanswered_since,
        warn_at=around.warn_at,
        lapse_on=around.lapse_on,
        lapse_proposed_at=around.lapse_proposed_at,
        last_activity_at=_heard_of(search, around),
        missed=missed,
        missed_allowed=policy.missed_allowed if policy else None,
        starts_on=search.start_date if search and search.state == SearchState.PLANNED else None,
        guarantee_runs=bool(
            search and search.state == SearchState.RUNNING and search.guarantee_until is None
        ),
    )
    judged = risk.assess(policy, its, now)
    weeks = [each.period for each in running if each.period.unit == "week"]
    current = weeks[0] if weeks and search and search.state == SearchState.RUNNING else None
    due = around.dues[0] if around.dues and its.chased else None
    values = {
        "search_id": search.pk if search else None,
        "level": judged.level,
        "rank": judged.rank,
        "urgent_at": judged.urgent_at,
        "reasons": list(judged.reasons),
        "current_id": current.pk if current else None,
        "missed": missed,
        "next_due_at": due.due_at if due else None,
        "next_due": due.label[:120] if due else "",
        "last_activity_on": around.last_activity_on,
        "last_reply_at": around.last_reply_at,
        "stale_at": _stale_at(student.zone, its.chased, around, search, periods, now),
    }
    return JudgedStudent(student, state, judged, values)


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


def _heard_of(search: Search | None, around: Circumstances) -> datetime | None:
    """Silence in the log is counted from the last entry, or from the search's first day."""
    moments = [
        around.last_activity_at,
        search.opens_at if search and search.state == SearchState.RUNNING else None,
    ]
    return max((at for at in moments if at is not None), default=None)


def _stale_at(
    zone: str,
    chased: bool,
    around: Circumstances,
    search: Search | None,
    periods: Sequence[JudgedPeriod],
    now: datetime,
) -> datetime | None:
    """The next moment at which time alone may change the judgement: a day's end, for one who is chased, or a limit."""
    moments = [
        at for each in periods for at in (each.period.opens_at, each.period.closes_at, each.period.log_until)
    ]
    if search is not None:
        moments.append(search.opens_at)
    if chased:
        zones = {zone, *(item.zone for item in around.dues)}
        moments += [end_of_day(local_day(now, each), each) for each in zones]
        moments += [item.due_at for item in around.dues]
        if around.warn_at:
            moments.append(around.warn_at)
    return min((at for at in moments if at > now), default=None)
