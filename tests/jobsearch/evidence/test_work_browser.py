"""“Your work” and the coach's look in a real browser: mend, declare, connect, decide; axe finds nothing, 320 px fit."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import sign_in
from tests.live import Server

FILL = """
from datetime import UTC, date, datetime
from jobsearch.activities import verbs
from jobsearch.activities.recording import lock
from jobsearch.activities.models import Activity
from jobsearch.evidence.asking import record_found
from jobsearch.evidence.models import CodeAccount
from rules.evidence_checks import Because, Checked
from rules.states import CheckState
from tests import factories
now = datetime(2026, 4, 14, 13, 12, tzinfo=UTC)
coach = factories.make_coach("Wanda Checks", second_factor=False)
student = factories.make_student("Petra Linkova", coach=coach)
factories.make_policy()
factories.sign_up_and_search(student, date(2026, 4, 6))
found = [
    (CheckState.FAILED, Because.NOT_YOURS, {}),
    (CheckState.UNCLEAR, Because.UNDATED, {}),
    (CheckState.GOOD, Because.YOURS, {"published": "2026-04-12", "by": "author"}),
]
for number, (state, because, details) in enumerate(found):
    post = verbs.log(student, kind="blog_post", occurred_on=date(2026, 4, 12),
                     link=f"https://petra.example/{number}", by=student.user, now=now)
    lock(student)
    record_found(post, Checked(state, because, details), now=now)
CodeAccount.objects.create(student=student, host="gitlab", number="77", username="petra", proven_at=now,
                           proven_by="code", read_at=now)
"""
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


@pytest.fixture(scope="module")
def checked(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", FILL)


def signed_in(browser: Browser, server: Server, email: str, size: str, scheme: str = "light") -> Page:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    sign_in(page, email, re.compile("(today|my-day)"))
    return page


@pytest.fixture(params=SIZES)
def petra(request: pytest.FixtureRequest, server: Server, checked: None, browser: Browser) -> Iterator[Page]:
    page = signed_in(browser, server, "petra.linkova@example.com", request.param)
    yield page
    page.context.close()


def seen(page: Page, name: str) -> None:
    """Keep a picture where somebody wants to look at it."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=str(Path(folder) / f"{name}-{page.viewport_size['width']}.png"), full_page=True)


def sound(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response
    assert found["violations"] == []
    assert page.evaluate("document.querySelector('main').scrollWidth - window.innerWidth") <= 0


def test_a_student_sees_what_needs_a_look_and_puts_it_right_by_keys(petra: Page) -> None:
    petra.goto("/work/")
    expect(petra.locator("h1")).to_have_text("1 thing you logged needs a look.")
    expect(petra.get_by_text("Your coach looks at these")).to_be_visible()
    expect(petra.get_by_text("Connected as petra")).to_be_visible()
    seen(petra, "work")
    sound(petra)
    petra.get_by_label("A site that is yours").fill("medium.com")
    petra.keyboard.press("Enter")
    expect(petra.get_by_text("Many people publish on medium.com")).to_be_visible()
    expect(petra.get_by_label("A site that is yours")).to_have_value("medium.com")
    sound(petra)
    petra.get_by_text("Put it right").focus()
    petra.keyboard.press("Enter")
    link = petra.get_by_label("Link", exact=True)
    link.fill("no link")
    link.press("Enter")
    expect(petra.get_by_text("That is no link to a page")).to_be_visible()
    expect(petra.get_by_label("Link", exact=True)).to_have_value("no link")
    seen(petra, "work-refused")
    petra.set_viewport_size({"width": 320, "height": 700})
    sound(petra)


def test_an_activity_tells_what_was_found(petra: Page) -> None:
    petra.goto("/work/")
    petra.locator("#failed a").first.click()
    expect(petra.get_by_text("Your name is not on the page").first).to_be_visible()
    seen(petra, "activity-checked")
    sound(petra)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_coach_finds_what_waits_and_decides_it(
    server: Server, checked: None, browser: Browser, scheme: str
) -> None:
    page = signed_in(browser, server, "wanda.checks@example.com", "desktop", scheme)
    page.goto("/checks/")
    expect(page.locator("h1")).to_have_text(re.compile("link"))
    seen(page, f"checks-{scheme}")
    sound(page)
    page.get_by_role("link", name=re.compile("^(Decide|Accept)…")).first.click()
    seen(page, f"check-decision-{scheme}")
    sound(page)
    page.context.close()
