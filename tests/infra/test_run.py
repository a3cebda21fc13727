"""bin/run in a checkout of its own, on the embedded servers: up, killed, up again, stopped."""

import json
import os
import secrets
import shutil
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from ops import children
from tests import databases
from tests.databases import ROOT

OURS = ("DATABASE_URL", "MIGRATION_DATABASE_URL", "REDIS_URL", "ENVIRONMENT", "DJANGO_SETTINGS_MODULE")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy in a folder closed to others, with the packages that are already installed."""
    copy = tmp_path / "a checkout"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "var", ".*cache", "__pycache__")
    )
    (copy / ".venv").symlink_to(ROOT / ".venv")
    copy.chmod(0o700)
    return copy


class Run:
    def __init__(self, checkout: Path, **env: Any) -> None:
        self.checkout, self.port = checkout, children.free_port()
        self.env = {name: value for name, value in os.environ.items() if name not in OURS} | env
        self.output = checkout / "output"
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [checkout / "bin" / "run"],
                env=self.env | {"PORT": str(self.port)},
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd="/",
                start_new_session=True,
            )

    def wait(self, words: str) -> str:
        end = time.monotonic() + 1200  # on a busy machine
        while words not in (text := self.output.read_text()):
            assert self.process.poll() is None, text
            assert time.monotonic() < end, text
            time.sleep(0.1)
        return text

    def get(self, path: str) -> tuple[int, str]:
        with urllib.request.build_opener(NoRedirect).open(
            f"http://127.0.0.1:{self.port}{path}", timeout=20
        ) as page:
            return page.status, page.read().decode()

    def manage(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        command: list[str | Path] = [
            self.checkout / ".venv" / "bin" / "python",
            self.checkout / "manage.py",
            *arguments,
        ]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, cwd="/")

    def kill_one(self, words: str) -> None:
        """-9, the supervisor's child whose command line holds these words."""
        for pid in children_of(self.process.pid):
            if words in Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode():
                os.kill(pid, signal.SIGKILL)
                return
        raise AssertionError(f"nothing runs {words}")

    def wait_for_health(self) -> None:
        """Until database and broker answer again; the web server answers all the time."""
        end = time.monotonic() + 60
        while (answer := self.get("/health/")) != (200, "ok"):
            assert time.monotonic() < end, answer
            time.sleep(0.2)

    def kill(self) -> None:
        """-9, the whole tree at once."""
        for pid in descendants(self.process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait(10)


class NoRedirect(urllib.request.HTTPErrorProcessor):
    """Takes every answer as it is."""

    def http_response(self, request: urllib.request.Request, response: HTTPResponse) -> HTTPResponse:
        return response


def children_of(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            found.append(int(stat.parent.name))
    return found


def descendants(pid: int) -> list[int]:
    return [pid, *(each for child in children_of(pid) for each in descendants(child))]


def left_over(checkout: Path) -> list[str]:
    """Command lines of processes that work in this checkout."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            inside = os.readlink(process / "cwd").startswith(str(checkout))
        except OSError:
            continue
        if inside or str(checkout) in words:
            found.append(words)
    return found


def wait_for_silence(checkout: Path) -> None:
    end = time.monotonic() + 20
    while left := left_over(checkout):
        assert time.monotonic() < end, left
        time.sleep(0.1)


@pytest.fixture
def runs() -> Iterator[list[Run]]:
    started: list[Run] = []
    yield started
    for run in started:
        if run.process.poll() is None:
            run.kill()


def test_up_killed_up_again_and_stopped(checkout: Path, runs: list[Run]) -> None:
    first = Run(checkout)
    runs.append(first)
    assert f"http://127.0.0.1:{first.port}" in first.wait("Stop: Ctrl-C")
    assert first.get("/accounts/login/")[0] == 200
    assert first.get("/demonstration/mail/")[0] == 200
    accounts = first.manage("demo_accounts", "--json")
    assert {"admin", "coach", "student"} <= {account["role"] for account in json.loads(accounts.stdout)}
    second = subprocess.run([checkout / "bin" / "run"], env=first.env, capture_output=True, text=True)
    assert second.returncode == 1
    assert second.stderr == "bin/run is already up in this checkout.\n"
    assert oct((checkout / "var" / "run" / "env").stat().st_mode)[-3:] == "600"
    for name, program in (
        ("valkey", "valkey-server"),
        ("worker", "celery"),
        ("postgres", "/postgres -D"),
        ("web", "gunicorn"),
    ):
        first.kill_one(program)
        first.wait(f"{name} ended with status -9; it is started again now.")
        first.wait_for_health()

    first.kill()
    wait_for_silence(checkout)
    down = first.manage("demo_accounts", "--json")
    assert down.returncode == 2
    assert down.stderr.startswith("The database is not running")
    assert down.stderr.count("\n") == 1

    again = Run(checkout)
    runs.append(again)
    assert "Making the demonstration" not in again.wait("Stop: Ctrl-C")
    assert again.manage("demo_accounts", "--json").stdout == accounts.stdout

    again.process.kill()  # only the supervisor
    wait_for_silence(checkout)
    last = Run(checkout)
    runs.append(last)
    last.wait("Stop: Ctrl-C")
    last.process.send_signal(signal.SIGINT)
    assert last.process.wait(40) == 0
    assert left_over(checkout) == []
    assert "database system is shut down" in (checkout / "var" / "log" / "postgres.log").read_text()


def test_without_a_demonstration_it_says_so_and_serves(checkout: Path, runs: list[Run]) -> None:
    """Whatever breaks it, a newcomer has the program, and a way in."""
    with (checkout / "demonstration" / "make.py").open("a") as code:
        code.write(
            "\n\ndef make(now: datetime, say: object) -> int:\n    raise AssertionError('of all days, today')\n"
        )
    run = Run(checkout)
    runs.append(run)
    said = run.wait("Stop: Ctrl-C")
    assert "The demonstration school could not be made; var/log/demonstration.log says why." in said
    assert "invite_admin you@example.org" in said
    assert "Traceback" not in said
    assert "of all days, today" in (checkout / "var" / "log" / "demonstration.log").read_text()
    assert run.get("/accounts/login/")[0] == 200
    invited = run.manage("invite_admin", "new@example.org", "--name", "Robin New")
    assert invited.returncode == 0, invited.stderr
    status, mails = run.get("/demonstration/mail/")
    assert status == 200
    assert "new@example.org" in mails
    run.process.send_signal(signal.SIGINT)
    assert run.process.wait(40) == 0


def test_with_servers_given_it_starts_none_and_is_production(checkout: Path, runs: list[Run]) -> None:
    name = databases.clone()
    servers = {
        "DATABASE_URL": databases.url_for(os.environ["DATABASE_URL"], name),
        "MIGRATION_DATABASE_URL": databases.url_for(os.environ["MIGRATION_DATABASE_URL"], name),
        "REDIS_URL": os.environ["REDIS_URL"].rpartition("/")[0] + "/9",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "BASE_URL": "https://careers.example.org",
        "ALLOWED_HOSTS": "127.0.0.1,careers.example.org",
    }
    refused = Run(checkout, **(servers | {"DEMONSTRATION": "true"}))
    assert refused.process.wait(60) == 1
    assert "DEMONSTRATION must be off" in refused.output.read_text()
    half = Run(checkout, DATABASE_URL=servers["DATABASE_URL"])
    assert half.process.wait(60) == 1
    assert half.output.read_text() == "Set both DATABASE_URL and REDIS_URL, or neither.\n"

    run = Run(checkout, **servers)
    runs.append(run)
    run.wait("Career Services is at")
    assert run.get("/health/") == (200, "ok")  # by address, over plain HTTP
    assert run.get("/accounts/login/")[0] == 301
    guides = json.loads(run.manage("load_guides", "--json").stdout)
    assert guides == {"new": [], "renewed": [], "left": []}, "they are published before anybody is served"
    names = " ".join(left_over(checkout))
    assert "gunicorn" in names
    assert "worker" in names
    assert "beat" in names
    assert "postgres -D" not in names
    assert "valkey" not in names
    run.process.terminate()
    assert run.process.wait(40) == 0
    databases.drop(name)
