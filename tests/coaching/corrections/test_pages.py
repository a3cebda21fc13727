"""The pages on which staff correct, and on which a student reads both versions."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.appointments.models import Appointment
from coaching.deliverables.models import Review
from coaching.lapses.models import Lapse
from people.accounts.models import User
from people.students.models import Student
from tests.coaching.corrections.making import AFTER, DAY, DUE, WHY, booking, request, review
from tests.factories import client_of


def test_the_pages_show_what_is_on_record_and_correct_it(
    booked: Appointment, said: Review, dropped: Lapse, alice: Student, bob: User, clock: Any
) -> None:
    assert dropped.cancelled_at is not None
    clock.set(dropped.cancelled_at)
    bobs, alices = client_of(bob), client_of(alice.user)
    student, work = (
        f"/students/{alice.pk}/",
        f"/students/{alice.pk}/deliverables/{said.submission.deliverable_id}/",
    )
    for page, read_at, data, before in (
        (
            f"{student}appointments/{booked.pk}/booking/correction/",
            student,
            {"kind": "coaching", "host": bob.pk, "day": "2026-03-11", "time": "09:00", "minutes": "45"},
            "30 min",
        ),
        (f"{work}correction/", work, {"kind": "resume", "due_on": "2026-04-20"}, "Fri 20 Mar"),
        (f"{student}reviews/{said.pk}/correction/", work, {"decision": "no", "note": "Shorter."}, "Good."),
        (f"{student}lapses/{dropped.pk}/correction/", student, {"reason": "A letter."}, "We spoke by phone."),
    ):
        assert page in bobs.get(read_at).content.decode(), "staff find the way there"
        assert "On record" in bobs.get(page).content.decode()
        refused = bobs.post(page, data | {"why": ""})
        assert refused.status_code == 422 and "Say what was wrong" in refused.content.decode()
        text = bobs.post(page, data | {"why": WHY}, follow=True).content.decode()
        assert "Corrected." in text
        text = bobs.get(read_at).content.decode()
        assert WHY in text and before in text, page
        if read_at == work:
            text = alices.get(work).content.decode()
            assert WHY in text and before in text and page not in text
    text = alices.get(f"{student}messages/").content.decode()
    assert WHY in text and "30 min" in text, "the student reads what became of the booking"


def test_many_corrections_cost_no_more(
    booked: Appointment, said: Review, alice: Student, bob: User, clock: Any
) -> None:
    clock.set(AFTER)
    bobs = client_of(bob)

    def cost() -> list[int]:
        counts = []
        for page in (
            f"/students/{alice.pk}/",
            f"/students/{alice.pk}/deliverables/{said.submission.deliverable_id}/",
        ):
            with CaptureQueriesContext(connection) as seen:
                assert bobs.get(page).status_code == 200
            counts.append(len(seen))
        return counts

    booking(booked, bob)
    review(said, bob)
    request(said.submission.deliverable, bob, kind="resume")
    cost()
    few = cost()
    for number in range(4):
        booking(booked, bob, minutes=50 + number)
        review(said, bob, note=f"Shorter, {number}.")
        request(said.submission.deliverable, bob, kind="resume", due_on=DUE + (5 + number) * DAY)
    assert cost() == few
