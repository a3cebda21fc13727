"""The coach's side: who needs them and why, a message that asks for a reply, an appointment, a week excused by two."""

import re

from playwright.sync_api import expect

from tests.journeys.school import Person


def see_caseload(bob: Person, alice: Person, charlie: Person) -> None:
    """The one who has logged nothing stands first, with reasons; one click leads to a student's page."""
    bob.visit("Caseload")
    rows = bob.page.locator("tr[data-row]")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text(charlie.name)
    expect(rows.nth(0)).to_contain_text("short")
    expect(rows.nth(1)).to_contain_text(alice.name)
    bob.look("caseload")
    bob.page.get_by_label("Search students").fill("alice")
    expect(rows).to_have_count(1)
    bob.follow(alice.name)
    expect(bob.page.get_by_role("heading", level=1)).to_have_text(alice.name)
    bob.week(1, "met").click()
    expect(bob.page.locator("#week")).to_contain_text("9 of 8")
    expect(bob.page.locator("#week")).to_contain_text("Not counted")
    bob.look("student-of-coach")


def ask(bob: Person, alice: Person) -> None:
    """On a Tuesday: two business days are Thursday, to its end."""
    bob.fill(f"Write to {alice.name}", "How did the call with Globex go? Please tell me by Thursday.")
    bob.page.get_by_label("Ask for a reply").check()
    bob.press("Send")
    expect(bob.page.locator("#notices")).to_contain_text("A reply is due Thu 12 Mar, end of day (New York).")


def reply(alice: Person) -> None:
    alice.visit("Today")
    expect(alice.page.locator("#answer-by")).to_contain_text("Thu 12 Mar, end of day (New York)")
    alice.visit("Coaching")
    expect(alice.page.get_by_role("heading", level=1)).to_contain_text("reply by Thu 12 Mar")
    alice.look("conversation-asked")
    alice.fill("Write to your coach", "Well! They asked me back for Friday.")
    alice.press("Send")
    expect(alice.page.locator("#talk")).to_contain_text("They asked me back for Friday.")
    expect(alice.page.locator("#talk")).to_contain_text("Replied in time")
    alice.visit("Today")
    expect(alice.page.locator("#answer-by")).to_contain_text("Nothing waits for your answer.")


def reply_is_on_record(bob: Person) -> None:
    bob.page.reload()
    expect(bob.page.locator("#conversation")).to_contain_text("Replied in time, after")
    bob.follow("The whole conversation")
    bob.look("conversation-of-coach")


def book(bob: Person, alice: Person) -> None:
    """A 1:1 the same afternoon."""
    to_student(bob, alice)
    bob.follow("Book…")
    bob.fill("Day", "2026-03-11")
    bob.fill("Time", "15:00")
    bob.look("appointment")
    bob.press("Book")
    expect(bob.page.locator("#notices")).to_contain_text("Booked: Wed 11 Mar, 15:00 (New York)")


def record_outcome(bob: Person, alice: Person) -> None:
    """Four minutes late, which the policy says nothing of: a person will have to judge it."""
    to_student(bob, alice)
    bob.follow("How it went…")
    bob.page.get_by_label("They came").check()
    bob.fill("Minutes late", "4")
    bob.fill("Note", "The train stood still; she had written ahead.")
    bob.look("appointment-outcome")
    bob.press("Record")
    expect(bob.page.locator("#appointments")).to_contain_text("4 min late")


def to_student(staff: Person, student: Person) -> None:
    staff.visit("Caseload")
    staff.follow(student.name)


def ask_excusal(alice: Person) -> None:
    """The missed week stands against her, and the page says what to do."""
    alice.visit("Today")
    expect(alice.page.locator("#against")).to_contain_text("Week 5 is two people short.")
    alice.look("today-missed")
    alice.follow("Ask to have it excused")
    alice.look("excusal-request")
    alice.fill("What happened", "I had the flu from Wednesday on.")
    alice.press("Ask")
    expect(alice.page.locator("#notices")).to_contain_text("Your coach will answer")
    alice.visit("Coaching")
    alice.follow("Where you stand")
    alice.look("where-i-stand")


def excuse(bob: Person, alice: Person) -> None:
    """Its limit has passed, so the coach can only propose."""
    bob.visit("My day")
    expect(bob.page.locator("main")).to_contain_text("asks to have week 5 excused")
    bob.look("my-day")
    bob.follow(re.compile("Open week 5"))
    expect(bob.page.locator("#week")).to_contain_text("6 of 8 people")
    bob.look("week-missed")
    bob.fill("Excuse this week, because", "Flu, with a doctor's note.")
    bob.press("Propose")
    expect(bob.page.locator("#week")).to_contain_text("A second person has to agree")


def agree_to_excusal(ada: Person, alice: Person) -> None:
    """The second person. From now on she takes no part in judging a claim of this student."""
    ada.go("/excusals/")
    ada.follow(f"{alice.name}, week 5")
    ada.press("Agree")
    expect(ada.page.locator("#week")).to_contain_text(f"agreed by {ada.name}")
    ada.look("week-excused")


def excused_is_seen(alice: Person) -> None:
    alice.visit("Today")
    expect(alice.page.locator("#against")).not_to_contain_text("Week 5")
    expect(alice.week(5, "excused")).to_be_visible()
