"""The bench's own code at a small size: query counts and verdicts, no times."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from standing.models import Period
from standing.verbs import assess
from tests.bench.reference import judged_one_by_one, stored
from tests.standing.bulk import school

START = date(2026, 3, 2)
NOW = datetime(2026, 7, 1, 15, tzinfo=UTC)
MANY = 60
QUOTAS = (
    ("people", ("contacted", "follow_up"), 2, "distinct_people", False, "1"),
    ("commits", ("commit", "follow_up"), 2, "activities", False, "2"),
    ("days", ("post", "applied"), 1, "distinct_days", False, "3"),
)


@pytest.fixture(scope="module")
def searches(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[int]]:
    with django_db_blocker.unblock(), school(MANY, start=START, each=300, quotas=QUOTAS) as ids:
        assess(ids, NOW)
        yield ids


def test_the_loop_and_the_sweep_come_to_the_same_row_for_row(searches: list[int]) -> None:
    every = Period.objects.filter(search__in=searches)
    looped = judged_one_by_one(searches, every, NOW)
    assert len(looped) == MANY * 26
    assert {row[0] for row in looped.values()} == {"met", "missed", "open", "not_assessed"}
    assert looped == stored(every)


def test_the_loop_asks_once_for_each_student_and_quota(searches: list[int]) -> None:
    unsettled = Period.objects.filter(search__in=searches, settled_at=None, opens_at__lte=NOW)
    with CaptureQueriesContext(connection) as captured:
        looped = judged_one_by_one(searches, unsettled, NOW)
    assert len(looped) == 2 * MANY
    assert sum("jobsearch_activity" in query["sql"] for query in captured) == MANY * 3
