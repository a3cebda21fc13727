"""The window has ended: a claim, its dossier, ten findings, a decision by two; then the student reads it."""

import re

from playwright.sync_api import Locator, expect

from rules.eligibility import NUMBERS
from tests.journeys import arriving
from tests.journeys.school import JourneySchool, Person

REASONS = (
    "You kept every week but one, and that one is excused. The part-time work at Acme does not count. We congratulate "
    "you on half a year of steady work, and pay back all of your tuition."
)
CHARLIES_WORDS = "I had no network at home."
DENIAL = "No activity stands in your log, so no week of your window is met (clause 3.6)."


def window_has_ended(school: JourneySchool, alice: Person) -> None:
    alice.visit("Commitment")
    expect(alice.page.get_by_role("heading", level=1)).to_have_text(
        "The window of your search ended on Sat 29 Aug."
    )
    assert "claim" in school.mail(alice, "window")
    alice.look("commitment-ended")
    alice.visit("Today")
    alice.look("today-ended")


def file_claim(student: Person, *, look: bool = False) -> None:
    """A page says what follows; it is not filed without a tick."""
    student.visit("Commitment")
    student.follow("Claim")
    expect(student.page.get_by_role("heading", level=1)).to_have_text(
        "You can file your claim until Mon 28 Sep."
    )
    if look:
        student.look("claim-to-file")
    student.fill("Anything else the admins should know", "Week 5 was the flu.")
    student.press(re.compile("^File my claim for"))
    expect(student.page.get_by_text("Tick this once you have read what follows.")).to_be_visible()
    expect(student.page.get_by_label("Anything else the admins should know")).to_have_value(
        "Week 5 was the flu."
    )
    student.page.get_by_label("I have read what follows from filing").check()
    student.press(re.compile("^File my claim for"))
    expect(student.page.get_by_role("heading", level=1)).to_have_text(
        re.compile("^Your claim has been with the admins since ")
    )
    if look:
        student.look("claim-filed")


def agreed_before_so_takes_no_part(ada: Person, alice: Person) -> None:
    open_claim(ada, alice)
    expect(
        ada.page.get_by_text("so you take no part in judging the claim. You can read this")
    ).to_be_visible()
    expect(ada.page.get_by_role("link", name="Decide…")).to_have_count(0)


def open_claim(admin: Person, student: Person) -> None:
    admin.visit("Claims")
    admin.page.get_by_role("row", name=re.compile(student.name)).get_by_role("link").first.click()
    expect(admin.page.get_by_role("heading", level=1)).to_contain_text(student.name)


def find(school: JourneySchool, dora: Person, alice: Person) -> None:
    """Ten findings: one by hand because it needs a person, one agreed by hand, the others in one step."""
    page = dora.page
    dora.go("/claims/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Two claims need you")
    dora.look("claims")
    open_claim(dora, alice)
    expect(requirement(dora, 3)).to_contain_text("excused")
    expect(requirement(dora, 5)).to_contain_text("Late at 1 appointment, by 4 minutes; no grace is stated.")
    dora.look("dossier")
    computed = {row["number"]: row["finding"] for row in school.command("dossier", alice.email)}
    assert computed == dict.fromkeys(NUMBERS, "met") | {5: "needs_person"}
    expect(page.get_by_role("link", name="Decide…")).to_have_count(0)
    record(dora, 1, "agree: met")
    expect(page.locator("#decide")).to_have_text("1 of 10 found")
    requirement(dora, 1).get_by_role("button", name="Undo").click()
    expect(page.locator("#decide")).to_have_text("0 of 10 found")
    record(dora, 1, "agree: met")
    record(dora, 5, "met")
    expect(
        requirement(dora, 5).get_by_text("Say why: the evidence alone does not settle it.")
    ).to_be_visible()
    requirement(dora, 5).get_by_label("Because").fill(
        "Four minutes, announced beforehand; the coach bears it out."
    )
    record(dora, 5, "met")
    expect(page.locator("#decide")).to_have_text("2 of 10 found")
    dora.press("Agree with the 8 that the evidence settles")
    expect(page.locator("#progress-of-findings")).to_contain_text("All ten are found: you can decide.")
    dora.look("dossier-found")


def requirement(admin: Person, number: int) -> Locator:
    return admin.page.locator(f"#requirement-{number}")


def record(admin: Person, number: int, finding: str) -> None:
    requirement(admin, number).get_by_role(
        "button", name=re.compile(f"^{finding} for requirement", re.IGNORECASE)
    ).click()


