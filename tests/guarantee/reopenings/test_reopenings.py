"""Two admins reopen a final decision, for hidden facts or an error of theirs; the student is heard (DOMAIN §8)."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.refunds.to_pay import standing_of
from guarantee.reopenings import verbs
from guarantee.reopenings.models import Reopening
from guarantee.reopenings.queries import reopenings_of
from people.accounts.models import User
from tests.factories import client_of
from tests.guarantee.proposals import denied
from tests.guarantee.refunds.owing import D, owing, pay
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

DAY = timedelta(days=1)
RUTH = "ruth.cole@example.com"  # an admin who published what they signed
OVER = datetime.fromisoformat("2026-09-13T04:00:00+00:00")  # the end of her seventh day, in New York

owing_alice = staged(owing)


@pytest.fixture
def alice(owing_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return owing_alice


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def propose(scene: Scene, by: User | None = None, **said: Any) -> Reopening:
    words = {"ground": "hidden", "reason": "She had signed an offer in May."} | said
    return verbs.propose_reopening(claim_of(scene), **words, by=by or scene.dora, now=ENDED)


def answer(
    reopening: Reopening, scene: Scene, agrees: bool = True, now: datetime = OVER, **said: Any
) -> None:
    words: dict[str, Any] = {"note": "The letter shows it.", "by": scene.erin} | said
    verbs.answer_reopening(reopening, agrees=agrees, **words, now=now)


def told(key: str) -> set[str]:
    return set(OutboxMail.objects.filter(key__startswith=key).values_list("to", flat=True))


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("after", "heard"),
    [(-timedelta(seconds=1), False), (timedelta(0), True)],
    ids=["the last second of the seventh day", "it has passed"],
)
def test_nothing_is_reopened_before_the_student_was_heard(
    alice: Scene, after: timedelta, heard: bool
) -> None:
    reopening = propose(alice)
    if heard:
        answer(reopening, alice, now=OVER + after)
        assert claim_of(alice).state == "filed"
        return
    for agrees in (True, False):
        with pytest.raises(Refused, match="The student is heard until Sat 12 Sep, end of day"):
            answer(reopening, alice, agrees, now=OVER + after)
    assert claim_of(alice).state == "decided"


def test_their_word_ends_the_hearing(alice: Scene) -> None:
    reopening = propose(alice)
    verbs.say_word(reopening, text="I told Bob in June.", by=alice.student.user, now=ENDED)
    answer(reopening, alice, now=ENDED)
    whats = list(claim_of(alice).trail.order_by("id").values_list("what", flat=True))[-3:]
    assert whats == ["reopening proposed", "heard on reopening", "reopened"]
    assert "Bob" not in str(claim_of(alice).trail.values_list("detail", flat=True))


def test_their_word_is_theirs_once_and_in_time(alice: Scene) -> None:
    reopening = propose(alice)
    with pytest.raises(Refused, match="Only the student"):
        verbs.say_word(reopening, text="So.", by=alice.bob, now=ENDED)
    with pytest.raises(Refused, match="have passed"):
        verbs.say_word(reopening, text="So.", by=alice.student.user, now=OVER)
    word = verbs.say_word(reopening, text="So.", by=alice.student.user, now=ENDED)
    assert verbs.say_word(reopening, text="Other.", by=alice.student.user, now=ENDED) == word


def test_it_takes_two_who_are_not_barred(alice: Scene) -> None:
    with pytest.raises(Refused, match="You coached"):
        propose(alice, alice.bob)
    reopening = propose(alice)
    with pytest.raises(Refused, match="a second admin has to answer"):
        answer(reopening, alice, by=alice.dora)
    with pytest.raises(Refused, match="proposed already"):
        propose(alice, alice.erin)


def test_the_database_holds_one_open_proposal(alice: Scene) -> None:
    first = propose(alice)
    with pytest.raises(IntegrityError, match="one_open_reopening"), transaction.atomic():
        Reopening.objects.create(
            claim=first.claim, final=first.final, ground="error", reason="x", by=alice.erin, at=ENDED
        )


@pytest.mark.parametrize(("said", "field"), [({"ground": "mood"}, "ground"), ({"reason": " "}, "reason")])
def test_it_needs_a_ground_and_a_reason(alice: Scene, said: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        propose(alice, **said)
    assert refusal.value.field == field


def test_what_is_not_final_is_not_reopened(alice: Scene) -> None:
    answer(propose(alice), alice)
    with pytest.raises(Refused, match="Only a decision that is final"):
        propose(alice)


def test_let_stand_nothing_changes_and_it_can_be_proposed_again(alice: Scene) -> None:
    answer(propose(alice), alice, agrees=False)
    assert claim_of(alice).state == "decided"
    assert standing_of(claim_of(alice)).still == D(15000)
    propose(alice, alice.erin)
    assert [standing.is_open for standing in reopenings_of(claim_of(alice))] == [False, True]


def test_reopened_nothing_more_is_paid_and_the_decision_stays_on_record(alice: Scene) -> None:
    pay(alice, "2000", "A-1")
    answer(propose(alice), alice)
    claim = claim_of(alice)
    assert standing_of(claim) is None
    assert claim.decisions.final().count() == 1
    with pytest.raises(Refused, match="Nothing is owed"):
        pay(alice, "1000", "A-2")
    with pytest.raises(Refused, match="decided once"):
        claim_verbs.withdraw_claim(claim, by=alice.student.user, now=OVER)


def test_approved_again_what_was_paid_counts(alice: Scene) -> None:
    pay(alice, "2000", "A-1")
    answer(propose(alice), alice)
    claim, now = claim_of(alice), OVER + DAY
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="It was no qualifying offer.", by=alice.dora, now=now
    )
    decision_verbs.agree(decision, by=alice.erin, now=now)
    assert [line.still for line in standing_of(claim).lines] == [D(3000), D(10000)]


def test_denied_then_what_was_paid_is_more_than_is_owed(alice: Scene) -> None:
    pay(alice, "2000", "A-1")
    answer(propose(alice), alice)
    claim, now = claim_of(alice), OVER + DAY
    decision_verbs.record_finding(
        claim, requirement=9, finding="not_met", reason="She hid an offer.", by=alice.dora, now=now
    )
    decision = denied(claim, by=alice.dora, reasons="She hid an offer.", now=now)
    decision_verbs.agree(decision, by=alice.erin, now=now)
    standing = standing_of(claim)
    assert (standing.still, standing.overpaid) == (D(0), D(2000))
    page = words(client_of(alice.student.user).get(reverse("guarantee:claim")))
    assert "$2,000.00 more was paid than is owed" in page


def test_who_is_told_and_never_what(alice: Scene) -> None:
    reopening = propose(alice)
    student, dora, erin = alice.student.user.email, alice.dora.email, alice.erin.email
    assert told("reopening-proposed") == {student, erin, RUTH}
    verbs.say_word(reopening, text="I told Bob in June.", by=alice.student.user, now=ENDED)
    assert told("reopening-heard") == {dora, erin, RUTH}
    answer(reopening, alice)
    assert told("reopening-answered") == {student, dora, RUTH}
    for mail in OutboxMail.objects.filter(key__startswith="reopening"):
        for private in ("offer", "hidden", "Bob", "letter"):
            assert private not in mail.subject + mail.body


# --- the pages --------------------------------------------------------------------------------------------------------


def test_reopened_in_the_browser_with_the_student_heard(alice: Scene, client: Client) -> None:
    address = reverse("guarantee:reopening", args=[claim_of(alice).pk])
    own = reverse("guarantee:reopening_word", args=[claim_of(alice).pk])
    dora, erin, student = client_of(alice.dora), client_of(alice.erin), client_of(alice.student.user)
    assert student.get(own).status_code == 404
    assert address in words(dora.get(reverse("guarantee:dossier", args=[claim_of(alice).pk])))
    bare = dora.post(address, {"reason": "So."})
    assert bare.status_code == 422 and "Choose the ground" in words(bare)
    dora.post(address, {"ground": "hidden", "reason": "She had signed an offer in May."})
    assert "It can be answered once the student was heard" in words(erin.get(address))
    assert "We would like to hear you first, until" in words(student.get(reverse("guarantee:claim")))
    page = words(student.get(own))
    assert "She had signed an offer in May." in page and "facts that were hidden" in page
    assert "Write what you say to it." in words(student.post(own, {"text": ""}))
    assert "Two admins read it" in words(student.post(own, {"text": "I told Bob in June."}, follow=True))
    assert "Nothing is asked of you" in words(student.post(own, {"text": "Again."}, follow=True))
    page = words(erin.get(address))
    assert "I told Bob in June." in page and "Reopen it" in page
    assert "Say why. The student reads it." in words(erin.post(address, {"agrees": "yes", "note": ""}))
    erin.post(address, {"agrees": "yes", "note": "The letter shows it."})
    assert claim_of(alice).state == "filed"
    page = words(student.get(own))
    assert "is opened again" in page and "The letter shows it." in page
    page = words(student.get(reverse("guarantee:claim")))
    assert "was opened again" in page and "Take the claim back" not in page
