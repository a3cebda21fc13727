"""From enrolment to the first day of a search: preparation, not looking, signing, certification."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from commitments.graduation import verbs as graduation_verbs
from commitments.outages.verbs import record_outage
from commitments.signing import verbs as signing_verbs
from guarantee.claims import verbs as claim_verbs
from people.rosters import verbs as roster_verbs
from people.students import verbs as student_verbs
from people.students.models import Student
from rules.instants import start_of_day
from tests import factories
from tests.standing.lives.base import Base
from tests.standing.lives.school import PLACES

GRADUATION = date(2026, 3, 2)
ZONE = "America/New_York"


class Beginning(Base):
    """A student who has signed nothing yet."""

    @initialize(
        days_before=st.sampled_from([60, 20, 5]),
        policy=st.sampled_from(["weeks from the start"]),
        signed_for=st.sampled_from([None, None, 0, 6]),
    )
    def signs(self, days_before: int, policy: str, signed_for: int | None) -> None:
        """In place of signing: enrolled, so many days before graduation; half of them have signed already."""
        self.now: datetime = start_of_day(GRADUATION - timedelta(days=days_before), ZONE) + timedelta(hours=9)
        country, state, _ = PLACES[ZONE]
        self.school.number += 1
        student = factories.make_student(
            f"Alice {self.school.number}",
            state="enrolled",
            coach=self.school.bob,
            zone=ZONE,
            country=country,
            subdivision=state,
            planned_graduation=GRADUATION,
            now=self.now,
        )
        signing_verbs.acknowledge(student, self.school.policies[policy], now=self.now)
        self.student = Student.objects.select_related("user").get(pk=student.pk)
        if signed_for is not None:
            self.prepares()
            self.signs_on(GRADUATION + timedelta(days=signed_for))

    def signs_on(self, start: date) -> None:
        self.do(lambda: self.sign(start))

    @precondition(lambda self: Student.objects.filter(pk=self.student.pk, state="enrolled").exists())
    @rule()
    def prepares(self) -> None:
        self.do(lambda: student_verbs.start_preparing(self.student, now=self.now))

    @rule(days=st.integers(0, 20))
    def signs_for(self, days: int) -> None:
        self.signs_on(max(self.today, GRADUATION) + timedelta(days=days))

    @rule(away=st.integers(-3, 12))
    def is_certified(self, away: int) -> None:
        on = GRADUATION + timedelta(days=away)
        self.do(
            lambda: graduation_verbs.certify(
                self.student, graduated_on=on, outcomes={}, by=self.school.dora, now=self.now
            )
        )

    @rule()
    def is_not_looking(self) -> None:
        self.do(lambda: student_verbs.declare_not_seeking(self.student, by=self.me, now=self.now))

    @rule()
    def looks_again(self) -> None:
        self.do(lambda: student_verbs.seek_again(self.student, by=self.me, now=self.now))

    @rule(days=st.sampled_from([3, 20]))
    def the_service_was_down(self, days: int) -> None:
        """Until just now: the last day to start moves."""
        self.do(
            lambda: record_outage(
                what="service",
                began_at=self.now - timedelta(days=days),
                ended_at=self.now,
                reason="Down.",
                by=self.school.dora,
                now=self.now,
            )
        )
        self.sweeps()

    @rule(days=st.sampled_from([1, 5, 8, 14, 45]))
    def time_goes_by(self, days: int) -> None:
        self.now += timedelta(days=days)
        self.sweeps()

    @rule(days=st.sampled_from([-30, 90, 200]))
    def the_roster_moves_graduation(self, days: int) -> None:
        """An admin applies a file of one line, with another day in it."""
        student = Student.objects.select_related("user", "cohort__program").get(pk=self.student.pk)
        cells = {
            "name": student.user.name,
            "email": student.user.email,
            "program": student.cohort.program.name,
            "cohort": student.cohort.name,
            "graduation": (student.planned_graduation + timedelta(days=days)).isoformat(),
            "country": student.country,
            "state": student.subdivision,
            "time zone": student.zone,
            "tuition paid": str(student.tuition_paid),
        }
        text = "\n".join([",".join(cells), ",".join(cells.values())])
        by, now = self.school.dora, self.now
        self.do(
            lambda: roster_verbs.apply_roster(
                roster_verbs.upload_roster(file_name="roster.csv", text=text, by=by, now=now), by=by, now=now
            )
        )

    @precondition(lambda self: self.student.searches.filter(state="not_started").exists())
    @rule()
    def claims_all_the_same(self) -> None:
        self.do(lambda: claim_verbs.file_claim(self.student, statement="", by=self.me, now=self.now))

    @precondition(lambda self: False)
    @rule()
    def waits_for_a_border(self) -> None:
        """There is no search to have borders yet."""

    @precondition(lambda self: False)
    @rule()
    def chooses_another_start(self) -> None:
        """By signing again."""
