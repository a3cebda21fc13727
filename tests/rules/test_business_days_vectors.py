"""numpy's own business-day vectors, written down as dates, against our counting.

Source: numpy 2.4, numpy/_core/tests/test_datetime.py, the tests named beside each table. What they assert of NaT, of
`roll="raise"` and of keywords is numpy's alone. Each row is put to numpy, too, so that a slip of the pen shows.

Where the two mean the same: `busday_offset(day, n, roll="backward")` is our n-th business day after `day`; with a
negative n and `roll="forward"` it is our n-th before it; `busday_count(a, b)` counts a and not b, ours the other way
round. A week of other days (`weekmask`) is for us one in which the other weekdays are added as holidays.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np
import pytest

from rules.business_days import Calendar, business_day_before, business_days_between, count_days

ONE = timedelta(days=1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def calendar(holidays: Iterable[str] = ()) -> Calendar:
    return Calendar(extra=tuple((day(holiday), "Holiday") for holiday in holidays))


def mondays_only(first: date, last: date) -> Calendar:
    """Return the calendar of `weekmask="Mon"`: every Tuesday to Friday is a holiday."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return Calendar(
        extra=tuple((other_day, "No Monday") for other_day in days if other_day.weekday() in range(1, 5))
    )


ARMISTICE = ("2011-11-11",)
AFTER, BEFORE = ("2011-11-11", "2011-11-24"), ("2011-10-10", "2011-11-11")
BOTH = ("2011-10-10", "2011-11-11", "2011-11-24")
TWICE = ("2011-11-11", "2011-11-11")
MANY = (
    "2011-10-10", "2011-11-11", "2011-11-24", "2011-12-25", "2011-05-30", "2011-02-21", "2011-12-26", "2012-01-02",
)  # fmt: skip
YEAR = (
    "2011-01-01", "2011-10-10", "2011-11-11", "2011-11-24", "2011-12-25", "2011-05-30", "2011-02-21", "2011-01-17",
    "2011-12-26", "2012-01-02", "2011-02-21", "2011-05-30", "2011-07-01", "2011-07-04", "2011-09-05", "2011-10-10",
)  # fmt: skip

# test_datetime_busday_offset ("bigger offset values") and test_datetime_busday_holidays_offset
OFFSETS = [
    ("2006-02-01", 25, (), "2006-03-08"),
    ("2006-03-08", -25, (), "2006-02-01"),
    ("2011-11-10", 1, ARMISTICE, "2011-11-14"),
    ("2011-11-04", 5, ARMISTICE, "2011-11-14"),
    ("2011-11-10", 5, ARMISTICE, "2011-11-18"),
    ("2011-11-14", -1, ARMISTICE, "2011-11-10"),
    ("2011-11-18", -5, ARMISTICE, "2011-11-10"),
    ("2011-11-14", -5, ARMISTICE, "2011-11-04"),
    ("2011-11-10", 1, TWICE, "2011-11-14"),
    ("2011-11-14", -1, TWICE, "2011-11-10"),
    ("2011-11-10", 1, AFTER, "2011-11-14"),
    ("2011-11-14", -1, AFTER, "2011-11-10"),
    ("2011-11-10", 1, BEFORE, "2011-11-14"),
    ("2011-11-14", -1, BEFORE, "2011-11-10"),
    ("2011-11-10", 1, BOTH, "2011-11-14"),
    ("2011-11-14", -1, BOTH, "2011-11-10"),
]

# test_datetime_busday_holidays_offset, "a bigger forward (backward) jump": n with the holidays is this n without them
JUMPS = [
    ("2011-10-03", 4, 4), ("2011-10-03", 5, 6), ("2011-10-03", 27, 28), ("2011-10-03", 28, 30), ("2011-10-03", 35, 37),
    ("2011-10-03", 36, 39), ("2011-10-03", 56, 59), ("2011-10-03", 57, 61), ("2011-10-03", 60, 64),
    ("2011-10-03", 61, 66), ("2012-01-03", -1, -2), ("2012-01-03", -4, -5), ("2012-01-03", -5, -7),
    ("2012-01-03", -25, -27), ("2012-01-03", -26, -29), ("2012-01-03", -33, -36), ("2012-01-03", -34, -38),
    ("2012-01-03", -56, -60), ("2012-01-03", -57, -62),
]  # fmt: skip

