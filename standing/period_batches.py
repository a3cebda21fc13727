"""Judging of equal periods at once: the database groups them by all that their verdict depends on, and what is stored.

So judging two million periods takes as many calls of the rules as there are different ones, and only those whose stored
verdict differs are fetched.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.db import connection
from django.db.backends.utils import CursorWrapper

from rules.policy import PolicyRules, Unit
from rules.verdict import (
    Outcome,
    SettledPeriod,
    Verdict,
    VerdictFacts,
    outcome,
    says_otherwise,
    stays,
    turns_by_activities,
)
from standing import facts
from standing.postgres_arrays import array

LONGEST = {Unit.WEEK: timedelta(days=7), Unit.MONTH: timedelta(days=31)}
SLACK = timedelta(days=3)  # zones are at most a day apart
HASHED_FROM = 200  # searches: for fewer the two settings cost more than the sort


@dataclass(frozen=True)
class Scope:
    """The periods of a search that are judged: an SQL condition on a stored period `w`, and its parameters."""

    sql: str
    parameters: Mapping[str, Any]


EVERY = Scope("true", {})
# Time changes a verdict at two moments only: when the period begins, and when its limit for activities passes.
_BY_TIME = """
    w.settled_at IS NULL AND w.log_until <= %(until)s AND (
        w.log_until <= %(now)s
        OR w.opens_at <= %(now)s AND w.verdict = 'not_assessed'
        OR w.opens_at > %(now)s AND w.verdict NOT IN ('not_assessed', 'leave'))"""
BY_TIME = Scope(_BY_TIME, {})


def holding(days: Collection[date]) -> Scope:
    """Return the scope of the periods that hold one of these days, and of those that time alone may have changed."""
    sql = f"(EXISTS (SELECT FROM unnest(%(days)s::date[]) d WHERE d BETWEEN w.first_day AND w.last_day) OR {_BY_TIME})"
    return Scope(sql, {"days": sorted(set(days))})


def horizon(policy: PolicyRules, now: datetime) -> datetime:
    """Return an instant by which the limits for activities of all begun periods, and of the next ones, have passed."""
    longest = LONGEST[Unit.MONTH if policy.quotas_per(Unit.MONTH) else Unit.WEEK]
    return now + 2 * longest + timedelta(days=policy.late_log_days) + SLACK


class Differing(NamedTuple):
    """Periods (ids, and the ids of their searches) that are all to be stored with the same verdict."""

    ids: list[int]
    searches: list[int]
    settled: bool
    ended: bool
    leave_days: int
    counts: tuple[int, ...]
    outcome: Outcome


# A period is over at its limit for activities, or, where a check holds it up, once that is answered, or at the last of
# the days for it.
_OVER = """
    SELECT p.*, p.log_until <= %(now)s AND NOT (
               COALESCE(p.checks_until > %(now)s, false)
               AND EXISTS (SELECT FROM jobsearch_activity a WHERE {awaited})) AS over
    FROM ({facts}) p"""
# Every search on its own, by the indexes that begin with it, so that a statement costs the same whatever the table's
# size. OFFSET 0 keeps the planner from reading a whole table for a thousand of its rows.
_FACTS = """
    SELECT w.id, w.search_id, s.student_id, w.number, w.first_day, w.last_day, w.log_until, w.checks_until,
           GREATEST(w.first_day, s.start_date) AS counts_from,
           LEAST(w.last_day, s.last_day, s.guarantee_until) AS counts_until,
           w.opens_at <= %(now)s AS begun, w.assessed_days, w.full_days, w.whole,
           CASE WHEN s.has_leave THEN (
               SELECT count(DISTINCT day) FROM commitments_leave l CROSS JOIN generate_series(
                   GREATEST(l.first_day, w.first_day), LEAST(l.last_day, w.last_day), interval '1 day') day
               WHERE l.search_id = w.search_id AND l.granted AND l.decided_at IS NOT NULL
           ) ELSE 0 END AS on_leave,
           CASE WHEN s.has_excusal THEN EXISTS (
               SELECT FROM commitments_excusal e
               WHERE e.search_id = w.search_id AND e.unit = w.unit AND e.number = w.number AND e.state = 'in_force'
                 AND e.excused_at IS NOT NULL
           ) ELSE false END AS excused,
           s.state IN ('planned', 'not_started') OR COALESCE(s.guarantee_until < w.last_day, false) AS ended,
           w.met_at IS NOT NULL AS was_met,
           w.verdict, w.provisional, w.settled_at IS NOT NULL AS settled, w.leave_days, w.counts, w.minimums,
           w.ended AS told_ended
    FROM (
        SELECT o.*, EXISTS (SELECT FROM commitments_leave l WHERE l.search_id = o.id AND l.granted) AS has_leave,
               EXISTS (SELECT FROM commitments_excusal e WHERE e.search_id = o.id AND e.state = 'in_force')
                   AS has_excusal
        FROM unnest(%(searches)s::bigint[]) AS chosen(id)
        CROSS JOIN LATERAL (SELECT * FROM commitments_search o WHERE o.id = chosen.id OFFSET 0) o
        OFFSET 0
    ) s
    CROSS JOIN LATERAL (
        SELECT * FROM standing_period w WHERE w.search_id = s.id AND w.unit = %(unit)s AND ({scope}) OFFSET 0
    ) w"""
_FACT = "p.begun, p.over, p.assessed_days, p.full_days, p.whole, p.on_leave, p.excused, p.ended, p.was_met"
_STORED = "p.verdict, p.provisional, p.settled, p.leave_days, p.counts, p.minimums, p.told_ended"


class Judge:
    """The rules of one policy and unit, which judge each different case once."""

    def __init__(self, policy: PolicyRules, unit: Unit) -> None:
        self.policy, self.unit = policy, unit
        self._outcomes: dict[VerdictFacts, Outcome] = {}

    def __call__(self, case: VerdictFacts) -> Outcome:
        judged = self._outcomes.get(case)
        if judged is None:
            judged = self._outcomes[case] = outcome(self.policy, self.unit, case)
        return judged


def differing(judge: Judge, searches: Sequence[int], now: datetime, scope: Scope) -> Iterator[Differing]:
    """Find the periods of these searches (ids), all under the judge's policy, whose stored verdict differs at `now`."""
    source = facts.Source(
        _OVER.format(awaited=facts.awaited(), facts=_FACTS.format(scope=scope.sql)),
        {
            "searches": array(searches),
            "unit": judge.unit.value,
            "counted_kinds": facts.counted_kinds(judge.policy, judge.unit),
        },
    )
    compiled = facts.compile_facts(judge.policy, judge.unit, source, alike=f"{_FACT}, {_STORED}")
    if not compiled.quotas:
        return
    parameters = {**compiled.parameters, **scope.parameters, "now": now, "until": horizon(judge.policy, now)}
    with connection.cursor() as cursor, _grouping_by_hash(cursor, len(searches)):
        cursor.execute(compiled.sql, parameters)
        for (
            *case_row,
            verdict_before,
            provisional_before,
            settled_before,
            leave_days_before,
            counts_before,
            minimums_before,
            ended_before,
            counts,
            period_ids,
            search_ids,
        ) in cursor:
            case = VerdictFacts._make([*case_row, tuple(counts)])
            judged = judge(case)
            stored = (
                verdict_before,
                provisional_before,
                settled_before,
                leave_days_before,
                tuple(counts_before),
                tuple(minimums_before),
            )
            if stored == (*judged[:2], case.settled, case.leave_days, case.counts, judged.minimums):
                continue
            members = period_ids, search_ids
            if settled_before:
                settled_period = SettledPeriod(
                    verdict_before,
                    leave_days_before,
                    told_ended(ended_before, verdict_before, case),
                    tuple(counts_before),
                    tuple(minimums_before),
                )
                members = _may_turn(settled_period, case, judged, members, scope)
            if members[0]:
                yield Differing(*members, case.settled, case.ended, case.leave_days, case.counts, judged)


