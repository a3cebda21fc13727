"""What staff recorded of a student is put right with a reason; both versions are kept, and the student is told."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import Error, InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.conversation import verbs as conversation_verbs
from coaching.corrections import verbs
from coaching.corrections.models import (
    BookingCorrection,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable, Review
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from coaching.student_page import timeline
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim, ClaimState
from guarantee.judges.entitlement import took_part
from people.accounts.models import User
from people.students.models import Student
from rules.instants import end_of_day
from tests.coaching.conftest import MONDAY, ask
from tests.factories import client_of

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AFTER = MONDAY + 2 * HOUR
DUE = date(2026, 3, 20)
WHY = "I took the wrong line."


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


def booking(appointment: Appointment, by: User, **said: Any) -> BookingCorrection:
    values = {
        "kind": "mock_technical",
        "host": appointment.host,
        "starts_at": MONDAY + DAY + HOUR,
        "minutes": 45,
        "why": WHY,
        "now": AFTER,
    }
    return verbs.correct_booking(appointment, **(values | said), by=by)


def request(deliverable: Deliverable, by: User, **said: Any) -> DeliverableCorrection:
    values = {"kind": "pitch", "due_on": DUE + 3 * DAY, "why": WHY, "now": AFTER}
    return verbs.correct_deliverable(deliverable, **(values | said), by=by)


def review(made: Review, by: User, **said: Any) -> ReviewCorrection:
    values = {"approved": False, "note": "Shorter.", "why": WHY, "now": AFTER}
    return verbs.correct_review(made, **(values | said), by=by)


def drop(lapse: Lapse, by: User, **said: Any) -> DropCorrection:
    values = {"reason": "She wrote a letter.", "why": WHY, "now": lapse.cancelled_at}
    return verbs.correct_drop(lapse, **(values | said), by=by)


# --- both versions, who, when, why ---


def test_a_booking(booked: Appointment, bob: User, dora: User) -> None:
    made = booking(booked, dora, host=dora)
    booked.refresh_from_db()
    assert (booked.kind, booked.host, booked.starts_at, booked.minutes, booked.booked_by) == (
        "mock_technical", dora, MONDAY + DAY + HOUR, 45, bob,
    )  # fmt: skip
    assert (made.was_kind, made.was_host, made.was_starts_at, made.was_minutes) == (
        "coaching", bob, MONDAY + DAY, 30,
    )  # fmt: skip
    assert (made.why, made.by, made.at) == (WHY, dora, AFTER)


def test_something_asked_for(asked: Deliverable, bob: User, dora: User) -> None:
    made = request(asked, dora)
    asked.refresh_from_db()
    due_on = DUE + 3 * DAY
    assert (asked.kind, asked.due_on, asked.due_at) == ("pitch", due_on, end_of_day(due_on, asked.zone))
    assert (made.was_kind, made.was_due_on, made.by, asked.set_by) == ("resume", DUE, dora, bob)


def test_a_review(said: Review, bob: User, dora: User) -> None:
    made = review(said, dora)
    said.refresh_from_db()
    assert (said.approved, said.note, said.by, said.at) == (False, "Shorter.", dora, AFTER)
    assert (made.was_approved, made.was_note, made.was_by, made.was_at) == (True, "Good.", bob, MONDAY)


def test_why_a_lapse_was_dropped(dropped: Lapse, alice: Student, bob: User, dora: User) -> None:
    made = drop(dropped, dora)
    before = dropped.cancelled_at
    dropped.refresh_from_db()
    assert (dropped.cancelled_why, dropped.cancelled_by, dropped.cancelled_at) == (
        "She wrote a letter.", dora, before,
    )  # fmt: skip
    assert (made.was_cancelled_why, made.was_cancelled_by) == ("We spoke by phone.", bob)
    told = {event.what: (event.who, event.why) for event in timeline.events(alice)}
    assert told["The lapse was dropped"] == ("Bob Field", "She wrote a letter.")
    assert told["Why the lapse was dropped was corrected"] == (
        "Dora Quist", f"{WHY} Before: “We spoke by phone.”",
    )  # fmt: skip


# --- the kind: of each of them ---

KINDS = [
    pytest.param("booked", booking, BookingCorrection, id="a booking"),
    pytest.param("asked", request, DeliverableCorrection, id="something asked for"),
    pytest.param("said", review, ReviewCorrection, id="a review"),
    pytest.param("dropped", drop, DropCorrection, id="a dropped lapse"),
]


@pytest.mark.parametrize(("name", "correct", "model"), KINDS)
class TestEach:
    @pytest.fixture
    def row(self, request: pytest.FixtureRequest, name: str) -> Any:
        return request.getfixturevalue(name)

    def test_the_student_is_told_at_once_and_not_what_was_said(
        self, row: Any, correct: Any, model: Any, alice: Student, bob: User
    ) -> None:
        correct(row, bob)
        (mail,) = OutboxMail.objects.filter(key__startswith="corrected:")
        assert mail.to == alice.user.email and "was corrected" in mail.body
        assert mail.subject == "Something on your record was corrected"
        for private in (WHY, "Shorter", "letter", "phone"):
            assert private not in mail.body

    def test_sent_twice_it_is_one(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        assert correct(row, bob) == correct(row, bob)
        assert model.objects.count() == 1
        assert OutboxMail.objects.filter(key__startswith="corrected:").count() == 1

    def test_without_a_reason_it_is_refused(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        with pytest.raises(Refused, match="Say what was wrong") as refusal:
            correct(row, bob, why=" ")
        assert refusal.value.field == "why" and not model.objects.exists()

    def test_what_is_on_record_already_is_no_correction(
        self, row: Any, correct: Any, model: Any, bob: User
    ) -> None:
        correct(row, bob)
        with pytest.raises(Refused, match="on record like that already"):
            correct(row, bob, why="Another reason.")

    def test_neither_the_student_nor_another_coach(
        self, row: Any, correct: Any, model: Any, alice: Student, frank: User
    ) -> None:
        for user in (alice.user, frank):
            with pytest.raises(Refused):
                correct(row, user)
        assert not model.objects.exists()

    def test_once_a_claim_is_decided_it_stands(
        self, row: Any, correct: Any, model: Any, alice: Student, bob: User
    ) -> None:
        claim_verbs.file_claim(
            Student.objects.get(pk=alice.pk),
            statement="",
            by=alice.user,
            now=datetime(2026, 9, 8, tzinfo=UTC),
        )
        for state in (ClaimState.PROPOSED, ClaimState.DECIDED):
            Claim.objects.update(state=state)
        with pytest.raises(Refused, match="is decided"):
            correct(row, bob)

    def test_the_database_knows_no_other_way(
        self, row: Any, correct: Any, model: Any, bob: User, dora: User
    ) -> None:
        correct(row, dora, **({"host": dora} if correct is booking else {}))
        kept = model.objects.get()
        columns = [field.name for field in model._meta.get_fields() if field.name.startswith("was_")]
        for was in columns:
            name = was.removeprefix("was_")
            with pytest.raises(InternalError, match="by a correction"), transaction.atomic():
                type(row).objects.filter(pk=row.pk).update(**{name: getattr(kept, was)})

    def test_an_earlier_correction_is_no_excuse_for_another_change(
        self, row: Any, correct: Any, model: Any, bob: User
    ) -> None:
        correct(row, bob)
        first = type(row).objects.get(pk=row.pk)
        fields = [
            field.name.removeprefix("was_")
            for field in model._meta.get_fields()
            if field.name.startswith("was_")
        ]
        again = {name: getattr(first, name) for name in fields}
        if correct is request:
            correct(row, bob, due_on=DUE + 9 * DAY, why="Later still.")
        elif correct is booking:
            correct(row, bob, minutes=60, why="Longer.")
        elif correct is review:
            correct(row, bob, note="Much shorter.", why="Clearer.")
        else:
            correct(row, bob, reason="She called.", why="Clearer.")
        with pytest.raises(InternalError, match="by a correction"), transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(**again)

    def test_what_was_cannot_be_made_up(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        made = correct(row, bob)
        values = {
            field.attname: getattr(made, field.attname)
            for field in model._meta.concrete_fields
            if field.name != "id"
        }
        text = next(field for field in model._meta.concrete_fields if field.name.startswith("was_"))
        lie = values[text.attname]
        again = model.objects.create(**values | {"why": "Once more."})
        again.refresh_from_db()
        assert getattr(again, text.attname) != lie

    def test_no_correction_is_changed_or_removed(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        made = correct(row, bob)
        for act in (lambda: model.objects.update(why="x"), made.delete):
            with pytest.raises(Error), transaction.atomic():
                act()

    def test_who_corrects_what_a_finding_rests_on_takes_no_part(
        self, row: Any, correct: Any, model: Any, dora: User, alice: Student
    ) -> None:
        correct(row, dora)
        assert (dora.pk in took_part(alice)) == (model is not ReviewCorrection)


# --- what each refuses ---


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


# --- the pages ---


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
