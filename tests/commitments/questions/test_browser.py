"""A stranger asks about a clause on a phone, an admin answers at a desk; nothing for axe to find on either way."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect

from commitments.questions import verbs as questions
from commitments.questions.models import ClauseAnswer, ClauseQuestion
from core.models import OutboxMail
from tests import factories
from tests.commitments.pages import looked_at, open_page
from tests.commitments.published.test_public_pages import later_version
from tests.commitments.scenes import NOW, Scene, make_scene
from tests.look.eyes import ALL_FOUR, DESK, PHONE, Setting, complaints
from tests.people.conftest import own_counters

pytestmark = pytest.mark.django_db(transaction=True)
THUMB = 44


@pytest.fixture
def scene(committed_db: str, clock: Any, settings: Any) -> Scene:
    own_counters(settings)
    scene = make_scene()
    clock.set(NOW)
    return scene


def test_a_stranger_asks_on_a_phone_and_an_admin_answers(browser: Browser, scene: Scene) -> None:
    page = open_page(browser, Client(), "/accounts/login/", size=PHONE)
    page.get_by_role("link", name="the terms, for anybody to read").click()
    page.get_by_role("link", name="Career Services Commitment, version 1").click()
    link = page.get_by_role("link", name="Ask a question about clause 3.1")
    box = link.bounding_box()
    assert box is not None and box["height"] >= THUMB and box["width"] >= THUMB
    link.click()
    expect(page.get_by_role("heading", name="Ask about clause 3.1")).to_be_visible()

    page.get_by_label("Your question").fill("a" * 10_000)
    page.get_by_role("button", name="Ask the team").click()
    expect(page.get_by_text("This has 10000 characters; shorten it to 4000.")).to_be_visible()
    expect(page.get_by_text("Say what we may call you.")).to_be_visible()
    assert len(page.get_by_label("Your question").input_value()) == 10_000
    assert complaints(page, "question-refused", (Setting("light", "phone", PHONE),)) == []

    page.get_by_label("Your question").fill("Does somebody from a meetup count?")
    page.get_by_label("Your name").fill("Noor Haddad")
    page.get_by_label("Your e-mail address").fill("noor@visitor.example")
    page.get_by_role("button", name="Ask the team").click()
    expect(page.get_by_role("heading", name="Your question is with the team.")).to_be_visible()
    page.context.close()

    desk = open_page(browser, factories.client_of(scene.dora), "/policies/", size=DESK)
    desk.get_by_role("link", name="Questions about clauses").click()
    desk.get_by_role("link", name="Does somebody from a meetup count?").click()
    desk.get_by_label("Your answer").fill("Yes, if they work for a prospective employer.")
    desk.get_by_role("button", name="Send the answer").click()
    expect(desk.get_by_text("The answer is on its way to Noor Haddad.")).to_be_visible()
    desk.context.close()
    assert ClauseAnswer.objects.get().question == ClauseQuestion.objects.get()
    assert OutboxMail.objects.get(key__startswith="clause-answer:").to == "noor@visitor.example"


def test_axe_finds_nothing(browser: Browser, scene: Scene) -> None:
    later = later_version(scene)
    mine = questions.ask(scene.policy, "3.1", body="Mine?", by=scene.alice.user, key=uuid4(), now=NOW)
    questions.answer(mine, body="Yours.", seen=0, by=scene.bob, now=NOW)
    asked = questions.ask(
        scene.policy,
        "3.1",
        body="Anybody's?",
        by=None,
        name="Noor",
        email="noor@visitor.example",
        key=uuid4(),
        now=NOW,
    )
    anybody = {
        "terms": "/terms/",
        "version": f"/terms/{later.pk}/",
        "replaced": f"/terms/{scene.policy.pk}/",
        "differences": f"/terms/{later.pk}/differences/",
        "ask": f"/terms/{later.pk}/clauses/3.1/question/",
        "sent": f"/terms/{later.pk}/questions/sent/",
    }
    staff = {
        "questions": "/clause-questions/",
        "question": f"/clause-questions/{asked.pk}/",
        "answered": f"/clause-questions/{mine.pk}/",
        "setting-aside": f"/clause-questions/{asked.pk}/setting-aside/",
    }
    student = {
        "own-questions": "/commitment/",
        "ask-signed-in": anybody["ask"],
        "version-signed-in": anybody["version"],
    }
    for user, pages in ((None, anybody), (scene.dora, staff), (scene.alice.user, student)):
        client = factories.client_of(user) if user else Client()
        assert looked_at(browser, client, pages, ALL_FOUR) == []
