"""Students' standings made from facts: those of whole sets of students are read, and stored, by a statement each."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connection

from rules import policy as rules
from rules import risk, verdict
from rules.states import SearchState
from standing.period_batches import horizon
from standing.postgres_arrays import array
from standing.risk_circumstances import LAST_REPLY, NEWEST, WAITING, RiskCircumstances, settle_order, take

UNITS = {unit.value: unit for unit in rules.Unit}


class Columns(NamedTuple):
    """The columns of a stored standing, but for its student and when it last changed."""

    search_id: int | None
    level: str
    rank: int
    urgent_at: datetime | None
    reasons: Any  # lists of plain values; JSON on their way to the row
    current_id: int | None
    missed: int
    next_due_at: datetime | None
    next_due: str
    last_activity_on: date | None
    last_activity_at: datetime | None
    last_reply_at: datetime | None
    stale_at: datetime | None


class Signed(NamedTuple):
    """The fields of a search that a standing depends on. Days in its zone, instants in UTC."""

    pk: int
    student_id: int
    policy_id: int
    state: str
    start_date: date
    opens_at: datetime
    guarantee_until: date | None


@dataclass(slots=True)
class Stands:
    """The facts that one student's standing is made from.

    `turns_at` is the next instant at which one of the search's periods begins or ends, or its limit for activities, or
    for the checks that hold it up, passes; `current` is the id of the running week.
    """

    state: str
    zone: str
    circumstances: RiskCircumstances
    search: Signed | None
    policy: rules.PolicyRules | None
    running: list[risk.PeriodNow]
    loggable: list[risk.PeriodNow]
    current: int | None
    missed: int
    turns_at: datetime | None


def columns_of(standing_facts: Stands, now: datetime) -> Columns:
    """Judge the standing at `now`."""
    search, circumstances, policy = standing_facts.search, standing_facts.circumstances, standing_facts.policy
    running = search is not None and search.state == SearchState.RUNNING
    heard_at = circumstances.last_activity_at
    if search is not None and running and (heard_at is None or heard_at < search.opens_at):
        heard_at = search.opens_at
    risk_facts = risk.RiskFacts(
        state=standing_facts.state,
        zone=standing_facts.zone,
        running=tuple(standing_facts.running),
        loggable=tuple(standing_facts.loggable),
        due_items=tuple(circumstances.due_items),
        unanswered_since=circumstances.unanswered_since,
        warn_at=circumstances.warn_at,
        lapse_on=circumstances.lapse_on,
        lapse_proposed_at=circumstances.lapse_proposed_at,
        # silence in the log is counted from the last activity, or from the search's first day
        last_activity_at=heard_at,
        missed=standing_facts.missed,
        missed_allowed=policy.missed_allowed if policy else None,
        starts_on=search.start_date if search and search.state == SearchState.PLANNED else None,
        guarantee_runs=bool(search and running and search.guarantee_until is None),
    )
    assessment = risk.assess(policy, risk_facts, now)
    due_item = circumstances.due_items[0] if circumstances.due_items and risk_facts.chased else None
    turning_points = (
        standing_facts.turns_at,
        search.opens_at if search else None,
        risk.changes_at(policy, risk_facts, now),
    )
    return Columns(
        search_id=search.pk if search else None,
        level=assessment.level.value,
        rank=int(assessment.rank),
        urgent_at=assessment.urgent_at,
        reasons=[reason.plain() for reason in assessment.reasons],
        current_id=standing_facts.current if running else None,
        missed=standing_facts.missed,
        next_due_at=due_item.due_at if due_item else None,
        next_due=due_item.label[:120] if due_item else "",
        last_activity_on=circumstances.last_activity_on,
        last_activity_at=circumstances.last_activity_at,
        last_reply_at=circumstances.last_reply_at,
        stale_at=min((at for at in turning_points if at is not None and at > now), default=None),
    )


_NAMES = ", ".join(Columns._fields)


_NEWEST = f"SELECT max(x.occurred_on) AS day, max(x.logged_at) AS at FROM ({NEWEST}) x"  # noqa: S608 # constants
# The students judged, their missed periods, when the next period begins, ends or settles, which week runs, and what is
# stored.
_WHO = """
    SELECT t.id, t.state, t.time_zone, {heard},
           {missed},
           w.turns_at, w.current, {stored}
    FROM unnest(%(students)s::bigint[], %(searches)s::bigint[], %(until)s::timestamptz[], %(settled)s::bool[])
         AS chosen(id, search, until, settled)
    CROSS JOIN LATERAL (
        SELECT t.id, t.state, u.time_zone FROM people_student t JOIN people_user u ON u.id = t.user_id
        WHERE t.id = chosen.id OFFSET 0
    ) t
    LEFT JOIN LATERAL (SELECT * FROM standing_standing o WHERE o.student_id = t.id OFFSET 0) old ON true
    {looked_up}
    CROSS JOIN LATERAL (
        SELECT min(LEAST(CASE WHEN p.opens_at > %(now)s THEN p.opens_at END,
                         CASE WHEN p.closes_at > %(now)s THEN p.closes_at END,
                         CASE WHEN p.log_until > %(now)s THEN p.log_until ELSE p.checks_until END)) AS turns_at,
               min(p.id) FILTER (WHERE p.unit = 'week' AND p.opens_at <= %(now)s AND p.closes_at > %(now)s) AS current
        FROM standing_period p
        WHERE p.search_id = chosen.search AND p.settled_at IS NULL
          AND (p.log_until > %(now)s OR p.checks_until > %(now)s) AND p.log_until <= chosen.until
    ) w"""
_MISSED = (
    "(SELECT count(*) FROM standing_period p WHERE p.search_id = chosen.search AND p.verdict = 'missed')"
)
_STORED = ", ".join(f"old.{name}" for name in Columns._fields)
_WHO_HEARD_AGAIN = _WHO.format(
    heard="n.day, n.at, r.sent_at",
    missed=_MISSED,
    looked_up=f"CROSS JOIN LATERAL ({_NEWEST}) n LEFT JOIN LATERAL ({LAST_REPLY}) r ON true",
    stored=_STORED,
)
_WHO_AS_STORED = _WHO.format(
    heard="old.last_activity_on, old.last_activity_at, old.last_reply_at",
    missed=f"CASE WHEN chosen.settled THEN {_MISSED} ELSE old.missed END",
    looked_up="",
    stored=_STORED,
)
# The periods that run or can still be logged, in the columns of WAITING, so that one statement reads both. Those that
# are met or excused are left out: they give no reason. Aliases: `t` the student, `chosen` the search.
_AROUND_ONE = f"""
        SELECT y.*, NULL::int AS number, NULL::date AS last_day, NULL::int[] AS counts, NULL::int[] AS minimums
        FROM ({WAITING}) y
        UNION ALL (
        SELECT 'period', p.verdict, p.unit, NULL, p.closes_at, p.log_until, NULL,
               p.number, p.last_day, p.counts, p.minimums
        FROM standing_period p
        WHERE p.search_id = chosen.search AND p.settled_at IS NULL AND p.log_until > %(now)s AND p.opens_at <= %(now)s
          AND p.log_until <= %(horizon)s AND p.verdict IN ('open', 'leave')
        ORDER BY p.unit DESC, p.number)"""  # noqa: S608 # made of constants; values are parameters
_AROUND = f"""
    SELECT t.id, x.* FROM unnest(%(students)s::bigint[], %(searches)s::bigint[]) AS chosen(id, search)
    CROSS JOIN LATERAL (SELECT chosen.id) t
    CROSS JOIN LATERAL ({_AROUND_ONE}) x"""  # noqa: S608 # made of constants; values are parameters
_AROUND_COLUMNS = 11
# Both at once, for one student; for many, what is known of who would come again with each row of what is around.
_WHO_AND_AROUND = (
    _WHO.format(
        heard="n.day, n.at, r.sent_at",
        missed=_MISSED,
        looked_up=f"CROSS JOIN LATERAL ({_NEWEST}) n LEFT JOIN LATERAL ({LAST_REPLY}) r ON true",
        stored=f"{_STORED}, x.*",
    )
    + f" LEFT JOIN LATERAL ({_AROUND_ONE}) x ON true"
)


def judge_standings(
    search_by_student: Mapping[int, Signed | None],
    policies: Mapping[int, rules.PolicyRules],
    now: datetime,
    *,
    only_settled: Collection[int] | None = None,
    after: tuple[str, Mapping[str, Any]] = ("", {}),
) -> int:
    """Judge these students (id → the search that their standing is about), store what differs, return how many rows.

    `after` is a statement, with its parameters, that writes the verdicts which these standings are about: it is sent
    together with the first that reads, one way there and back.

    With `only_settled`, only what time alone may have changed is looked at, and these are the searches of which a
    period was just seen settled: when somebody was last heard of, and how many periods the others missed, is taken as
    it is stored.
    """
    horizons = {pk: horizon(policy, now) for pk, policy in policies.items()}
    parameters: dict[str, Any] = {
        "students": array(search_by_student),
        "searches": array(search and search.pk for search in search_by_student.values()),
        "until": array(search and horizons[search.policy_id] for search in search_by_student.values()),
        "settled": array(
            bool(search and only_settled and search.pk in only_settled)
            for search in search_by_student.values()
        ),
        "horizon": max(horizons.values(), default=now),
        "now": now,
    }
    facts_by_student: dict[int, Stands] = {}
    stored_by_student: dict[int, Sequence[Any]] = {}
    rows, surroundings = _read(parameters, len(search_by_student), after, as_stored=only_settled is not None)
    for (
        student,
        state,
        zone,
        last_activity_on,
        last_activity_at,
        last_reply_at,
        missed,
        turns_at,
        current,
        *old_columns,
    ) in rows:
        search = search_by_student[student]
        circumstances = RiskCircumstances(
            [], None, None, None, None, last_activity_at, last_activity_on, last_reply_at
        )
        policy = policies[search.policy_id] if search else None
        facts_by_student[student] = Stands(
            state, zone, circumstances, search, policy, [], [], current, missed, turns_at
        )
        stored_by_student[student] = old_columns
    _surround(facts_by_student, surroundings, now)
    changed_standings = []
    for student, standing_facts in facts_by_student.items():
        settle_order(standing_facts.circumstances)
        columns = columns_of(standing_facts, now)
        reasons = _written(tuple([tuple(reason) for reason in columns.reasons]))
        if _differs(columns, reasons, stored_by_student[student]):
            changed_standings.append((student, columns._replace(reasons=reasons)))
    _store(changed_standings, now)
    return len(changed_standings)


def _read(
    parameters: Mapping[str, Any], number: int, after: tuple[str, Mapping[str, Any]], *, as_stored: bool
) -> tuple[list[Sequence[Any]], list[Sequence[Any]]]:
    """Read who so many students are, in the columns of _WHO, and what is around them, in those of _AROUND.

    `as_stored`: when they were heard of is taken as it is stored, unless some have nothing stored.
    """
    writing, written = after
    first = f"{writing};" if writing else ""
    with connection.cursor() as cursor:
        if number == 1 and not as_stored:
            cursor.execute(first + _WHO_AND_AROUND, {**written, **parameters})
            rows = cursor.fetchall()
            surroundings = [(row[0], *row[-_AROUND_COLUMNS:]) for row in rows]
            return [row[:-_AROUND_COLUMNS] for row in rows[:1]], [row for row in surroundings if row[1]]
        cursor.execute(first + (_WHO_AS_STORED if as_stored else _WHO_HEARD_AGAIN), {**written, **parameters})
        who = cursor.fetchall()
        if as_stored and any(
            row[-len(Columns._fields) + 1] is None for row in who
        ):  # some have no stored level
            cursor.execute(_WHO_HEARD_AGAIN, parameters)
            who = cursor.fetchall()
        cursor.execute(_AROUND, parameters)
        return who, cursor.fetchall()


_REASONS = Columns._fields.index("reasons")


def _differs(columns: Columns, reasons: str, stored: Sequence[Any]) -> bool:
    """Return whether a judged standing differs from the stored; equal reasons may be written as JSON in two ways."""
    if columns[:_REASONS] != tuple(stored[:_REASONS]) or columns[_REASONS + 1 :] != tuple(
        stored[_REASONS + 1 :]
    ):
        return True
    return bool(reasons != stored[_REASONS] and json.loads(reasons) != json.loads(stored[_REASONS]))


@lru_cache(maxsize=1024)  # most students have the reasons of many others
def _written(reasons: tuple[tuple[Any, ...], ...]) -> str:
    return json.dumps(reasons, ensure_ascii=False)


def _surround(facts_by_student: Mapping[int, Stands], rows: Iterable[Sequence[Any]], now: datetime) -> None:
    results = Results()
    for student, kind, name, zone, at, first, second, third, number, last_day, counts, minimums in rows:
        standing_facts = facts_by_student[student]
        if kind != "period":
            take(standing_facts.circumstances, kind, name, zone, at, first, second, third)
            continue
        assert standing_facts.policy is not None  # a period is of a search
        unit = UNITS[zone]
        quotas = results(standing_facts.policy, unit, tuple(counts), tuple(minimums))
        period = risk.PeriodNow(unit, number, last_day, first, second, name, quotas)
        (standing_facts.running if now < first else standing_facts.loggable).append(period)


class Results:
    """A cache of quotas' results, which makes each different one once."""

    def __init__(self) -> None:
        self._results: dict[Any, tuple[verdict.QuotaResult, ...]] = {}

    def __call__(
        self, policy: rules.PolicyRules, unit: rules.Unit, counts: tuple[int, ...], minimums: tuple[int, ...]
    ) -> tuple[verdict.QuotaResult, ...]:
        key = id(policy), unit, counts, minimums
        quota_results = self._results.get(key)
        if quota_results is None:
            quota_results = self._results[key] = verdict.results(policy, unit, counts, minimums)
        return quota_results


