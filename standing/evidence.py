"""The activities behind a count, and those not counted with the reason, read when a verdict is opened (DESIGN, rule 1).

The database tells for each activity which predicates of `standing.facts` hold; the sentences are chosen here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db import connection

from commitments.policies.models import rules_of
from commitments.quotas.models import AGENCY
from jobsearch.activities.models import Activity
from rules.counting import SENTENCES, Code
from rules.instants import last_local_day, local_day
from rules.policy import Counting, PolicyRules, QuotaRule, Unit
from rules.words import full_day, plural
from standing import facts
from standing.models import Period


@dataclass(frozen=True)
class ActivityEvidence:
    """One activity of a period: the quotas (their keys) it counts for, or else a sentence why it counts for none."""

    activity: Activity
    counts_for: tuple[str, ...]
    why_not: str
    late: bool = False  # logged after the limit and not accepted; nothing else speaks against it


def evidence(
    periods: Iterable[Period], known_at: datetime = facts.FOREVER
) -> dict[int, list[ActivityEvidence]]:
    """Return every activity of these periods, by the periods' ids, in the order of days.

    The number of queries depends only on how many policies and units there are.
    """
    groups = grouped(periods)
    policies = rules_of(policy_id for policy_id, _ in groups)
    rows = {
        key: activity_rows(
            policies[key[0]], Unit(key[1]), facts.stored(period.pk for period in group), known_at
        )
        for key, group in groups.items()
    }
    ids = {row.activity for group_rows in rows.values() for row in group_rows}
    activities = Activity.objects.select_related("kind", "contact", "employer").in_bulk(ids)
    evidence_by_period: dict[int, list[ActivityEvidence]] = {
        period.pk: [] for group in groups.values() for period in group
    }
    for (policy_id, unit), group in groups.items():
        rows_by_period = by_period(rows[policy_id, unit])
        for period in group:
            evidence_by_period[period.pk] = _evidence_of_period(
                policies[policy_id], period, rows_by_period[period.pk], activities
            )
    return evidence_by_period


def evidence_known(
    policy: PolicyRules,
    unit: Unit,
    periods: Sequence[Period],
    source: facts.Source,
    known_at: datetime,
    activities: Mapping[int, Activity],
) -> dict[int, list[ActivityEvidence]]:
    """Return every activity of periods that are not stored, by the periods' ids, as it was worded at `known_at`."""
    rows_by_period = by_period(activity_rows(policy, unit, source, known_at, facts.AS_KNOWN))
    return {
        period.pk: _evidence_of_period(policy, period, rows_by_period[period.pk], activities)
        for period in periods
    }


def evidence_among(
    activities: Sequence[Activity], periods: Iterable[Period]
) -> dict[int, list[ActivityEvidence]]:
    """Return the evidence of these activities alone, loaded with kind, contact and employer, by the periods' ids.

    Whatever else a student has logged is neither loaded nor judged, but for what may be counted once with one of them.
    One query for each policy and unit.
    """
    groups = grouped(periods)
    policies = rules_of(policy_id for policy_id, _ in groups)
    shown = {activity.pk: activity for activity in activities}
    evidence_by_period: dict[int, list[ActivityEvidence]] = {}
    for (policy_id, unit), group in groups.items():
        policy = policies[policy_id]
        source = facts.stored(period.pk for period in group)
        rows_by_period = by_period(
            row
            for row in activity_rows(policy, Unit(unit), source, beside=activities)
            if row.activity in shown or row.may_count
        )
        for period in group:
            rows = rows_by_period[period.pk]
            others: dict[int, Any] = {row.activity: _Other(row.activity, row.day) for row in rows}
            period_evidence = _evidence_of_period(policy, period, rows, others | shown)
            evidence_by_period[period.pk] = [row for row in period_evidence if row.activity.pk in shown]
    return evidence_by_period


def counting(periods: Iterable[Period]) -> dict[str, set[int]]:
    """Return the ids of the activities behind each count of these periods, by the quota's key.

    One statement for each policy and unit; of what is counted once it takes the first, as `evidence` does.
    """
    groups = grouped(periods)
    policies = rules_of(policy_id for policy_id, _ in groups)
    ids_by_quota: dict[str, set[int]] = defaultdict(set)
    for (policy_id, unit), group in groups.items():
        quotas = policies[policy_id].quotas_per(Unit(unit))
        source = facts.stored(period.pk for period in group)
        parts = " UNION ALL ".join(_counting_part(quota, index) for index, quota in enumerate(quotas))
        if not parts:
            continue
        sql = f"WITH p AS ({source.sql}) {parts}"
        with connection.cursor() as cursor:
            cursor.execute(sql, {**source.parameters, **facts.kinds_of(quotas)})
            for index, activity in cursor.fetchall():
                ids_by_quota[quotas[index].key].add(activity)
    return ids_by_quota


