"""Offers: when the answer is due and whether it came in time (DOMAIN §4, §6)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from rules.business_days import Calendar, count_days
from rules.instants import end_of_day, local_day, start_of_day
from rules.offer_facts import Ask, CountedLimit, OfferFacts
from rules.offers import answer_due, granted_but_refused, in_time, reminder_days
from rules.policy import PolicyRules
from tests.rules.make import NEW_YORK, NY, SCHOOL, offer, utc

INSTANT = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1)
DUE = utc("2026-12-04T05:00")


def answered_in_time(policy: PolicyRules, facts: OfferFacts, now: datetime) -> str:
    """By the due moment that governs."""
    due, answered_at = answer_due(policy, facts), facts.answered_at if facts.answer is not None else None
    return in_time(due.due_at if due else None, answered_at, facts.withdrawn_at, now)


def test_five_business_days_to_the_end_of_the_last_one() -> None:
    due = answer_due(SCHOOL, offer())
    assert due is not None
    assert due.due_at == DUE
    assert due.last_day == date(2026, 12, 3)
    assert due.zone == NEW_YORK
    assert due.governed_by == "policy"
    assert due.count is not None
    assert len(due.count.counted) == 5


@pytest.mark.parametrize(
    ("received", "last_day"),
    [
        pytest.param("2026-11-26T04:59:59", date(2026, 12, 3), id="last second of Wednesday in New York"),
        pytest.param(
            "2026-11-26T05:00", date(2026, 12, 3), id="first second of Thanksgiving: day 0 all the same"
        ),
        pytest.param("2026-11-28T04:59:59", date(2026, 12, 4), id="last second of Friday"),
        pytest.param("2026-12-19T17:00", date(2026, 12, 28), id="a Saturday"),
    ],
)
def test_the_day_it_was_received_is_the_students(received: str, last_day: date) -> None:
    due = answer_due(SCHOOL, offer(received_at=utc(received)))
    assert due is not None
    assert due.last_day == last_day


def test_due_at_the_end_of_a_day_before_a_missing_midnight_in_cairo() -> None:
    # Sinai Liberation Day (25 April 2026) is a Saturday; Coptic Easter is on 12 April.
    facts = offer(received_at=utc("2026-04-16T10:00"), zone="Africa/Cairo", calendar=Calendar("EG"))
    due = answer_due(SCHOOL, facts)
    assert due is not None
    assert due.last_day == date(2026, 4, 23)
    assert due.due_at == utc("2026-04-23T22:00")


@pytest.mark.parametrize("deadline", ["2026-11-27T22:00", "2026-12-20T22:00"], ids=["earlier", "later"])
def test_an_employers_deadline_governs(deadline: str) -> None:
    due = answer_due(SCHOOL, offer(employer_deadline=utc(deadline)))
    assert due is not None
    assert due.due_at == utc(deadline) + MINUTE
    assert due.governed_by == "employer"
    assert due.count is None


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        pytest.param("2026-11-27T22:00", "yes", id="at the employer's very minute"),
        pytest.param("2026-11-27T22:00:59.999999", "yes", id="at its last instant"),
        pytest.param("2026-11-27T22:01", "no", id="in the minute after it"),
    ],
)
def test_an_answer_at_the_employers_very_minute_is_in_time(answered: str, expected: str) -> None:
    facts = offer(
        employer_deadline=utc("2026-11-27T22:00"), answer="refused", answered_at=utc(answered), confirmed=True
    )
    assert answered_in_time(SCHOOL, facts, utc("2026-12-31T00:00")) == expected


def test_a_deadline_named_as_a_day_runs_to_the_end_of_that_day_in_the_employers_zone() -> None:
    ends = end_of_day(date(2026, 12, 4), "America/Los_Angeles")
    facts = offer(employer_deadline=ends, employer_zone="America/Los_Angeles", employer_by_day=True)
    due = answer_due(SCHOOL, facts)
    assert due is not None
    assert due.due_at == utc("2026-12-05T08:00")
    assert due.last_day == date(2026, 12, 5)


def test_an_extension_granted_in_the_employers_very_minute_governs() -> None:
    extended = utc("2026-11-27T22:00:30"), utc("2026-12-10T22:00"), False
    due = answer_due(SCHOOL, offer(employer_deadline=utc("2026-11-27T22:00"), extensions=(extended,)))
    assert due is not None
    assert due.due_at == utc("2026-12-10T22:01")
    assert due.governed_by == "extension"


@pytest.mark.parametrize(
    ("deadline", "last_day"),
    [
        pytest.param("2026-12-02T05:00", date(2026, 12, 1), id="midnight ends the day before"),
        pytest.param("2026-12-02T05:01", date(2026, 12, 2), id="a minute past it"),
        pytest.param("2026-12-01T23:30", date(2026, 12, 1), id="half past six in the evening"),
    ],
)
def test_the_last_day_of_an_employers_deadline_is_the_students(deadline: str, last_day: date) -> None:
    due = answer_due(SCHOOL, offer(employer_deadline=utc(deadline)))
    assert due is not None
    assert due.last_day == last_day


@pytest.mark.parametrize(
    ("granted", "governs"),
    [
        pytest.param(DUE - INSTANT, "extension", id="granted at the last instant"),
        pytest.param(DUE, "policy", id="granted when the old one had passed"),
    ],
)
def test_an_extension_governs_if_granted_before_the_old_one_passed(granted: object, governs: str) -> None:
    due = answer_due(SCHOOL, offer(extensions=((granted, utc("2026-12-10T22:00"), False),)))
    assert due is not None
    assert due.governed_by == governs


def test_extensions_follow_one_another() -> None:
    first = (utc("2026-12-01T12:00"), utc("2026-12-08T22:00"), False)
    second = (utc("2026-12-08T12:00"), utc("2026-12-15T22:00"), False)
    late = (utc("2026-12-16T12:00"), utc("2026-12-30T22:00"), False)
    due = answer_due(SCHOOL, offer(extensions=(late, second, first)))
    assert due is not None
    assert due.due_at == utc("2026-12-15T22:01")


def test_without_a_stated_limit_nothing_is_due_until_the_employer_says_so() -> None:
    policy = replace(SCHOOL, offer_answer_days=None)
    assert answer_due(policy, offer()) is None
    assert answered_in_time(policy, offer(), utc("2027-11-25T17:00")) == "open"
    due = answer_due(policy, offer(employer_deadline=DUE))
    assert due is not None
    assert due.governed_by == "employer"


def test_an_offer_still_open_on_the_start_date_was_received_on_that_day() -> None:
    due = answer_due(SCHOOL, offer(start=date(2026, 12, 7)))
    assert due is not None
    assert due.last_day == date(2026, 12, 14)


def test_an_offer_answered_before_the_start_date_keeps_its_own_day() -> None:
    answered = offer(start=date(2026, 12, 7), answer="refused", answered_at=utc("2026-12-01T12:00"))
    due = answer_due(SCHOOL, answered)
    assert due is not None
    assert due.last_day == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("changes", "now", "expected"),
    [
        pytest.param(
            {"answer": "accepted", "answered_at": DUE - INSTANT}, DUE, "yes", id="at the last instant"
        ),
        pytest.param({"answer": "refused", "answered_at": DUE}, DUE, "no", id="when the day was over"),
        pytest.param({}, DUE - INSTANT, "open", id="not answered, not due"),
        pytest.param({}, DUE, "no", id="not answered, overdue"),
        pytest.param({"withdrawn_at": DUE - INSTANT}, DUE, "yes", id="withdrawn before it was due"),
        pytest.param({"withdrawn_at": DUE}, DUE, "no", id="withdrawn after it was due"),
        pytest.param(
            {"answer": "accepted", "answered_at": DUE - INSTANT},
            utc("2026-11-30T12:00"),
            "open",
            id="an answer still to come is not known",
        ),
    ],
)
def test_answered_in_time(changes: dict[str, Any], now: datetime, expected: str) -> None:
    assert answered_in_time(SCHOOL, offer(**changes), now) == expected


def test_reminders_two_business_days_before_one_before_and_on_the_day() -> None:
    due = answer_due(SCHOOL, offer())
    assert due is not None
    assert reminder_days(due) == (utc("2026-12-01T13:00"), utc("2026-12-02T13:00"), utc("2026-12-03T13:00"))


def test_reminders_step_over_a_holiday_and_a_clock_change() -> None:
    due = answer_due(SCHOOL, offer(employer_deadline=utc("2026-11-27T22:00")))
    assert due is not None
    assert reminder_days(due)[:2] == (utc("2026-11-24T13:00"), utc("2026-11-25T13:00"))
    over = answer_due(SCHOOL, offer(employer_deadline=utc("2026-11-02T22:00")))
    assert over is not None
    assert reminder_days(over) == (utc("2026-10-29T12:00"), utc("2026-10-30T12:00"), utc("2026-11-02T13:00"))


def test_the_last_reminder_comes_before_an_early_deadline() -> None:
    due = answer_due(SCHOOL, offer(employer_deadline=utc("2026-12-02T12:30")))
    assert due is not None
    assert reminder_days(due)[2] == start_of_day(date(2026, 12, 2), NEW_YORK)


GRANTED, DENIED, UNKNOWN = Ask("pay", True), Ask("start", False), Ask("place", None)


@pytest.mark.parametrize(
    ("answer", "asks", "must", "confirmed", "expected"),
    [
        pytest.param("refused", (GRANTED,), True, True, "yes", id="all granted and refused"),
        pytest.param("accepted", (GRANTED,), True, True, "no", id="all granted and accepted"),
        pytest.param(None, (GRANTED,), True, True, "no", id="not answered yet"),
        pytest.param("refused", (), True, True, "no", id="nothing asked for"),
        pytest.param("refused", (GRANTED, DENIED), True, True, "no", id="one denied"),
        pytest.param("refused", (UNKNOWN, DENIED), True, True, "no", id="one denied, one unknown"),
        pytest.param("refused", (GRANTED, UNKNOWN), True, True, "needs_person", id="one unknown"),
        pytest.param("refused", (GRANTED,), True, False, "needs_person", id="not confirmed"),
        pytest.param("refused", (GRANTED,), None, True, "needs_person", id="the policy does not state it"),
        pytest.param("refused", (GRANTED,), False, True, "no", id="the policy allows it"),
    ],
)
def test_refused_although_everything_was_granted(
    answer: str | None, asks: tuple[Ask, ...], must: bool | None, confirmed: bool, expected: str
) -> None:
    policy = replace(SCHOOL, granted_offer_must_be_accepted=must)
    assert granted_but_refused(policy, answer, asks, confirmed) == expected


def test_an_offer_keeps_its_own_calendar_after_a_move() -> None:
    moved: OfferFacts = replace(offer(), calendar=Calendar("US", "CA"))
    old, new = answer_due(SCHOOL, offer(calendar=NY)), answer_due(SCHOOL, moved)
    assert old is not None
    assert new is not None
    assert old.last_day == date(2026, 12, 3)
    assert new.last_day == date(2026, 12, 4)


def told_in(calendar: Calendar) -> OfferFacts:
    """Return an offer in a place without a known calendar, with its count as it was told."""
    facts = offer(calendar=calendar)
    due = answer_due(SCHOOL, facts)
    assert due is not None
    assert due.count is not None
    received = local_day(facts.received_at, facts.zone)
    return replace(facts, counted=CountedLimit(received, calendar, due.count))


def test_a_day_added_to_the_place_moves_what_was_told() -> None:
    facts = told_in(Calendar("QQ"))
    assert facts.counted is not None
    added = Calendar("QQ", extra=((facts.counted.count.last_day, "Flag Day"),))
    due = answer_due(SCHOOL, replace(facts, calendar=added))
    assert due is not None
    assert due.count == count_days(facts.counted.received_on, 5, added)
    assert due.last_day > facts.counted.count.last_day


def test_what_was_told_with_an_added_day_stands_with_the_same_days() -> None:
    calendar = Calendar("QQ", extra=((date(2026, 12, 1), "Flag Day"),))
    facts = told_in(calendar)
    due = answer_due(SCHOOL, facts)
    assert due is not None
    assert facts.counted is not None
    assert due.count is facts.counted.count
