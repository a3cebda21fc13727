"""What comes after a decision is noted, raised on the claim and in the queue, and set aside or led to a reopening."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from coaching.concerns.verbs import decide_concern, raise_concern
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import FinalDecision
from guarantee.later_facts import verbs
from guarantee.later_facts.models import EvidenceWatch, LaterFact, LaterFactsSetAside
from guarantee.later_facts.queries import later_standing
from guarantee.queue.queries import claims_for, closed_rows
from guarantee.queue.tabs import counts
from guarantee.reopenings import verbs as reopening_verbs
from jobsearch.offers.verbs import confirm, state_offer
from nightly.sweep import sweep
from tests.factories import client_of, make_admin
from tests.guarantee.proposals import idle, offered, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
SOON = ENDED + 6 * MINUTE
PAGE = "/claims/?show=since-decided"


def denied() -> Scene:
    """Alice's claim is denied for good: no work was done."""
    alice = idle()
    decision_verbs.agree(proposed(alice), by=alice.erin, now=ENDED)
    sweep(ENDED + MINUTE)
    return alice


denied_alice = staged(denied)


@pytest.fixture
def alice(denied_alice: Scene, clock: Any) -> Scene:
    clock.set(SOON)
    return denied_alice


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def raised() -> list[LaterFact]:
    return list(LaterFact.objects.raised().order_by("pk"))


def page(scene: Scene, end: str = "") -> str:
    return client_of(scene.dora).get(f"/claims/{claim_of(scene).pk}/{end}").content.decode()


def test_nothing_is_raised_while_nothing_comes(alice: Scene) -> None:
    assert EvidenceWatch.objects.get().look_at == ENDED + 6 * MINUTE
    sweep(SOON)
    assert raised() == []
    assert "Since the decision" not in page(alice)
    assert counts(claims_for(alice.dora, SOON))[0]["since-decided"] == 0


def test_an_offer_inside_the_window_is_raised_on_the_claim_and_in_the_queue(alice: Scene) -> None:
    offered(alice, "Globex", confirmed=False, hours=40)
    assert "New: Offer: Helper at Globex" in page(alice), "the page does not wait for the sweep"
    sweep(SOON)
    (fact,) = raised()
    assert (fact.kind, fact.requirements) == ("offer", [7, 8])
    claim = claim_of(alice)
    assert claim.trail.order_by("pk").last().what == "later facts noted"
    (row,) = closed_rows(list(claims_for(alice.dora, SOON).filter(pk=claim.pk)), SOON)
    assert row.since.startswith("Since the decision: New: Offer: Helper at Globex, received on 1 Apr 2026")
    assert row.since.endswith("It could change the findings on 7 and 8.")
    text = client_of(alice.dora).get(PAGE).content.decode()
    assert "Alice Moreau" in text and row.since in text
    told = OutboxMail.objects.filter(key__startswith=f"later-facts:{fact.pk}:")
    assert sorted(told.values_list("to", flat=True)) == ["dora.quist@example.com", "erin.sato@example.com"]
    assert "Globex" not in str(list(told.values_list("subject", "body")))


def test_it_is_raised_once_and_again_when_it_is_confirmed(alice: Scene) -> None:
    offer = offered(alice, "Globex", confirmed=False, hours=40)
    for later in (SOON, SOON + 6 * MINUTE):
        sweep(later)
    assert len(raised()) == 1
    confirm(offer, note="", seen=offer.changed_at, by=alice.bob, now=SOON + 7 * MINUTE)
    sweep(SOON + 13 * MINUTE)
    assert "confirmation" in {fact.kind for fact in raised()}


def test_an_offer_after_the_window_changes_nothing(alice: Scene) -> None:
    offer = state_offer(
        alice.student, employer="Globex", role="Helper", received_at=alice.search.closes_at, hours_per_week=40,
        in_field=True, type="permanent", written=True, by=alice.student.user, now=SOON,
    )  # fmt: skip
    confirm(offer, note="", seen=offer.changed_at, by=alice.bob, now=SOON)
    sweep(SOON)
    assert raised() == []
    state_offer(
        alice.student, employer="Initech", role="Helper", received_at=alice.search.closes_at - MINUTE,
        hours_per_week=40, in_field=True, type="permanent", written=True, by=alice.student.user, now=SOON,
    )  # fmt: skip
    sweep(SOON + 6 * MINUTE)
    assert [fact.kind for fact in raised()] == ["offer"]


def test_an_upheld_concern_is_raised(alice: Scene) -> None:
    concern = raise_concern(alice.student, what="Rude.", happened_on=ENDED.date(), by=alice.bob, now=SOON)
    for judge in (alice.dora, make_admin("Omar Nash")):
        decide_concern(concern, upheld=True, why="Heard.", by=judge, now=SOON)
    sweep(SOON)
    (fact,) = raised()
    assert (fact.kind, fact.requirements) == ("concern", [9])
    assert fact.sentence.endswith("upheld.")