_UPSERT = f"""
    INSERT INTO standing_standing AS old (student_id, {_NAMES}, assessed_at)
    SELECT student_id, {_NAMES.replace("reasons", "reasons::jsonb")}, %(now)s
    FROM unnest(%(student_id)s::bigint[], %(search_id)s::bigint[], %(level)s::text[], %(rank)s::int[],
                %(urgent_at)s::timestamptz[], %(reasons)s::text[], %(current_id)s::bigint[], %(missed)s::int[],
                %(next_due_at)s::timestamptz[], %(next_due)s::text[], %(last_activity_on)s::date[],
                %(last_activity_at)s::timestamptz[], %(last_reply_at)s::timestamptz[], %(stale_at)s::timestamptz[])
         AS n(student_id, {_NAMES})
    ON CONFLICT (student_id) DO UPDATE
    SET {", ".join(f"{name} = excluded.{name}" for name in Columns._fields)}, assessed_at = excluded.assessed_at"""  # noqa: S608


def _store(changed_standings: Sequence[tuple[int, Columns]], now: datetime) -> None:
    if not changed_standings:
        return
    parameters: dict[str, Any] = {
        "student_id": array(student for student, _ in changed_standings),
        "now": now,
    }
    for name, column in zip(
        Columns._fields, zip(*(columns for _, columns in changed_standings), strict=True), strict=True
    ):
        parameters[name] = array(column)
    with connection.cursor() as cursor:
        cursor.execute(_UPSERT, parameters)
