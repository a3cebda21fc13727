"""Who is denied reads until when they may appeal, as the policy says that they signed."""

from typing import Any

from django.test import Client
from django.urls import reverse

from guarantee.decisions import verbs as decision_verbs
from tests.guarantee.proposals import hear
from tests.guarantee.scenes import ENDED, Scene, ended
from tests.stages import staged

alice = staged(ended)


def page_after(outcome: str, scene: Scene, client: Client) -> str:
    claim = scene.file()
    decision_verbs.agree_with_evidence(claim, by=scene.dora, now=ENDED)
    if outcome == "denied":
        decision_verbs.record_finding(
            claim, requirement=3, finding="not_met", reason="Not done.", by=scene.dora, now=ENDED
        )
        hear(claim, by=scene.dora)
    decision = decision_verbs.propose_decision(
        claim, outcome=outcome, reasons="Seen.", by=scene.dora, now=ENDED
    )
    decision_verbs.agree(decision, by=scene.erin, now=ENDED)
    client.force_login(scene.student.user)
    return client.get(reverse("guarantee:claim")).content.decode()


def test_a_denial_says_until_when_it_may_be_appealed(alice: Scene, client: Client, clock: Any) -> None:
    clock.set(ENDED)
    page = page_after("denied", alice, client)
    assert "Your Commitment lets you appeal by" in page
    assert "Sat 19 Sep, end of day" in page  # 14 days after 5 September


def test_an_approval_speaks_of_no_appeal(alice: Scene, client: Client) -> None:
    assert "appeal by" not in page_after("approved", alice, client)
