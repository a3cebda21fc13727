"""What the lines of `table_coaching` need to be there: made once for a cast, through the verbs."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.bounces.verbs import record_bounce
from coaching.concerns import verbs as concern_verbs
from coaching.concerns.models import Concern
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable, Review, Submission
from coaching.holidays import verbs as holiday_verbs
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from coaching.put_off import verbs as put_off_verbs
from coaching.put_off.models import PutOff
from coaching.waiting import verbs as waiting_verbs
from coaching.waiting.models import SetAside
from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.holidays.models import AddedHoliday
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.searches.models import Search
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from people.students.models import Student
from tests import factories
from tests.access.table import Cast

LONG_AGO = timedelta(days=60)


def once(cast: Cast, name: str, make: Callable[[], Any]) -> Any:
    if name not in cast.things:
        cast.things[name] = make()
    return cast.things[name]


def search(cast: Cast) -> Search:
    """Begun on 5 January, so that weeks are settled."""
    return once(cast, "search", lambda: factories.sign_up_and_search(cast.alice, date(2026, 1, 5)))


def activity(cast: Cast) -> Activity:
    """An activity of the first week that came much too late."""

    def make() -> Activity:
        search(cast)
        return activity_verbs.log(
            cast.alice,
            kind="contacted",
            occurred_on=date(2026, 1, 6),
            person="Priya",
            by=cast.alice.user,
            now=cast.now,
        )

    return once(cast, "activity", make)


def correction(cast: Cast) -> CorrectionRequest:
    def make() -> CorrectionRequest:
        return correction_verbs.ask_correction(
            activity(cast), changes={"person": "Pria"}, why="misspelt", by=cast.alice.user, now=cast.now
        )

    return once(cast, "correction", make)


def asked(cast: Cast) -> Excusal:
    def make() -> Excusal:
        return excusal_verbs.ask_excusal(
            search(cast), unit="week", number=2, why="ill", by=cast.alice.user, now=cast.now
        )

    return once(cast, "asked", make)


def proposed(cast: Cast) -> Excusal:
    """By Erin, an admin: Bob and Dora are second people."""

    def make() -> Excusal:
        return excusal_verbs.excuse(
            search(cast), unit="week", number=3, reason="ill", by=cast.erin, now=cast.now
        )

    return once(cast, "proposed", make)


def proposed_by_bob(cast: Cast) -> Excusal:
    """Any coach may be the second, who else may not see the student: Frank."""

    def make() -> Excusal:
        return excusal_verbs.excuse(
            search(cast), unit="week", number=4, reason="ill", by=cast.bob, now=cast.now
        )

    return once(cast, "proposed by bob", make)


def leave(cast: Cast) -> Leave:
    days = {"first_day": date(2026, 3, 16), "last_day": date(2026, 3, 17)}

    def make() -> Leave:
        return leave_verbs.ask_leave(search(cast), reason="family", by=cast.alice.user, now=cast.now, **days)

    return once(cast, "leave", make)


def message(cast: Cast) -> Message:
    def make() -> Message:
        search(cast)
        at = cast.now - timedelta(days=20)
        return conversation_verbs.send(
            cast.alice, sender=cast.bob, body="Private words", asks_reply=True, now=at
        )

    return once(cast, "message", make)


def heard(cast: Cast) -> Message:
    """A message of Alice's that nobody has answered."""
    return once(
        cast,
        "heard",
        lambda: conversation_verbs.reply(
            cast.alice, body="Are you there?", now=cast.now - timedelta(hours=1)
        ),
    )


def aside(cast: Cast) -> SetAside:
    return once(
        cast,
        "aside",
        lambda: waiting_verbs.set_aside(
            cast.alice, kind="message", number=heard(cast).pk, by=cast.erin, now=cast.now
        ),
    )


def off(cast: Cast) -> PutOff:
    """Alice, put off by Erin."""

    def make() -> PutOff:
        until = cast.now.date() + timedelta(days=3)
        return put_off_verbs.put_off([cast.alice], until=until, why="Ill", by=cast.erin, now=cast.now)[0]

    return once(cast, "off", make)


def bounced(cast: Cast) -> Message:
    def make() -> Message:
        record_bounce(message(cast), returned_text="", by=cast.erin, now=cast.now)
        return message(cast)

    return once(cast, "bounced", make)


def lapse(cast: Cast) -> Lapse:
    return once(
        cast, "lapse", lambda: lapse_verbs.propose_lapse(message(cast), now=cast.now - timedelta(hours=1))
    )