@contextmanager
def _grouping_by_hash(cursor: CursorWrapper, searches: int) -> Iterator[None]:
    """Have the database group the periods of many searches by hash, in the transaction that is open.

    It takes every period for a group of its own, and would sort them all by nineteen columns: half of the time.
    """
    if searches < HASHED_FROM:
        yield
        return
    cursor.execute("SET LOCAL enable_sort = off")
    yield
    cursor.execute("SET LOCAL enable_sort TO DEFAULT")


def told_ended(stored: bool | None, verdict: str, case: VerdictFacts) -> bool:
    """Return whether a settled period counted as after the guarantee's end.

    That is `stored` with it; of a period that settled before this was stored, it is inferred from the verdict.
    """
    return (verdict == Verdict.NOT_ASSESSED and (case.whole or case.ended)) if stored is None else stored


def _may_turn(
    settled_period: SettledPeriod,
    case: VerdictFacts,
    judged: Outcome,
    members: tuple[list[int], list[int]],
    scope: Scope,
) -> tuple[list[int], list[int]]:
    """Return those of these settled periods, with their searches, whose verdict later events may turn."""
    if not says_otherwise(settled_period, judged.verdict, case.counts, judged.minimums) or not stays(
        settled_period, case
    ):
        return members
    if not turns_by_activities(settled_period, judged.verdict):
        return [], []
    period_ids, search_ids = members
    written_days = scope.parameters.get("days", ()) if settled_period.counts != case.counts else ()
    touched_periods = with_activities_since(period_ids, written_days)
    pairs = [pair for pair in zip(period_ids, search_ids, strict=True) if pair[0] in touched_periods]
    return [period for period, _ in pairs], [search for _, search in pairs]


