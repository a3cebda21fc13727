"""A person's and an employer's page and follow-ups in a real browser, on a desk and on a phone, and by keys alone."""

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
from jobsearch.contacts.details import describe
from jobsearch.follow_ups import verbs
from jobsearch.interviews import verbs as interviews
from jobsearch.openings import verbs as openings
from tests.jobsearch.scenes import noon, scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Uma Prent")
by, now, today = its.alice.user, its.now, its.today
def log(kind, days, person="", employer="", **said):
    day = today - timedelta(days=days)
    return its.log(kind, day, at=noon(day) if days else now, person=person, employer=employer, **said)
log("contacted", 36, "Owen Karim", "Quarry Maps")
first = log("contacted", 35, "Priya Shah", "Kestrel Air", note="Met at the Rust meetup, talked about the map team.")
log("follow_up", 28, "Priya Shah", "Kestrel Air", note="Wrote about her post.", link="https://dev.kestrel.example/post")
log("follow_up", 5, "Priya Shah", "Kestrel Air", note="Thanked her for the talk and asked for a call.")
log("contacted", 1, "Priya Shah", "Kestrel Air", note="Intro call, 25 min. She sends my resume on to Nadia.")
log("contacted", 9, "Ivy Frost", "Kestrel Air")
log("contacted", 8, "Tom Bell", "Initech")
for number in range(6):
    log("applied", 2, employer=f"Cold Street {number}", role="Developer")
opening = openings.add(its.alice, employer="Kestrel Air", role="Junior developer", stage="talking",
                       person="Priya Shah", next_step="Ask about the team", next_on=today, by=by, now=now).opening
lumen = openings.add(its.alice, employer="Lumen Energy", role="Backend engineer", person="Nadia Lind", by=by, now=now)
interviews.plan(lumen.opening, kind="screen", starts_at=now - timedelta(hours=20), by=by, now=now)
priya = first.contact
describe(priya, by=by, now=now, does="Engineering manager", met="at the Rust meetup", met_on=today - timedelta(days=35),
         through="Owen Karim", address="priya@kestrel.example",
         remember="Came from teaching, like me. Hires two juniors in January. Likes short mails.")
