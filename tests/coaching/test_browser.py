"""In a real browser: keys and selection, a week excused in its place, a message sent, and axe on every page."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.factories import PASSWORD
from tests.live import Server
from tests.look.eyes import DESK, complaints

FILL = "import json; from tests.coaching import scene; print('PK' + json.dumps(scene.make()))"
Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def numbers(server: Server) -> dict[str, int]:
    server.clock.set("2026-03-24T15:00:00Z", frozen=True)
    found: dict[str, int] = json.loads(server.shell(FILL).split("PK")[-1])
    return found


@pytest.fixture
def visit(server: Server, numbers: dict[str, int], browser: Browser) -> Iterator[Visit]:
    """`visit("bob", "/caseload/", theme="dark", size=PHONE)`: signed in, on that page."""
    contexts, complained = [], []

    def go(who: str, path: str, *, theme: Any = "light", size: Any = None) -> Page:
        context = browser.new_context(
            base_url=server.url, viewport=size or DESK, color_scheme=theme, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console", lambda said: complained.append(said.text) if "Security Policy" in said.text else None
        )
        page.on("pageerror", lambda error: complained.append(str(error)))
        page.goto("/accounts/login/")
        page.get_by_label("Email").fill(f"{who}@example.com")
        page.get_by_label("Password").first.fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/login/" not in url)
        page.goto(path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert not complained


def test_keys_walk_select_and_write_to_many(visit: Visit) -> None:
    page = visit("bob", "/caseload/")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 of 3 students need you today")
    message = page.get_by_role("button", name="Message…")
    expect(message).to_be_disabled()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator("[data-selected]")).to_have_text("2 selected")
    message.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A message to 2 students")
    page.get_by_label("Message").fill("See you all on Friday.")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#notices")).to_contain_text("Sent to 2 students.")


def test_the_search_narrows_as_one_types(visit: Visit) -> None:
    page = visit("bob", "/caseload/")
    page.evaluate("window.same = true")
    page.keyboard.press("/")
    expect(page.get_by_label("Search students")).to_be_focused()
    page.keyboard.type("cleo")
    expect(page.locator("[data-row]")).to_have_count(1)
    expect(page.locator("#live")).to_have_text("1 student shown.")
    expect(page.get_by_label("Search students")).to_be_focused()
    assert page.evaluate("window.same")
    assert "q=cleo" in page.url


def test_a_week_opens_and_is_excused_in_its_place(visit: Visit, numbers: dict[str, int]) -> None:
    page = visit("bob", f"/students/{numbers['alice']}/")
    page.evaluate("window.same = true")
    expect(page.locator("#week")).to_contain_text("Week 4")
    page.locator("#strip-week li:nth-child(1) a").click()
    expect(page.locator("#week h3").first).to_be_focused()
    page.get_by_label("Why it counts").fill("The tracker was down")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#live")).to_have_text("Accepted: it counts.")
    expect(page.locator("#week")).to_contain_text("1 of 8 people")

    page.locator("#strip-week li:nth-child(3) a").click()
    expect(page.locator("#week")).to_contain_text("Week 3 is open")
    page.get_by_label("Excuse this week, because").fill("A funeral")
    page.get_by_role("button", name="Excuse", exact=True).click()
    expect(page.locator("#live")).to_have_text("Week 3 is excused.")
    expect(page.locator("#strip-week li:nth-child(3) a")).to_have_attribute(
        "aria-label", "Week 3, Mon 16 Mar to Sun 22 Mar: excused"
    )
    page.locator("#strip-week li:nth-child(4) a").click()
    expect(page.locator("#week")).to_contain_text("Week 4 is open")
    assert page.evaluate("window.same"), "the page was loaded again"


def test_a_message_is_sent_in_its_place_and_read_by_the_other_side(
    visit: Visit, numbers: dict[str, int], server: Server
) -> None:
    path = f"/students/{numbers['alice']}/messages/"
    page = visit("bob", path)
    page.evaluate("window.same = true")
    page.get_by_label("Write to Alice Moreau").fill("One more thing")
    page.get_by_label("Ask for a reply").check()
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".talk > li").last).to_contain_text("One more thing")
    expect(page.locator("#live")).to_contain_text("A reply is due Thu 26 Mar, end of day (New York).")
    expect(page.get_by_label("Write to Alice Moreau")).to_have_value("")
    assert page.evaluate("window.same")

    hers = visit("alice", path)
    with hers.expect_response("**/messages/read/") as read:
        hers.reload()
    assert read.value.status == 204
    with server.database() as cursor:
        cursor.execute(
            "SELECT count(*) FROM coaching_message WHERE student_id = %s AND read_at IS NULL",
            [numbers["alice"]],
        )
        assert cursor.fetchone() == (0,)


def pages(n: dict[str, int]) -> list[tuple[str, str]]:
    alice, ben = f"/students/{n['alice']}/", f"/students/{n['ben']}/"
    bobs = [
        "/my-day/",
        "/caseload/",
        "/caseload/?q=nobody",
        f"/caseload/put-off/?student={n['alice']}&student={n['ben']}",
        f"/caseload/message/?student={n['alice']}&student={n['ben']}",
        "/excusals/",
        alice,
        f"{alice}weeks/1/",
        f"{alice}weeks/1/excusal/",
        f"{alice}messages/",
        f"{alice}commitment/",
        f"{alice}appointments/",
        f"{alice}appointments/{n['meeting']}/outcome/",
        f"{alice}deliverables/",
        f"{alice}deliverables/{n['work']}/",
        f"{alice}deliverables/{n['work']}/cancellation/",
        f"{alice}submissions/{n['version']}/review/",
        f"{alice}concerns/",
        f"{alice}activities/{n['late']}/acceptance/",
        f"{alice}excusals/{n['asked']}/refusal/",
        f"{alice}leave/{n['leave']}/decision/",
        ben,
        f"{ben}lapses/{n['lapse']}/confirmation/",
        f"{ben}lapses/{n['lapse']}/drop/",
    ]
    hers = [alice, f"{alice}messages/", f"{alice}weeks/1/", f"{alice}deliverables/{n['work']}/submissions/"]
    return [
        *(("bob", path) for path in bobs),
        *(("alice", path) for path in hers),
        ("bob", "/holidays/"),
        ("dora", "/caseload/"),
        ("dora", "/holidays/"),
        ("dora", f"/holidays/{n['holiday']}/taking-back/"),
        ("dora", "/staff/"),
        ("frank", "/caseload/"),
        ("frank", "/excusals/"),
        ("dora", f"{alice}concerns/{n['concern']}/decision/"),
    ]


def test_a_holiday_is_added_refused_and_taken_back(visit: Visit) -> None:
    page = visit("dora", "/holidays/")
    jordan = page.locator("section", has=page.get_by_role("heading", name="AM, Jordan"))
    jordan.get_by_label("What it is called").fill("Harbour Day")
    jordan.get_by_label("Day").fill("2026-04-04")
    jordan.get_by_role("button", name="Add the day").click()
    expect(jordan).to_contain_text("4 Apr 2026 is left out already: Saturday.")
    expect(jordan.get_by_label("What it is called")).to_have_value("Harbour Day")
    assert not Axe().run(page).response["violations"], "with an error beside its field"
    jordan.get_by_label("Day").fill("2026-04-08")
    jordan.get_by_role("button", name="Add the day").click()
    expect(page.locator("#notices")).to_contain_text("Harbour Day, 8 Apr 2026, is no business day in JO-AM.")
    jordan.get_by_role("link", name="Take back Harbour Day").click()
    page.get_by_label("Why").fill("It is on another day.")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("#notices")).to_contain_text("Taken back: Harbour Day")
    expect(jordan).not_to_contain_text("Harbour Day")


def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    visit: Visit, numbers: dict[str, int]
) -> None:
    open_as: dict[str, Page] = {}
    found = []
    for who, path in pages(numbers):
        page = open_as.get(who) or visit(who, path)
        open_as[who] = page
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert page.url.endswith(path), f"{who} was led away from {path}"
        found += complaints(page, path.strip("/").replace("/", "-"))
    assert found == []
