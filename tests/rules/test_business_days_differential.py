"""Our calendar against a second library, `workalendar`: every working day of 2020 to 2032.

Where the two differ, a line of holiday_differences.csv says so, day by day, with the official source that decides: our
calendar is right by it, or nobody has decided yet ("undecided: …"). Where a source said that ours was wrong, ours was
mended: `rules.own_holidays`. A difference that has no line fails, and so does a line that is none any more.
What makes a day a holiday of a state stands in docs/decisions.md. Two lines may share a holiday, if they share no day.
"""

import csv
import warnings
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from workalendar.registry import registry

from rules.business_days import Calendar
from rules.own_holidays import ADDED, DROPPED, EVERY_STATE, good_friday
from tests.rules.test_business_days_numpy import STATES

FIRST, LAST = date(2020, 1, 1), date(2032, 12, 31)
ELSEWHERE = ("AT", "BE", "CA-ON", "DE-BE", "DE-BY", "FI", "FR", "GB-ENG", "IE", "IT", "NO", "NZ", "PL", "PT")
PLACES = [*(f"US-{state}" for state in STATES), *ELSEWHERE]
THEIR_NAME = {"GB-ENG": "GB"}
MOST_UNDECIDED = 1
Differences = dict[tuple[str, str], frozenset[date]]  # who rests, and on what → the days


def table() -> Iterator[dict[str, str]]:
    with (Path(__file__).parent / "holiday_differences.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def listed() -> dict[str, Differences]:
    by_place: dict[str, Differences] = defaultdict(dict)
    for row in table():
        for place in row["places"].split():
            key, days = (
                (row["who rests"], row["holiday"]),
                frozenset(map(date.fromisoformat, row["days"].split())),
            )
            assert not days & by_place[place].get(key, frozenset()), (
                f"{place} has two lines for a day of {key}"
            )
            by_place[place][key] = by_place[place].get(key, frozenset()) | days
    return by_place


def theirs(place: str) -> dict[date, str]:
    """Return the holidays by workalendar; of neighbouring years, too, as one is observed the year before."""
    their_holidays: dict[date, str] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says of some states itself that it is not sure
        calendar = registry.get(THEIR_NAME.get(place, place))()
        for year in range(FIRST.year - 1, LAST.year + 2):
            for day, name in calendar.holidays(year):
                their_holidays.setdefault(day, name)
    return their_holidays


def differences(place: str) -> Differences:
    country, _, state = place.partition("-")
    ours, second = Calendar(country, state), theirs(place)
    days_by_holiday: dict[tuple[str, str], set[date]] = defaultdict(set)
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=n)
        if day.weekday() >= 5:
            continue
        our, their = ours.reason_not_counted(day), second.get(day)
        if our and not their:
            days_by_holiday["ours", our].add(day)
        elif their and not our:
            days_by_holiday["theirs", their].add(day)
    return {key: frozenset(days) for key, days in days_by_holiday.items()}


@pytest.mark.parametrize("place", PLACES)
def test_where_the_two_differ_a_source_is_named(place: str) -> None:
    assert differences(place) == listed().get(place, {})


def test_every_line_names_its_source_and_few_are_undecided() -> None:
    rows = list(table())
    assert all(row["decided by"].strip() for row in rows)
    assert {place for row in rows for place in row["places"].split()} <= set(PLACES)
    undecided = [row for row in rows if row["decided by"].startswith("undecided: ")]
    assert len(undecided) <= MOST_UNDECIDED


def test_every_holiday_of_our_own_names_its_law() -> None:
    assert all(holiday.law and holiday.name for rows in ADDED.values() for holiday in rows)
    assert all(holiday.law and holiday.name for rows in DROPPED.values() for holiday in rows)
    assert {state for country, state in (*ADDED, *DROPPED) if country == "US"} <= set(STATES)
    assert {country for country, state in ADDED if state == EVERY_STATE} == {"CA"}


