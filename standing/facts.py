"""What counts, said once: the predicates, and one compiled statement per policy and period unit (DESIGN, rule 3).

The statement counts per period with a lateral subquery over the index `activity_facts`, which holds every column named
here. `standing.evidence` lists entries by the same predicates. Aliases: `p` the period, `s` its search, `a` an
activity.
Parameter `known`: what was known by that instant; FOREVER is everything that is known now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from commitments.rules.policy import Counting, Policy, Quota, Unit

FOREVER = datetime.max.replace(tzinfo=UTC)

# Inside the period, not before the start, not after the window or the guarantee. LEAST leaves out NULLs.
FIRST_DAY = "GREATEST(p.first_day, s.start_date)"
LAST_DAY = "LEAST(p.last_day, s.last_day, s.guarantee_until)"
IN_SPAN = f"a.occurred_on BETWEEN {FIRST_DAY} AND {LAST_DAY}"
STANDS = "(a.struck_at IS NULL OR a.struck_at > %(known)s)"
IN_TIME = "(a.logged_at < p.log_until OR a.accepted_at <= %(known)s)"
RECEIVED = "a.logged_at <= %(known)s"
LINKED = "a.link <> ''"
NAMED = "a.contact_id IS NOT NULL"

_COUNTS = {
    Counting.ACTIVITIES: "count(*)",
    Counting.DISTINCT_PEOPLE: "count(DISTINCT a.contact_id)",
    Counting.DISTINCT_DAYS: "count(DISTINCT a.occurred_on)",
}


@dataclass(frozen=True)
class Compiled:
    """SQL with named parameters, those that are the policy's own, and the quotas in the order of the columns."""

    sql: str
    parameters: dict[str, Any]
    quotas: tuple[Quota, ...]


def asked(quota: Quota, index: int) -> str:
    """Whether the kind of an entry is one that the quota asks for."""
    return f"a.kind_id = ANY(%(kinds_{index})s)"


def qualifies(quota: Quota, index: int) -> str:
    """Whether an entry that stands in its period is one for this quota."""
    parts = [asked(quota, index)]
    if quota.needs_link:
        parts.append(LINKED)
    if quota.counting == Counting.DISTINCT_PEOPLE:
        parts.append(NAMED)
    return " AND ".join(parts)


def kinds_of(quotas: Iterable[Quota]) -> dict[str, Any]:
    """The parameters that `asked` names."""
    return {f"kinds_{index}": sorted(quota.kinds) for index, quota in enumerate(quotas)}


def compile_facts(policy: Policy, unit: Unit) -> Compiled:
    """The statement that counts every quota of this unit for the periods `%(periods)s`."""
    quotas = policy.quotas_per(unit)
    columns = ", ".join(
        f"{_COUNTS[quota.counting]} FILTER (WHERE {qualifies(quota, index)}) AS q{index}"
        for index, quota in enumerate(quotas)
    )
    sql = f"""
        SELECT p.id, {", ".join(f"n.q{index}" for index in range(len(quotas)))}
        FROM standing_period p
        JOIN commitments_search s ON s.id = p.search_id
        CROSS JOIN LATERAL (
            SELECT {columns}
            FROM jobsearch_activity a
            WHERE a.student_id = s.student_id AND {IN_SPAN} AND {STANDS} AND {IN_TIME} AND {RECEIVED}
        ) n
        WHERE p.id = ANY(%(periods)s)"""  # noqa: S608 # made of constants; values are parameters
    return Compiled(sql, kinds_of(quotas), quotas)


def counts(
    policy: Policy, unit: Unit, periods: Iterable[int], known: datetime = FOREVER
) -> dict[int, dict[str, int]]:
    """Per period (by id) of this unit, all under this policy: quota key → what counted."""
    compiled = compile_facts(policy, unit)
    if not compiled.quotas:
        return {}
    keys = [quota.key for quota in compiled.quotas]
    with connection.cursor() as cursor:
        cursor.execute(compiled.sql, {**compiled.parameters, "periods": list(periods), "known": known})
        return {period: dict(zip(keys, numbers, strict=True)) for period, *numbers in cursor.fetchall()}
