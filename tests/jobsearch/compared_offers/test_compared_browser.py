"""Two offers in a real browser, from asking to accepting: by keys, on a desk and on a phone, also without scripts."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import sign_in
from tests.live import Server
from tests.look.eyes import DESK, PHONE, Setting, complaints

FILL = """
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from jobsearch.offers import verbs
from tests.jobsearch.scenes import scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Nora Falk")
by, now = its.alice.user, its.now
received = now - timedelta(days=1)
acme = verbs.state_offer(its.alice, employer="Acme Robotics", role="Software developer", received_at=received, by=by,
    now=now, type="permanent", written=True, hours_per_week=40, in_field=True, pay="$78,000 a year",
    first_year_pay=Decimal(78000), bonus=Decimal(4000), benefits="Health insurance, 20 days off",
    workplace="hybrid", place="Boston", starts_on=date(2026, 5, 18))
verbs.state_offer(its.alice, employer="Umbra Health", role="Developer", received_at=now, by=by, now=now,
    type="contract", written=True, hours_per_week=Decimal("24"), in_field=True, pay="$40 an hour", bonus=Decimal(0),
    equity="0.05 %", workplace="remote", starts_on=date(2026, 5, 4))
ask = verbs.ask_for(acme, about="pay", wanted="$84,000 a year", by=by, now=now)
verbs.answer_ask(ask, granted=False, words="$80,000 is the most", by=by, now=now)
verbs.ask_for(acme, about="start", wanted="a week later", by=by, now=now)
its.bob.authenticator_set.all().delete()  # the test signs him in by his password
print("PK", acme.pk)
"""
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


@pytest.fixture(scope="module")
def acme(server: Server) -> int:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    out = server.manage("shell", "-c", FILL)
    return int(re.search(r"PK (\d+)", out).group(1))


def signed_in(browser: Browser, server: Server, size: str, *, script: bool = True) -> Page:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=server.url, viewport={"width": width, "height": height}, java_script_enabled=script
    )
    page = context.new_page()
    sign_in(page, "nora.falk@example.com")
    return page


@pytest.fixture(params=SIZES)
def nora(request: pytest.FixtureRequest, browser: Browser, server: Server, acme: int) -> Iterator[Page]:
    page = signed_in(browser, server, request.param)
    yield page
    page.context.close()


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(nora: Page, acme: int) -> None:
    size: Any = nora.viewport_size
    themes = Setting("light", f"{size['width']}", size), Setting("dark", f"{size['width']}", size)
    for path in ("/offers/compare/", f"/offers/{acme}/", f"/offers/{acme}/edit/", "/offers/"):
        nora.goto(path)
        assert complaints(nora, path.strip("/").replace("/", "-"), themes) == []


@pytest.mark.parametrize("path", ["/offers/compare/", "/offers/{}/"])
def test_nothing_scrolls_sideways_on_the_narrowest_phone(
    browser: Browser, server: Server, acme: int, path: str
) -> None:
    page = signed_in(browser, server, "phone")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path.format(acme))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


def test_by_keys_alone_from_the_table_to_an_answer_of_the_employer(
    browser: Browser, server: Server, acme: int
) -> None:
    page = signed_in(browser, server, "desktop")
    page.goto("/offers/")
    page.get_by_role("link", name="Side by side").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 offers, side by side")
    table = page.get_by_role("table", name=re.compile("The terms of your offers"))
    expect(table.get_by_role("row", name=re.compile("^Bonus"))).to_contain_text("$4,000 in the first year")
    link = table.get_by_role("link", name="Ask, or answer Acme Robotics’s offer")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/offers/{acme}/")
    button = page.get_by_role("button", name="They said yes to a week later")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Acme Robotics said yes")).to_be_visible()
    page.context.close()


def test_the_whole_way_to_the_document_without_javascript(
    browser: Browser, server: Server, acme: int
) -> None:
    page = signed_in(browser, server, "phone", script=False)
    page.goto("/offers/compare/")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 offers, side by side")
    page.goto(f"/offers/{acme}/")
    meanings = page.locator("#meanings")
    expect(meanings).to_contain_text("Your search ends on 14 Apr 2026, once your coach agrees.")
    expect(meanings).to_contain_text("Your guarantee ends on 13 Apr 2026")
    page.get_by_label("I accepted").check()
    page.get_by_label("If you accepted: does this end your search?").select_option("True")
    page.get_by_role("button", name="Record my answer").click()
    expect(page.get_by_text("One thing more")).to_be_visible()
    page.get_by_label("or a statement in words").fill("I work at Acme since 18 May.")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("“I work at Acme since 18 May.”")).to_be_visible()
    expect(page.locator("#documents")).to_contain_text("Own statement")
    page.context.close()


def test_axe_finds_nothing_once_it_is_accepted_nor_on_the_coachs_side(
    browser: Browser, server: Server, acme: int
) -> None:
    """Runs after the offer was accepted and its statement added, by the test above."""
    themes = Setting("light", "1280", DESK), Setting("dark", "390", PHONE)
    page = signed_in(browser, server, "desktop")
    page.goto(f"/offers/{acme}/")
    expect(page.locator("#documents")).to_be_visible()
    assert complaints(page, "offers-accepted", themes) == []
    page.context.close()

    context = browser.new_context(base_url=server.url, viewport=DESK)
    coach = context.new_page()
    sign_in(coach, "bob.of.nora.falk@example.com", comes_to="**/my-day/")
    coach.goto(f"/offers/{acme}/")
    coach.get_by_text("Say how you made sure").click()
    assert complaints(coach, "offers-of-a-student", themes) == []
    coach.get_by_label("How you made sure").select_option("employer")
    coach.get_by_role("button", name="Record it").click()
    expect(coach.locator("#documents")).to_contain_text("called the employer")
    context.close()