@pytest.mark.parametrize(
    ("place", "day", "reason"),
    [
        ("US-AK", "2026-10-12", "Columbus Day"),
        ("US-CA", "2027-10-11", "Columbus Day"),
        ("US-VT", "2026-10-12", "Columbus Day"),
        ("US-MN", "2026-10-12", "Columbus Day"),
        ("US-MA", "2026-07-03", "Independence Day (observed)"),
        ("US-GA", "2026-02-16", "Washington's Birthday"),
        ("US-SC", "2026-12-28", "Day After Christmas"),
        ("US-SC", "2027-12-27", "Day After Christmas"),
        ("US-WV", "2026-05-12", "Primary Election Day"),
        ("US-WV", "2026-11-03", "Election Day"),
        ("US-WV", "2027-05-11", None),
        ("US-AR", "2026-12-24", "Christmas Eve"),
        ("US-AR", "2022-12-23", "Christmas Eve"),
        ("US-CA", "2028-02-15", None),
        ("US-CO", "2026-03-31", None),
        ("US-HI", "2026-04-03", "Good Friday"),
        ("US-IL", "2026-11-27", "Day After Thanksgiving"),
        ("US-IN", "2025-11-04", None),
        ("US-IN", "2027-11-02", "Election Day"),
        ("US-KY", "2026-11-27", "Day After Thanksgiving"),
        ("US-MD", "2028-11-07", "Election Day"),
        ("US-MN", "2026-11-27", "Day After Thanksgiving"),
        ("US-MO", "2026-02-12", "Lincoln's Birthday"),
        ("US-NE", "2026-11-27", "Day After Thanksgiving"),
        ("US-NH", "2026-10-12", "Columbus Day"),
        ("US-ND", "2027-03-26", "Good Friday"),
        ("US-NJ", "2026-02-12", None),
        ("US-NJ", "2027-11-02", "Election Day"),
        ("US-NY", "2028-02-15", None),
        ("US-RI", "2026-11-03", "Election Day"),
        ("US-SC", "2026-05-11", "Confederate Memorial Day"),
        ("US-SC", "2026-04-27", None),
        ("US-TX", "2026-04-03", None),
        ("US-TX", "2026-03-31", None),
        ("US-TX", "2023-12-22", None),
        ("US-WI", "2028-02-15", None),
        ("US-IA", "2026-11-27", "Day After Thanksgiving"),
        ("US-IA", "2022-02-11", None),
        ("US-IA", "2023-02-13", "Lincoln's Birthday (observed)"),
        ("US-KS", "2026-12-24", None),
        ("US-KS", "2027-12-23", None),
        ("US-KY", "2026-12-24", "Christmas (extra day)"),
        ("US-KY", "2026-04-03", None),
        ("US-KY", "2021-12-23", "Christmas (extra day)"),
        ("US-KY", "2022-12-23", "Christmas (extra day)"),
        ("US-KY", "2023-12-26", "Christmas (extra day)"),
        ("US-KY", "2029-12-24", "Christmas (extra day)"),
        ("US-KY", "2023-12-29", "New Year's Eve (observed)"),
        ("US-KY", "2027-12-30", "New Year's Eve (observed)"),
        ("US-MD", "2021-01-20", None),
        ("US-ME", "2026-11-27", "Day After Thanksgiving"),
        ("US-MI", "2023-12-29", "New Year's Eve (observed)"),
        ("US-MI", "2027-12-30", "New Year's Eve (observed)"),
        ("US-NC", "2023-12-22", None),
        ("US-NC", "2023-12-27", "Day After Christmas (observed)"),
        ("US-NC", "2022-12-23", "Christmas Eve (observed)"),
        ("US-OK", "2023-12-26", "Christmas (extra day)"),
        ("US-OK", "2024-12-24", "Christmas (extra day)"),
        ("US-OK", "2024-12-26", None),
        ("US-OK", "2029-12-24", "Christmas (extra day)"),
        ("US-OK", "2025-12-26", "Christmas (extra day)"),
        ("US-OK", "2026-12-24", "Christmas (extra day)"),
        ("US-OK", "2027-12-23", "Christmas (extra day)"),
        ("US-OK", "2022-12-27", "Christmas (extra day)"),
        ("US-PA", "2026-04-03", "Good Friday"),
        ("US-PA", "2027-11-02", "Election Day"),
        ("US-TN", "2021-12-23", "Christmas Eve"),
        ("US-TN", "2025-12-24", "Christmas Eve"),
        ("US-TN", "2026-12-24", None),
        ("US-VA", "2021-01-20", None),
        ("US-VA", "2025-12-26", "Day After Christmas"),
        ("US-VA", "2024-12-26", None),
        ("US-WI", "2023-12-22", None),
        ("US-WI", "2027-12-23", None),
        ("US-WI", "2022-12-30", None),
        ("CA-ON", "2029-07-02", "Canada Day (observed)"),
    ],
)
def test_our_calendar_was_mended_by_law(place: str, day: str, reason: str | None) -> None:
    country, state = place.split("-")
    assert Calendar(country, state).reason_not_counted(date.fromisoformat(day)) == reason


@pytest.mark.parametrize("state", STATES)
def test_naming_a_state_takes_no_day_of_the_countrys_away(state: str) -> None:
    of_country, of_both = Calendar("US"), Calendar("US", state)
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    assert [
        day for day in days if of_country.reason_not_counted(day) and not of_both.reason_not_counted(day)
    ] == []


def test_good_friday_is_two_days_before_easter() -> None:
    """Easter Sundays of the almanacs."""
    easters = {date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)}
    assert {good_friday(day.year) + timedelta(days=2) for day in easters} == easters
