"""On a phone a list begins with the list, every target takes a thumb, and what opens covers no field."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import factories
from tests.commitments.pages import open_page
from tests.jobsearch.scenes import WEEK_7, full_week, scene
from tests.look.eyes import DESK, PHONE

pytestmark = pytest.mark.django_db(transaction=True)
THUMB = 44  # pixels
# Links within text are exempt, as in the standard; so is what only the keyboard shows.
TARGETS = ".btn, .form-control, .form-select, .form-check, .tick, .week[href], summary, .logbar"


@pytest.fixture
def its(clock: Any) -> Any:
    clock.set(WEEK_7)
    found = scene()
    for number in (1, 2, 4):
        full_week(found, number)
    for number in range(3):
        factories.make_student(f"Student {number}", coach=found.bob, planned_graduation=date(2026, 5, 1))
    return found


def small(page: Page) -> list[tuple[str, float]]:
    boxes = [(each.inner_text()[:30], each.bounding_box()) for each in page.locator(TARGETS).all()]
    return [
        (text, box["height"]) for text, box in boxes if box and box["height"] > 1 and box["height"] < THUMB
    ]


@pytest.mark.parametrize("path", ["/caseload/", "/log/", "/students/"])
def test_a_list_begins_with_the_list(browser: Browser, its: Any, path: str) -> None:
    user = {"/caseload/": its.bob, "/log/": its.alice.user}.get(path) or factories.make_admin("Dora Quist")
    page = open_page(browser, factories.client_of(user), path, size=PHONE)
    first = page.locator("[data-row], .log > li").first.bounding_box()
    head = page.locator(".page-head").bounding_box()
    assert first is not None and head is not None
    assert first["y"] - (head["y"] + head["height"]) < 200, "controls before the list"
    expect(page.locator(".filter > summary")).to_have_text("Filter")
    expect(page.locator("[data-search], [type=search]").first).to_be_hidden()
    page.locator(".filter > summary").click()
    expect(page.locator("[data-search], [type=search]").first).to_be_visible()
    assert small(page) == []
    page.context.close()


def test_on_a_desk_the_filters_stand_in_the_line(browser: Browser, its: Any) -> None:
    page = open_page(browser, factories.client_of(its.bob), "/caseload/", size=DESK)
    expect(page.locator(".filter > summary")).to_be_hidden()
    expect(page.get_by_label("Search students")).to_be_visible()
    page.context.close()


def test_message_comes_with_a_selection(browser: Browser, its: Any) -> None:
    page = open_page(browser, factories.client_of(its.bob), "/caseload/", size=PHONE)
    message = page.get_by_role("button", name="Message…")
    expect(message).to_be_hidden()
    page.locator(".tick").nth(1).click()
    expect(message).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("path", ["/today/", "/offers/new/", "/commitment/", "/claim/", "/leave/"])
def test_a_thumb_finds_every_target(browser: Browser, its: Any, path: str) -> None:
    page = open_page(browser, factories.client_of(its.alice.user), path, size=PHONE)
    for summary in page.locator("main summary").all():
        if summary.is_visible():
            summary.click()
    assert small(page) == []
    page.context.close()


def test_what_opens_under_the_log_bar_is_not_covered_by_it(browser: Browser, its: Any) -> None:
    page = open_page(browser, factories.client_of(its.alice.user), "/today/", size=PHONE)
    page.locator(".log-more > summary").click()
    for field in page.locator(".log-more :is(input, textarea)").all():
        field.focus()
        page.wait_for_function(  # the page scrolls to it, which takes a moment
            "field => { const box = field.getBoundingClientRect();"
            " return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === field }",
            arg=field.element_handle(),
        )
    page.context.close()


def test_the_log_bar_looks_focused_only_while_it_is(browser: Browser, its: Any) -> None:
    page = open_page(browser, factories.client_of(its.alice.user), "/today/", size=DESK)
    bar = page.locator(".logbar")
    expect(bar).to_have_css("box-shadow", "none")
    page.get_by_label("Who, where, what").focus()
    expect(bar).not_to_have_css("box-shadow", "none")
    page.context.close()


@pytest.mark.parametrize("path", ["/today/", "/commitment/", "/offers/new/"])
def test_focus_shows_on_every_button(browser: Browser, its: Any, path: str) -> None:
    page = open_page(browser, factories.client_of(its.alice.user), path, size=DESK)
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        name, shows = page.evaluate(
            "() => { const it = document.activeElement; const style = getComputedStyle(it);"
            " const bar = it.closest('.logbar');"
            " return [it.outerHTML.slice(0, 80), it === document.body || parseFloat(style.outlineWidth) > 0"
            " && style.outlineStyle !== 'none' || style.boxShadow !== 'none'"
            " || bar !== null && getComputedStyle(bar).boxShadow !== 'none'] }"
        )
        assert shows, name
        seen.add(name)
    assert any("btn" in name for name in seen)
    page.context.close()
