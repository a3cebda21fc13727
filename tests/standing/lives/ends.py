"""The ways in which a search ends, each as one piece of life, so that lives of few steps come there."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from coaching.lapses import verbs as lapse_verbs
from guarantee.claims import verbs as claim_verbs
from jobsearch.offers import verbs as offers
from tests.standing.lives.base import Base

DAY = timedelta(days=1)


class Ends(Base):
    """Work that is found, a silence that lapses, a window that runs out, a claim after each."""

    @precondition(lambda self: self.search.state == "running")
    @rule(hours=st.sampled_from([20, 40]), ends=st.booleans())
    def finds_work(self, hours: int, ends: bool) -> None:
        """Full-time work ends the guarantee; the search ends by it, or goes on beside it."""
        made: list[offers.Offer] = []
        self.do(
            lambda: made.append(
                offers.state_offer(
                    self.student,
                    employer=f"Initech {hours}",
                    by=self.me,
                    now=self.now,
                    role="Developer",
                    type="permanent",
                    written=True,
                    received_at=self.now - timedelta(hours=1),
                    hours_per_week=hours,
                    in_field=True,
                )
            )
        )
        if not made:
            return
        answer: dict[str, Any] = {"answer": "accepted", "answered_at": self.now, "ends_search": ends}
        self.do(lambda: offers.answer(made[0], by=self.me, now=self.now, **answer))
        made[0].refresh_from_db()
        self.do(
            lambda: offers.confirm(
                made[0],
                note="",
                seen=made[0].changed_at,
                search_ends=ends,
                by=self.school.bob,
                now=self.now,
            )
        )

    @precondition(lambda self: self.search.state == "running")
    @rule(until=st.sampled_from(["a warning", "a proposal", "a lapse", "a lapse", "a lapse"]))
    def falls_silent(self, until: str) -> None:
        """Warned of after two days, proposed as a lapse after four."""
        self.is_sent_a_question()
        for days in (3,) if until == "a warning" else (3, 5):
            self.now += days * DAY
            self.sweeps()
        lapse = self.search.lapses.filter(confirmed_at=None, cancelled_at=None).first()
        if lapse is not None and until == "a lapse":
            self.do(
                lambda: lapse_verbs.confirm_lapse(
                    lapse, other_way="Called.", by=self.school.bob, now=self.now
                )
            )

    @precondition(lambda self: self.search.state in ("running", "ended"))
    @rule(claims=st.booleans(), swept=st.sampled_from([True, True, False]))
    def the_window_runs_out(self, claims: bool, swept: bool) -> None:
        self.now = max(self.now, self.search.closes_at + 2 * DAY)
        if swept:
            self.sweeps()
        if claims:
            self.files_a_claim()

    @precondition(lambda self: self.search.state == "ended")
    @rule(days=st.sampled_from([10, 27, 30]))
    def some_days_go_by_after_the_window(self, days: int) -> None:
        """The policy's thirty days for a claim among them."""
        self.now = max(self.now, self.search.closes_at + days * DAY - timedelta(hours=12))
        self.sweeps()

    @precondition(lambda self: self.search.guarantee_until is not None)
    @rule()
    def files_a_claim(self) -> None:
        if not self.search.claims.exclude(state="withdrawn").exists():
            self.do(lambda: claim_verbs.file_claim(self.student, statement="", by=self.me, now=self.now))
