"""An admin writes a policy that no document ships: text, clauses and rules, all in the browser."""

import re

from playwright.sync_api import Locator, expect

from tests.journeys.school import Person

# What the text says otherwise than the one it is drafted from, by what stood there.
OTHERWISE = {
    "you reply within 2 business days.": "you reply within 48 hours.",
    "4.2 If we hear": "4.3 Each 2 days that a reply is late give you **one strike**. "
    "*Four strikes* forfeit the guarantee.\n\n4.2 If we hear",
    "3.7 You may ask for leave before it starts, up to 30 days in all.": "3.7 You may pause by written notice "
    "before the pause starts, for at most 183 days in all.",
    "8.2 Interim work": "8.4 An offer counts only if it pays at least $60,000 in its first year.\n\n8.2 Interim work",
    "10.4 The refund is all the tuition you paid.": "10.4 The refund is the tuition you paid, at most $8,000.",
}
FIGURES = {
    "Reply to a message that asks for one": "48",
    "Strikes": "2",
    "Strikes that forfeit the guarantee": "4",
    "Leave": "183",
    "A qualifying offer: first-year pay": "60000",
    "At most, in dollars": "8000",
}
CHOICES = {"… counted in": "hours", "Leave is": "in force by the student’s own written notice"}
CLAUSES = {
    "Clause of “Strikes”": "4.3",
    "Clause of “Strikes that forfeit the guarantee”": "4.3",
    "Clause of “Leave is”": "3.7",
    "Clause of “A qualifying offer: first-year pay”": "8.4",
    "Clause that states its cap": "10.4",
}
SAYS = (
    "within 48 hours",
    "one for each 2 days that a reply is late",
    "in force by the student’s own written notice, before it starts",
    "at most 183 days in all",
    "at least $60,000",
    "$8,000",
)


def draft_from(ada: Person, version: str) -> None:
    ada.visit("Policies")
    ada.page.get_by_label("Start from").select_option(label=version)
    ada.press("Draft it")
    expect(ada.page.locator("#notices")).to_contain_text("Nobody sees it until you publish it")


def write(ada: Person) -> None:
    """Text first, which shows while it is typed; then the rules; a clause that is not there is said, and put right."""
    ada.page.get_by_role("link", name="Edit", exact=True).click()
    text = ada.page.get_by_label("The text", exact=True)
    written = text.input_value()
    for old, new in OTHERWISE.items():
        assert old in written
        written = written.replace(old, new)
    text.fill(written)
    shown = ada.page.get_by_role("region", name="The text as a student reads it")
    expect(shown.get_by_text("one strike", exact=True)).to_be_visible()
    expect(shown.locator("#clause-4\\.3 strong")).to_have_text("one strike")
    for label, figure in FIGURES.items():
        rule(ada, label).fill(figure)
    for label, choice in CHOICES.items():
        rule(ada, label).select_option(label=choice)
    for label, clause in CLAUSES.items():
        named(ada, label).fill(clause)
    named(ada, "Clause of “Strikes”").fill("4.9")
    ada.press("Save the draft")
    expect(ada.page.get_by_role("alert")).to_contain_text("There is no clause 4.9 in the text")
    ada.look("draft-refused")
    expect(rule(ada, "Strikes")).to_have_value("2")
    named(ada, "Clause of “Strikes”").fill("4.3")
    ada.press("Save the draft")
    expect(ada.page.locator("#notices")).to_contain_text("Saved")
    expect(ada.page.locator("main")).to_contain_text(SAYS[0])
    ada.look("draft-written")


def rule(ada: Person, label: str) -> Locator:
    return ada.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s*(optional)?\s*$"))


def named(ada: Person, label: str) -> Locator:
    return ada.page.get_by_role("textbox", name=label, exact=True)


def compare(ada: Person) -> None:
    """With the version it was drafted from."""
    ada.visit("Policies")
    ada.page.get_by_role("row", name=re.compile("draft")).get_by_role(
        "link", name=re.compile("^compare")
    ).click()
    ada.page.get_by_label("This version").select_option(label="Flatiron School, version 1")
    ada.press("Compare")
    main = ada.page.locator("main")
    for words in SAYS:
        expect(main).to_contain_text(words)
    expect(main.locator("ins").filter(has_text="48 hours")).to_be_visible()
    expect(main.locator("del").filter(has_text="2 business days")).to_be_visible()
    ada.look("draft-compared")


def see_calendar(ada: Person) -> None:
    to_the_draft(ada)
    ada.follow("Calendar")
    ada.fill("Start date", "2026-03-02")
    ada.fill("Leave from", "2026-04-01")
    ada.page.get_by_label("to", exact=True).or_(ada.page.locator("#id_leave_to")).first.fill("2026-05-30")
    ada.press("Show it")
    expect(ada.page.get_by_role("heading", level=1)).to_contain_text("the last day is Wed 28 Oct")
    ada.look("draft-calendar")


def preview(ada: Person) -> None:
    """The pages as a student of the draft would see them; nothing of it is left."""
    to_the_draft(ada)
    ada.follow("Preview")
    said = ada.page.get_by_role("region", name="Preview")
    expect(said).to_contain_text("Nothing here is real")
    expect(ada.page.locator("#clause-4\\.3")).to_contain_text("one strike")
    expect(ada.button("Sign the Commitment")).to_be_disabled()
    ada.look("preview-sign")
    tabs = ada.page.get_by_role("navigation", name="Previewed pages")
    for tab, words in {"Today": "your coach, asked", "Leave": "Your written notice is enough"}.items():
        tabs.get_by_role("link", name=tab).click()
        expect(ada.page.locator("main")).to_contain_text(words)
        ada.look(f"preview-{tab.lower()}")
    said.get_by_role("link", name="Back to the draft").click()


def to_the_draft(ada: Person) -> None:
    ada.visit("Policies")
    ada.page.get_by_role("row", name=re.compile("draft")).get_by_role("link").first.click()


def publish(ada: Person) -> None:
    to_the_draft(ada)
    ada.follow("Publish…")
    ada.look("draft-publication")
    ada.press("Publish it")
    expect(ada.page.locator("#notices")).to_contain_text("It never changes from now on")
    for words in SAYS:
        expect(ada.page.locator("main")).to_contain_text(words)
