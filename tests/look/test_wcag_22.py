"""What axe cannot see of WCAG 2.2 at level AA, criterion by criterion, on every kind of page that a student comes to.

One student with some of everything walks from Today along the links, once on a phone and once at a desk; each kind of
page is loaded once in each size, and all criteria are looked at there.
"""

import re
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, Page

from tests.jobsearch.signing_in import sign_in
from tests.live import Server

SIZES: dict[str, Any] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
NARROWEST = {"width": 320, "height": 640}
SCRIPTS = Path(__file__).parent / "wcag_22.js"
FILL = """
from datetime import UTC, datetime, timedelta
from coaching.conversation import verbs as conversation
from jobsearch.interviews import verbs as interviews
from jobsearch.offers import verbs as offers
from jobsearch.openings import verbs as openings
from tests.jobsearch.scenes import full_week, scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Thea Marsh")
by, now, today = its.alice.user, its.now, its.today
for number in (1, 2, 3, 5):
    full_week(its, number)
its.log(person="Priya Shah", employer="Globex", day=today - timedelta(days=2))
opening = openings.add(its.alice, employer="Globex", role="Junior developer", stage="talking", person="Priya Shah",
                       next_step="Send portfolio", next_on=today, by=by, now=now).opening
interviews.plan(opening, kind="technical", starts_at=now + timedelta(days=6), minutes=60, who="Priya Shah", by=by,
                now=now)
openings.add(its.alice, employer="Gone & Sons", role="Developer", stage="closed", closing="no_answer", by=by, now=now)
for employer in ("Beacon Software", "Lumen Energy"):
    offers.state_offer(its.alice, employer=employer, role="Developer", received_at=now, type="permanent", by=by,
                       now=now)
"""
# Files, parts and pages that are left by looking at them.
NOT_LOOKED_AT = re.compile(
    r"logout|\.ics|\.csv|\.zip|export|/file/|/kept/|service-worker|manifest|openapi|admin/"
)


