"""Choosing a start date (DOMAIN §2)."""

from datetime import date, timedelta

import pytest

from rules.signing import check_start, is_own_name, latest_start
from tests.rules.make import SCHOOL

GRADUATED = date(2026, 2, 12)
LIMIT = date(2026, 3, 14)


def test_the_limit_is_thirty_days_after_graduation() -> None:
    assert latest_start(SCHOOL, GRADUATED) == LIMIT


@pytest.mark.parametrize(
    ("start", "today", "code"),
    [
        pytest.param(GRADUATED, date(2026, 2, 1), None, id="on the day of graduation"),
        pytest.param(LIMIT, date(2026, 2, 20), None, id="on the last day of the limit"),
        pytest.param(date(2026, 2, 20), date(2026, 2, 20), None, id="today"),
        pytest.param(
            GRADUATED - timedelta(days=1), date(2026, 2, 1), "before_graduation", id="a day before graduation"
        ),
        pytest.param(
            LIMIT + timedelta(days=1), date(2026, 2, 20), "past_the_limit", id="a day past the limit"
        ),
        pytest.param(date(2026, 2, 19), date(2026, 2, 20), "in_the_past", id="yesterday"),
        pytest.param(date(9999, 12, 31), date(2026, 2, 20), "past_the_limit", id="the year 9999"),
        pytest.param(LIMIT, LIMIT + timedelta(days=1), "limit_passed", id="when the limit has passed"),
    ],
)
def test_a_start_date(start: date, today: date, code: str | None) -> None:
    refusal = check_start(SCHOOL, start, GRADUATED, today)
    assert (refusal.code if refusal else None) == code


def test_each_refusal_says_what_to_do() -> None:
    today = date(2026, 2, 20)
    past = check_start(SCHOOL, LIMIT + timedelta(days=1), GRADUATED, today)
    assert past is not None
    assert past.reason == (
        "A search starts at most 30 days after graduation. Choose a day from 20 Feb 2026 to 14 Mar 2026."
    )
    early = check_start(SCHOOL, date(2026, 2, 1), GRADUATED, today)
    assert early is not None
    assert "starts after graduation (12 Feb 2026)" in early.reason
    over = check_start(SCHOOL, LIMIT, GRADUATED, date(2026, 4, 1))
    assert over is not None
    assert "service without the guarantee" in over.reason


def test_without_a_graduation_date_there_is_nothing_to_choose() -> None:
    refusal = check_start(SCHOOL, LIMIT, None, date(2026, 2, 20))
    assert refusal is not None
    assert refusal.code == "no_graduation"


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        pytest.param("Alice Marie Moreau", True, id="as it is"),
        pytest.param("alice marie  moreau", True, id="case and spaces aside"),
        pytest.param("Alice Moreau", True, id="without the middle name"),
        pytest.param("Moreau, Alice Marie", True, id="last name first"),
        pytest.param("Alice M. Marie Moreau", True, id="with an initial more"),
        pytest.param("Alice Marie Moréau", True, id="with an accent"),
        pytest.param("x", False, id="x"),
        pytest.param("Alice", False, id="the first name alone"),
        pytest.param("Marie Moreau", False, id="without the first name"),
        pytest.param("Bob Moreau", False, id="somebody else's"),
        pytest.param("…", False, id="no letter"),
    ],
)
def test_a_signature_is_ones_own_name(typed: str, own: bool) -> None:
    assert is_own_name(typed, "Alice Marie Moreau") is own


def test_who_has_one_name_signs_with_it() -> None:
    assert is_own_name("Sukarno", "Sukarno")
    assert not is_own_name("S", "Sukarno")
    assert is_own_name("Łukasz Żółć", "Łukasz Żółć")
    assert is_own_name("ليلى منصور", "ليلى منصور")
