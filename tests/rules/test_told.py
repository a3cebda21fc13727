"""A settled verdict stays whatever the rules say now, until something happens that may turn it (DOMAIN §4, §13)."""

from typing import Any

import pytest

from rules.verdict import SettledPeriod, Verdict, VerdictFacts, says_otherwise, stays, turns_by_activities

SEVEN, EIGHT = (7, 5, 1), (8, 5, 1)


def told(verdict: str = "missed", **changes: Any) -> SettledPeriod:
    values: dict[str, Any] = {"leave_days": 0, "ended": False, "counts": SEVEN, "minimums": EIGHT}
    return SettledPeriod(verdict, **values | changes)


def case(**changes: Any) -> VerdictFacts:
    values: dict[str, Any] = {
        "begun": True, "settled": True, "assessed_days": 7, "uncut_days": 7, "whole": True, "leave_days": 0,
        "excused": False, "ended": False, "was_met": False, "counts": SEVEN,
    }  # fmt: skip
    return VerdictFacts(**values | changes)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(told(), case(), id="missed"),
        pytest.param(told("met", counts=EIGHT), case(was_met=True), id="met"),
        pytest.param(told("excused"), case(excused=True), id="excused"),
        pytest.param(told("leave", leave_days=7, minimums=(0, 0, 0)), case(leave_days=7), id="leave"),
        pytest.param(told("not_assessed", ended=True), case(ended=True), id="the guarantee had ended"),
        pytest.param(told("not_assessed"), case(whole=False), id="unfinished"),
        pytest.param(
            told("met", counts=EIGHT), case(was_met=True, excused=True), id="met, and excused since"
        ),
        pytest.param(
            told("met", leave_days=1), case(was_met=True, leave_days=1), id="met with a day of leave"
        ),
    ],
)
def test_where_nothing_has_happened_it_stays(before: SettledPeriod, now: VerdictFacts) -> None:
    assert stays(before, now)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(told(), case(settled=False), id="its limit was moved"),
        pytest.param(told(), case(leave_days=1), id="leave was granted"),
        pytest.param(told("met", leave_days=1), case(was_met=True), id="leave was taken back"),
        pytest.param(told(), case(excused=True), id="it was excused"),
        pytest.param(told("excused"), case(), id="the excusal fell away"),
        pytest.param(told(), case(ended=True), id="the guarantee ended before it"),
        pytest.param(told("not_assessed", ended=True), case(), id="the end was taken back"),
        pytest.param(told("met", counts=EIGHT), case(), id="an activity was false"),
        pytest.param(told(), case(was_met=True), id="missed, though it had settled as met"),
        pytest.param(
            told("excused"), case(excused=True, was_met=True), id="excused, though it had settled as met"
        ),
        pytest.param(told(counts=EIGHT), case(), id="missed, though all was reached"),
        pytest.param(told("leave"), case(), id="leave without a day of it"),
        pytest.param(told("not_assessed"), case(), id="whole, running, and not assessed"),
    ],
)
def test_what_happened_or_what_nothing_explains_lets_it_be_judged_again(
    before: SettledPeriod, now: VerdictFacts
) -> None:
    assert not stays(before, now)


@pytest.mark.parametrize(
    ("verdict", "counts", "minimums", "otherwise"),
    [
        ("missed", SEVEN, EIGHT, False),
        ("met", SEVEN, SEVEN, True),
        ("missed", SEVEN, (9, 5, 1), True),
        ("missed", (6, 5, 1), (9, 5, 1), False),
    ],
    ids=["the same", "another verdict", "more of the same counts", "an activity went: it is judged anew"],
)
def test_whether_the_rules_say_otherwise(
    verdict: str, counts: tuple[int, ...], minimums: tuple[int, ...], otherwise: bool
) -> None:
    assert says_otherwise(told(), verdict, counts, minimums) is otherwise


@pytest.mark.parametrize("before", list(Verdict))
@pytest.mark.parametrize("now", list(Verdict))
def test_activities_turn_a_missed_or_excused_one_to_met_and_nothing_else(
    before: Verdict, now: Verdict
) -> None:
    assert turns_by_activities(told(before), now) == (now == "met" and before in ("missed", "excused"))
