"""The pipeline in a real browser, on a desk and on a phone: moved by buttons, by keys, by dragging; nothing jumps."""

import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import sign_in
from tests.live import Server
from tests.look.eyes import Setting, complaints

FILL = """
from datetime import UTC, datetime, timedelta
from jobsearch.interviews import verbs as interviews
from jobsearch.offers import verbs as offers
from jobsearch.openings import verbs
from tests.jobsearch.scenes import scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Petra Lang")
by, now, today = its.alice.user, its.now, its.today
def add(employer, role, stage="spotted", person="", step="", days=None, **more):
    on = today + timedelta(days=days) if days is not None else None
    return verbs.add(its.alice, employer=employer, role=role, stage=stage, person=person, next_step=step, next_on=on,
                     by=by, now=now, **more).opening
add("Quarry Maps", "Software engineer", person="Owen Karim", step="Ask for a call", days=0)
add("Maple Street Bank", "Junior developer", step="Find a person", days=3)
add("Juniper Media", "Frontend engineer", tags=["remote"])
add("Redwood Transit", "Backend engineer", "reached_out", "Owen Lindgren", "Follow up", -3)
add("Northwind Health", "Developer", "reached_out", "Chloe Boyd", "Follow up", 6)
globex = add("Globex", "Junior developer", "talking", "Priya Shah", "Send portfolio", 0, place="New York", pay="$90k",
             link="https://globex.example/jobs/1", posting_text="We use Rails.", note="They like tests.")
add("Initech", "Rails developer", "talking", "Ivy Frost", "Ask about the team", 3)
lumen = add("Lumen Energy", "Backend engineer", "interviewing", "Nadia Lindgren")
interviews.plan(lumen, kind="technical", starts_at=now + timedelta(days=6), minutes=60, who="Nadia Lindgren",
                by=by, now=now)
add("Gone & Sons", "Developer", "closed", closing="no_answer")
offers.state_offer(its.alice, employer="Beacon Software", role="Software developer", received_at=now, by=by, now=now)
print("PK", globex.pk)
"""
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
PICTURES = os.environ.get("PICTURES", "")


@pytest.fixture(scope="module")
def globex(server: Server) -> int:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    out = server.manage("shell", "-c", FILL)
    return int(re.search(r"PK (\d+)", out).group(1))


def _signed_in(browser: Browser, server: Server, size: str, *, script: bool = True) -> Iterator[Page]:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=server.url, viewport={"width": width, "height": height}, java_script_enabled=script
    )
    page = context.new_page()
    sign_in(page, "petra.lang@example.com")
    yield page
    context.close()


@pytest.fixture
def desk(browser: Browser, server: Server, globex: int) -> Iterator[Page]:
    yield from _signed_in(browser, server, "desktop")


@pytest.fixture(params=SIZES)
def petra(request: pytest.FixtureRequest, browser: Browser, server: Server, globex: int) -> Iterator[Page]:
    yield from _signed_in(browser, server, request.param)


def column(page: Page, title: str) -> Any:
    return page.get_by_role("region", name=title, exact=True)


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(petra: Page, globex: int) -> None:
    size: Any = petra.viewport_size
    themes = Setting("light", f"{size['width']}", size), Setting("dark", f"{size['width']}", size)
    paths = (
        "",
        "?closed=1",
        "table/",
        "calendar/",
        "stages/",
        "new/",
        f"{globex}/",
        f"{globex}/move/",
        f"{globex}/next/",
    )
    for path in [*(f"/pipeline/{path}" for path in paths), f"/pipeline/{globex}/rounds/new/", "/documents/"]:
        petra.goto(path)
        name = path.strip("/").replace("/", "-").replace("?", "-")
        if PICTURES:
            for scheme in ("light", "dark"):
                petra.emulate_media(color_scheme=scheme)
                petra.screenshot(path=f"{PICTURES}/{name}-{size['width']}-{scheme}.png", full_page=True)
        assert complaints(petra, name, themes) == []


def test_nothing_scrolls_sideways_on_the_narrowest_phone(
    browser: Browser, server: Server, globex: int
) -> None:
    for page in _signed_in(browser, server, "phone"):
        page.set_viewport_size({"width": 320, "height": 640})
        for path in ("/pipeline/", "/pipeline/table/", "/pipeline/calendar/", f"/pipeline/{globex}/"):
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_the_facts_of_an_opening_stand_apart(petra: Page, globex: int) -> None:
    petra.goto(f"/pipeline/{globex}/")
    for facts in petra.locator(".opening-facts").all():
        gaps = facts.evaluate("one => [getComputedStyle(one).rowGap, getComputedStyle(one).columnGap]")
        assert gaps == ["8px", "16px"]