verbs.plan(its.alice, contact=priya, what="Send the portfolio", on=today, by=by, now=now)
verbs.plan(its.alice, contact=priya, what="Ask about the map renderer", on=today + timedelta(days=6), by=by, now=now)
print("PK", priya.pk, priya.employer_id)
"""
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
PICTURES = os.environ.get("PICTURES", "")
DONE = re.compile("^Done, log it ?: Send the portfolio")
EMAIL = "uma.prent@example.com"


@pytest.fixture(scope="module")
def priya(server: Server) -> tuple[int, int]:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    found = re.search(r"PK (\d+) (\d+)", server.manage("shell", "-c", FILL))
    assert found
    return int(found[1]), int(found[2])


def _signed_in(browser: Browser, server: Server, size: str, *, script: bool = True) -> Iterator[Page]:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=server.url, viewport={"width": width, "height": height}, java_script_enabled=script
    )
    page = context.new_page()
    sign_in(page, EMAIL)
    yield page
    context.close()


@pytest.fixture
def desk(browser: Browser, server: Server, priya: tuple[int, int]) -> Iterator[Page]:
    yield from _signed_in(browser, server, "desktop")


@pytest.fixture(params=SIZES)
def uma(
    request: pytest.FixtureRequest, browser: Browser, server: Server, priya: tuple[int, int]
) -> Iterator[Page]:
    yield from _signed_in(browser, server, request.param)


def test_axe_finds_nothing(uma: Page, priya: tuple[int, int]) -> None:
    size: Any = uma.viewport_size
    themes = Setting("light", f"{size['width']}", size), Setting("dark", f"{size['width']}", size)
    person, employer = priya
    paths = (
        "/people/",
        f"/people/{person}/",
        f"/people/{person}/edit/",
        f"/employers/{employer}/",
        "/follow-ups/",
        f"/follow-ups/plan/?contact={person}",
        "/today/",
        "/log/",
    )
    for path in paths:
        uma.goto(path)
        name = re.sub(r"\W+", "-", path).strip("-")
        if PICTURES:
            for scheme in ("light", "dark"):
                uma.emulate_media(color_scheme=scheme)
                uma.screenshot(path=f"{PICTURES}/{name}-{size['width']}-{scheme}.png", full_page=True)
        assert complaints(uma, name, themes) == []


def test_nothing_scrolls_sideways_on_the_narrowest_phone(
    browser: Browser, server: Server, priya: tuple[int, int]
) -> None:
    for page in _signed_in(browser, server, "phone"):
        page.set_viewport_size({"width": 320, "height": 640})
        for path in (
            "/people/",
            f"/people/{priya[0]}/",
            f"/employers/{priya[1]}/",
            "/follow-ups/",
            "/today/",
        ):
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_on_a_phone_the_next_step_comes_first_and_takes_a_thumb(
    browser: Browser, server: Server, priya: tuple[int, int]
) -> None:
    for page in _signed_in(browser, server, "phone"):
        page.goto(f"/people/{priya[0]}/")
        places = [page.locator(part).bounding_box() for part in ("#next", "#history")]
        assert places[0] and places[1] and places[0]["y"] < places[1]["y"]
        button = page.get_by_role("button", name=DONE).bounding_box()
        assert button and button["height"] >= 44


def test_what_is_logged_on_the_page_stands_in_the_history_at_once(desk: Page, priya: tuple[int, int]) -> None:
    desk.goto(f"/people/{priya[0]}/")
    desk.evaluate("window.same = true")
    line = desk.locator(".log-form #log-line")
    expect(line).to_have_value("Priya Shah @ Kestrel Air, ")
    line.focus()
    desk.keyboard.press("End")
    desk.keyboard.type("asked about the on-call rota")
    desk.keyboard.press("Enter")
    expect(desk.locator("#history")).to_contain_text("asked about the on-call rota")
    expect(desk.locator("#said")).to_contain_text("“Send the portfolio” is settled with it.")
    expect(desk.locator("#next")).to_contain_text("“Send the portfolio” is settled.")
    assert desk.evaluate("window.same"), "the page was not loaded anew"
    desk.locator("#next").get_by_role("button", name=re.compile("^Undo ?: Send the portfolio")).click()
    expect(desk.get_by_role("button", name=DONE)).to_be_visible()
    expect(desk.locator("#history")).to_contain_text("asked about the on-call rota")


def test_on_today_the_list_follows_what_is_logged_and_its_undo(desk: Page) -> None:
    desk.goto("/today/")
    desk.evaluate("window.same = true")
    line = desk.locator(".log-form #log-line")
    line.fill("Priya Shah @ Kestrel Air, sent it")
    line.press("Enter")
    expect(desk.locator("#said")).to_contain_text("“Send the portfolio” is settled with it.")
    expect(desk.locator("#today-steps")).not_to_contain_text("Send the portfolio")
    desk.get_by_role("button", name=re.compile("^It is still to do ?: Send the portfolio")).click()
    expect(desk.locator("#today-steps")).to_contain_text("Send the portfolio")
    assert desk.evaluate("window.same"), "the page was not loaded anew"


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
def test_a_step_is_done_by_keys_and_undone(
    browser: Browser, server: Server, priya: tuple[int, int], script: bool
) -> None:
    for page in _signed_in(browser, server, "desktop", script=script):
        page.goto(f"/people/{priya[0]}/")
        page.get_by_role("button", name=DONE).focus()
        page.keyboard.press("Enter")
        expect(page.locator("#notices")).to_contain_text("Done, and logged.")
        expect(page.locator("#history")).to_contain_text("Send the portfolio")
        page.get_by_role("button", name=re.compile("^Undo ?: Send the portfolio")).focus()
        page.keyboard.press("Enter")
        expect(page.locator("#next")).to_contain_text("Send the portfolio")
        expect(page.locator("#history")).not_to_contain_text("Send the portfolio")


def test_today_leads_to_the_person_and_a_suggestion_is_planned(desk: Page) -> None:
    desk.goto("/today/")
    steps = desk.locator("#today-steps")
    expect(steps).to_contain_text("Thank Nadia Lind for the interview?")
    steps.get_by_role("button", name=re.compile("^Plan it for today ?: Thank Nadia Lind")).click()
    expect(desk.locator("#today-steps")).to_contain_text("Thank Nadia Lind for the interview")
    expect(desk.locator("#today-steps")).not_to_contain_text("for the interview?")
    desk.get_by_role("link", name="Priya Shah").first.click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Priya Shah")


def test_no_card_of_the_follow_ups_is_stretched(desk: Page) -> None:
    desk.goto("/follow-ups/")
    later, suggested = (
        desk.locator(".card", has=desk.get_by_role("heading", name=name)) for name in ("Later", "Suggested")
    )
    below = (
        "card => card.getBoundingClientRect().bottom - card.lastElementChild.getBoundingClientRect().bottom"
    )
    for card in (later, suggested):
        assert card.evaluate(below) < 40
    narrow, wide = later.bounding_box(), suggested.bounding_box()
    assert narrow and wide and wide["width"] > narrow["width"] * 1.5


def test_keys_lead_to_the_next_step_and_to_who_they_are(desk: Page, priya: tuple[int, int]) -> None:
    desk.goto(f"/people/{priya[0]}/")
    desk.keyboard.press("n")
    expect(desk.locator("#follow-up-what")).to_be_focused()
    desk.locator("#main").focus()
    desk.keyboard.press("e")
    desk.wait_for_url(f"**/people/{priya[0]}/edit/")
