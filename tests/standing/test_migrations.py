"""Standings and their indexes are made over on a database that is full, also when that was stopped half way."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.db import connection

from standing.models import Period, Standing
from standing.verbs import assess
from tests import databases
from tests.standing.making import log, make_search

ROOT = Path(__file__).resolve().parent.parent.parent
START, NOW = date(2026, 3, 2), datetime(2026, 3, 4, 15, tzinfo=UTC)
pytestmark = pytest.mark.django_db(transaction=True)


def migrate(*to):
    name = connection.settings_dict["NAME"]
    urls = {
        each: databases.url_for(os.environ[each], name) for each in ("DATABASE_URL", "MIGRATION_DATABASE_URL")
    }
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "migrate", "standing", *to, "--verbosity", "0"],
        env=os.environ | urls, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def names_of_indexes():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
            "WHERE i.indrelid IN ('standing_period'::regclass, 'standing_standing'::regclass) AND i.indisvalid"
        )
        return {name for (name,) in cursor.fetchall()}


def test_counts_move_out_of_json_and_indexes_are_made_also_after_a_stop_half_way(owner):
    search = make_search(START)
    for person in ("Ann", "Ben"):
        log(search, "contacted", START, person=person, at=NOW)
    assess([search.pk], NOW)
    week = Period.objects.get(search=search, number=1)
    judged, indexes = (week.counts, week.minimums), names_of_indexes()
    assert judged[0] == [2, 0, 0]

    migrate("0001")
    owner.execute(
        'UPDATE standing_period SET quotas = \'[{"count": 2, "minimum": 8}, {"count": 0, "minimum": 5}, '
        '{"count": 0, "minimum": 1}]\' WHERE id = %s',
        [week.pk],
    )
    migrate("0004")
    owner.execute(
        "CREATE INDEX period_settled ON standing_period (id)"
    )  # what a build leaves that was stopped
    migrate("0006")

    migrate()
    week.refresh_from_db()
    assert (week.counts, week.minimums) == judged
    assert names_of_indexes() == indexes
    assert not Standing.objects.exists()  # the next sweep judges everyone
    assert assess([search.pk], NOW) > 0
