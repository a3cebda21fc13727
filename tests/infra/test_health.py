"""/health/ in production: by address, over plain HTTP; who is away; and never longer than its limit."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from core import health
from ops import children

pytestmark = pytest.mark.django_db
SLACK = 4.0  # seconds that a busy machine may add


@pytest.fixture
def production(settings: Any) -> None:
    """What of production decides about a request."""
    settings.ALLOWED_HOSTS = ["careers.example.org"]
    settings.SECURE_SSL_REDIRECT = True


@pytest.fixture
def probes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fresh ones: none waits for a server that another test stopped."""
    fresh = {name: health.Probe(probe.ask) for name, probe in health.PROBES.items()}
    monkeypatch.setattr(health, "PROBES", fresh)


@pytest.fixture
def deaf() -> Iterator[int]:
    """A port that accepts connections and never says a word."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server.getsockname()[1]


def _ask(host: str = "10.0.0.7:8000") -> tuple[int, str, float]:
    began = time.monotonic()
    answer = Client().get("/health/", headers={"host": host})
    return answer.status_code, answer.text, time.monotonic() - began


def _database_at(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    monkeypatch.setitem(connection.settings_dict, "HOST", "127.0.0.1")
    monkeypatch.setitem(connection.settings_dict, "PORT", str(port))


@pytest.mark.parametrize(
    "host",
    [
        "10.0.0.7",
        "10.0.0.7:8000",
        "127.0.0.1:8000",
        "[::1]:8000",
        "[fd00::7]",
        "localhost",
        "careers.example.org",
    ],
)
def test_a_probe_by_address_is_answered_over_plain_http(production: None, probes: None, host: str) -> None:
    assert _ask(host)[:2] == (200, "ok")


@pytest.mark.parametrize("host", ["evil.example", "10.0.0.7.evil.example", "a b", "[::1", "", "10.0.0"])
def test_any_other_name_is_a_bad_request(production: None, probes: None, host: str) -> None:
    assert _ask(host)[0] == 400


def test_only_reading(probes: None) -> None:
    assert Client().post("/health/").status_code == 405
    assert Client().head("/health/").status_code == 200


def test_a_database_that_is_away_is_said(probes: None, monkeypatch: pytest.MonkeyPatch) -> None:
    _database_at(monkeypatch, children.free_port())
    assert _ask()[:2] == (503, "database: away")


def test_a_broker_that_is_away_is_said_and_takes_no_site_away(probes: None, settings: Any) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{children.free_port()}/0"
    assert _ask()[:2] == (200, "broker: away")


def test_both_away(probes: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{children.free_port()}/0"
    _database_at(monkeypatch, children.free_port())
    assert _ask()[:2] == (503, "database: away\nbroker: away")


def test_a_database_that_accepts_and_says_nothing_is_away_in_time(
    probes: None, monkeypatch: pytest.MonkeyPatch, deaf: int
) -> None:
    _database_at(monkeypatch, deaf)
    status, words, seconds = _ask()
    assert status == 503
    assert words == "database: away"
    assert seconds < health.LIMIT + SLACK


def test_both_say_nothing_and_are_waited_for_at_once(
    probes: None, settings: Any, monkeypatch: pytest.MonkeyPatch, deaf: int
) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{deaf}/0"
    _database_at(monkeypatch, deaf)
    status, words, seconds = _ask()
    assert status == 503
    assert words == "database: away\nbroker: away"
    assert seconds < health.LIMIT + 2


def test_a_broker_that_accepts_and_says_nothing_is_away_in_time(
    probes: None, settings: Any, deaf: int
) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{deaf}/0"
    status, words, seconds = _ask()
    assert status == 200
    assert words == "broker: away"
    assert seconds < health.LIMIT + SLACK


def test_a_broker_that_is_stopped_in_its_tracks_is_away_and_comes_back(
    probes: None, settings: Any, tmp_path: Path
) -> None:
    port = children.free_port()
    broker = children.start(
        ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", tmp_path],
        env={
            name: value for name, value in os.environ.items() if name != "LD_PRELOAD"
        },  # a moved clock stops it
        log=subprocess.DEVNULL,
    )
    try:
        children.wait_until(lambda: children.answers(port), broker, "Redis")
        settings.REDIS_URL = f"redis://127.0.0.1:{port}/0"
        assert _ask()[:2] == (200, "ok")
        os.kill(broker.pid, signal.SIGSTOP)
        status, words, seconds = _ask()
        assert status == 200
        assert words == "broker: away"
        assert seconds < health.LIMIT + SLACK
        os.kill(broker.pid, signal.SIGCONT)
        children.wait_until(lambda: _ask()[:2] == (200, "ok"), broker, "the broker’s answer")
        assert _ask()[:2] == (200, "ok")
    finally:
        os.kill(broker.pid, signal.SIGCONT)
        children.stop(broker)


def test_who_still_hangs_is_not_asked_again_and_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """One thread for each server, however many probes come meanwhile."""
    monkeypatch.setattr(health, "LIMIT", 0.1)
    asked: list[int] = []

    def ask() -> Any:
        asked.append(1)
        return lambda: time.sleep(1)

    probe = health.Probe(ask)
    began = time.monotonic()
    for _ in range(20):
        probe.begin()
        assert not probe.answers(time.monotonic() + health.LIMIT)
    assert len(asked) == 1
    assert time.monotonic() - began < 1
    assert probe.thread
    probe.thread.join()
    probe.begin()
    assert probe.answers(time.monotonic() + 5)
    assert len(asked) == 2


def test_a_web_server_without_a_database_says_so(tmp_path: Path) -> None:
    """The program as production starts it, where neither server is there: nothing else is needed to answer."""
    env = os.environ | {
        "ENVIRONMENT": "production",
        "SECRET_KEY": "q7Zt2-Lw9_Xe4RbV1nKc8HsYd5JgPm3TfUa6QoWi0EzBxNlCvDkSyGhRjMpFtIuO",
        "BASE_URL": "https://careers.example.org",
        "ALLOWED_HOSTS": "careers.example.org",
        "DATABASE_URL": f"postgres://app@127.0.0.1:{children.free_port()}/none",
        "REDIS_URL": f"redis://127.0.0.1:{children.free_port()}/0",
        "DJANGO_SETTINGS_MODULE": "careerservices.settings",
        "STATIC_ROOT": str(tmp_path),
    }
    code = (
        "from careerservices.wsgi import application\n"
        "from wsgiref.util import setup_testing_defaults\n"
        "environ = {'PATH_INFO': '/health/', 'HTTP_HOST': '10.0.0.7'}\n"
        "setup_testing_defaults(environ)\n"
        "said = application(environ, lambda status, headers: print(status))\n"
        "print(b''.join(said).decode())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert done.stdout == "503 Service Unavailable\ndatabase: away\nbroker: away\n", done.stderr
