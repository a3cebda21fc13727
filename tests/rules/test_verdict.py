"""What a week comes to (DOMAIN §3, §4, §7)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.policy import PolicyRules, QuotaRule, Unfinished, UnfinishedMonths, Unit
from rules.verdict import PeriodFacts, Verdict, judge
from tests.rules.make import COMMITS, LAST, MEETING, PEOPLE, POST, SCHOOL, START, utc, week

ENOUGH = {"people": 8, "commits": 5, "post": 1}
SHORT = {"people": 6, "commits": 5, "post": 1}
DURING = utc("2026-03-05T12:00")
AFTER = utc("2026-03-10T12:00")
SETTLED = utc("2026-03-16T04:00")
INSTANT = timedelta(microseconds=1)


def minimum_for(policy: PolicyRules, quota: QuotaRule, facts: PeriodFacts) -> int:
    """Return what a policy with this quota alone asks for."""
    return judge(replace(policy, quotas=(quota,)), facts, SETTLED).quotas[0].minimum


def verdict(facts: PeriodFacts, now: datetime = SETTLED, policy: PolicyRules = SCHOOL) -> Verdict:
    return judge(policy, facts, now).verdict


@pytest.mark.parametrize(
    ("counts", "now", "expected", "provisional"),
    [
        pytest.param(SHORT, DURING, Verdict.OPEN, False, id="short while it runs is open"),
        pytest.param(ENOUGH, DURING, Verdict.MET, True, id="enough while it runs is met for now"),
        pytest.param(SHORT, AFTER, Verdict.OPEN, False, id="short while activities may come is open"),
        pytest.param(
            ENOUGH, AFTER, Verdict.MET, True, id="enough while activities may change is met for now"
        ),
        pytest.param(
            SHORT, SETTLED - INSTANT, Verdict.OPEN, False, id="open to the last instant for logging"
        ),
        pytest.param(SHORT, SETTLED, Verdict.MISSED, False, id="missed at the limit for logging"),
        pytest.param(ENOUGH, SETTLED, Verdict.MET, False, id="met for good at the limit"),
        pytest.param({}, SETTLED, Verdict.MISSED, False, id="nothing logged is missed"),
    ],
)
def test_a_week_over_time(
    counts: dict[str, int], now: datetime, expected: Verdict, provisional: bool
) -> None:
    judged = judge(SCHOOL, week(1, counts), now)
    assert judged.verdict == expected
    assert judged.provisional == provisional
    assert judged.settled == (now == SETTLED)


def test_a_week_to_come_is_not_assessed_until_its_first_instant() -> None:
    facts = week(2, ENOUGH)
    assert verdict(facts, facts.opens_at - INSTANT) == Verdict.NOT_ASSESSED
    assert verdict(facts, facts.opens_at) == Verdict.MET


@pytest.mark.parametrize("quota", ["people", "commits", "post"])
def test_one_short_in_any_quota_misses_the_week(quota: str) -> None:
    assert verdict(week(1, {**ENOUGH, quota: ENOUGH[quota] - 1})) == Verdict.MISSED


def test_each_quota_is_told_with_count_minimum_and_what_is_left() -> None:
    people, commits, post = judge(SCHOOL, week(1, {"people": 5, "commits": 9}), DURING).quotas
    assert people.count == 5
    assert people.minimum == 8
    assert people.left == 3
    assert people.met is False
    assert people.clause == "3.1"
    assert commits.count == 9
    assert commits.left == 0
    assert commits.met is True
    assert post.count == 0
    assert post.left == 1
    assert post.one == "post"
    assert post.many == "posts"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"counts": SHORT, "excused": True}, Verdict.EXCUSED, id="excused goes before missed"),
        pytest.param({"counts": ENOUGH, "excused": True}, Verdict.MET, id="met goes before excused"),
        pytest.param({"counts": ENOUGH, "leave_days": 7}, Verdict.LEAVE, id="whole leave goes before met"),
        pytest.param(
            {"counts": {}, "leave_days": 7, "excused": True}, Verdict.LEAVE, id="leave goes before excused"
        ),
        pytest.param(
            {"counts": {}, "leave_days": 6}, Verdict.MISSED, id="six days of leave are not a whole week"
        ),
        pytest.param(
            {"counts": SHORT, "guarantee_ended_on": date(2026, 3, 7)},
            Verdict.NOT_ASSESSED,
            id="not assessed when the guarantee ended before its last day",
        ),
        pytest.param(
            {"counts": SHORT, "guarantee_ended_on": date(2026, 3, 8)},
            Verdict.MISSED,
            id="assessed when the guarantee ended on its last day",
        ),
        pytest.param(
            {"counts": SHORT, "guarantee_ended_on": date(2026, 3, 9)},
            Verdict.MISSED,
            id="assessed when the guarantee ended later",
        ),
        pytest.param(
            {"counts": {}, "leave_days": 7, "guarantee_ended_on": date(2026, 3, 7)},
            Verdict.NOT_ASSESSED,
            id="leave after the guarantee ended is not assessed",
        ),
    ],
)
def test_which_verdict_goes_first(changes: dict[str, Any], expected: Verdict) -> None:
    assert verdict(replace(week(1), **changes)) == expected


def test_an_excusal_while_activities_may_come_is_provisional() -> None:
    judged = judge(SCHOOL, week(1, SHORT, excused=True), AFTER)
    assert judged.verdict == Verdict.EXCUSED
    assert judged.provisional is True


@pytest.mark.parametrize(
    ("unfinished", "minimums", "expected"),
    [
        pytest.param("not_assessed", None, Verdict.NOT_ASSESSED, id="left out"),
        pytest.param("in_proportion", [6, 4, 0], Verdict.MISSED, id="six of seven days, rounded down"),
        pytest.param("in_full", [8, 5, 1], Verdict.MISSED, id="in full"),
    ],
)
def test_the_unfinished_26th_week(
    unfinished: Unfinished, minimums: list[int] | None, expected: Verdict
) -> None:
    policy = replace(SCHOOL, unfinished=unfinished)
    judged = judge(policy, week(26), utc("2026-09-20T12:00"))
    assert judged.verdict == expected
    if minimums:
        assert [quota.minimum for quota in judged.quotas] == minimums


def test_a_whole_week_is_assessed_whatever_is_said_of_unfinished_ones() -> None:
    for unfinished in ("not_assessed", "in_proportion", "in_full"):
        policy = replace(SCHOOL, unfinished=unfinished)
        assert [quota.minimum for quota in judge(policy, week(25), SETTLED).quotas] == [8, 5, 1]


@pytest.mark.parametrize(
    ("leave_days", "minimums"),
    [
        pytest.param(0, [8, 5, 1], id="none"),
        pytest.param(1, [6, 4, 1], id="one day"),
        pytest.param(3, [4, 2, 1], id="three days leave the post"),
        pytest.param(4, [3, 2, 0], id="four days waive the post"),
        pytest.param(6, [1, 0, 0], id="six days"),
        pytest.param(7, [0, 0, 0], id="the whole week"),
    ],
)
def test_leave_reduces_each_quota_in_proportion_rounded_down(leave_days: int, minimums: list[int]) -> None:
    judged = judge(SCHOOL, week(1, leave_days=leave_days), DURING)
    assert [quota.minimum for quota in judged.quotas] == minimums
    assert [quota.full_minimum for quota in judged.quotas] == [8, 5, 1]


@pytest.mark.parametrize(
    ("leave_days", "minimums"), [(0, [30, 10]), (1, [25, 8]), (4, [12, 4]), (6, [4, 1]), (7, [0, 0])]
)
def test_leave_reduces_a_whole_and_its_part_in_proportion(leave_days: int, minimums: list[int]) -> None:
    whole = replace(COMMITS, key="applications", minimum=30)
    part = replace(COMMITS, key="in-city", minimum=10, part_of="applications")
    policy = replace(SCHOOL, quotas=(whole, part))
    assert [
        quota.minimum for quota in judge(policy, week(1, leave_days=leave_days), DURING).quotas
    ] == minimums


@pytest.mark.parametrize(
    ("leave_days", "minimums"), [(0, [3, 1]), (4, [1, 1]), (5, [0, 0]), (6, [0, 0]), (7, [0, 0])]
)
@pytest.mark.parametrize("part_first", [False, True], ids=["whole first", "part first"])
def test_under_leave_a_part_asks_for_no_more_than_its_whole(
    part_first: bool, leave_days: int, minimums: list[int]
) -> None:
    whole = replace(COMMITS, key="applications", minimum=3)
    part = replace(COMMITS, key="in-city", minimum=1, part_of="applications")
    quotas = (part, whole) if part_first else (whole, part)
    policy = replace(SCHOOL, quotas=quotas, leave_waives_single_from=None)
    judged = judge(policy, week(1, leave_days=leave_days), SETTLED)
    assert [quota.minimum for quota in judged.quotas] == (minimums[::-1] if part_first else minimums)
    assert judged.verdict == (Verdict.LEAVE if leave_days > 4 else Verdict.MISSED)


def test_a_part_that_is_short_misses_the_week_though_its_whole_is_met() -> None:
    whole = replace(COMMITS, key="applications", minimum=30)
    part = replace(COMMITS, key="in-city", minimum=10, part_of="applications")
    policy = replace(SCHOOL, quotas=(whole, part))
    assert verdict(week(1, {"applications": 30, "in-city": 9}), policy=policy) == Verdict.MISSED
    assert verdict(week(1, {"applications": 30, "in-city": 10}), policy=policy) == Verdict.MET


def test_a_single_stays_where_no_number_of_leave_days_is_stated() -> None:
    policy = replace(SCHOOL, leave_waives_single_from=None)
    assert minimum_for(policy, POST, week(1, leave_days=6)) == 1
    assert minimum_for(policy, POST, week(1, leave_days=7)) == 0


def test_what_is_done_on_leave_counts() -> None:
    assert verdict(week(1, {"people": 3, "commits": 2}, leave_days=4)) == Verdict.MET


def test_a_week_to_come_that_is_all_leave_shows_as_leave() -> None:
    assert verdict(week(5, leave_days=7), DURING) == Verdict.LEAVE


def test_a_month_is_judged_by_its_own_quotas() -> None:
    policy = replace(SCHOOL, quotas=(*SCHOOL.quotas, MEETING))
    month = replace(
        week(1, {"meeting": 1}),
        unit=Unit.MONTH,
        last_day=date(2026, 4, 1),
        assessed_days=31,
        log_until=utc("2026-04-09T04:00"),
    )
    assert [quota.key for quota in judge(policy, month, DURING).quotas] == ["meeting"]
    assert verdict(month, utc("2026-04-09T04:00"), policy) == Verdict.MET
    assert verdict(replace(month, counts={}), utc("2026-04-09T04:00"), policy) == Verdict.MISSED
    assert minimum_for(policy, MEETING, replace(month, leave_days=3)) == 1
    assert minimum_for(policy, MEETING, replace(month, leave_days=4)) == 0, "leave cuts a month as a week"


def sixth_month(assessed_days: int) -> PeriodFacts:
    first = date(2026, 8, 2)
    return replace(
        week(6), unit=Unit.MONTH, first_day=first, last_day=first + timedelta(days=assessed_days - 1),
        assessed_days=assessed_days, full_days=31, whole=assessed_days == 31, counts={},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("how", "from_days", "assessed_days", "expected"),
    [
        pytest.param("in_full_from", 28, 27, Verdict.NOT_ASSESSED, id="a day fewer than asked is left out"),
        pytest.param("in_full_from", 28, 28, Verdict.MISSED, id="as many days as asked are judged in full"),
        pytest.param("in_full", None, 1, Verdict.MISSED, id="in full, of one day"),
        pytest.param("not_assessed", None, 30, Verdict.NOT_ASSESSED, id="not assessed, of all days but one"),
        pytest.param("in_full_from", 31, 31, Verdict.MISSED, id="a whole month is judged whatever is asked"),
        pytest.param("", None, 28, Verdict.NOT_ASSESSED, id="without a rule of its own as a week is"),
    ],
)
def test_months_have_their_own_rule_for_an_unfinished_last_one(
    how: UnfinishedMonths, from_days: int | None, assessed_days: int, expected: Verdict
) -> None:
    policy = replace(SCHOOL, quotas=(MEETING,), unfinished_months=how, unfinished_months_from_days=from_days)
    late = utc("2027-01-01T00:00")
    assert verdict(sixth_month(assessed_days), late, policy) == expected


def test_an_unfinished_week_in_full_from_so_many_days_on() -> None:
    policy = replace(SCHOOL, unfinished="in_full_from", unfinished_from_days=6)
    late = utc("2027-01-01T00:00")
    last = replace(week(26), whole=False, counts={})
    assert verdict(replace(last, assessed_days=5), late, policy) == Verdict.NOT_ASSESSED
    assert verdict(replace(last, assessed_days=6), late, policy) == Verdict.MISSED


def test_an_unfinished_month_is_measured_by_its_own_length() -> None:
    policy = replace(SCHOOL, unfinished="in_proportion")
    quota = replace(PEOPLE, unit=Unit.MONTH, minimum=28)
    month = replace(
        week(1),
        unit=Unit.MONTH,
        first_day=date(2027, 2, 1),
        last_day=date(2027, 2, 14),
        assessed_days=14,
        whole=False,
    )
    assert minimum_for(policy, quota, month) == 14


counts = st.fixed_dictionaries(
    {"people": st.integers(0, 12), "commits": st.integers(0, 12), "post": st.integers(0, 3)}
)
policies = st.sampled_from(
    [
        replace(SCHOOL, unfinished=unfinished, leave_waives_single_from=single)
        for unfinished in ("not_assessed", "in_proportion", "in_full")
        for single in (None, 1, 4)
    ]
)


@st.composite
def weeks(draw: st.DrawFn) -> PeriodFacts:
    number = draw(st.integers(1, 26))
    facts = week(number, draw(counts), excused=draw(st.booleans()))
    ended = draw(st.none() | st.dates(START, LAST))
    return replace(facts, leave_days=draw(st.integers(0, facts.assessed_days)), guarantee_ended_on=ended)


moments = st.integers(-5, 220).map(lambda days: utc("2026-03-02T12:00") + timedelta(days=days))
BETTER = {Verdict.MISSED: 0, Verdict.OPEN: 1, Verdict.EXCUSED: 2, Verdict.MET: 3}


@given(policies, weeks(), moments, st.sampled_from(["people", "commits", "post"]), st.integers(1, 5))
def test_a_counted_activity_never_makes_a_verdict_worse(
    policy: PolicyRules, facts: PeriodFacts, now: datetime, key: str, more: int
) -> None:
    before = verdict(facts, now, policy)
    after = verdict(replace(facts, counts={**facts.counts, key: facts.counts[key] + more}), now, policy)
    assert after == before or BETTER[after] > BETTER[before]


@given(policies, weeks(), st.integers(0, 6))
def test_leave_never_raises_a_minimum(policy: PolicyRules, facts: PeriodFacts, days: int) -> None:
    less = replace(facts, leave_days=min(days, facts.leave_days))
    for quota in (PEOPLE, COMMITS, POST):
        assert 0 <= minimum_for(policy, quota, facts) <= minimum_for(policy, quota, less) <= quota.minimum


@given(policies, weeks(), moments)
def test_a_settled_verdict_is_never_open_and_stays(
    policy: PolicyRules, facts: PeriodFacts, now: datetime
) -> None:
    judged = judge(policy, facts, facts.log_until)
    assert judged.verdict != Verdict.OPEN
    assert not judged.provisional
    assert judge(policy, facts, max(facts.log_until, now)) == judged


@given(policies, weeks(), moments)
def test_a_week_is_missed_only_once_settled(policy: PolicyRules, facts: PeriodFacts, now: datetime) -> None:
    judged = judge(policy, facts, now)
    assert judged.verdict != Verdict.MISSED or judged.settled
    assert judged.verdict != Verdict.MET or all(quota.met for quota in judged.quotas)


def test_without_leave_a_single_stays_whatever_number_of_leave_days_waives_it() -> None:
    policy = replace(SCHOOL, leave_waives_single_from=0)
    assert minimum_for(policy, POST, week(1)) == 1
    assert verdict(week(1, {**ENOUGH, "post": 0}), policy=policy) == Verdict.MISSED
    assert minimum_for(policy, POST, week(1, leave_days=1)) == 0
