"""A school of any size in a database of its own, made by a few statements: for bin/bench, and for properties over many.

Made as who may, without triggers (a history of made-up rows would take hours), the log's indexes built afterwards;
vacuumed and analysed as a database in use is. What is in it: docs/performance.md.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import psycopg2
from django.db import connection

from commitments.policies.models import Policy
from commitments.searches.models import Search
from people.accounts.models import Role, User
from rules.policy import Unit
from rules.window import periods_of
from tests import databases
from tests.bench import school_sql as sql
from tests.factories import NOW, make_admin, make_coach, make_cohort
from tests.standing.making import SCHOOLS_OWN, make_policy

ZONES = [  # all of them have their midnight between 20:00 and 08:00 UTC
    "America/New_York", "America/Chicago", "America/New_York", "America/Los_Angeles", "America/Havana",
    "Africa/Cairo", "Europe/Berlin", "America/Sao_Paulo",
]  # fmt: skip
# What the first, second … activity of a week is; any after these is an application.
PATTERN = [
    "contacted", "commit", "post", "follow_up", "contacted", "commit", "contacted", "follow_up",
    "commit", "contacted", "commit", "follow_up", "contacted", "commit", "contacted",
]  # fmt: skip
OTHER_QUOTAS = (
    ("people", ("contacted", "follow_up"), 6, "distinct_people", False, "2.1"),
    ("days", ("commit", "contacted"), 4, "distinct_days", False, "2.2"),
    ("work", ("commit", "applied"), 3, "activities", False, "2.3"),
)
PEOPLE = 24  # that each student knows
LEAVE_DAYS = 5
USUAL_CASELOAD = 150
PARTS = 2  # connections that fill the log, and build its indexes, at once


@dataclass(frozen=True)
class BenchPlan:
    """How large, and when. Running searches start on `starts`, in equal shares; activities end at `until` (UTC)."""

    students: int
    activities: int
    searching: int
    until: datetime
    starts: tuple[date, ...]
    quotas: tuple[Any, ...] = SCHOOLS_OWN
    other_quotas: tuple[Any, ...] = OTHER_QUOTAS
    caseloads: tuple[int, ...] = ()  # of the first coaches; all others have USUAL_CASELOAD
    zones: tuple[str, ...] = tuple(ZONES)


@dataclass
class BenchSchool:
    """What was made: ids of searches by state, coaches with `caseloads`, an admin, how many activities."""

    database: str
    running: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    coaches: list[int] = field(default_factory=list)
    caseloads: tuple[int, ...] = ()
    admin: int = 0
    activities: int = 0

    @property
    def searches(self) -> list[int]:
        return sorted(self.running + self.ended)


def of_size(students: int, until: datetime, **changed: Any) -> BenchPlan:
    """Three quarters searching, 200 activities for each student, start dates on each of the last 180 days."""
    today = until.date()
    starts = tuple(today - timedelta(days=days) for days in range(180))
    caseloads = tuple(min(size, students // 4) for size in (15, 150, 1500))
    values: dict[str, Any] = {"activities": students * 200, "searching": students * 3 // 4, "starts": starts}
    return BenchPlan(students, until=until, **values | {"caseloads": caseloads} | changed)


@contextmanager
def school(plan: BenchPlan) -> Iterator[BenchSchool]:
    """Django's connection stands on the school's database meanwhile; it is dropped at the end."""
    role = {name: connection.settings_dict[name] for name in ("USER", "PASSWORD")}
    superuser = urlsplit(os.environ["TEST_SUPERUSER_URL"])
    with databases.on_a_clone() as name:
        made = BenchSchool(name)
        databases.connect_to(USER=superuser.username, PASSWORD=superuser.password or "")
        _fill(plan, made)
        databases.connect_to(**role)
        yield made


def _fill(plan: BenchPlan, made: BenchSchool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        parameters = _people_and_rules(plan, made)
        cursor.execute(sql.MADE, parameters)
        _make_spans(plan, parameters)
        cursor.execute(sql.PEOPLE, parameters)
        with _without_indexes("standing_period", made.database):
            cursor.execute(sql.SEARCHES, parameters)
        cursor.execute(sql.CONTACTS, parameters)
        cursor.execute("SELECT array_agg(id ORDER BY id) FROM jobsearch_employer")
        parameters["employers"] = cursor.fetchone()[0]
        with _without_indexes("jobsearch_activity", made.database):
            _fill_logs(plan, made.database, parameters)
        cursor.execute(sql.COACHING, parameters)
        cursor.execute("DROP TABLE bench_made, bench_span")
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("SELECT count(*) FROM jobsearch_activity")
        made.activities = cursor.fetchone()[0]
    rows = Search.objects.order_by("pk").values_list("pk", "state")
    made.running = [pk for pk, state in rows if state == "running"]
    made.ended = [pk for pk, state in rows if state == "ended"]


def _people_and_rules(plan: BenchPlan, made: BenchSchool) -> dict[str, Any]:
    policy = make_policy(plan.quotas)
    other = make_policy(plan.other_quotas, unfinished="in_proportion", missed_allowed=2)
    froms = [1]
    for size in plan.caseloads:
        froms.append(froms[-1] + size)
    froms += range(froms[-1] + USUAL_CASELOAD, plan.students + 1, USUAL_CASELOAD)
    made.coaches = _make_coaches(len(froms), len(plan.caseloads))
    made.caseloads, made.admin = plan.caseloads, make_admin("Admin of the bench").pk
    return {
        "many": plan.students,
        "searching": plan.searching,
        "until": plan.until,
        "starts": list(plan.starts),
        "zones": list(plan.zones),
        "policy": policy.pk,
        "other_policy": other.pk,
        "window": policy.window_days,
        "late": policy.late_log_days,
        "leave_days": LEAVE_DAYS,
        "coaches": made.coaches,
        "caseloads_from": froms,
        "admin": made.admin,
        "cohorts": [make_cohort(f"Web {number}").pk for number in range(max(1, plan.students // 500))],
        "people": PEOPLE,
        "pattern": PATTERN,
    }


def _make_coaches(many: int, who_sign_in: int) -> list[int]:
    """Their ids. Only the first ones get a password and a second factor: a hash takes its time."""
    first = [make_coach(f"Coach {number}").pk for number in range(min(many, who_sign_in))]
    users = User.objects.bulk_create(
        User(email=f"coach{number}@bench.example", name=f"Coach {number}", joined_at=NOW)
        for number in range(len(first), many)
    )
    Role.objects.bulk_create(Role(user=user, kind="coach", from_at=NOW) for user in users)
    return first + [user.pk for user in users]


def _make_spans(plan: BenchPlan, parameters: dict[str, Any]) -> None:
    """The weeks and months of every policy, start date and length of leave that occurs."""
    rules = {
        pk: Policy.objects.get(pk=pk).rules() for pk in (parameters["policy"], parameters["other_policy"])
    }
    with connection.cursor() as cursor:
        cursor.execute(
            """CREATE UNLOGGED TABLE bench_span (policy_id bigint, start_date date, leave_days int, unit text,
               number int, first_day date, last_day date, assessed_days int, full_days int, whole bool)"""
        )
        cursor.execute(
            "SELECT DISTINCT policy_id, start_date, leave_days FROM bench_made WHERE start_date IS NOT NULL"
        )
        rows = [
            (policy, start, leave, span.unit.value, span.number, span.first_day, span.last_day,
             span.assessed_days, span.full_days, span.whole)
            for policy, start, leave in cursor.fetchall()
            for unit in Unit
            if rules[policy].quotas_per(unit)
            for span in periods_of(
                rules[policy], start, start + timedelta(days=rules[policy].window_days + leave), unit
            )
        ]  # fmt: skip
        columns = [list(column) for column in zip(*rows, strict=True)]
        cursor.execute(
            """INSERT INTO bench_span SELECT * FROM unnest(%s::bigint[], %s::date[], %s::int[], %s::text[], %s::int[],
               %s::date[], %s::date[], %s::int[], %s::int[], %s::bool[])""",
            columns,
        )
        cursor.execute("ANALYZE bench_span")


def _fill_logs(plan: BenchPlan, database: str, parameters: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT min(start_date) - 2, sum(LEAST(COALESCE(ended_on, start_date + %(window)s), %(until)s::date)
               - start_date + 3) FROM bench_made WHERE start_date IS NOT NULL""",
            parameters,
        )
        first, days = cursor.fetchone()
    values = parameters | {
        "first": first,
        "last": plan.until.date(),
        "each": plan.activities * 7 / float(days),
        "parts": PARTS,
    }
    with ThreadPoolExecutor(PARTS) as pool:
        list(
            pool.map(
                lambda part: _elsewhere(database, (sql.ACTIVITIES, values | {"part": part})), range(PARTS)
            )
        )


@contextmanager
def _without_indexes(table: str, database: str) -> Iterator[None]:
    """Drops the table's indexes that are no primary key, and builds them again as they were."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT c.conname, pg_get_constraintdef(c.oid) FROM pg_constraint c
               WHERE c.conrelid = %s::regclass AND c.contype = 'u'""",
            [table],
        )
        unique = cursor.fetchall()
        for name, _ in unique:
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
        cursor.execute(
            """SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.tablename = %s AND NOT EXISTS (
               SELECT FROM pg_constraint c WHERE c.conname = i.indexname)""",
            [table],
        )
        indexes = cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
    yield
    again = [f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}' for name, definition in unique]
    with ThreadPoolExecutor(PARTS) as pool:
        list(pool.map(lambda index: _elsewhere(database, (index[1], None)), indexes))
    with connection.cursor() as cursor:
        for statement in again:
            cursor.execute(statement)


def _elsewhere(database: str, *statements: tuple[str, dict[str, Any] | None]) -> None:
    """On a connection of its own, so that two may work at once."""
    link = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], database))
    link.autocommit = True
    try:
        with link.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica; SET maintenance_work_mem = '768MB'")
            for statement, parameters in statements:
                cursor.execute(statement, parameters)
    finally:
        link.close()
