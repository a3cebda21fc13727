"""Choosing one's mails and making a calendar's address in a real browser: at a desk and on a phone, by keys alone."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect

from people.mail_choices import tokens
from people.mail_choices.queries import hours_of, timings_of
from rules.mail_kinds import Timing
from rules.mail_times import MailHours
from tests.access.table import Cast, make_cast
from tests.commitments.pages import open_page
from tests.factories import NOW, client_of
from tests.look.eyes import ALL_FOUR, DESK, PHONE, complaints
from tests.people.conftest import own_counters

pytestmark = pytest.mark.django_db(transaction=True)
NARROW = {"width": 320, "height": 700}
THUMB = 44


@pytest.fixture
def people(committed_db: str, clock: Any, settings: Any) -> Cast:
    own_counters(settings)
    clock.set(NOW)
    return make_cast(NOW)


def test_mails_are_chosen_by_keys_alone(browser: Browser, people: Cast) -> None:
    page = open_page(browser, client_of(people.alice.user), "/me/", size=DESK)
    page.get_by_role("link", name="Which mails you get, and when").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Which mails you get, and when")).to_be_visible()
    page.get_by_label("Where your search is").focus()
    page.keyboard.type("Not")
    page.get_by_label("No mail from").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved. It holds for the mails to come.")).to_be_visible()
    page.context.close()
    assert timings_of(people.alice.user) == {"milestone": Timing.OFF}
    assert hours_of(people.alice.user) == MailHours(22, 8, 8)


def test_a_refusal_is_beside_its_field_without_script_too(browser: Browser, people: Cast) -> None:
    page = open_page(browser, client_of(people.alice.user), "/me/mails/", size=PHONE, script=False)
    page.get_by_label("Mail of the day at").select_option("7")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("07:15 lies in your quiet hours.")).to_be_visible()
    expect(page.get_by_label("Mail of the day at")).to_have_value("7")
    page.context.close()


def test_a_link_of_a_mail_is_followed_on_a_phone(browser: Browser, people: Cast) -> None:
    path = f"/mails/stop/{tokens.make(people.alice.user_id, ['milestone', 'follow_up'])}/"
    page = open_page(browser, Client(), path, size=PHONE)
    button = page.get_by_role("button", name="Stop these mails")
    box = button.bounding_box()
    assert box is not None and box["height"] >= THUMB
    button.click()
    expect(page.get_by_role("heading", name="No more of these")).to_be_visible()
    page.get_by_role("button", name="Let them come again").click()
    expect(page.get_by_role("heading", name="They come again")).to_be_visible()
    page.context.close()


def test_an_address_is_made_shown_once_and_ended(browser: Browser, people: Cast) -> None:
    page = open_page(browser, client_of(people.alice.user), "/me/calendar/", size=PHONE)
    page.get_by_role("button", name="Make my calendar’s address").click()
    address = page.get_by_label("The address").input_value()
    assert address.endswith(".ics")
    assert complaints(page, "calendar-made", ALL_FOUR) == []
    page.goto("http://school.test/me/calendar/")
    expect(page.get_by_text("No calendar has asked for it yet.")).to_be_visible()
    page.get_by_role("button", name="End the address").click()
    expect(page.get_by_text("The address shows nothing any more.")).to_be_visible()
    page.context.close()


def test_nothing_for_axe_and_nothing_sticks_out(browser: Browser, people: Cast) -> None:
    found = []
    for name, client, path in (
        ("mails-student", client_of(people.alice.user), "/me/mails/"),
        ("mails-admin", client_of(people.dora), "/me/mails/"),
        ("mails-stop", Client(), f"/mails/stop/{tokens.make(people.alice.user_id, ['milestone'])}/"),
        ("mails-no-link", Client(), "/mails/stop/x/"),
        ("calendar", client_of(people.alice.user), "/me/calendar/"),
        ("calendar-staff", client_of(people.bob), "/me/calendar/"),
    ):
        page = open_page(browser, client, path)
        found += complaints(page, name, ALL_FOUR)
        page.set_viewport_size(NARROW)  # type: ignore[arg-type]
        if page.evaluate("document.documentElement.scrollWidth") > NARROW["width"]:
            found.append(f"{name} scrolls sideways at 320 pixels")
        page.context.close()
    assert found == []
