"""Who opens the address while bin/run prepares reads how far it is, and is handed on to the web server."""

import http.client
import re
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from ops import waiting
from ops.progress import Progress


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return Progress(tmp_path / "progress")


def ask(
    listener: socket.socket, path: str = "/", method: str = "GET"
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=60)
    connection.request(method, path)
    answer = connection.getresponse()
    return answer, answer.read().decode()


def serve_until(listener: socket.socket, progress: Progress) -> tuple[threading.Event, threading.Thread]:
    ended = threading.Event()
    thread = threading.Thread(target=waiting.serve, args=[listener.dup(), progress.file, ended])
    thread.start()
    return ended, thread


def test_the_page_says_what_is_done_and_what_is_not_and_asks_again(
    listener: socket.socket, progress: Progress, capsys: pytest.CaptureFixture[str]
) -> None:
    ended, thread = serve_until(listener, progress)
    try:
        progress.step("Making the tables").end()
        progress.step("Making <the> school").come_to(0.256)
        answer, page = ask(listener, "/log/?page=2")
        assert answer.status == 503
        assert answer.headers["Retry-After"] == str(waiting.AGAIN)
        assert answer.headers["Cache-Control"] == "no-store"
        assert f'<meta http-equiv="refresh" content="{waiting.AGAIN}">' in page
        assert re.search(r"<li>Making the tables: done in 0\.\d s</li>", page)
        assert "Making &lt;the&gt; school" in page
        assert '<progress max="100" value="25"' in page
        assert ask(listener, "/health/")[1] == "starting"
        answer, nothing = ask(listener, method="HEAD")
        assert (answer.status, nothing) == (503, "")
        assert ask(listener, method="POST")[0].status == 503
    finally:
        ended.set()
        thread.join()
    assert capsys.readouterr().out == "Making the tables …\nMaking <the> school …\n"


def test_who_comes_between_the_two_is_answered_by_the_web_server(
    listener: socket.socket, progress: Progress
) -> None:
    ended, thread = serve_until(listener, progress)
    assert ask(listener)[0].status == 503
    ended.set()
    thread.join()
    between = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=60)
    between.request("GET", "/")
    server = HTTPServer(listener.getsockname(), SignInPage, bind_and_activate=False)
    server.socket.close()
    server.socket = listener
    listener.setblocking(True)
    server.handle_request()
    assert between.getresponse().read() == b"Sign in"


def test_while_nobody_asks_it_waits(
    listener: socket.socket, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And leaves the processors to what is prepared."""
    looked_at: list[float] = []
    handle_request = waiting.ThreadingHTTPServer.handle_request

    def counted(server: waiting.ThreadingHTTPServer) -> None:
        looked_at.append(time.monotonic())
        handle_request(server)

    monkeypatch.setattr(waiting.ThreadingHTTPServer, "handle_request", counted)
    ended, thread = serve_until(listener, progress)
    time.sleep(5 * waiting.PATIENCE)
    ended.set()
    thread.join()
    waits = [later - sooner for sooner, later in pairwise(looked_at)]
    assert waits
    assert min(waits) >= waiting.PATIENCE / 2


class SignInPage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"Sign in")

    def log_message(self, *_: object) -> None:
        """Say nothing."""
