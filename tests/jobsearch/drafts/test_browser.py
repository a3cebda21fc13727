"""In a real browser, on a desk and a phone: drafts are decided with one key, axe finds nothing, nothing is too wide."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import SIZES, signed_in
from tests.live import Server
from tests.look.eyes import Setting, complaints

NAME = "Ilse Drafts"
FILL = f"""
from datetime import UTC, datetime, timedelta
from core.inbound.models import InboundSource
from core.inbound.verbs import receive
from jobsearch.drafts import queries, verbs
from tests.core.inbound.messages import message
from tests.jobsearch.drafts.mails import event
from tests.jobsearch.scenes import full_week, scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="{NAME}")
full_week(its, 6)
address = queries.words_of(verbs.make_address(its.alice, by=its.alice.user, now=its.now))
own = its.alice.user.email
for number in range(14):
    to = f"Person Number{{number}} <p{{number}}@globex.com>"
    raw = message(to, sender=own, subject=f"Hello {{number}}", message_id=f"<{{number}}@x>", Delivered_To=address)
    receive(raw, source=InboundSource.FILE, now=its.now)
strange = message(own, sender="Priya Shah <priya@globex.com>", subject="Your profile", Delivered_To=address)
receive(strange, source=InboundSource.FILE, now=its.now)
calendar = event(start=":20260420T130000Z", end=":20260420T140000Z").replace("alice.moreau@example.com", own)
raw = message(address, sender=own, subject="Fwd: Invitation", text="x", message_id="<cal@x>")
raw = raw.replace(b"text/plain", b"text/calendar").replace(b"\\n\\nx\\n", b"\\n\\n" + calendar.encode())
receive(raw, source=InboundSource.FILE, now=its.now)
"""


@pytest.fixture(scope="module")
def drafts(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", FILL)


@pytest.fixture(params=SIZES)
def ilse(request: pytest.FixtureRequest, server: Server, drafts: None, browser: Browser) -> Iterator[Page]:
    with signed_in(browser, server, "ilse.drafts@example.com", request.param) as page:
        yield page


def _waiting(page: Page) -> int:
    return int(re.match(r"\d+", page.get_by_role("heading", level=1).inner_text()).group())


def test_one_key_logs_and_one_throws_away_with_undo(ilse: Page) -> None:
    ilse.goto("/drafts/")
    before = _waiting(ilse)
    rows = ilse.locator("#drafts .drafts").first.locator("> li")
    expect(rows).to_have_count(before)
    ilse.keyboard.press("j")
    first = rows.first.locator(".row-main").inner_text()
    expect(rows.first.locator(".row-main")).to_be_focused()
    ilse.keyboard.press("y")
    expect(ilse.locator("#drafts .notice")).to_contain_text("Logged")
    expect(rows).to_have_count(before - 1)
    assert rows.first.locator(".row-main").inner_text() != first

    ilse.keyboard.press("j")
    ilse.keyboard.press("d")
    expect(ilse.locator("#drafts .notice")).to_contain_text("Thrown away")
    expect(rows).to_have_count(before - 2)
    ilse.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(before - 1)


def test_enter_on_the_button_is_one_key_too(ilse: Page) -> None:
    ilse.goto("/drafts/")
    before = _waiting(ilse)
    ilse.get_by_role("button", name=re.compile("^Log it")).first.focus()
    ilse.keyboard.press("Enter")
    expect(ilse.locator("#drafts .drafts").first.locator("> li")).to_have_count(before - 1)


def test_today_logs_a_draft_in_place_and_counts_it(ilse: Page) -> None:
    people = ilse.locator(".quota", has_text="People")
    before = int(re.match(r"\d+", people.locator("b").inner_text()).group())
    ilse.evaluate("window.same = true")
    ilse.locator("#today-drafts").get_by_role("button", name=re.compile("^Log it")).first.click()
    expect(people.locator("b")).to_have_text(f"{before + 1} of 8")
    expect(ilse.locator("#said")).to_contain_text("Logged: Person Number")
    assert ilse.evaluate("window.same"), "the page was loaded again"


def test_without_a_script_the_same_buttons_do_the_same(
    server: Server, drafts: None, ilse: Page, browser: Browser
) -> None:
    context = browser.new_context(
        base_url=server.url, java_script_enabled=False, storage_state=ilse.context.storage_state()
    )
    page = context.new_page()
    page.goto("/drafts/")
    before = _waiting(page)
    page.get_by_role("button", name=re.compile("^Log it")).first.click()
    expect(page.locator("#notices")).to_contain_text("Logged")
    assert _waiting(page) == before - 1
    context.close()


def test_the_address_is_copied(ilse: Page) -> None:
    ilse.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ilse.goto("/drafts/address/")
    ilse.get_by_role("button", name="Copy").click()
    expect(ilse.get_by_role("button", name="Copied")).to_be_visible()
    assert ilse.evaluate("navigator.clipboard.readText()").endswith("@in.school.example")


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(ilse: Page) -> None:
    size: Any = ilse.viewport_size
    themes = Setting("light", f"{size['width']}", size), Setting("dark", f"{size['width']}", size)
    ilse.goto("/drafts/")
    strange = ilse.get_by_role("link", name=re.compile("Priya Shah, Globex")).first.get_attribute("href")
    plain = ilse.get_by_role("link", name=re.compile("Person Number")).first.get_attribute("href")
    for path in ("/drafts/", strange, plain, "/drafts/address/", "/me/tokens/", "/scripts/", "/today/"):
        ilse.goto(path)
        assert complaints(ilse, "drafts" + path.replace("/", "-"), themes) == []
    narrow: Any = {"width": 320, "height": 700}
    for path in ("/drafts/", plain, "/drafts/address/", "/me/tokens/", "/scripts/"):
        ilse.goto(path)
        assert complaints(ilse, "narrow" + path.replace("/", "-"), (Setting("light", "320", narrow),)) == []


@pytest.mark.parametrize("ilse", ["phone"], indirect=True)
def test_targets_take_a_thumb(ilse: Page) -> None:
    for path in ("/drafts/", "/drafts/address/", "/me/tokens/"):
        ilse.goto(path)
        heights = ilse.evaluate(
            "[...document.querySelectorAll('main .btn')].filter(one => one.offsetParent)"
            ".map(one => one.getBoundingClientRect().height)"
        )
        assert heights
        assert min(heights) >= 44, path
