"""When a mail leaves: quiet hours and the mail of the day, at each boundary and over both clock changes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.instants import as_zone
from rules.mail_kinds import BY_CODE, KINDS, Timing, kind_named
from rules.mail_times import Leaving, MailHours, leaving, next_daily, quiet_until
from tests.rules.make import NEW_YORK, utc

USUAL = MailHours()  # quiet from 21 to 8, the mail of the day at 08:15
ZONES = (NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "America/Havana", "Asia/Kathmandu")
SECOND = timedelta(seconds=1)


def leaves(
    timing: Timing, written: str, until: str = "", zone: str = NEW_YORK, hours: MailHours = USUAL
) -> Leaving:
    return leaving(timing, utc(written), zone, hours, utc(until) if until else None)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        pytest.param("2026-03-03T01:59:59", "2026-03-03T01:59:59", id="20:59:59 is awake"),
        pytest.param("2026-03-03T02:00", "2026-03-03T13:00", id="21:00 is quiet"),
        pytest.param("2026-03-03T04:59", "2026-03-03T13:00", id="23:59"),
        pytest.param("2026-03-03T05:00", "2026-03-03T13:00", id="midnight"),
        pytest.param("2026-03-03T12:59:59", "2026-03-03T13:00", id="07:59:59 is quiet"),
        pytest.param("2026-03-03T13:00", "2026-03-03T13:00", id="08:00 is awake"),
        pytest.param("2026-03-08T04:30", "2026-03-08T12:00", id="the night in which clocks go forward"),
        pytest.param("2026-03-08T07:00", "2026-03-08T12:00", id="just after they did"),
        pytest.param("2026-11-01T03:30", "2026-11-01T13:00", id="the night in which clocks go back"),
        pytest.param("2026-11-01T05:30", "2026-11-01T13:00", id="half past one, the first time"),
        pytest.param("2026-11-01T06:30", "2026-11-01T13:00", id="half past one, the second time"),
    ],
)
def test_quiet_hours_hold_a_mail_until_they_end(written: str, left: str) -> None:
    assert leaves(Timing.AWAKE, written) == Leaving(utc(left))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        pytest.param("2026-03-03T13:00", "2026-03-03T13:15", id="written at eight, when reminders are"),
        pytest.param("2026-03-03T13:15", "2026-03-03T13:15", id="as the mail of the day leaves"),
        pytest.param("2026-03-03T13:15:01", "2026-03-04T13:15", id="a second after it left"),
        pytest.param("2026-03-03T05:00", "2026-03-03T13:15", id="at midnight"),
        pytest.param("2026-03-07T14:00", "2026-03-08T12:15", id="clocks go forward in between"),
        pytest.param("2026-10-31T14:00", "2026-11-01T13:15", id="clocks go back in between"),
    ],
)
def test_reminders_leave_with_the_mail_of_the_day(written: str, left: str) -> None:
    assert leaves(Timing.DAILY, written) == Leaving(utc(left), gathered=True)


@pytest.mark.parametrize(
    ("timing", "written", "until", "at_once"),
    [
        pytest.param(Timing.DAILY, "2026-03-03T14:00", "2026-03-04T13:15:01", False, id="due after the next"),
        pytest.param(Timing.DAILY, "2026-03-03T14:00", "2026-03-04T13:15", True, id="due as the next leaves"),
        pytest.param(Timing.DAILY, "2026-03-03T14:00", "2026-03-04T05:00", True, id="due before the next"),
        pytest.param(Timing.DAILY, "2026-03-03T04:00", "2026-03-03T12:00", True, id="due in the quiet hours"),
        pytest.param(Timing.AWAKE, "2026-03-03T04:00", "2026-03-03T13:00", True, id="due as the night ends"),
        pytest.param(
            Timing.AWAKE, "2026-03-03T04:00", "2026-03-03T13:00:01", False, id="due after the night"
        ),
        pytest.param(Timing.AWAKE, "2026-03-03T04:00", "2026-03-03T03:00", True, id="due already"),
    ],
)
def test_what_would_come_too_late_leaves_at_once(
    timing: Timing, written: str, until: str, at_once: bool
) -> None:
    assert (leaves(timing, written, until) == Leaving(utc(written))) is at_once


def test_what_is_sent_at_once_is_sent_at_night_too() -> None:
    assert leaves(Timing.AT_ONCE, "2026-03-03T07:00") == Leaving(utc("2026-03-03T07:00"))


def test_what_is_turned_off_has_no_time() -> None:
    with pytest.raises(ValueError, match="turned off"):
        leaves(Timing.OFF, "2026-03-03T07:00")


@pytest.mark.parametrize(
    ("hours", "quiet"),
    [
        pytest.param(MailHours(21, 8, 8), {21, 22, 23, *range(8)}, id="over midnight"),
        pytest.param(MailHours(1, 5, 8), {1, 2, 3, 4}, id="between"),
        pytest.param(MailHours(22, 0, 8), {22, 23}, id="until midnight"),
        pytest.param(MailHours(0, 7, 8), set(range(7)), id="from midnight"),
        pytest.param(MailHours(8, 8, 8), set(), id="never"),
    ],
)
def test_quiet_hours_run_from_the_first_to_before_the_last(hours: MailHours, quiet: set[int]) -> None:
    assert {hour for hour in range(24) if hours.is_quiet(hour)} == quiet


@pytest.mark.parametrize(
    ("hours", "moment", "end"),
    [
        pytest.param(
            MailHours(22, 2, 8),
            "2026-03-08T06:30",
            "2026-03-08T07:00",
            id="their end is skipped",
        ),
        pytest.param(MailHours(22, 1, 8), "2026-11-01T04:30", "2026-11-01T05:00", id="their end comes twice"),
        pytest.param(MailHours(1, 2, 8), "2026-11-01T06:30", "2026-11-01T07:00", id="they come twice"),
        pytest.param(
            MailHours(22, 1, 8), "2026-11-01T06:30", "2026-11-01T06:30", id="the hour after comes twice"
        ),
    ],
)
def test_quiet_hours_that_end_as_clocks_change(hours: MailHours, moment: str, end: str) -> None:
    assert quiet_until(utc(moment), NEW_YORK, hours) == utc(end)


@pytest.mark.parametrize(
    ("zone", "left"),
    [
        pytest.param("Asia/Kolkata", "2026-03-04T02:45", id="half an hour off"),
        pytest.param("Pacific/Kiritimati", "2026-03-03T18:15", id="the first of all"),
        pytest.param("Pacific/Pago_Pago", "2026-03-03T19:15", id="the last of all"),
        pytest.param("Europe/London", "2026-03-04T08:15", id="at home in UTC"),
    ],
)
def test_hours_are_those_of_the_readers_zone(zone: str, left: str) -> None:
    assert next_daily(utc("2026-03-03T14:00"), zone, USUAL) == utc(left)


@given(
    moment=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
    zone=st.sampled_from(
        [NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "America/Havana", "Asia/Kathmandu"]
    ),
    quiet_from=st.integers(0, 23),
    until=st.integers(0, 23),
    daily=st.integers(0, 23),
    timing=st.sampled_from([Timing.AWAKE, Timing.DAILY]),
)
def test_no_mail_waits_longer_than_a_day_nor_leaves_in_quiet_hours(
    moment: datetime, zone: str, quiet_from: int, until: int, daily: int, timing: Timing
) -> None:
    hours = MailHours(quiet_from, until, daily)
    at = leaving(timing, moment, zone, hours).at
    assert moment <= at <= moment + timedelta(hours=25)
    if timing == Timing.AWAKE and (until - quiet_from) % 24 <= 16:
        assert not hours.is_quiet(at.astimezone(as_zone(zone)).hour)
    if timing == Timing.DAILY:
        assert next_daily(at, zone, hours) == at
        assert next_daily(at + SECOND, zone, hours) > at


def test_a_kind_that_is_needed_says_why_and_cannot_be_turned_off() -> None:
    for kind in KINDS:
        assert bool(kind.needed) == (Timing.OFF not in kind.timings)
        assert kind.timing in kind.timings


def test_kinds_are_listed_once() -> None:
    assert len(BY_CODE) == len(KINDS)


def test_a_kind_that_is_not_listed_says_where_to_add_it() -> None:
    with pytest.raises(LookupError, match="one of rules/mail_kinds"):
        kind_named("news")
