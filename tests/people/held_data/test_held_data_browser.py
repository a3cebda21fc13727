"""The download in a real browser: a worker packs it while one waits, and it comes as a file."""

import zipfile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import sign_in
from tests.live import Server
from tests.look.eyes import look

FILL = """
from datetime import UTC, datetime
from tests.jobsearch.scenes import scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Tove Lindholm")
its.log(person="Priya Shah", employer="Globex")
"""


@pytest.fixture
def student(browser: Browser, server: Server) -> Page:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", FILL)
    page = browser.new_context(base_url=server.url, viewport={"width": 390, "height": 844}).new_page()
    sign_in(page, "tove.lindholm@example.com")
    return page


def test_it_is_packed_while_one_waits_and_comes_as_a_file(student: Page) -> None:
    student.goto("/me/")
    student.get_by_role("link", name="Everything we hold about you").click()
    assert look(student, "held-data", back_to=student.viewport_size) == []
    student.get_by_role("button", name="Pack it for me").focus()
    student.keyboard.press("Enter")
    link = student.get_by_role("link", name="Download it")
    expect(link).to_be_visible(timeout=30_000)
    with student.expect_download() as download:
        link.click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert b"Priya Shah" in archive.read("json/people-you-know-in-your-search.json")
    assert look(student, "held-data-ready", back_to=student.viewport_size) == []
    student.context.close()
