"""Every page that the access table opens, once in Chromium: axe, width, targets; sizes and themes alternate."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, Route

from tests.access.table import ROLES, AccessRow, make_cast
from tests.access.test_access import TABLE
from tests.commitments.pages import HOST
from tests.factories import NOW, client_of
from tests.look.eyes import DESK, PHONE
from tests.look.statics import path_of, send_static
from tests.look.test_phones import small

pytestmark = pytest.mark.usefixtures("at_one_moment")
# What answers a GET with something other than a whole page: files, figures, and a part that htmx asks for.
NO_PAGES = {
    "core:health",
    "guarantee:accommodation_file",
    "guarantee:answer_file",
    "guarantee:appeal_file",
    "guarantee:finance_csv",
    "guarantee:hearing_file",
    "guarantee:statement_file",
    "jobsearch:calendar_feed",
    "commitments:window",
    "jobsearch:been_here",
    "jobsearch:document",
    "jobsearch:employment_document",
    "jobsearch:export",
    "jobsearch:import_refused",
    "jobsearch:kept",
    "jobsearch:manifest",
    "jobsearch:openapi",
    "jobsearch:proof_file",
    "jobsearch:service_worker",
    "people:held_data_file",
    "mfa_download_recovery_codes",
}


def _openers(row: AccessRow) -> list[str]:
    return [role for role in ROLES if row.method == "get" and not row.headers and row.status(role) == 200]


def _cases() -> list[Any]:
    """Of each URL its first page; sizes and themes alternate, and so do those who may open it."""
    found = []
    for name, rows in sorted(TABLE.items()):
        pages = [row for row in rows if _openers(row)]
        if not pages or name in NO_PAGES:
            continue
        number, roles = len(found), _openers(pages[0])
        size, theme = ("phone", "desk")[number % 2], ("light", "dark")[number // 2 % 2]
        role = roles[number % len(roles)]
        found.append(pytest.param(name, pages[0], role, size, theme, id=f"{name}-{role}-{size}-{theme}"))
    return found


def _show(page: Page, html: bytes) -> None:
    """What the server answered, with the style sheets and scripts that it names."""

    def answer(route: Route) -> None:
        path = path_of(route)
        if path == "/":
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif path.startswith("/static/"):
            send_static(route)
        else:
            route.fulfill(status=204, body="")

    page.route(f"{HOST}/**", answer)
    page.goto(HOST + "/")


def body_of(name: str, row: AccessRow, role: str) -> bytes:
    cast = make_cast(NOW)
    url = reverse(name, kwargs=row.kwargs(cast))
    client = Client() if role == "stranger" else client_of(cast.user(role))
    response: Any = client.get(url, row.data(cast))
    assert response.status_code == 200
    return b"".join(response)


@pytest.mark.parametrize(("name", "row", "role", "size", "theme"), _cases())
def test_axe_finds_nothing_and_everything_fits(
    browser: Browser, name: str, row: AccessRow, role: str, size: str, theme: Any
) -> None:
    html = body_of(name, row, role)
    assert b"<html" in html, "no whole page"
    view: Any = PHONE if size == "phone" else DESK
    with browser.new_context(viewport=view, color_scheme=theme) as context:
        page = context.new_page()
        _show(page, html)
        violations = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= view["width"]
        if size == "phone":
            page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
            assert small(page) == []


@pytest.mark.parametrize("name", sorted(NO_PAGES))
def test_what_is_left_out_is_no_page(name: str) -> None:
    row = next(row for row in TABLE[name] if _openers(row))
    assert b"<html" not in body_of(name, row, _openers(row)[0])
