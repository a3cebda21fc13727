"""A page that the bookmark hands over while one is signed out stands in the bar once one has signed in."""

import re

from playwright.sync_api import Browser, expect

from tests.factories import PASSWORD
from tests.live import Server

FILL = """
from datetime import UTC, datetime
from tests.jobsearch.scenes import scene
scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Selma Reyes")
"""
PAGE = "/log/shared/#url=https%3A%2F%2Fjobs.example%2F7&title=Backend%20engineer"


def test_a_page_handed_over_while_signed_out_is_there_after_signing_in(
    browser: Browser, server: Server
) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.shell(FILL)
    context = browser.new_context(base_url=server.url)
    page = context.new_page()
    page.goto(PAGE)
    page.locator("#id_login").fill("selma.reyes@example.com")
    page.locator("#id_password").fill("no such password")
    with page.expect_navigation(url=re.compile("/accounts/login/#")):  # it says what is wrong
        page.keyboard.press("Enter")
    page.locator("#id_login").fill("selma.reyes@example.com")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/log/shared/**")
    expect(page.locator("[data-logbar] [name=link]")).to_have_value("https://jobs.example/7")
    expect(page.locator("[data-logbar] [name=note]")).to_have_value("Backend engineer")
    context.close()
