"""An empty installation becomes a school: its first admin, its policy, a cohort, colleagues."""

import re

from playwright.sync_api import expect

from tests.journeys import arriving, trackers
from tests.journeys.school import JourneySchool, Person

CONFIRMED = re.compile(r"\d+ confirmed")


def first_admin(school: JourneySchool) -> Person:
    """By command, by mail, by link, with a second factor; then once more through the front door."""
    ada = school.person("Ada Byron")
    ada.go("/")
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Sign in")
    ada.look("sign-in")
    assert school.command("invite_admin", ada.email, "--name", ada.name)["invited"]
    ada.page.goto(school.invitation(ada))
    ada.look("invitation")
    link = arriving.join_as_staff(school, ada, look=True)
    arriving.link_is_used_up(ada, link)
    ada.look("invitation-used")
    ada.go("/")
    arriving.sign_out(ada)
    arriving.sign_in(ada)
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Your code")
    ada.look("code")
    arriving.type_code(ada, "Code", "Sign in")
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Bring a cohort in")
    return ada


def publish_policy(ada: Person) -> None:
    """From what ships: every figure of the software's is confirmed, then it stands for good."""
    ada.visit("Policies")
    ada.look("policies-none")
    ada.page.get_by_label("Start from").select_option("shipped:this-school")
    ada.press("Draft it")
    ada.look("policy-draft")
    ada.follow("Publish…")
    expect(ada.page.get_by_role("heading", level=1)).to_contain_text("Not yet")
    ada.follow("To its figures")
    boxes = ada.page.get_by_label("confirm", exact=True)
    expect(boxes.first).to_be_visible()  # all() does not wait for the page
    for box in boxes.all():
        box.check()
    ada.press("Confirm the ticked")
    expect(ada.page.locator("#notices")).to_contain_text(CONFIRMED)
    ada.follow("Publish…")
    ada.look("policy-publication")
    ada.press("Publish it")
    expect(ada.page.locator("#notices")).to_contain_text("It never changes from now on")
    ada.look("policy-published")
    ada.visit("Policies")
    expect(ada.page.get_by_role("heading", level=1)).to_contain_text(
        "New students acknowledge Flatiron School"
    )
    ada.look("policies")


def bring_cohort(school: JourneySchool, ada: Person) -> None:
    """A preview row by row, applied once; the same file changes nothing."""
    file = school.file("web-2026-02.csv", trackers.roster())
    ada.visit("Rosters")
    ada.look("rosters-none")
    upload(ada, str(file))
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("2 new, 0 changed, 1 refused.")
    row = ada.page.get_by_role("row", name=re.compile("Ivo Brand"))
    expect(row).to_contain_text("refused")
    expect(row).to_contain_text("“lots” is no amount in dollars")
    expect(ada.page.get_by_role("definition").filter(has_text="bob.stone@example.com")).to_be_visible()
    ada.look("roster-preview")
    ada.press("Apply 2 rows")
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Applied: 2 new, 0 changed, 1 refused.")
    ada.visit("Rosters")
    upload(ada, str(file))
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Nothing would change, 1 refused.")
    expect(ada.button(re.compile("^Apply"))).to_have_count(0)
    again = school.command("import_roster", str(file), status=1)
    assert again["new"] == 0
    assert again["changed"] == 0
    assert again["unchanged"] == 2
    assert len(again["refused"]) == 1


def upload(ada: Person, file: str) -> None:
    ada.page.get_by_label("A cohort’s roster").set_input_files(file)
    ada.press("Show me what would happen")


def invite_admins(school: JourneySchool, ada: Person) -> list[Person]:
    """Two colleagues who will judge; each joins with a second factor of their own."""
    found = []
    for name in ("Dora Lindqvist", "Erin Walsh"):
        person = school.person(name)
        ada.visit("Staff")
        ada.fill("Name", person.name)
        ada.fill("E-mail address", person.email)
        ada.page.get_by_label("admin", exact=True).check()
        ada.press("Invite")
        expect(ada.page.locator("#notices")).to_contain_text(f"{name} is invited")
        found.append(person)
    ada.look("staff")
    for person in found:
        arriving.join_as_staff(school, person)
    return found


def name_requirements(dora: Person) -> None:
    """What graduation asks for is the program's to say."""
    dora.visit("Students")
    dora.follow("Programs")
    dora.fill("One more requirement", "Attendance of at least 90 %")
    dora.press("Add to Software Engineering")
    expect(dora.page.get_by_role("listitem").filter(has_text="Attendance")).to_be_visible()
    dora.look("programs")


def cohort_joins(school: JourneySchool) -> tuple[Person, Person, Person]:
    """The students with their phones, the coach with a second factor; no link works twice."""
    alice, charlie = school.person("Alice Moreau", phone=True), school.person("Charlie Adeyemi", phone=True)
    bob = school.person("Bob Stone")
    link = arriving.join(school, alice)
    expect(alice.page.get_by_role("heading", level=1)).to_contain_text("read the Commitment")
    alice.look("today-preparing")
    arriving.link_is_used_up(charlie, link)
    arriving.join(school, charlie)
    arriving.join_as_staff(school, bob)
    expect(bob.page.get_by_role("heading", level=1)).to_have_text("Nobody waits for you.")
    bob.look("my-day-empty")
    return alice, charlie, bob