# The two tests of offsets: n = 0 rolls a day that does not count. We roll by taking one step back and one forward.
ROLLS = [
    ("2010-08-01", "backward", (), "2010-07-30"),
    ("2010-08-01", "forward", (), "2010-08-02"),
    ("2010-10-30", "forward", (), "2010-11-01"),
    ("2010-10-30", "backward", (), "2010-10-29"),
    ("2010-10-16", "forward", (), "2010-10-18"),
    ("2010-10-16", "backward", (), "2010-10-15"),
    ("2011-12-25", "forward", MANY, "2011-12-27"),
    ("2011-12-26", "forward", MANY, "2011-12-27"),
    ("2011-12-26", "backward", MANY, "2011-12-23"),
    ("2012-02-27", "backward", ("2012-02-26", "2012-02-27", "2012-02-28", "2012-02-29", "2012-03-01"), "2012-02-24"),
    (
        "2012-03-06", "forward",
        ("2012-03-01", "2012-03-02", "2012-03-03", "2012-03-05", "2012-03-06", "2012-03-07"), "2012-03-08",
    ),
]  # fmt: skip

# test_datetime_busday_holidays_count: how many business days from the first day (with it) to the second (without)
COUNTS = [
    ("2023-03-05", "2023-03-06", 0),
    ("2023-03-10", "2023-03-11", 1),
]


def shifted(start: date, n: int, of: Calendar) -> date:
    return count_days(start, n, of).last_day if n > 0 else business_day_before(start, -n, of)


def numpys(start: str, n: int, holidays: Iterable[str]) -> str:
    roll = "backward" if n > 0 else "forward"
    return str(np.busday_offset(start, n, roll=roll, holidays=list(holidays)))  # type: ignore[call-overload]


@pytest.mark.parametrize(("start", "n", "holidays", "result"), OFFSETS)
def test_offsets(start: str, n: int, holidays: tuple[str, ...], result: str) -> None:
    assert shifted(day(start), n, calendar(holidays)) == day(result)
    assert numpys(start, n, holidays) == result


@pytest.mark.parametrize(("start", "n", "without"), JUMPS)
def test_jumps_over_several_holidays(start: str, n: int, without: int) -> None:
    assert shifted(day(start), n, calendar(MANY)) == shifted(day(start), without, calendar())
    assert numpys(start, n, MANY) == numpys(start, without, ())


@pytest.mark.parametrize(("start", "roll", "holidays", "result"), ROLLS)
def test_rolling(start: str, roll: str, holidays: tuple[str, ...], result: str) -> None:
    closed_days = calendar(holidays)
    assert closed_days.reason_not_counted(day(start)) is not None
    rolled = shifted(day(start), 1 if roll == "forward" else -1, closed_days)
    assert rolled == day(result)
    assert str(np.busday_offset(start, 0, roll=roll, holidays=list(holidays))) == result  # type: ignore[call-overload]


def test_from_a_weekend_rolling_backward_is_ours_and_forward_gives_a_day_too_many() -> None:
    """The day that starts the count is day 0, on whatever day it falls."""
    for start in ("2014-02-22", "2014-02-23"):
        assert count_days(day(start), 5, calendar()).last_day == day("2014-02-28")
        assert str(np.busday_offset(start, 5, roll="backward")) == "2014-02-28"
        assert str(np.busday_offset(start, 5, roll="forward")) == "2014-03-03"


@pytest.mark.parametrize(("first", "until", "many"), COUNTS)
def test_counts(first: str, until: str, many: int) -> None:
    assert business_days_between(day(first) - ONE, day(until) - ONE, calendar()) == many
    assert np.busday_count(first, until) == many


def test_366_offsets_from_the_first_of_january_count_themselves() -> None:
    """test_datetime_busday_holidays_count: 2011-01-01 is no business day, so its offset 0 is the first one after it."""
    closed_days, start = calendar(YEAR), day("2011-01-01")
    for n in range(366):
        offset = count_days(start, n + 1, closed_days).last_day
        assert business_days_between(start - ONE, offset - ONE, closed_days) == n
    # and those before 31 December, a Saturday: offset -n rolled forward is the n-th business day before it
    end = day("2011-12-31")
    for n in range(1, 366):
        offset = business_day_before(end, n, closed_days)
        assert business_days_between(offset - ONE, end - ONE, closed_days) == n


def test_a_week_of_mondays_only() -> None:
    """`weekmask="Mon"`: the first Monday of June, the last one of June, four Mondays in March."""
    mondays = mondays_only(day("2011-01-01"), day("2011-12-31"))
    assert count_days(day("2011-05-31"), 1, mondays).last_day == day("2011-06-06")
    assert business_day_before(day("2011-07-01"), 1, mondays) == day("2011-06-27")
    assert business_days_between(day("2011-02-28"), day("2011-03-31"), mondays) == 4
    assert np.busday_count("2011-03", "2011-04", weekmask="Mon") == 4


def test_what_is_a_business_day() -> None:
    """test_datetime_is_busday"""
    for text, is_one in ("2011-01-01", False), ("2011-01-02", False), ("2011-01-03", True):
        assert (calendar().reason_not_counted(day(text)) is None) == is_one
    assert all(calendar(YEAR).reason_not_counted(day(text)) is not None for text in YEAR)
