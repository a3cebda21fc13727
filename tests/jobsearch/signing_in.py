"""Signing in by the pages, in a real browser, on a phone and at a desk."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.factories import PASSWORD
from tests.live import Server

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


@contextmanager
def signed_in(browser: Browser, server: Server, email: str, size: str) -> Iterator[Page]:
    """A page of its own for somebody who has signed in; `size` is one of SIZES."""
    width, height = SIZES[size]
    with browser.new_context(base_url=server.url, viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        sign_in(page, email)
        yield page


def sign_in(page: Page, email: str, comes_to: str | re.Pattern[str] = "**/today/") -> None:
    """Sign in with everybody's password, and wait for the page to which that leads."""
    page.goto("/accounts/login/")
    page.get_by_label(re.compile("mail", re.IGNORECASE)).fill(email)
    page.get_by_label(re.compile("password", re.IGNORECASE)).first.fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(comes_to)
