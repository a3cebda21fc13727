"""DOMAIN §4, sentence by sentence: each example and each rule that it states stands here under its own name."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rules.business_days import Calendar, count_days
from rules.instants import end_of_day, start_of_day
from rules.messages import reply_due, silence
from rules.offers import answer_due
from rules.policy import Unit
from rules.spans import Span, days_of, leave_window
from rules.verdict import Verdict, judge
from rules.window import periods, window
from tests.rules.make import NEW_YORK, NY, SCHOOL, START, offer, utc, week

CA, TX = Calendar("US", "CA"), Calendar("US", "TX")
LAST = date(2026, 8, 29)
MINUTE = timedelta(minutes=1)
A_WEEK = Span(date(2026, 4, 6), date(2026, 4, 12))


def test_window_2_march_2026_gives_29_august_to_the_end_of_that_day() -> None:
    search_window = window(date(2026, 3, 2), 180, NEW_YORK)
    assert search_window.last_day == LAST
    assert search_window.closes_at == start_of_day(date(2026, 8, 30), NEW_YORK)


def test_window_leave_of_n_days_moves_the_last_day_by_n() -> None:
    for n in (1, 7, 30):
        leave = Span(date(2026, 4, 6), date(2026, 4, 5) + timedelta(days=n))
        assert leave_window(START, 180, [leave]) == (LAST + timedelta(days=n), n)


def test_weeks_25_whole_and_an_unfinished_26th_and_leave_adds_more() -> None:
    weeks = periods(START, LAST, Unit.WEEK)
    assert [span.whole for span in weeks] == [True] * 25 + [False]
    assert weeks[0].first_day == date(2026, 3, 2)
    assert weeks[0].last_day == date(2026, 3, 8)
    assert weeks[24].first_day == date(2026, 8, 17)
    assert weeks[24].last_day == date(2026, 8, 23)
    for k, span in enumerate(weeks[:25], 1):
        assert span.first_day == START + timedelta(days=7 * (k - 1))
        assert span.last_day == START + timedelta(days=7 * k - 1)
    assert len(periods(START, LAST + timedelta(days=14), Unit.WEEK)) == 28


def test_leave_overlaps_count_once() -> None:
    assert len(days_of([A_WEEK, Span(date(2026, 4, 10), date(2026, 4, 14))])) == 9


@pytest.mark.parametrize(
    ("leave_days", "people", "commits", "post"),
    [(0, 8, 5, 1), (1, 6, 4, 1), (2, 5, 3, 1), (3, 4, 2, 1), (4, 3, 2, 0), (5, 2, 1, 0), (6, 1, 0, 0), (7, 0, 0, 0)],
)  # fmt: skip
def test_leave_reduces_each_quota_in_proportion_rounded_down_and_one_stays_until_the_policys_number(
    leave_days: int, people: int, commits: int, post: int
) -> None:
    judged = judge(SCHOOL, week(6, leave_days=leave_days), utc("2026-04-07T12:00"))
    assert [quota.minimum for quota in judged.quotas] == [people, commits, post]
    assert (judged.verdict == Verdict.LEAVE) == (leave_days == 7)


def test_leave_what_is_done_on_its_days_counts() -> None:
    """A week of six leave days asks for one person; one contacted on a leave day meets it: nothing asks which day."""
    judged = judge(SCHOOL, week(6, {"people": 1}, leave_days=6), utc("2026-04-07T12:00"))
    assert judged.verdict == Verdict.MET


def test_leave_stops_the_clocks_of_replies_and_lapses_not_those_of_offers() -> None:
    sent, leave = utc("2026-04-03T15:00"), (A_WEEK,)
    free, away = reply_due(SCHOOL, sent, NEW_YORK, NY), reply_due(SCHOOL, sent, NEW_YORK, NY, leave)
    assert free is not None
    assert away is not None
    assert free.last_day == date(2026, 4, 7)
    assert away.last_day == date(2026, 4, 14)
    assert silence(SCHOOL, sent, NEW_YORK).lapse_on == date(2026, 4, 17)
    assert silence(SCHOOL, sent, NEW_YORK, leave).lapse_on == date(2026, 4, 24)
    due = answer_due(SCHOOL, offer(received_at=sent))  # an offer's facts have no leave to stop anything by
    assert due is not None
    assert due.last_day == date(2026, 4, 10)


@pytest.mark.parametrize(
    ("received", "where", "due"),
    [
        pytest.param("2026-11-25", NY, "2026-12-03", id="Wed 2026-11-25, New York"),
        pytest.param("2026-11-25", CA, "2026-12-04", id="Wed 2026-11-25, California"),
        pytest.param("2026-11-25", TX, "2026-12-04", id="Wed 2026-11-25, Texas"),
        pytest.param("2026-12-19", NY, "2026-12-28", id="Sat 2026-12-19, New York"),
        pytest.param("2027-07-02", NY, "2027-07-12", id="Fri 2027-07-02, New York"),
    ],
)
def test_the_offer_table(received: str, where: Calendar, due: str) -> None:
    at_noon = start_of_day(date.fromisoformat(received), NEW_YORK) + timedelta(hours=12)
    due_moment = answer_due(SCHOOL, offer(received_at=at_noon, calendar=where))
    assert due_moment is not None
    assert due_moment.last_day == date.fromisoformat(due)
    assert due_moment.due_at == end_of_day(date.fromisoformat(due), NEW_YORK)


def test_business_days_the_day_that_starts_the_count_never_counts() -> None:
    for start in (date(2026, 11, 23), date(2026, 11, 26), date(2026, 11, 28)):
        assert start not in count_days(start, 5, NY).counted


def test_business_days_a_country_without_a_calendar_has_weekends_only_flagged_and_days_may_be_added() -> None:
    unknown = Calendar("QQ")
    assert count_days(date(2026, 12, 24), 1, unknown).last_day == date(2026, 12, 25)
    assert unknown.flag
    added = replace(unknown, extra=((date(2026, 12, 25), "Christmas"),))
    assert count_days(date(2026, 12, 24), 1, added).last_day == date(2026, 12, 28)


def test_end_of_day_is_the_first_instant_of_the_next_local_day() -> None:
    assert end_of_day(date(2026, 3, 8), NEW_YORK) == utc("2026-03-09T04:00")


def test_end_of_day_where_midnight_does_not_exist_or_exists_twice_the_earlier() -> None:
    assert end_of_day(date(2026, 4, 23), "Africa/Cairo") == utc("2026-04-23T22:00")  # 00:00 jumps to 01:00
    assert end_of_day(date(2026, 3, 7), "America/Havana") == utc("2026-03-08T05:00")  # 00:00 jumps to 01:00
    assert end_of_day(date(2026, 10, 31), "America/Havana") == utc("2026-11-01T04:00")  # 00:00 comes twice


def test_an_employers_deadline_governs_and_an_extension_if_granted_before_the_old_one_passed() -> None:
    deadline, later = utc("2026-11-27T22:00"), utc("2026-12-20T22:00")
    in_time = offer(employer_deadline=deadline, extensions=((deadline, later, False),))
    too_late = offer(employer_deadline=deadline, extensions=((deadline + MINUTE, later, False),))
    assert [due.due_at for due in (answer_due(SCHOOL, in_time), answer_due(SCHOOL, too_late)) if due] == [
        later + MINUTE,
        deadline + MINUTE,
    ]
