"""How earlier claims on the same ground were decided: counted, the newest quoted, and only what the admin may see."""

from datetime import timedelta
from typing import Any

import pytest

from core.models import AccessRecord
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.precedents.queries import precedents_of
from people.accounts.roles import holds
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import idle, judge_all, proposed, scene_rows
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
MISSED = [{"number": 3, "finding": "not_met"}]


def two_students() -> tuple[Scene, Scene]:
    """Alice's claim was denied, since no week was met; Bea's, of the same kind, is new."""
    alice = idle()
    bea = idle(name="Bea Stone", beside=alice)
    decision_verbs.agree(proposed(alice), by=alice.erin, now=ENDED)
    bea.file()
    return alice, bea


both = staged(two_students)


@pytest.fixture
def bea(both: tuple[Scene, Scene], clock: Any) -> Scene:
    clock.set(ENDED + DAY)
    return both[1]


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def page(scene: Scene, user: Any = None) -> str:
    return client_of(user or scene.dora).get(f"/claims/{claim_of(scene).pk}/").content.decode()


def test_an_earlier_decision_on_the_same_ground_is_counted_and_linked(bea: Scene) -> None:
    (ground,) = precedents_of(claim_of(bea), MISSED, bea.dora, ENDED).values()
    assert ground.in_words == "One earlier claim on this ground: one not met"
    (earlier,) = ground.newest
    assert (earlier.reference, earlier.finding, earlier.outcome) == ("2026-001", "not_met", "denied")
    text = page(bea)
    assert "One earlier claim on this ground: one not met" in text
    assert f'href="/claims/{earlier.claim}/#requirement-3">2026-001<' in text
    assert "Alice Moreau" not in text, "no other student is named"
    latest = AccessRecord.objects.order_by("pk").last()
    assert latest is not None and earlier.student in latest.students


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"number": 3, "finding": "needs_person"}, id="the evidence says otherwise"),
        pytest.param({"number": 4, "finding": "not_met"}, id="another requirement"),
        pytest.param({"number": 3, "finding": "met"}, id="it is met"),
    ],
)
def test_another_ground_is_no_precedent(bea: Scene, row: dict[str, Any]) -> None:
    assert precedents_of(claim_of(bea), [row], bea.dora, ENDED) == {}


def test_a_claim_that_is_not_decided_is_none(bea: Scene) -> None:
    cleo = idle(name="Cleo Park", beside=bea)
    proposed(cleo)
    (ground,) = precedents_of(claim_of(bea), MISSED, bea.dora, ENDED).values()
    assert ground.total == 1


def test_the_finding_that_the_decision_rests_on_counts_and_its_reason_is_quoted(bea: Scene) -> None:
    cleo = idle(name="Cleo Park", beside=bea)
    claim = cleo.file()
    decision_verbs.agree_with_evidence(claim, by=cleo.dora, now=ENDED)
    for finding, reason in (("met", "A slip."), ("waived", "She was ill all summer.")):
        decision_verbs.record_finding(
            claim, requirement=3, finding=finding, reason=reason, by=cleo.dora, now=ENDED
        )
    decision = proposed_approval(cleo, claim)
    decision_verbs.agree(decision, by=cleo.erin, now=ENDED + DAY)
    (ground,) = precedents_of(claim_of(bea), MISSED, bea.dora, ENDED).values()
    assert ground.in_words == "Two earlier claims on this ground: one not met and one waived"
    assert [each.reason for each in ground.newest] == ["She was ill all summer.", ""]
    assert "“She was ill all summer.”" in page(bea)


def proposed_approval(scene: Scene, claim: Claim) -> Any:
    judge_all(scene, claim)
    for row in scene_rows(claim):
        if row["recorded"]["finding"] == "not_met":
            decision_verbs.record_finding(
                claim, requirement=row["number"], finding="met", reason="Seen.", by=scene.dora, now=ENDED
            )
    return decision_verbs.propose_decision(
        claim, outcome="approved", reasons="All was done.", by=scene.dora, now=ENDED
    )


def test_ones_own_claim_is_no_precedent_for_oneself(bea: Scene, both: tuple[Scene, Scene]) -> None:
    user = both[0].student.user
    factories.give(user, "admin")
    assert precedents_of(claim_of(bea), MISSED, user, ENDED) == {}


def test_one_query_for_all_requirements(bea: Scene, django_assert_num_queries: Any) -> None:
    rows = [{"number": number, "finding": "not_met"} for number in range(1, 11)]
    claim = claim_of(bea)
    assert holds(bea.dora, "admin", ENDED)  # her roles are read by now
    with django_assert_num_queries(1):
        precedents_of(claim, rows, bea.dora, ENDED)
