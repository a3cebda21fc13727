"""In a browser: an admin closes an account, nothing stays behind after signing out, and who comes late proves it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.factories import PASSWORD
from tests.live import Server
from tests.look.eyes import DESK, look

PEOPLE = """
from tests import factories
factories.make_admin("Dora Quist", email="dora.of.the.browser@example.com", second_factor=False)
factories.make_coach("Fern Moss", email="fern.of.the.browser@example.com")
"""
GROWN_OLD = """
from django.contrib.sessions.models import Session
from django.contrib.sessions.backends.db import SessionStore
for row in Session.objects.all():
    session = SessionStore(row.session_key)
    for record in session.get("account_authentication_methods", []):
        record["at"] -= 16 * 60
        session.modified = True
    session.save()
"""


@pytest.fixture
def dora(server: Server, page: Page) -> Page:
    """Her browser, on the page Staff."""
    page.set_viewport_size(DESK)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{server.url}/accounts/login/")
    page.get_by_label("Email").fill("dora.of.the.browser@example.com")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"{server.url}/staff/")
    return page


@pytest.fixture(scope="module", autouse=True)
def people(server: Server) -> None:
    server.shell(PEOPLE)


def test_an_account_is_closed_by_who_proves_who_they_are(server: Server, dora: Page) -> None:
    dora.get_by_role("link", name="Fern Moss").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Fern Moss’s account is open")
    assert look(dora, "account", back_to=DESK) == []
    dora.get_by_text("Close this account").click()
    dora.get_by_role("button", name="Close the account").click()
    expect(dora.get_by_text("Say why: it stays on record.")).to_be_visible()
    dora.get_by_label("Why").and_(dora.locator("#id_closing-reason")).fill("Left the school.")
    server.shell(GROWN_OLD)
    dora.get_by_role("button", name="Close the account").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Is it you?")
    dora.get_by_label("Password").fill(PASSWORD)
    dora.get_by_role("button", name="Go on").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Fern Moss’s account is closed")
    expect(dora.get_by_role("listitem").filter(has_text="Account closed")).to_contain_text("Left the school.")
    assert look(dora, "account-closed", back_to=DESK) == []
    dora.locator("#id_opening-reason").fill("A mistake.")
    dora.get_by_role("button", name="Open the account").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Fern Moss’s account is open")


def test_after_signing_out_nothing_stays_behind(server: Server, dora: Page) -> None:
    here = dora.url
    dora.evaluate("localStorage.setItem('left', 'behind')")
    dora.locator("details.menu > summary").click()
    dora.get_by_role("button", name="Sign out").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Sign in")
    assert dora.evaluate("localStorage.getItem('left')") is None
    assert not [one["name"] for one in dora.context.cookies() if "session" in one["name"]]
    dora.go_back()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Sign in")
    dora.goto(here)
    expect(dora).to_have_url(re.compile("/accounts/login/"))


def test_another_device_is_signed_out_from_here(server: Server, dora: Page) -> None:
    elsewhere = dora.context.browser.new_context()
    other = elsewhere.new_page()
    other.goto(f"{server.url}/accounts/login/")
    other.get_by_label("Email").fill("dora.of.the.browser@example.com")
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    expect(other.get_by_role("navigation").first).to_be_visible()
    dora.goto(f"{server.url}/me/")
    dora.get_by_role("link", name="Where you are signed in").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text(
        re.compile("You are signed in on [0-9]+ devices")
    )
    expect(dora.get_by_text("this one")).to_have_count(1)
    assert look(dora, "sessions", back_to=DESK) == []
    dora.get_by_role("button", name="Sign all others out").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("You are signed in here alone")
    assert look(dora, "sessions-alone", back_to=DESK) == []
    other.goto(f"{server.url}/me/")
    expect(other.get_by_role("heading", level=1)).to_have_text("Sign in")
    elsewhere.close()


def test_the_record_of_the_entrance_is_searched(server: Server, dora: Page) -> None:
    dora.goto(f"{server.url}/record/")
    dora.get_by_role("link", name="Who came in").click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Who came in, and who did not")
    expect(dora.get_by_role("row").filter(has_text="Sign-in, with a password").first).to_be_visible()
    assert look(dora, "entrance-record", back_to=DESK) == []
    dora.get_by_text("Search the record").click()
    dora.get_by_label("Person").fill("Fern Moss")
    dora.get_by_label("What").select_option("Role or account changed")
    dora.get_by_role("button", name="Search", exact=True).click()
    expect(dora.get_by_role("heading", level=1)).to_have_text("Fern Moss at the entrance")
    dora.get_by_text("Search the record").click()
    assert look(dora, "entrance-record-search", back_to=DESK) == []
