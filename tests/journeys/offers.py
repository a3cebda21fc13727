"""An offer: stated, counted day by day, answered, confirmed. Part-time work, so the guarantee goes on."""

import re

from playwright.sync_api import expect

from tests.journeys.coached import to_student
from tests.journeys.school import Person


def state(alice: Person) -> None:
    """Received on Wednesday the 11th: five business days end with Wednesday the 18th."""
    page = alice.page
    alice.visit("Offers")
    alice.look("offers-none")
    alice.follow("Add an offer")
    alice.press("Add the offer")
    expect(page.get_by_text("Say who made the offer.")).to_be_visible()
    alice.look("offer-refused")
    alice.fill("Employer", "Acme")
    alice.fill("Role", "Web developer, mornings")
    alice.fill("When you received it", "2026-03-11T10:30")
    page.get_by_label("Type").select_option("permanent")
    alice.fill("Hours a week", "20")
    page.get_by_label("In software development?").select_option("True")
    page.get_by_label("How it was made").select_option("True")
    page.get_by_role("textbox", name=re.compile(r"^Pay( optional)?$")).fill("$38 an hour")
    alice.press("Add the offer")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Congratulations on the offer from Acme: Web developer, mornings."
    )
    due = page.locator(".due-line")
    expect(due).to_contain_text("Wed 18 Mar, end of day (New York)")
    expect(due).to_contain_text("in 5 business days")
    page.get_by_text("How it was counted, day by day").click()
    days = page.locator("details", has_text="How it was counted")
    for words in (
        "Thu 12 Mar: day 1",
        "Sat 14 Mar: does not count, Saturday",
        "Wed 18 Mar: day 5, due at its end",
    ):
        expect(days).to_contain_text(words)
    expect(page.get_by_text("Whether it qualifies needs a person.")).to_be_visible()
    alice.look("offer-open")
    alice.visit("Offers")
    alice.look("offers")
    alice.visit("Today")
    expect(page.locator("#answer-by")).to_contain_text("Acme")
    expect(page.locator("#answer-by")).to_contain_text("in 5 business days")
    alice.look("today-offer")


def accept(alice: Person) -> None:
    """On Monday, in time; she goes on searching."""
    page = alice.page
    alice.visit("Offers")
    alice.follow("Acme, Web developer, mornings")
    expect(page.locator(".due-line")).to_contain_text("in 2 business days")
    page.get_by_label("I accepted").check()
    page.get_by_label("If you accepted").select_option("False")
    alice.press("Record my answer")
    expect(page.locator("#notices")).to_contain_text("Your answer is on record")
    expect(page.get_by_text("You accepted it Mon 16 Mar")).to_be_visible()


def confirm(bob: Person, alice: Person) -> None:
    to_student(bob, alice)
    bob.page.locator("#offers").get_by_role("link", name="Acme").click()
    bob.look("offer-of-coach")
    bob.page.get_by_label("We agree that this ends the search").uncheck()
    bob.press("Confirm")
    expect(bob.page.get_by_text(f"Confirmed by {bob.name}")).to_be_visible()
    expect(bob.page.get_by_text("Not a qualifying offer.")).to_be_visible()
