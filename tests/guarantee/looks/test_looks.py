"""What is new on a claim since a judge last looked: evidence, and what others did."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from guarantee.asking.verbs import answer_more, ask_more
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.looks.models import DossierLook
from guarantee.queue.verbs import take
from people.accounts.models import User
from tests.factories import client_of
from tests.guarantee.proposals import idle, late_by, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def filed() -> Scene:
    alice = idle()
    alice.file()
    return alice


filed_alice = staged(filed)


@pytest.fixture
def alice(filed_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return filed_alice


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def page(scene: Scene, user: User) -> str:
    text: str = client_of(user).get(f"/claims/{claim_of(scene).pk}/").content.decode()
    return " ".join(text.split())


def test_the_first_look_finds_nothing_new(alice: Scene) -> None:
    assert "new since you looked" not in page(alice, alice.dora)
    (look,) = DossierLook.objects.all()
    assert (look.by, look.at, look.evidence is not None) == (alice.dora, ENDED, True)


def test_what_a_colleague_did_and_what_came_is_new_and_what_one_did_oneself_is_not(
    alice: Scene, clock: Any
) -> None:
    page(alice, alice.dora)
    claim, later = claim_of(alice), ENDED + DAY
    take(claim, by=alice.erin, now=later)
    question = ask_more(claim, requirement=3, question="Where were you?", days=7, by=alice.erin, now=later)
    answer_more(question, words="At home.", file=None, by=alice.student.user, now=later)
    late_by(alice, 7)
    clock.set(later)
    text = page(alice, alice.dora)
    assert "4 new since you looked</strong>, <" in text
    for said in ("Erin Sato: taken", "Alice Moreau: answered", "7 minutes late"):
        assert said in text
    assert "new since you looked" not in page(alice, alice.erin), "her own acts, and her first look"


def test_it_stays_for_the_visit_and_is_gone_with_the_next(alice: Scene, clock: Any) -> None:
    page(alice, alice.dora)
    take(claim_of(alice), by=alice.erin, now=ENDED + DAY)
    for minutes, new in ((0, True), (4, True), (10, False)):
        clock.set(ENDED + DAY + minutes * MINUTE)
        assert ("1 new since you looked" in page(alice, alice.dora)) == new, minutes


def test_looks_are_kept_where_something_changed_or_an_hour_went_by(alice: Scene, clock: Any) -> None:
    for minutes, looks in ((0, 1), (1, 1), (59, 1), (60, 2), (61, 2)):
        clock.set(ENDED + minutes * MINUTE)
        page(alice, alice.dora)
        assert DossierLook.objects.count() == looks, minutes
    take(claim_of(alice), by=alice.erin, now=ENDED + 62 * MINUTE)
    clock.set(ENDED + 62 * MINUTE)
    page(alice, alice.dora)
    assert DossierLook.objects.count() == 3


def test_of_a_decided_claim_the_acts_are_new_and_its_evidence_is_frozen(alice: Scene, clock: Any) -> None:
    page(alice, alice.dora)
    decision_verbs.agree(proposed(alice, claim_of(alice)), by=alice.erin, now=ENDED)
    clock.set(ENDED + DAY)
    assert "Erin Sato: decided" in page(alice, alice.dora)
    look = DossierLook.objects.latest("pk")
    assert look.evidence is None


def test_a_look_is_never_changed(alice: Scene) -> None:
    page(alice, alice.dora)
    with pytest.raises(DatabaseError, match=r"Cannot update|permission denied"), transaction.atomic():
        DossierLook.objects.update(at=ENDED + DAY)
