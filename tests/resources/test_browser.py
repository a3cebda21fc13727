"""In Chromium, at a desk and on a phone: guides are found, read and written, and an idea becomes an activity."""

from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from jobsearch.activities.models import Activity
from resources.guides import verbs as guide_verbs
from resources.guides.models import Guide
from resources.ideas import verbs as idea_verbs
from resources.ideas.models import Idea, IdeaState
from tests.commitments.pages import looked_at, open_page
from tests.factories import client_of, make_admin
from tests.jobsearch.scenes import WEEK_7, Scene, scene
from tests.look.eyes import ALL_FOUR, DESK, PHONE
from tests.look.test_phones import small
from tests.people.conftest import own_counters
from tests.resources.guides.written import proposed

pytestmark = pytest.mark.django_db(transaction=True)
SIZES: dict[str, Any] = {"desk": DESK, "phone": PHONE}
NARROWEST: Any = {"width": 320, "height": 640}


@pytest.fixture
def its(committed_db: str, clock: Any, settings: Any) -> Scene:
    own_counters(settings)
    found = scene()
    guide_verbs.load_shipped(WEEK_7)
    clock.set(WEEK_7)
    return found


@pytest.fixture(params=SIZES)
def alice(request: pytest.FixtureRequest, browser: Browser, its: Scene) -> Any:
    page = open_page(browser, client_of(its.alice.user), "/guides/", size=SIZES[request.param])
    yield page
    page.context.close()


def test_a_guide_is_found_while_one_types_and_read(alice: Page) -> None:
    alice.evaluate("window.same = true")
    alice.get_by_label("Search the guides").press_sequentially("negotiating pay")
    expect(alice.get_by_role("status").filter(has_text="negotiating pay")).to_be_visible()
    expect(alice.locator("mark").first).to_be_visible()
    assert alice.evaluate("window.same"), "the page was loaded again"
    alice.get_by_role("link", name="Negotiate").first.click()
    expect(alice.get_by_role("heading", level=1)).to_have_text("Negotiate")
    expect(alice.get_by_role("link", name="5 business days")).to_be_visible()
    alice.get_by_role("navigation", name="On this page").get_by_role("link", name="Checklist").click()
    expect(alice.get_by_role("heading", name="Checklist")).to_be_in_viewport()


def test_with_the_keyboard_alone_a_guide_is_found_and_opened(its: Scene, browser: Browser) -> None:
    page = open_page(browser, client_of(its.alice.user), "/guides/", size=DESK)
    page.keyboard.press("/")
    expect(page.get_by_label("Search the guides")).to_be_focused()
    page.keyboard.type("elevator")
    page.keyboard.press("Enter")
    expect(page.locator("[data-row]")).not_to_have_count(14)
    page.keyboard.press("Tab")
    page.get_by_label("Search the guides").blur()
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your elevator pitch")
    page.context.close()


def test_an_idea_is_written_down_begun_undone_and_done(alice: Page, its: Scene) -> None:
    alice.get_by_role("link", name="Your ideas board").click()
    alice.get_by_label("The idea").fill("Make the booking demo work without a mouse")
    alice.get_by_role("button", name="Put it on the board").click()
    card = alice.get_by_role("article", name="Make the booking demo work without a mouse")
    alice.evaluate("window.same = true")
    card.get_by_role("button", name="Start").click()
    expect(alice.locator("#board")).to_contain_text("You are doing “Make the booking demo")
    expect(alice.locator("#live")).to_contain_text("You are doing")
    assert alice.evaluate("window.same"), "the page was loaded again"
    assert Idea.objects.get().state == IdeaState.DOING
    alice.get_by_role("button", name="Undo").click()
    expect(alice.locator("#board")).to_contain_text("Taken back.")
    assert Idea.objects.get().state == IdeaState.IDEA

    card.get_by_role("link", name="Done…").click()
    expect(alice.get_by_label("Log it as")).to_have_value("project")
    alice.get_by_label("Link").fill("https://booking.example/keyboard")
    alice.get_by_role("button", name="Done, log it").click()
    expect(alice.locator("#board")).to_contain_text("It is in your log.")
    assert Activity.objects.get(source="ideas").link == "https://booking.example/keyboard"
    card.get_by_role("link", name="In your log").click()
    expect(alice.get_by_role("heading", level=1)).to_be_visible()


