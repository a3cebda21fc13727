"""What stands behind a count agrees with it, and what is not counted says why."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jobsearch.activities.models import Activity
from standing.evidence import evidence
from standing.models import Period
from standing.verbs import assess
from tests.standing.making import fill_week, log, make_policy, make_search

START = date(2026, 3, 2)
pytestmark = pytest.mark.django_db


def counted(period: Period, quota_key: str) -> list[Activity]:
    """The activities that a count consists of."""
    return [row.activity for row in evidence([period])[period.pk] if quota_key in row.counts_for]


def not_counted(period: Period) -> list[tuple[Activity, str]]:
    """The activities that count for nothing, each with the reason."""
    return [(row.activity, row.why_not) for row in evidence([period])[period.pk] if not row.counts_for]


def first_week(search):
    return Period.objects.get(search=search, unit="week", number=1)


def test_each_reason_by_name():
    search = make_search(START, guarantee_until=START + timedelta(days=5))
    limit = first_week(search).log_until
    activities = {
        "On record; done before the search started (2 Mar 2026).": log(
            search, "commit", START - timedelta(days=3)
        ),
        "On record; taken back on 3 Mar 2026.": log(
            search, "commit", START, struck_at=datetime(2026, 3, 3, 15, tzinfo=UTC)
        ),
        "It was logged 1 day after the limit (15 Mar 2026), and not accepted.": log(
            search, "commit", START, at=limit
        ),
        "It has no public link; add one and it counts.": log(search, "post", START),
        "It names no person; add who it was and it counts.": log(search, "contacted", START),
        "It counts once with the activity of 2 Mar 2026: the same person in the same week.": (
            log(search, "contacted", START, person="Priya"),
            log(search, "follow_up", START + timedelta(days=1), person="Priya"),
        )[1],
        "On record; not one of the weekly goals.": log(search, "applied", START),
        "On record; done after the guarantee ended (7 Mar 2026).": log(
            search, "commit", START + timedelta(days=6)
        ),
    }
    found = {activity.pk: why for activity, why in not_counted(first_week(search))}
    assert found == {activity.pk: why for why, activity in activities.items()}


def test_the_list_behind_a_count_is_as_long_as_the_count():
    search = make_search(START)
    fill_week(search, 1)
    log(search, "follow_up", START + timedelta(days=6), person="Person 3")
    assess([search.pk], datetime(2026, 3, 9, tzinfo=UTC))
    week = first_week(search)
    assert {quota.key: quota.count for quota in week.quotas} == {
        key: len(counted(week, key)) for key in ("people", "commits", "post")
    }
    assert len(not_counted(week)) == 1


def test_different_days():
    policy = make_policy((("pushes", ("commit",), 5, "distinct_days", False, "2"),))
    search = make_search(START, policy=policy)
    log(search, "commit", START)
    log(search, "commit", START)
    week = first_week(search)
    assert len(counted(week, "pushes")) == 1
    assert [why for _, why in not_counted(week)] == [
        "It counts once with another activity of the same day: pushes are counted by days."
    ]


def test_all_weeks_at_once_take_as_many_queries_as_two():
    search = make_search(START)
    for number in range(1, 5):
        fill_week(search, number)
    periods = list(Period.objects.filter(search=search).select_related("search__policy"))
    with CaptureQueriesContext(connection) as two:
        evidence(periods[:2])
    with CaptureQueriesContext(connection) as everything:
        found = evidence(periods)
    assert len(two) == len(everything)
    assert [len(found[period.pk]) for period in periods[:5]] == [14, 14, 14, 14, 0]
