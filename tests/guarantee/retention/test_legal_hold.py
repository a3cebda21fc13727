"""An admin puts a legal hold on a claim, and lifts it; both are rows, and on the trail (DOMAIN §8)."""

from typing import Any

import pytest

from core.errors import Refused
from guarantee.retention.models import LegalHold, LegalHoldLifted
from guarantee.retention.queries import legal_hold_of
from guarantee.retention.verbs import hold_legally, lift_legal_hold
from people.accounts.models import Role
from tests.factories import NOW, client_of
from tests.guarantee.frozen.decided import LATER, DecidedClaim, decided
from tests.stages import staged

alice = staged(decided)


def trail(case: DecidedClaim) -> list[str]:
    return list(case.claim.trail.order_by("pk").values_list("what", flat=True))


def test_a_hold_is_put_on_and_lifted_by_a_second_row(alice: DecidedClaim) -> None:
    hold = hold_legally(alice.claim, reason="A lawyer wrote.", by=alice.scene.dora, now=LATER)
    assert legal_hold_of(alice.claim) == hold
    with pytest.raises(Refused, match="on this claim already"):
        hold_legally(alice.claim, reason="Again.", by=alice.scene.erin, now=LATER)
    lift_legal_hold(alice.claim, reason="It is settled.", by=alice.scene.erin, now=LATER)
    assert legal_hold_of(alice.claim) is None
    with pytest.raises(Refused, match="any more"):
        lift_legal_hold(alice.claim, reason="Again.", by=alice.scene.erin, now=LATER)
    hold_legally(alice.claim, reason="A lawyer wrote once more.", by=alice.scene.dora, now=LATER)
    assert (LegalHold.objects.count(), LegalHoldLifted.objects.count()) == (2, 1)
    assert trail(alice)[-3:] == ["legal hold", "legal hold lifted", "legal hold"]
    details = str(list(alice.claim.trail.values_list("detail", flat=True)))
    assert "lawyer" not in details and "settled" not in details


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_it_says_why(alice: DecidedClaim, reason: str) -> None:
    with pytest.raises(Refused, match="Say why"):
        hold_legally(alice.claim, reason=reason, by=alice.scene.dora, now=LATER)
    hold_legally(alice.claim, reason="A lawyer wrote.", by=alice.scene.dora, now=LATER)
    with pytest.raises(Refused, match="Say why"):
        lift_legal_hold(alice.claim, reason=reason, by=alice.scene.dora, now=LATER)


def test_nobody_but_an_admin_and_nobody_on_their_own_claim(alice: DecidedClaim) -> None:
    student = alice.claim.student.user
    Role.objects.create(user=student, kind="admin", from_at=NOW, given_by=alice.scene.dora)
    for person in (alice.scene.bob, student):
        with pytest.raises(Refused, match="Only admins"):
            hold_legally(alice.claim, reason="Because.", by=person, now=LATER)
    hold_legally(alice.claim, reason="A lawyer wrote.", by=alice.scene.dora, now=LATER)
    with pytest.raises(Refused, match="Only admins"):
        lift_legal_hold(alice.claim, reason="Because.", by=alice.scene.bob, now=LATER)


def test_on_the_page(alice: DecidedClaim, clock: Any) -> None:
    clock.set(LATER)
    client, page = client_of(alice.scene.dora), f"/claims/{alice.claim.pk}/legal-hold/"
    dossier = f"/claims/{alice.claim.pk}/"
    assert "A legal hold is on this claim" not in client.get(dossier).content.decode()
    assert client.post(page, {"reason": ""}).status_code == 422
    assert client.post(page, {"reason": "A lawyer wrote."}).status_code == 302
    assert "A legal hold is on this claim since" in client.get(dossier).content.decode()
    shown = client.get(page).content.decode()
    assert "A lawyer wrote." in shown and "Lift the legal hold on" in shown
    assert client.post(page, {"reason": "It is over."}).status_code == 302
    assert legal_hold_of(alice.claim) is None
