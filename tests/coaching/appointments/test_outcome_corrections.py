"""How an appointment went can be put right with a reason; both versions are kept, and the database is the judge."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import Error, InternalError, connection, transaction

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment, OutcomeCorrection
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims import verbs as claim_verbs
from people.accounts.models import User
from people.students.models import Student
from tests.coaching.conftest import MONDAY
from tests.factories import client_of

HOUR = timedelta(hours=1)
AFTER = MONDAY + HOUR


@pytest.fixture
def missed(alice: Student, bob: User) -> Appointment:
    """Recorded as a no-show, which is wrong."""
    booked = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=MONDAY, minutes=30, by=bob, now=MONDAY - HOUR
    )
    return appointment_verbs.record_outcome(
        booked, outcome="no_show", minutes_late=None, note="nobody came", by=bob, now=MONDAY + HOUR / 2
    )


def correct(appointment: Appointment, by: User, **said: Any) -> OutcomeCorrection:
    values: dict[str, Any] = {
        "outcome": "attended",
        "minutes_late": 4,
        "note": "",
        "why": "I was in the wrong room.",
    }
    return appointment_verbs.correct_outcome(appointment, **({"now": AFTER} | values | said), by=by)


def test_both_versions_are_kept_with_who_when_and_why(missed: Appointment, bob: User, dora: User) -> None:
    made = correct(missed, dora)
    missed.refresh_from_db()
    assert missed.outcome == "attended"
    assert missed.minutes_late == 4
    assert missed.note == ""
    assert missed.recorded_by == dora
    assert missed.recorded_at == AFTER
    assert made.was_outcome == "no_show"
    assert made.was_minutes_late is None
    assert made.was_note == "nobody came"
    assert made.was_recorded_by == bob
    assert made.was_recorded_at == MONDAY + HOUR / 2
    assert made.by == dora
    assert made.at == AFTER
    assert made.why == "I was in the wrong room."


def test_the_student_is_told_at_once(missed: Appointment, alice: Student, bob: User) -> None:
    told = OutboxMail.objects.filter(to=alice.user.email, key__startswith=f"outcome:{missed.pk}:")
    assert told.count() == 1
    correct(missed, bob)
    assert told.count() == 2


def test_corrected_again_every_version_is_kept(missed: Appointment, bob: User) -> None:
    correct(missed, bob)
    correct(missed, bob, outcome="no_show", minutes_late=None, note="nobody came", why="No, it was right.")
    missed.refresh_from_db()
    assert missed.outcome == "no_show"
    kept = missed.corrections.values_list("was_outcome", "outcome")
    assert list(kept) == [("no_show", "attended"), ("attended", "no_show")]


def test_sent_twice_it_is_one_correction(missed: Appointment, bob: User) -> None:
    assert correct(missed, bob) == correct(missed, bob)
    assert OutcomeCorrection.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "words", "field"),
    [
        ({"why": "  "}, "Say what was wrong", "why"),
        ({"outcome": "vanished"}, "Choose how it went", "outcome"),
        ({"minutes_late": None}, "how many minutes late", "minutes_late"),
        ({"minutes_late": 241}, "0 to 240", "minutes_late"),
        ({"outcome": "cancelled"}, "not cancelled before it began", "outcome"),
        ({"outcome": "no_show", "note": "nobody came"}, "on record like that already", "outcome"),
    ],
)
def test_what_is_refused(
    missed: Appointment, bob: User, said: dict[str, Any], words: str, field: str
) -> None:
    with pytest.raises(Refused, match=words) as refusal:
        correct(missed, bob, **said)
    assert refusal.value.field == field
    assert not OutcomeCorrection.objects.exists()


def test_neither_the_student_nor_another_coach_corrects_it(
    missed: Appointment, alice: Student, frank: User
) -> None:
    for user in (alice.user, frank):
        with pytest.raises(Refused):
            correct(missed, user)


def test_nothing_is_corrected_before_it_is_on_record(alice: Student, bob: User) -> None:
    booked = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=MONDAY, minutes=30, by=bob, now=MONDAY
    )
    with pytest.raises(Refused, match="Nothing is on record yet"):
        correct(booked, bob)


def test_once_a_claim_is_decided_it_stands(missed: Appointment, bob: User, dora: User, erin: User) -> None:
    from guarantee.claims.models import Claim
    from rules.states import ClaimState

    search = missed.student.searches.get()
    claim = claim_verbs.file_claim(
        missed.student, statement="", by=missed.student.user, now=datetime(2026, 9, 8, tzinfo=UTC)
    )
    correct(missed, bob, now=datetime(2026, 9, 9, tzinfo=UTC))
    for state in (ClaimState.PROPOSED, ClaimState.DECIDED):
        Claim.objects.filter(pk=claim.pk).update(state=state)
    assert search.closes_at < datetime(2026, 9, 8, tzinfo=UTC)
    with pytest.raises(Refused, match="is decided"):
        correct(missed, bob, outcome="excused", minutes_late=None, why="Ill.")


@pytest.mark.parametrize(
    "values",
    [
        {"outcome": "attended", "minutes_late": 0},
        {"outcome": ""},
        {"note": "something else"},
        {"recorded_at": AFTER},
    ],
)
def test_the_database_refuses_a_change_without_a_correction(
    missed: Appointment, values: dict[str, Any]
) -> None:
    with pytest.raises(InternalError, match="corrected by a correction"), transaction.atomic():
        Appointment.objects.filter(pk=missed.pk).update(**values)


@pytest.mark.parametrize("setting", ["outcome = 'attended', minutes_late = 0", "note = 'something else'"])
def test_no_switch_lets_plain_sql_change_it(missed: Appointment, setting: str) -> None:
    """Nor as the application's own role with what django-pgtrigger would heed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', '{coaching_appointment:*}', true)")
        with pytest.raises(InternalError, match="corrected by a correction"), transaction.atomic():
            cursor.execute(f"UPDATE coaching_appointment SET {setting} WHERE id = %s", [missed.pk])


