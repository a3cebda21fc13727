"""How people come in: by the link in a mail, once; staff with a second factor; later by password and code."""

import base64
import hashlib
import hmac
import re
import struct
import time
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.journeys.school import PASSWORD, JourneySchool, Person

CODE_LASTS = 30  # seconds


def join(school: JourneySchool, person: Person) -> str:
    """Opens the link of the invitation and chooses a password. Returns the link."""
    link = school.invitation(person)
    person.page.goto(link)
    expect(person.page.get_by_role("heading", level=1)).to_contain_text(f"Welcome, {person.name}")
    person.fill("Password", PASSWORD)
    person.fill("The same password again", PASSWORD)
    person.press("Save and go in")
    expect(person.page.locator("details.menu > summary")).to_contain_text(person.name.split()[0])
    return link


def link_is_used_up(person: Person, link: str) -> None:
    person.page.goto(link)
    expect(person.page.get_by_role("heading", level=1)).to_have_text("This link no longer works")
    expect(person.page.get_by_label("Password")).to_have_count(0)


def join_as_staff(school: JourneySchool, person: Person, *, look: bool = False) -> str:
    """Joins, and can do nothing before the authenticator app is set up. Returns the link."""
    link = join(school, person)
    expect(person.page.get_by_role("heading", level=1)).to_have_text("One more step before your work")
    person.go("/students/")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("One more step before your work")
    if look:
        person.look("second-factor")
    person.follow("Set it up")
    person.secret = person.page.locator("#totp-secret").input_value()
    if look:
        person.look("authenticator")
    type_code(person, "Authenticator code", "Turn it on")
    expect(person.page.get_by_role("heading", level=1)).to_contain_text("recovery codes left")
    if look:
        person.look("recovery-codes")
    person.follow("I have kept them, go on")
    return link


def sign_out(person: Person) -> None:
    person.page.locator("details.menu > summary").click()
    person.press("Sign out")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Sign in")


def sign_in(person: Person) -> None:
    """With password and, for staff, a code. Begins on any page."""
    person.go("/accounts/login/")
    person.fill("Email", person.email)
    person.fill("Password", PASSWORD)
    person.press("Sign in")


def prove(person: Person) -> None:
    """Before deciding: the password once more, since on a slow machine the sign-in is no longer fresh by now."""
    here = urlsplit(person.page.url).path
    person.go(f"/accounts/reauthenticate/?next={here}")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Is it you?")
    person.fill("Password", PASSWORD)
    person.press("Go on")
    expect(person.page).to_have_url(re.compile(f"{re.escape(here)}$"))


def type_code(person: Person, label: str, button: str) -> None:
    """A code may run out between two moments; then the next one is typed, as a person would."""
    for _ in range(3):
        here = person.page.url
        person.fill(label, code_now(person.secret))
        person.press(button)
        refused = person.page.locator(".invalid-feedback, .is-invalid")
        expect(refused.first.or_(person.page.locator("details.menu"))).to_be_visible()
        if person.page.url != here:
            return
    raise AssertionError("Three codes were refused.")


def code_now(secret: str) -> str:
    """RFC 6238, as an authenticator app reckons it; in real time, which the settable clock does not touch."""
    key = base64.b32decode(secret, casefold=True)
    counted = hmac.new(key, struct.pack(">Q", int(time.time()) // CODE_LASTS), hashlib.sha1).digest()
    start = counted[-1] & 0x0F
    number = struct.unpack(">I", counted[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
