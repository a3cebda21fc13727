"""Who proposed a decision takes it back until a second admin has answered; nobody else does."""

from typing import Any

import pytest
from django.urls import reverse

from core.errors import Refused
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import FallenProposal, WhyFallen
from tests.factories import client_of
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
alice = staged(idle)


def test_the_proposer_takes_it_back_on_the_dossier_and_proposes_again(alice: Scene, clock: Any) -> None:
    clock.set(ENDED)
    decision = proposed(alice)
    client, dossier = client_of(alice.dora), reverse("guarantee:dossier", args=[decision.claim_id])
    address = reverse("guarantee:proposal_undo", args=[decision.claim_id])
    assert address in client.get(dossier).content.decode()
    assert address not in client_of(alice.erin).get(dossier).content.decode()
    page = client.post(address, follow=True).content.decode()
    assert "Your proposal is taken back." in page and "who proposed it took it back" in page
    assert FallenProposal.objects.get().why == WhyFallen.TAKEN_BACK
    decision.claim.refresh_from_db()
    assert decision.claim.state == "filed"
    with pytest.raises(Refused, match="any more"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert decision_verbs.agree(proposed(alice, decision.claim), by=alice.erin, now=ENDED).state == "decided"


def test_nobody_else_takes_it_back(alice: Scene) -> None:
    decision = proposed(alice)
    with pytest.raises(Refused, match="Only who proposed"):
        decision_verbs.take_back_proposal(decision, by=alice.erin, now=ENDED)


@pytest.mark.parametrize("answer", ["agreed", "sent back"])
def test_not_once_a_second_admin_has_answered(alice: Scene, answer: str) -> None:
    decision = proposed(alice)
    if answer == "agreed":
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    else:
        decision_verbs.send_back(decision, note="Look again.", by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="has answered this proposal already"):
        decision_verbs.take_back_proposal(decision, by=alice.dora, now=ENDED)
