"""Without network in a real browser: lines are kept, sent once, by their own student, and not lost by signing out."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.kept_lines.network import Network, network
from tests.jobsearch.signing_in import sign_in
from tests.live import Server
from tests.look.eyes import complaints

FILL = """
from datetime import UTC, datetime
from tests.jobsearch.scenes import scene
for name in ("Olga Novak", "Petra Novak"):
    scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name=name)
"""
ACTIVE = """
    navigator.serviceWorker.ready.then(ready => ready.active.state === "activated"
        || new Promise(done => ready.active.addEventListener("statechange", done)))
"""
COUNT = "select count(*) from jobsearch_activity a join jobsearch_contact c on c.id = a.contact_id where c.name = %s"
SIZES: dict[str, Any] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}


@pytest.fixture(scope="module")
def filled(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", FILL)


@pytest.fixture
def line_out(server: Server, filled: None) -> Iterator[Network]:
    with network(server.url) as between:
        yield between


@pytest.fixture(params=SIZES)
def olga(request: pytest.FixtureRequest, line_out: Network, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(base_url=line_out.url, viewport=SIZES[request.param])
    page = context.new_page()
    sign_in(page, "olga.novak@example.com")
    page.evaluate(ACTIVE)
    yield page
    context.close()


def go_offline(page: Page, line_out: Network) -> None:
    page.context.set_offline(True)
    line_out.break_off()


def go_online(page: Page, line_out: Network) -> None:
    line_out.mend()
    page.context.set_offline(False)


def type_and_enter(page: Page, words: str) -> None:
    line = page.get_by_label("Who, where, what")
    line.fill(words)
    line.press("Enter")


def logged(server: Server, name: str) -> int:
    with server.database() as cursor:
        cursor.execute(COUNT, [name])
        return cursor.fetchone()[0]


def test_what_is_typed_without_network_is_kept_and_sent_once(
    olga: Page, line_out: Network, server: Server
) -> None:
    name = f"Ana {olga.viewport_size['width']}"
    go_offline(olga, line_out)
    type_and_enter(olga, f"{name} @ Hooli, coffee")
    expect(olga.locator("#kept")).to_contain_text("1 line is kept on this device")
    expect(olga.get_by_label("Who, where, what")).to_have_value("")
    expect(olga.locator("#notices")).to_be_empty()
    assert logged(server, name) == 0
    go_online(olga, line_out)
    expect(olga.locator("#kept")).to_contain_text("1 kept line sent and logged")
    olga.reload()
    expect(olga.locator("#lately")).to_contain_text(name)
    expect(olga.locator("#kept")).to_be_hidden()
    assert logged(server, name) == 1


def test_send_now_sends_and_a_page_that_is_opened_does_too(
    olga: Page, line_out: Network, server: Server
) -> None:
    name = f"Ben {olga.viewport_size['width']}"
    line_out.break_off()
    type_and_enter(olga, f"{name} @ Hooli")
    expect(olga.locator("#kept")).to_contain_text("kept on this device")
    olga.get_by_role("button", name="Send now").click()
    expect(olga.locator("#live")).to_contain_text("Still no connection")
    line_out.mend()
    olga.get_by_role("button", name="Send now").click()
    expect(olga.locator("#kept")).to_contain_text("1 kept line sent and logged")
    line_out.break_off()
    type_and_enter(olga, f"{name} @ Hooli, again")
    expect(olga.locator("#kept")).to_contain_text("kept on this device")
    line_out.mend()
    olga.goto("/log/")
    expect(olga.locator("#kept")).to_contain_text("1 kept line sent and logged")
    assert logged(server, name) == 2


def test_the_offline_page_keeps_a_line_and_shows_nothing_of_anybody(
    olga: Page, line_out: Network, server: Server
) -> None:
    name = f"Cleo {olga.viewport_size['width']}"
    go_offline(olga, line_out)
    olga.goto("/today/")
    expect(olga.get_by_role("heading", level=1)).to_have_text("No connection.")
    assert "Olga" not in olga.content()
    expect(olga.get_by_label("What you did")).to_contain_text("contacted")
    type_and_enter(olga, f"{name} @ Hooli")
    expect(olga.locator("#kept")).to_contain_text("1 line is kept on this device")
    assert name not in olga.locator("#kept").inner_text()
    assert complaints(olga, "offline") == []
    go_online(olga, line_out)
    expect(olga.locator("#kept")).to_contain_text("1 kept line sent and logged")
    assert logged(server, name) == 1


def test_what_is_refused_stays_and_can_be_changed(olga: Page, line_out: Network, server: Server) -> None:
    name = f"Dan {olga.viewport_size['width']}"
    line_out.break_off()
    type_and_enter(olga, "@ Hooli")
    expect(olga.locator("#kept")).to_contain_text("kept on this device")
    line_out.mend()
    olga.reload()
    expect(olga.locator("#kept")).to_contain_text("begin with the person")
    assert complaints(olga, "kept-refused") == []
    olga.get_by_role("button", name="Change it").click()
    expect(olga.get_by_label("Who, where, what")).to_have_value("@ Hooli")
    type_and_enter(olga, f"{name} @ Hooli")
    expect(olga.locator("#said")).to_contain_text(f"Logged: {name}")
    expect(olga.locator("#kept")).to_be_hidden()


def test_signing_out_sends_what_is_kept_first(olga: Page, line_out: Network, server: Server) -> None:
    name = f"Eve {olga.viewport_size['width']}"
    line_out.break_off()
    type_and_enter(olga, f"{name} @ Hooli")
    expect(olga.locator("#kept")).to_contain_text("kept on this device")
    line_out.mend()
    sign_out(olga)
    olga.wait_for_url("**/accounts/login/")
    assert logged(server, name) == 1


def test_signing_out_asks_before_anything_is_lost(olga: Page, line_out: Network) -> None:
    line_out.break_off()
    type_and_enter(olga, "Fay @ Hooli")
    expect(olga.locator("#kept")).to_contain_text("kept on this device")
    sign_out(olga)
    dialog = olga.get_by_role("dialog")
    expect(dialog).to_contain_text("1 line could not be sent yet")
    olga.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    assert "/today/" in olga.url
    line_out.mend()
    olga.get_by_role("button", name="Send now").click()
    expect(olga.locator("#kept")).to_contain_text("1 kept line sent and logged")


def test_a_kept_line_is_sent_in_nobody_elses_session(olga: Page, line_out: Network, server: Server) -> None:
    """Olga's session ended by itself; Petra signs in on the same device."""
    name = f"Gus {olga.viewport_size['width']}"
    line_out.break_off()
    type_and_enter(olga, f"{name} @ Hooli")
    expect(olga.locator("#kept")).to_contain_text("kept on this device")
    line_out.mend()
    olga.context.clear_cookies()
    sign_in(olga, "petra.novak@example.com")
    expect(olga.locator("#kept")).to_contain_text("1 line of somebody else is kept here")
    assert name not in olga.content()
    olga.wait_for_timeout(500)
    assert logged(server, name) == 0
    olga.context.clear_cookies()
    sign_in(olga, "olga.novak@example.com")
    expect(olga.locator("#kept")).to_contain_text("1 kept line sent and logged")
    assert logged(server, name) == 1


def test_what_the_share_sheet_sends_fills_the_bar_and_no_address_holds_it(olga: Page) -> None:
    posted: list[str] = []
    olga.on("request", lambda request: posted.append(request.url))
    with olga.expect_navigation():
        olga.evaluate(
            """() => {
                const form = document.createElement("form");
                form.method = "post";
                form.action = "/log/shared/";
                const shared = { title: "Backend engineer", url: "https://acme.com/jobs/1" };
                for (const [name, value] of Object.entries(shared)) {
                    const field = document.createElement("input");
                    Object.assign(field, { type: "hidden", name, value });
                    form.append(field);
                }
                document.body.append(form);
                form.submit();
            }"""
        )
    expect(olga.get_by_role("heading", level=1)).to_have_text("Log this page.")
    expect(olga.locator("#log-link")).to_have_value("https://acme.com/jobs/1")
    expect(olga.locator("#log-note")).to_have_value("Backend engineer")
    assert "acme" not in olga.url
    assert complaints(olga, "log-shared") == []


def sign_out(page: Page) -> None:
    page.locator("[data-menu] > summary").click()
    page.get_by_role("button", name="Sign out").first.click()
