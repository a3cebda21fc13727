"""Two admins offer to settle, the student accepts or declines in time: amount, text, both sides' word (DOMAIN §8)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.appeals.queries import may_appeal
from guarantee.claims.models import Claim
from guarantee.claims.verbs import withdraw_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.verification import broken_links
from guarantee.judges.verbs import step_aside
from guarantee.letters.models import Letter
from guarantee.queue.positions import number_that_need
from guarantee.refunds.queries import PayerShare
from guarantee.refunds.to_pay import standing_of
from guarantee.reopenings.verbs import propose_reopening
from guarantee.settlements import verbs
from guarantee.settlements.models import Settlement
from nightly.effects import lapse_settlements
from people.accounts.models import User
from tests.factories import client_of
from tests.guarantee.proposals import denied, hear, idle, judge_all
from tests.guarantee.refunds.test_refund import paid_by, under
from tests.guarantee.scenes import ENDED, Scene, ended
from tests.stages import staged

pytestmark = pytest.mark.django_db
D = Decimal
END = datetime(2026, 9, 20, 4, tzinfo=UTC)  # of her 19 September, in New York
SECOND = timedelta(seconds=1)


def judged() -> Scene:
    scene = idle()
    judge_all(scene, scene.file())
    return scene


judged_alice = staged(judged)


@pytest.fixture
def alice(judged_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return judged_alice


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def propose(scene: Scene, by: User | None = None, **said: Any) -> Settlement:
    words: dict[str, Any] = {"amount": D("6000"), "text": "Six thousand, as the coach was away."} | said
    return verbs.propose_settlement(claim_of(scene), **words, by=by or scene.dora, now=ENDED)


def offered(scene: Scene) -> Settlement:
    settlement = propose(scene)
    verbs.answer_settlement(settlement, agrees=True, note="", by=scene.erin, now=ENDED)
    return settlement


def reply(
    settlement: Settlement, scene: Scene, accepts: bool = True, now: datetime = ENDED, **said: Any
) -> None:
    words: dict[str, Any] = {"word": "Fine with me.", "by": scene.student.user} | said
    verbs.reply_settlement(settlement, accepts=accepts, **words, now=now)


def told(key: str) -> set[str]:
    return set(OutboxMail.objects.filter(key__startswith=key).values_list("to", flat=True))


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_accepted_it_is_final_owed_and_frozen(alice: Scene) -> None:
    reply(offered(alice), alice)
    claim = claim_of(alice)
    assert claim.state == "settled"
    standing = standing_of(claim)
    assert standing is not None and standing.still == D(6000)
    assert [(line.share.kind, line.still) for line in standing.lines] == [("student", D(6000))]
    decision = claim.decisions.final().get()
    assert (decision.outcome, decision.amount, decision.by, decision.second_opinion.by) == (
        "settled", D(6000), alice.dora, alice.erin
    )  # fmt: skip
    assert FrozenRecord.objects.get().final == decision.final
    assert list(broken_links()) == []
    whats = list(claim.trail.order_by("id").values_list("what", flat=True))[-5:]
    assert whats == ["settlement proposed", "settlement offered", "settlement accepted", "settled", "frozen"]
    for private in ("coach was away", "Fine with me"):
        assert private not in str(list(claim.trail.values_list("detail", flat=True)))
        assert private not in FrozenRecord.objects.get().canonical


def test_its_letter_has_amount_text_and_both_sides_word_and_no_appeal(alice: Scene) -> None:
    reply(offered(alice), alice)
    letter = Letter.objects.get().text
    for named in (
        "$6,000.00 are paid back",
        "# What we agreed on\n\nSix thousand, as the coach was away.",
        "“Fine with me.”",
        "- $6,000.00 to Alice Moreau",
        "There is no appeal",
        "Decided by Dora Quist and Erin Sato",
    ):
        assert named in letter, named
    assert "You can appeal" not in letter
    decision = claim_of(alice).decisions.get()
    assert not may_appeal(claim_of(alice), decision)
    with pytest.raises(Refused, match="Only a decision that is final"):
        propose_reopening(claim_of(alice), ground="error", reason="So.", by=alice.dora, now=ENDED)


def test_declined_the_claim_goes_on_as_it_was(alice: Scene) -> None:
    reply(offered(alice), alice, accepts=False)
    claim = claim_of(alice)
    assert claim.state == "filed" and standing_of(claim) is None
    decision_verbs.agree(denied(claim, by=alice.dora), by=alice.erin, now=ENDED)
    assert claim_of(alice).state == "decided"


@pytest.mark.parametrize(
    ("now", "open_still"), [(END - SECOND, True), (END, False)], ids=["last second", "over"]
)
def test_the_student_has_fourteen_days(alice: Scene, now: datetime, open_still: bool) -> None:
    settlement = offered(alice)
    assert lapse_settlements(now) == ((0, 0) if open_still else (1, 0))
    if open_still:
        reply(settlement, alice, now=now)
        assert claim_of(alice).state == "settled"
        return
    with pytest.raises(Refused):
        reply(settlement, alice, now=now)
    assert claim_of(alice).state == "filed"
    assert lapse_settlements(now) == (0, 0)
    propose(alice, alice.erin)


def test_not_swept_yet_the_last_day_counts_all_the_same(alice: Scene) -> None:
    settlement = offered(alice)
    with pytest.raises(Refused, match="have passed"):
        reply(settlement, alice, now=END)


@pytest.mark.parametrize(
    ("said", "field"),
    [({"amount": D("15000.01")}, "amount"), ({"amount": D(0)}, "amount"), ({"text": " "}, "text")],
)
def test_it_needs_an_amount_within_the_tuition_and_a_text(
    alice: Scene, said: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        propose(alice, **said)
    assert refusal.value.field == field


def test_the_database_holds_the_tuition_and_one_open_offer(alice: Scene) -> None:
    first = propose(alice)
    fields = {
        "claim": first.claim,
        "text": "x",
        "dossier": {},
        "digest": "0" * 64,
        "by": alice.erin,
        "at": ENDED,
    }
    for wrong, name in ((D(15001), "settlement_within_tuition"), (D(1), "one_open_settlement")):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Settlement.objects.create(amount=wrong, tuition_paid=D(15000), **fields)


def test_it_takes_two_who_are_not_barred_and_the_student(alice: Scene) -> None:
    with pytest.raises(Refused, match="You coached"):
        propose(alice, alice.bob)
    settlement = propose(alice)
    with pytest.raises(Refused, match="a second admin has to agree"):
        verbs.answer_settlement(settlement, agrees=True, note="", by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="have passed"):
        reply(settlement, alice)
    verbs.answer_settlement(settlement, agrees=True, note="", by=alice.erin, now=ENDED)
    for other in (alice.dora, alice.erin, alice.bob):
        with pytest.raises(Refused, match="Only the student"):
            reply(settlement, alice, by=other)
    with pytest.raises(Refused, match="Write a word") as refusal:
        reply(settlement, alice, word=" ")
    assert refusal.value.field == "word"


def test_every_requirement_has_its_finding_first() -> None:
    scene = idle()
    scene.file()
    with pytest.raises(Refused, match="Record a finding first"):
        propose(scene)


def test_while_it_waits_nothing_is_decided(alice: Scene) -> None:
    hear(claim_of(alice), by=alice.dora)
    settlement = propose(alice)
    for match in ("a second admin answers it first", "what they say to it comes first"):
        with pytest.raises(Refused, match=match):
            decision_verbs.propose_decision(
                claim_of(alice), outcome="denied", reasons="So.", by=alice.dora, now=ENDED
            )
        with pytest.raises(Refused, match=match):
            propose(alice, alice.erin)
        if settlement.closed_at is None and not hasattr(settlement, "opinion"):
            verbs.answer_settlement(settlement, agrees=True, note="", by=alice.erin, now=ENDED)


def test_sent_back_or_taken_back_another_can_be_proposed(alice: Scene) -> None:
    with pytest.raises(Refused, match="Say what should be looked at again"):
        verbs.answer_settlement(propose(alice), agrees=False, note="", by=alice.erin, now=ENDED)
    first = Settlement.objects.get()
    verbs.answer_settlement(first, agrees=False, note="Too much.", by=alice.erin, now=ENDED)
    second = propose(alice, amount=D(5000))
    with pytest.raises(Refused, match="Only who proposed"):
        verbs.take_back_settlement(second, by=alice.erin, now=ENDED)
    verbs.take_back_settlement(second, by=alice.dora, now=ENDED)
    offered(alice)
    with pytest.raises(Refused, match="offered to the student already"):
        verbs.take_back_settlement(Settlement.objects.latest("pk"), by=alice.dora, now=ENDED)


@pytest.mark.parametrize("who", ["dora", "erin"])
def test_an_offer_falls_with_who_steps_aside(alice: Scene, who: str) -> None:
    settlement = offered(alice)
    step_aside(claim_of(alice), why="", by=getattr(alice, who), now=ENDED)
    with pytest.raises(Refused):
        reply(settlement, alice)
    assert claim_of(alice).state == "filed"


def test_a_claim_that_is_taken_back_is_not_settled(alice: Scene) -> None:
    settlement = offered(alice)
    withdraw_claim(claim_of(alice), by=alice.student.user, now=ENDED)
    with pytest.raises(Refused):
        reply(settlement, alice)
    assert lapse_settlements(END) == (0, 0)


def test_it_is_split_over_who_paid_as_the_commitment_says() -> None:
    under(to="payers")
    scene = ended(work=False)
    paid_by(scene, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    judge_all(scene, scene.file())
    reply(offered(scene), scene)
    standing = standing_of(claim_of(scene))
    assert [(line.share.kind, line.still) for line in standing.lines] == [
        ("student", D(2000)),
        ("lender", D(4000)),
    ]


def test_where_the_commitment_leaves_it_open_a_person_says_whom_to_pay() -> None:
    under(to=None)
    scene = ended(work=False)
    paid_by(scene, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    judge_all(scene, scene.file())
    with pytest.raises(Refused, match="Say whom to pay how much"):
        propose(scene)
    names = [payer["name"] for payer in _payers(scene)]
    with pytest.raises(Refused, match=r"the refund is \$6,000"):
        propose(scene, payees=[PayerShare("student", names[0], D(1)), PayerShare("lender", names[1], D(1))])
    settlement = propose(
        scene, payees=[PayerShare("student", names[0], D(6000)), PayerShare("lender", names[1], D(0))]
    )
    verbs.answer_settlement(settlement, agrees=True, note="", by=scene.erin, now=ENDED)
    reply(settlement, scene)
    assert [(line.share.name, line.still) for line in standing_of(claim_of(scene)).lines] == [
        (names[0], D(6000))
    ]


def _payers(scene: Scene) -> list[dict[str, str]]:
    from guarantee.dossier.queries import dossier

    return list(dossier(claim_of(scene), ENDED)["refund"]["payers"])


def test_who_is_told_of_what_and_never_what_it_is(alice: Scene) -> None:
    settlement = propose(alice)
    student, dora, erin = alice.student.user.email, alice.dora.email, alice.erin.email
    assert told("settlement-proposed") == {erin}
    verbs.answer_settlement(settlement, agrees=True, note="", by=alice.erin, now=ENDED)
    assert told("settlement-offered") == {student, dora}
    reply(settlement, alice)
    assert told("settlement-ended") == {student, dora, erin}
    assert told("claim-decided") == {student}
    for mail in OutboxMail.objects.filter(key__startswith="settlement"):
        for private in ("$", "6000", "6,000", "coach was away", "Fine with me", "accepted"):
            assert private not in mail.subject + mail.body


# --- the pages --------------------------------------------------------------------------------------------------------


def test_settled_in_the_browser(alice: Scene) -> None:
    claim = claim_of(alice)
    dora, erin, student = client_of(alice.dora), client_of(alice.erin), client_of(alice.student.user)
    address = reverse("guarantee:settlement", args=[claim.pk])
    own = reverse("guarantee:own_settlement", args=[claim.pk])
    dossier_page = reverse("guarantee:dossier", args=[claim.pk])
    assert address in words(dora.get(dossier_page))
    assert student.get(own).status_code == 404
    refused = dora.post(address, {"amount": "20000", "text": "So."})
    assert refused.status_code == 422 and "At most the tuition that was paid" in words(refused)
    dora.post(address, {"amount": "6000", "text": "Six thousand, as the coach was away."})
    assert "Take it back" in words(dora.get(address))
    page = words(erin.get(reverse("guarantee:claims")))
    assert "settlement, second opinion" in page and address in page
    assert student.get(own).status_code == 404, "a proposal is not the student's to see"
    assert "Choose to offer it or to send it back." in words(erin.post(address, {"note": ""}))
    erin.post(address, {"agrees": "yes", "note": ""})
    assert number_that_need(alice.dora, ENDED) == 0
    assert "offered a settlement" in words(erin.get(reverse("guarantee:claims")))
    assert "Nothing is decided before." in words(dora.get(dossier_page))
    assert own in words(student.get(reverse("guarantee:claim")))
    page = words(student.get(own))
    assert "Six thousand, as the coach was away." in page and "Sat 19 Sep, end of day" in page
    assert "Write a word to it" in words(student.post(own, {"accepts": "yes", "word": ""}))
    page = words(student.post(own, {"accepts": "yes", "word": "Fine with me."}, follow=True))
    assert "Your claim is settled." in page and "Our letter to you" in page and "What we agreed on" in page
    assert "Appeal…" not in page and "$6,000.00" in page
    assert "Nothing is asked of you" in words(
        student.post(own, {"accepts": "no", "word": "No."}, follow=True)
    )
    page = words(dora.get(dossier_page))
    assert "Settled" in page and "Reopen…" not in page
    page = words(dora.get(reverse("guarantee:claims"), {"show": "decided"}))
    assert "settled" in page and "by Dora Quist and Erin Sato" in page
    assert "Fine with me." in words(dora.get(address))


def test_taken_back_in_the_browser(alice: Scene) -> None:
    propose(alice)
    undo = reverse("guarantee:settlement_undo", args=[claim_of(alice).pk])
    assert "taken back" in words(client_of(alice.dora).post(undo, follow=True))
    assert "No settlement waits any more." in words(client_of(alice.dora).post(undo, follow=True))