def test_set_aside_it_is_raised_no_more_until_something_new_comes(alice: Scene) -> None:
    offered(alice, "Globex", confirmed=False)
    verbs.set_aside(claim_of(alice), reason="Ten hours a week.", by=alice.dora, now=SOON)
    sweep(SOON)
    assert raised() == []
    assert "Since the decision" not in page(alice)
    text = page(alice, "later-facts/")
    assert "Nothing new since the decision" in text and "Ten hours a week." in text
    whats = [entry.what for entry in claim_of(alice).trail.order_by("pk")][-2:]
    assert whats == ["later facts noted", "later facts set aside"]
    assert "Ten hours" not in str(list(claim_of(alice).trail.values_list("detail", flat=True)))
    offered(alice, "Initech", confirmed=False)
    sweep(SOON + 6 * MINUTE)
    assert [fact.sentence for fact in raised()] == [
        "New: Offer: Helper at Initech, received on 1 Apr 2026: not answered."
    ]
    standing = later_standing(claim_of(alice), None)
    assert standing is not None and len(standing.facts) == 1


def test_what_changed_and_changed_back_is_over(alice: Scene) -> None:
    was = alice.student.tuition_paid
    alice.student.tuition_paid = was + 1
    alice.student.save(update_fields=["tuition_paid"])
    sweep(SOON)
    (fact,) = raised()
    assert fact.requirements == []
    assert "It could change the amount alone." in page(alice)
    alice.student.tuition_paid = was
    alice.student.save(update_fields=["tuition_paid"])
    sweep(SOON + 6 * MINUTE)
    assert raised() == []
    fact.refresh_from_db()
    assert fact.over_at == SOON + 6 * MINUTE


def test_who_may_not_judge_sets_nothing_aside(alice: Scene) -> None:
    offered(alice, "Globex", confirmed=False)
    with pytest.raises(Refused, match="You coached"):
        verbs.set_aside(claim_of(alice), reason="So.", by=alice.bob, now=SOON)
    with pytest.raises(Refused) as refusal:
        verbs.set_aside(claim_of(alice), reason=" ", by=alice.dora, now=SOON)
    assert refusal.value.field == "reason"


def test_nothing_is_set_aside_where_nothing_came_or_the_claim_is_open(alice: Scene) -> None:
    with pytest.raises(Refused, match="Nothing new has come"):
        verbs.set_aside(claim_of(alice), reason="So.", by=alice.dora, now=SOON)
    reopening = reopening_verbs.propose_reopening(
        claim_of(alice), ground="hidden", reason="An offer.", by=alice.dora, now=SOON
    )
    reopening_verbs.answer_reopening(
        reopening, agrees=True, note="Yes.", by=alice.erin, now=SOON + timedelta(days=9)
    )
    offered(alice, "Globex", confirmed=False)
    sweep(SOON + timedelta(days=9))
    assert raised() == [], "while it is judged again, the findings say what changed"
    with pytest.raises(Refused, match="Only what came after a final decision"):
        verbs.set_aside(claim_of(alice), reason="So.", by=alice.dora, now=SOON)


def test_the_page_takes_the_reason_and_leads_to_the_reopening(alice: Scene) -> None:
    offered(alice, "Globex", confirmed=False)
    claim, client = claim_of(alice), client_of(alice.dora)
    address = f"/claims/{claim.pk}/later-facts/"
    text = client.get(address).content.decode()
    assert "1 thing came after the decision on Alice Moreau’s claim" in text
    assert f'href="/claims/{claim.pk}/reopening/"' in text
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "Ten hours."})["Location"] == address
    assert LaterFactsSetAside.objects.get().by == alice.dora
    assert client.post(address, {"reason": "Again."}).status_code == 422


def test_the_sweep_asks_as_often_for_many_facts_as_for_one(alice: Scene) -> None:
    final = FinalDecision.objects.get()
    offered(alice, "Globex", confirmed=False)
    verbs.look_again(final, now=SOON)
    client = client_of(alice.dora)
    client.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        client.get(PAGE)
    for number in range(4):
        offered(alice, f"Employer {number}", confirmed=False)
    verbs.look_again(final, now=SOON)
    assert len(raised()) == 5
    with CaptureQueriesContext(connection) as many:
        client.get(PAGE)
    assert len(many) == len(one)


@pytest.mark.parametrize("model", [LaterFact, LaterFactsSetAside])
def test_none_of_it_is_changed(alice: Scene, model: Any) -> None:
    offered(alice, "Globex", confirmed=False)
    verbs.set_aside(claim_of(alice), reason="So.", by=alice.dora, now=SOON)
    with pytest.raises(DatabaseError, match=r"Cannot update|permission denied"), transaction.atomic():
        model.objects.update(at=ENDED)
