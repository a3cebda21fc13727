"""What a check comes to, boundary by boundary (DOMAIN §5): public, dated, the student's."""

from datetime import date, timedelta
from typing import Any

import pytest

from rules.evidence_checks import (
    DAYS_APART,
    Because,
    PostFacts,
    is_below,
    judge_post,
    names,
    next_try,
    sentence,
)
from rules.states import CheckState

DAY = date(2026, 3, 4)
LONG = "Generators are lazy. " * 30


def judged(**found: Any) -> tuple[CheckState, Because]:
    facts: Any = {"occurred_on": DAY, "name": "Priya Shah", "declared": False, "status": 200, "words": LONG}
    checked = judge_post(PostFacts(**facts | found))
    return checked.state, checked.because


def test_public_dated_and_named_is_good() -> None:
    assert judged(words=f"{LONG} by Priya Shah", published=DAY) == (CheckState.GOOD, Because.YOURS)
    assert judged(authors=("Priya Shah",), published=DAY) == (CheckState.GOOD, Because.YOURS)


def test_on_a_declared_site_the_name_is_not_needed() -> None:
    assert judged(declared=True, published=DAY) == (CheckState.GOOD, Because.YOURS)
    assert judged(published=DAY) == (CheckState.FAILED, Because.NOT_YOURS)


@pytest.mark.parametrize("away", [-DAYS_APART, 0, DAYS_APART])
def test_a_day_within_a_week_is_the_day(away: int) -> None:
    assert judged(declared=True, published=DAY + timedelta(days=away))[0] == CheckState.GOOD


@pytest.mark.parametrize("away", [-DAYS_APART - 1, DAYS_APART + 1])
def test_a_day_further_away_is_another_day(away: int) -> None:
    assert judged(declared=True, published=DAY + timedelta(days=away)) == (
        CheckState.FAILED,
        Because.OTHER_DAY,
    )


def test_what_no_machine_can_tell_is_for_a_coach_and_counts_meanwhile() -> None:
    assert judged(declared=True) == (CheckState.UNCLEAR, Because.UNDATED)
    assert judged(words="Loading", published=DAY) == (CheckState.UNCLEAR, Because.NO_WORDS)
    assert judged(readable=False) == (CheckState.UNCLEAR, Because.NO_PAGE)
    for status in (403, 429, 999):
        assert judged(status=status) == (CheckState.UNCLEAR, Because.NO_PROGRAMS)


def test_what_is_not_there_or_not_public_fails() -> None:
    assert judged(status=404) == judged(status=410) == (CheckState.FAILED, Because.NOT_THERE)
    assert judged(status=401) == (CheckState.FAILED, Because.SIGN_IN)
    assert judged(address="https://x.example/login?next=/post") == (CheckState.FAILED, Because.SIGN_IN)
    assert judged(trouble="not_public") == (CheckState.FAILED, Because.PRIVATE)


def test_what_may_be_otherwise_in_an_hour_is_asked_again() -> None:
    outages: list[Any] = [{"status": 503}, {"trouble": "too_slow", "trouble_passes": True}]
    for found in outages:
        facts: Any = {"occurred_on": DAY, "name": "Priya Shah", "declared": False} | found
        assert judge_post(PostFacts(**facts)).passing
    waits = [next_try(tries) for tries in range(1, 6)]
    assert waits[-1] is None
    assert sum(filter(None, waits), timedelta()) < timedelta(days=2)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Posted by PRIYA SHAH.", "Priya Shah", True),
        ("Shah, Priya", "Priya Shah", True),
        ("José Núñez", "Jose Nunez", True),
        ("Jose Nunez", "José Núñez", True),
        ("Priya R. Shah", "Priya Shah", False),
        ("Priya Shah writes", "Priya R. Shah", True),
        ("Priyanka Shahani", "Priya Shah", False),
        ("Shah met Priya", "Priya Shah", False),
        ("a page of Prince", "Prince", False),
        ("Prince", "Prince", True),
        ("", "Priya Shah", False),
        ("anything", "", False),
    ],
)
def test_a_name_is_found_as_a_whole(text: str, name: str, found: bool) -> None:
    assert names(text, name) is found


@pytest.mark.parametrize(
    ("link", "is_theirs"),
    [
        ("priya.dev", True), ("priya.dev/posts/1", True), ("priya.dev.evil.example/posts", False),
        ("dev.to/priya/generators", True), ("dev.to/priyanka/generators", False), ("dev.to", False),
    ],
)  # fmt: skip
def test_a_page_below_a_declared_address_is_theirs(link: str, is_theirs: bool) -> None:
    assert is_below(link, ["priya.dev", "dev.to/priya"]) is is_theirs


@pytest.mark.parametrize("because", list(Because))
def test_every_reason_is_a_sentence(because: Because) -> None:
    assert sentence(because, {}).endswith(".")
    assert sentence(because, {"published": "2026-03-04", "by": "author"}).endswith(".")
