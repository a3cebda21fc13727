"""Many searches with plausible logs, made by a few statements: for properties over a thousand, and for bin/bench."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from commitments.models import Policy
from commitments.rules.policy import Unit
from commitments.rules.window import periods
from tests import databases
from tests.factories import make_cohort
from tests.standing.making import make_policy

_PEOPLE = """
    INSERT INTO people_user (password, is_superuser, email, name, time_zone, is_active, is_staff)
    SELECT '', false, %(prefix)s || n || '@bulk.example', 'Student ' || n,
           (ARRAY['America/New_York', 'Africa/Cairo', 'America/Havana', 'Asia/Kolkata'])[1 + n %% 4], true, false
    FROM generate_series(1, %(many)s) n;

    INSERT INTO people_student
           (user_id, cohort_id, state, planned_graduation, country, subdivision, tuition_paid, enrolled_at)
    SELECT u.id, %(cohort)s, 'searching', %(start)s, 'US', 'NY', 15000, %(start)s::date - 150
    FROM people_user u WHERE u.email LIKE %(prefix)s || '%%@bulk.example' ORDER BY u.id;

    INSERT INTO commitments_signature (student_id, policy_id, text, digest, signed_name, signed_at, start_date)
    SELECT t.id, %(policy)s, 'text', repeat('0', 64), u.name, %(start)s::date - 2, %(start)s
    FROM people_student t JOIN people_user u ON u.id = t.user_id WHERE u.email LIKE %(prefix)s || '%%@bulk.example';

    INSERT INTO commitments_search (student_id, signature_id, policy_id, state, start_date, last_day, opens_at,
                                    closes_at, zone, country, subdivision, opened_at)
    SELECT g.student_id, g.id, %(policy)s, 'running', %(start)s, %(last)s,
           %(start)s::date::timestamp AT TIME ZONE u.time_zone,
           (%(last)s::date + 1)::timestamp AT TIME ZONE u.time_zone,
           u.time_zone, 'US', 'NY', %(start)s::date::timestamp AT TIME ZONE u.time_zone
    FROM commitments_signature g JOIN people_student t ON t.id = g.student_id JOIN people_user u ON u.id = t.user_id
    WHERE u.email LIKE %(prefix)s || '%%@bulk.example' ORDER BY g.id;

    INSERT INTO standing_period (search_id, unit, number, first_day, last_day, assessed_days, full_days, whole, zone,
                                 opens_at, closes_at, log_until, leave_days, verdict, provisional, quotas)
    SELECT s.id, w.unit, w.number, w.first_day, w.last_day, w.assessed_days, w.full_days, w.whole, s.zone,
           w.first_day::timestamp AT TIME ZONE s.zone, (w.last_day + 1)::timestamp AT TIME ZONE s.zone,
           (w.last_day + 1 + %(late)s)::timestamp AT TIME ZONE s.zone, 0, 'not_assessed', false, '[]'
    FROM commitments_search s
    JOIN people_student t ON t.id = s.student_id JOIN people_user u ON u.id = t.user_id
    CROSS JOIN unnest(%(units)s, %(numbers)s, %(firsts)s::date[], %(lasts)s::date[], %(days)s, %(full)s, %(wholes)s)
         AS w(unit, number, first_day, last_day, assessed_days, full_days, whole)
    WHERE u.email LIKE %(prefix)s || '%%@bulk.example' ORDER BY s.id, w.number;

    INSERT INTO jobsearch_contact (student_id, name, name_key, created_at)
    SELECT s.student_id, 'Person ' || k, 'person ' || k, s.opens_at
    FROM commitments_search s
    JOIN people_student t ON t.id = s.student_id JOIN people_user u ON u.id = t.user_id
    CROSS JOIN generate_series(1, 12) k WHERE u.email LIKE %(prefix)s || '%%@bulk.example';
