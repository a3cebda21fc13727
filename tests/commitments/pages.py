"""The pages in real Chromium, without a server: what the browser asks for, Django's test client answers.

It answers on a connection of its own, so what it is to see has to be committed (the `committed_db` fixture).
"""

from collections.abc import Callable
from typing import Any

from django.test import Client
from playwright.sync_api import Browser, Page, Route

from tests.look.eyes import DESK, ONCE_A_SIZE, Setting, complaints
from tests.look.statics import path_of, send_static

HOST = "http://school.test"


def _answer(client: Client) -> Callable[[Route], None]:
    def answer(route: Route) -> None:
        if path_of(route).startswith("/static/"):
            send_static(route)
            return
        path, request = route.request.url.removeprefix(HOST), route.request
        headers = {name: value for name, value in request.headers.items() if name.startswith("hx-")}
        if request.method == "POST":
            kind = request.headers.get("content-type", "")
            found = client.post(
                path, request.post_data or "", content_type=kind, headers=headers, follow=True
            )
        else:
            found = client.get(path, headers=headers, follow=True)
        route.fulfill(status=found.status_code, body=found.content, headers=dict(found.headers))

    return answer


def open_page(
    browser: Browser,
    client: Client,
    path: str,
    *,
    theme: Any = "light",
    size: Any = None,
    script: bool = True,
) -> Page:
    viewport: Any = size or DESK
    context = browser.new_context(viewport=viewport, color_scheme=theme, java_script_enabled=script)
    context.route(f"{HOST}/**", _answer(client))
    page = context.new_page()
    page.goto(HOST + path)
    return page


def looked_at(
    browser: Browser, client: Client, pages: dict[str, str], settings: tuple[Setting, ...] = ONCE_A_SIZE
) -> list[str]:
    """What is to be complained of in any of these pages (name → path)."""
    found = []
    for name, path in pages.items():
        page = open_page(browser, client, path)
        found += complaints(page, name, settings)
        page.context.close()
    return found
