"""The window, its weeks and its months (DOMAIN §4)."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.policy import Unit, WeekKind
from rules.spans import Span, days_of, leave_window, within_limit
from rules.window import assessed_until, last_day, log_until, month_after, periods, periods_of, window
from tests.rules.make import LAST, NEW_YORK, SCHOOL, START, utc


def test_180_days_from_2_march_end_with_29_august() -> None:
    search_window = window(START, 180, NEW_YORK)
    assert search_window.first_day == START
    assert search_window.last_day == LAST
    assert search_window.closes_at == utc("2026-08-30T04:00")


def test_leave_moves_the_last_day() -> None:
    assert last_day(START, 180, leave_days=7) == date(2026, 9, 5)


def test_a_clock_change_moves_the_instant_not_the_day() -> None:
    search_window = window(date(2026, 10, 5), 180, NEW_YORK)
    assert search_window.last_day == date(2027, 4, 3)
    assert search_window.closes_at == utc("2027-04-04T04:00")
    assert window(date(2026, 6, 15), 180, NEW_YORK).closes_at == utc("2026-12-13T05:00")


def test_a_window_over_a_leap_day_counts_it() -> None:
    assert last_day(date(2027, 9, 10), 180) == date(2028, 3, 8)
    assert last_day(date(2026, 9, 10), 180) == date(2027, 3, 9)


def test_a_window_that_ends_before_a_missing_midnight_in_cairo() -> None:
    search_window = window(date(2025, 10, 25), 180, "Africa/Cairo")
    assert search_window.last_day == date(2026, 4, 23)
    assert search_window.closes_at == utc("2026-04-23T22:00")


def test_180_days_make_25_whole_weeks_and_an_unfinished_one() -> None:
    weeks = periods(START, LAST, Unit.WEEK)
    assert len(weeks) == 26
    assert weeks[0].first_day == START
    assert weeks[0].last_day == date(2026, 3, 8)
    assert weeks[24].first_day == date(2026, 8, 17)
    assert weeks[24].last_day == date(2026, 8, 23)
    assert all(week.whole and week.assessed_days == 7 for week in weeks[:25])
    assert weeks[25].first_day == date(2026, 8, 24)
    assert weeks[25].last_day == LAST
    assert weeks[25].whole is False
    assert weeks[25].assessed_days == 6
    assert weeks[25].full_days == 7


def test_leave_adds_weeks() -> None:
    assert len(periods(START, last_day(START, 180, 7), Unit.WEEK)) == 27


@pytest.mark.parametrize(
    ("leave_days", "weeks", "last_assessed"),
    [
        pytest.param(0, 26, date(2026, 8, 29), id="no leave"),
        pytest.param(1, 26, date(2026, 8, 29), id="1 day adds no week"),
        pytest.param(6, 26, date(2026, 8, 29), id="6 days add no week"),
        pytest.param(7, 27, date(2026, 9, 5), id="7 days add one"),
        pytest.param(13, 27, date(2026, 9, 5), id="13 days add one"),
        pytest.param(14, 28, date(2026, 9, 12), id="14 days add two"),
        pytest.param(30, 30, date(2026, 9, 26), id="30 days add four"),
    ],
)
def test_fewer_than_7_days_of_leave_add_no_week(leave_days: int, weeks: int, last_assessed: date) -> None:
    spans = periods_of(SCHOOL, START, last_day(START, 180, leave_days), Unit.WEEK)
    assert len(spans) == weeks
    assert spans[-1].last_day == last_assessed
    assert spans[-1].assessed_days == 6, "as unfinished as without leave"
    assert spans[-1].whole is False, "as unfinished as without leave"


@pytest.mark.parametrize(
    ("leave_days", "months", "last_assessed"),
    [
        pytest.param(0, 6, date(2026, 8, 29), id="no leave"),
        pytest.param(29, 6, date(2026, 8, 29), id="29 days add no month"),
        pytest.param(30, 7, date(2026, 9, 28), id="30 days add one, to the window's last day"),
        pytest.param(31, 7, date(2026, 9, 29), id="31 days add one"),
        pytest.param(59, 7, date(2026, 9, 29), id="59 days add one"),
        pytest.param(60, 8, date(2026, 10, 28), id="60 days add two"),
    ],
)
def test_fewer_than_30_days_of_leave_add_no_month(leave_days: int, months: int, last_assessed: date) -> None:
    spans = periods_of(SCHOOL, START, last_day(START, 180, leave_days), Unit.MONTH)
    assert len(spans) == months
    assert spans[-1].last_day == last_assessed
    assert assessed_until(START, 180, leave_days, Unit.MONTH) == last_assessed


def test_leave_adds_whole_weeks_of_monday_to_sunday_too() -> None:
    policy = replace(SCHOOL, week_kind="monday", window_days=20)
    start = date(2026, 3, 4)
    by_leave = [periods_of(policy, start, last_day(start, 20, n), Unit.WEEK)[-1].last_day for n in (0, 6, 7)]
    assert by_leave == [date(2026, 3, 24), date(2026, 3, 24), date(2026, 3, 31)]


def test_monday_weeks_leave_the_first_and_the_last_unfinished() -> None:
    weeks = periods(date(2026, 3, 4), date(2026, 3, 24), Unit.WEEK, "monday")
    assert [(week.number, week.first_day.day, week.last_day.day, week.whole) for week in weeks] == [
        (1, 4, 8, False),
        (2, 9, 15, True),
        (3, 16, 22, True),
        (4, 23, 24, False),
    ]


def test_a_monday_week_that_starts_on_monday_is_whole() -> None:
    assert periods(START, LAST, Unit.WEEK, "monday") == periods(START, LAST, Unit.WEEK)


def test_months_run_from_the_start_date() -> None:
    months = periods(date(2026, 1, 15), date(2026, 4, 20), Unit.MONTH)
    assert [(month.first_day.isoformat(), month.last_day.isoformat(), month.whole) for month in months] == [
        ("2026-01-15", "2026-02-14", True),
        ("2026-02-15", "2026-03-14", True),
        ("2026-03-15", "2026-04-14", True),
        ("2026-04-15", "2026-04-20", False),
    ]


def test_a_month_clamped_in_february_does_not_shorten_the_next() -> None:
    months = periods(date(2026, 1, 31), date(2026, 4, 29), Unit.MONTH)
    assert [month.first_day.isoformat() for month in months] == ["2026-01-31", "2026-02-28", "2026-03-31"]
    assert month_after(date(2027, 10, 31), 4) == date(2028, 2, 29)


def test_a_week_settles_seven_days_after_it_ends() -> None:
    assert log_until(date(2026, 3, 8), 7, NEW_YORK) == utc("2026-03-16T04:00")


starts = st.dates(date(2000, 1, 1), date(2060, 1, 1))
kinds: st.SearchStrategy[WeekKind] = st.sampled_from(["from_start", "monday"])


@given(starts, st.integers(1, 400), st.sampled_from(list(Unit)), kinds)
def test_periods_cover_the_window_without_gap_or_overlap(
    start: date, days: int, unit: Unit, kind: WeekKind
) -> None:
    last = last_day(start, days)
    spans = periods(start, last, unit, kind)
    assert spans[0].first_day == start
    assert spans[-1].last_day == last
    assert all(b.first_day == a.last_day + timedelta(days=1) for a, b in pairwise(spans))
    assert sum(span.assessed_days for span in spans) == days + 1
    assert [span.number for span in spans] == list(range(1, len(spans) + 1))
    assert all(span.whole == (span.assessed_days == span.full_days) for span in spans)


def test_overlapping_leave_is_counted_once() -> None:
    spans = [Span(date(2026, 4, 1), date(2026, 4, 5)), Span(date(2026, 4, 4), date(2026, 4, 7))]
    assert len(days_of(spans)) == 7
    assert leave_window(START, 180, spans) == (last_day(START, 180, 7), 7)


def test_leave_outside_the_window_moves_nothing() -> None:
    spans = [Span(date(2026, 2, 1), date(2026, 2, 5)), Span(date(2027, 4, 4), date(2027, 4, 7))]
    assert leave_window(START, 180, spans) == (LAST, 0)


def test_leave_in_days_that_leave_added_moves_the_end_again() -> None:
    spans = [Span(date(2026, 8, 28), date(2026, 9, 2))]
    assert leave_window(START, 180, spans) == (date(2026, 9, 4), 6)


def test_leave_moves_nothing_under_a_policy_that_says_so() -> None:
    assert leave_window(START, 180, [Span(date(2026, 4, 1), date(2026, 4, 5))], moves=False) == (LAST, 0)


def test_leave_within_a_limit_keeps_the_earliest_that_fit() -> None:
    may, june, july = (Span(date(2026, month, 1), date(2026, month, 5)) for month in (5, 6, 7))
    assert within_limit((june, may), 10) == (may, june)
    assert within_limit((june, may), 9) == (may,)
    assert within_limit((may, Span(date(2026, 6, 1), date(2026, 6, 6)), july), 10) == (may, july)
    overlapping = Span(date(2026, 5, 3), date(2026, 5, 6))
    assert within_limit((may, overlapping), 6) == (may, overlapping)
    assert within_limit((may,), 0) == ()
