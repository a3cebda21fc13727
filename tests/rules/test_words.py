"""The sentences that pages share (LOOK)."""

from dataclasses import replace
from datetime import date

import pytest

from rules import words as rule_words
from rules.policy import Unit
from rules.verdict import PeriodVerdict, QuotaResult, Verdict
from tests.rules.make import COMMITS, NEW_YORK, PEOPLE, POST, PUSH_DAYS, SCHOOL, result, utc

TUESDAY, SUNDAY = date(2026, 11, 24), date(2026, 11, 29)
DONE = (result(PEOPLE, 8), result(COMMITS, 5), result(POST, 1))
SKETCH = (result(PEOPLE, 5), result(COMMITS, 9), result(POST, 0))


def said(
    *quotas: QuotaResult, verdict: Verdict = Verdict.OPEN, today: date = TUESDAY, unit: Unit = Unit.WEEK
) -> str:
    return rule_words.headline(SCHOOL, unit, PeriodVerdict(verdict, False, False, quotas), SUNDAY, today)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(said(*SKETCH), "On track: three more people and a post by Sunday.", id="on track"),
        pytest.param(
            said(*SKETCH, today=SUNDAY),
            "You can still make it: three more people and a post by the end of today.",
            id="the last day",
        ),
        pytest.param(
            said(*SKETCH, today=date(2026, 11, 28)),
            "You can still make it: three more people and a post by tomorrow, end of day.",
            id="the day before",
        ),
        pytest.param(
            said(*DONE, verdict=Verdict.MET),
            "This week is met. Well done: nothing more is needed by Sunday.",
            id="met",
        ),
        pytest.param(
            said(verdict=Verdict.LEAVE), "You are on leave this week: nothing is asked of you.", id="leave"
        ),
        pytest.param(
            said(verdict=Verdict.EXCUSED),
            "This week is excused: nothing more is needed of you.",
            id="excused",
        ),
        pytest.param(
            said(verdict=Verdict.NOT_ASSESSED),
            "This week is not assessed. Whatever you log is still on record.",
            id="not assessed",
        ),
        pytest.param(
            said(*SKETCH, today=date(2026, 11, 30)),
            "This week is over and three people and one post short: log what you have already done.",
            id="over, not settled",
        ),
        pytest.param(
            said(*SKETCH, verdict=Verdict.MISSED, today=SUNDAY),
            "This week is three people and one post short.",
            id="missed",
        ),
        pytest.param(
            said(result(PEOPLE, 0), result(COMMITS, 4), result(POST, 0), today=date(2026, 11, 23)),
            "On track: eight people, one more commit and a post by Sunday.",
            id="the first day",
        ),
        pytest.param(said(*DONE, verdict=Verdict.MET, unit=Unit.MONTH)[:13], "This month is", id="a month"),
    ],
)
def test_the_headline(sentence: str, expected: str) -> None:
    assert sentence == expected


def test_a_week_that_cannot_hold_the_days_missing() -> None:
    policy = replace(SCHOOL, quotas=(PUSH_DAYS,))
    judged = PeriodVerdict(Verdict.OPEN, False, False, (result(PUSH_DAYS, 0),))
    sentence = rule_words.headline(policy, Unit.WEEK, judged, SUNDAY, date(2026, 11, 27))
    assert (
        sentence
        == "This week can no longer be met: five days with a push short. Talk to your coach about it."
    )


@pytest.mark.parametrize(
    ("quota", "to_go", "progress"),
    [
        (result(PEOPLE, 5), "3 to go", "5 of 8 people, 3 to go"),
        (result(COMMITS, 9), "met", "9 of 5 commits, met"),
        (result(POST, 0), "1 to go", "0 of 1 post, 1 to go"),
    ],
)
def test_progress(quota: QuotaResult, to_go: str, progress: str) -> None:
    assert rule_words.to_go(quota) == to_go
    assert rule_words.progress(quota) == progress


@pytest.mark.parametrize(
    ("quota", "expected"),
    [
        (result(PEOPLE, 7), "one more person"),
        (result(PEOPLE, 0, 12), "12 people"),
        (replace(result(POST, 0), one="application"), "an application"),
        (result(POST, 0), "a post"),
    ],
)
def test_what_is_still_needed(quota: QuotaResult, expected: str) -> None:
    assert rule_words.still_needed(quota) == expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-25T05:00", "today, end of day"),
        ("2026-11-26T05:00", "tomorrow, end of day"),
        ("2026-11-24T05:00", "yesterday, end of day"),
        ("2026-12-04T05:00", "Thu 3 Dec, end of day"),
        ("2027-01-04T05:00", "Sun 3 Jan 2027, end of day"),
        ("2026-11-24T20:01", "today 15:00"),
        ("2026-11-25T04:59", "today 23:58"),
    ],
)
def test_a_moment_in_words(due: str, expected: str) -> None:
    assert rule_words.moment(utc(due), NEW_YORK, utc("2026-11-24T15:00")) == expected


def test_the_end_of_a_day_before_a_missing_midnight() -> None:
    assert (
        rule_words.moment(utc("2026-04-23T22:00"), "Africa/Cairo", utc("2026-04-20T10:00"))
        == "Thu 23 Apr, end of day"
    )


def test_small_words() -> None:
    assert rule_words.joined([]) == ""
    assert rule_words.joined(["a"]) == "a"
    assert rule_words.joined(["a", "b", "c"]) == "a, b and c"
    assert rule_words.plural(1, "day") == "1 day"
    assert rule_words.plural(2, "reply", "replies") == "2 replies"
    assert [rule_words.number(n) for n in (0, 3, 10, 11)] == ["no", "three", "ten", "11"]
    assert rule_words.zone_name("America/New_York") == "New York"
    assert rule_words.zone_name("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert rule_words.full_day(date(2026, 2, 12)) == "12 Feb 2026"


WHOLE = replace(COMMITS, key="all", one="application", many="applications", minimum=30)
PART = replace(WHOLE, key="city", one="one in your city", many="in your city", minimum=10, part_of="all")


def applied(everywhere: int, in_city: int) -> tuple[QuotaResult, ...]:
    part = replace(result(PART, in_city), part_of="all")
    return part, result(WHOLE, everywhere), result(POST, 0)


@pytest.mark.parametrize(
    ("everywhere", "in_city", "short"),
    [
        pytest.param(0, 0, "30 applications, of these 10 in your city and 1 post", id="nothing done"),
        pytest.param(9, 3, "21 applications, of these 7 in your city and 1 post", id="fewer of the part"),
        pytest.param(23, 3, "7 in your city and 1 post", id="as many of the part as of the whole"),
        pytest.param(28, 3, "7 in your city and 1 post", id="more of the part"),
        pytest.param(40, 3, "7 in your city and 1 post", id="only the part"),
        pytest.param(20, 10, "10 applications and 1 post", id="only the whole"),
        pytest.param(30, 10, "1 post", id="neither"),
    ],
)
def test_a_part_that_is_missing_is_said_once(everywhere: int, in_city: int, short: str) -> None:
    assert rule_words.short_by(applied(everywhere, in_city)) == short


def test_what_is_needed_of_a_part_and_in_which_order_they_stand() -> None:
    assert (
        rule_words.needed(applied(9, 3))
        == "21 more applications, of these seven more in your city and a post"
    )
    assert [quota.key for quota in rule_words.in_order(applied(9, 3))] == ["all", "city", "post"]
    assert rule_words.needed(()) == ""
