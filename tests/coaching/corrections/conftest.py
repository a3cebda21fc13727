"""What can be corrected: an appointment, something asked for, a review, a dropped lapse."""

import pytest

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable, Review
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from people.accounts.models import User
from people.students.models import Student
from tests.coaching.conftest import MONDAY, ask
from tests.coaching.corrections.making import DAY, DUE, HOUR


@pytest.fixture
def booked(alice: Student, bob: User) -> Appointment:
    return appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=MONDAY + DAY, minutes=30, by=bob, now=MONDAY
    )


@pytest.fixture
def asked(alice: Student, bob: User) -> Deliverable:
    return deliverable_verbs.set_deliverable(alice, kind="resume", due_on=DUE, by=bob, now=MONDAY)


@pytest.fixture
def said(asked: Deliverable, alice: Student, bob: User) -> Review:
    handed_in = deliverable_verbs.submit(asked, link="", text="Mine.", by=alice.user, now=MONDAY)
    return deliverable_verbs.review(handed_in, approved=True, note="Good.", by=bob, now=MONDAY)


@pytest.fixture
def dropped(alice: Student, bob: User) -> Lapse:
    message = ask(alice, bob)
    assert message.lapse_at is not None
    lapse = lapse_verbs.propose_lapse(message, now=message.lapse_at)
    assert lapse is not None
    return lapse_verbs.drop_lapse(lapse, by=bob, why="We spoke by phone.", now=message.lapse_at + HOUR)