def test_without_script_the_board_works_too(its: Scene, browser: Browser) -> None:
    idea_verbs.write_down(
        its.alice, kind="talk", title="Five minutes on clocks", key=uuid4(), by=its.alice.user, now=its.now
    )
    page = open_page(browser, client_of(its.alice.user), "/ideas/", size=PHONE, script=False)
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#board")).to_contain_text("You are doing")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("Taken back.")
    page.context.close()


def test_an_admin_writes_with_a_preview_and_publishes(its: Scene, browser: Browser) -> None:
    page = open_page(browser, client_of(make_admin("Dora Quist")), "/guides/new/", size=DESK)
    page.get_by_label("Title").fill("Ask for a reference")
    page.get_by_label("About").select_option("people")
    page.get_by_label("When it helps").fill("When an employer asks who can speak for you.")
    page.get_by_label("The text, in Markdown").press_sequentially("## Ask first")
    expect(page.locator("#guide-shown h2")).to_have_text("Ask first")
    page.get_by_label("An offer’s page", exact=True).check()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator("#notices")).to_contain_text("Published.")
    assert Guide.objects.get(slug="ask-for-a-reference").current.places == ["offer"]
    page.context.close()


def test_axe_finds_nothing_and_all_fits(its: Scene, browser: Browser) -> None:
    dora = make_admin("Dora Quist")
    proposed(
        Guide.objects.get(slug="resume"),
        its.bob,
        text="## Short\n\nOne page.\n\n```\nlong_name = 'x' * 200\n```",
    )
    guide_verbs.take_down(Guide.objects.get(slug="blog"), why="Old.", by=dora, now=WEEK_7)
    for title, state in (("One", None), ("Two", IdeaState.DOING), ("Three", IdeaState.ASIDE)):
        idea = idea_verbs.write_down(
            its.alice, kind="post", title=title, note="A note.", key=uuid4(), by=its.bob, now=its.now
        )
        idea_verbs.suggest(idea, body="Begin small.", key=uuid4(), by=its.bob, now=its.now)
        if state:
            idea_verbs.move(idea, state, by=its.alice.user, now=its.now)
    idea_verbs.finish(
        idea_verbs.write_down(its.alice, kind="talk", title="Four", key=uuid4(), by=its.alice.user, now=its.now),
        kind="talk", occurred_on=its.today, by=its.alice.user, now=its.now,
    )  # fmt: skip
    first = its.alice.ideas.get(title="One").pk
    pages = {
        its.alice.user: {
            "guides": "/guides/",
            "guides-found": "/guides/?q=offer",
            "guides-alike": "/guides/?q=negociate",
            "guide": "/guides/offers/",
            "guide-table": "/guides/follow-up/",
            "guide-gone": "/guides/blog/",
            "ideas": "/ideas/",
            "idea": f"/ideas/{first}/",
            "idea-done": f"/ideas/{first}/done/",
        },
        its.bob: {
            "ideas-of-alice": f"/students/{its.alice.pk}/ideas/",
            "guide-propose": "/guides/resume/edit/",
        },
        dora: {
            "guides-admin": "/guides/",
            "guide-new": "/guides/new/",
            "guide-versions": "/guides/resume/versions/",
            "guide-version": "/guides/resume/versions/2/",
            "guide-taking-down": "/guides/resume/taking-down/",
        },
    }
    for user, paths in pages.items():
        assert looked_at(browser, client_of(user), paths, ALL_FOUR) == []


@pytest.mark.parametrize(
    "path", ["/guides/", "/guides/follow-up/", "/guides/technical-interviews/", "/ideas/"]
)
def test_nothing_scrolls_sideways_on_the_narrowest_screen_and_a_thumb_finds_all(
    its: Scene, browser: Browser, path: str
) -> None:
    idea_verbs.write_down(
        its.alice,
        kind="post",
        title="What happens when two people book",
        key=uuid4(),
        by=its.bob,
        now=its.now,
    )
    page = open_page(browser, client_of(its.alice.user), path, size=NARROWEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size(PHONE)
    assert small(page) == []
    page.context.close()
