"""The second admin's page, whom to pay, taking a claim back, and who is told of what (DOMAIN §8)."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.html import escape

from commitments.policies.models import Policy
from commitments.templatetags.commitment_texts import clause
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision, RecordedFinding, SecondOpinion
from guarantee.refunds.queries import PayerShare
from rules.eligibility import TITLES
from tests.factories import client_of
from tests.guarantee.proposals import DAY, idle, judge_all, late_by, proposed
from tests.guarantee.refunds.test_refund import paid_by, under
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db


idle_alice = staged(idle)


@pytest.fixture
def alice(idle_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return idle_alice


def to_approve(alice: Scene) -> Claim:
    """The weeks waived; late once, which Dora judged."""
    late_by(alice, 4)
    claim = alice.file()
    judge_all(alice, claim)
    decision_verbs.record_finding(
        claim, requirement=3, finding="waived", reason="A funeral, and more.", by=alice.dora, now=ENDED
    )
    return claim


def approved(alice: Scene, **shares: Any) -> Decision:
    return decision_verbs.propose_decision(
        to_approve(alice), outcome="approved", reasons="Because of all that.", by=alice.dora, now=ENDED, **shares
    )  # fmt: skip


def page_of(client: Any, name: str, claim: Claim) -> str:
    shown = client.get(reverse(f"guarantee:{name}", args=[claim.pk])).content.decode()
    return " ".join(shown.split())


def test_all_that_is_agreed_with_stands_on_the_page_with_the_button(alice: Scene) -> None:
    decision = approved(alice)
    page = page_of(client_of(alice.erin), "second_opinion", decision.claim)
    for text in (
        "Dora Quist proposes to approve Alice Moreau’s claim.",
        "One finding overrides the evidence, one was Dora Quist’s to judge. Answer both.",
        "Since Dora Quist proposed: nothing.",
        "3. Every week met",
        "A funeral, and more.",
        "5. On time at appointments",
        "Looked at.",
        "The 8 others: Dora Quist agrees with the evidence",
        "9. Conduct",
        "Because of all that.",
        "$15,000.00",
        "Whom to pay is settled",
        "Agree: pay $15,000.00",
        decision.digest,
        f"with {len(decision.dossier['evidence'])} pieces of evidence",
        "Weeks and months: 25",
        "recorded by Bob Field",
    ):
        assert text in page, text
    for title in TITLES.values():
        assert escape(title) in page, title


def test_judges_read_what_was_signed_quoted(alice: Scene) -> None:
    """A clause is a link for a student; who judges has its words before them."""
    decision = approved(alice)
    page = page_of(client_of(alice.erin), "second_opinion", decision.claim)
    text = decision.claim.search.signature.text
    numbers = [row["clause"] for row in decision.dossier["requirements"] if row["number"] in (3, 5)]
    assert all(numbers)
    for number in numbers:
        words = clause(text, number)
        assert words
        assert escape(words) in page


def test_agreeing_waits_until_each_departure_has_an_answer_and_the_note_is_kept(alice: Scene) -> None:
    decision = approved(alice)
    client, address = client_of(alice.erin), reverse("guarantee:second_opinion", args=[decision.claim_id])
    half = client.post(address, {"agrees": "yes", "answer_3": "agrees", "note": "As I see it."})
    assert half.status_code == 422
    assert "Answer this before you agree with the whole." in half.content.decode()
    assert "As I see it." in half.content.decode()
    differs = client.post(address, {"agrees": "yes", "answer_3": "agrees", "answer_5": "differs"})
    assert "You see this differently: send it back, with why." in differs.content.decode()
    assert not SecondOpinion.objects.exists()
    client.post(
        address, {"agrees": "yes", "answer_3": "agrees", "answer_5": "agrees", "note": "As I see it."}
    )
    opinion = SecondOpinion.objects.get()
    assert opinion.agrees is True
    assert opinion.note == "As I see it."
    assert opinion.answers == {"3": "agrees", "5": "agrees"}
    entry = decision.claim.trail.get(what="decided")
    assert "As I see it" not in str(entry.detail)
    assert len(entry.detail["note"]) == 64
    assert "As I see it." in page_of(client_of(alice.dora), "dossier", decision.claim)


def test_an_answer_to_a_proposal_that_was_replaced_meanwhile_is_refused_once(alice: Scene) -> None:
    decision = approved(alice)
    client, address = client_of(alice.erin), reverse("guarantee:second_opinion", args=[decision.claim_id])
    assert f'name="about" value="{decision.pk}"' in client.get(address).content.decode()
    decision_verbs.take_back_proposal(decision, by=alice.dora, now=ENDED)
    second = decision_verbs.propose_decision(
        decision.claim, outcome="approved", reasons="Otherwise.", by=alice.dora, now=ENDED
    )
    yes = {"agrees": "yes", "answer_3": "agrees", "answer_5": "agrees"}
    stale = client.post(address, yes | {"about": decision.pk})
    assert stale.status_code == 422
    assert "Somebody was first: this page shows what stands now." in stale.content.decode()
    assert f'name="about" value="{second.pk}"' in stale.content.decode()
    assert not SecondOpinion.objects.exists()
    client.post(address, yes | {"about": second.pk})
    assert SecondOpinion.objects.get().decision == second


def test_sent_back_with_what_is_seen_differently(alice: Scene) -> None:
    decision = approved(alice)
    client, address = client_of(alice.erin), reverse("guarantee:second_opinion", args=[decision.claim_id])
    bare = client.post(address, {"agrees": "no", "answer_5": "differs", "because_5": " "})
    assert "Say why you see it differently." in bare.content.decode()
    assert "Say what should be looked at again." in client.post(address, {"agrees": "no"}).content.decode()
    client.post(address, {"agrees": "no", "answer_5": "differs", "because_5": "Bob heard her say otherwise."})
    opinion = SecondOpinion.objects.get()
    assert opinion.agrees is False
    assert opinion.note == "On 5: Bob heard her say otherwise."
    assert "Bob heard her say otherwise." in page_of(client_of(alice.dora), "dossier", decision.claim)


def test_who_proposed_reads_the_page_and_has_no_button(alice: Scene) -> None:
    decision = proposed(alice)
    page = page_of(client_of(alice.dora), "second_opinion", decision.claim)
    assert "You proposed this; a second admin has to agree." in page
    assert 'name="agrees"' not in page


@pytest.mark.parametrize("requirement", [1, 2, 8])
def test_some_requirements_are_never_waived(alice: Scene, requirement: int) -> None:
    claim = alice.file()
    with pytest.raises(Refused, match="never waived"):
        decision_verbs.record_finding(
            claim, requirement=requirement, finding="waived", reason="Kind.", by=alice.dora, now=ENDED
        )
    with pytest.raises(IntegrityError, match="some_are_never_waived"), transaction.atomic():
        RecordedFinding.objects.create(
            claim=claim, requirement=requirement, computed="met", finding="waived", reason="Kind.", by=alice.dora,
            at=ENDED,
        )  # fmt: skip


# --- whom to pay ------------------------------------------------------------------------------------------------------


@pytest.fixture
def open_payee(clock: Any) -> Scene:
    """A lender paid, too, and the Commitment does not say to whom a refund goes."""
    clock.set(ENDED)
    under(to=None)
    assert Policy.objects.exists()
    alice = idle()
    paid_by(alice, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    return alice


def test_no_approval_is_proposed_while_a_payee_is_open(open_payee: Scene) -> None:
    with pytest.raises(Refused, match="Say whom to pay how much"):
        approved(open_payee)


@pytest.mark.parametrize(
    ("amounts", "says"),
    [
        pytest.param(("5000", "9999.99"), r"add up to \$14,999.99", id="a cent short"),
        pytest.param(("-1", "15001"), "from 0 on", id="below zero"),
        pytest.param(("5000.001", "9999.999"), "to the cent", id="below a cent"),
    ],
)
def test_what_they_get_adds_up_to_the_cent(open_payee: Scene, amounts: tuple[str, str], says: str) -> None:
    shares = [
        PayerShare("student", "Alice Moreau", Decimal(amounts[0])),
        PayerShare("lender", "Ascent", Decimal(amounts[1])),
    ]
    with pytest.raises(Refused, match=says):
        approved(open_payee, shares=shares)


def test_settled_with_the_proposal_it_can_be_final(open_payee: Scene) -> None:
    claim = to_approve(open_payee)
    client, address = client_of(open_payee.dora), reverse("guarantee:decision", args=[claim.pk])
    said = {"outcome": "approved", "reasons": "Because."}
    assert "Say whom to pay how much" in client.post(address, said).content.decode()
    assert "To Ascent, in dollars" in client.get(address).content.decode()
    client.post(address, said | {"share_0": "5000", "share_1": "10000"})
    decision = Decision.objects.get()
    assert [share["amount"] for share in decision.shares] == ["5000.00", "10000.00"]
    decision_verbs.agree(decision, by=open_payee.erin, now=ENDED)
    page = client_of(open_payee.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "$5,000.00 of it goes to you and $10,000.00 to Ascent." in " ".join(page.split())


def test_no_approval_is_final_while_a_payee_is_open(open_payee: Scene) -> None:
    """A proposal of before it had to be settled."""
    shares = [
        PayerShare("student", "Alice Moreau", Decimal(5000)),
        PayerShare("lender", "Ascent", Decimal(10000)),
    ]
    settled = approved(open_payee, shares=shares)
    Claim.objects.filter(pk=settled.claim_id).update(state="filed")
    Claim.objects.filter(pk=settled.claim_id).update(state="proposed")
    old = Decision.objects.create(
        claim=settled.claim, outcome="approved", reasons="x", dossier=settled.dossier, digest=settled.digest,
        by=open_payee.dora, at=ENDED,
    )  # fmt: skip
    with pytest.raises(Refused, match="It is not settled whom to pay how much"):
        decision_verbs.agree(old, by=open_payee.erin, now=ENDED)
    page = page_of(client_of(open_payee.erin), "second_opinion", old.claim)
    assert "Whom to pay is open" in page
    assert 'value="yes"' not in page


def test_a_denial_needs_no_payee(open_payee: Scene) -> None:
    assert decision_verbs.agree(proposed(open_payee), by=open_payee.erin, now=ENDED).state == "decided"


# --- taking it back ---------------------------------------------------------------------------------------------------


def test_taking_a_claim_back_asks_first_and_says_until_when_it_can_be_filed_again(alice: Scene) -> None:
    claim, client = alice.file(), client_of(alice.student.user)
    address = reverse("guarantee:withdrawal", args=[claim.pk])
    assert address in client.get(reverse("guarantee:claim")).content.decode()
    page = client.get(address).content.decode()
    assert "Take your claim back?" in page
    assert "You can file it again until" in page
    assert "Mon 28 Sep" in page
    assert Claim.objects.get().state == "filed", "nothing happens before the button"
    after = client.post(address, follow=True).content.decode()
    assert "You took claim" in after and "You can file your claim until Mon 28 Sep" in after
    assert Claim.objects.get().state == "withdrawn"


@pytest.mark.parametrize(
    ("after", "in_time"),
    [
        pytest.param(-timedelta(seconds=1), True, id="the limit's last second"),
        pytest.param(timedelta(0), False, id="the limit has passed"),
    ],
)
def test_after_the_limit_it_says_that_it_would_be_late(
    alice: Scene, clock: Any, after: timedelta, in_time: bool
) -> None:
    claim = alice.file()
    clock.set(alice.search.closes_at + 30 * DAY + after)
    page = client_of(alice.student.user).get(reverse("guarantee:withdrawal", args=[claim.pk]))
    assert ("The limit for claims passed" in page.content.decode()) is not in_time


def test_a_decided_claim_is_not_taken_back(alice: Scene) -> None:
    decision = proposed(alice)
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    client = client_of(alice.student.user)
    assert client.get(reverse("guarantee:withdrawal", args=[decision.claim_id])).status_code == 302


# --- who is told ------------------------------------------------------------------------------------------------------


def told(key: str) -> set[str]:
    return set(OutboxMail.objects.filter(key__startswith=key).values_list("to", flat=True))


def test_who_is_told_of_what_by_mail(alice: Scene) -> None:
    student, dora, erin = alice.student.user.email, alice.dora.email, alice.erin.email
    decision = proposed(alice)
    claim = decision.claim
    assert told("claim-filed") == {dora, erin}
    assert told("claim-receipt") == {student}
    assert told("claim-proposed") == {erin}, "those who may be the second"
    decision_verbs.send_back(decision, note="Look at week 3.", by=alice.erin, now=ENDED)
    assert told("claim-sent-back") == {dora}
    decision = proposed(alice, claim)
    late_by(alice, 60)
    decision_verbs.make_again(decision, by=alice.erin, now=ENDED)
    assert told("claim-proposal-fell") == {dora}
    claim_verbs.withdraw_claim(claim, by=alice.student.user, now=ENDED)
    assert told("claim-withdrawn") == {dora, erin, student}
    texts = "".join(
        f"{mail.subject} {mail.body}" for mail in OutboxMail.objects.filter(key__startswith="claim")
    )
    for private in ("week 3", "No work was done", "denied", "60 minutes"):
        assert private not in texts
    assert "You took your claim back.\n\nYou can file your claim until Mon 28 Sep." in texts
