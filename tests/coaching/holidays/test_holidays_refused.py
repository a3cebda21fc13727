"""Who may add a holiday and take it back, and what is refused in words."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from coaching.holidays import verbs as holiday_verbs
from commitments.holidays.models import AddedHoliday
from core.errors import Refused
from people.accounts.models import User
from people.students.models import Student
from tests import factories
from tests.coaching.holidays.scene import (
    FRIDAY,
    MONDAY_23,
    MONDAY_30,
    WEDNESDAY_25,
    ZONE,
    add,
    asked,
    due,
    end,
    stated,
    student_in,
)

pytestmark = pytest.mark.django_db


def test_taking_back_twice_or_without_a_reason_is_refused(alice: Student, bob: User) -> None:
    holiday = add(bob, MONDAY_23).holiday
    with pytest.raises(Refused, match="Say why"):
        holiday_verbs.take_back(holiday, why=" ", by=bob, now=FRIDAY)
    holiday_verbs.take_back(holiday, why="wrong", by=bob, now=FRIDAY)
    with pytest.raises(Refused, match="a moment ago"):
        holiday_verbs.take_back(holiday, why="wrong", by=bob, now=FRIDAY)


@pytest.mark.parametrize(
    ("place", "day", "name", "field", "says"),
    [
        pytest.param("DE-BE", WEDNESDAY_25, "Day", None, "holidays of DE-BE are known", id="a known place"),
        pytest.param("US", WEDNESDAY_25, "Day", None, "holidays of US are known", id="a known country"),
        pytest.param("QR", WEDNESDAY_25, "Day", None, "no student in QR", id="nobody lives there"),
        pytest.param("QQ", WEDNESDAY_25, "  ", "name", "Say what the day is called", id="no name"),
        pytest.param("QQ", WEDNESDAY_25, "x" * 81, "name", "at most 80", id="a name too long"),
        pytest.param("QQ", WEDNESDAY_25, "a\x00b", "name", "cannot be stored", id="a name with a null"),
        pytest.param("QQ", date(2026, 3, 28), "Day", "day", "already: Saturday", id="a Saturday"),
        pytest.param("QQ", date(2025, 3, 18), "Day", "day", "Check the year", id="more than a year ago"),
        pytest.param("QQ", date(2126, 3, 25), "Day", "day", "Check the year", id="a century off"),
        pytest.param("US-ZZ", date(2026, 12, 25), "Day", "day", "Christmas Day", id="a national holiday"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(
    place: str, day: date, name: str, field: str | None, says: str, alice: Student, bob: User
) -> None:
    student_in("US", "ZZ", coach=bob)
    student_in("DE", "BE", coach=bob)
    with pytest.raises(Refused, match=says) as refused:
        add(bob, day, place=place, name=name)
    assert refused.value.field == field
    assert not AddedHoliday.objects.exists()


def test_a_day_that_stands_is_not_added_again(alice: Student, bob: User) -> None:
    student_in("QQ", "01", coach=bob)
    add(bob, WEDNESDAY_25)
    for place in ("QQ", "QQ-01"):
        with pytest.raises(Refused, match="25 Mar 2026 is left out already: Flag Day"):
            add(bob, WEDNESDAY_25, place=place)


def test_who_may_add_a_day_and_take_it_back(alice: Student, bob: User) -> None:
    frank, dora = factories.make_coach("Frank Lowe"), factories.make_admin("Dora Quist")
    for nobody in (frank, alice.user, factories.give(factories.make_user(), "liaison")):
        with pytest.raises(Refused):
            add(nobody, WEDNESDAY_25)
    holiday = add(dora, WEDNESDAY_25).holiday
    for nobody in (frank, alice.user):
        with pytest.raises(Refused):
            holiday_verbs.take_back(holiday, why="wrong", by=nobody, now=FRIDAY)
    assert holiday_verbs.take_back(holiday, why="wrong", by=bob, now=FRIDAY).taken_back_by == bob


def test_nobody_moves_deadlines_of_their_own(alice: Student, bob: User) -> None:
    student_in(coach=bob)
    factories.give(alice.user, "admin")
    with pytest.raises(Refused, match="Your own deadlines are counted in QQ"):
        add(User.objects.get(pk=alice.user.pk), WEDNESDAY_25)


def test_a_place_without_a_policy_limit_or_search_takes_days_all_the_same(bob: User) -> None:
    """Nobody has signed: nothing is counted yet, and what comes is."""
    factories.make_policy()
    student = factories.make_student(coach=bob, zone=ZONE, country="QQ", subdivision="")
    message = asked(student, bob)
    assert message.reply_due_at is None
    added = add(bob, WEDNESDAY_25)
    assert added.offers == 0
    assert added.replies == 0
    assert due(stated(student)) == end(MONDAY_30)


def test_the_database_keeps_a_day_once_and_who_took_it_back(alice: Student, bob: User) -> None:
    holiday = add(bob, WEDNESDAY_25).holiday
    row = {"country": "QQ", "subdivision": "", "day": WEDNESDAY_25, "name": "Again"}
    with pytest.raises(IntegrityError, match="once_a_day"), transaction.atomic():
        AddedHoliday.objects.create(**row, added_by=bob, added_at=FRIDAY)
    with pytest.raises(IntegrityError, match="whom_and_why"), transaction.atomic():
        AddedHoliday.objects.filter(pk=holiday.pk).update(taken_back_at=FRIDAY)
    assert str(holiday) == "Flag Day, 2026-03-25"
