"""The proof in a real browser: asked for by keys, looked at in both themes, printed as a PDF."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.insights.test_insights_browser import FILL
from tests.jobsearch.signing_in import SIZES, signed_in
from tests.live import Server
from tests.look.eyes import look


@pytest.fixture(scope="module")
def lived(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", f"NAME = 'Wanda Petrova'{FILL}")


@pytest.fixture(params=SIZES)
def student(request: pytest.FixtureRequest, browser: Browser, server: Server, lived: None) -> Iterator[Page]:
    with signed_in(browser, server, "wanda.petrova@example.com", request.param) as page:
        page.goto("/proof/")
        yield page


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(student: Page) -> None:
    assert look(student, "proof", back_to=student.viewport_size) == []


def test_other_dates_are_asked_for_by_keys(student: Page) -> None:
    student.get_by_label("From").fill("2026-04-13")
    student.get_by_label("To").fill("2026-04-13")
    student.keyboard.press("Enter")
    student.wait_for_url(re.compile("since=2026-04-13"))
    expect(student.get_by_text("From Monday 13 April 2026 to Monday 13 April 2026")).to_be_visible()


def test_it_prints_without_what_is_only_for_the_screen(student: Page) -> None:
    student.emulate_media(media="print")
    for gone in (
        student.get_by_role("button", name="Print, or save as PDF"),
        student.get_by_label("From"),
        student.locator(".top"),
    ):
        expect(gone).to_be_hidden()
    expect(student.get_by_role("heading", name="Openings, stage by stage")).to_be_visible()
    assert student.pdf(format="A4").startswith(b"%PDF")
