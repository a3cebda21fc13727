"""A school day for the browser: Bob's caseload with everything that can wait in it, made through the verbs."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from coaching.appointments import verbs as appointment_verbs
from coaching.concerns import verbs as concern_verbs
from coaching.conversation import verbs as conversation_verbs
from coaching.deliverables import verbs as deliverable_verbs
from coaching.holidays import verbs as holiday_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from jobsearch.activities import verbs as activity_verbs
from people.covers import verbs as cover_verbs
from people.students.models import Student
from standing.verbs import assess_students
from tests import factories

NOW = datetime(2026, 3, 24, 15, 0, tzinfo=UTC)  # Tuesday of week 4
START = date(2026, 3, 2)


def make() -> dict[str, int]:
    """The numbers that pages' addresses need."""
    bob = factories.make_coach("Bob Field", email="bob@example.com", second_factor=False)
    dora = factories.make_admin("Dora Quist", email="dora@example.com", second_factor=False)
    frank = factories.make_coach("Frank Lowe", email="frank@example.com", second_factor=False)
    alice = factories.make_student("Alice Moreau", email="alice@example.com", coach=bob)
    ben = factories.make_student("Ben Silent", coach=bob, zone="America/Chicago", subdivision="IL")
    factories.make_student("Cleo Early", coach=bob)
    for student in (alice, ben):
        factories.sign_up_and_search(student, START)
    numbers = {"alice": alice.pk, "ben": ben.pk} | _around(alice, bob) | _silence(ben, bob)
    _for_a_second_coach(ben, bob)
    cover_verbs.arrange_cover(
        frank, bob, first_day=NOW.date(), last_day=NOW.date() + timedelta(days=6), by=dora, now=NOW
    )
    numbers |= _where_no_calendar_is_known(dora)
    concern = concern_verbs.raise_concern(alice, what="Rude", happened_on=START, by=bob, now=NOW)
    assess_students(Student.objects.all(), NOW)
    return numbers | {"concern": concern.pk, "dora": dora.pk}


def _where_no_calendar_is_known(dora: factories.User) -> dict[str, int]:
    """Two that nobody coaches live there; a day is added for one of the places."""
    for country, state in (("JO", "AM"), ("QQ", "01")):
        factories.make_student(f"Far {country}", zone="Asia/Amman", country=country, subdivision=state)
    added = holiday_verbs.add_holiday("JO", "AM", day=date(2026, 4, 1), name="Jasmine Day", by=dora, now=NOW)
    return {"holiday": added.holiday.pk}


def _for_a_second_coach(student: Student, coach: factories.User) -> None:
    search = student.searches.get()
    week: dict[str, Any] = {"search": search, "unit": "week", "number": 1}
    excusal_verbs.ask_excusal(**week, why="My father died.", by=student.user, now=NOW - timedelta(days=2))
    excusal_verbs.excuse(**week, reason="He was at the funeral all week.", by=coach, now=NOW)


def _around(alice: Student, bob: factories.User) -> dict[str, int]:
    for n in range(8):
        activity_verbs.log(
            alice,
            kind="contacted",
            occurred_on=START + timedelta(days=14 + n % 5),
            person=f"Person {n}",
            employer="Globex",
            by=alice.user,
            now=NOW - timedelta(days=2),
        )
    late = activity_verbs.log(
        alice,
        kind="contacted",
        occurred_on=START,
        person="Late Larry",
        by=alice.user,
        now=NOW - timedelta(days=1),
    )
    search = alice.searches.get()
    asked = excusal_verbs.ask_excusal(search, unit="week", number=2, why="I was ill", by=alice.user, now=NOW)
    leave = leave_verbs.ask_leave(
        search, first_day=date(2026, 4, 6), last_day=date(2026, 4, 8), reason="Family", by=alice.user, now=NOW
    )
    conversation_verbs.send(
        alice, sender=bob, body="How did it go?\nhttps://example.com/a", asks_reply=True, now=NOW
    )
    meeting = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=NOW - timedelta(hours=2), minutes=30, by=bob, now=NOW
    )
    work = deliverable_verbs.set_deliverable(alice, kind="resume", due_on=date(2026, 3, 27), by=bob, now=NOW)
    version = deliverable_verbs.submit(work, link="", text="My resume", by=alice.user, now=NOW)
    return {
        "late": late.pk,
        "asked": asked.pk,
        "leave": leave.pk,
        "meeting": meeting.pk,
        "work": work.pk,
        "version": version.pk,
    }


def _silence(ben: Student, bob: factories.User) -> dict[str, int]:
    message = conversation_verbs.send(
        ben, sender=bob, body="Hello?", asks_reply=True, now=NOW - timedelta(days=15)
    )
    conversation_verbs.record_missed_reply(message, now=NOW - timedelta(days=12))
    lapse = lapse_verbs.propose_lapse(message, now=NOW - timedelta(hours=3))
    assert lapse is not None
    return {"lapse": lapse.pk}
