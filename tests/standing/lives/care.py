"""What was agreed with the coach: appointments, deliverables, conduct; and what was asked for of an offer."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.concerns import verbs as concern_verbs
from coaching.concerns.models import Concern
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable
from commitments.conditions.verbs import Answer, record_conditions
from jobsearch.offers import verbs as offers
from tests.standing.lives.base import Base


class Care(Base):
    """Booked and held, asked for and handed in, raised and decided."""

    @rule(hours=st.sampled_from([2, 26, 50]), kind=st.sampled_from(["coaching", "mock_technical"]))
    def an_appointment_is_booked(self, hours: int, kind: str) -> None:
        at = (self.now + timedelta(hours=hours)).replace(minute=0, second=0, microsecond=0)
        self.do(
            lambda: appointment_verbs.book(
                self.student,
                kind=kind,
                host=self.school.bob,
                starts_at=at,
                minutes=30,
                by=self.school.bob,
                now=self.now,
            )
        )

    @precondition(lambda self: self.student.appointments.filter(outcome="").exists())
    @rule(outcome=st.sampled_from(["attended", "late", "no_show", "staff_missed", "cancelled"]))
    def how_it_went_is_recorded(self, outcome: str) -> None:
        each: Appointment | None = self.one_of(self.student.appointments.filter(outcome=""), 0)
        if each is None:
            return
        if outcome != "cancelled":
            self.now = max(self.now, each.starts_at + timedelta(minutes=30))
        late = {"attended": 0, "late": 9}.get(outcome)
        said = "attended" if outcome == "late" else outcome
        self.do(
            lambda: appointment_verbs.record_outcome(
                each, outcome=said, minutes_late=late, note="", by=self.school.bob, now=self.now
            )
        )

    @rule(outcome=st.sampled_from(["late", "no_show"]))
    def an_appointment_goes_badly(self, outcome: str) -> None:
        self.an_appointment_is_booked(2, "coaching")
        self.now += timedelta(hours=3)
        self.how_it_went_is_recorded(outcome)

    @rule(kind=st.sampled_from(["resume", "pitch"]), handed_in=st.booleans())
    def a_deliverable_comes_late(self, kind: str, handed_in: bool) -> None:
        self.a_deliverable_is_asked_for(1, kind)
        self.passes(3)
        if handed_in:
            self.hands_in(-1, 0)

    @precondition(lambda self: self.search.policy.conditions.exists())
    @rule(figure=st.integers(2, 5))
    def the_program_records_absences(self, figure: int) -> None:
        answers = {"absences": Answer(value=Decimal(figure))}
        self.do(
            lambda: record_conditions(
                self.student, self.search.policy, answers, by=self.school.dora, now=self.now
            )
        )

    @rule(days=st.integers(1, 9), kind=st.sampled_from(["resume", "pitch"]))
    def a_deliverable_is_asked_for(self, days: int, kind: str) -> None:
        due = self.today + timedelta(days=days)
        self.do(
            lambda: deliverable_verbs.set_deliverable(
                self.student, kind=kind, due_on=due, by=self.school.bob, now=self.now
            )
        )

    @precondition(lambda self: self.student.deliverables.exists())
    @rule(which=st.integers(0, 3), after=st.sampled_from([0, 0, 3, 10]))
    def hands_in(self, which: int, after: int) -> None:
        self.passes(after)
        each: Deliverable | None = self.one_of(self.student.deliverables, which)
        if each is not None:
            self.do(lambda: deliverable_verbs.submit(each, link="", text="Here.", by=self.me, now=self.now))

    @rule(upheld=st.sampled_from([True, False, None]))
    def a_concern_is_raised(self, upheld: bool | None) -> None:
        made: list[Concern] = []
        self.do(
            lambda: made.append(
                concern_verbs.raise_concern(
                    self.student, what="Rude.", happened_on=self.today, by=self.school.bob, now=self.now
                )
            )
        )
        admins = (
            () if upheld is None else (self.school.dora, self.school.erin) if upheld else (self.school.dora,)
        )
        for admin in admins if made else ():
            self.do(
                lambda admin=admin: concern_verbs.decide_concern(  # type: ignore[misc]
                    made[0], upheld=upheld, why="So.", by=admin, now=self.now
                )
            )

    @precondition(lambda self: self.student.offers.filter(answer="").exists())
    @rule(granted=st.sampled_from([True, True, False, None]), declines=st.booleans())
    def negotiates(self, granted: bool | None, declines: bool) -> None:
        offer = self.one_of(self.student.offers.filter(answer=""), -1)
        made: list[Any] = []
        self.do(
            lambda: made.append(offers.ask_for(offer, about="pay", wanted="More", by=self.me, now=self.now))
        )
        if made and granted is not None:
            self.do(lambda: offers.answer_ask(made[0], granted=granted, by=self.me, now=self.now))
        if declines:
            offer.refresh_from_db()
            self.do(
                lambda: offers.answer(
                    offer, answer="refused", answered_at=self.now, ends_search=None, by=self.me, now=self.now
                )
            )