# An activity that counts and was accepted, though late or though its check had failed, or worded as it is, after the
# period had settled; or one of the days whose activities are being written, received in time: another process may have
# settled the period before it was seen.
_ACTIVITIES_SINCE = """
    SELECT w.id FROM standing_period w JOIN commitments_search s ON s.id = w.search_id
    WHERE w.id = ANY(%(periods)s::bigint[]) AND EXISTS (
        SELECT FROM jobsearch_activity a
        WHERE a.student_id = s.student_id AND a.occurred_on BETWEEN w.first_day AND w.last_day
          AND a.struck_at IS NULL
          AND (a.accepted_at >= w.settled_at OR a.logged_at < w.log_until AND a.changed_at >= w.settled_at
               OR a.logged_at < w.log_until AND a.check_state = 'accepted' AND a.checked_at >= w.settled_at
               OR a.logged_at < w.log_until AND a.occurred_on = ANY(%(days)s::date[])))"""


def with_activities_since(periods: Collection[int], days: Collection[date] = ()) -> set[int]:
    """Return those of these settled periods (ids) in which an activity came to count, or changed, since they settled.

    `days` are those whose activities are being written.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ACTIVITIES_SINCE, {"periods": array(periods), "days": list(days)})
        return {pk for (pk,) in cursor.fetchall()}


# One statement for any number of rows: a bulk_update of as many takes ten times as long.
_UPDATE = """
    UPDATE standing_period p
    SET verdict = n.verdict, provisional = n.provisional, leave_days = n.leave_days,
        counts = n.counts::int[], minimums = n.minimums::int[],
        settled_at = CASE WHEN n.settled THEN COALESCE(p.settled_at, %(now)s) END,
        met_at = CASE WHEN n.settled THEN COALESCE(p.met_at, CASE WHEN n.verdict = 'met' THEN %(now)s END) END,
        ended = CASE WHEN n.settled THEN n.ended END
    FROM unnest(%(ids)s::bigint[], %(groups)s::int[]) AS i(id, "group")
    JOIN unnest(%(verdict)s::text[], %(provisional)s::bool[], %(leave_days)s::int[], %(counts)s::text[],
                %(minimums)s::text[], %(settled_groups)s::bool[], %(ended)s::bool[])
         WITH ORDINALITY AS n(verdict, provisional, leave_days, counts, minimums, settled, ended, "group")
         USING ("group")
    WHERE p.id = i.id"""


def update_of(differing_groups: Sequence[Differing], now: datetime) -> tuple[str, dict[str, Any]]:
    """Return the statement that writes these verdicts, and its parameters; an empty one where there are none."""
    if not differing_groups:
        return "", {}
    # in the order in which they were made, so that those of one search stay beside each other
    rows = sorted((pk, number) for number, group in enumerate(differing_groups, 1) for pk in group.ids)
    parameters: dict[str, Any] = {
        "ids": array(pk for pk, _ in rows),
        "groups": array(number for _, number in rows),
        "verdict": array(group.outcome.verdict.value for group in differing_groups),
        "provisional": array(group.outcome.provisional for group in differing_groups),
        "leave_days": array(group.leave_days for group in differing_groups),
        "counts": array(array(group.counts) for group in differing_groups),
        "minimums": array(array(group.outcome.minimums) for group in differing_groups),
        "settled_groups": array(group.settled for group in differing_groups),
        "ended": array(group.ended for group in differing_groups),
        "now": now,
    }
    return _UPDATE, parameters
