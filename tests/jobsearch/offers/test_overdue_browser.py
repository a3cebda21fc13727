"""An overdue offer answered late, on a phone: from the mail that says so to what is on record."""

import re
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.factories import PASSWORD
from tests.live import Server

ADDRESS = "olive.berg@example.com"
FILL = """
from datetime import UTC, datetime
from jobsearch.offers import verbs as offer_verbs
from tests.jobsearch.scenes import scene
its = scene(datetime(2026, 4, 14, 15, 0, tzinfo=UTC), name="Olive Berg")
offer_verbs.state_offer(
    its.alice, employer="Acme", role="Developer", received_at=its.now, type="permanent", by=its.alice.user, now=its.now
)
"""


@pytest.fixture
def phone(server: Server, browser: Browser) -> Iterator[Page]:
    server.clock.set("2026-04-14T15:00:00Z", frozen=True)
    server.manage("shell", "-c", FILL)
    server.clock.set("2026-04-22T04:30:00Z", frozen=True)  # it was due by the end of Tuesday the 21st
    server.manage("sweep")
    server.clock.set("2026-04-22T13:00:00Z", frozen=True)  # the mail of the day left at 08:15
    server.shell(
        "from core import clock; from nightly.gathering.day_mail import gather_reminders; gather_reminders(clock.now())"
    )
    context = browser.new_context(base_url=server.url, viewport={"width": 390, "height": 844}, has_touch=True)
    yield context.new_page()
    context.close()


def _link_of_the_mail(server: Server) -> str:
    """Where the mail about the missed answer leads; the worker sends it within seconds."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        for mail in server.mails(ADDRESS):
            body = mail.get_payload(decode=True).decode()  # type: ignore[union-attr]
            if "in time, record when" in body:
                return str(re.search(r"http\S+/offers/\d+/", body)[0])
        time.sleep(0.2)
    raise AssertionError([mail["Subject"] for mail in server.mails(ADDRESS)])


def test_an_overdue_offer_is_answered_late_from_mail_to_record(server: Server, phone: Page) -> None:
    link = _link_of_the_mail(server)

    phone.goto(link)
    phone.get_by_label(re.compile("mail", re.IGNORECASE)).fill(ADDRESS)
    phone.get_by_label(re.compile("password", re.IGNORECASE)).first.fill(PASSWORD)
    phone.keyboard.press("Enter")
    phone.wait_for_url(f"**{urlsplit(link).path}")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Acme")
    expect(phone.locator(".pill", has_text="overdue")).to_be_visible()

    phone.get_by_label("I declined").check()
    phone.get_by_role("button", name="Record my answer").tap()
    expect(phone.locator(".lede")).to_contain_text(
        "You declined it Wed 22 Apr, 09:00 (New York). Your answer to Acme was due by yesterday, end of day, "
        "and came later. Tell Bob what happened."
    )
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= 390, "nothing is wider than the phone"

    phone.goto("/offers/")
    expect(phone.get_by_role("listitem").filter(has_text="Acme")).to_contain_text(
        re.compile("declined|refused")
    )
    with server.database() as cursor:
        cursor.execute(
            "SELECT answer, answered_at > due_at, missed_at IS NOT NULL FROM jobsearch_offer ORDER BY id DESC LIMIT 1"
        )
        assert cursor.fetchone() == ("refused", True, True)
