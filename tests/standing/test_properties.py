"""Properties of assess over the real database: one activity more is never worse; counts are those of DOMAIN's words."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from standing.evidence import evidence
from standing.models import Period
from standing.verbs import assess
from tests.standing.making import KINDS, log, make_policy, make_search

START = date(2026, 3, 2)
OPENED = datetime(2026, 3, 2, 5, tzinfo=UTC)
QUOTAS = (
    ("people", ("contacted", "follow_up"), 2, "distinct_people", False, "1"),
    ("commits", ("commit", "follow_up"), 2, "activities", False, "2"),
    ("post", ("post",), 1, "distinct_days", True, "3"),
)
LIGHT = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
# What a student would rather have. `not_assessed` and `leave` hang on days alone.
BETTER = {"missed": 0, "open": 1, "excused": 2, "met": 3}


activities = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(list(KINDS)),
        "day": st.integers(-2, 16),
        "person": st.sampled_from(["", "Ann", "Ben", "Cleo"]),
        "days_late": st.integers(0, 12),
        "accepted": st.booleans(),
        "struck": st.sampled_from([False, False, False, True]),
        "link": st.sampled_from(["", "https://example.com/a"]),
    }
)


def enter(search: Search, activity: dict[str, Any]) -> Activity:
    day = START + timedelta(days=activity["day"])
    at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(days=activity["days_late"], hours=15)
    return log(
        search,
        activity["kind"],
        day,
        person=activity["person"],
        at=at,
        link=activity["link"],
        accepted_at=at if activity["accepted"] else None,
        struck_at=at if activity["struck"] else None,
    )


def expected(activities: list[dict[str, Any]], period: Period) -> dict[str, int]:
    """The counts by the words of DOMAIN §5, told once more without the database."""
    found: dict[str, set[Any]] = {"people": set(), "commits": set(), "post": set()}
    for index, activity in enumerate(activities):
        day = START + timedelta(days=activity["day"])
        at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(days=activity["days_late"], hours=15)
        late = at >= period.log_until and not activity["accepted"]
        if activity["struck"] or late or not period.first_day <= day <= period.last_day:
            continue
        if activity["kind"] in ("contacted", "follow_up") and activity["person"]:
            found["people"].add(activity["person"])
        if activity["kind"] in ("commit", "follow_up"):
            found["commits"].add(index)
        if activity["kind"] == "post" and activity["link"]:
            found["post"].add(day)
    return {key: len(those) for key, those in found.items()}


@pytest.mark.django_db
@LIGHT
@given(logged=st.lists(activities, max_size=14), more=activities, days=st.integers(0, 30))
def test_one_more_activity_never_makes_a_verdict_worse_and_counts_are_those_of_the_words(
    logged: list[dict[str, Any]], more: dict[str, Any], days: int
) -> None:
    now = OPENED + timedelta(days=days, hours=1)
    with transaction.atomic():
        search = make_search(START, policy=make_policy(QUOTAS))
        for activity in logged:
            enter(search, activity)
        assess([search.pk], now)
        before = list(Period.objects.filter(search=search, number__lte=3))
        for period in before:
            assert {quota.key: quota.count for quota in period.quotas} == expected(logged, period)
        enter(search, more | {"struck": False})
        assess([search.pk], now)
        after = list(Period.objects.filter(search=search, number__lte=3).select_related("search__policy"))
        shown = evidence(after)
        for old, new in zip(before, after, strict=True):
            assert BETTER.get(new.verdict, -1) >= BETTER.get(old.verdict, -1)
            for quota, earlier in zip(new.quotas, old.quotas, strict=True):
                assert quota.count >= earlier.count
                assert quota.count == sum(quota.key in each.counts_for for each in shown[new.pk])
            assert all(bool(each.counts_for) != bool(each.why_not) for each in shown[new.pk])
        transaction.set_rollback(True)
