"""A claim that two admins decide."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from guarantee import verbs as guarantee
from guarantee.dossier import dossier
from tests.standing.lives.base import Base


class Judged(Base):
    """Found, proposed, and agreed to."""

    @precondition(lambda self: self.search.claims.filter(state="filed").exists())
    @rule(approved=st.booleans())
    def a_claim_is_decided(self, approved: bool) -> None:
        """Once nothing is open any more. To approve, what is not met is waived."""
        self.now += timedelta(days=40)
        self.sweeps()
        claim = self.search.claims.get(state="filed")
        dora, erin = self.school.dora, self.school.erin
        for row in dossier(claim, self.now)["requirements"]:
            number, found = row["number"], row["finding"]
            finding = "met" if approved else "not_met" if number == 9 else found
            if finding == "needs_person":
                finding = "met"
            self.do(
                lambda number=number, finding=finding: guarantee.record_finding(  # type: ignore[misc]
                    claim, requirement=number, finding=finding, reason="So.", by=dora, now=self.now
                )
            )
        outcome = "approved" if approved else "denied"
        self.do(
            lambda: guarantee.propose_decision(claim, outcome=outcome, reasons="Read.", by=dora, now=self.now)
        )
        decision = claim.decisions.order_by("-pk").first()
        if decision is not None:
            self.do(lambda: guarantee.agree(decision, by=erin, now=self.now))
