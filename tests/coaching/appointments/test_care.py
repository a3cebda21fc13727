"""Appointments, deliverables, concerns: what requirements 5, 6 and 9 are judged by (DOMAIN §8, §9)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.urls import reverse

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.concerns import verbs as concern_verbs
from coaching.concerns.models import Concern
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable, Submission
from core.errors import Refused
from people.accounts.models import User
from people.students.models import Student
from standing.models import Standing
from tests import factories
from tests.coaching.conftest import MONDAY
from tests.factories import client_of

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
AT = MONDAY + timedelta(days=1)


def book(
    student: Student, host: User, at: datetime = AT, minutes: int = 30, by: User | None = None
) -> Appointment:
    return appointment_verbs.book(
        student, kind="coaching", host=host, starts_at=at, minutes=minutes, by=by or host, now=MONDAY
    )


def test_booked_it_is_what_comes_next(alice: Student, bob: User) -> None:
    assert book(alice, bob).zone == "America/New_York"
    assert Standing.objects.get(student=alice).next_due == "1:1"


@pytest.mark.parametrize(
    ("at", "offered"), [(AT - SECOND, True), (AT, False)], ids=["before it begins", "once it has begun"]
)
def test_who_runs_late_reads_where_to_say_so_until_it_begins(
    alice: Student, bob: User, clock: Any, at: datetime, offered: bool
) -> None:
    """Where it is said: on Today and beside the appointment."""
    book(alice, bob)
    clock.set(at)
    browser, words = client_of(alice.user), "Running late? Tell Bob here."
    conversation = reverse("coaching:messages", args=[alice.pk])
    today = browser.get(reverse("jobsearch:today")).content.decode()
    assert (f'<a href="{conversation}#id_body">{words}</a>' in today) == offered
    beside = browser.get(conversation).content.decode()
    assert (f'<a href="#id_body">{words}</a>' in beside) == offered
    assert 'id="id_body"' in beside
    where_she_stands = browser.get(reverse("coaching:student", args=[alice.pk])).content.decode()
    assert "Running late?" not in where_she_stands
    assert words not in client_of(bob).get(conversation).content.decode()


def test_booked_twice_is_one(alice: Student, bob: User) -> None:
    assert book(alice, bob) == book(alice, bob)


@pytest.mark.parametrize("minutes", [1, 29], ids=["at its last minute", "over all of it"])
def test_nobody_is_in_two_places(
    alice: Student, charlie: Student, bob: User, frank: User, minutes: int
) -> None:
    book(alice, bob)
    overlapping = AT + timedelta(minutes=30 - minutes)
    with pytest.raises(Refused, match="Bob Field has another appointment then"):
        book(charlie, bob, overlapping)
    with pytest.raises(Refused, match="Alice Moreau has another appointment then"):
        book(alice, frank, overlapping, by=bob)


def test_one_after_the_other_is_no_clash(alice: Student, charlie: Student, bob: User) -> None:
    book(alice, bob)
    book(charlie, bob, AT + timedelta(minutes=30))
    book(charlie, bob, AT - timedelta(minutes=30))
    assert Appointment.objects.count() == 3


def test_a_cancelled_one_leaves_its_time(alice: Student, charlie: Student, bob: User) -> None:
    appointment_verbs.record_outcome(
        book(alice, bob), outcome="cancelled", minutes_late=None, note="", by=bob, now=MONDAY
    )
    assert book(charlie, bob)


@pytest.mark.parametrize(
    ("what", "field"),
    [
        ({"kind": "party"}, "kind"),
        ({"minutes": 4}, "minutes"),
        ({"minutes": 241}, "minutes"),
        ({"starts_at": MONDAY + timedelta(days=401)}, "starts_at"),
        ({"starts_at": datetime(9999, 12, 31, 23, 59, tzinfo=UTC)}, "starts_at"),
    ],
    ids=["kind", "short", "long", "far", "year 9999"],
)
def test_what_cannot_be_booked(alice: Student, bob: User, what: dict[str, Any], field: str) -> None:
    asked: dict[str, Any] = {"kind": "coaching", "host": bob, "starts_at": AT, "minutes": 30} | what
    with pytest.raises(Refused) as refusal:
        appointment_verbs.book(alice, by=bob, now=MONDAY, **asked)
    assert refusal.value.field == field


def test_whom_one_can_meet(alice: Student, charlie: Student, bob: User) -> None:
    for someone in (alice.user, charlie.user):
        with pytest.raises(Refused, match="someone of the team"):
            book(alice, someone, by=bob)


@pytest.mark.parametrize(
    ("outcome", "late", "now", "words"),
    [
        ("attended", 0, AT - SECOND, "has not begun"),
        ("no_show", None, AT - SECOND, "has not begun"),
        ("cancelled", None, AT, "already begun"),
        ("attended", None, AT, "how many minutes late"),
        ("attended", -1, AT, "0 to 240"),
        ("attended", 241, AT, "did not come"),
        ("vanished", None, AT, "how it went"),
    ],
)
def test_outcomes_that_are_refused(
    alice: Student, bob: User, outcome: str, late: int | None, now: datetime, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        appointment_verbs.record_outcome(
            book(alice, bob), outcome=outcome, minutes_late=late, note="", by=bob, now=now
        )


@pytest.mark.parametrize(
    ("outcome", "late"),
    [("attended", 0), ("attended", 4), ("no_show", None), ("excused", None), ("staff_missed", None)],
)
def test_outcomes_that_are_recorded_once(alice: Student, bob: User, outcome: str, late: int | None) -> None:
    appointment = book(alice, bob)
    done = appointment_verbs.record_outcome(
        appointment, outcome=outcome, minutes_late=late, note="Good", by=bob, now=AT
    )
    assert done.outcome == outcome
    assert done.minutes_late == late
    assert done.recorded_by == bob
    with pytest.raises(Refused, match="already on record"):
        appointment_verbs.record_outcome(
            appointment, outcome="no_show", minutes_late=None, note="", by=bob, now=AT + SECOND
        )


def test_the_host_records_it_too_but_no_student(alice: Student, bob: User, frank: User) -> None:
    appointment = book(alice, frank, by=bob)
    with pytest.raises(Refused):
        appointment_verbs.record_outcome(
            appointment, outcome="attended", minutes_late=0, note="", by=alice.user, now=AT
        )
    assert appointment_verbs.record_outcome(
        appointment, outcome="attended", minutes_late=3, note="", by=frank, now=AT
    )


# --- deliverables ---


def resume(student: Student, by: User, due_on: date = date(2026, 3, 13)) -> Deliverable:
    return deliverable_verbs.set_deliverable(student, kind="resume", due_on=due_on, by=by, now=MONDAY)


def test_a_deadline_is_the_end_of_the_students_day(alice: Student, bob: User) -> None:
    made = resume(alice, bob)
    assert made.due_at == datetime(2026, 3, 14, 4, tzinfo=UTC)
    assert made.zone == "America/New_York"
    assert resume(alice, bob) == made, "asked for twice is asked for once"


@pytest.mark.parametrize("due_on", [date(2026, 3, 8), date(2027, 6, 1), date(9999, 12, 31)])
def test_deadlines_that_are_refused(alice: Student, bob: User, due_on: date) -> None:
    with pytest.raises(Refused) as refusal:
        resume(alice, bob, due_on)
    assert refusal.value.field == "due_on"


def test_versions_and_what_was_said_to_them(alice: Student, bob: User) -> None:
    deliverable = resume(alice, bob)
    first = deliverable_verbs.submit(deliverable, link="", text="My resume", by=alice.user, now=MONDAY)
    again = deliverable_verbs.submit(
        deliverable, link="", text=" My resume ", by=alice.user, now=MONDAY + SECOND
    )
    second = deliverable_verbs.submit(
        deliverable, link="https://example.com/r", text="", by=alice.user, now=MONDAY + HOUR
    )
    assert first == again
    assert first.version == 1
    assert second.version == 2
    with pytest.raises(Refused, match="what should change"):
        deliverable_verbs.review(first, approved=False, note="", by=bob, now=MONDAY + HOUR)
    deliverable_verbs.review(first, approved=False, note="Shorter", by=bob, now=MONDAY + HOUR)
    deliverable_verbs.review(second, approved=True, note="", by=bob, now=MONDAY + 2 * HOUR)
    deliverable_verbs.review(second, approved=True, note="", by=bob, now=MONDAY + 2 * HOUR)
    assert list(second.reviews.values_list("approved", "by")) == [(True, bob.pk)]


@pytest.mark.parametrize(
    ("link", "text"),
    [("", "  "), ("javascript:alert(1)", ""), ("https://example.com/" + "x" * 500, ""), ("", "x" * 20_001)],
)
def test_versions_that_are_refused(alice: Student, bob: User, link: str, text: str) -> None:
    with pytest.raises(Refused):
        deliverable_verbs.submit(resume(alice, bob), link=link, text=text, by=alice.user, now=MONDAY)
    assert not Submission.objects.exists()


def test_it_is_never_too_late_to_hand_in_and_nobody_does_it_for_them(alice: Student, bob: User) -> None:
    deliverable = resume(alice, bob)
    with pytest.raises(Refused, match="their own work"):
        deliverable_verbs.submit(deliverable, link="", text="For you", by=bob, now=MONDAY)
    late = deliverable_verbs.submit(deliverable, link="", text="Late", by=alice.user, now=deliverable.due_at)
    assert late.submitted_at == deliverable.due_at


def test_called_off_nothing_more_is_handed_in(alice: Student, bob: User) -> None:
    deliverable = resume(alice, bob)
    deliverable_verbs.cancel_deliverable(deliverable, why="Done in class", by=bob, now=MONDAY)
    with pytest.raises(Refused, match="no longer asked for"):
        deliverable_verbs.submit(deliverable, link="", text="Here", by=alice.user, now=MONDAY)
    assert resume(alice, bob) != deliverable, "it can be asked for anew"


def test_called_off_it_says_by_whom_on_the_page_and_keeps_it(
    alice: Student, bob: User, dora: User, clock: Any
) -> None:
    clock.set(MONDAY)
    deliverable = resume(alice, bob)
    assert (
        deliverable_verbs.cancel_deliverable(
            deliverable, why="Done in class", by=dora, now=MONDAY
        ).cancelled_by
        == dora
    )
    for reader in (bob, alice.user):
        page = client_of(reader).get(f"/students/{alice.pk}/deliverables/{deliverable.pk}/").content.decode()
        assert "Called off by Dora Quist" in page and "Done in class" in page
    with pytest.raises(InternalError, match="stays as it is"), transaction.atomic():
        Deliverable.objects.filter(pk=deliverable.pk).update(cancelled_by=bob)


# --- concerns ---


def raised(student: Student, by: User) -> Concern:
    return concern_verbs.raise_concern(
        student, what="Rude at a meetup.", happened_on=date(2026, 3, 6), by=by, now=MONDAY
    )


def test_to_uphold_it_takes_two_admins(alice: Student, dora: User, erin: User, bob: User) -> None:
    concern = raised(alice, bob)
    proposed = concern_verbs.decide_concern(concern, upheld=True, why="I saw it", by=dora, now=MONDAY)
    assert (proposed.upheld, proposed.proposed_by) == (None, dora)
    with pytest.raises(Refused, match="a second admin has to agree"):
        concern_verbs.decide_concern(concern, upheld=True, why="Still so", by=dora, now=MONDAY)
    decided = concern_verbs.decide_concern(concern, upheld=True, why="So did I", by=erin, now=MONDAY)
    assert (decided.upheld, decided.proposed_by, decided.decided_by) == (True, dora, erin)


def test_whoever_would_uphold_it_may_still_dismiss_it(alice: Student, dora: User, bob: User) -> None:
    concern = raised(alice, bob)
    concern_verbs.decide_concern(concern, upheld=True, why="I saw it", by=dora, now=MONDAY)
    dismissed = concern_verbs.decide_concern(concern, upheld=False, why="I erred", by=dora, now=MONDAY)
    assert dismissed.upheld is False


def test_the_database_takes_no_one_person_for_two(alice: Student, dora: User, bob: User) -> None:
    concern = raised(alice, bob)
    with pytest.raises(IntegrityError, match="two_uphold_a_concern"), transaction.atomic():
        Concern.objects.filter(pk=concern.pk).update(
            proposed_by=dora, proposed_at=MONDAY, decided_by=dora, decided_at=MONDAY, upheld=True
        )


def test_an_admin_who_did_not_raise_it_decides_once(
    alice: Student, dora: User, erin: User, bob: User
) -> None:
    concern = raised(alice, dora)
    assert raised(alice, dora) == concern, "raised twice is one"
    for someone, words in (
        (dora, "another admin"),
        (bob, "Only an admin"),
        (alice.user, "Nobody judges themself"),
    ):
        with pytest.raises(Refused, match=words):
            concern_verbs.decide_concern(concern, upheld=True, why="So it was", by=someone, now=MONDAY)
    with pytest.raises(Refused):
        concern_verbs.decide_concern(concern, upheld=True, why=" ", by=erin, now=MONDAY)
    assert (
        concern_verbs.decide_concern(
            concern, upheld=False, why="A misunderstanding", by=erin, now=MONDAY
        ).upheld
        is False
    )
    with pytest.raises(Refused, match="already decided"):
        concern_verbs.decide_concern(concern, upheld=True, why="No", by=erin, now=MONDAY)


@pytest.mark.parametrize("day", [date(2026, 3, 10), date(1900, 1, 1), date(9999, 12, 31)])
def test_when_it_cannot_have_happened(alice: Student, bob: User, day: date) -> None:
    with pytest.raises(Refused) as refusal:
        concern_verbs.raise_concern(alice, what="Rude", happened_on=day, by=bob, now=MONDAY)
    assert refusal.value.field == "happened_on"


def test_others_do_not_book_set_review_or_raise(alice: Student, frank: User, bob: User) -> None:
    submission = deliverable_verbs.submit(resume(alice, bob), link="", text="Mine", by=alice.user, now=MONDAY)
    for someone in (frank, alice.user, factories.make_student("Charlie O").user):
        with pytest.raises(Refused):
            book(alice, bob, by=someone)
        with pytest.raises(Refused):
            resume(alice, someone, date(2026, 3, 20))
        with pytest.raises(Refused):
            deliverable_verbs.review(submission, approved=True, note="", by=someone, now=MONDAY)
        with pytest.raises(Refused):
            raised(alice, someone)
