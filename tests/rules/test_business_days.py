"""Which days count, and when n of them have passed (DOMAIN §4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.business_days import (
    AddedDay,
    Calendar,
    Skipped,
    business_day_before,
    business_days_between,
    calendar_by,
    count_days,
    count_on,
)
from rules.policy import BusinessDays
from rules.public_holidays import public_holidays
from tests.rules.make import NY

WEEKENDS = Calendar()


def extra(*days: str) -> Calendar:
    return Calendar(extra=tuple((date.fromisoformat(day), "Holiday") for day in days))


@pytest.mark.parametrize(
    ("received", "calendar", "due"),
    [
        pytest.param("2026-11-25", NY, "2026-12-03", id="over Thanksgiving in New York"),
        pytest.param(
            "2026-11-25", Calendar("US", "CA"), "2026-12-04", id="California rests the day after it"
        ),
        pytest.param("2026-11-25", Calendar("US", "TX"), "2026-12-04", id="Texas rests the day after it"),
        pytest.param("2026-12-19", NY, "2026-12-28", id="received on a Saturday before Christmas"),
        pytest.param("2027-07-02", NY, "2027-07-12", id="4 July on a Sunday is observed on Monday"),
        pytest.param("2026-07-01", NY, "2026-07-09", id="4 July on a Saturday is observed on Friday"),
        pytest.param("2021-12-27", NY, "2022-01-04", id="New Year on a Saturday is observed the year before"),
        pytest.param("2028-02-28", NY, "2028-03-06", id="a leap day counts"),
    ],
)
def test_five_business_days(received: str, calendar: Calendar, due: str) -> None:
    assert count_days(date.fromisoformat(received), 5, calendar).last_day == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("start", "n", "calendar", "last"),
    [
        ("2011-11-10", 5, extra("2011-11-11"), "2011-11-18"),
        ("2011-11-04", 5, extra("2011-11-11"), "2011-11-14"),
        ("2011-11-10", 1, extra("2011-11-11"), "2011-11-14"),
        ("2006-02-01", 25, WEEKENDS, "2006-03-08"),
        ("2014-02-22", 5, WEEKENDS, "2014-02-28"),
        ("2014-02-17", 5, WEEKENDS, "2014-02-24"),
        ("2012-12-23", 5, Calendar("FR"), "2012-12-31"),
        ("2012-12-22", 5, extra("2012-12-25", "2013-01-01"), "2012-12-31"),
    ],
)
def test_vectors_by_others(start: str, n: int, calendar: Calendar, last: str) -> None:
    assert count_days(date.fromisoformat(start), n, calendar).last_day == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2021-12-31", "New Year's Day (observed)"),
        ("2022-01-01", "Saturday"),
        ("2023-01-02", "New Year's Day (observed)"),
        ("2027-07-05", "Independence Day (observed)"),
        ("2026-07-03", "Independence Day (observed)"),
        ("2026-11-26", "Thanksgiving Day"),
        ("2026-11-27", None),
    ],
)
def test_why_a_day_does_not_count_in_new_york(day: str, reason: str | None) -> None:
    assert NY.reason_not_counted(date.fromisoformat(day)) == reason


def test_a_holiday_on_a_sunday_is_observed_on_monday() -> None:
    assert NY.reason_not_counted(date(2022, 12, 26)) == "Christmas Day (observed)"


def test_observances_that_are_no_public_holidays_count() -> None:
    assert NY.reason_not_counted(date(2027, 2, 2)) is None  # Groundhog Day
    assert NY.reason_not_counted(date(2026, 2, 13)) is None


def test_a_count_is_told_day_by_day() -> None:
    count = count_days(date(2026, 11, 25), 5, NY)
    assert [day.isoformat() for day in count.counted] == [
        "2026-11-27",
        "2026-11-30",
        "2026-12-01",
        "2026-12-02",
        "2026-12-03",
    ]
    assert count.skipped == (
        Skipped(date(2026, 11, 26), "Thanksgiving Day"),
        Skipped(date(2026, 11, 28), "Saturday"),
        Skipped(date(2026, 11, 29), "Sunday"),
    )


def test_a_limit_of_no_days_ends_with_the_day_itself() -> None:
    assert count_days(date(2026, 11, 28), 0, NY).last_day == date(2026, 11, 28)


def test_a_negative_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        count_days(date(2026, 11, 28), -1, NY)


def test_a_coach_may_add_a_day() -> None:
    calendar = Calendar("US", "NY", ((date(2026, 11, 27), "Office closed"),))
    assert calendar.reason_not_counted(date(2026, 11, 27)) == "Office closed"
    assert count_days(date(2026, 11, 25), 5, calendar).last_day == date(2026, 12, 4)


def test_an_unknown_country_has_weekends_only_and_says_so() -> None:
    calendar = Calendar("QQ")
    assert not calendar.known
    assert "QQ has no known calendar" in calendar.flag
    assert calendar.reason_not_counted(date(2026, 12, 25)) is None
    assert calendar.reason_not_counted(date(2026, 12, 26)) == "Saturday"


def test_no_country_is_flagged_too() -> None:
    assert not WEEKENDS.known
    assert WEEKENDS.flag


WEDNESDAY, THURSDAY, FRIDAY = date(2026, 12, 9), date(2026, 12, 10), date(2026, 12, 11)
ADDED = (AddedDay(WEDNESDAY, "Flag Day"), AddedDay(FRIDAY, "Harbour Day", "01"))


@pytest.mark.parametrize(
    ("rule", "subdivision", "left_out"),
    [
        ("country_state", "01", [WEDNESDAY, FRIDAY]),
        ("", "01", [WEDNESDAY, FRIDAY]),  # not stated: all of it
        ("country_state", "02", [WEDNESDAY]),
        ("country_state", "", [WEDNESDAY]),
        ("country", "01", [WEDNESDAY]),  # a policy that leaves out the country's only
        ("weekends", "01", []),
    ],
)
def test_added_days_are_left_out_as_far_as_the_policys_rule_goes(
    rule: BusinessDays, subdivision: str, left_out: list[date]
) -> None:
    calendar = calendar_by(rule, "QQ", subdivision, ADDED)
    assert [day for day in (WEDNESDAY, THURSDAY, FRIDAY) if calendar.reason_not_counted(day)] == left_out


def test_a_place_with_added_days_stays_flagged_and_the_flag_says_so() -> None:
    assert Calendar("QQ").flag == "QQ has no known calendar of holidays: only weekends are left out."
    assert calendar_by("", "QQ", "", ADDED).flag == (
        "QQ has no known calendar of holidays: only weekends and the days added for it are left out."
    )
    assert calendar_by("", "US", "ZZ", [AddedDay(FRIDAY, "Harbour Day", "ZZ")]).flag == (
        "Holidays of “ZZ” in US are not known: only national ones and the days added for it are left out. "
        "If US has no such part, it can be corrected under “You”."
    )


def test_the_same_day_for_country_and_subdivision_is_one() -> None:
    twice = (AddedDay(FRIDAY, "Flag Day"), AddedDay(FRIDAY, "Flag Day", "01"))
    assert calendar_by("", "QQ", "01", twice).extra == ((FRIDAY, "Flag Day"),)


@pytest.mark.parametrize(
    ("day", "last_day"),
    [
        pytest.param(date(2026, 12, 4), date(2026, 12, 11), id="the day that started the count"),
        pytest.param(date(2026, 12, 7), date(2026, 12, 14), id="the first counted day"),
        pytest.param(date(2026, 12, 11), date(2026, 12, 14), id="the last counted day"),
        pytest.param(date(2026, 12, 12), date(2026, 12, 11), id="a Saturday"),
        pytest.param(date(2026, 12, 14), date(2026, 12, 11), id="the day after the last"),
    ],
)
def test_counting_on_with_a_day_more(day: date, last_day: date) -> None:
    friday = date(2026, 12, 4)
    calendar = Calendar("QQ", extra=((day, "Flag Day"),))
    count = count_days(friday, 5, Calendar("QQ"))
    counted_on = count_on(count, dict(calendar.extra), calendar)
    assert counted_on == count_days(friday, 5, calendar)
    assert counted_on.last_day == last_day


def test_a_day_added_behind_the_last_counted_one_moves_it_further() -> None:
    extra = ((date(2026, 12, 11), "Flag Day"), (date(2026, 12, 14), "Harbour Day"))
    count = count_days(date(2026, 12, 4), 5, Calendar("QQ"))
    assert count_on(count, dict(extra), Calendar("QQ", extra=extra)).last_day == date(2026, 12, 15)


def test_counting_on_keeps_what_was_told_of_other_days_whatever_the_library_says_since() -> None:
    """A holiday of the country that the library has dropped since stays left out: nothing becomes due earlier."""
    thanksgiving = date(2026, 11, 26)
    count = count_days(date(2026, 11, 25), 5, Calendar("US", "QQ"))
    day = date(2026, 11, 30)
    forgetful = Calendar("QQ", extra=((day, "Flag Day"),))
    counted_on = count_on(count, dict(forgetful.extra), forgetful)
    assert thanksgiving in [skip.day for skip in counted_on.skipped]
    assert counted_on.last_day == count.last_day + timedelta(days=1)


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 30),
    st.sets(st.integers(-3, 50), max_size=8),
    st.sampled_from([Calendar("QQ"), Calendar("US", "QQ")]),
)
def test_counting_on_is_counting_anew_and_never_earlier(
    start: date, n: int, offsets: set[int], place: Calendar
) -> None:
    extra = tuple((start + timedelta(days=k), "Added") for k in sorted(offsets))
    calendar, count = replace(place, extra=extra), count_days(start, n, place)
    counted_on = count_on(count, dict(extra), calendar)
    anew = count_days(start, n, calendar)
    assert counted_on.last_day == anew.last_day
    assert counted_on.counted == anew.counted
    assert [skip.day for skip in counted_on.skipped] == [skip.day for skip in anew.skipped]
    assert counted_on.last_day >= count.last_day


def test_an_unknown_state_has_the_countrys_holidays_and_says_so() -> None:
    calendar = Calendar("US", "QQ")
    assert not calendar.known
    assert "Holidays of “QQ” in US are not known" in calendar.flag
    assert calendar.reason_not_counted(date(2026, 12, 25)) == "Christmas Day"
    assert calendar.reason_not_counted(date(2026, 11, 27)) is None


def test_a_known_place_is_not_flagged() -> None:
    assert NY.known
    assert NY.flag == ""
    assert Calendar("us", "ny").reason_not_counted(date(2026, 11, 26)) == "Thanksgiving Day"
    assert Calendar("US").known


@pytest.mark.parametrize(
    ("calendar", "flag"),
    [
        pytest.param(
            Calendar("US"), "No state is named, and states of US have holidays of their own", id="US"
        ),
        pytest.param(
            Calendar("DE"), "No state is named, and states of DE have holidays of their own", id="DE"
        ),
        pytest.param(
            Calendar("LK"), "The holidays of LK are known until 2026", id="known for some years only"
        ),
        pytest.param(Calendar(), "This place has no known calendar", id="no country is not the US"),
        pytest.param(calendar_by("country", "US", ""), "", id="a policy that leaves out the country's only"),
        pytest.param(calendar_by("weekends", "", ""), "", id="a policy that leaves out weekends only"),
        pytest.param(Calendar("US", "CA"), "", id="a state is named"),
        pytest.param(Calendar("EG"), "", id="no state of it has holidays of its own"),
    ],
)
def test_what_is_not_known_of_a_place_is_flagged(calendar: Calendar, flag: str) -> None:
    assert calendar.flag.startswith(flag)
    assert bool(calendar.flag) == bool(flag)


def test_no_country_is_never_silently_the_us() -> None:
    assert Calendar().reason_not_counted(date(2026, 11, 26)) is None


SUN_29 = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("country", "rests"),
    [
        pytest.param("EG", ["Friday", "Saturday"], id="Egypt"),
        pytest.param("IL", ["Friday", "Saturday"], id="Israel"),
        pytest.param("LY", ["Friday", "Saturday"], id="Libya, by CLDR"),
        pytest.param("AE", ["Saturday", "Sunday"], id="the Emirates since 2022"),
        pytest.param("BN", ["Friday", "Sunday"], id="Brunei"),
        pytest.param("HK", ["Saturday", "Sunday"], id="Sunday alone is law: Saturday too"),
        pytest.param("US", ["Saturday", "Sunday"], id="the United States"),
        pytest.param("QQ", ["Saturday", "Sunday"], id="no known country"),
    ],
)
def test_a_country_has_its_own_weekend(country: str, rests: list[str]) -> None:
    week = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
    calendar = calendar_by("weekends", country, "")
    assert [calendar.reason_not_counted(day) for day in week if calendar.is_weekend(day)] == rests


def test_five_business_days_in_egypt_leave_out_friday_and_saturday() -> None:
    assert count_days(date(2026, 11, 25), 5, Calendar("EG")).last_day == date(2026, 12, 2)
    assert count_days(date(2026, 11, 26), 1, Calendar("EG")).last_day == SUN_29


@pytest.mark.parametrize("day", [date(2026, 4, 3), date(2026, 4, 4), date(2027, 3, 26)])
def test_good_friday_and_the_day_after_are_general_holidays_of_hong_kong(day: date) -> None:
    """General Holidays Ordinance (Cap. 149), schedule, (g) and (h)."""
    assert public_holidays("HK", None, day.year)[day] in ("Good Friday", "The day following Good Friday")


def test_days_between_leave_out_the_first_and_hold_the_last() -> None:
    assert business_days_between(date(2026, 11, 25), date(2026, 12, 3), NY) == 5
    assert business_days_between(date(2026, 12, 3), date(2026, 12, 3), NY) == 0
    assert business_days_between(date(2026, 12, 4), date(2026, 12, 3), NY) == 0


def test_two_business_days_before_a_monday_is_thursday() -> None:
    assert business_day_before(date(2026, 11, 30), 2, NY) == date(2026, 11, 25)
    assert business_day_before(date(2026, 12, 3), 1, NY) == date(2026, 12, 2)


@given(
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.integers(0, 60),
    st.sampled_from([NY, Calendar("FR"), Calendar("EG"), WEEKENDS, Calendar("DE", "BY")]),
)
def test_every_day_is_counted_or_skipped_once(start: date, n: int, calendar: Calendar) -> None:
    count = count_days(start, n, calendar)
    days = sorted([*count.counted, *(skip.day for skip in count.skipped)])
    assert days == [start + timedelta(days=k) for k in range(1, (count.last_day - start).days + 1)]
    assert len(count.counted) == n == business_days_between(start, count.last_day, calendar)
    if n:
        assert count.counted[-1] == count.last_day


@pytest.mark.parametrize(
    ("rule", "last_day"),
    [
        ("", date(2026, 12, 4)),  # not stated: what DOMAIN §4 leaves out
        ("country_state", date(2026, 12, 4)),  # Thanksgiving, and California's day after it
        ("country", date(2026, 12, 3)),  # Thanksgiving only
        ("weekends", date(2026, 12, 2)),
    ],
)
def test_a_policy_says_what_business_days_leave_out(rule: BusinessDays, last_day: date) -> None:
    calendar = calendar_by(rule, "US", "CA")
    assert count_days(date(2026, 11, 25), 5, calendar).last_day == last_day
    assert calendar.known


def test_weekends_only_is_no_unknown_calendar() -> None:
    assert calendar_by("weekends", "XX", "").flag == ""
    assert "no known calendar" in calendar_by("country", "XX", "").flag
    assert "in US are not known" in calendar_by("country_state", "US", "ZZ").flag
    assert calendar_by("country", "US", "ZZ").flag == ""
