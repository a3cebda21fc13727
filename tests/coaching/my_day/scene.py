"""Bob's students in the fourth week of a search, and what can wait for him: asked for and settled through the verbs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from coaching.appointments import verbs as appointment_verbs
from coaching.bounces import verbs as bounce_verbs
from coaching.conversation import verbs as conversation_verbs
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from commitments.questions import verbs as question_verbs
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.employment import verbs as employment_verbs
from jobsearch.evidence import verbs as evidence_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student
from tests import factories

NOW = datetime(2026, 3, 24, 15, 0, tzinfo=UTC)  # Tuesday of week 4, 11:00 in New York
START = date(2026, 3, 2)
DAY = timedelta(days=1)


@dataclass
class Day:
    """Bob, his student Alice with a running search, Frank and Dora; `made` are the things that wait."""

    bob: User
    frank: User
    dora: User
    alice: Student
    made: dict[str, Any] = field(default_factory=dict)


def make() -> Day:
    bob, frank = factories.make_coach("Bob Field"), factories.make_coach("Frank Lowe")
    dora = factories.make_admin("Dora Quist")
    alice = factories.make_student("Alice Moreau", coach=bob)
    factories.sign_up_and_search(alice, START)
    alice.refresh_from_db()
    return Day(bob, frank, dora, alice)


def _of_alice(day: Day, now: datetime) -> dict[str, Any]:
    return {"by": day.alice.user, "now": now}


def _of_bob(day: Day) -> dict[str, Any]:
    return {"by": day.bob, "now": NOW}


def _offer(day: Day, employer: str = "Vandelay") -> Offer:
    return offer_verbs.state_offer(
        day.alice, employer=employer, role="Developer", received_at=NOW - DAY, written=True, type="permanent",
        hours_per_week=40, in_field=True, **_of_alice(day, NOW - DAY),
    )  # fmt: skip


def _confirm(day: Day, offer: Offer) -> None:
    offer_verbs.confirm(offer, note="", seen=offer.changed_at, **_of_bob(day))


def _accepted(day: Day) -> Offer:
    offer = _offer(day)
    _confirm(day, offer)
    offer_verbs.answer(
        offer, answer="accepted", answered_at=NOW - DAY, ends_search=False, **_of_alice(day, NOW - DAY)
    )
    return offer


def _message(day: Day) -> Any:
    return conversation_verbs.reply(
        day.alice, body="Final interview on Thursday: a mock tomorrow?", now=NOW - DAY
    )


def _help(day: Day) -> Any:
    return offer_verbs.ask_for_help(
        _offer(day), question="May I ask for more pay?", **_of_alice(day, NOW - DAY)
    )


def _leave(day: Day) -> Any:
    days: dict[str, Any] = {"first_day": date(2026, 4, 6), "last_day": date(2026, 4, 8)}
    return leave_verbs.ask_leave(
        day.alice.searches.get(), reason="A wedding.", **days, **_of_alice(day, NOW - DAY)
    )


def _excusal(day: Day) -> Any:
    search = day.alice.searches.get()
    return excusal_verbs.ask_excusal(
        search, unit="week", number=2, why="I was ill.", **_of_alice(day, NOW - DAY)
    )


def _second(day: Day) -> Any:
    search = day.alice.searches.get()
    return excusal_verbs.excuse(
        search, unit="week", number=1, reason="She was at a funeral.", by=day.dora, now=NOW - DAY
    )


def _late(day: Day) -> Activity:
    return activity_verbs.log(
        day.alice, kind="contacted", occurred_on=START, person="Late Larry", **_of_alice(day, NOW - DAY)
    )


def _correction(day: Day) -> Any:
    early = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
    activity = activity_verbs.log(
        day.alice, kind="contacted", occurred_on=date(2026, 3, 3), person="Pria", **_of_alice(day, early)
    )
    return correction_verbs.ask_correction(
        activity, changes={"person": "Priya"}, why="Misspelt.", **_of_alice(day, NOW - DAY)
    )


def _submission(day: Day) -> Any:
    work = deliverable_verbs.set_deliverable(
        day.alice, kind="resume", due_on=date(2026, 3, 27), by=day.bob, now=NOW - 2 * DAY
    )
    return deliverable_verbs.submit(work, link="", text="My resume", **_of_alice(day, NOW - DAY))


def _outcome(day: Day) -> Any:
    return appointment_verbs.book(
        day.alice,
        kind="coaching",
        host=day.bob,
        starts_at=NOW - DAY,
        minutes=30,
        by=day.bob,
        now=NOW - 2 * DAY,
    )


def _lapse(day: Day) -> Any:
    message = conversation_verbs.send(
        day.alice, sender=day.bob, body="Hello?", asks_reply=True, now=NOW - 16 * DAY
    )
    return lapse_verbs.propose_lapse(message, now=NOW - DAY)


def _bounce(day: Day) -> Any:
    message = conversation_verbs.send(
        day.alice, sender=day.bob, body="Hello?", asks_reply=True, now=NOW - 2 * DAY
    )
    bounce_verbs.record_bounce(message, returned_text="No such box.", by=day.bob, now=NOW - DAY)
    return message


def _document(day: Day) -> Any:
    return employment_verbs.add_document(
        _accepted(day), kind="statement", source="graduate", file=None, words="I began on Monday.",
        **_of_alice(day, NOW - DAY),
    )  # fmt: skip


def _question(day: Day) -> Any:
    policy = day.alice.searches.get().policy
    return question_verbs.ask(
        policy, "3.1", body="Does a meetup count?", by=day.alice.user, key=uuid4(), now=NOW - DAY
    )


def _check(day: Day) -> Activity:
    activity = activity_verbs.log(
        day.alice, kind="blog_post", occurred_on=date(2026, 3, 23), link="https://posts.example/1",
        **_of_alice(day, NOW - DAY),
    )  # fmt: skip
    Activity.objects.filter(pk=activity.pk).update(check_state="unclear")
    return activity


# kind → what makes it wait, what its sentence says, and what settles it
WAITS: dict[str, tuple[Callable[[Day], Any], str, Callable[[Day, Any], Any]]] = {
    "message": (
        _message,
        "wrote: “Final interview on Thursday: a mock tomorrow?”",
        lambda day, made: conversation_verbs.send(
            day.alice, sender=day.bob, body="Yes.", asks_reply=False, now=NOW
        ),
    ),
    "help": (
        _help,
        "asks for help with the offer from Vandelay: “May I ask for more pay?”",
        lambda day, made: conversation_verbs.send(
            day.alice, sender=day.bob, body="Do.", asks_reply=False, now=NOW
        ),
    ),
    "leave": (
        _leave,
        "asks for leave, Mon 6 Apr to Wed 8 Apr: “A wedding.”",
        lambda day, made: leave_verbs.decide_leave(made, granted=True, why="Enjoy.", **_of_bob(day)),
    ),
    "excusal": (
        _excusal,
        "asks to have week 2 excused: “I was ill.”",
        lambda day, made: excusal_verbs.decline_excusal(made, why="No.", **_of_bob(day)),
    ),
    "second": (
        _second,
        "needs a second person to excuse week 1: “She was at a funeral.”",
        lambda day, made: excusal_verbs.agree_excusal(made, **_of_bob(day)),
    ),
    "late": (
        _late,
        "logged 1 activity of week 1 after its limit.",
        lambda day, made: late_activity_verbs.accept_late(made, reason="She called.", **_of_bob(day)),
    ),
    "correction": (
        _correction,
        "asks to correct an activity (contact): “Misspelt.”",
        lambda day, made: correction_verbs.decide_correction(made, approved=True, why="Yes.", **_of_bob(day)),
    ),
    "review": (
        _submission,
        "sent the resume.",
        lambda day, made: deliverable_verbs.review(made, approved=True, note="", **_of_bob(day)),
    ),
    "outcome": (
        _outcome,
        "had a 1:1 with Bob Field, yesterday 11:00: how did it go?",
        lambda day, made: appointment_verbs.record_outcome(
            made, outcome="attended", minutes_late=0, note="", **_of_bob(day)
        ),
    ),
    "offer": (
        _offer,
        "has an offer from Vandelay: is it as stated?",
        _confirm,
    ),
    "check": (
        _check,
        "that only a person can judge.",
        lambda day, made: evidence_verbs.decide(made, accepted=True, why="Hers.", **_of_bob(day)),
    ),
    "document": (
        _document,
        "shows a document of the work at Vandelay.",
        lambda day, made: employment_verbs.verify_document(
            made, how="read", verified_on=NOW.date(), note="", **_of_bob(day)
        ),
    ),
    "lapse": (
        _lapse,
        "has not replied, and a lapse is proposed: confirm it or drop it.",
        lambda day, made: lapse_verbs.drop_lapse(made, why="She called.", **_of_bob(day)),
    ),
    "bounce": (
        _bounce,
        "does not know of your message, whose mail came back: “Hello?”",
        lambda day, made: bounce_verbs.record_told(made, how="call", note="I called.", **_of_bob(day)),
    ),
    "question": (
        _question,
        "asks about clause 3.1: “Does a meetup count?”",
        lambda day, made: question_verbs.answer(made, body="Yes.", seen=0, **_of_bob(day)),
    ),
}
