"""What staff recorded of a student is put right with a reason: both versions are kept, and what each refuses."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, transaction

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.conversation import verbs as conversation_verbs
from coaching.corrections.models import (
    DeliverableCorrection,
)
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable, Review
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from coaching.student_page import timeline
from core.errors import Refused
from people.accounts.models import User
from people.students.models import Student
from rules.instants import end_of_day
from tests.coaching.conftest import MONDAY, ask
from tests.coaching.corrections.making import AFTER, DAY, DUE, HOUR, WHY, booking, drop, request, review


def test_a_booking(booked: Appointment, bob: User, dora: User) -> None:
    made = booking(booked, dora, host=dora)
    booked.refresh_from_db()
    assert booked.kind == "mock_technical"
    assert booked.host == dora
    assert booked.starts_at == MONDAY + DAY + HOUR
    assert booked.minutes == 45
    assert booked.booked_by == bob
    assert made.was_kind == "coaching"
    assert made.was_host == bob
    assert made.was_starts_at == MONDAY + DAY
    assert made.was_minutes == 30
    assert made.why == WHY
    assert made.by == dora
    assert made.at == AFTER


def test_something_asked_for(asked: Deliverable, bob: User, dora: User) -> None:
    made = request(asked, dora)
    asked.refresh_from_db()
    due_on = DUE + 3 * DAY
    assert asked.kind == "pitch"
    assert asked.due_on == due_on
    assert asked.due_at == end_of_day(due_on, asked.zone)
    assert made.was_kind == "resume"
    assert made.was_due_on == DUE
    assert made.by == dora
    assert asked.set_by == bob


def test_a_review(said: Review, bob: User, dora: User) -> None:
    made = review(said, dora)
    said.refresh_from_db()
    assert said.approved is False
    assert said.note == "Shorter."
    assert said.by == dora
    assert said.at == AFTER
    assert made.was_approved is True
    assert made.was_note == "Good."
    assert made.was_by == bob
    assert made.was_at == MONDAY


def test_why_a_lapse_was_dropped(dropped: Lapse, alice: Student, bob: User, dora: User) -> None:
    made = drop(dropped, dora)
    before = dropped.cancelled_at
    dropped.refresh_from_db()
    assert dropped.cancelled_why == "She wrote a letter."
    assert dropped.cancelled_by == dora
    assert dropped.cancelled_at == before
    assert made.was_cancelled_why == "We spoke by phone."
    assert made.was_cancelled_by == bob
    told = {event.title: (event.actor, event.reason) for event in timeline.events(alice)}
    assert told["The lapse was dropped"] == ("Bob Field", "She wrote a letter.")
    assert told["Why the lapse was dropped was corrected"] == (
        "Dora Quist", f"{WHY} Before: “We spoke by phone.”",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "words", "field"),
    [
        ({"kind": "dinner"}, "what the appointment is about", "kind"),
        ({"minutes": 4}, "5 to 240", "minutes"),
        ({"starts_at": MONDAY + 500 * DAY}, "more than a year ahead", "starts_at"),
    ],
)
def test_a_booking_is_checked_as_when_it_is_made(
    booked: Appointment, bob: User, values: dict[str, Any], words: str, field: str
) -> None:
    with pytest.raises(Refused, match=words) as refusal:
        booking(booked, bob, **values)
    assert refusal.value.field == field


def test_a_booking_to_come_is_moved_to_where_nobody_is_in_two_places(
    booked: Appointment, alice: Student, bob: User
) -> None:
    later = MONDAY + 2 * DAY
    appointment_verbs.book(alice, kind="coaching", host=bob, starts_at=later, minutes=30, by=bob, now=MONDAY)
    with pytest.raises(Refused, match="another appointment then"):
        booking(booked, bob, starts_at=later + HOUR / 4)
    assert booking(booked, bob, starts_at=booked.starts_at + HOUR / 4), "it is not in its own way"


def test_one_that_was_held_lies_behind(alice: Student, bob: User) -> None:
    held = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=MONDAY, minutes=30, by=bob, now=MONDAY - HOUR
    )
    appointment_verbs.record_outcome(
        held, outcome="attended", minutes_late=0, note="", by=bob, now=MONDAY + HOUR
    )
    with pytest.raises(Refused, match="lies behind"):
        booking(held, bob, starts_at=AFTER + timedelta(seconds=1))
    assert booking(held, bob, starts_at=AFTER).starts_at == AFTER
    held.refresh_from_db()
    assert held.outcome == "attended", "how it went stays"


def test_a_host_who_left_stays_the_host(booked: Appointment, dora: User, bob: User) -> None:
    bob.roles.update(until=AFTER)
    assert booking(booked, dora, now=AFTER + HOUR).host == bob


@pytest.mark.parametrize(("days", "allowed"), [(-1, False), (0, True), (1, True)])
def test_a_deadline_that_was_told_is_never_made_earlier(
    asked: Deliverable, bob: User, days: int, allowed: bool
) -> None:
    due_on = DUE + days * DAY
    if allowed:
        assert request(asked, bob, due_on=due_on).due_on == due_on
        return
    with pytest.raises(Refused, match="which stays"):
        request(asked, bob, due_on=due_on)
    with pytest.raises(Error), transaction.atomic():
        DeliverableCorrection.objects.create(
            deliverable=asked, kind="pitch", due_on=due_on, due_at=asked.due_at, why=WHY, by=bob, at=AFTER
        )


def test_what_an_outage_moved_later_stays_there(asked: Deliverable, bob: User) -> None:
    moved = asked.due_at + 5 * DAY
    Deliverable.objects.filter(pk=asked.pk).update(due_at=moved)
    assert request(asked, bob, due_on=DUE + DAY).due_at == moved


def test_what_was_handed_in_is_not_called_something_else(said: Review, bob: User) -> None:
    deliverable = said.submission.deliverable
    with pytest.raises(Refused, match="handed in already"):
        request(deliverable, bob)
    assert request(deliverable, bob, kind="resume").due_on == DUE + 3 * DAY


def test_the_same_twice_by_one_day_is_refused(asked: Deliverable, alice: Student, bob: User) -> None:
    deliverable_verbs.set_deliverable(alice, kind="pitch", due_on=DUE, by=bob, now=MONDAY)
    with pytest.raises(Refused, match="asked for by that day already"):
        request(asked, bob, due_on=DUE)


def test_what_was_called_off_is_asked_for_anew(asked: Deliverable, bob: User) -> None:
    deliverable_verbs.cancel_deliverable(asked, why="Done.", by=bob, now=MONDAY)
    with pytest.raises(Refused, match="called off"):
        request(asked, bob)


def test_a_lapse_that_a_reply_stopped_was_dropped_by_nobody(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    assert message.lapse_at is not None
    lapse = lapse_verbs.propose_lapse(message, now=message.lapse_at)
    assert lapse is not None
    conversation_verbs.reply(alice, body="Here I am.", now=message.lapse_at + HOUR)
    with pytest.raises(Refused, match="Nobody of the school"):
        drop(lapse, bob, now=message.lapse_at + 2 * HOUR)
