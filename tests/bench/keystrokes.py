"""How long logging takes somebody who types 40 words a minute on a phone's network: `bin/bench typing`.

A student of the demonstration presses Sign in, its fields filled, and logs contacts with the keyboard alone. The first
is timed from that press until the page says that it is logged; a later one by what is left beside the typing of its
words.
"""

import statistics
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.bench.phone import SCREEN, slow_down
from tests.chromium import launch_options
from tests.live import Server, launch

KEY_SECONDS = 60 / (40 * 5)  # a word is five letters, its blank among them
WHO = "caleb.stone@student.example"
FIRST = "Noor Haddad @ Hooli"
LATER = (
    "Sven Olsson @ Globex, coffee",
    "Ana Duarte @ Initech, by phone",
    "Kofi Mensah @ Lumen Energy",
    "Mia Roth @ Acme",
)
COUNT = "window.keys = 0; document.addEventListener('keydown', () => keys++, true);"


@dataclass(frozen=True)
class TypingFigure:
    """Seconds, and keys beside those of the words, with the limits of each."""

    what: str
    seconds: float
    limit: float
    keys: int
    most_keys: int = 2

    @property
    def kept(self) -> bool:
        return self.seconds <= self.limit and self.keys <= self.most_keys


def figures(folder: Path, network: str = "Fast 4G") -> list[TypingFigure]:
    """One round in a browser that has nothing of the program yet."""
    with launch(folder) as server, sync_playwright() as playwright:
        server.manage("make_demonstration")
        password = server.shell("from demonstration.school import PASSWORD; print(PASSWORD)").strip()
        browser = playwright.chromium.launch(**launch_options())
        _warm(server)
        with browser.new_context(**SCREEN, base_url=server.url) as context:
            page = context.new_page()
            page.add_init_script(COUNT)
            return measure(page, password, lambda: slow_down(context.new_cdp_session(page), network))


def measure(page: Page, password: str, slow: Callable[[], object]) -> list[TypingFigure]:
    """Sign in, log the first contact, then the later ones, each typed key by key."""
    page.goto("/accounts/login/")
    page.locator("#id_login").fill(WHO)
    page.locator("#id_password").fill(password)
    slow()
    started = time.monotonic()
    page.locator("form:has(#id_password)").get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today/", wait_until="commit")
    line = page.locator("#log-line")
    line.wait_for()
    keys = _log(page, FIRST)
    found = [TypingFigure("from Sign in to the first contact logged", time.monotonic() - started, 12, keys)]
    beside, most = [], 0
    for words in LATER:
        started = time.monotonic()
        most = max(most, _log(page, words))
        beside.append(time.monotonic() - started - len(words) * KEY_SECONDS)
    return [*found, TypingFigure("a later contact, beside its typing", statistics.median(beside), 2, most)]


def _log(page: Page, words: str) -> int:
    """Type and enter a line by keys; return how many were pressed beside its words."""
    page.evaluate("keys = 0")
    if not page.evaluate("document.activeElement?.id === 'log-line'"):
        page.keyboard.press("a")
    page.keyboard.type(words, delay=KEY_SECONDS * 1000)
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text(f"Logged: {words.partition(' @')[0]}", timeout=30_000)
    return int(page.evaluate("keys")) - len(words)


def _warm(server: Server) -> None:
    """Let each process of the server answer once."""
    for _ in range(6):
        urllib.request.urlopen(f"{server.url}/accounts/login/", timeout=30).close()
