"""In Chromium: rows come as one scrolls, and keys, search and select all reach those that were not drawn at first."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from coaching.caseload.stretch import PAGE
from people.accounts.models import User
from tests import factories
from tests.coaching.caseload.scenes import many
from tests.coaching.conftest import MONDAY
from tests.commitments.pages import HOST, open_page
from tests.look.eyes import complaints

EVERYONE = 2 * PAGE + 10
SOON = 20_000  # milliseconds, on a machine that runs other tests
SHORT: Any = {"width": 1360, "height": 700}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def coach(clock: Any) -> User:
    clock.set(MONDAY)
    user = factories.make_coach("Bob Field")
    many(user, EVERYONE)
    return user


@pytest.fixture
def page(browser: Browser, coach: User) -> Iterator[Page]:
    """The caseload, on which a script's error fails the test."""
    opened, errors = open_page(browser, factories.client_of(coach), "/caseload/", size=SHORT), list[str]()
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    opened.context.close()
    assert errors == []


def expect_rows(page: Page, number: int) -> None:
    expect(page.locator("[data-row]")).to_have_count(number, timeout=SOON)


def link_of(page: Page, number: int) -> Any:
    return page.get_by_role("link", name=f"Student {number:03}", exact=True)


def test_rows_come_as_one_scrolls_and_one_comes_back_to_them(page: Page) -> None:
    expect_rows(page, PAGE)
    page.mouse.wheel(0, 100_000)
    expect_rows(page, 2 * PAGE)
    page.wait_for_timeout(1_000)
    expect_rows(page, 2 * PAGE)
    expect(page.locator("#pages"), "the eye stays where it was").not_to_be_in_viewport()
    page.mouse.wheel(0, 100_000)
    expect_rows(page, EVERYONE)
    expect(page.locator("#pages")).to_have_text(f"1 to {EVERYONE} of {EVERYONE}")
    expect(page.locator("#live")).to_have_text(f"1 to {EVERYONE} of {EVERYONE}")
    assert page.url.endswith("/caseload/?page=3&since=1")
    page.reload()
    expect_rows(page, EVERYONE)
    assert complaints(page, "a caseload scrolled to its end") == []


def test_j_goes_on_into_rows_that_were_not_drawn(page: Page) -> None:
    link_of(page, PAGE - 1).focus()
    page.keyboard.press("j")
    expect(link_of(page, PAGE)).to_be_focused()
    page.keyboard.press("j")
    expect(link_of(page, PAGE + 1)).to_be_focused()
    page.keyboard.press("k")
    expect(link_of(page, PAGE)).to_be_focused()


def test_j_stays_on_the_last_row_of_all(page: Page) -> None:
    page.goto(f"{HOST}/caseload/?q=student+00")
    expect_rows(page, 10)
    for _ in range(12):
        page.keyboard.press("j")
    expect(link_of(page, 9)).to_be_focused()


def test_next_page_is_pressed_where_one_does_not_scroll(page: Page) -> None:
    page.get_by_role("link", name="Next page").press("Enter")
    expect(page.locator("[data-row]")).not_to_have_count(PAGE, timeout=SOON)
    expect(link_of(page, PAGE)).to_be_visible()


def test_search_reaches_rows_that_were_not_drawn(page: Page) -> None:
    expect(link_of(page, EVERYONE - 1)).to_have_count(0)
    page.keyboard.press("/")
    page.keyboard.insert_text(f"student {EVERYONE - 1}")
    expect(link_of(page, EVERYONE - 1)).to_be_visible(timeout=SOON)
    expect_rows(page, 1)


def test_select_all_reaches_every_row_but_those_unticked(page: Page) -> None:
    page.get_by_label("Select all").check()
    told = page.locator("[data-selected]")
    expect(told).to_have_text(f"{EVERYONE} selected")
    page.get_by_label("Select Student 000").uncheck()
    expect(told).to_have_text(f"{EVERYONE - 1} selected")
    assert page.get_by_label("Select all").evaluate("box => box.indeterminate")
    page.mouse.wheel(0, 100_000)
    expect(page.locator("[data-row]")).not_to_have_count(PAGE, timeout=SOON)
    expect(page.get_by_label(f"Select Student {PAGE:03}")).to_be_checked()
    expect(told).to_have_text(f"{EVERYONE - 1} selected")
    page.get_by_label("Select Student 002").uncheck()
    page.get_by_role("button", name="Message…").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"A message to {EVERYONE - 2} students")
    expect(page.locator(".row-main").nth(1)).to_have_text("Student 003")


def test_each_of_a_page_ticked_is_not_everyone(page: Page) -> None:
    page.evaluate("document.querySelectorAll('[data-select]').forEach(box => box.click())")
    expect(page.locator("[data-selected]")).to_have_text(f"{PAGE} selected")
    expect(page.get_by_label("Select all")).not_to_be_checked()
    page.get_by_label("Select all").check()
    page.get_by_label("Select all").uncheck()
    expect(page.get_by_role("button", name="Message…")).to_be_disabled()


def test_without_a_script_pages_follow_and_select_all_is_everyone(browser: Browser, coach: User) -> None:
    page = open_page(browser, factories.client_of(coach), "/caseload/", script=False)
    page.get_by_role("link", name="Next page").click()
    expect(link_of(page, PAGE)).to_be_visible()
    expect_rows(page, PAGE)
    page.get_by_label("Select all").check()
    page.get_by_role("button", name="Message…").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"A message to {EVERYONE} students")
    page.context.close()