@dataclass
class Walk:
    """What was found, by criterion; each a line that names page, size and element."""

    found: dict[str, list[str]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    navigation: dict[str, list[str]] = field(default_factory=dict)

    def note(self, criterion: str, page: str, size: str, elements: list[str]) -> None:
        self.found.setdefault(criterion, []).extend(f"{page} ({size}): {element}" for element in elements)


def _name_of(path: str) -> str | None:
    try:
        return resolve(path).view_name
    except Resolver404:
        return None


def _look(page: Page, walk: Walk, name: str, size: str) -> list[str]:
    """Look at the page as it stands; return where its links lead."""
    page.evaluate(SCRIPTS.read_text())
    for criterion, elements in page.evaluate("wcag.all()").items():
        walk.note(criterion, name, size, elements)
    walk.navigation[f"{name} ({size})"] = page.evaluate("wcag.navigation()")
    return [str(address) for address in page.evaluate("wcag.links()")]


def _narrow(page: Page, walk: Walk, name: str, size: str) -> None:
    for criterion, elements in page.evaluate("wcag.spaced()").items():
        walk.note(criterion, name, size, elements)
    page.set_viewport_size(NARROWEST)  # type: ignore[arg-type]
    for criterion, elements in page.evaluate("wcag.narrow()").items():
        walk.note(criterion, name, size, elements)
    page.set_viewport_size(SIZES[size])


def _walk(page: Page, walk: Walk, size: str) -> None:
    seen, waiting = {"people:today"}, deque(["/today/"])
    while waiting:
        path = waiting.popleft()
        answer = page.goto(path)
        if answer is None or answer.status != 200 or "text/html" not in answer.headers["content-type"]:
            continue
        name = _name_of(urlsplit(page.url).path) or path
        walk.pages.setdefault(name, path)
        for link in _look(page, walk, name, size):
            named = _name_of(urlsplit(link).path)
            if named and named not in seen and not NOT_LOOKED_AT.search(link):
                seen.add(named)
                waiting.append(link)
        _narrow(page, walk, name, size)


@pytest.fixture(scope="module")
def walked(server: Server, browser: Browser) -> Walk:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.shell(FILL)
    walk = Walk()
    for size, view in SIZES.items():
        with browser.new_context(base_url=server.url, viewport=view, reduced_motion="reduce") as context:
            page = context.new_page()
            sign_in(page, "thea.marsh@example.com")
            _walk(page, walk, size)
    return walk


def test_the_walk_comes_by_most_of_what_a_student_has(walked: Walk) -> None:
    assert len(walked.pages) > 40, sorted(walked.pages)
    assert {
        "jobsearch:log",
        "jobsearch:pipeline",
        "jobsearch:opening",
        "jobsearch:offers",
    } <= walked.pages.keys()


def _lines(walked: Walk, criterion: str) -> str:
    return "\n".join(walked.found[criterion])


def test_1_4_10_reflow_nothing_is_wider_than_320_pixels(walked: Walk) -> None:
    assert _lines(walked, "1.4.10") == ""


def test_1_4_12_text_spacing_cuts_off_no_text(walked: Walk) -> None:
    assert _lines(walked, "1.4.12") == ""


def test_1_4_13_nothing_appears_by_hovering_alone(walked: Walk) -> None:
    assert _lines(walked, "1.4.13") == ""


def test_2_4_11_focus_is_never_hidden_behind_a_bar(walked: Walk) -> None:
    assert _lines(walked, "2.4.11") == ""


def test_2_5_7_whatever_can_be_dragged_has_a_button_that_moves_it(walked: Walk) -> None:
    assert _lines(walked, "2.5.7") == ""


def test_2_5_8_targets_are_24_pixels_or_stand_apart(walked: Walk) -> None:
    assert _lines(walked, "2.5.8") == ""


def test_3_2_6_help_stands_in_the_same_order_everywhere(walked: Walk) -> None:
    """Messages to the coach and the guides are the help; they stand in the navigation, which is one everywhere."""
    by_size = {
        size: {tuple(links) for page, links in walked.navigation.items() if size in page} for size in SIZES
    }
    for orders in by_size.values():
        assert len(orders) == 1
        (order,) = orders
        assert any("guides" in link for link in order)
        assert any("messages" in link for link in order)


def test_3_3_8_signing_in_takes_a_pasted_password_and_one_that_is_filled_in(
    server: Server, browser: Browser
) -> None:
    with browser.new_context(base_url=server.url) as context:
        page = context.new_page()
        page.goto("/accounts/login/")
        page.evaluate(SCRIPTS.read_text())
        assert page.evaluate("wcag.pasteRefused()") == []
        assert page.locator("#id_login").get_attribute("autocomplete") in ("username", "email")
        assert page.locator("#id_password").get_attribute("autocomplete") == "current-password"


def test_3_3_7_what_an_opening_knows_is_not_asked_again(
    server: Server, browser: Browser, walked: Walk
) -> None:
    with browser.new_context(base_url=server.url, viewport=SIZES["desktop"]) as context:
        page = context.new_page()
        sign_in(page, "thea.marsh@example.com")
        page.goto("/pipeline/")
        page.get_by_role("link", name="Globex", exact=True).first.click()
        asks = page.locator("form [name=employer], form [name=role]")
        assert all(value for value in asks.evaluate_all("all => all.map(one => one.value)"))


def test_4_1_3_each_page_has_a_place_where_what_happens_is_said(walked: Walk) -> None:
    assert _lines(walked, "4.1.3") == ""


def test_2_1_2_tabbing_goes_through_a_page_and_out_of_it(
    server: Server, browser: Browser, walked: Walk
) -> None:
    with browser.new_context(base_url=server.url, viewport=SIZES["desktop"]) as context:
        page = context.new_page()
        sign_in(page, "thea.marsh@example.com")
        for path in ("/today/", "/pipeline/", "/offers/", "/log/"):
            page.goto(path)
            page.evaluate(SCRIPTS.read_text())
            stops = page.evaluate("wcag.focusable().length")
            page.evaluate("document.activeElement.blur()")
            places = [_tabbed(page) for _ in range(stops * 3 // 2 + 10)]
            assert "BODY" in places, f"{path}: the keyboard never leaves"


def _tabbed(page: Page) -> str:
    page.keyboard.press("Tab")
    return str(page.evaluate("wcag.where(document.activeElement)"))
