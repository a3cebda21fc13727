"""One student alone and a thousand at once get the same verdicts, judged and stored, all of it or by time alone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.searches.models import Search
from standing.judgement import judge
from standing.models import Period
from standing.verbs import assess
from tests.bench.school import BenchPlan, school

START = date(2026, 3, 2)
OPENED = datetime(2026, 3, 2, 5, tzinfo=UTC)
QUOTAS = (
    ("people", ("contacted", "follow_up"), 2, "distinct_people", False, "1"),
    ("commits", ("commit", "follow_up"), 2, "activities", False, "2"),
    ("post", ("post", "applied"), 1, "distinct_days", False, "3"),
)


@pytest.fixture(scope="module")
def thousand(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[int]]:
    """The ids of their searches, in a database of their own for this module."""
    plan = BenchPlan(
        students=1000,
        activities=130_000,
        searching=1000,
        until=datetime(2026, 9, 10, 20, tzinfo=UTC),
        starts=(START,),
        quotas=QUOTAS,
        zones=("America/New_York", "Africa/Cairo", "America/Havana", "Asia/Kolkata"),
    )
    with django_db_blocker.unblock(), school(plan) as made:
        yield made.running


def as_judged(ids: list[int], now: datetime) -> dict[Any, Any]:
    searches = list(Search.objects.filter(pk__in=ids).order_by("pk").select_related("student__user"))
    judged = judge(searches, now)
    periods = {
        (each.period.search_id, each.period.pk): (each.values(), each.judged.settled)
        for each in judged.periods
    }
    return periods | {(each.columns.search_id, "standing"): each.columns for each in judged.standings}


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    minutes=st.integers(0, 200 * 24 * 60),
    chosen=st.lists(st.integers(0, 999), min_size=5, max_size=5, unique=True),
)
def test_judged_alone_and_judged_together(thousand: list[int], minutes: int, chosen: list[int]) -> None:
    now = OPENED + timedelta(minutes=minutes)
    together = as_judged(thousand, now)
    assert len(together) == 1000 + Period.objects.filter(search__in=thousand).count() >= 1000 * 27
    for index in chosen:
        alone = as_judged([thousand[index]], now)
        assert alone == {key: value for key, value in together.items() if key[0] == thousand[index]}


def test_stored_together_nothing_is_left_to_write_one_by_one(thousand: list[int]) -> None:
    now = OPENED + timedelta(days=100)
    with transaction.atomic():
        assert assess(thousand, now) > 20_000
        assert assess(thousand, now) == 0
        assert [assess([pk], now) for pk in thousand[::10]] == [0] * 100
        verdicts = set(Period.objects.filter(search__in=thousand).values_list("verdict", flat=True))
        assert verdicts == {"met", "missed", "open", "not_assessed", "excused", "leave"}
        transaction.set_rollback(True)


def test_by_time_alone_comes_to_the_same_as_from_nothing(thousand: list[int]) -> None:
    some = thousand[::25]
    with transaction.atomic():
        moment = OPENED + timedelta(days=90)
        assess(some, moment)
        for hours in (1, 12, 24, 30, 24 * 6, 24 * 7, 24 * 8, 24 * 21, 24 * 95):
            later = moment + timedelta(hours=hours)
            assess(some, later, by_time=True)
            assert assess(some, later) == 0
        transaction.set_rollback(True)
