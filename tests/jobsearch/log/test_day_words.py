"""Days as one writes them in passing; today is Tuesday 24 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsearch.log.day_words import day_named, take_day

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", TODAY),
        ("yesterday", date(2026, 11, 23)),
        ("last night", date(2026, 11, 23)),
        ("the day before yesterday", date(2026, 11, 22)),
        ("3 days ago", date(2026, 11, 21)),
        ("a week ago", date(2026, 11, 17)),
        ("mon", date(2026, 11, 23)),
        ("on Monday", date(2026, 11, 23)),
        ("tue", TODAY),
        ("last Tuesday", date(2026, 11, 17)),
        ("wed", date(2026, 11, 18)),
        ("thurs", date(2026, 11, 19)),
        ("3 Nov", date(2026, 11, 3)),
        ("Nov 3rd", date(2026, 11, 3)),
        ("3 november 2025", date(2025, 11, 3)),
        ("the 3rd", None),
        ("Mon 23 Nov", date(2026, 11, 23)),
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-02-30", None),
        ("31 Nov", None),
    ],
)
def test_a_word_for_a_day(words: str, expected: date | None) -> None:
    assert day_named(words, TODAY) == expected


@pytest.mark.parametrize("words", ["3 Dec", "25 Nov", "2026-11-25", "3 Dec 2026", "tomorrow"])
def test_a_day_to_come_is_never_guessed(words: str) -> None:
    assert day_named(words, TODAY) is None


def test_a_date_without_a_year_is_of_the_last_half_year() -> None:
    assert day_named("26 May", TODAY) == date(2026, 5, 26)
    assert day_named("20 May", TODAY) is None, "it was longer ago: somebody plans, or mistypes"
    assert day_named("30 Dec", date(2027, 1, 5)) == date(2026, 12, 30)


@pytest.mark.parametrize(
    ("line", "day", "rest"),
    [
        ("mon: Priya Shah @ Globex", 23, "Priya Shah @ Globex"),
        ("Mon, Priya Shah", 23, "Priya Shah"),
        ("yesterday Priya Shah @ Globex", 23, "Priya Shah @ Globex"),
        ("3 Nov Priya Shah", 3, "Priya Shah"),
        (
            "Priya @ Globex, coffee, sends my resume on, yesterday",
            23,
            "Priya @ Globex, coffee, sends my resume on",
        ),
        ("Priya @ Globex, yesterday, coffee", 23, "Priya @ Globex, coffee"),
        ("Priya @ Globex, coffee on Monday", 23, "Priya @ Globex, coffee"),
        ("Priya @ Globex yesterday", 23, "Priya @ Globex"),
        ("Priya, called back yesterday", 23, "Priya, called back"),
        ("5 commits on Monday", 23, "5 commits"),
        ("yesterday", 23, ""),
    ],
)
def test_a_day_is_taken_out_of_the_line(line: str, day: int, rest: str) -> None:
    assert take_day(line, TODAY) == (date(2026, 11, day), rest)


@pytest.mark.parametrize(
    "line",
    [
        "Sun Li @ Globex",
        "Monday Okafor, coffee",
        "Jan Smith @ Globex",
        "Priya, will call on Monday",
        "Priya, sends it by 3 Nov",
        "Priya, we meet again on Friday",
        "Priya, interview 3 Dec",
        "Why I like Mondays",
        "Priya @ Friday",
    ],
)
def test_a_word_that_it_cannot_place_stays(line: str) -> None:
    assert take_day(line, TODAY) == (None, line)


@given(st.text(max_size=80), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_no_day_to_come_and_nothing_added(line: str, today: date) -> None:
    day, rest = take_day(line, today)
    assert day is None or day <= today
    assert len(rest) <= len(line)


@given(st.dates(date(2021, 1, 1), date(2030, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_of_the_last_seven_days(today: date, number: int) -> None:
    name = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[number]
    day = day_named(name, today)
    assert day.weekday() == number
    assert today - timedelta(days=6) <= day <= today
