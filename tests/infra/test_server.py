"""The whole program as real processes: web, worker and beat share database, broker and clock; a browser sees it."""

import re
import time
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import Page

from core.instants import iso_z
from tests.live import Server

KEPT_FOR_GOOD = "max-age=315360000, public, immutable"


def test_beat_and_worker_send_what_a_command_laid_out(server: Server) -> None:
    server.clock.set("2026-09-01T06:00Z")
    server.shell(
        "from core import clock, outbox;"
        "outbox.post(key='hello', to='ada@example.org', subject='Hello', body='Ada.', now=clock.now())"
    )
    (mail,) = server.wait_for_mail("ada@example.org")
    assert mail["Subject"] == "Hello"
    end = time.monotonic() + 10
    with server.database() as cursor:
        while time.monotonic() < end:
            cursor.execute("SELECT message_id, sent_at FROM core_outboxmail WHERE key = 'hello'")
            message_id, sent_at = cursor.fetchone()
            if sent_at:
                break
            time.sleep(0.1)
    assert mail["Message-ID"] == message_id
    assert iso_z(sent_at).startswith("2026-09-01T06:00")


def test_a_browser_is_asked_to_sign_in_and_its_policy_is_kept(server: Server, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{server.url}/accounts/login/")
    assert page.get_by_label("E-mail").or_(page.get_by_label("Email")).count() == 1
    styled = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "Inter" in styled
    assert complaints == []


def test_what_a_page_is_made_of_is_fetched_once_and_compressed(server: Server) -> None:
    page = urlopen(f"{server.url}/accounts/login/").read().decode()
    addresses = set(re.findall(r'(?:href|src)="(/static/[^"#]+\.(?:css|js))"', page))
    assert {Path(address).suffix for address in addresses} == {".css", ".js"}
    for address in addresses:
        answer = urlopen(Request(server.url + address, headers={"Accept-Encoding": "br"}))
        assert answer.headers["Content-Encoding"] == "br", address
        assert answer.headers["Cache-Control"] == KEPT_FOR_GOOD


def test_the_typeface_is_fetched_once_and_by_the_sheet_alone(server: Server) -> None:
    page = urlopen(f"{server.url}/accounts/login/").read().decode()
    assert "woff2" not in page, "a preloaded face holds the first paint back"
    (sheet,) = re.findall(r'href="(/static/css/[^"]+)"', page)
    faces = re.findall(r'url\("\.\./(vendor/[^"]+\.woff2)"\)', urlopen(server.url + sheet).read().decode())
    assert len(faces) == 5
    for face in faces:
        assert urlopen(f"{server.url}/static/{face}").headers["Cache-Control"] == KEPT_FOR_GOOD
