"""Offers."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from jobsearch.offers import verbs as offers
from jobsearch.offers.models import Offer
from tests.standing.lives.base import Base


class Offers(Base):
    """Stated, answered, withdrawn, confirmed."""

    @rule(
        hours=st.sampled_from([None, 20, 40]),
        kind=st.sampled_from(["permanent", "contract"]),
        received=st.integers(0, 200),
        deadline=st.sampled_from([None, 30, 300]),
    )
    def states_an_offer(self, hours: int | None, kind: str, received: int, deadline: int | None) -> None:
        at = self.now - timedelta(hours=received)
        until = at + timedelta(hours=deadline) if deadline else None
        zone = "America/New_York" if deadline else ""
        self.do(
            lambda: offers.state_offer(
                self.student,
                employer="Globex",
                by=self.me,
                now=self.now,
                role="Developer",
                type=kind,
                written=True,
                received_at=at,
                hours_per_week=hours,
                in_field=True,
                employer_deadline=until,
                employer_zone=zone,
            )
        )

    @rule(how=st.sampled_from(["accepted", "refused", "withdrawn", "", "granted, and refused"]))
    def an_offer_comes_due(self, how: str) -> None:
        """Answered late, taken back by the employer, or not at all; or declined though all was granted."""
        self.states_an_offer(20, "contract", 1, 30)
        granted = how == "granted, and refused"
        if granted:
            asked: list[Any] = []
            offer = self.student.offers.order_by("pk").last()
            self.do(
                lambda: asked.append(
                    offers.ask_for(offer, about="pay", wanted="More", by=self.me, now=self.now)
                )
            )
            for each in asked:
                self.do(lambda each=each: offers.answer_ask(each, granted=True, by=self.me, now=self.now))  # type: ignore[misc]
        else:
            self.passes(3)
            self.sweeps()
        if how:
            self.answers_an_offer(-1, "refused" if granted else how)

    @precondition(lambda self: self.student.offers.exists())
    @rule(
        which=st.integers(0, 3),
        how=st.sampled_from(["accepted", "refused", "withdrawn", "taken off", "extended", "changed"]),
    )
    def answers_an_offer(self, which: int, how: str) -> None:
        offer = self.one_of(self.student.offers, which)
        if offer is None:
            return
        if how == "withdrawn":
            self.do(lambda: offers.employer_withdrew(offer, at=self.now, by=self.me, now=self.now))
        elif how == "extended":
            later = self.now + timedelta(hours=50)
            self.do(
                lambda: offers.extend(offer, deadline=later, granted_at=self.now, by=self.me, now=self.now)
            )
        elif how == "changed":
            changes = {"hours_per_week": 10 if offer.hours_per_week == 40 else 40}
            self.do(lambda: offers.change_offer(offer, changes=changes, by=self.me, now=self.now))
        elif how == "taken off":
            self.do(lambda: offers.correct_answer(offer, why="Wrong.", by=self.school.bob, now=self.now))
        else:
            self.do(
                lambda: offers.answer(
                    offer, answer=how, answered_at=self.now, ends_search=True, by=self.me, now=self.now
                )
            )

    @precondition(lambda self: self.student.offers.exists())
    @rule(which=st.integers(0, 3), search_ends=st.booleans())
    def confirms_an_offer(self, which: int, search_ends: bool) -> None:
        offer: Offer | None = self.one_of(self.student.offers, which)
        if offer is not None:
            seen = offer.changed_at
            self.do(
                lambda: offers.confirm(
                    offer, note="", seen=seen, search_ends=search_ends, by=self.school.bob, now=self.now
                )
            )
