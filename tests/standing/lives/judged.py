"""A claim that two admins decide, or settle with the student."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier
from guarantee.settlements import verbs as settlement_verbs
from tests.guarantee.proposals import hear
from tests.standing.lives.base import Base


class DecidedLife(Base):
    """Found, proposed, and agreed to."""

    def filed(self) -> Any:
        return Claim.objects.filter(student=self.student, state="filed")

    def found(self, days: int, *, approved: bool) -> Claim:
        """So many days go by, and the first judge finds each requirement."""
        self.now += timedelta(days=days)
        self.sweeps()
        claim, (first, _) = self.filed().get(), self.school.judges
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
        return claim

    @precondition(lambda self: self.filed().exists())
    @rule(days=st.sampled_from([9, 17, 40]))
    def a_claim_is_settled(self, days: int) -> None:
        """Two offer a hundred dollars, and the student accepts."""
        claim = self.found(days, approved=False)
        first, second = self.school.judges
        self.do(
            lambda: settlement_verbs.propose_settlement(
                claim, amount=Decimal("100"), text="A hundred.", by=first, now=self.now
            )
        )
        settlement = claim.settlements.order_by("-pk").first()
        if settlement is None or settlement.closed_at:
            return
        self.do(
            lambda: settlement_verbs.answer_settlement(
                settlement, agrees=True, note="", by=second, now=self.now
            )
        )
        self.do(
            lambda: settlement_verbs.reply_settlement(
                settlement, accepts=True, word="Fine.", by=self.student.user, now=self.now
            )
        )

    @precondition(lambda self: self.filed().exists())
    @rule(approved=st.booleans(), days=st.sampled_from([9, 17, 40]))
    def a_claim_is_decided(self, approved: bool, days: int) -> None:
        """Once nothing is open any more, by two who took no part. To approve, each finding is overridden as met."""
        claim = self.found(days, approved=approved)
        first, second = self.school.judges
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
