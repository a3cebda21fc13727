"""Replies, silence, and the leave that stops their clocks (DOMAIN §3, §4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.messages import reply_due, silence
from rules.policy import PolicyRules
from rules.spans import Span
from tests.rules.make import NEW_YORK, NY, SCHOOL, utc

FRIDAY = utc("2026-11-20T20:00")
HOURS = replace(SCHOOL, reply_within=48, reply_unit="hours")


def leave(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("sent", "spans", "last_day"),
    [
        pytest.param("2026-11-20T20:00", (), "2026-11-24", id="over a weekend"),
        pytest.param("2026-11-25T20:00", (), "2026-11-30", id="over Thanksgiving"),
        pytest.param("2026-11-21T04:59", (), "2026-11-24", id="late on Friday in New York"),
        pytest.param(
            "2026-11-20T20:00",
            (leave("2026-11-23", "2026-11-24"),),
            "2026-11-27",
            id="over leave and Thanksgiving",
        ),
        pytest.param(
            "2026-11-16T20:00", (leave("2026-11-10", "2026-11-17"),), "2026-11-19", id="sent during leave"
        ),
    ],
)
def test_a_reply_is_due_after_two_business_days(sent: str, spans: tuple[Span, ...], last_day: str) -> None:
    due = reply_due(SCHOOL, utc(sent), NEW_YORK, NY, spans)
    assert due is not None
    assert due.last_day == date.fromisoformat(last_day)


def test_leave_is_told_among_the_days_that_did_not_count() -> None:
    due = reply_due(SCHOOL, FRIDAY, NEW_YORK, NY, (leave("2026-11-23", "2026-11-23"),))
    assert due is not None
    assert due.count is not None
    assert [(skip.day.day, skip.reason) for skip in due.count.skipped] == [
        (21, "Saturday"),
        (22, "Sunday"),
        (23, "Leave"),
    ]


def test_within_48_hours_runs_by_the_hour() -> None:
    due = reply_due(HOURS, FRIDAY, NEW_YORK, NY)
    assert due is not None
    assert due.due_at == utc("2026-11-22T20:00")
    assert due.last_day == date(2026, 11, 22)


def test_hours_stand_still_during_leave() -> None:
    due = reply_due(
        HOURS, FRIDAY, NEW_YORK, NY, (leave("2026-11-21", "2026-11-22"), leave("2026-12-01", "2026-12-09"))
    )
    assert due is not None
    assert due.due_at == utc("2026-11-24T20:00")


def test_hours_sent_during_leave_run_from_its_end() -> None:
    due = reply_due(HOURS, FRIDAY, NEW_YORK, NY, (leave("2026-11-19", "2026-11-20"),))
    assert due is not None
    assert due.due_at == utc("2026-11-23T05:00")


def test_no_reply_is_due_where_no_limit_is_stated() -> None:
    assert reply_due(replace(SCHOOL, reply_within=None), FRIDAY, NEW_YORK, NY) is None


def test_silence_warns_after_7_days_and_proposes_a_lapse_after_14() -> None:
    limits = silence(SCHOOL, utc("2026-11-15T20:00"), NEW_YORK)
    assert limits.warn_on == date(2026, 11, 22)
    assert limits.lapse_on == date(2026, 11, 29)
    assert limits.warn_at == utc("2026-11-23T05:00")
    assert limits.lapse_at == utc("2026-11-30T05:00")


def test_silence_of_14_days_after_monday_the_1st_runs_to_the_end_of_monday_the_15th() -> None:
    limits = silence(SCHOOL, utc("2027-02-01T15:00"), NEW_YORK)
    assert limits.lapse_on == date(2027, 2, 15)
    assert limits.lapse_at == utc("2027-02-16T05:00")
    late_that_day = silence(SCHOOL, utc("2027-02-02T04:59"), NEW_YORK)
    assert late_that_day == limits, "sent in the last minute of that Monday"


def test_silence_counts_local_days_over_a_clock_change() -> None:
    limits = silence(SCHOOL, utc("2026-10-27T03:30"), NEW_YORK)  # still the 26th in New York
    assert limits.warn_at == utc("2026-11-03T05:00")
    assert limits.lapse_at == utc("2026-11-10T05:00")


def test_leave_stops_the_silences_clock() -> None:
    spans = (leave("2026-11-18", "2026-11-20"), leave("2026-11-20", "2026-11-25"))
    limits = silence(SCHOOL, utc("2026-11-15T20:00"), NEW_YORK, spans)
    assert limits.warn_on == date(2026, 11, 30)
    assert limits.lapse_on == date(2026, 12, 7)


def test_silence_leads_nowhere_where_nothing_is_stated() -> None:
    policy = replace(SCHOOL, silence_warn_days=None, silence_lapse_days=None)
    limits = silence(policy, FRIDAY, NEW_YORK)
    assert limits.warn_at is None
    assert limits.lapse_at is None


spans = st.lists(
    st.builds(
        lambda first, days: Span(first, first + timedelta(days=days)),
        st.dates(date(2026, 11, 1), date(2026, 12, 20)),
        st.integers(0, 12),
    ),
    max_size=4,
)


@given(spans, spans, st.sampled_from([SCHOOL, HOURS]))
def test_more_leave_never_brings_a_moment_forward(
    some: list[Span], more: list[Span], policy: PolicyRules
) -> None:
    first, second = (reply_due(policy, FRIDAY, NEW_YORK, NY, leave) for leave in (some, some + more))
    assert first is not None
    assert second is not None
    assert first.due_at <= second.due_at
    before, after = (silence(policy, FRIDAY, NEW_YORK, leave).lapse_on for leave in (some, some + more))
    assert before is not None
    assert after is not None
    assert before <= after
