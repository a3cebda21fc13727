"""Five minutes: a clear claim and a doubtful one are judged by keys alone, from the queue to the letter, in few steps.

A step is one key, or one text that is typed.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from guarantee.claims.models import Claim
from tests.commitments.pages import HOST, looked_at, open_page
from tests.factories import client_of
from tests.guarantee.proposals import late_by
from tests.guarantee.scenes import ENDED, Scene, ended

pytestmark = pytest.mark.django_db(transaction=True)
CLEAR, DOUBTFUL, SECOND = 16, 22, 16  # at most so many steps


@dataclass
class Keys:
    """A person at a keyboard, whose steps are counted."""

    page: Page
    steps: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.steps.append(key)
            self.page.wait_for_load_state()  # before it, the page listens to no key
            self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        self.steps.append(f"“{text}”")
        self.page.keyboard.insert_text(text)

    def until(self, name: str, *, key: str = "Tab", at_most: int = 8) -> None:
        """Press a key until the control of this name has the focus."""
        for _ in range(at_most):
            if name in self.focused():
                return
            self.press(key)
        assert name in self.focused(), f"{name} not reached: {self.focused()}"

    def focused(self) -> str:
        text: str = self.page.evaluate(
            "() => { const e = document.activeElement;"
            " return [e.name, e.labels?.[0]?.textContent, e.textContent].join(' '); }"
        )
        return text


def opened(keys: Keys, claim: Claim) -> None:
    """From the queue to the dossier of the one claim that needs the person."""
    keys.page.goto(f"{HOST}/claims/")
    keys.press("j", "o")
    expect(keys.page).to_have_url(f"{HOST}/claims/{claim.pk}/")


def decided(keys: Keys, claim: Claim, reasons: str) -> None:
    """From a dossier with all its findings to the proposal to approve."""
    expect(keys.page.get_by_role("link", name="Decide…")).to_be_visible()
    keys.press("d")
    expect(keys.page).to_have_url(f"{HOST}/claims/{claim.pk}/decision/")
    keys.press("f", "Space")
    keys.until("reasons")
    keys.write(reasons)
    keys.until("Propose this decision")
    keys.press("Enter")
    expect(keys.page.get_by_text("Your decision waits for a second admin.")).to_be_visible()
    assert Claim.objects.get(pk=claim.pk).state == "proposed"


def test_a_clear_claim(browser: Browser, clock: Any) -> None:
    clock.set(ENDED)
    alice = ended()
    claim = alice.file()
    keys = Keys(open_page(browser, client_of(alice.dora), "/claims/"))
    opened(keys, claim)
    keys.press("g")
    decided(keys, claim, "All was done.")
    keys.page.context.close()
    assert len(keys.steps) <= CLEAR, keys.steps
    answered_by_a_second_admin(browser, alice, claim, 0)


def test_a_doubtful_claim(browser: Browser, clock: Any) -> None:
    clock.set(ENDED)
    alice = ended()
    late_by(alice, 4)
    claim = alice.file()
    assert alice.found(5) == "needs_person"
    keys = Keys(open_page(browser, client_of(alice.dora), "/claims/"))
    opened(keys, claim)
    keys.press("g")
    expect(keys.page.get_by_text("9 of 10 found")).to_be_visible()
    keys.press("j", "j", "j", "j", "j", "b")
    expect(keys.page.locator("#requirement-5 textarea")).to_be_focused()
    keys.write("Four minutes, once, and he was told.")
    keys.press("Tab", "m")
    expect(keys.page.locator("#requirement-5")).to_contain_text("Four minutes, once")
    decided(keys, claim, "He was four minutes late, once; all else was done.")
    keys.page.context.close()
    assert len(keys.steps) <= DOUBTFUL, keys.steps
    answered_by_a_second_admin(browser, alice, claim, 1)


def answered_by_a_second_admin(browser: Browser, alice: Scene, claim: Claim, departures: int) -> None:
    """Erin answers what was judged and agrees, by keys alone, too."""
    keys = Keys(open_page(browser, client_of(alice.erin), "/claims/"))
    opened(keys, claim)
    keys.press("d")
    expect(keys.page).to_have_url(f"{HOST}/claims/{claim.pk}/decision/agreement/")
    if departures:
        keys.press("f", "Space")
    keys.press("t")
    keys.until("Agree: pay", at_most=4)
    keys.press("Enter")
    expect(keys.page.get_by_text("The claim is decided; the student is told.")).to_be_visible()
    keys.page.context.close()
    assert Claim.objects.get(pk=claim.pk).state == "decided"
    assert len(keys.steps) <= SECOND, keys.steps


def test_the_keys_are_listed_and_never_act_while_one_types(browser: Browser, clock: Any) -> None:
    clock.set(ENDED)
    alice = ended()
    claim = alice.file()
    client = client_of(alice.dora)
    page = open_page(browser, client, f"/claims/{claim.pk}/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("find it met, not met, waived")
    page.keyboard.press("Escape")
    for key in ("j", "b"):
        page.keyboard.press(key)
    page.keyboard.type("gym, down, not well")
    expect(page.locator("#requirement-1 textarea")).to_have_value("gym, down, not well")
    assert not claim.findings.exists()
    page.keyboard.press("Tab")
    page.keyboard.press("k")
    page.keyboard.press("y")
    expect(page.locator("#requirement-1").get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("u")
    expect(page.locator("#requirement-1")).not_to_contain_text("Undo")
    page.keyboard.press("e")
    expect(page).to_have_url(f"{HOST}/claims/{claim.pk}/evidence/")
    page.context.close()
    assert looked_at(browser, client, {"dossier-keys": f"/claims/{claim.pk}/"}) == []