def _counting_part(quota: QuotaRule, index: int) -> str:
    """Return the SELECT of the activities that one quota counts, each with the quota's place."""
    once = {Counting.DISTINCT_PEOPLE: f"p.id, {facts.PERSON}", Counting.DISTINCT_DAYS: "p.id, a.occurred_on"}
    key = once.get(quota.counting, "p.id, a.id")
    return f"""(
        SELECT DISTINCT ON ({key}) {index}, a.id FROM p JOIN jobsearch_activity a ON a.student_id = p.student_id
        WHERE {facts.IN_SPAN} AND {facts.STANDS_NOW} AND {facts.IN_TIME_NOW} AND {facts.NOT_WITHHELD_NOW}
          AND {facts.qualifies(quota, index)}
        ORDER BY {key}, a.occurred_on, a.logged_at, a.id)"""  # noqa: S608 # made of constants


def late(periods: Iterable[Period]) -> set[int]:
    """Return the ids of the activities of these periods that were logged after the limit and not accepted."""
    source = facts.stored(period.pk for period in periods)
    sql = f"""
        SELECT a.id FROM ({source.sql}) p JOIN jobsearch_activity a ON a.student_id = p.student_id
        WHERE {facts.IN_SPAN} AND {facts.STANDS_NOW} AND NOT {facts.IN_TIME_NOW}"""  # noqa: S608 # made of constants
    with connection.cursor() as cursor:
        cursor.execute(sql, source.parameters)
        return {activity for (activity,) in cursor.fetchall()}


def grouped(periods: Iterable[Period]) -> dict[tuple[int, str], list[Period]]:
    """Group periods, whose searches are loaded, by policy (id) and unit."""
    groups: dict[tuple[int, str], list[Period]] = defaultdict(list)
    for period in periods:
        groups[period.search.policy_id, period.unit].append(period)
    return groups


class _Other(NamedTuple):
    """An activity that counts and is not shown: with another of the same person or day it may count once."""

    pk: int
    occurred_on: date


@dataclass(frozen=True)
class ActivityRow:
    """Which predicates hold for one activity in one period; `kind_matches` and `qualifies` are by quota."""

    period: int
    activity: int
    first_day: date
    last_day: date
    in_span: bool
    stands: bool
    in_time: bool
    withheld: bool
    kind_matches: Sequence[bool]
    qualifies: Sequence[bool]
    person: int | None
    day: date

    @property
    def may_count(self) -> bool:
        return self.stands and self.in_span and self.in_time and not self.withheld and any(self.qualifies)

    @property
    def late(self) -> bool:
        """Whether it was logged after the limit and not accepted, and nothing else speaks against it."""
        return self.stands and self.in_span and not self.in_time

    def once(self, quota: QuotaRule) -> Any:
        """Return what the quota counts once: the person, the day, or each activity for itself."""
        if quota.counting == Counting.DISTINCT_PEOPLE:
            return self.person
        return self.day if quota.counting == Counting.DISTINCT_DAYS else self.activity


def activity_rows(
    policy: PolicyRules,
    unit: Unit,
    source: facts.Source,
    known_at: datetime = facts.FOREVER,
    activities: str = facts.ACTIVITIES,
    beside: Sequence[Activity] | None = None,
    parameters: Mapping[str, Any] = MappingProxyType({}),
) -> list[ActivityRow]:
    """Read the facts of each activity of the periods.

    With `beside`, only of these activities and of those of the same people, or of the same days where days are counted.
    """
    quotas = policy.quotas_per(unit)
    restriction, restricting = ("", {}) if beside is None else _beside(beside, quotas)
    numbered_quotas = list(enumerate(quotas))
    sql = f"""
        SELECT p.id, a.id, p.counts_from, p.counts_until, {facts.IN_SPAN}, {facts.STANDS},
               COALESCE({facts.IN_TIME}, false), NOT ({facts.not_withheld(known_at)}),
               ARRAY[{", ".join(facts.asked(quota, index) for index, quota in numbered_quotas)}]::bool[],
               ARRAY[{", ".join(facts.qualifies(quota, index) for index, quota in numbered_quotas)}]::bool[],
               {facts.PERSON}, a.occurred_on
        FROM ({source.sql}) p
        JOIN {activities} a ON a.student_id = p.student_id
         AND a.occurred_on BETWEEN CASE p.number WHEN 1 THEN '-infinity' ELSE p.first_day END AND p.last_day
        WHERE {facts.RECEIVED} {restriction}
        ORDER BY p.id, a.occurred_on, a.logged_at, a.id"""  # noqa: S608 # made of constants; values are parameters
    with connection.cursor() as cursor:
        cursor.execute(
            sql,
            {
                **source.parameters,
                "known_at": known_at,
                **facts.kinds_of(quotas),
                **restricting,
                **parameters,
            },
        )
        return [ActivityRow(*row) for row in cursor.fetchall()]


