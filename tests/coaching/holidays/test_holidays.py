"""Holidays that a coach adds for a place without a known calendar (DOMAIN §4): what is open moves, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.holidays import verbs as holiday_verbs
from commitments.holidays.models import AddedHoliday
from commitments.leave import verbs as leave_verbs
from commitments.moves.verbs import move_student
from commitments.policies import shipped
from commitments.searches import verbs as search_verbs
from guarantee.dossier.record import records, searches_of
from guarantee.what_if.supposed import SupposedRecord, bases
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.day_count import calendar_of, flag_of
from nightly.sweep import sweep
from people.accounts.models import User
from people.students.models import Student
from standing.models import Standing
from tests import factories
from tests.coaching.holidays.scene import (
    FRIDAY,
    FRIDAY_27,
    MONDAY_23,
    MONDAY_30,
    THURSDAY_26,
    TUESDAY_24,
    WEDNESDAY_25,
    ZONE,
    add,
    asked,
    due,
    end,
    stated,
    student_in,
)
from tests.standing.truth import check_all

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def test_an_open_offer_is_due_a_day_later(alice: Student, bob: User) -> None:
    offer = stated(alice)
    assert due(offer) == end(FRIDAY_27)
    added = add(bob, WEDNESDAY_25)
    assert due(offer) == end(MONDAY_30)
    assert added.offers == 1
    assert added.replies == 0
    assert {"day": "2026-03-25", "reason": "Flag Day"} in offer.counted["skipped"]
    assert offer.counted["counted"][-1] == "2026-03-30"
    assert "the days added for it" in flag_of(offer)
    check_all([alice.pk], FRIDAY)


def test_a_message_that_waits_for_its_reply_is_due_a_day_later(alice: Student, bob: User) -> None:
    message = asked(alice, bob)
    silence = message.warn_at, message.lapse_at
    assert due(message) == end(TUESDAY_24)
    added = add(bob, MONDAY_23)
    assert due(message) == end(WEDNESDAY_25)
    assert added.offers == 0
    assert added.replies == 1
    assert (message.warn_at, message.lapse_at) == silence, "silence counts calendar days"
    check_all([alice.pk], FRIDAY)


@pytest.mark.parametrize(
    ("day", "last_day"),
    [
        pytest.param(FRIDAY_27, MONDAY_30, id="the last counted day"),
        pytest.param(MONDAY_30, FRIDAY_27, id="the first day after it"),
        pytest.param(date(2026, 3, 20), FRIDAY_27, id="the day that started the count"),
    ],
)
def test_which_days_move_an_offer(day: date, last_day: date, alice: Student, bob: User) -> None:
    offer = stated(alice)
    add(bob, day)
    assert due(offer) == end(last_day)


def test_days_added_one_after_the_other_add_up(alice: Student, bob: User) -> None:
    offer, message = stated(alice), asked(alice, bob)
    for day in (MONDAY_23, TUESDAY_24):
        add(bob, day, name=f"Holiday of {day:%A}")
    add(bob, MONDAY_30)
    assert due(offer) == end(date(2026, 4, 1)), "Monday 30 had become a counted day, and moved it, too"
    assert due(message) == end(THURSDAY_26)
    check_all([alice.pk], FRIDAY)


@pytest.mark.parametrize(
    ("since_due", "moves"), [(-SECOND, True), (timedelta(0), False)], ids=["a second before", "at the moment"]
)
def test_only_what_is_not_due_yet_moves(since_due: timedelta, moves: bool, alice: Student, bob: User) -> None:
    offer, message = stated(alice), asked(alice, bob)
    assert offer.due_at is not None
    assert message.reply_due_at is not None
    add(bob, MONDAY_23, now=message.reply_due_at + since_due)
    assert due(message) == end(WEDNESDAY_25 if moves else TUESDAY_24)
    told = due(offer)
    assert told == end(MONDAY_30)
    add(bob, WEDNESDAY_25, now=told + since_due)
    assert due(offer) == end(date(2026, 3, 31) if moves else MONDAY_30)


def test_what_is_answered_or_withdrawn_stays_as_it_was_told(alice: Student, bob: User) -> None:
    answered, withdrawn = stated(alice), stated(alice, now=FRIDAY + SECOND)
    message = asked(alice, bob)
    conversation_verbs.reply(alice, body="Well!", now=FRIDAY + 2 * SECOND)
    offer_verbs.answer(
        answered,
        answer="refused",
        answered_at=FRIDAY + SECOND,
        ends_search=None,
        by=alice.user,
        now=FRIDAY + 2 * SECOND,
    )
    offer_verbs.employer_withdrew(withdrawn, at=FRIDAY + SECOND, by=alice.user, now=FRIDAY + 2 * SECOND)
    before = {row: (due(row), getattr(row, "counted", None)) for row in (answered, withdrawn, message)}
    add(bob, MONDAY_23, now=FRIDAY + 3 * SECOND)
    for row, told in before.items():
        assert (due(row), getattr(row, "counted", None)) == told
    later = FRIDAY + timedelta(days=1)
    offer_verbs.correct_answer(answered, by=bob, why="a slip", now=later)
    assert due(answered) == end(FRIDAY_27), "it keeps the days that were in force for it"


def test_an_employers_deadline_does_not_move(alice: Student, bob: User) -> None:
    offer = stated(alice, employer_deadline=end(FRIDAY_27), employer_zone=ZONE, employer_by_day=True)
    added = add(bob, WEDNESDAY_25)
    assert due(offer) == end(FRIDAY_27)
    assert added.offers == 0
    no_more = {"employer_deadline": None, "employer_zone": "", "employer_by_day": False}
    offer = offer_verbs.change_offer(offer, changes=no_more, by=alice.user, now=FRIDAY + SECOND)
    assert due(offer) == end(MONDAY_30), "the policy's limit governs now, and leaves the day out"


def test_a_count_that_an_employers_deadline_set_aside_comes_back_with_the_day(
    alice: Student, bob: User
) -> None:
    offer = stated(alice)
    theirs = {"employer_deadline": end(TUESDAY_24), "employer_zone": ZONE, "employer_by_day": True}
    offer = offer_verbs.change_offer(offer, changes=theirs, by=alice.user, now=FRIDAY + SECOND)
    add(bob, WEDNESDAY_25)
    assert due(offer) == end(TUESDAY_24)
    no_more = {"employer_deadline": None, "employer_zone": "", "employer_by_day": False}
    offer = offer_verbs.change_offer(offer, changes=no_more, by=alice.user, now=FRIDAY + 2 * SECOND)
    assert due(offer) == end(MONDAY_30)
    check_all([alice.pk], FRIDAY + 2 * SECOND)


def test_leave_in_between_is_not_counted_twice(alice: Student, bob: User) -> None:
    search = alice.searches.get()
    message = asked(alice, bob)
    leave = leave_verbs.ask_leave(
        search, first_day=MONDAY_23, last_day=TUESDAY_24, reason="Rest", by=alice.user, now=FRIDAY
    )
    leave_verbs.decide_leave(leave, granted=True, why="Of course", by=bob, now=FRIDAY)
    assert due(message) == end(THURSDAY_26)
    add(bob, MONDAY_23)
    assert due(message) == end(THURSDAY_26), "a holiday on a day of leave"
    add(bob, WEDNESDAY_25)
    assert due(message) == end(FRIDAY_27)
    check_all([alice.pk], FRIDAY)


def test_leave_that_is_granted_later_counts_with_the_days_in_force(alice: Student, bob: User) -> None:
    search = alice.searches.get()
    message = asked(alice, bob)
    add(bob, MONDAY_23)
    leave = leave_verbs.ask_leave(
        search, first_day=TUESDAY_24, last_day=TUESDAY_24, reason="Rest", by=alice.user, now=FRIDAY
    )
    leave_verbs.decide_leave(leave, granted=True, why="Of course", by=bob, now=FRIDAY)
    assert due(message) == end(THURSDAY_26)


def test_what_comes_after_the_day_was_added_counts_with_it(alice: Student, bob: User) -> None:
    add(bob, MONDAY_23)
    later = FRIDAY + timedelta(hours=1)
    assert due(stated(alice, now=later)) == end(MONDAY_30)
    assert due(asked(alice, bob, now=later)) == end(WEDNESDAY_25)
    check_all([alice.pk], later)


def test_a_day_that_is_taken_back_moves_nothing_back_and_counts_for_nothing_new(
    alice: Student, bob: User
) -> None:
    offer, message = stated(alice), asked(alice, bob)
    holiday = add(bob, MONDAY_23).holiday
    later = FRIDAY + timedelta(hours=1)
    back = holiday_verbs.take_back(holiday, why="It is on the 24th", by=bob, now=later)
    assert back.taken_back_by == bob
    assert back.taken_back_at == later
    assert back.taken_back_why == "It is on the 24th"
    assert due(offer) == end(MONDAY_30)
    assert due(message) == end(WEDNESDAY_25)
    assert due(stated(alice, now=later)) == end(FRIDAY_27)
    assert due(asked(alice, bob, now=later)) == end(TUESDAY_24)
    offer = offer_verbs.change_offer(offer, changes={"hours_per_week": 40}, by=alice.user, now=later + SECOND)
    assert due(offer) == end(MONDAY_30), "a change of the offer counts with the days in force for it"
    add(bob, MONDAY_23, now=later + 2 * SECOND)
    assert due(offer) == end(MONDAY_30), "and the day again is no second one"
    assert due(message) == end(WEDNESDAY_25)
    check_all([alice.pk], later + 2 * SECOND)


@pytest.mark.parametrize(
    ("place", "moves"),
    [
        pytest.param("QQ", {"QQ", "QQ-01", "QQ-02"}, id="all of the country"),
        pytest.param("QQ-01", {"QQ-01"}, id="one subdivision"),
    ],
)
def test_a_day_moves_only_what_is_counted_in_its_place(place: str, moves: set[str], bob: User) -> None:
    offers = {}
    for code in ("QQ", "QQ-01", "QQ-02", "DE"):
        country, _, subdivision = code.partition("-")
        offers[code] = stated(student_in(country, subdivision, coach=bob))
    add(bob, WEDNESDAY_25, place=place)
    assert {code for code, offer in offers.items() if due(offer) == end(MONDAY_30)} == moves
    assert {code for code, offer in offers.items() if due(offer) == end(FRIDAY_27)} == offers.keys() - moves


def test_who_moved_away_keeps_the_calendar_of_the_offer(alice: Student, bob: User) -> None:
    offer = stated(alice)
    move_student(alice, time_zone=ZONE, country="DE", subdivision="BE", by=None, now=FRIDAY)
    add(bob, WEDNESDAY_25)
    assert due(offer) == end(MONDAY_30)
    new = stated(Student.objects.get(pk=alice.pk), now=FRIDAY + SECOND)
    assert due(new) == end(FRIDAY_27)


@pytest.mark.parametrize(
    ("rule", "place", "moves"),
    [
        ("country_state", "QQ-01", True),
        ("country", "QQ-01", False),
        ("country", "QQ", True),
        ("weekends", "QQ", False),
    ],
)
def test_the_policys_rule_decides_whether_an_added_day_is_left_out(
    rule: str, place: str, moves: bool, bob: User
) -> None:
    document = shipped.document("this-school")
    document["rules"]["business_days"] = rule
    factories.make_policy(document)
    student = student_in("QQ", "01", coach=bob)
    offer, message = stated(student), asked(student, bob)
    add(bob, MONDAY_23, place=place)
    assert due(offer) == end(MONDAY_30 if moves else FRIDAY_27)
    assert due(message) == end(WEDNESDAY_25 if moves else TUESDAY_24)
    assert bool(calendar_of(offer).extra) == moves
    check_all([student.pk], FRIDAY)


def test_under_another_policy_a_reply_is_counted_by_the_days_in_force_for_it(bob: User) -> None:
    """Signed under “weekends”, supposed under “country and state”: the message knows the day all the same."""
    document = shipped.document("this-school")
    document["rules"]["business_days"] = "weekends"
    factories.make_policy(document)
    student = student_in(coach=bob)
    asked(student, bob)
    add(bob, MONDAY_23)
    later = end(TUESDAY_24) + SECOND
    holiday = AddedHoliday.objects.get()
    holiday_verbs.take_back(holiday, why="wrong", by=bob, now=later)
    search = searches_of([student]).get()
    rules = replace(search.policy.rules(), business_days="country_state")
    (signed, played) = bases(
        [
            SupposedRecord(records([search])[search.pk], search.policy.rules(), signed=True),
            SupposedRecord(records([search])[search.pk], rules, signed=False),
        ],
        later,
    )
    assert [reply.due_at for reply in signed.replies] == [end(TUESDAY_24)]
    assert [reply.due_at for reply in played.replies] == [end(WEDNESDAY_25)]


def test_reminders_go_by_the_new_deadline_and_leave_the_day_out(alice: Student, bob: User) -> None:
    """Due on Monday 30: two business days before is Wednesday 25, Thursday 26 being the holiday."""
    offer = stated(alice)
    add(bob, THURSDAY_26)
    assert due(offer) == end(MONDAY_30)
    eight = datetime(2026, 3, 25, 7, 0, tzinfo=UTC)  # 08:00 in Belgrade
    assert "reminded_offer" not in sweep(eight - SECOND)
    assert sweep(eight)["reminded_offer"] == 2
    assert "reminded_offer" not in sweep(eight + timedelta(days=1))
    assert sweep(eight + timedelta(days=2))["reminded_offer"] == 2
    assert "offers_missed" not in sweep(end(MONDAY_30) - SECOND)
    assert sweep(end(MONDAY_30))["offers_missed"] == 1


def test_the_standing_of_whom_it_touched_follows(alice: Student, bob: User) -> None:
    asked(alice, bob)
    due_at = Standing.objects.get(student=alice).next_due_at
    add(bob, MONDAY_23)
    check_all([alice.pk], FRIDAY)
    assert Standing.objects.get(student=alice).next_due_at != due_at, "the reply is due on another day"


def test_a_search_that_ended_keeps_its_messages_as_they_were(alice: Student, bob: User) -> None:
    message = asked(alice, bob)
    search_verbs.withdraw_from_search(alice, by=alice.user, now=FRIDAY + SECOND)
    add(bob, MONDAY_23, now=FRIDAY + 2 * SECOND)
    assert due(message) == end(TUESDAY_24)


def test_what_it_costs_does_not_grow_with_messages(
    alice: Student, bob: User, django_assert_num_queries: Any
) -> None:
    for student in (alice, student_in(coach=bob)):  # one alone is judged by a statement less than many
        asked(student, bob)
    with CaptureQueriesContext(connection) as few:
        add(bob, MONDAY_23)
    for _ in range(3):
        other = student_in(coach=bob)
        asked(other, bob)
        asked(other, bob, now=FRIDAY + SECOND)
    with django_assert_num_queries(len(few)):
        add(bob, TUESDAY_24, now=FRIDAY + 2 * SECOND)
    assert set(Message.objects.values_list("reply_due_at", flat=True)) == {end(THURSDAY_26)}
