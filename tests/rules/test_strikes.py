"""Strikes: one for each so many full days that a reply is late, and what they decide (DOMAIN §3, requirement 4)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from rules.eligibility import Finding, Found, ReplyFacts, findings
from rules.messages import reply_due
from rules.outages import OutageSpan
from rules.spans import Span
from rules.strikes import LateReply, Strikes, counted_until, strikes, strikes_of
from tests.rules.make import LAST, NEW_YORK, NY, SCHOOL, dossier, utc

DUE = utc("2026-03-12T04:00")  # the end of Wednesday 11 March in New York
INSTANT = timedelta(microseconds=1)
LONG_AFTER = utc("2026-12-01T12:00")
STRICT = replace(SCHOOL, reply_within=48, reply_unit="hours", strike_days=2, strikes_forfeit=4)
CITING = replace(STRICT, rule_clauses={"strike_days": "4.2", "strikes_forfeit": "4.3"})


def late(replied_at: datetime | None, due_at: datetime = DUE) -> LateReply:
    return LateReply(due_at, replied_at, NEW_YORK)


@pytest.mark.parametrize(
    ("replied_at", "count"),
    [
        pytest.param(DUE - INSTANT, 0, id="in time"),
        pytest.param(DUE, 0, id="late by nothing yet"),
        pytest.param(utc("2026-03-14T04:00") - INSTANT, 0, id="an instant before the end of the second day"),
        pytest.param(utc("2026-03-14T04:00"), 1, id="at the end of the second day"),
        pytest.param(utc("2026-03-16T04:00") - INSTANT, 1, id="an instant before the end of the fourth"),
        pytest.param(utc("2026-03-16T04:00"), 2, id="at the end of the fourth"),
        pytest.param(utc("2026-03-20T04:00"), 4, id="at the end of the eighth"),
    ],
)
def test_one_strike_for_each_two_full_days(replied_at: datetime, count: int) -> None:
    assert strikes_of(2, late(replied_at), LONG_AFTER) == count


@pytest.mark.parametrize(
    ("until", "count"),
    [
        pytest.param(utc("2026-03-14T04:00") - INSTANT, 0, id="not yet"),
        pytest.param(utc("2026-03-14T04:00"), 1, id="one"),
        pytest.param(utc("2026-03-18T04:00"), 3, id="three"),
    ],
)
def test_unanswered_they_keep_growing(until: datetime, count: int) -> None:
    assert strikes_of(2, late(None), until) == count


def test_they_grow_no_more_after_the_guarantees_end() -> None:
    until = counted_until(LONG_AFTER, date(2026, 3, 14), NEW_YORK)
    assert until == utc("2026-03-15T04:00")
    assert strikes_of(2, late(None), until) == 1
    assert strikes_of(2, late(utc("2026-04-01T04:00")), until) == 1
    assert counted_until(DUE, date(2026, 3, 14), NEW_YORK) == DUE


def test_a_limit_in_hours_counts_from_its_own_time_of_day() -> None:
    sent = utc("2026-03-10T18:37")
    due = reply_due(STRICT, sent, NEW_YORK, NY)
    assert due is not None
    assert due.due_at == utc("2026-03-12T18:37")
    assert strikes_of(2, late(utc("2026-03-14T18:37") - INSTANT, due.due_at), LONG_AFTER) == 0
    assert strikes_of(2, late(utc("2026-03-14T18:37"), due.due_at), LONG_AFTER) == 1


def test_a_clock_change_moves_the_instant_and_never_the_day() -> None:
    due = utc("2026-03-07T04:00") + timedelta(
        hours=15
    )  # Sat 7 March 14:00 in New York; clocks jump on the 8th
    assert strikes_of(1, late(utc("2026-03-08T18:00") - INSTANT, due), LONG_AFTER) == 0
    assert strikes_of(1, late(utc("2026-03-08T18:00"), due), LONG_AFTER) == 1
    at_midnight = utc("2026-03-08T05:00")  # the end of Saturday 7 March
    assert strikes_of(1, late(utc("2026-03-09T04:00"), at_midnight), LONG_AFTER) == 1


def test_days_of_leave_make_nothing_later() -> None:
    away = (Span(date(2026, 3, 12), date(2026, 3, 15)),)
    assert strikes_of(2, late(utc("2026-03-18T04:00") - INSTANT), LONG_AFTER, away) == 0
    assert strikes_of(2, late(utc("2026-03-18T04:00")), LONG_AFTER, away) == 1


def test_all_replies_are_added_up_and_none_without_the_rule() -> None:
    replies = [late(utc("2026-03-14T04:00")), late(None, utc("2026-03-20T04:00"))]
    assert strikes(STRICT, replies, utc("2026-03-24T04:00")) == Strikes(3, 4)
    assert strikes(SCHOOL, replies, LONG_AFTER) is None
    assert strikes(replace(STRICT, strikes_forfeit=None), replies, utc("2026-03-24T04:00")) == Strikes(
        3, None
    )


def test_in_words() -> None:
    assert Strikes(2, 4).words == "2 of 4 strikes"
    assert Strikes(1, None).words == "1 strike"
    assert [Strikes(n, 4).forfeited for n in (3, 4, 5)] == [False, True, True]
    assert not Strikes(9, None).forfeited


def responsive(policy: object, *replies: ReplyFacts, **changes: object) -> Finding:
    return findings(policy, dossier(replies=replies, **changes))[3]  # type: ignore[arg-type]


SENT = utc("2026-03-09T15:00")


def reply(days_late: int) -> ReplyFacts:
    return ReplyFacts(SENT, DUE, DUE + timedelta(days=days_late), zone=NEW_YORK, ref="7")


@pytest.mark.parametrize(
    ("days_late", "finding"),
    [(0, Found.MET), (1, Found.MET), (7, Found.MET), (8, Found.NOT_MET), (9, Found.NOT_MET)],
)
def test_the_limit_decides_and_a_late_reply_below_it_needs_nobody(days_late: int, finding: Found) -> None:
    assert responsive(STRICT, reply(days_late)).finding == finding


def test_the_reasons_list_them_with_their_clauses() -> None:
    judged = responsive(
        CITING, reply(4), reply(1), ReplyFacts(utc("2026-04-01T15:00"), utc("2026-04-03T15:00"))
    )
    assert judged.finding == Found.NOT_MET
    assert "3 replies not in time; strikes count them." in judged.reasons
    listed = next(reason for reason in judged.reasons if "strikes (clauses 4.2 and 4.3)" in reason)
    assert "message of 9 Mar 2026, 2 and message of 1 Apr 2026, " in listed
    assert listed.endswith("; they forfeit the guarantee.")
    assert [evidence.detail.endswith(", 2 strikes") for evidence in judged.evidence] == [True, False, False]


def test_an_unanswered_message_grows_to_the_guarantees_end_only() -> None:
    unanswered = ReplyFacts(utc("2026-08-20T15:00"), utc("2026-08-25T04:00"))
    assert "2 of 4 strikes" in " ".join(responsive(STRICT, unanswered).reasons)
    ended = responsive(STRICT, unanswered, guarantee_ended_on=date(2026, 8, 26))
    assert "1 of 4 strikes" in " ".join(ended.reasons)
    assert date(2026, 8, 29) == LAST


def test_where_it_is_not_stated_how_many_forfeit_a_strike_needs_a_person() -> None:
    open_ended = replace(STRICT, strikes_forfeit=None)
    assert responsive(open_ended, reply(1)).finding == Found.MET
    assert responsive(open_ended, reply(2)).finding == Found.NEEDS_PERSON


def test_a_stated_number_of_late_replies_holds_beside_the_strikes() -> None:
    both = replace(STRICT, late_replies_allowed=1)
    assert responsive(both, reply(1)).finding == Found.MET
    assert responsive(both, reply(1), reply(1)).finding == Found.NOT_MET


def test_leave_in_the_record_stops_them() -> None:
    away = (Span(date(2026, 3, 12), date(2026, 3, 15)),)
    assert responsive(STRICT, reply(8)).finding == Found.NOT_MET
    assert responsive(STRICT, reply(8), leave=away).finding == Found.MET


@pytest.mark.parametrize(
    ("began", "ended", "count"),
    [
        pytest.param("2026-03-15T20:00", "2026-03-16T03:59:59", 2, id="over before the second falls"),
        pytest.param("2026-03-15T20:00", "2026-03-16T04:00", 1, id="to the moment at which it falls"),
        pytest.param("2026-03-16T04:00", "2026-03-16T05:00", 2, id="begun as it falls"),
    ],
)
def test_a_strike_that_falls_into_an_outage_falls_a_day_later(began: str, ended: str, count: int) -> None:
    answered = late(utc("2026-03-16T12:00"))
    assert strikes_of(2, answered, LONG_AFTER, outages=[OutageSpan(utc(began), utc(ended))]) == count


def test_in_the_dossier_it_does_so_too() -> None:
    down = (OutageSpan(utc("2026-03-17T12:00"), utc("2026-03-18T06:00")),)
    four = replace(STRICT, strikes_forfeit=3)
    assert responsive(four, reply(6)).finding == Found.NOT_MET
    assert responsive(four, reply(6), outages=down).finding == Found.MET
