"""Every page of the Commitment as a person sees it: nothing for axe to find, in both themes, on a phone and a desk."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, expect

from commitments.drafting import verbs as drafting_verbs
from commitments.leave import verbs as leave_verbs
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from commitments.signing import verbs as signing_verbs
from tests.commitments.pages import HOST, looked_at, open_page
from tests.commitments.policies.test_commitment_text import HOSTILE
from tests.commitments.scenes import NOW, Scene, at, make_scene
from tests.factories import client_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scene(committed_db: str) -> Scene:
    return make_scene()


def ready(scene: Scene) -> dict[str, str]:
    return {"sign": "/commitment/", "leave-none": "/leave/"}


def differs(scene: Scene) -> dict[str, str]:
    signing_verbs.acknowledge(scene.alice, scene.policy, now=NOW)
    document = document_of(scene.policy)
    document["text"] = document["text"].replace("at least 5 commits", "at least 6 commits")
    document["quotas"][1]["minimum"] = 6
    later = drafting_verbs.publish(
        drafting_verbs.draft_policy(document, by=scene.dora, now=NOW), by=scene.dora, now=NOW
    )
    return {"differs": f"/commitment/signature/?version={later.pk}", "offered": "/commitment/signature/"}


def planned(scene: Scene) -> dict[str, str]:
    scene.sign()
    return {
        "planned": "/commitment/",
        "again": "/commitment/signature/",
        "not-looking": "/commitment/withdrawal/",
    }


def searching(scene: Scene) -> dict[str, str]:
    search, now = scene.searching(), at(date(2026, 3, 11))
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 4, 6),
        last_day=date(2026, 4, 8),
        reason="A wedding",
        by=scene.alice.user,
        now=now,
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=scene.bob, now=now)
    leave_verbs.ask_leave(
        search,
        first_day=date(2026, 5, 6),
        last_day=date(2026, 5, 6),
        reason="Rest",
        by=scene.alice.user,
        now=now,
    )
    return {
        "running": "/commitment/",
        "leave": "/leave/",
        "excusal": "/weeks/1/excusal-request/",
        "withdraw": "/commitment/withdrawal/",
    }


def admin(scene: Scene) -> dict[str, str]:
    draft = drafting_verbs.draft_policy(shipped.document("this-school"), by=scene.dora, now=NOW)
    return {
        "policies": "/policies/",
        "policy": f"/policies/{scene.policy.pk}/",
        "draft": f"/policies/{draft.pk}/",
        "edit": f"/policies/{draft.pk}/edit/",
        "publish": f"/policies/{draft.pk}/publication/",
    }


def drafting(scene: Scene) -> dict[str, str]:
    """What helps to write a draft; in full on the road of tests/journeys/test_fifth_policy.py."""
    codeup = drafting_verbs.draft_policy(shipped.document("codeup-1"), by=scene.dora, now=NOW)
    return {
        "compare": f"/policies/compare/?before={scene.policy.pk}&after={codeup.pk}",
        "compare-none": "/policies/compare/",
        "preview": f"/policies/{codeup.pk}/preview/commitment/",
        "preview-wrong": f"/policies/{codeup.pk}/preview/today/?start=soon&day=900",
        "calendar": f"/policies/{codeup.pk}/calendar/",
        "calendar-wrong": f"/policies/{codeup.pk}/calendar/?start=soon&state=ZZ",
    }


@pytest.mark.parametrize("arrange", [ready, differs, planned, searching, admin, drafting])
def test_axe_finds_nothing(scene: Scene, arrange: Any, browser: Browser, clock: Any) -> None:
    clock.set(at(date(2026, 3, 11)) if arrange is searching else NOW)
    pages = arrange(scene)
    client = client_of(scene.dora if arrange in (admin, drafting) else scene.alice.user)
    assert looked_at(browser, client, pages) == []


def test_the_last_day_shows_while_the_date_is_chosen_and_the_signed_page_after(
    scene: Scene, browser: Browser, clock: Any
) -> None:
    clock.set(NOW)
    page = open_page(browser, client_of(scene.alice.user), "/commitment/")
    expect(page.locator("#window")).to_contain_text("Wed 26 Aug, end of day (New York)")
    page.get_by_label("Your job search start date").fill("2026-03-02")
    page.get_by_label("Your job search start date").press("Tab")
    expect(page.locator("#window")).to_contain_text("Sat 29 Aug, end of day (New York)")
    page.get_by_label("Your job search start date").fill("2026-04-20")
    page.get_by_label("Your job search start date").press("Tab")
    expect(page.locator("#window")).to_contain_text("at most 30 days after graduation")
    page.get_by_label("Your full name").fill("Alice Moreau")
    page.get_by_role("button", name="Sign the Commitment").click()
    expect(page.get_by_text("Choose a day from 27 Feb 2026 to 29 Mar 2026")).to_be_visible()
    expect(page.get_by_label("Your full name")).to_have_value("Alice Moreau")
    page.get_by_label("Your job search start date").fill("2026-03-02")
    page.get_by_role("button", name="Sign the Commitment").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your search starts Mon 2 Mar.")
    expect(page.get_by_text("Alice Moreau", exact=True)).to_be_visible()
    page.context.close()


def test_a_hostile_text_does_nothing_under_the_browser_s_policy(
    scene: Scene, browser: Browser, clock: Any
) -> None:
    clock.set(NOW)
    hostile = "\n\n".join(HOSTILE.values())
    draft = drafting_verbs.draft_policy(document_of(scene.policy), by=scene.dora, now=NOW)
    # past the check of drafts, which refuses links' titles: the page holds by itself
    Policy.objects.filter(pk=draft.pk).update(text=f"{scene.policy.text}\n\n{hostile}")
    page = open_page(browser, client_of(scene.dora), "/policies/")
    happened: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        happened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on(
        "console",
        lambda message: happened.append(message.text) if "Content Security" in message.text else None,
    )
    page.on("request", lambda request: happened.append(request.url) if "evil" in request.url else None)
    page.goto(f"{HOST}/policies/{draft.pk}/")
    expect(page.get_by_role("article")).to_contain_text("<script>alert(1)</script>")
    for link in page.get_by_role("article").get_by_role("link", name="click").all():
        assert str(link.get_attribute("href")).startswith("https://a.example")
    assert happened == []
    page.context.close()
