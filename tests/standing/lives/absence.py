"""Leave and excusals."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from tests.standing.lives.base import UNSWEPT, Base


class Absence(Base):
    """Asked for, decided, agreed to by a second person."""

    @rule(
        first=st.integers(-6, 9),
        at_the_end=st.booleans(),
        days=st.integers(1, 9),
        decided=st.sampled_from(["granted", "granted", "declined", "granted when all is settled", ""]),
        owes_a_reply=st.booleans(),
        after=UNSWEPT,
    )
    def asks_for_leave(
        self, first: int, at_the_end: bool, days: int, decided: str, owes_a_reply: bool, after: int
    ) -> None:
        """Around today, or the window’s end. What is back-dated an admin enters; some is decided late."""
        self.passes(after)
        if owes_a_reply:
            self.is_sent_a_question()
        # half of it may lie past the present end
        last_start = self.search.last_day - timedelta(days=days // 2)
        day = last_start if at_the_end else self.today + timedelta(days=first)
        by = self.me if day > self.today else self.school.dora
        last = day + timedelta(days=days - 1)
        self.do(
            lambda: leave_verbs.ask_leave(
                self.search, first_day=day, last_day=last, reason="Away.", by=by, now=self.now
            )
        )
        if decided == "granted when all is settled":
            self.now = max(self.now, self.search.closes_at + timedelta(days=9))
            self.sweeps()
        if decided:
            self.decides_the_leave(-1, decided.startswith("granted"))

    @precondition(lambda self: self.search.leaves.filter(granted=None).exists())
    @rule(which=st.integers(0, 3), granted=st.sampled_from([True, True, False]), after=UNSWEPT)
    def decides_leave(self, which: int, granted: bool, after: int) -> None:
        self.passes(after)
        self.decides_the_leave(which, granted)

    def decides_the_leave(self, which: int, granted: bool) -> None:
        leave = self.one_of(self.search.leaves.filter(granted=None), which)
        if leave is not None:
            self.do(
                lambda: leave_verbs.decide_leave(
                    leave, granted=granted, why="So.", by=self.school.bob, now=self.now
                )
            )

    def begun(self) -> Any:
        return self.search.periods.filter(opens_at__lte=self.now)

    @precondition(lambda self: self.begun().exists())
    @rule(which=st.integers(0, 5), asked=st.booleans(), agreed=st.booleans(), after=UNSWEPT)
    def excuses(self, which: int, asked: bool, agreed: bool, after: int) -> None:
        self.passes(after)
        period = self.one_of(self.begun(), which)
        about: dict[str, Any] = {"unit": period.unit, "number": period.number, "now": self.now}
        if asked:
            self.do(lambda: excusal_verbs.ask_excusal(self.search, why="Ill.", by=self.me, **about))
        else:
            self.do(lambda: excusal_verbs.excuse(self.search, reason="Ill.", by=self.school.bob, **about))
        if agreed:
            self.answers_the_excusal(-1, True)

    @precondition(lambda self: self.search.periods.filter(verdict="missed").exists())
    @rule(then=st.sampled_from(["asked", "declined", "proposed"]))
    def speaks_of_a_missed_week(self, then: str) -> None:
        """The student asks, and the coach declines; or the coach would excuse it, and a second person has to agree."""
        period = self.search.periods.filter(verdict="missed").order_by("pk").first()
        about: dict[str, Any] = {"unit": period.unit, "number": period.number, "now": self.now}
        if then == "proposed":
            self.do(lambda: excusal_verbs.excuse(self.search, reason="Ill.", by=self.school.bob, **about))
            return
        self.do(lambda: excusal_verbs.ask_excusal(self.search, why="Ill.", by=self.me, **about))
        if then == "declined":
            self.answers_the_excusal(-1, False)

    @precondition(lambda self: self.search.excusals.exists())
    @rule(which=st.integers(0, 3), agreed=st.booleans())
    def answers_an_excusal(self, which: int, agreed: bool) -> None:
        self.answers_the_excusal(which, agreed)

    def answers_the_excusal(self, which: int, agreed: bool) -> None:
        excusal = self.one_of(self.search.excusals.all(), which)
        if excusal is None:
            return
        if agreed:
            self.do(lambda: excusal_verbs.agree_excusal(excusal, by=self.school.erin, now=self.now))
        else:
            self.do(
                lambda: excusal_verbs.decline_excusal(excusal, by=self.school.erin, why="No.", now=self.now)
            )
