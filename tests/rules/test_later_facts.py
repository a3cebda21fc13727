"""What came after a decision: which facts there are, how they are put, when to look for more."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.eligibility import EvidenceRow
from rules.later_facts import SELDOM, SOON, YOUNG, facts_since, in_a_line, look_again_at, what_could_change

FINAL = datetime(2026, 9, 5, 15, tzinfo=UTC)
OFFER = EvidenceRow("offer", "7", (7, 8), "a", "Offer: Helper at Globex", "not answered")
CONCERN = EvidenceRow("concern", "2", (9,), "c", "Concern of 3 May 2026", "not decided")


def test_nothing_came_where_the_evidence_is_the_same() -> None:
    assert facts_since([OFFER, CONCERN], [CONCERN, OFFER]) == ()


def test_a_new_piece_a_changed_one_and_one_that_is_gone_are_facts() -> None:
    upheld = replace(CONCERN, digest="d", says="upheld")
    kept = EvidenceRow("leave", "1", (3,), "l")
    facts = facts_since([CONCERN, kept], [upheld, OFFER])
    assert [(fact.change.what, *fact.key) for fact in facts] == [
        ("changed", "concern", "2", "d"),
        ("added", "offer", "7", "a"),
        ("gone", "leave", "1", ""),
    ]


def test_a_piece_that_changes_once_more_is_another_fact() -> None:
    (first,) = facts_since([CONCERN], [replace(CONCERN, digest="d")])
    (second,) = facts_since([CONCERN], [replace(CONCERN, digest="e")])
    assert first.key != second.key


@pytest.mark.parametrize("before", [[], [replace(OFFER, digest="b")]], ids=["new", "changed"])
def test_only_what_is_new_may_lie_outside_of_the_search(before: list[EvidenceRow]) -> None:
    assert bool(facts_since(before, [OFFER], {("offer", "7")})) == bool(before)


@pytest.mark.parametrize(
    ("requirements", "said"),
    [
        ([], "It could change the amount alone."),
        ([8], "It could change the finding on 8."),
        ([8, 7, 8], "It could change the findings on 7 and 8."),
        ([3, 7, 8], "It could change the findings on 3, 7 and 8."),
    ],
)
def test_what_they_could_change(requirements: list[int], said: str) -> None:
    assert what_could_change(requirements) == said


def test_a_line_says_the_first_and_how_many_more() -> None:
    assert in_a_line(["New: an offer."], [8]) == (
        "Since the decision: New: an offer. It could change the finding on 8."
    )
    assert in_a_line(["New: an offer.", "b", "c"], [8, 9]) == (
        "Since the decision: New: an offer. And two more. It could change the findings on 8 and 9."
    )


@pytest.mark.parametrize(
    ("age", "wait"),
    [
        pytest.param(timedelta(0), SOON, id="just decided"),
        pytest.param(YOUNG - timedelta(microseconds=1), SOON, id="the last instant of its youth"),
        pytest.param(YOUNG, SELDOM, id="from then on"),
    ],
)
def test_a_young_decision_is_looked_at_soon_an_old_one_seldom(age: timedelta, wait: timedelta) -> None:
    assert look_again_at(FINAL, FINAL + age) == FINAL + age + wait
