"""What counts, said once: the predicates, and one compiled statement per policy and period unit (DESIGN, rule 3).

The statement counts per period with a lateral subquery over the index `activity_facts`, which holds every column named
here. `standing.evidence` lists activities by the same predicates. Aliases: `p` a row of a `Source`, `a` an activity.
Parameter `known_at`: only what was known by that instant; FOREVER is everything that is known now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from django.db import connection

from rules.policy import Counting, PolicyRules, QuotaRule, Unit
from rules.states import CHECKS_AWAITED, CheckState

FOREVER = datetime.max.replace(tzinfo=UTC)

# `counts_from` and `counts_until` are a source's: see there.
IN_SPAN = "a.occurred_on BETWEEN p.counts_from AND p.counts_until"
STANDS = "(a.struck_at IS NULL OR a.struck_at > %(known_at)s)"
IN_TIME = "(a.logged_at < p.log_until OR a.accepted_at <= %(known_at)s)"
RECEIVED = "a.logged_at <= %(known_at)s"
# STANDS and IN_TIME where everything known now is asked for: shorter, as they are evaluated for every activity.
STANDS_NOW = "a.struck_at IS NULL"
# A check that failed withholds an activity until it is good, or a coach accepts it (DOMAIN §5).
NOT_WITHHELD_NOW = f"a.check_state <> '{CheckState.FAILED}'"
# What was found of it by then. Before the first answer it was open; where nothing was ever answered, it is as stored.
CHECK_KNOWN = f"""COALESCE(
    (SELECT r.state FROM jobsearch_checkresult r WHERE r.activity_id = a.id AND r.at <= %(known_at)s
     ORDER BY r.at DESC, r.id DESC LIMIT 1),
    (SELECT '{CheckState.OPEN}' FROM jobsearch_checkresult r WHERE r.activity_id = a.id LIMIT 1),
    a.check_state)"""  # noqa: S608 # made of constants
IN_TIME_NOW = "(a.logged_at < p.log_until OR a.accepted_at IS NOT NULL)"
ACTIVITIES = "jobsearch_activity"
# Each activity as it was worded at `known_at`; one from before there was a history as it is.
AS_KNOWN = """(
    SELECT c.id, c.student_id, c.logged_at, c.accepted_at, c.check_state, COALESCE(e.kind_id, c.kind_id) AS kind_id,
           COALESCE(e.occurred_on, c.occurred_on) AS occurred_on,
           CASE WHEN e.pgh_id IS NULL THEN c.contact_id ELSE e.contact_id END AS contact_id,
           (SELECT COALESCE(one.same_as_id, s.same_as_id)
            FROM jobsearch_sameperson s JOIN jobsearch_contact one ON one.id = s.same_as_id
            WHERE s.contact_id = CASE WHEN e.pgh_id IS NULL THEN c.contact_id ELSE e.contact_id END
              AND s.at <= %(known_at)s AND (s.undone_at IS NULL OR s.undone_at > %(known_at)s)
              AND (s.counts_from IS NULL OR s.counts_from <= COALESCE(e.occurred_on, c.occurred_on))
            ORDER BY s.id DESC LIMIT 1) AS counts_as_id,
           CASE WHEN e.pgh_id IS NULL THEN c.employer_id ELSE e.employer_id END AS employer_id,
           COALESCE(e.link, c.link) AS link, COALESCE(e.note, c.note) AS note,
           CASE WHEN e.pgh_id IS NULL THEN c.struck_at ELSE e.struck_at END AS struck_at
    FROM jobsearch_activity c LEFT JOIN LATERAL (
        SELECT * FROM jobsearch_activityevent e WHERE e.pgh_obj_id = c.id AND e.changed_at <= %(known_at)s
        ORDER BY e.changed_at DESC, e.pgh_id DESC LIMIT 1) e ON true
    WHERE c.logged_at <= %(known_at)s)"""
LINKED = "a.link <> ''"
NAMED = "a.contact_id IS NOT NULL"
# Two spellings of one person’s name count once, from the day on from which the student’s word holds (DOMAIN §5).
PERSON = "COALESCE(a.counts_as_id, a.contact_id)"

_COUNTS = {
    Counting.ACTIVITIES: "count(*)",
    Counting.DISTINCT_PEOPLE: f"count(DISTINCT {PERSON})",
    Counting.DISTINCT_DAYS: "count(DISTINCT a.occurred_on)",
}


@dataclass(frozen=True)
class Source:
    """Where periods come from: a query and its parameters.

    Its columns: `id`, `student_id`, `number`, `first_day`, `last_day`, `log_until`, and the days between which an
    activity may count: inside the period, not before the start, not after the window or the guarantee.
    """

    sql: str
    parameters: dict[str, Any]


@dataclass(frozen=True)
class SupposedPeriod:
    """A period that is not stored; `id` is any number by which the caller recognises it."""

    id: int
    student_id: int
    number: int
    first_day: date
    last_day: date
    counts_until: date
    log_until: datetime


def stored(periods: Iterable[int]) -> Source:
    """Return the source of the stored periods with these ids."""
    # LEAST leaves out NULLs: a guarantee that has not ended cuts nothing
    sql = """
        SELECT w.id, s.student_id, w.number, w.first_day, w.last_day, w.log_until,
               GREATEST(w.first_day, s.start_date) AS counts_from,
               LEAST(w.last_day, s.last_day, s.guarantee_until) AS counts_until
        FROM standing_period w JOIN commitments_search s ON s.id = w.search_id
        WHERE w.id = ANY(%(periods)s)"""
    return Source(sql, {"periods": list(periods)})


def supposed(periods: Iterable[SupposedPeriod]) -> Source:
    """Return the source of periods that are not stored. They are cut to the window, so none begins before its start."""
    rows = list(periods)
    sql = """
        SELECT w.id, w.student_id, w.number, w.first_day, w.last_day, w.log_until,
               w.first_day AS counts_from, w.counts_until
        FROM unnest(%(ids)s::bigint[], %(students)s::bigint[], %(numbers)s::int[], %(first_days)s::date[],
                    %(last_days)s::date[], %(counts_until)s::date[], %(log_until)s::timestamptz[])
             AS w(id, student_id, number, first_day, last_day, counts_until, log_until)"""
    parameters = {
        "ids": [row.id for row in rows],
        "students": [row.student_id for row in rows],
        "numbers": [row.number for row in rows],
        "first_days": [row.first_day for row in rows],
        "last_days": [row.last_day for row in rows],
        "counts_until": [row.counts_until for row in rows],
        "log_until": [row.log_until for row in rows],
    }
    return Source(sql, parameters)


@dataclass(frozen=True)
class Compiled:
    """SQL, its named parameters, and the quotas in the order of its columns."""

    sql: str
    parameters: dict[str, Any]
    quotas: tuple[QuotaRule, ...]


def asked(quota: QuotaRule, index: int) -> str:
    """Return the SQL condition that an activity's kind is one that the quota asks for."""
    return f"a.kind_id = ANY(%(kinds_{index})s)"


