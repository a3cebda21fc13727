"""What counts, in a real browser: opened beside the log bar by a key, for the kind that is chosen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import SIZES, signed_in
from tests.live import Server
from tests.look.eyes import look

FILL = """
from datetime import UTC, datetime
from tests.jobsearch.scenes import scene
scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Yuki Tanabe")
"""


@pytest.fixture(scope="module")
def searching(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", FILL)


@pytest.fixture(params=SIZES)
def student(
    request: pytest.FixtureRequest, browser: Browser, server: Server, searching: None
) -> Iterator[Page]:
    with signed_in(browser, server, "yuki.tanabe@example.com", request.param) as page:
        yield page


def test_it_opens_beside_the_log_bar_for_the_kind_that_is_chosen(student: Page) -> None:
    student.get_by_label("What you did").select_option("contacted")
    student.get_by_text("What counts?").focus()
    student.keyboard.press("Enter")
    expect(student.get_by_text("A LinkedIn invitation without a word.")).to_be_visible()
    assert look(student, "what-counts-bar", back_to=student.viewport_size) == []
    student.keyboard.press("Enter")
    student.get_by_label("What you did").select_option("blog_post")
    student.keyboard.press("Tab")
    student.get_by_text("What counts?").click()
    expect(student.get_by_text("A post that somebody else wrote.")).to_be_visible()


def test_it_opens_in_the_bar_of_another_page(student: Page) -> None:
    student.goto("/pipeline/")
    student.keyboard.press("a")
    expect(student.get_by_label("What you did")).to_be_enabled()
    student.get_by_text("What counts?").click()
    expect(student.get_by_text("A LinkedIn invitation without a word.")).to_be_visible()
    assert look(student, "what-counts-dock", back_to=student.viewport_size) == []


def test_its_page_has_every_kind(student: Page) -> None:
    student.goto("/log/what-counts/")
    assert look(student, "what-counts", back_to=student.viewport_size) == []
