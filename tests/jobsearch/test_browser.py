"""In a real browser: one line of typing and one key, the bar moves, focus stays, Undo undoes, axe finds nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import SIZES, signed_in
from tests.live import Server
from tests.look.eyes import Setting, complaints

FILL = """
from datetime import UTC, datetime
from tests.jobsearch.scenes import full_week, scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC))
for number in (1, 2, 3, 5, 6):
    full_week(its, number)
its.log(person="Sam Lee", employer="Initech")
print("PK", its.alice.activities.order_by("-pk").first().pk, its.alice.activities.order_by("pk").first().pk)
"""


@pytest.fixture(scope="module")
def activities(server: Server) -> list[str]:
    """An activity that may still be corrected, and one of a settled week."""
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    out = server.manage("shell", "-c", FILL)
    return list(re.search(r"PK (\d+) (\d+)", out).groups())


@pytest.fixture(params=SIZES)
def alice(
    request: pytest.FixtureRequest, server: Server, activities: list[str], browser: Browser
) -> Iterator[Page]:
    with signed_in(browser, server, "alice.moreau@example.com", request.param) as page:
        yield page


def test_one_line_and_one_key(alice: Page, server: Server) -> None:
    people = alice.locator(".quota", has_text="People")
    before = int(re.match(r"\d+", people.locator("b").inner_text()).group())
    alice.evaluate("window.same = true")
    line = alice.get_by_label("Who, where, what")
    line.fill(f"Priya {before} @ Globex, intro call")
    line.press("Enter")

    expect(people.locator("b")).to_have_text(f"{before + 1} of 8")
    expect(alice.locator("#said")).to_contain_text(
        f"Logged: Priya {before}, Globex · contacted; counts for People."
    )
    expect(alice.locator("#live")).to_contain_text("counts for People")
    expect(alice.locator("#lately li").first).to_contain_text(f"Priya {before}, Globex")
    expect(line).to_have_value("")
    expect(line).to_be_focused()
    assert alice.evaluate("window.same"), "the page was loaded again"

    alice.get_by_role("button", name="Undo").click()
    expect(people.locator("b")).to_have_text(f"{before} of 8")
    assert alice.evaluate("window.same")

    alice.get_by_label("What you did").select_option("blog_post")
    line.fill("Why I like Rust")
    line.press("Enter")
    expect(alice.locator("#log-line-errors")).to_contain_text("Add the public link")
    expect(line).to_have_value("Why I like Rust")
    expect(line).to_have_attribute("aria-invalid", "true")
    expect(alice.locator("#said")).to_be_empty()
    assert alice.evaluate("window.same")


def test_the_page_key_changes_after_each_activity(alice: Page) -> None:
    key = alice.locator("#log-source_key")
    line, first = alice.get_by_label("Who, where, what"), alice.locator("#log-source_key").input_value()
    for _ in range(2):
        line.fill("Sam Lee @ Initech, again")
        line.press("Enter")
        expect(line).to_have_value("")
    assert key.input_value() != first
    expect(alice.locator("#lately li", has_text="again")).not_to_have_count(0)


def test_the_log_is_narrowed_while_one_types(alice: Page) -> None:
    alice.goto("/log/")
    folded = alice.locator("summary", has_text="Filter")
    if folded.is_visible():  # on a phone the list comes first
        folded.click()
    alice.get_by_label("Search the log").press_sequentially("initech")
    expect(alice.locator("#log-list .log > li").first).to_contain_text("Sam Lee")
    expect(alice.locator("#log-list")).to_contain_text("like this")
    expect(alice).to_have_url(re.compile("q=initech"))
    assert "q=initech" in (alice.get_by_role("link", name="Export these as CSV").get_attribute("href") or "")


def test_a_tracker_is_brought_in(alice: Page, tmp_path: Path) -> None:
    path = tmp_path / "tracker.csv"
    width = alice.viewport_size["width"]
    path.write_text(
        f"When,Company,Who,Type\n4/13/2026,Hooli,Ana of {width},contacted\n4/13/2026,Hooli,,contacted\n"
    )
    alice.goto("/log/import/")
    alice.get_by_label("Your tracker").set_input_files(path)
    alice.get_by_role("button", name="Look it over").click()
    expect(alice.get_by_role("heading", level=1)).to_have_text("1 new activity, 1 row refused.")
    assert not Axe().run(alice).response["violations"]
    alice.get_by_role("button", name="Import 1").click()
    expect(alice.get_by_role("heading", level=1)).to_have_text("Imported: 1 new, 0 there already, 1 refused.")
    alice.get_by_role("link", name="Open your log").click()
    expect(alice.locator("#log-list")).to_contain_text(f"Ana of {width}")


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(alice: Page, activities: list[str]) -> None:
    size: Any = alice.viewport_size
    themes = Setting("light", f"{size['width']}", size), Setting("dark", f"{size['width']}", size)
    for path in ("/today/", "/log/", "/log/?q=nobody", "/log/import/", *(f"/log/{pk}/" for pk in activities)):
        alice.goto(path)
        if path == "/today/":
            alice.locator(".log-more summary").click()
        assert complaints(alice, path.strip("/").replace("/", "-"), themes) == []
