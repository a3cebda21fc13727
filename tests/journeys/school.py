"""What the chapters of the journey share: the running program, its clock, its mail, and one browser for each person."""

import json
import re
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Download, Locator, Page

from tests.live import Server
from tests.look.eyes import DESK, PHONE, look

LAST_SEEN = Path(__file__).resolve().parents[2] / "var" / "pictures"
PASSWORD = "four words in a row"
LINK = re.compile(r"http://\S+/invitation/\S+")
SWEEP_WITHIN = 180  # seconds of real time for beat and worker, on a busy machine
# Chromium's own note of an answer that is meant: a form refused beside its field, a link that was used.
MEANT = (
    "the server responded with a status of 422",
    "the server responded with a status of 410",
    # One types on, so the look at what stood before is called off; what fails says a third thing of itself.
    "htmx:sendAbort, ",
    "htmx:afterRequest, ",
)


@dataclass
class Person:
    """Somebody with a browser of their own, signed in or not yet."""

    name: str
    email: str
    page: Page
    base: str
    size: Any
    complaints: list[str] = field(default_factory=list)
    secret: str = ""  # of their authenticator app

    def go(self, path: str) -> None:
        self.page.goto(self.base + path)

    def visit(self, label: str) -> None:
        """Through the navigation, which a phone keeps in a menu."""
        if self.size == PHONE:
            self.page.locator("details.menu > summary").click()
        self.page.get_by_role("navigation").get_by_role("link", name=label).filter(visible=True).click()

    def look(self, name: str) -> None:
        """The page as it stands, in both themes, on a phone and a desk; what is wrong joins the complaints."""
        self.complaints += look(self.page, name, back_to=self.size)

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name)

    def press(self, name: str | re.Pattern[str]) -> None:
        self.button(name).click()

    def follow(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("link", name=name).click()

    def field(self, label: str) -> Locator:
        """The one whose label begins so."""
        return self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}"))

    def fill(self, label: str, text: str) -> None:
        self.field(label).fill(text)

    def week(self, number: int, verdict: str) -> Locator:
        """A week in a strip of weeks."""
        return self.page.get_by_role("link", name=re.compile(rf"^Week {number}\b.*: {verdict}$"))

    def download(self, link: Locator) -> str:
        with self.page.expect_download() as coming:
            link.click()
        done: Download = coming.value
        return Path(done.path()).read_text(encoding="utf-8-sig")


@dataclass
class JourneySchool:
    server: Server
    browser: Browser
    folder: Path
    people: dict[str, Person] = field(default_factory=dict)

    def person(self, name: str, *, phone: bool = False) -> Person:
        """`Maya Stone` has the address maya.stone@example.com."""
        if name not in self.people:
            size = PHONE if phone else DESK
            context = self.browser.new_context(viewport=size, reduced_motion="reduce")
            context.set_default_timeout(30_000)
            email = f"{name.lower().replace(' ', '.')}@example.com"
            one = Person(name, email, context.new_page(), self.server.url, size)
            one.page.on("pageerror", lambda error: one.complaints.append(str(error)))
            one.page.on("console", lambda said: _note(one, said.type, said.text))
            self.people[name] = one
        return self.people[name]

    def set_clock(self, moment: str) -> datetime:
        return self.server.clock.set(moment)

    def checked(self) -> None:
        """Waits until the worker has looked at every link that was logged."""
        self._until(
            "SELECT count(*) = 0 FROM jobsearch_activity WHERE check_state = 'open'",
            "Links wait to be checked.",
        )

    def swept(self, moment: str) -> None:
        """The clock goes to `moment`; then waits until the worker, asked by beat, has swept as of then."""
        instant = self.set_clock(moment)
        self._until(
            "SELECT count(*) > 0 FROM core_sweeprun WHERE as_of >= %s",
            f"Nothing swept as of {moment}.",
            instant,
        )

    def _until(self, question: str, otherwise: str, *values: object) -> None:
        end = time.monotonic() + SWEEP_WITHIN
        with self.server.database() as cursor:
            while time.monotonic() < end:
                cursor.execute(question, values)
                if cursor.fetchone()[0]:
                    return
                time.sleep(0.3)
        raise AssertionError(f"{otherwise} The log ends:\n{self.server.log()}")

    def mail(self, to: Person, subject: str) -> str:
        """The text of the newest mail to them with that in its subject, once it has come."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            fitting = [mail for mail in self.server.mails(to.email) if subject in mail["Subject"]]
            if fitting:
                payload = fitting[-1].get_payload(decode=True)
                assert isinstance(payload, bytes)
                return payload.decode()
            time.sleep(0.2)
        raise AssertionError(f"No mail “{subject}” came to {to.email}. The log ends:\n{self.server.log()}")

    def invitation(self, to: Person) -> str:
        found = LINK.search(self.mail(to, "Your invitation"))
        assert found
        return found.group()

    def command(self, *arguments: str, status: int = 0) -> Any:
        return json.loads(self.server.manage(*arguments, "--json", expect=status))

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def complaints(self) -> list[str]:
        """What axe found; what browsers complained of: errors of scripts, what the policy for content refused."""
        return [f"{one.name}: {said}" for one in self.people.values() for said in one.complaints]

    def close(self) -> None:
        """Leaves a picture of what each person saw last: where the road broke, it shows why."""
        LAST_SEEN.mkdir(parents=True, exist_ok=True)
        for one in self.people.values():
            one.page.screenshot(path=LAST_SEEN / f"last-{one.name.split()[0].lower()}.png")
            one.page.context.close()


def _note(person: Person, kind: str, text: str) -> None:
    if (kind == "error" or "Security Policy" in text) and not any(words in text for words in MEANT):
        person.complaints.append(f"{person.page.url}: {text}")
