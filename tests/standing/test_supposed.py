"""Supposing nothing is what assess stores; supposing something is what assess would store if it were so."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.searches.dependents import place_window, window_moved
from commitments.searches.models import Search
from rules.policy import PolicyRules
from rules.spans import Span
from standing.models import Period
from standing.supposed import Ground, SupposedVerdict, Supposition, suppose
from standing.verbs import assess
from tests.factories import make_coach, make_student
from tests.standing.making import fill_week, log, make_policy, make_search
from tests.standing.test_properties import OPENED, QUOTAS, START, activities, enter

pytestmark = pytest.mark.django_db
MONTHLY = (("people", ("contacted",), 3, "distinct_people", False, "1"),)
DAYS = (
    "number",
    "first_day",
    "last_day",
    "assessed_days",
    "full_days",
    "whole",
    "opens_at",
    "closes_at",
    "log_until",
)


def supposed_values(each: SupposedVerdict) -> dict[str, Any]:
    return {
        **{name: getattr(each.facts, name) for name in (*DAYS, "leave_days")},
        "unit": each.facts.unit.value,
        "zone": each.zone,
        "verdict": each.judged.verdict.value,
        "provisional": each.judged.provisional,
        "settled": each.judged.settled,
        "quotas": each.judged.quotas,
    }


def stored_values(period: Period) -> dict[str, Any]:
    names = (*DAYS, "leave_days", "unit", "zone", "verdict", "provisional", "quotas")
    return {name: getattr(period, name) for name in names} | {"settled": period.settled_at is not None}


def stored(search: Search) -> list[dict[str, Any]]:
    return [stored_values(period) for period in search.periods.order_by("unit", "number")]


def grounds(searches: Sequence[Search]) -> list[Ground]:
    """Of searches with their student loaded, in their order. Three queries."""
    stored: dict[int, list[Period]] = defaultdict(list)
    for period in Period.objects.filter(search__in=searches).order_by("unit", "number"):
        stored[period.search_id].append(period)
    leave: dict[int, list[Span]] = defaultdict(list)
    granted = Leave.objects.filter(search__in=searches, granted=True)
    for search, first_day, last_day in granted.values_list("search_id", "first_day", "last_day"):
        leave[search].append(Span(first_day, last_day))
    excused: dict[int, list[tuple[str, int, str]]] = defaultdict(list)
    in_force = Excusal.objects.filter(search__in=searches, state="in_force")
    for search, unit, number, reason in in_force.values_list("search_id", "unit", "number", "reason"):
        excused[search].append((unit, number, reason))
    return [
        Ground(search, stored[search.pk], tuple(leave[search.pk]), excused[search.pk]) for search in searches
    ]


def as_it_is(ground: Ground, policy: PolicyRules) -> Supposition:
    """Supposes nothing: `policy` is the one that was signed."""
    return Supposition(ground, policy, ground.leave, ground.search.guarantee_until)


def supposed(searches: list[Search], now: datetime) -> list[list[dict[str, Any]]]:
    suppositions = [as_it_is(ground, ground.search.policy.rules()) for ground in grounds(searches)]
    return [[supposed_values(each) for each in its] for its in suppose(suppositions, now)]


def read(search: Search) -> Search:
    return Search.objects.select_related("student__user", "policy").get(pk=search.pk)


def on_leave(search: Search, first: int, days: int, now: datetime) -> None:
    Leave.objects.create(
        search=search,
        first_day=START + timedelta(first),
        last_day=START + timedelta(first + days - 1),
        reason="Away",
        asked_by=search.student.user,
        asked_at=OPENED,
        granted=True,
        decided_at=now,
    )
    search = read(search)
    place_window(search, search.start_date)
    search.save(update_fields=["last_day", "closes_at"])
    window_moved(search, now)


def excused(search: Search, number: int, unit: str = "week") -> None:
    Excusal.objects.create(
        search=search,
        unit=unit,
        number=number,
        state="in_force",
        excused_by=make_coach(),
        excused_at=OPENED,
        reason="Ill",
    )


def moved(search: Search, zone: str) -> None:
    """The student lives elsewhere from now on; weeks to come follow when the periods are next made."""
    student = search.student
    student.user.time_zone = zone
    student.user.save()


cases = st.fixed_dictionaries(
    {
        "logged": st.lists(activities, max_size=12),
        "leave": st.lists(st.tuples(st.integers(0, 175), st.integers(1, 9)), max_size=2),
        "weeks": st.lists(st.integers(1, 4), max_size=2, unique=True),
        "ended": st.none() | st.integers(0, 25),
        "week_kind": st.sampled_from(["from_start", "monday"]),
        "unfinished": st.sampled_from(["not_assessed", "in_proportion", "in_full"]),
        "unit": st.sampled_from(["week", "month"]),
        "zone": st.sampled_from(["", "Asia/Tokyo"]),
        "state": st.sampled_from(["running", "running", "planned"]),
    }
)


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(case=cases, days=st.integers(-3, 220))
def test_supposing_nothing_gives_exactly_what_assess_stores(case: dict[str, Any], days: int) -> None:
    now = OPENED + timedelta(days=days, hours=1)
    with transaction.atomic():
        quotas = QUOTAS if case["unit"] == "week" else MONTHLY
        rules = {name: case[name] for name in ("week_kind", "unfinished")}
        start = START + timedelta(days=3 if case["week_kind"] == "monday" else 0)
        search = make_search(start, policy=make_policy(quotas, case["unit"], **rules), state=case["state"])
        for activity in case["logged"]:
            enter(search, activity)
        for number in case["weeks"]:
            excused(search, number, case["unit"])
        if case["zone"]:
            moved(search, case["zone"])
        for first, length in case["leave"]:
            on_leave(search, first, length, now)
        if case["ended"] is not None:
            Search.objects.filter(pk=search.pk).update(guarantee_until=start + timedelta(case["ended"]))
        assess([search.pk], now)
        again = read(search)
        assert supposed([again], now) == [stored(again)]
        transaction.set_rollback(True)


def test_what_somebody_supposes_is_what_comes_once_it_is_so() -> None:
    """Leave supposed, then granted; a later moment supposed, then come; both by the verbs."""
    now = OPENED + timedelta(days=9)
    search = make_search(START)
    fill_week(search, 1)
    log(search, "commit", START + timedelta(days=8))
    assess([search.pk], now)
    ground = grounds([read(search)])[0]
    leave = (Span(START + timedelta(14), START + timedelta(23)),)
    later = OPENED + timedelta(days=60)
    (would,) = suppose([Supposition(ground, search.policy.rules(), leave, None)], later)
    before = stored(search)
    assert [supposed_values(each) for each in would] != before
    on_leave(search, 14, 10, now)
    assess([search.pk], later)
    assert [supposed_values(each) for each in would] == stored(read(search))
    assert (len(before), len(would)) == (
        26,
        27,
    )  # the window ends ten days later, of which a whole week is assessed


def test_another_policy_cuts_the_record_anew() -> None:
    """Seven-day weeks from Wednesday against calendar weeks; an excused week stays with most of its days."""
    start = date(2026, 3, 4)
    signed = make_policy(QUOTAS)
    search = make_search(start, policy=signed)
    for day in (0, 1, 4, 5):
        log(search, "commit", start + timedelta(days=day))
    excused(search, 2)
    other = make_policy(
        QUOTAS, week_kind="monday", unfinished="in_full", window_days=20, late_log_days=0
    ).rules()
    now = OPENED + timedelta(days=40)
    (would,) = suppose([Supposition(grounds([read(search)])[0], other, (), None)], now)
    assert [(each.facts.first_day.day, each.facts.last_day.day) for each in would] == [
        (4, 8),
        (9, 15),
        (16, 22),
        (23, 24),
    ]
    assert [each.judged.quotas[1].count for each in would] == [3, 1, 0, 0]
    # excused are 11 to 17 March: five days of the second week, two of the third
    assert [each.judged.verdict.value for each in would] == ["missed", "excused", "missed", "missed"]
    assert [each.excused_because for each in would] == ["", "Ill", "", ""]


def test_late_activities_are_told_where_a_supposed_week_is_missed() -> None:
    search = make_search(START, policy=make_policy(QUOTAS))
    log(search, "commit", START, at=OPENED + timedelta(days=12))
    strict = make_policy(QUOTAS, late_log_days=1).rules()
    (would,) = suppose(
        [Supposition(grounds([read(search)])[0], strict, (), None)], OPENED + timedelta(days=30)
    )
    assert would[0].judged.verdict.value == "missed"
    assert would[0].late == 1
    assert would[0].judged.quotas[1].count == 0
    assert would[1].late == 0


def test_many_are_supposed_in_as_many_queries_as_one() -> None:
    policy = make_policy(QUOTAS)
    searches = [
        read(make_search(START, policy=policy, student=make_student(state="searching"))) for _ in range(4)
    ]
    now = OPENED + timedelta(days=30)
    asked = []
    for some in (searches[:1], searches):
        with CaptureQueriesContext(connection) as queries:
            rules = policy.rules()
            its = suppose([as_it_is(ground, rules) for ground in grounds(some)], now)
        asked.append(len(queries))
        assert [len(each) for each in its] == [26] * len(some)
    assert asked[0] == asked[1] <= 2 + 3 + 2  # the policy; the record; counts and late activities
    assert datetime.now(UTC) > now


others = st.fixed_dictionaries(
    {
        "week_kind": st.sampled_from(["from_start", "monday"]),
        "unfinished": st.sampled_from(["not_assessed", "in_proportion", "in_full"]),
        "window_days": st.integers(10, 60),
        "late_log_days": st.integers(0, 9),
        "leave_moves_window": st.booleans(),
        "leave_waives_single_from": st.sampled_from([None, 2, 4]),
    }
)


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    logged=st.lists(activities, max_size=12),
    days=st.integers(0, 70),
    leave=st.lists(st.tuples(st.integers(0, 9), st.integers(1, 6)), max_size=1),
    rules=others,
)
def test_another_policy_supposed_is_what_its_own_signer_gets(
    logged: list[dict[str, Any]], days: int, leave: list[tuple[int, int]], rules: dict[str, Any]
) -> None:
    """Two students with the same record, who signed different policies: the first, judged by the second one's, comes to
    what is stored for the second."""
    now = OPENED + timedelta(days=days, hours=1)
    with transaction.atomic():
        other = make_policy(QUOTAS, **rules)
        first, second = make_search(START, policy=make_policy(QUOTAS)), make_search(START, policy=other)
        for search in (first, second):
            for activity in logged:
                enter(search, activity)
            for day, length in leave:
                on_leave(search, day, length, now)
            assess([search.pk], now)
        ground = grounds([read(first)])[0]
        (would,) = suppose([Supposition(ground, other.rules(), ground.leave, None)], now)
        assert [supposed_values(each) for each in would] == stored(read(second))
        transaction.set_rollback(True)