def _beside(activities: Sequence[Activity], quotas: Iterable[QuotaRule]) -> tuple[str, dict[str, Any]]:
    """Return the SQL condition that an activity is one of these or may be counted once with one, and its parameters."""
    days_count = any(quota.counting == Counting.DISTINCT_DAYS for quota in quotas)
    same_day = " OR a.occurred_on = ANY(%(same_days)s)" if days_count else ""
    return f"AND (a.id = ANY(%(shown)s) OR {facts.PERSON} = ANY(%(people)s){same_day})", {
        "shown": [activity.pk for activity in activities],
        "people": sorted(
            {activity.counts_as_id or activity.contact_id for activity in activities if activity.contact_id}
        ),
        "same_days": sorted({activity.occurred_on for activity in activities}),
    }


def by_period(rows: Iterable[ActivityRow]) -> dict[int, list[ActivityRow]]:
    """Group rows by their periods' ids."""
    rows_by_period: dict[int, list[ActivityRow]] = defaultdict(list)
    for row in rows:
        rows_by_period[row.period].append(row)
    return rows_by_period


def _evidence_of_period(
    policy: PolicyRules, period: Period, rows: Sequence[ActivityRow], activities: Mapping[int, Any]
) -> list[ActivityEvidence]:
    quotas = policy.quotas_per(Unit(period.unit))
    firsts: dict[tuple[str, Any], Activity] = {}
    period_evidence = []
    for row in rows:
        activity = activities[row.activity]
        why_not = why_not_of(policy, period, row, activity)
        counts_for = []
        for quota, qualifies in zip(quotas, row.qualifies, strict=True):
            if why_not or not qualifies:
                continue
            first = firsts.setdefault((quota.key, row.once(quota)), activity)
            if first is activity:
                counts_for.append(quota.key)
        if not why_not and not counts_for:
            why_not = _repeated(quotas, row, firsts, period)
        period_evidence.append(ActivityEvidence(activity, tuple(counts_for), why_not, row.late))
    return period_evidence


def why_not_of(policy: PolicyRules, period: Period, row: ActivityRow, activity: Activity) -> str:
    """Return the sentence why an activity counts for no quota; empty if it may count."""
    if not row.stands and activity.struck_at:
        return f"On record; taken back on {full_day(local_day(activity.struck_at, period.zone))}."
    if activity.occurred_on < row.first_day:
        return f"On record; done before the search started ({full_day(period.search.start_date)})."
    if not row.in_span:
        return f"On record; done after the guarantee ended ({full_day(row.last_day)})."
    if not row.in_time:
        limit = last_local_day(period.log_until, period.zone)
        days = (local_day(activity.logged_at, period.zone) - limit).days
        return f"It was logged {plural(days, 'day')} after the limit ({full_day(limit)}), and not accepted."
    if any(row.qualifies):
        return SENTENCES[Code.CHECK_FAILED] if row.withheld else ""
    return _unfit(policy, period, row, activity)


def _unfit(policy: PolicyRules, period: Period, row: ActivityRow, activity: Activity) -> str:
    asking_quotas = [
        quota
        for quota, matches in zip(policy.quotas_per(Unit(period.unit)), row.kind_matches, strict=True)
        if matches
    ]
    if any(quota.needs_link for quota in asking_quotas) and not activity.link:
        return SENTENCES[Code.LINK_MISSING]
    if asking_quotas:
        return SENTENCES[Code.NO_PERSON]
    if activity.kind.contact == AGENCY and policy.agencies_count is None:
        return SENTENCES[Code.AGENCY]
    other_quota = next((quota for quota in policy.quotas if activity.kind_id in quota.kinds), None)
    return f"It counts for the {other_quota.unit.value}." if other_quota else SENTENCES[Code.NO_QUOTA]


def _repeated(
    quotas: Sequence[QuotaRule],
    row: ActivityRow,
    firsts: dict[tuple[str, Any], Activity],
    period: Period,
) -> str:
    quota = next(quota for quota, qualifies in zip(quotas, row.qualifies, strict=True) if qualifies)
    if quota.counting == Counting.DISTINCT_DAYS:
        return f"It counts once with another activity of the same day: {quota.many} are counted by days."
    first = firsts[quota.key, row.person]
    day = full_day(first.occurred_on)
    return f"It counts once with the activity of {day}: the same person in the same {period.unit}."
