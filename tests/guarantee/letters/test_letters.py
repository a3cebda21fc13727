"""The letter is drafted, edited with the proposal, seen by the second admin, leaves with the decision, and is kept."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, transaction
from django.test import Client
from django.urls import reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.queries import head
from guarantee.frozen.verification import broken_links
from guarantee.letters.models import Letter
from people.held_data.tables import HELD
from tests.factories import client_of
from tests.guarantee.appeals.appealing import appeal, gina, rule
from tests.guarantee.appeals.appealing import denied as denied_with_others
from tests.guarantee.frozen.decided import decide
from tests.guarantee.proposals import denied, hear, idle, judge_all
from tests.guarantee.refunds.owing import owing
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
LEAVES = ENDED + timedelta(days=2)


def proposed_with_a_point() -> Decision:
    scene = idle()
    claim = scene.file()
    judge_all(scene, claim)
    hear(claim, by=scene.dora, points={3: "I was ill in May."})
    point = claim.hearings.get().answer.points.get()
    return decision_verbs.propose_decision(
        claim,
        outcome="denied",
        reasons="No work was done.",
        replies={point.pk: "Nobody told us then."},
        by=scene.dora,
        now=ENDED,
    )


waiting = staged(proposed_with_a_point)
paid = staged(owing)


def agreed(decision: Decision, now: Any = LEAVES) -> Letter:
    erin = next(user for user in _admins() if user.name == "Erin Sato")
    decision_verbs.agree(decision, by=erin, now=now)
    return Letter.objects.get(final__decision=decision)


def _admins() -> Any:
    from people.accounts.models import User

    return User.objects.filter(roles__kind="admin").distinct()


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    "named",
    [
        "Claim 2026-001, filed on 5 Sep 2026",
        "Dear Alice Moreau,",
        "$15,000.00",
        "# 3. Every week met",
        "“I was ill in May.”",
        "We answer: Nobody told us then.",
        "No work was done.",
        "You can appeal until Mon 21 Sep 2026, end of day (New York) (clause 10.3).",
        "it is free",
        "the agency of your state that licenses private schools",
        "Decided by Dora Quist and Erin Sato",
    ],
)
def test_a_denial_leaves_with_all_that_it_names(waiting: Decision, named: str) -> None:
    assert named in agreed(waiting).text


def test_the_limit_of_the_appeal_runs_from_the_day_on_which_it_leaves(waiting: Decision) -> None:
    assert "21 Sep" not in waiting.letter and "19 Sep" not in waiting.letter
    assert "until Fri 25 Sep 2026" in agreed(waiting, LEAVES + timedelta(days=4)).text


def test_the_setting_names_the_public_body(waiting: Decision, settings: Any) -> None:
    settings.COMPLAINTS_BODY = "the Bureau, 1 Main Street"
    assert "whether you appeal or not: the Bureau, 1 Main Street." in agreed(waiting).text


def test_it_names_the_head_of_the_chain_before_its_own_decision(waiting: Decision) -> None:
    scene = idle(name="Bea Stone", beside=_scene(waiting))
    assert "It is the first of them." in agreed(waiting).text
    before = head()
    case = decide(scene, LEAVES)
    letter = Letter.objects.get(final__decision=case.decision)
    assert before is not None and f"number {before.number}, with the digest {before.digest}." in letter.text
    assert case.record.previous == before.digest


def _scene(decision: Decision) -> Scene:
    student = decision.claim.student
    bob = student.assignments.get().coach
    return Scene(student, decision.claim.search, bob, decision.by, _admins().get(name="Erin Sato"))


def test_it_is_frozen_with_its_decision_and_only_as_a_digest(waiting: Decision) -> None:
    letter = agreed(waiting)
    record = FrozenRecord.objects.get(final=letter.final)
    row = next(row for row in json.loads(record.canonical)["rows"] if row["table"] == "guarantee.Letter")
    text = record.texts.get(number=row["text"])
    assert json.loads(text.text)["text"] == letter.text and text.for_student
    assert "I was ill in May." not in record.canonical
    assert list(broken_links()) == []


def test_the_database_keeps_it_word_for_word(waiting: Decision) -> None:
    letter = agreed(waiting)
    for change in (
        lambda: Letter.objects.filter(pk=letter.pk).update(text="You win."),
        letter.delete,
    ):
        with pytest.raises(Error, match=r"what they say is kept|permission denied"), transaction.atomic():
            change()


def test_an_approval_says_who_is_paid_what(paid: Scene) -> None:
    text = Letter.objects.get().text
    assert "- $5,000.00 to Alice Moreau\n- $10,000.00 to Ascent" in text
    assert "appeal" not in text and paid.student.user.name in text


def test_an_edited_letter_leaves_as_it_was_edited() -> None:
    scene = idle()
    claim = scene.file()
    judge_all(scene, claim)
    draft = denied(claim, by=scene.dora)
    decision_verbs.take_back_proposal(draft, by=scene.dora, now=ENDED)
    again = decision_verbs.propose_decision(
        claim,
        outcome="denied",
        reasons="Not done.",
        letter=draft.letter + "\r\n\r\nWe wish you well.",
        by=scene.dora,
        now=ENDED,
    )
    assert again.letter == f"{draft.letter}\n\nWe wish you well."
    assert "We wish you well." in agreed(again).text


def test_a_denial_that_names_less_than_it_has_to_is_not_proposed() -> None:
    scene = idle()
    claim = scene.file()
    judge_all(scene, claim)
    hear(claim, by=scene.dora)
    with pytest.raises(
        Refused, match=r"does not say any more the amount at stake, \$15,000.00, clause"
    ) as refusal:
        decision_verbs.propose_decision(
            claim, outcome="denied", reasons="So.", letter="No.", by=scene.dora, now=ENDED
        )
    assert refusal.value.field == "letter"
    assert Claim.objects.get().state == "filed"


def test_upheld_on_appeal_there_is_a_letter_of_its_own() -> None:
    scene = denied_with_others()
    appeal(scene)
    rule(scene, "stands")
    first, second = Letter.objects.order_by("pk")
    assert "We looked at week 3." in second.text and "We looked at week 3." not in first.text
    mails = OutboxMail.objects.filter(key__startswith="claim-decided", to=scene.student.user.email)
    assert mails.count() == 2, "she is told of each decision"
    assert "you have made it" in second.text and f"Decided by {gina().name} and Hugo Lind" in second.text


def test_the_mail_only_links(waiting: Decision) -> None:
    agreed(waiting)
    mail = OutboxMail.objects.get(key=f"claim-decided:{waiting.pk}")
    assert reverse("guarantee:claim") in mail.body
    for private in ("$", "not met", "No work", "Every week"):
        assert private not in mail.subject + mail.body


def test_the_student_is_given_it_in_their_download() -> None:
    table = next(table for table in HELD if table.model == "guarantee.Letter")
    assert "text" not in table.without and "salt" in table.without


# --- the pages --------------------------------------------------------------------------------------------------------


def test_it_is_drafted_edited_seen_and_read_in_the_browser(clock: Any, client: Client) -> None:
    scene = idle()
    claim = scene.file()
    clock.set(ENDED)
    judge_all(scene, claim)
    hear(claim, by=scene.dora)
    dora, erin, student = client_of(scene.dora), client_of(scene.erin), client_of(scene.student.user)
    address = reverse("guarantee:decision", args=[claim.pk])
    page = dora.get(address)
    body = page.context["form"]["letter"].value()
    assert "# 3. Every week met" in body and "What would have changed it" in words(page)
    refused = dora.post(address, {"outcome": "denied", "reasons": "Not done.", "letter": "No."})
    assert refused.status_code == 422 and "does not say any more the amount at stake" in words(refused)
    assert refused.context["form"]["letter"].value() == "No.", "what was typed stays"
    body += "\n\n<b>We wish you well.</b>"
    dora.post(address, {"outcome": "denied", "reasons": "Not done.", "letter": body})
    text = words(erin.get(reverse("guarantee:second_opinion", args=[claim.pk])))
    assert "The letter they would get" in text and "&lt;b&gt;We wish you well.&lt;/b&gt;" in text
    assert not Letter.objects.exists(), "nothing left yet"
    agreed(claim.decisions.get(), ENDED)
    text = words(student.get(reverse("guarantee:claim")))
    assert "Our letter to you" in text and "We wish you well." in text
    own = reverse("guarantee:letter", args=[Letter.objects.get().pk])
    assert own in text
    text = words(student.get(own))
    assert "<h2>If you see it otherwise</h2>" in text and "&lt;b&gt;" in text
    assert "The letter to Alice Moreau" in words(erin.get(own))


def test_who_did_not_get_a_letter_does_not_read_it(waiting: Decision) -> None:
    letter = agreed(waiting)
    other = idle(name="Bea Stone", beside=_scene(waiting))
    address = reverse("guarantee:letter", args=[letter.pk])
    assert client_of(other.student.user).get(address).status_code == 404
    assert client_of(other.bob).get(address).status_code == 403


def test_approved_by_the_evidence_the_draft_is_an_approval(paid: Scene, clock: Any) -> None:
    assert "you get it: $15,000.00." in Decision.objects.get().letter
