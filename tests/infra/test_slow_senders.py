"""Requests that never end hold no thread: while they hang, everybody else is answered (loopback only)."""

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ops import web
from tests import databases
from tests.live import Server, launch_on

UNFINISHED = (
    b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Cookie: csrftoken=" + b"a" * 32 + b"\r\n"  # else it is refused before its body is read
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nlogin=ad"
)
HEADERS_ONLY = b"GET /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
LIMIT = 5.0  # seconds for a page, on a busy machine; with a thread for each it takes as long as the slow ones like


@pytest.fixture(scope="module")
def gunicorn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One process of four threads."""
    name = databases.clone()
    with launch_on(name, tmp_path_factory.mktemp("web"), only_web=True) as server:
        yield server
    databases.drop(name)


def _address(server: Server) -> tuple[str, int]:
    parts = urlsplit(server.url)
    return str(parts.hostname), int(parts.port or 0)


def _hang(server: Server, sockets: ExitStack, count: int, sent: bytes) -> list[socket.socket]:
    hanging = []
    for _ in range(count):
        slow = sockets.enter_context(socket.create_connection(_address(server), timeout=LIMIT))
        slow.sendall(sent)
        hanging.append(slow)
    return hanging


def _seconds_for_a_page(server: Server) -> float:
    began = time.monotonic()
    link = http.client.HTTPConnection(*_address(server), timeout=LIMIT)
    try:
        link.request("GET", "/accounts/login/")
        assert link.getresponse().status == 200
    finally:
        link.close()
    return time.monotonic() - began


@pytest.mark.parametrize("sent", [UNFINISHED, HEADERS_ONLY, b""], ids=["body", "headers", "nothing"])
def test_88_unfinished_requests_stop_nobody(gunicorn: Server, sent: bytes) -> None:
    with ExitStack() as sockets:
        _hang(gunicorn, sockets, 88, sent)
        time.sleep(0.5)
        for _ in range(10):
            assert _seconds_for_a_page(gunicorn) < LIMIT


def test_more_than_a_process_keeps_make_room_the_oldest_first(gunicorn: Server) -> None:
    with ExitStack() as sockets:
        many = _hang(gunicorn, sockets, web.MOST_WAITING + 50, UNFINISHED)
        for _ in range(10):
            assert _seconds_for_a_page(gunicorn) < LIMIT
        many[0].settimeout(LIMIT)
        assert many[0].recv(1) == b"", "the first that came is closed"
        many[-1].settimeout(0.2)
        with pytest.raises(TimeoutError):
            many[-1].recv(1)


def test_a_body_that_comes_slowly_is_answered_when_it_is_whole(gunicorn: Server) -> None:
    whole = UNFINISHED.replace(b"100000", b"12")  # "login=ad" is eight of them
    with socket.create_connection(_address(gunicorn), timeout=LIMIT) as slow:
        for at in range(0, len(whole), 20):
            slow.sendall(whole[at : at + 20])
            time.sleep(0.05)
        slow.sendall(b"a@xy")
        assert slow.recv(20).startswith(b"HTTP/1.1 403")  # no token against forged requests


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90000000\r\n\r\n", 413),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + b"x" * web.HEADERS_AT_MOST + b"\r\n\r\n", 431),
    ],
    ids=["body", "headers"],
)
def test_what_is_too_large_is_refused_before_it_is_read(
    gunicorn: Server, request_line: bytes, status: int
) -> None:
    with socket.create_connection(_address(gunicorn), timeout=LIMIT) as link:
        link.sendall(request_line)
        assert int(link.recv(100).split()[1]) == status


def test_health_answers_over_the_wire(gunicorn: Server, tmp_path: Path) -> None:
    link = http.client.HTTPConnection(*_address(gunicorn), timeout=LIMIT)
    link.request("GET", "/health/", headers={"Host": "10.0.0.7:8000"})
    answer = link.getresponse()
    assert answer.status == 200
    assert answer.read() == b"ok"