def qualifies(quota: QuotaRule, index: int) -> str:
    """Return the SQL condition that an activity that stands in its period is one for this quota."""
    parts = [asked(quota, index)]
    if quota.needs_link:
        parts.append(LINKED)
    if quota.counting == Counting.DISTINCT_PEOPLE:
        parts.append(NAMED)
    return " AND ".join(parts)


def stands_in_time(known_at: datetime = FOREVER) -> str:
    """Return the SQL condition that the activity `a` stood and was in time, by what was known then."""
    return (
        f"{STANDS_NOW} AND {IN_TIME_NOW}" if known_at == FOREVER else f"{STANDS} AND {IN_TIME} AND {RECEIVED}"
    )


def not_withheld(known_at: datetime = FOREVER) -> str:
    """Return the SQL condition that no failed check withheld the activity `a`, by what was known then."""
    return NOT_WITHHELD_NOW if known_at == FOREVER else f"{CHECK_KNOWN} <> '{CheckState.FAILED}'"


def kinds_of(quotas: Iterable[QuotaRule]) -> dict[str, Any]:
    """Return the parameters that the conditions of `asked` name."""
    return {f"kinds_{index}": sorted(quota.kinds) for index, quota in enumerate(quotas)}


def compile_facts(
    policy: PolicyRules,
    unit: Unit,
    source: Source,
    known_at: datetime = FOREVER,
    alike: str = "",
    activities: str = ACTIVITIES,
    *,
    without_stated: bool = False,
) -> Compiled:
    """Compile the statement that counts each quota of this unit for the periods of the source.

    Its rows are the period's id, then the counts in the order of the quotas.

    `alike` names columns of the source: periods that are equal in them and in their counts then come as one row of
    these columns, the array of counts, the ids, and the ids of their searches, which the source has to have.
    `activities` is where activities are read from: AS_KNOWN for their wording at `known_at`. `without_stated` leaves
    out what rests on the student's word alone.
    """
    quotas = policy.quotas_per(unit)
    columns = ", ".join(
        f"{_COUNTS[quota.counting]} FILTER (WHERE {qualifies(quota, index)}) AS q{index}"
        for index, quota in enumerate(quotas)
    )
    may_count = f"{stands_in_time(known_at)} AND {not_withheld(known_at)}"
    if without_stated:
        may_count += f" AND a.check_state <> '{CheckState.STATED}'"
    count_names = ", ".join(f"n.q{index}" for index in range(len(quotas)))
    selection = (
        f"{alike}, ARRAY[{count_names}]::int[], array_agg(p.id), array_agg(p.search_id)"
        if alike
        else f"p.id, {count_names}"
    )
    sql = f"""
        SELECT {selection}
        FROM ({source.sql}) p
        CROSS JOIN LATERAL (
            SELECT {columns}
            FROM {activities} a
            WHERE a.student_id = p.student_id AND {IN_SPAN} AND {may_count}
        ) n
        {f"GROUP BY {alike}, {count_names}" if alike else ""}"""  # noqa: S608 # made of constants; values are parameters
    return Compiled(sql, {**kinds_of(quotas), **source.parameters, "known_at": known_at}, quotas)