def dropped(cast: Cast) -> Lapse:
    return once(
        cast, "dropped", lambda: lapse_verbs.drop_lapse(lapse(cast), why="Called.", by=cast.bob, now=cast.now)
    )


def lapsed(cast: Cast) -> Lapse:
    return once(
        cast,
        "lapsed",
        lambda: lapse_verbs.confirm_lapse(lapse(cast), other_way="Called.", by=cast.bob, now=cast.now),
    )


def appointment(cast: Cast) -> Appointment:
    def make() -> Appointment:
        at = cast.now - timedelta(hours=1)
        return appointment_verbs.book(
            cast.alice,
            kind="coaching",
            host=cast.bob,
            starts_at=at,
            minutes=30,
            by=cast.bob,
            now=at - LONG_AGO,
        )

    return once(cast, "appointment", make)


def held(cast: Cast) -> Appointment:
    """An appointment whose outcome is on record."""

    def make() -> Appointment:
        booked = appointment_verbs.book(
            cast.alice, kind="alumni", host=cast.bob, starts_at=cast.now - timedelta(hours=3), minutes=30,
            by=cast.bob, now=cast.now - LONG_AGO,
        )  # fmt: skip
        return appointment_verbs.record_outcome(
            booked, outcome="no_show", minutes_late=None, note="", by=cast.bob, now=cast.now
        )

    return once(cast, "held", make)


def deliverable(cast: Cast) -> Deliverable:
    def make() -> Deliverable:
        return deliverable_verbs.set_deliverable(
            cast.alice, kind="resume", due_on=date(2026, 3, 10), by=cast.bob, now=cast.now
        )

    return once(cast, "deliverable", make)


def submission(cast: Cast) -> Submission:
    def make() -> Submission:
        return deliverable_verbs.submit(
            deliverable(cast), link="", text="Private resume", by=cast.alice.user, now=cast.now
        )

    return once(cast, "submission", make)


def reviewed(cast: Cast) -> Review:
    return once(
        cast,
        "reviewed",
        lambda: deliverable_verbs.review(
            submission(cast), approved=True, note="Good.", by=cast.bob, now=cast.now
        ),
    )


def concern(cast: Cast) -> Concern:
    def make() -> Concern:
        return concern_verbs.raise_concern(
            cast.alice, what="Rude", happened_on=date(2026, 2, 20), by=cast.bob, now=cast.now
        )

    return once(cast, "concern", make)


def alice(cast: Cast) -> dict[str, Any]:
    return {"pk": cast.alice.pk}


def of(name: str, make: Callable[[Cast], Any]) -> Callable[[Cast], dict[str, Any]]:
    return lambda cast: {"pk": cast.alice.pk, name: make(cast).pk}


def week(number: int) -> Callable[[Cast], dict[str, Any]]:
    def kwargs(cast: Cast) -> dict[str, Any]:
        search(cast)
        return {"pk": cast.alice.pk, "number": number}

    return kwargs


def month(cast: Cast) -> dict[str, Any]:
    """This school counts by weeks: a month of Alice's is there for nobody, so another policy is signed."""
    once(cast, "monthly", lambda: _monthly(cast))
    return {"pk": cast.alice.pk, "number": 1}


def _monthly(cast: Cast) -> Search:
    from commitments.policies import shipped

    document = shipped.document("this-school")
    document["quotas"] = [{**quota, "unit": "month"} for quota in document["quotas"]]
    factories.make_policy(document, now=cast.now - timedelta(days=200))
    return search(cast)


def why(cast: Cast) -> dict[str, Any]:
    return {"why": "because"}


def fresh(thing: Callable[[Cast], Any], field: str) -> Callable[[Cast], Any]:
    """The field as it stands in the database."""

    def read(cast: Cast) -> Any:
        row = thing(cast)
        return getattr(type(row).objects.get(pk=row.pk), field)

    return read


def unknown_place(cast: Cast) -> Student:
    """Alice lives where no calendar is known; so does a student of Frank's, elsewhere."""

    def make() -> Student:
        Student.objects.filter(pk=cast.alice.pk).update(country="QQ", subdivision="")
        factories.make_student("Elsewhere Ed", coach=cast.frank, country="QR", subdivision="")
        return Student.objects.get(pk=cast.alice.pk)

    return once(cast, "unknown_place", make)


def holiday(cast: Cast) -> AddedHoliday:
    """A day that an admin added for the place where Alice lives."""

    def make() -> AddedHoliday:
        unknown_place(cast)
        return holiday_verbs.add_holiday(
            "QQ", "", day=date(2026, 3, 18), name="Flag Day", by=cast.erin, now=cast.now
        ).holiday

    return once(cast, "holiday", make)