def test_a_card_is_moved_by_a_button_and_undone(petra: Page) -> None:
    petra.goto("/pipeline/")
    petra.evaluate("window.same = true")
    menu = petra.get_by_role("link", name="Move or close Rails developer at Initech")
    menu.focus()
    menu.click()
    petra.get_by_role("button", name="Interviewing").click()
    expect(column(petra, "Interviewing")).to_contain_text("Initech")
    expect(petra.locator("#board-said")).to_contain_text("Initech is in Interviewing.")
    expect(petra.locator("#live")).to_contain_text("Initech is in Interviewing.")
    expect(petra.get_by_role("link", name="Initech", exact=True)).to_be_focused()
    petra.get_by_role("button", name="Undo").click()
    expect(column(petra, "Talking")).to_contain_text("Initech")
    assert petra.evaluate("window.same"), "the page was loaded again"


def test_keys_alone_go_through_the_board_and_move(desk: Page) -> None:
    desk.goto("/pipeline/")
    desk.keyboard.press("l")
    expect(desk.get_by_role("link", name="Quarry Maps", exact=True)).to_be_focused()
    desk.keyboard.press("j")
    expect(desk.get_by_role("link", name="Maple Street Bank", exact=True)).to_be_focused()
    desk.keyboard.press("l")
    expect(desk.get_by_role("link", name="Northwind Health", exact=True)).to_be_focused()
    desk.keyboard.press("k")
    desk.keyboard.press("h")
    expect(desk.get_by_role("link", name="Quarry Maps", exact=True)).to_be_focused()
    desk.keyboard.press("m")
    first = desk.get_by_role("button", name="Reached out")
    expect(first).to_be_focused()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("link", name="Quarry Maps", exact=True)).to_be_focused()
    expect(first).to_have_count(0)
    desk.keyboard.press("m")
    expect(first).to_be_focused()
    desk.keyboard.press("Enter")
    expect(column(desk, "Reached out")).to_contain_text("Quarry Maps")
    expect(desk.get_by_role("link", name="Quarry Maps", exact=True)).to_be_focused()
    desk.keyboard.press("n")
    step = desk.get_by_label("Next step")
    expect(step).to_be_focused()
    step.fill("Send the map")
    desk.keyboard.press("Enter")
    expect(column(desk, "Reached out")).to_contain_text("Send the map")
    expect(desk.get_by_role("link", name="Quarry Maps", exact=True)).to_be_focused()
    desk.keyboard.press("o")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Software engineer at Quarry Maps")


def test_a_card_is_dragged_where_there_is_a_pointer(desk: Page) -> None:
    desk.goto("/pipeline/")
    card = desk.locator("[data-card]", has_text="Juniper Media")
    card.drag_to(column(desk, "Talking"))
    expect(column(desk, "Talking")).to_contain_text("Juniper Media")
    expect(desk.locator("#board-said")).to_contain_text("Juniper Media is in Talking.")
    card = desk.locator("[data-card]", has_text="Juniper Media")
    card.drag_to(desk.get_by_role("region", name="Closed"))
    card.get_by_role("button", name="withdrawn").click()
    expect(desk.get_by_role("region", name="Closed")).to_contain_text("Closed · 2")


def test_a_phone_has_a_list_nearest_to_the_goal_first(browser: Browser, server: Server, globex: int) -> None:
    for page in _signed_in(browser, server, "phone"):
        page.goto("/pipeline/")
        tops = [
            column(page, name).bounding_box()["y"] for name in ("Offer", "Interviewing", "Talking", "Spotted")
        ]
        assert tops == sorted(tops)
        links = page.locator("#board a:visible").all()
        small = [link.inner_text() for link in links if link.bounding_box()["height"] < 44]
        assert small == []


def test_a_new_opening_says_at_once_that_one_has_been_there(petra: Page) -> None:
    petra.goto("/pipeline/new/")
    petra.get_by_label("Employer").fill("gone & sons")
    petra.get_by_label("Employer").press("Tab")
    expect(petra.locator("#known")).to_contain_text("they never answered")
    width = petra.viewport_size["width"]
    petra.get_by_label("Employer").fill(f"Vandelay {width}")
    petra.locator("#id_role").fill("Importer")
    petra.keyboard.press("Enter")
    expect(petra.get_by_role("heading", level=1)).to_have_text(f"Importer at Vandelay {width}")


def test_without_a_script_every_move_is_a_button_on_a_page(
    browser: Browser, server: Server, globex: int
) -> None:
    for page in _signed_in(browser, server, "desktop", script=False):
        page.goto("/pipeline/")
        page.get_by_role("link", name="Move or close Junior developer at Maple Street Bank").click()
        page.get_by_role("button", name="Talking").click()
        expect(page.locator("#notices")).to_contain_text("Maple Street Bank is in Talking.")
        page.get_by_role("button", name="Undo").click()
        expect(page.locator("#notices")).to_contain_text("Maple Street Bank is back in Spotted.")
