"""Connections that are kept open are shared by the processes of the web server (loopback only)."""

import http.client
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ops import children, commands, seats
from ops.seats import Seats
from tests.databases import ROOT

LIMIT = 20.0  # seconds, on a busy machine


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """What gunicorn serves here: the number of the process that answers."""
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(os.getpid()).encode()]


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """Of a web server with two processes."""
    number = children.free_port()
    its = [
        "tests.infra.test_seats:application" if part == "careerservices.wsgi" else part
        for part in commands.web(sys.executable, f"127.0.0.1:{number}", processes="2")
    ]
    with (tmp_path / "log").open("ab") as log:
        web = children.start(its, log=log, cwd=ROOT)
    children.wait_until(lambda: children.answers(number), web, "the web server", LIMIT)
    yield number
    children.stop(web)


class Kept:
    """Connections that stay open until the block ends, and which process each is at."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.links: list[http.client.HTTPConnection] = []

    def __enter__(self) -> "Kept":
        return self

    def __exit__(self, *_: object) -> None:
        for link in self.links:
            link.close()

    def open(self) -> int:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        self.links.append(link)
        link.request("GET", "/")
        return int(link.getresponse().read())

    def until(self, wanted: Callable[[int], bool]) -> int:
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            if wanted(process := self.open()):
                return process
        raise AssertionError("no such process answered")


def test_a_connection_goes_to_the_process_that_holds_fewer(port: int) -> None:
    with Kept(port) as kept:
        one = kept.open()
        other = kept.until(lambda process: process != one)
        os.kill(other, signal.SIGSTOP)
        try:
            assert {kept.open() for _ in range(30)} == {one}, "who hangs stops nobody"
        finally:
            os.kill(other, signal.SIGCONT)
        kept.until(lambda process: process == other)
        later = [kept.open() for _ in range(20)]
        assert later.count(one) <= 1, "one may have been promised before the other woke up"


def test_who_has_far_more_connections_than_another_leaves_the_next_one_to_it() -> None:
    table = Seats()
    table.note(1, 10)
    table.note(2, 4)
    assert table.is_ours(4)
    assert table.is_ours(4 + seats.LEEWAY)
    assert not table.is_ours(5 + seats.LEEWAY)


def test_who_left_or_says_nothing_more_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Seats()
    table.note(1, 100)
    table.note(2, 0)
    assert not table.is_ours(100)
    table.leave(2)
    assert table.is_ours(100)
    table.note(2, 0)
    later = time.monotonic() + seats.FRESH + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    table.note(1, 100)
    assert table.is_ours(100)
