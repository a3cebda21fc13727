"""Random leave against a second reading of DOMAIN §4 and §13, day by day, which shares nothing with the rules."""

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rules.policy import Unit
from rules.spans import Span, leave_window
from rules.verdict import VerdictFacts, outcome
from rules.window import assessed_until, periods, periods_of
from tests.rules.make import SCHOOL

DAY = timedelta(days=1)
starts = st.dates(date(2026, 1, 1), date(2028, 12, 31))
leaves = st.lists(st.tuples(st.integers(0, 240), st.integers(1, 70)), max_size=4)


def days_away(start: date, leave: list[tuple[int, int]]) -> set[date]:
    return {start + (after + n) * DAY for after, many in leave for n in range(many)}


def walked(start: date, away: set[date]) -> date:
    """“Leave of n days moves the last day by n”, in days that begin inside the window as moved: one step at a time."""
    last, day = start + 180 * DAY, start
    while day <= last:
        last += DAY if day in away else timedelta(0)
        day += DAY
    return last


def months_later(day: date, months: int) -> date:
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@given(starts, leaves)
def test_the_window_and_its_whole_weeks(start: date, leave: list[tuple[int, int]]) -> None:
    away = days_away(start, leave)
    last = walked(start, away)
    spans = [Span(start + after * DAY, start + (after + many - 1) * DAY) for after, many in leave]
    moved = (last - start).days - 180
    assert leave_window(start, 180, spans) == (last, moved)
    whole = (
        181 + 7 * (moved // 7)
    ) // 7  # days of the window, day 0 included, as moved by whole weeks of leave
    weeks = [week for week in periods_of(SCHOOL, start, last, Unit.WEEK) if week.whole]
    assert [(week.number, week.first_day, week.last_day) for week in weeks] == [
        (k, start + 7 * (k - 1) * DAY, start + (7 * k - 1) * DAY) for k in range(1, whole + 1)
    ]


@given(starts, leaves)
def test_what_its_weeks_ask_for(start: date, leave: list[tuple[int, int]]) -> None:
    away = days_away(start, leave)
    for week in periods_of(SCHOOL, start, walked(start, away), Unit.WEEK):
        if not week.whole:
            continue
        n = sum(week.first_day + k * DAY in away for k in range(7))
        minimums = 8 * (7 - n) // 7, 5 * (7 - n) // 7, 0 if n >= 4 else 1
        case = VerdictFacts(True, True, 7, 7, True, n, False, False, False, minimums)
        assert outcome(SCHOOL, Unit.WEEK, case).minimums == minimums
        assert outcome(SCHOOL, Unit.WEEK, case).verdict == ("leave" if n and not any(minimums) else "met")
        if any(minimums):
            short = case._replace(counts=tuple(max(0, number - 1) for number in minimums))
            assert outcome(SCHOOL, Unit.WEEK, short).verdict == "missed"


@given(starts, leaves)
def test_thirty_days_of_leave_add_a_month_and_fewer_none(start: date, leave: list[tuple[int, int]]) -> None:
    last = walked(start, days_away(start, leave))
    moved = (last - start).days - 180
    until = min(last, months_later(start + 180 * DAY, moved // 30))
    firsts = [months_later(start, k) for k in range(16)]
    wanted = [
        (first, min(after - DAY, until), after - DAY <= until)
        for first, after in pairwise(firsts)
        if first <= until
    ]
    months = periods(start, assessed_until(start, 180, moved, Unit.MONTH), Unit.MONTH)
    assert [(month.first_day, month.last_day, month.whole) for month in months] == wanted