def propose(dora: Person, outcome: str, reasons: str) -> None:
    """From the dossier. A page says what follows; nobody agrees with themself."""
    arriving.prove(dora)
    dora.follow("Decide…")
    dora.field(outcome).check()
    dora.fill("Reasons", reasons)
    dora.look("decision")
    dora.press("Propose this decision")
    expect(dora.page.locator("#notices")).to_contain_text("The dossier is frozen as it stood.")
    expect(dora.page.get_by_role("link", name="Agree or send back…")).to_have_count(0)


def agree(erin: Person, student: Person, *, look: bool = False) -> None:
    open_claim(erin, student)
    arriving.prove(erin)
    erin.follow("Agree or send back…")
    expect(erin.page.get_by_role("heading", level=1)).to_contain_text(f"{student.name}’s claim")
    agreeing = erin.page.get_by_label("I agree", exact=True)
    if agreeing.count():
        erin.press(re.compile("^Agree: "))
        expect(erin.page.get_by_text("Answer this before you agree with the whole.").first).to_be_visible()
    for answer in agreeing.all():
        answer.check()
    erin.fill("Your note", "Read twice.")
    if look:
        erin.look("second-opinion")
    erin.press(re.compile("^Agree: "))
    expect(erin.page.locator("#notices")).to_contain_text("The claim is decided; the student is told.")
    if look:
        erin.look("dossier-decided")
        erin.follow("Print")
        erin.look("dossier-printed")


def hear(dora: Person, charlie: Person) -> None:
    """Before a denial the student reads what was found, and answers."""
    dora.follow("Put it to them…")
    dora.press(re.compile("^Hear "))
    expect(dora.page.get_by_role("heading", level=1)).to_contain_text("is heard.")
    charlie.go("/claim/hearing/")
    expect(charlie.page.get_by_role("heading", level=1)).to_contain_text("we would like to hear you")
    charlie.look("hearing")
    charlie.fill("What you say on 3", CHARLIES_WORDS)
    charlie.press("Send my answer")
    expect(charlie.page.get_by_role("heading", level=1)).to_have_text("Your answer is with the judges.")


def deny(dora: Person, erin: Person, charlie: Person) -> None:
    """Every week is missed, so the evidence settles it; an approval would be refused, and so is a denial that leaves a
    point of the student's without an answer."""
    open_claim(dora, charlie)
    expect(requirement(dora, 3)).to_contain_text("not met")
    dora.press(re.compile("^Agree with the 10 that"))
    expect(dora.page.locator("#progress-of-findings")).to_contain_text("All ten are found")
    open_claim(dora, charlie)
    hear(dora, charlie)
    open_claim(dora, charlie)
    arriving.prove(dora)
    dora.follow("Decide…")
    dora.field("Approve").check()
    dora.fill("Reasons", DENIAL)
    dora.press("Propose this decision")
    expect(dora.page.get_by_text("Requirement 3 is not met.")).to_be_visible()
    expect(dora.page.get_by_label("Reasons")).to_have_value(DENIAL)
    dora.look("decision-refused")
    dora.field("Deny").check()
    dora.press("Propose this decision")
    expect(dora.page.get_by_text("Answer what the student says on 3")).to_be_visible()
    dora.fill("Your answer to what the student says on 3", "A log can be written on any day of the week.")
    dora.press("Propose this decision")
    expect(dora.page.locator("#notices")).to_contain_text("The dossier is frozen as it stood.")
    agree(erin, charlie)


def read_decision(school: JourneySchool, student: Person, headline: str, reasons: str, picture: str) -> None:
    """On their phone, from the mail: decision, reasons, and every finding."""
    assert "/claim/" in school.mail(student, "decided")
    student.go("/claim/")
    page = student.page
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    for text in (
        reasons,
        "Decided by Dora Lindqvist and Erin Walsh",
    ):  # the letter, which is folded, says them, too
        expect(page.get_by_text(text).filter(visible=True)).to_have_count(1)
    expect(page.locator(".requirements > li")).to_have_count(10)
    student.look(picture)


def all_adds_up(school: JourneySchool, alice: Person) -> None:
    """Judged anew from nothing, every stored verdict is the same; the commands tell what the pages told."""
    assert school.command("verify_standing")["differences"] == []
    told = school.command("explain_student", alice.email)
    verdicts = {week["number"]: week["verdict"] for week in told["weeks"]}
    assert verdicts == dict.fromkeys(range(1, 26), "met") | {5: "excused", 26: "not_assessed"}
    assert {row["recorded"]["finding"] for row in school.command("dossier", alice.email)} == {"met"}
