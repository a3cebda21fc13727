"""What staff record of a student is told to them by mail at once (DOMAIN §9): that there is something, and where."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from coaching.appointments import verbs as appointment_verbs
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses import verbs as lapse_verbs
from core.models import OutboxMail
from people.accounts.models import User
from people.students.models import Student
from rules.instants import end_of_day
from tests.coaching.conftest import MONDAY

AT = MONDAY + timedelta(days=1)


def mails(student: Student, prefix: str) -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(to=student.user.email, key__startswith=prefix).order_by("pk"))


def booked(alice: Student, bob: User, at=AT):
    return appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=at, minutes=30, by=bob, now=MONDAY
    )


def test_a_booking(alice: Student, bob: User) -> None:
    booked(alice, bob)
    booked(alice, bob)
    (mail,) = mails(alice, "booked:")
    assert "coaching with Bob Field" in mail.body
    assert "(New York), 30 minutes" in mail.body
    assert "Alice" not in mail.subject


def test_a_booking_of_what_is_over_reads_as_that(alice: Student, bob: User) -> None:
    booked(alice, bob, MONDAY - timedelta(hours=2))
    (mail,) = mails(alice, "booked:")
    assert "An appointment was put on your record" in mail.body


@pytest.mark.parametrize(
    ("outcome", "late", "moment", "words"),
    [
        ("attended", 4, AT + timedelta(hours=1), "went is on record now."),
        ("no_show", None, AT + timedelta(hours=1), "went is on record now."),
        ("cancelled", None, MONDAY, "was called off."),
    ],
)
def test_an_outcome(alice: Student, bob: User, outcome: str, late: int | None, moment, words: str) -> None:
    appointment_verbs.record_outcome(
        booked(alice, bob), outcome=outcome, minutes_late=late, note="Private.", by=bob, now=moment
    )
    (mail,) = mails(alice, "outcome:")
    assert words in mail.body
    assert "Private" not in mail.body


@pytest.mark.parametrize(("approved", "words"), [(True, "is approved"), (False, "suggests some changes")])
def test_a_review(alice: Student, bob: User, approved: bool, words: str) -> None:
    due_on = date(2026, 3, 20)
    asked = deliverable_verbs.set_deliverable(alice, kind="resume", due_on=due_on, by=bob, now=MONDAY)
    (mail,) = mails(alice, "deliverable:")
    assert "asks you for your resume, by Fri 20 Mar, end of day (New York)" in mail.body
    handed_in = deliverable_verbs.submit(asked, link="", text="Mine.", by=alice.user, now=MONDAY)
    deliverable_verbs.review(handed_in, approved=approved, note="Shorter.", by=bob, now=MONDAY)
    (told,) = mails(alice, "review:")
    assert words in told.body
    assert "Shorter" not in told.body


def test_a_deliverable_that_is_called_off(alice: Student, bob: User) -> None:
    asked = deliverable_verbs.set_deliverable(
        alice, kind="pitch", due_on=date(2026, 3, 20), by=bob, now=MONDAY
    )
    deliverable_verbs.cancel_deliverable(asked, why="Not needed.", by=bob, now=MONDAY)
    assert ["called-off" in mail.key for mail in mails(alice, "deliverable:")] == [False, True]


def test_a_dropped_lapse(alice: Student, bob: User) -> None:
    message: Message = conversation_verbs.send(alice, sender=bob, body="Hello?", asks_reply=True, now=MONDAY)
    later = MONDAY + timedelta(days=16)
    lapse = lapse_verbs.propose_lapse(message, now=later)
    assert lapse is not None
    lapse_verbs.drop_lapse(lapse, by=bob, why="We spoke by phone.", now=later)
    (mail,) = mails(alice, f"lapse:{lapse.pk}:dropped")
    assert "Bob has stopped that: it goes on." in mail.body
    assert "phone" not in mail.body


def test_nothing_is_told_twice(alice: Student, bob: User) -> None:
    asked: Callable[[], object] = lambda: deliverable_verbs.set_deliverable(  # noqa: E731
        alice, kind="resume", due_on=date(2026, 3, 20), by=bob, now=MONDAY
    )
    asked()
    asked()
    assert len(mails(alice, "deliverable:")) == 1


def test_the_end_of_the_day_is_the_students(alice: Student, bob: User) -> None:
    asked = deliverable_verbs.set_deliverable(
        alice, kind="resume", due_on=date(2026, 3, 20), by=bob, now=MONDAY
    )
    assert asked.due_at == end_of_day(date(2026, 3, 20), alice.zone)