def counts(
    policy: PolicyRules,
    unit: Unit,
    source: Source,
    known_at: datetime = FOREVER,
    activities: str = ACTIVITIES,
    *,
    without_stated: bool = False,
) -> dict[int, dict[str, int]]:
    """Count the activities for each quota of this unit, under this policy: period id → quota key → count."""
    compiled = compile_facts(
        policy, unit, source, known_at, activities=activities, without_stated=without_stated
    )
    if not compiled.quotas:
        return {}
    keys = [quota.key for quota in compiled.quotas]
    with connection.cursor() as cursor:
        cursor.execute(compiled.sql, compiled.parameters)
        return {period: dict(zip(keys, numbers, strict=True)) for period, *numbers in cursor.fetchall()}


def awaiting_checks(
    policy: PolicyRules,
    unit: Unit,
    source: Source,
    known_at: datetime = FOREVER,
    activities: str = ACTIVITIES,
) -> set[int]:
    """Return the ids of the periods with an activity whose check is not answered, or failed and may still be mended."""
    sql = f"""
        SELECT p.id FROM ({source.sql}) p
        WHERE EXISTS (SELECT FROM {activities} a WHERE {awaited(known_at)})"""  # noqa: S608 # made of constants
    kinds = counted_kinds(policy, unit)
    with connection.cursor() as cursor:
        cursor.execute(sql, {**source.parameters, "known_at": known_at, "counted_kinds": kinds})
        return {pk for (pk,) in cursor.fetchall()}


def awaited(known_at: datetime = FOREVER) -> str:
    """Return the SQL condition that the activity `a` may count in the period `p`, and that its check holds that up.

    Its parameters: `counted_kinds`, and `known_at` where that is given.
    """
    state = "a.check_state" if known_at == FOREVER else CHECK_KNOWN
    awaited_states = ", ".join(f"'{state_awaited}'" for state_awaited in CHECKS_AWAITED)
    return (
        f"a.student_id = p.student_id AND {IN_SPAN} AND {state} IN ({awaited_states}) "
        f"AND {stands_in_time(known_at)} AND a.kind_id = ANY(%(counted_kinds)s)"
    )


def counted_kinds(policy: PolicyRules, unit: Unit) -> list[str]:
    """Return the kinds of activities that quotas of this unit count."""
    return sorted({kind for quota in policy.quotas_per(unit) for kind in quota.kinds})


class Beside(NamedTuple):
    """What did not count in a period.

    `late`: activities logged after the limit and not accepted, against which nothing else speaks. `agencies`: different
    people at recruiting agencies, for a policy that does not state whether they count; of each person, the kinds of all
    activities that name them, as a quota may have counted them already by one of these.
    """

    late: int
    agencies: tuple[frozenset[str], ...]


def beside(source: Source, known_at: datetime = FOREVER) -> dict[int, Beside]:
    """Return what did not count, by the ids of the periods that have any."""
    in_time = f"COALESCE({IN_TIME}, false)"
    at_agency = "a.kind_id IN (SELECT slug FROM commitments_activitykind WHERE contact = 'agency')"
    sql = f"""
        SELECT p.id, p.late, ARRAY(
            SELECT string_agg(DISTINCT a.kind_id, ' ')
            FROM jobsearch_activity a
            WHERE p.agencies IS NOT NULL AND a.student_id = p.student_id AND {PERSON} = ANY(p.agencies)
              AND {IN_SPAN} AND {STANDS} AND {RECEIVED} AND {in_time}
            GROUP BY {PERSON} ORDER BY {PERSON})
        FROM (
            SELECT p.id, p.student_id, p.counts_from, p.counts_until, p.log_until,
                   count(*) FILTER (WHERE NOT {in_time}) AS late,
                   array_agg(DISTINCT {PERSON})
                       FILTER (WHERE {in_time} AND {NAMED} AND {at_agency}) AS agencies
            FROM ({source.sql}) p
            JOIN jobsearch_activity a ON a.student_id = p.student_id
            WHERE {IN_SPAN} AND {STANDS} AND {RECEIVED} AND (NOT {in_time} OR {at_agency})
            GROUP BY p.id, p.student_id, p.counts_from, p.counts_until, p.log_until
        ) p"""  # noqa: S608 # made of constants; values are parameters
    with connection.cursor() as cursor:
        cursor.execute(sql, {**source.parameters, "known_at": known_at})
        return {
            period: Beside(late, tuple(frozenset(kinds.split()) for kinds in agencies))
            for period, late, agencies in cursor.fetchall()
        }