def test_an_earlier_correction_is_no_excuse_for_another_change(missed: Appointment, bob: User) -> None:
    first = correct(missed, bob)
    correct(missed, bob, outcome="no_show", minutes_late=None, note="nobody came", why="No, it was right.")
    again = {"outcome": first.outcome, "minutes_late": first.minutes_late, "note": first.note}
    with pytest.raises(InternalError, match="corrected by a correction"), transaction.atomic():
        Appointment.objects.filter(pk=missed.pk).update(**again, recorded_by=first.by, recorded_at=first.at)


def test_what_was_cannot_be_made_up(missed: Appointment, bob: User) -> None:
    made = OutcomeCorrection.objects.create(
        appointment=missed, outcome="attended", minutes_late=0, why="x", by=bob, at=AFTER,
        was_outcome="staff_missed", was_note="a lie",
    )  # fmt: skip
    made.refresh_from_db()
    assert made.was_outcome == "no_show"
    assert made.was_note == "nobody came"


def test_a_correction_of_nothing_is_refused_by_the_database(alice: Student, bob: User) -> None:
    booked = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=MONDAY, minutes=30, by=bob, now=MONDAY
    )
    with pytest.raises(Error), transaction.atomic():
        OutcomeCorrection.objects.create(
            appointment=booked, outcome="attended", minutes_late=0, why="x", by=bob, at=AFTER
        )


def test_the_page_shows_what_is_on_record_and_corrects_it(missed: Appointment, bob: User, clock: Any) -> None:
    clock.set(AFTER)
    bobs, page = (
        client_of(bob),
        f"/students/{missed.student_id}/appointments/{missed.pk}/correction/",
    )
    assert page in bobs.get(f"/students/{missed.student_id}/").content.decode()
    assert "did not come, by Bob Field" in bobs.get(page).content.decode()
    refused = bobs.post(page, {"outcome": "attended", "minutes_late": "4", "note": "kept", "why": ""})
    assert refused.status_code == 422
    assert "Say what was wrong" in refused.content.decode() and "kept" in refused.content.decode()
    sent = {"outcome": "attended", "minutes_late": "4", "note": "", "why": "I was in the wrong room."}
    words = bobs.post(page, sent, follow=True).content.decode()
    assert "Corrected." in words
    assert "I was in the wrong room." in words and "did not come" in words, "what it said before is shown"
    students = client_of(missed.student.user).get(f"/students/{missed.student_id}/messages/")
    assert "I was in the wrong room." in students.content.decode()


