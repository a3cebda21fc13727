"""The parts in real Chromium, under the real policy: keys, menu, focus, themes, a phone. No server, no database."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from csp.utils import build_policy
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.look import gallery
from tests.look.eyes import DESK, PHONE
from tests.look.statics import path_of, send_static

HOST = "http://gallery.test"
THUMB = 44  # pixels
Answer = Callable[[Route], None]


def serve(context: BrowserContext, answers: dict[str, Answer]) -> None:
    """The gallery, our static files, and what a test answers at addresses of its own."""
    policy = build_policy()

    def answer(route: Route) -> None:
        path = path_of(route)
        if path in answers:
            answers[path](route)
        elif path.startswith("/static/"):
            send_static(route)
        elif (name := path.strip("/")) in gallery.NAMES:
            headers = {"Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8"}
            route.fulfill(body=gallery.whole(name), headers=headers)
        else:
            route.fulfill(status=404, body="nothing")

    context.route(f"{HOST}/**", answer)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`visit("today", theme="dark", size=PHONE)`: a page of the gallery; it fails on what the browser complains of."""
    contexts, complaints = [], []

    def open_page(
        name: str, *, theme: Any = "light", size: Any = None, script: bool = True, **answers: Answer
    ) -> Page:
        context = browser.new_context(viewport=size or DESK, color_scheme=theme, java_script_enabled=script)
        contexts.append(context)
        serve(context, {f"/{path}/": answer for path, answer in answers.items()})
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None
        )
        page.goto(f"{HOST}/{name}/")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", gallery.NAMES)
def test_axe_finds_nothing_and_nothing_sticks_out(
    visit: Callable[..., Page], name: str, theme: str, size: dict[str, int]
) -> None:
    page = visit(name, theme=theme, size=size)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_two_themes_differ(visit: Callable[..., Page]) -> None:
    grounds = [
        visit("today", theme=theme).evaluate("getComputedStyle(document.body).backgroundColor")
        for theme in ("light", "dark")
    ]
    assert grounds == ["rgb(250, 248, 244)", "rgb(23, 22, 19)"]


def test_our_own_typeface_and_icons_arrive(visit: Callable[..., Page]) -> None:
    page = visit("today")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px Inter')")
    expect(page.locator(".week-missed .icon")).to_be_visible()


@pytest.mark.parametrize("name", ["today", "caseload", "forms"])
def test_a_thumb_finds_every_target(visit: Callable[..., Page], name: str) -> None:
    """Buttons, fields, menu and weeks; links within text are exempt, as in the standard."""
    page = visit(name, size=PHONE)
    targets = page.locator(".btn, .form-control, .form-select, .form-check, .week, summary, .logbar").all()
    sizes = [(box["height"], target.inner_text()) for target in targets if (box := target.bounding_box())]
    assert [one for one in sizes if one[0] < THUMB] == []


def test_the_log_bar_is_under_the_thumb_and_hides_nothing(visit: Callable[..., Page]) -> None:
    page = visit("today", size=PHONE)
    bar = page.locator(".logbar").bounding_box()
    assert bar is not None
    assert bar["y"] + bar["height"] <= PHONE["height"]
    assert bar["y"] > PHONE["height"] - 120
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".log > li").last.bounding_box()
    assert last is not None
    assert last["y"] + last["height"] < bar["y"], "the last row can be read above the bar"


def test_the_menu_works_without_script(visit: Callable[..., Page]) -> None:
    page = visit("today", size=PHONE, script=False)
    expect(page.get_by_role("link", name="Commitment")).to_be_hidden()
    page.locator("summary").first.click()
    expect(page.get_by_role("link", name="Commitment")).to_be_visible()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def test_escape_closes_the_menu_and_gives_the_focus_back(visit: Callable[..., Page]) -> None:
    page = visit("today")
    summary = page.locator(".menu > summary")
    summary.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("details[data-menu]")).not_to_have_attribute("open", re.compile(".*"))
    expect(summary).to_be_focused()


def test_the_skip_link_leads_past_the_navigation(visit: Callable[..., Page]) -> None:
    page = visit("today")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


def test_keys_walk_a_list(visit: Callable[..., Page]) -> None:
    page = visit("caseload")
    links = page.locator("[data-open]")
    page.keyboard.press("j")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(links.nth(2)).to_be_focused()
    page.keyboard.press("k")
    expect(links.nth(1)).to_be_focused()
    for _ in range(9):
        page.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("o")
    assert page.url.endswith("#jordan-lee")


def test_x_selects_and_the_count_follows(visit: Callable[..., Page]) -> None:
    page = visit("caseload")
    message = page.get_by_role("button", name="Message…")
    expect(message).to_be_disabled()
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-selected]")).to_have_text("1 selected")
    expect(message).to_be_enabled()
    expect(page.locator("[data-open]").first).to_be_focused()
    page.get_by_label("Select all").check()
    expect(page.locator("[data-selected]")).to_have_text("6 selected")
    page.get_by_label("Select all").uncheck()
    expect(message).to_be_disabled()


def test_slash_searches_and_typing_is_never_a_key(visit: Callable[..., Page]) -> None:
    page = visit("caseload")
    page.keyboard.press("/")
    search = page.locator("[data-search]")
    expect(search).to_be_focused()
    page.keyboard.type("jojo?")
    expect(search).to_have_value("jojo?")
    expect(page.locator("#keys")).to_be_hidden()


