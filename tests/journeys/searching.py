"""A week of a student's work, on a phone: one line and one key for each thing, and the bar moves where it stands."""

import csv
import io
import re

from playwright.sync_api import expect

from tests.journeys import trackers
from tests.journeys.school import JourneySchool, Person

PEOPLE = [f"{first} Lund" for first in trackers.FIRST_NAMES]


def first_day(school: JourneySchool, alice: Person) -> None:
    """The window was opened by the sweep alone; a mail has said so."""
    alice.visit("Today")
    expect(alice.page.locator(".crumbs")).to_contain_text("day 0 of 180")
    expect(alice.page.locator("#week")).to_contain_text("0 of 8")
    assert "Coaching and your guarantee run until" in school.mail(alice, "job search has started")
    alice.look("today-empty")


def log_the_week(alice: Person) -> None:
    """Eight people (one of them written to twice), five commits and a post, without the page being loaded again."""
    page = alice.page
    page.evaluate("window.stayed = true")
    enter(alice, "contacted", f"{PEOPLE[0]} @ Globex, intro call")
    expect(page.locator("#week")).to_contain_text("1 of 8")
    expect(page.locator("#said")).to_contain_text(f"Logged: {PEOPLE[0]}, Globex")
    expect(page.locator("#live")).to_contain_text("counts for People")
    expect(page.locator("#log-line")).to_be_focused()
    enter(alice, "contacted", f"{PEOPLE[0]} @ Globex, sent my resume")
    expect(page.locator("#week")).to_contain_text("1 of 8")
    for n, person in enumerate(PEOPLE[1:], start=2):
        enter(alice, "contacted", f"{person} @ {trackers.EMPLOYERS[n - 1]}")
        expect(page.locator("#week")).to_contain_text(f"{n} of 8")
    for n in range(5):
        enter(alice, "commit", trackers.commit(1, n))
        expect(page.locator("#week")).to_contain_text(f"{n + 1} of 5")
    enter(alice, "blog_post", "What I learned about queues https://alice.example/notes/queues")
    expect(page.locator("#week")).to_contain_text("1 of 1")
    assert page.evaluate("window.stayed") is True
    expect(alice.week(1, "met")).to_be_visible()
    alice.look("today-met")


def enter(alice: Person, kind: str, line: str) -> None:
    """One line of typing and one key; done when the line is free for the next."""
    alice.page.locator("#log-kind").select_option(kind)
    field = alice.page.locator("#log-line")
    field.fill(line)
    field.press("Enter")
    expect(field).to_have_value("")


def correct_one(alice: Person) -> None:
    """What it said before stays in sight."""
    page = alice.page
    alice.visit("Log")
    alice.look("log")
    page.locator("details.filter > summary").click()
    page.get_by_label("Search the log").fill("Initech")
    expect(page.get_by_text("1 activity like this")).to_be_visible()
    page.get_by_role("link", name=re.compile(r"^Edit")).click()
    alice.fill("Employer", "Initrode")
    alice.press("Save")
    expect(page.locator("#notices")).to_contain_text("What it said before stays")
    expect(page.locator(".timeline del")).to_have_text("Initech")
    expect(page.locator(".timeline ins")).to_have_text("Initrode")
    alice.look("activity")


def export(alice: Person) -> None:
    """Everything that was logged, as a file for spreadsheets."""
    alice.visit("Log")
    rows = list(
        csv.DictReader(io.StringIO(alice.download(alice.page.get_by_role("link", name="Export all as CSV"))))
    )
    assert len(rows) == 15
    assert {row["person"] for row in rows} == {*PEOPLE, ""}
    assert sum(row["employer"] == "Initrode" for row in rows) == 1


def import_by_page(school: JourneySchool, alice: Person) -> None:
    """A tracker with columns of its own: matched, looked over, taken in; a second time it adds nothing."""
    page = alice.page
    good, bad = "2026-03-02,coffee chat,Uma Patel,Hooli,via Priya", "2026-13-02,applied,,Stark,"
    file = school.file("my tracker.csv", f"When,What,Who,Company,Comments\n{good}\n{bad}\n")
    for once in (True, False):
        alice.go("/log/import/")
        if once:
            alice.look("import")
        page.get_by_label("Your tracker").set_input_files(file)
        alice.press("Look it over")
        page.get_by_text("Change what these words mean").click()
        page.get_by_label("“coffee chat”").select_option("contacted")
        if once:
            expect(page.get_by_role("heading", level=1)).to_have_text("1 new activity, 1 row refused.")
            alice.look("import-preview")
            alice.press("Import 1")
            expect(page.get_by_role("heading", level=1)).to_contain_text("Imported: 1 new")
    expect(page.get_by_role("heading", level=1)).to_have_text("0 new activities, 1 row refused.")


def import_by_command(school: JourneySchool, student: Person, *numbers: int) -> None:
    """Whole weeks, on the Sunday of the last of them. The same file a second time changes nothing."""
    school.set_clock(f"{trackers.last_day(numbers[-1])}T20:00Z")
    file = school.file(f"weeks-{numbers[0]}.csv", trackers.weeks(*numbers))
    rows = len(file.read_text().splitlines()) - 1
    done = school.command("import_activities", student.email, str(file))
    assert done == {"new": rows, "changed": 0, "unchanged": 0, "refused": []}


def same_file_changes_nothing(school: JourneySchool, student: Person, first_week: int) -> None:
    again = school.command("import_activities", student.email, str(school.folder / f"weeks-{first_week}.csv"))
    assert again["new"] == 0
    assert again["changed"] == 0
