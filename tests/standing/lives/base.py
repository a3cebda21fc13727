"""One student, from their signature on, and the clock."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from coaching.conversation import verbs as conversation_verbs
from commitments.graduation.verbs import certify
from commitments.policies import queries as policy_queries
from commitments.searches.models import Search
from commitments.signing import verbs as signing_verbs
from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from nightly.sweep import sweep
from people.accounts.models import User
from people.students.models import Student
from rules.instants import local_day, start_of_day
from standing.models import Standing
from tests.standing.lives.school import PEOPLE, PLACES, POLICIES, LivesSchool
from tests.standing.truth import check_all

WAITS = [timedelta(hours=1), timedelta(hours=11), timedelta(days=1), timedelta(days=3), timedelta(days=8)]
INSTANT = timedelta(microseconds=1)
KINDS = ("contacted", "commit", "talk")
UNSWEPT = st.sampled_from([0, 0, 1, 3, 8])


class Base(RuleBasedStateMachine):
    """A student who signed, the clock, and what must hold after each step. `now` is the present of each step."""

    school: ClassVar[LivesSchool]
    student: Student
    now: datetime

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    @initialize(
        policy=st.sampled_from(list(POLICIES)),
        zone=st.sampled_from(list(PLACES)),
        days_in=st.sampled_from([None, 2, 8, 8, 15]),
        work=st.integers(1, 4),
    )
    def signs(self, policy: str, zone: str, days_in: int | None, work: int) -> None:
        """Most lives are looked at from some days into the search on, with something in the log."""
        start = PLACES[zone][2]
        self.now = start_of_day(start, zone) - timedelta(hours=30)
        student = self.school.enrol(zone, self.school.policies[policy], self.now)
        certify(
            student, graduated_on=start - timedelta(days=4), outcomes={}, by=self.school.dora, now=self.now
        )
        self.student = Student.objects.select_related("user").get(pk=student.pk)
        self.sign(start)
        if days_in is not None:
            self.now = start_of_day(start, zone) + timedelta(days=days_in, hours=10)
            self.sweeps()
            for number in range(work * 2):
                self.log(KINDS[number % 3], 3 * (number // 2), PEOPLE[number % 2])

    def sign(self, start: date) -> None:
        its = policy_queries.policy_for(self.student)
        assert its is not None
        signing_verbs.sign(
            self.student,
            start_date=start,
            signed_name=self.me.name,
            text_digest=its.digest,
            address="198.51.100.7",
            by=self.me,
            now=self.now,
        )

    @precondition(lambda self: self.search.state == "planned")
    @rule(days=st.integers(0, 9))
    def chooses_another_start(self, days: int) -> None:
        self.do(lambda: self.sign(self.today + timedelta(days=days)))

    @property
    def me(self) -> User:
        return self.student.user

    @property
    def search(self) -> Search:
        return self.student.searches.select_related("student__user", "policy").get()

    @property
    def today(self) -> date:
        return local_day(self.now, Student.objects.select_related("user").get(pk=self.student.pk).zone)

    def do(self, act: Callable[[], object]) -> bool:
        """Whether it was done; what is refused changes nothing. All that must hold is looked at after each act."""
        try:
            with transaction.atomic():
                act()
        except Refused:
            return False
        self.stored_is_judged()
        return True

    def passes(self, days: int) -> None:
        """Time goes by, and no sweep runs."""
        self.now += timedelta(days=days)

    def is_sent_a_question(self) -> None:
        self.do(
            lambda: conversation_verbs.send(
                self.student, sender=self.school.bob, body="How is it?", asks_reply=True, now=self.now
            )
        )

    def log(self, kind: str, days_ago: int, person: str) -> None:
        said: dict[str, Any] = {"person": person} if kind == "contacted" else {}
        day = self.today - timedelta(days=days_ago)
        if kind == "blog_post":
            said["link"] = f"https://alice.dev/{day}"
        self.do(
            lambda: activity_verbs.log(
                self.student, kind=kind, occurred_on=day, by=self.me, now=self.now, note="x", **said
            )
        )

    def one_of(self, rows: Any, which: int) -> Any:
        """The row that was drawn, of those there are by now; None where there is none."""
        found = list(rows.order_by("pk"))
        return found[which % len(found)] if found else None

    # The clock

    @rule(wait=st.sampled_from(WAITS), swept=st.booleans())
    def waits(self, wait: timedelta, swept: bool) -> None:
        self.now += wait
        if swept:
            self.sweeps()

    @rule(just=st.sampled_from([-INSTANT, timedelta(0)]))
    def waits_for_a_border(self, just: timedelta) -> None:
        """Until an instant at which a week opens, closes or settles, or the window does, or just before it."""
        borders = [self.search.opens_at, self.search.closes_at]
        for period in self.search.periods.all():
            borders += [period.opens_at, period.closes_at, period.log_until]
        self.now = min((at + just for at in borders if at + just > self.now), default=self.now)
        self.sweeps()

    def sweeps(self) -> None:
        did = sweep(self.now)
        assert "failed" not in did, did
        assert not Standing.objects.filter(stale_at__lte=self.now).exists(), "a sweep leaves nothing stale"
        assert sweep(self.now) == {}, "a second sweep for one moment does something"

    @invariant()
    def stored_is_judged(self) -> None:
        if hasattr(self, "student"):
            check_all([self.student.pk], self.now)
