"""The row of where one student stands, made of facts; whole sets of them read and stored by a statement each."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connection

from commitments.rules import policy as rules
from commitments.rules import risk, verdict
from commitments.searches import SearchState
from standing.circumstances import LAST_ACTIVITY, LAST_REPLY, WAITING, Circumstances, settle_order, take
from standing.facts import FOREVER

UNITS = {unit.value: unit for unit in rules.Unit}


class Columns(NamedTuple):
    """What a stored standing says, but for whose it is and when it last changed."""

    search_id: int | None
    level: str
    rank: int
    urgent_at: datetime | None
    reasons: list[list[Any]]
    current_id: int | None
    missed: int
    next_due_at: datetime | None
    next_due: str
    last_activity_on: date | None
    last_reply_at: datetime | None
    stale_at: datetime | None


class Signed(NamedTuple):
    """A search as far as a standing hangs on it. Days in its zone, instants in UTC."""

    pk: int
    student_id: int
    policy_id: int
    state: str
    start_date: date
    opens_at: datetime
    guarantee_until: date | None


@dataclass(slots=True)
class Stands:
    """The facts of one student. `turns_at`: the next instant at which one of the search's periods begins, ends, or its
    limit for entries passes; `current`: the id of the running week."""

    state: str
    zone: str
    around: Circumstances
    search: Signed | None
    policy: rules.Policy | None
    running: list[risk.PeriodNow]
    loggable: list[risk.PeriodNow]
    current: int | None
    missed: int
    turns_at: datetime | None


def columns_of(its: Stands, now: datetime) -> Columns:
    """The standing at `now`."""
    search, around, policy = its.search, its.around, its.policy
    running = search is not None and search.state == SearchState.RUNNING
    heard = [around.last_activity_at, search.opens_at if search and running else None]
    known = risk.RiskFacts(
        state=its.state,
        zone=its.zone,
        running=tuple(its.running),
        loggable=tuple(its.loggable),
        dues=tuple(around.dues),
        unanswered_since=around.unanswered_since,
        warn_at=around.warn_at,
        lapse_on=around.lapse_on,
        lapse_proposed_at=around.lapse_proposed_at,
        # silence in the log is counted from the last entry, or from the search's first day
        last_activity_at=max((at for at in heard if at is not None), default=None),
        missed=its.missed,
        missed_allowed=policy.missed_allowed if policy else None,
        starts_on=search.start_date if search and search.state == SearchState.PLANNED else None,
        guarantee_runs=bool(search and running and search.guarantee_until is None),
    )
    judged = risk.assess(policy, known, now)
    due = around.dues[0] if around.dues and known.chased else None
    turns = [its.turns_at, search.opens_at if search else None, risk.changes_at(policy, known, now)]
    return Columns(
        search_id=search.pk if search else None,
        level=judged.level,
        rank=judged.rank,
        urgent_at=judged.urgent_at,
        reasons=[reason.plain() for reason in judged.reasons],
        current_id=its.current if running else None,
        missed=its.missed,
        next_due_at=due.due_at if due else None,
        next_due=due.label[:120] if due else "",
        last_activity_on=around.last_activity_on,
        last_reply_at=around.last_reply_at,
        stale_at=min((at for at in turns if at is not None and at > now), default=None),
    )


_NAMES = ", ".join(Columns._fields)
_WHO = f"""
    SELECT t.id, t.state, u.time_zone, n.at, n.day, r.at, w.missed, w.turns_at,
           {", ".join(f"old.{name}" for name in Columns._fields)}, old.id
    FROM unnest(%(students)s::bigint[], %(searches)s::bigint[]) AS chosen(id, search)
    JOIN people_student t ON t.id = chosen.id
    JOIN people_user u ON u.id = t.user_id
    LEFT JOIN standing_standing old ON old.student_id = t.id
    CROSS JOIN LATERAL ({LAST_ACTIVITY}) n
    LEFT JOIN LATERAL ({LAST_REPLY}) r ON true
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE p.verdict = 'missed' AND p.settled_at IS NOT NULL) AS missed,
               min(LEAST(CASE WHEN p.opens_at > %(now)s THEN p.opens_at END,
                         CASE WHEN p.closes_at > %(now)s THEN p.closes_at END,
                         CASE WHEN p.log_until > %(now)s THEN p.log_until END)) AS turns_at
        FROM standing_period p WHERE p.search_id = chosen.search
    ) w"""  # noqa: S608 # made of constants; values are parameters
# The periods that run or can still be logged, in the same shape as what waits, so that both come at once.
_AROUND = f"""
    SELECT x.*, NULL::bigint, NULL::int, NULL::date, NULL::int[], NULL::int[] FROM ({WAITING}) x
    UNION ALL (
    SELECT s.student_id, 'period', p.verdict, p.unit, p.opens_at, p.closes_at, p.log_until, NULL,
           p.id, p.number, p.last_day, p.counts, p.minimums
    FROM standing_period p JOIN commitments_search s ON s.id = p.search_id
    WHERE p.search_id = ANY(%(searches)s) AND p.opens_at <= %(now)s AND p.log_until > %(now)s
    ORDER BY p.unit DESC, p.number)"""  # noqa: S608 # made of constants; values are parameters


def judge_standings(
    chosen: Mapping[int, Signed | None], policies: Mapping[int, rules.Policy], now: datetime
) -> int:
    """Judges these students (id → the search that their standing is about) and stores what differs; how many rows."""
    parameters: dict[str, Any] = {
        "students": list(chosen),
        "searches": [search.pk if search else None for search in chosen.values()],
        "now": now,
        "known": FOREVER,
    }
    found: dict[int, Stands] = {}
    stored: dict[int, Columns | None] = {}
    with connection.cursor() as cursor:
        cursor.execute(_WHO, parameters)
        for student, state, zone, at, day, reply, missed, turns_at, *old, old_id in cursor.fetchall():
            search = chosen[student]
            around = Circumstances(last_activity_at=at, last_activity_on=day, last_reply_at=reply)
            policy = policies[search.policy_id] if search else None
            found[student] = Stands(state, zone, around, search, policy, [], [], None, missed, turns_at)
            stored[student] = _columns(old) if old_id else None
        cursor.execute(_AROUND, parameters)
        _surround(found, cursor.fetchall(), now)
    changed = []
    for student, its in found.items():
        settle_order(its.around)
        columns = columns_of(its, now)
        if columns != stored[student]:
            changed.append((student, columns))
    _store(changed, now)
    return len(changed)


def _columns(values: Sequence[Any]) -> Columns:
    return Columns._make([*values[:4], json.loads(values[4]), *values[5:]])


def _surround(found: Mapping[int, Stands], rows: Iterable[Sequence[Any]], now: datetime) -> None:
    results = Results()
    for student, what, *rest in rows:
        its = found[student]
        if what != "period":
            take(its.around, [what, *rest[:6]])
            continue
        judged, unit, _, closes_at, log_until, _, pk, number, last_day, counts, minimums = rest
        assert its.policy is not None  # a period is of a search
        quotas = results(its.policy, UNITS[unit], tuple(counts), tuple(minimums))
        period = risk.PeriodNow(UNITS[unit], number, last_day, closes_at, log_until, judged, quotas)
        if now < closes_at:
            its.running.append(period)
            if unit == "week" and its.current is None:
                its.current = pk
        else:
            its.loggable.append(period)


class Results:
    """Results of quotas, each different one made once."""

    def __init__(self) -> None:
        self._known: dict[Any, tuple[verdict.QuotaResult, ...]] = {}

    def __call__(
        self, policy: rules.Policy, unit: rules.Unit, counts: tuple[int, ...], minimums: tuple[int, ...]
    ) -> tuple[verdict.QuotaResult, ...]:
        key = id(policy), unit, counts, minimums
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = verdict.results(policy, unit, counts, minimums)
        return found


_UPSERT = f"""
    INSERT INTO standing_standing AS old (student_id, {_NAMES}, assessed_at)
    SELECT student_id, {_NAMES.replace("reasons", "reasons::jsonb")}, %(now)s
    FROM unnest(%(student_id)s::bigint[], %(search_id)s::bigint[], %(level)s::text[], %(rank)s::int[],
                %(urgent_at)s::timestamptz[], %(reasons)s::text[], %(current_id)s::bigint[], %(missed)s::int[],
                %(next_due_at)s::timestamptz[], %(next_due)s::text[], %(last_activity_on)s::date[],
                %(last_reply_at)s::timestamptz[], %(stale_at)s::timestamptz[])
         AS n(student_id, {_NAMES})
    ON CONFLICT (student_id) DO UPDATE
    SET {", ".join(f"{name} = excluded.{name}" for name in Columns._fields)}, assessed_at = excluded.assessed_at"""  # noqa: S608


def _store(changed: Sequence[tuple[int, Columns]], now: datetime) -> None:
    if not changed:
        return
    parameters: dict[str, Any] = {"student_id": [student for student, _ in changed], "now": now}
    for name, column in zip(
        Columns._fields, zip(*(columns for _, columns in changed), strict=True), strict=True
    ):
        parameters[name] = list(column)
    parameters["reasons"] = [json.dumps(reasons) for reasons in parameters["reasons"]]
    with connection.cursor() as cursor:
        cursor.execute(_UPSERT, parameters)
