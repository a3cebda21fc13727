"""What a first paint waits for, and that nothing moves after it, whenever the typeface and the drawings come."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.access.test_access import TABLE
from tests.commitments.pages import HOST
from tests.look.eyes import PHONE
from tests.look.statics import path_of, send_static
from tests.look.test_axe_everywhere import body_of

pytestmark = pytest.mark.usefixtures("at_one_moment")
MAIN_PAGES = {
    "jobsearch:today": "alice",
    "jobsearch:log": "alice",
    "coaching:caseload": "bob",
    "guarantee:dossier": "dora",
    "account_login": "stranger",
}
LATE = (".woff2", "icons.svg", ".js")  # no paint may wait for these
SHEETS_AT_MOST = 2
WATCH = """
    window.shifts = [];
    new PerformanceObserver(list => shifts.push(...list.getEntries().map(each => each.value)))
        .observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length"
BLOCKING = """performance.getEntriesByType("resource")
    .filter(each => each.renderBlockingStatus === "blocking").map(each => new URL(each.name).pathname)"""


class Held:
    """What the page asks for and has not got yet."""

    def __init__(self, page: Page, html: bytes) -> None:
        self.html, self.routes = html, list[Route]()
        page.route(f"{HOST}/**", self.answer)

    def answer(self, route: Route) -> None:
        path = path_of(route)
        if path == "/":
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif path.endswith(LATE):
            self.routes.append(route)
        else:
            send_static(route)

    def let_go(self) -> None:
        while self.routes:
            send_static(self.routes.pop())


@pytest.fixture(params=MAIN_PAGES)
def html(request: pytest.FixtureRequest) -> bytes:
    row = next(row for row in TABLE[request.param] if row.method == "get")
    return body_of(request.param, row, MAIN_PAGES[request.param])


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    size: Any = PHONE
    with browser.new_context(viewport=size) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        yield page


def painted_early(tab: Page, html: bytes) -> Held:
    """The page, painted while all that may be late is still on its way."""
    held = Held(tab, html)
    tab.goto(f"{HOST}/", wait_until="commit")
    tab.wait_for_function(PAINTED, polling=100)
    return held


def moved(tab: Page, held: Held) -> float:
    """By how much, as Chrome scores it, the page moves while the rest arrives."""
    held.let_go()
    tab.wait_for_load_state("load")
    held.let_go()
    tab.evaluate("document.fonts.ready")
    tab.wait_for_timeout(300)
    return sum(tab.evaluate("shifts"))


def test_nothing_moves_when_typeface_drawings_and_scripts_come_late(tab: Page, html: bytes) -> None:
    held = painted_early(tab, html)
    assert len(held.routes) > 2
    assert moved(tab, held) == 0


def test_a_page_waits_for_its_style_sheets_alone(tab: Page, html: bytes) -> None:
    held = painted_early(tab, html)
    blocking = tab.evaluate(BLOCKING)
    held.let_go()
    assert 1 <= len(blocking) <= SHEETS_AT_MOST
    assert all(path.startswith("/static/css/") for path in blocking)


def test_a_face_that_is_swapped_in_would_move_a_page(tab: Page) -> None:
    (row,) = TABLE["guarantee:dossier"]
    html = body_of("guarantee:dossier", row, "dora")
    swapping = (
        b"@font-face { font-family: Inter; font-display: swap; src: url(/static/vendor/inter-latin.woff2); }"
    )
    html = html.replace(b"</head>", b"<style>" + swapping + b"</style></head>")
    assert moved(tab, painted_early(tab, html)) > 0