"""

# hashint8 spreads as randomly as is needed here, and is the same every time
_LOGS = """
    INSERT INTO jobsearch_activity (student_id, kind_id, occurred_on, contact_id, note, link, commit_key, logged_at,
                                    source, source_key, struck_at, accepted_at, changed_at)
    SELECT s.student_id, d.kind, d.day,
           CASE WHEN d.kind IN ('contacted', 'follow_up') AND d.r %% 17 > 0 THEN c.ids[1 + d.r %% 12] END,
           '', CASE WHEN d.kind = 'post' AND d.r %% 5 > 0 THEN 'https://example.com/' || d.i ELSE '' END, '',
           d.logged_at, 'bulk', d.i::text, CASE d.r %% 31 WHEN 0 THEN d.logged_at + interval '1 day' END,
           CASE WHEN d.r %% 7 = 0 AND d.late THEN d.logged_at + interval '1 day' END, d.logged_at
    FROM unnest(%(searches)s) AS chosen(id) JOIN commitments_search s USING (id)
    CROSS JOIN LATERAL (
        SELECT array_agg(k.id ORDER BY k.id) AS ids FROM jobsearch_contact k WHERE k.student_id = s.student_id
    ) c
    CROSS JOIN LATERAL (
        SELECT i, r, %(start)s::date - 3 + (r / 7 %% 186)::int AS day,
               (ARRAY['contacted', 'contacted', 'follow_up', 'commit', 'commit', 'commit', 'post', 'applied'])
                   [1 + (r / 1301 %% 8)::int] AS kind,
               r / 11 %% 9 = 0 AS late,
               (%(start)s::date - 3 + (r / 7 %% 186)::int)::timestamp AT TIME ZONE 'UTC' + interval '14 hours'
                   + CASE WHEN r / 11 %% 9 = 0 THEN interval '11 days' ELSE interval '0' END AS logged_at
        FROM (SELECT i, abs(hashint8(s.student_id * 100003 + i + %(seed)s)::bigint) AS r
              FROM generate_series(1, %(each)s) i) hashed
    ) d
"""


@contextmanager
def school(many: int, *, start: date, each: int, quotas: Any = None) -> Iterator[list[int]]:
    """A database of its own with so many searches, on which Django's connection stands meanwhile; their ids.

    Filled without triggers, by who may: a history of made-up rows would take minutes. Vacuumed and analysed as a
    database in use is.
    """
    before = dict(connection.settings_dict)
    database = databases.clone()
    superuser = urlsplit(os.environ["TEST_SUPERUSER_URL"])
    connection.close()
    connection.settings_dict.update(NAME=database, USER=superuser.username, PASSWORD=superuser.password or "")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            policy = make_policy(quotas) if quotas else make_policy()
            ids = make_many(many, policy=policy, cohort=make_cohort().pk, start=start, each=each)
            cursor.execute("VACUUM ANALYZE")
        connection.close()
        connection.settings_dict.update(USER=before["USER"], PASSWORD=before["PASSWORD"])
        yield ids
    finally:
        connection.close()
        connection.settings_dict.update(before)
        databases.drop(database)


def make_many(
    many: int,
    *,
    policy: Policy,
    cohort: int,
    start: date,
    each: int = 400,
    seed: int = 0,
    prefix: str = "bulk",
) -> list[int]:
    """So many running searches under the policy, with so many entries each; the ids of the searches.

    Some entries have no person or link, are late, accepted, taken back, or before the start.
    """
    rules = policy.rules()
    last = date.fromordinal(start.toordinal() + policy.window_days)
    spans = [
        span
        for unit in Unit
        if rules.quotas_per(unit)
        for span in periods(start, last, unit, rules.week_kind)
    ]
    parameters = {
        "many": many,
        "policy": policy.pk,
        "cohort": cohort,
        "start": start,
        "last": last,
        "late": policy.late_log_days,
        "each": each,
        "seed": seed,
        "prefix": prefix,
        "units": [span.unit.value for span in spans],
        "numbers": [span.number for span in spans],
        "firsts": [span.first_day for span in spans],
        "lasts": [span.last_day for span in spans],
        "days": [span.assessed_days for span in spans],
        "full": [span.full_days for span in spans],
        "wholes": [span.whole for span in spans],
    }
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, parameters)
        cursor.execute(
            "SELECT s.id FROM commitments_search s JOIN people_student t ON t.id = s.student_id "
            "JOIN people_user u ON u.id = t.user_id WHERE u.email LIKE %s ORDER BY s.id",
            [f"{prefix}%@bulk.example"],
        )
        searches = [row[0] for row in cursor.fetchall()]
        cursor.execute(_LOGS, {**parameters, "searches": searches})
    return searches