def test_question_mark_lists_the_keys_which_can_be_turned_off(visit: Callable[..., Page]) -> None:
    page = visit("caseload")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys on this page")).to_be_visible()
    page.get_by_label("Keys are on in this browser").uncheck()
    page.get_by_role("button", name="Close").click()
    page.reload()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body"), "they stay off"
    page.keyboard.press("?")
    page.get_by_label("Keys are on in this browser").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator("[data-open]").first).to_be_focused()


def test_browser_shortcuts_are_left_alone(visit: Callable[..., Page]) -> None:
    page = visit("caseload")
    page.keyboard.press("Control+j")
    assert page.evaluate("document.activeElement === document.body")


def log_form(field: str = "", extra: str = "") -> str:
    return (
        '<form id="log" hx-post="/answer/" hx-swap="outerHTML"><input class="form-control" id="line" name="line" '
        f'aria-label="Line" {field}><button class="btn btn-primary">Log</button></form>{extra}'
    )


def put(page: Page, html: str) -> None:
    page.evaluate("html => { main.insertAdjacentHTML('beforeend', html); htmx.process(main) }", html)


def test_a_swap_keeps_the_focus_and_says_what_changed(visit: Callable[..., Page]) -> None:
    tokens = []

    def answer(route: Route) -> None:
        tokens.append(route.request.headers.get("x-csrftoken"))
        live = gallery.part('{% include "components/live.html" with message="Logged: 6 of 8 people." %}')
        route.fulfill(body=log_form(extra=live), content_type="text/html")

    page = visit("parts", answer=answer)
    put(page, log_form())
    page.locator("#line").fill("Priya @ Globex")
    page.keyboard.press("Enter")
    expect(page.locator("#live")).to_have_text("Logged: 6 of 8 people.")
    expect(page.locator("#line")).to_have_value("")
    expect(page.locator("#line")).to_be_focused()
    expect(page.locator("#live")).to_have_attribute("aria-live", "polite")
    assert tokens == ["a-token"]


def test_a_refusal_is_swapped_in_with_the_focus_on_its_field(visit: Callable[..., Page]) -> None:
    def answer(route: Route) -> None:
        route.fulfill(status=422, body=log_form('value="?" aria-invalid="true"'), content_type="text/html")

    page = visit("parts", answer=answer)
    put(page, log_form())
    page.get_by_role("button", name="Log", exact=True).click()
    expect(page.locator("#line")).to_have_value("?")
    expect(page.locator("#line")).to_be_focused()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (500, "Something went wrong on our side"),
        (404, "no longer there"),
        (429, "too often"),
        (403, "may not do this"),
    ],
)
def test_a_failure_is_said_and_what_was_typed_stays(
    visit: Callable[..., Page], status: int, words: str
) -> None:
    page = visit("parts", answer=lambda route: route.fulfill(status=status, body="<h1>no</h1>"))
    put(page, log_form())
    page.locator("#line").fill("Priya @ Globex")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text(words)
    expect(page.locator("#live")).to_contain_text(words)
    expect(page.locator("#line")).to_have_value("Priya @ Globex")


def test_no_connection_is_said(visit: Callable[..., Page]) -> None:
    page = visit("parts", answer=lambda route: route.abort())
    put(page, log_form())
    page.locator("#line").fill("Priya @ Globex")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("No connection")
    expect(page.locator("#line")).to_have_value("Priya @ Globex")


def test_waiting_shows_only_after_a_second(visit: Callable[..., Page]) -> None:
    held: list[Route] = []
    page = visit("parts", answer=held.append)
    put(page, log_form())
    page.get_by_role("button", name="Log", exact=True).click()
    line = page.locator("#progress")
    expect(line).to_have_class(re.compile("htmx-request"))
    expect(line).to_be_hidden()
    expect(line).to_be_visible(timeout=3000)
    held[0].fulfill(body=log_form(), content_type="text/html")
    expect(line).to_be_hidden()


def test_undo_is_offered_where_the_change_is_told(visit: Callable[..., Page]) -> None:
    def answer(route: Route) -> None:
        notice = gallery.part(
            '{% include "components/notice.html" with oob=True tone="met" text="Week 4: excused." undo_url="/u/" %}'
        )
        route.fulfill(body=log_form(extra=notice), content_type="text/html")

    page = visit("parts", answer=answer)
    put(page, log_form())
    page.get_by_role("button", name="Log", exact=True).click()
    notice = page.locator("#notices .notice", has_text="Week 4: excused.")
    expect(notice.get_by_role("button", name="Undo")).to_be_visible()
    expect(notice).to_have_css("display", "flex")


@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_after_a_search_the_list_has_its_keys_again(visit: Callable[..., Page], key: str) -> None:
    page = visit("caseload")
    page.evaluate(
        "document.querySelector('[data-search]').form?.addEventListener('submit', e => e.preventDefault())"
    )
    page.keyboard.press("/")
    page.keyboard.press(key)
    expect(page.locator("[data-open]").first).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("[data-open]").nth(1)).to_be_focused()


def test_focus_shows_on_a_button(visit: Callable[..., Page]) -> None:
    page = visit("forms")
    for button in page.locator("button.btn:visible, a.btn:visible").all():
        page.keyboard.press("Tab")  # so that the browser shows focus as it does for keys
        button.focus()
        expect(button).to_have_css("outline-style", "solid")
