"""A claim that was approved for good, so that its refund is owed: $5,000.00 to Alice, $10,000.00 to Ascent."""

from datetime import timedelta
from decimal import Decimal

from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.refunds import verbs
from guarantee.refunds.models import PayeeShare, RefundPayment
from tests.guarantee.refunds.test_refund import paid_by, under
from tests.guarantee.scenes import ENDED, Scene, ended

D = Decimal
DAY = timedelta(days=1)
TODAY = ENDED.date()


def approve(scene: Scene, claim: Claim | None = None) -> Decision:
    """Dora agrees with evidence that meets all ten, Erin with her."""
    claim = claim or scene.file()
    decision_verbs.agree_with_evidence(claim, by=scene.dora, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="All was done.", by=scene.dora, now=ENDED
    )
    decision_verbs.agree(decision, by=scene.erin, now=ENDED)
    return decision


def owing() -> Scene:
    under(to="payers")
    alice = ended()
    paid_by(alice, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    approve(alice)
    return alice


def share_of(scene: Scene, kind: str = "student") -> PayeeShare:
    return PayeeShare.objects.filter(kind=kind, owed__claim__student=scene.student).latest("pk")


def pay(scene: Scene, amount: str, reference: str, kind: str = "student") -> RefundPayment:
    share = share_of(scene, kind)
    return verbs.record_payment(
        share.owed.claim, share=share.pk, amount=D(amount), reference=reference, paid_on=TODAY, by=scene.dora,
        now=ENDED,
    )  # fmt: skip
