"""Two at once, each in a connection of its own: whoever comes second sees what the first one did."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.holidays import verbs as holiday_verbs
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.holidays.models import AddedHoliday
from core.errors import Refused
from people.accounts.models import User
from people.students.models import Student
from tests import factories
from tests.coaching.conftest import MONDAY
from tests.coaching.holidays import scene

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions: Callable[[], Any]) -> list[Any]:
    """Starts them together; what each returned, or the Refused it raised."""
    start = Barrier(len(actions))

    def run(action: Callable[[], Any]) -> Any:
        try:
            start.wait(10)
            return action()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return [each.result(60) for each in [pool.submit(run, action) for action in actions]]


@contextmanager
def lapsing() -> Iterator[tuple[Student, User, Lapse]]:
    bob = factories.make_coach("Bob Field")
    factories.make_admin("Dora Quist")
    alice = factories.make_student("Alice Moreau", coach=bob)
    factories.sign_up_and_search(alice, date(2026, 3, 2))
    message = conversation_verbs.send(alice, sender=bob, body="Hello?", asks_reply=True, now=MONDAY)
    assert message.lapse_at is not None
    lapse = lapse_verbs.propose_lapse(message, now=message.lapse_at)
    assert lapse is not None
    yield Student.objects.get(pk=alice.pk), bob, lapse


@pytest.mark.parametrize("_", range(3))
def test_a_reply_while_the_lapse_is_confirmed(_: int) -> None:
    with lapsing() as (alice, bob, lapse):
        now = lapse.proposed_at + timedelta(hours=1)
        replied, confirmed = at_once(
            lambda: conversation_verbs.reply(alice, body="I am here", now=now),
            lambda: lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=now),
        )
        assert isinstance(replied, Message), "a reply is never lost"
        lapse.refresh_from_db()
        alice.refresh_from_db()
        if isinstance(confirmed, Refused):
            assert alice.state == "searching"
            assert lapse.confirmed_at is None
            assert lapse.cancelled_at == now
        else:
            assert alice.state == "lapsed"
            assert lapse.cancelled_at is None
            assert lapse.confirmed_at == now


def test_two_coaches_confirm_one_lapse() -> None:
    with lapsing() as (alice, bob, lapse):
        now = lapse.proposed_at + timedelta(hours=1)
        outcomes = at_once(
            *[lambda: lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=now)] * 2
        )
        assert sum(isinstance(each, Refused) for each in outcomes) == 1
        assert alice.searches.get().endings.count() == 2


def test_one_form_sent_four_times_at_once() -> None:
    bob = factories.make_coach("Bob Field")
    alice = factories.make_student("Alice Moreau", coach=bob)
    key = "0b1e7a52-8a35-4f6e-9f0e-0a4f5be3c001"
    sent = at_once(
        *[
            lambda: conversation_verbs.send(
                alice, sender=bob, body="Hello", asks_reply=False, now=MONDAY, form_key=key
            )
        ]
        * 4
    )
    assert len({message.pk for message in sent}) == Message.objects.count() == 1


def test_two_students_and_one_host_at_one_time() -> None:
    bob = factories.make_coach("Bob Field")
    students = [factories.make_student(coach=bob) for _ in range(2)]

    def booking(student: Student) -> Callable[[], Appointment]:
        return lambda: appointment_verbs.book(
            student,
            kind="coaching",
            host=bob,
            starts_at=MONDAY + timedelta(days=1),
            minutes=30,
            by=bob,
            now=MONDAY,
        )

    outcomes = at_once(*[booking(student) for student in students])
    assert sum(isinstance(each, Refused) for each in outcomes) == 1
    assert Appointment.objects.count() == 1


@pytest.mark.parametrize("place", ["QQ", "QQ-01"])
def test_two_coaches_add_one_day(place: str) -> None:
    bob = factories.make_coach("Bob Field")
    dora = factories.make_admin("Dora Quist")
    student = scene.student_in("QQ", "01", coach=bob)
    offer = scene.stated(student)
    day = scene.WEDNESDAY_25
    outcomes = at_once(*[lambda by=by: scene.add(by, day, place=place) for by in (bob, dora)])
    (refused,) = [each for each in outcomes if isinstance(each, Refused)]
    assert refused.field == "day"
    assert "left out already: Flag Day" in refused.message
    assert AddedHoliday.objects.count() == 1
    offer.refresh_from_db()
    assert offer.due_at == scene.end(scene.MONDAY_30), "it moved once"


def test_a_day_of_a_place_where_nobody_is_locked_is_added_once() -> None:
    """The students are not there to wait for: the constraint decides, and says so in words."""
    bob = factories.make_coach("Bob Field")
    scene.student_in("QQ", "01", coach=bob)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(holiday_verbs, "_lock", lambda country, subdivision: [])
        outcomes = at_once(*[lambda: scene.add(bob, scene.WEDNESDAY_25)] * 4)
    refused = [each for each in outcomes if isinstance(each, Refused)]
    assert len(refused) == 3
    assert {each.field for each in refused} == {"day"}
    assert AddedHoliday.objects.count() == 1


@pytest.mark.parametrize("_", range(3))
def test_a_message_and_an_offer_while_a_day_is_added(_: int) -> None:
    """Whichever comes first: what was sent before is counted again, what comes after knows the day."""
    bob = factories.make_coach("Bob Field")
    alice, ben = (scene.student_in(coach=bob) for _ in range(2))
    message, offer, added = at_once(
        lambda: scene.asked(alice, bob),
        lambda: scene.stated(ben),
        lambda: scene.add(bob, scene.MONDAY_23),
    )
    assert not any(isinstance(each, Refused) for each in (message, offer, added))
    message.refresh_from_db()
    offer.refresh_from_db()
    assert message.reply_due_at == scene.end(scene.WEDNESDAY_25)
    assert offer.due_at == scene.end(scene.MONDAY_30)


def test_two_take_one_day_back() -> None:
    bob = factories.make_coach("Bob Field")
    scene.student_in(coach=bob)
    holiday = scene.add(bob, scene.WEDNESDAY_25).holiday
    back = [
        lambda why=why: holiday_verbs.take_back(holiday, why=why, by=bob, now=scene.FRIDAY)
        for why in ("one", "two")
    ]
    outcomes = at_once(*back)
    assert sum(isinstance(each, Refused) for each in outcomes) == 1
