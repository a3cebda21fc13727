"""The log bar in a real browser, by keys: what will be stored is seen first, names are completed, any page has it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import sign_in
from tests.live import Server
from tests.look.eyes import Setting, complaints

FILL = """
from datetime import UTC, datetime, timedelta
from tests.jobsearch.scenes import full_week, scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="Uma Patel")
full_week(its, 6)
its.log(person="Priya Shah", employer="Globex", day=its.today - timedelta(days=9), at=its.now - timedelta(days=9))
its.log(person="Priya Boyd", employer="Initech")
its.log(person="Nadia Lindgren", employer="Lumen Energy", day=its.today - timedelta(days=2))
"""
SIZES: dict[str, Any] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
KEYS = """
    window.pressed = [];
    document.addEventListener("keydown", event => pressed.push(event.key), true);
"""


@pytest.fixture(scope="module")
def filled(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", FILL)


@pytest.fixture(params=SIZES)
def uma(request: pytest.FixtureRequest, server: Server, filled: None, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(base_url=server.url, viewport=SIZES[request.param])
    page = context.new_page()
    page.add_init_script(KEYS)
    sign_in(page, "uma.patel@example.com")
    yield page
    context.close()


def line_of(page: Page) -> Any:
    return page.get_by_label("Who, where, what")


def options(page: Page) -> Any:
    return page.locator("#log-completions:not([hidden]) [role=option]")


def pressed(page: Page, words: str) -> int:
    """How many keys were pressed beside those of the words."""
    return len(page.evaluate("pressed")) - len(words)


def test_two_keys_beside_the_words_log_from_any_page(uma: Page) -> None:
    uma.goto("/offers/")
    words = f"Zoe Quist {uma.viewport_size['width']} @ Hooli, coffee"
    uma.keyboard.press("a")
    expect(line_of(uma)).to_be_focused()
    uma.keyboard.type(words)
    uma.keyboard.press("Enter")
    expect(uma.locator("#said")).to_contain_text("counts for People")
    assert pressed(uma, words) == 2
    assert "/offers/" in uma.url
    expect(line_of(uma)).to_have_value("")
    uma.keyboard.press("Escape")
    expect(line_of(uma)).to_have_count(0)


def test_a_known_person_takes_fewer_keys_than_the_name(uma: Page) -> None:
    uma.keyboard.press("a")
    uma.keyboard.type("Priya S")
    expect(options(uma).first).to_contain_text("Priya Shah")
    uma.keyboard.press("Tab")
    expect(line_of(uma)).to_have_value("Priya Shah @ Globex")
    expect(line_of(uma)).to_be_focused()
    expect(uma.get_by_role("listbox")).to_have_count(0)
    uma.keyboard.press("Enter")
    expect(uma.locator("#said")).to_contain_text("Logged: Priya Shah, Globex")
    assert pressed(uma, "Priya Shah @ Globex") < 0


def test_one_tap_opens_it(uma: Page) -> None:
    uma.goto("/offers/")
    uma.locator("[data-log-open]:visible").click()
    expect(line_of(uma)).to_be_focused()
    expect(uma.get_by_label("What you did")).to_contain_text("contacted")


def test_arrows_and_enter_take_another_and_plain_enter_logs_what_is_shown(uma: Page) -> None:
    line = line_of(uma)
    line.focus()
    uma.keyboard.type("Pri")
    expect(line).to_have_attribute("aria-expanded", "true")
    uma.keyboard.press("ArrowDown")
    uma.keyboard.press("ArrowDown")
    expect(line).to_have_attribute("aria-activedescendant", "log-option-2")
    expect(options(uma).nth(1)).to_have_attribute("aria-selected", "true")
    second = options(uma).nth(1).get_attribute("data-text")
    uma.keyboard.press("Enter")
    expect(line).to_have_value(second or "")
    uma.keyboard.press("End")
    uma.keyboard.type(", coffee, yesterday")
    expect(uma.locator(".chip-of-day")).to_contain_text("Mon 13 Apr")
    uma.keyboard.press("Enter")
    expect(uma.locator("#said")).to_contain_text("Logged: Priya")
    expect(line).to_be_focused()


def test_escape_closes_the_list_alone(uma: Page) -> None:
    line = line_of(uma)
    line.focus()
    uma.keyboard.type("Pri")
    expect(options(uma)).not_to_have_count(0)
    uma.keyboard.press("Escape")
    expect(options(uma)).to_have_count(0)
    expect(line).to_have_value("Pri")
    uma.wait_for_timeout(400)
    expect(options(uma)).to_have_count(0)
    uma.keyboard.press("ArrowDown")
    expect(options(uma)).not_to_have_count(0)
    uma.keyboard.press("Escape")
    line.fill("")


def test_a_chip_opens_just_its_field(uma: Page) -> None:
    line = line_of(uma)
    line.focus()
    uma.keyboard.type("Nadia Lindgren @ Lumen Energy, lunch")
    uma.locator(".chip-of-day button").click()
    day = uma.locator("#log-day")
    expect(day).to_be_focused()
    expect(uma.locator("#log-link")).to_be_hidden()
    day.fill("2026-04-10")
    uma.keyboard.press("Enter")
    expect(line).to_be_focused()
    expect(uma.locator(".chip-of-day")).to_contain_text("Fri 10 Apr")
    uma.keyboard.press("Enter")
    expect(uma.locator("#said")).to_contain_text("Logged: Nadia Lindgren")
    expect(uma.locator("#log-day")).to_have_value("")


def test_chips_are_reached_and_pressed_by_keys(uma: Page) -> None:
    line = line_of(uma)
    line.focus()
    uma.keyboard.type("Somebody New @ Somewhere")
    expect(uma.locator(".chip-of-person")).to_contain_text("Somebody New")
    uma.locator(".chip-of-employer button").focus()
    uma.keyboard.press("Enter")
    expect(uma.locator("#log-employer")).to_be_focused()
    expect(uma.locator("#log-employer")).to_have_value("Somewhere")
    uma.keyboard.type("Hooli")
    uma.keyboard.press("Enter")
    expect(uma.locator(".chip-of-employer")).to_contain_text("@ Hooli")
    uma.locator(".chip-of-employer button").focus()
    uma.keyboard.press("Enter")
    uma.keyboard.press("Escape")
    expect(uma.locator(".chip-of-employer")).to_contain_text("@ Somewhere")
    line.fill("")


def test_what_is_no_name_is_asked_about_before_enter(uma: Page) -> None:
    line = line_of(uma)
    line.fill(f"just met a bunch of {uma.viewport_size['width']} people")
    expect(uma.locator("#log-question")).to_contain_text("reads like no one’s name")
    line.press("Enter")
    expect(uma.get_by_role("button", name="It is a name")).to_be_focused()
    expect(line).not_to_have_value("")
    uma.keyboard.press("Enter")
    expect(uma.locator("#said")).to_contain_text("Logged: just met")
    expect(uma.locator("#log-question")).to_be_empty()
    uma.get_by_role("button", name="Undo").click()


def test_several_pasted_lines_are_looked_at(uma: Page) -> None:
    width = uma.viewport_size["width"]
    line_of(uma).focus()
    uma.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        f"Ana {width} @ Hooli\nmon: Ben {width} @ Initech",
    )
    expect(uma.get_by_role("heading", level=1)).to_have_text("2 activities to log.")
    assert complaints(uma, "log-lines") == []
    uma.get_by_role("button", name="Log 2 activities").click()
    expect(uma.locator("#notices")).to_contain_text("Logged: 2 activities.")
    expect(uma.locator("#log-list")).to_contain_text(f"Ben {width}")


def test_the_last_kind_stays_over_a_reload(uma: Page) -> None:
    uma.get_by_label("What you did").select_option("applied")
    uma.reload()
    expect(uma.get_by_label("What you did")).to_have_value("applied")
    uma.get_by_label("What you did").select_option("contacted")


def test_without_script_it_works(server: Server, filled: None, browser: Browser) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, "uma.patel@example.com")
    page.get_by_role("link", name="Log something").click()
    line_of(page).fill("Noor Haddad at Hooli, yesterday")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text(
        "Logged: Noor Haddad, Hooli · contacted; counts for People."
    )
    line_of(page).fill("just met a bunch of people")
    page.keyboard.press("Enter")
    expect(page.locator("#log-question")).to_contain_text("reads like no one’s name")
    context.close()


@pytest.mark.parametrize("uma", ["desktop"], indirect=True)
def test_nothing_below_jumps_while_one_types(uma: Page) -> None:
    """On a phone the bar lies over the page."""
    card = uma.locator("#week")
    before = card.bounding_box()
    line_of(uma).focus()
    uma.keyboard.type("Priya Shah @ Glo")
    expect(uma.locator(".chip-of-person")).to_contain_text("Priya Shah")
    assert card.bounding_box() == before
    line_of(uma).fill("")


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(uma: Page) -> None:
    size: Any = uma.viewport_size
    themes = Setting("light", f"{size['width']}", size), Setting("dark", f"{size['width']}", size)
    line = line_of(uma)
    line.focus()
    uma.keyboard.type("Pri")
    expect(options(uma)).not_to_have_count(0)
    assert complaints(uma, "logbar-completing", themes) == []
    line.fill("just met a bunch of people @ Lum, coffee")
    expect(uma.locator("#log-question")).to_contain_text("reads like no one’s name")
    assert complaints(uma, "logbar-asking", themes) == []
    uma.locator(".chip-of-employer button").click()
    assert complaints(uma, "logbar-chip", themes) == []
    uma.goto("/offers/")
    uma.keyboard.press("a")
    uma.keyboard.type("Nadia Lindgren @ Lum")
    expect(uma.locator(".chip-of-person")).to_contain_text("Nadia")
    assert complaints(uma, "logbar-dock", themes) == []
    uma.goto("/log/bar/")
    assert complaints(uma, "log-bar", themes) == []
    small = {"width": 320, "height": 640}
    uma.goto("/log/lines/")
    assert complaints(uma, "log-lines-small", (Setting("light", "320", small),)) == []
