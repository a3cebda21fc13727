"""A student reads the whole Commitment and signs it; an admin certifies that they graduated."""

import re
import tomllib
from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.school import Person

SHIPPED = Path(__file__).resolve().parents[2] / "commitments" / "policies" / "shipped" / "this-school.toml"


def read_and_sign(alice: Person) -> None:
    """Every paragraph is there; a day past the limit is refused in words, with what was typed kept."""
    alice.visit("Commitment")
    page = alice.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Read it, choose your start date, sign.")
    letter = page.get_by_role("article").inner_text()
    assert [words for words in paragraphs() if words not in letter] == []
    alice.look("commitment-to-sign")
    choose(alice, "2026-04-20")
    expect(page.locator("#window")).to_contain_text("at most 30 days after graduation")
    alice.fill("Your full name", alice.name)
    alice.press("Sign the Commitment")
    refusal = "Choose a day from 27 Feb 2026 to 29 Mar 2026"
    expect(page.locator("#sign").get_by_text(refusal)).to_be_visible()
    expect(page.get_by_label("Your full name")).to_have_value(alice.name)
    alice.look("commitment-refused")
    sign(alice)
    expect(page.get_by_text("Sat 29 Aug, end of day (New York)").first).to_be_visible()
    alice.look("commitment-signed")


def paragraphs() -> list[str]:
    """Of the text as it ships, without the clauses' numbers, which the page sets apart."""
    text = tomllib.loads(SHIPPED.read_text())["text"]
    return [re.sub(r"^\d+(\.\d+)? ", "", " ".join(part.split())) for part in text.strip().split("\n\n")]


def sign(student: Person) -> None:
    student.visit("Commitment")
    choose(student, "2026-03-02")
    expect(student.page.locator("#window")).to_contain_text("Sat 29 Aug, end of day (New York)")
    student.fill("Your full name", student.name)
    student.press("Sign the Commitment")
    expect(student.page.get_by_role("heading", level=1)).to_have_text("Your search starts Mon 2 Mar.")
    expect(student.page.get_by_text(student.name, exact=True)).to_be_visible()


def choose(student: Person, day: str) -> None:
    field = student.page.get_by_label("Your job search start date")
    expect(field).to_be_visible()
    student.page.wait_for_load_state()  # before that nothing listens to the field
    field.fill(day)
    field.press("Tab")


def certify(dora: Person, alice: Person, charlie: Person) -> None:
    """One of them requirement by requirement, the other in bulk."""
    dora.visit("Students")
    dora.look("students")
    dora.follow(re.compile(f"^{alice.name}$"))
    expect(dora.page.get_by_role("heading", level=1)).to_contain_text("is not certified yet")
    dora.fill("Graduated on", "2026-02-27")
    dora.page.get_by_label("met", exact=True).check()
    dora.fill("Note on Attendance", "97 %")
    dora.look("certification")
    dora.press("Certify graduation")
    expect(dora.page.get_by_role("heading", level=1)).to_contain_text(f"{alice.name} graduated on")
    dora.visit("Students")
    dora.page.get_by_label(f"Select {charlie.name}").check()
    dora.page.locator("summary", has_text="Certify graduation").click()
    dora.fill("Graduated on", "2026-02-27")
    dora.page.get_by_label("Each of them met every requirement").check()
    dora.press("Certify graduation")
    expect(dora.page.locator("#notices")).to_contain_text("Certified: 1 student.")
