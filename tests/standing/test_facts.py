"""Counts by stored periods and by supposed ones come from the same predicates: equal periods give equal counts."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.quotas.models import ActivityKind
from commitments.searches.models import Search
from rules.policy import Unit
from standing import facts
from standing.evidence import evidence
from standing.models import Period
from tests.standing.making import make_policy, make_search
from tests.standing.test_properties import QUOTAS, START, activities, enter

pytestmark = pytest.mark.django_db


def as_supposed(period: Period) -> facts.SupposedPeriod:
    search = period.search
    return facts.SupposedPeriod(
        id=period.pk,
        student_id=search.student_id,
        number=period.number,
        first_day=period.first_day,
        last_day=period.last_day,
        counts_until=min(period.last_day, search.guarantee_until or date.max),
        log_until=period.log_until,
    )


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    logged=st.lists(activities, max_size=14),
    ended=st.none() | st.integers(0, 16),
    known=st.just(facts.FOREVER) | st.integers(0, 30),
)
def test_both_sources_give_equal_counts_for_the_stored_periods(
    logged: list[dict[str, Any]], ended: int | None, known: Any
) -> None:
    search = make_search(START, policy=make_policy(QUOTAS))
    for activity in logged:
        enter(search, activity)
    if ended is not None:
        Search.objects.filter(pk=search.pk).update(guarantee_until=START + timedelta(days=ended))
    moment = known if isinstance(known, datetime) else datetime(2026, 3, 2, 18, tzinfo=UTC) + timedelta(known)
    periods = list(Period.objects.filter(search=search, unit="week").select_related("search__policy"))
    rules = search.policy.rules()
    stored = facts.stored(period.pk for period in periods)
    supposed = facts.supposed(map(as_supposed, periods))
    counted = facts.counts(rules, Unit.WEEK, stored, moment)
    assert counted == facts.counts(rules, Unit.WEEK, supposed, moment)
    assert set(counted) == {period.pk for period in periods}
    beside = facts.beside(stored, moment)
    assert beside == facts.beside(supposed, moment)
    listed = evidence(periods, moment)
    late = {pk: n for pk, its in listed.items() if (n := sum(activity.late for activity in its))}
    assert {pk: each.late for pk, each in beside.items()} == late


def test_people_at_agencies_come_with_all_that_names_them() -> None:
    """Ann was contacted as well, Ben at an agency only; what was struck, too late or names nobody tells nothing."""
    search = make_search(START, policy=make_policy(QUOTAS))
    agency = ActivityKind.objects.create(
        slug="recruiter", name="agency", done="called a recruiter", order=9, contact="agency"
    )
    plain = {"day": 1, "days_late": 0, "accepted": False, "struck": False, "link": ""}
    for changes in (
        {"kind": agency.pk, "person": "Ann"},
        {"kind": "contacted", "person": "Ann", "day": 3},
        {"kind": agency.pk, "person": "Ben"},
        {"kind": agency.pk, "person": "Ben", "day": 2},
        {"kind": "contacted", "person": "Ben", "struck": True},
        {"kind": "contacted", "person": "Ben", "day": 8},
        {"kind": agency.pk, "person": "Cleo", "days_late": 20},
        {"kind": agency.pk, "person": ""},
    ):
        enter(search, plain | changes)
    first = Period.objects.select_related("search").get(search=search, unit="week", number=1)
    for source in (facts.stored([first.pk]), facts.supposed([as_supposed(first)])):
        late, agencies = facts.beside(source)[first.pk]
        assert late == 1
        assert sorted(map(sorted, agencies)) == [["contacted", agency.pk], [agency.pk]]


def test_what_was_done_after_the_guarantee_ended_counts_in_neither() -> None:
    search = make_search(START, policy=make_policy(QUOTAS))
    for day in (3, 5):
        enter(
            search,
            {
                "kind": "commit",
                "day": day,
                "person": "",
                "days_late": 0,
                "accepted": False,
                "struck": False,
                "link": "",
            },
        )
    Search.objects.filter(pk=search.pk).update(guarantee_until=START + timedelta(days=4))
    first = Period.objects.select_related("search").get(search=search, unit="week", number=1)
    for source in (facts.stored([first.pk]), facts.supposed([as_supposed(first)])):
        assert facts.counts(search.policy.rules(), Unit.WEEK, source)[first.pk]["commits"] == 1


def test_no_period_is_no_count() -> None:
    rules = make_policy(QUOTAS).rules()
    for source in (facts.stored([]), facts.supposed([])):
        assert facts.counts(rules, Unit.WEEK, source) == {}
        assert facts.beside(source) == {}
