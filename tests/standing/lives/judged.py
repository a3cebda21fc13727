"""A claim that two admins decide."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier
from tests.guarantee.proposals import hear
from tests.standing.lives.base import Base


class DecidedLife(Base):
    """Found, proposed, and agreed to."""

    def filed(self) -> Any:
        return Claim.objects.filter(student=self.student, state="filed")

    @precondition(lambda self: self.filed().exists())
    @rule(approved=st.booleans(), days=st.sampled_from([9, 17, 40]))
    def a_claim_is_decided(self, approved: bool, days: int) -> None:
        """Once nothing is open any more, by two who took no part. To approve, each finding is overridden as met."""
        self.now += timedelta(days=days)
        self.sweeps()
        claim = self.filed().get()
        first, second = self.school.judges
        for row in dossier(claim, self.now)["requirements"]:
            number, found = row["number"], row["finding"]
            finding = "met" if approved else "not_met" if number == 9 else found
            if finding == "needs_person":
                finding = "met"
            self.do(
                lambda number=number, finding=finding: decision_verbs.record_finding(  # type: ignore[misc]
                    claim, requirement=number, finding=finding, reason="So.", by=first, now=self.now
                )
            )
        outcome = "approved" if approved else "denied"
        if not approved:
            self.do(lambda: hear(claim, by=first, now=self.now))
        self.do(
            lambda: decision_verbs.propose_decision(
                claim, outcome=outcome, reasons="Read.", by=first, now=self.now
            )
        )
        decision = claim.decisions.order_by("-pk").first()
        if decision is not None:
            self.do(lambda: decision_verbs.agree(decision, by=second, now=self.now))