def test_a_page_of_many_corrections_asks_no_more(
    missed: Appointment, alice: Student, bob: User, clock: Any, django_assert_max_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    clock.set(AFTER)
    bobs, page = client_of(bob), f"/students/{alice.pk}/"
    correct(missed, bob)
    bobs.get(page)
    with CaptureQueriesContext(connection) as few:
        bobs.get(page)
    for number in range(5):
        correct(missed, bob, minutes_late=10 + number, why="Again.")
    with django_assert_max_num_queries(len(few)):
        bobs.get(page)


def test_cancelled_by_mistake_it_is_put_right_after_it_was_held(alice: Student, bob: User) -> None:
    booked = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=MONDAY, minutes=30, by=bob, now=MONDAY - HOUR
    )
    appointment_verbs.record_outcome(
        booked, outcome="cancelled", minutes_late=None, note="", by=bob, now=MONDAY - HOUR
    )
    with pytest.raises(Refused, match="has not begun"):
        correct(booked, bob, now=MONDAY - HOUR / 2)
    assert correct(booked, bob).was_outcome == "cancelled"


def test_an_answer_is_taken_off_by_a_correction_only(alice: Student, bob: User) -> None:
    from jobsearch.offers import verbs as offer_verbs
    from jobsearch.offers.models import AnswerCorrection, Offer

    offer = offer_verbs.state_offer(
        alice, employer="Acme", role="Developer", received_at=MONDAY - HOUR, by=alice.user, now=MONDAY
    )
    offer_verbs.answer(
        offer, answer="refused", answered_at=MONDAY, ends_search=None, by=alice.user, now=MONDAY
    )
    for values in (
        {"answer": "accepted"},
        {"answered_at": MONDAY - HOUR},
        {"answer": "", "answered_at": None},
    ):
        with pytest.raises(InternalError, match="taken off by a correction"), transaction.atomic():
            Offer.objects.filter(pk=offer.pk).update(**values)
    corrected = offer_verbs.correct_answer(offer, why="She wrote the wrong one.", by=bob, now=AFTER)
    assert corrected.answer == ""
    assert corrected.answered_at is None
    assert corrected.changed_by == bob
    kept = AnswerCorrection.objects.get()
    assert kept.was_answer == "refused"
    assert kept.was_answered_at == MONDAY
    assert kept.why == "She wrote the wrong one."
    assert kept.by == bob
    assert kept.at == AFTER
    again = offer_verbs.answer(
        corrected, answer="accepted", answered_at=MONDAY, ends_search=False, by=alice.user, now=AFTER + HOUR
    )
    with pytest.raises(InternalError, match="taken off by a correction"), transaction.atomic():
        Offer.objects.filter(pk=again.pk).update(
            answer="", answered_at=None, answer_stated_at=None, ends_search=None, changed_at=AFTER
        )
    with pytest.raises(Error), transaction.atomic():
        AnswerCorrection.objects.create(offer=factories_offer(alice), why="x", by=bob, at=AFTER)


def factories_offer(student: Student) -> Any:
    from jobsearch.offers import verbs as offer_verbs

    return offer_verbs.state_offer(
        student, employer="Globex", role="Tester", received_at=MONDAY, by=student.user, now=MONDAY
    )


def test_what_hung_on_a_message_is_kept_when_it_moves(alice: Student, bob: User) -> None:
    """Leave moves the due moment; what the student was told before stays on record."""
    from commitments.leave import verbs as leave_verbs
    from tests.coaching.conftest import ask

    message = ask(alice, bob)
    told = message.reply_due_at
    search = alice.searches.get()
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 3, 10),
        last_day=date(2026, 3, 11),
        reason="A wedding",
        by=alice.user,
        now=MONDAY,
    )
    leave_verbs.decide_leave(leave, granted=True, why="Enjoy it.", by=bob, now=MONDAY)
    message.refresh_from_db()
    assert message.reply_due_at is not None and told is not None and message.reply_due_at > told
    (before,) = message.events.all()  # type: ignore[attr-defined]
    assert before.reply_due_at == told


def test_an_ask_of_an_offer_keeps_what_was_said_before(alice: Student) -> None:
    from jobsearch.offers import verbs as offer_verbs

    ask = offer_verbs.ask_for(
        factories_offer(alice), about="pay", wanted="5 % more", by=alice.user, now=AFTER
    )
    for granted in (True, False):
        offer_verbs.answer_ask(ask, granted=granted, by=alice.user, now=AFTER)
    assert list(ask.events.order_by("pgh_id").values_list("granted", flat=True)) == [None, True, False]  # type: ignore[attr-defined]
