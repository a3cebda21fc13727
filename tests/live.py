"""The program as real processes, for browser tests."""

import email
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path
from typing import Any

import psycopg2

from core.locks import Lock
from ops import children, commands
from tests import databases

ROOT = databases.ROOT


@dataclass
class Server:
    """What the `server` fixture hands out; see there."""

    url: str
    env: dict[str, str]
    folder: Path

    @property
    def clock(self) -> "LiveClock":
        return LiveClock(self)

    def manage(self, *arguments: str, expect: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, ROOT / "manage.py", *arguments],
            env=self.env,
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
        if done.returncode != expect:
            raise AssertionError(f"{arguments} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def shell(self, code: str) -> str:
        """Python on its database and clock, where there is no command for it."""
        return self.manage("shell", "--no-imports", "--command", code)

    @contextmanager
    def database(self) -> Iterator["psycopg2.extensions.cursor"]:
        link = psycopg2.connect(self.env["DATABASE_URL"])
        link.autocommit = True
        try:
            with link.cursor() as cursor:
                yield cursor
        finally:
            link.close()

    def mails(self, to: str | None = None) -> list[Message]:
        files = sorted((self.folder / "mail").glob("*"), key=lambda path: path.stat().st_mtime_ns)
        parts = [part for file in files for part in file.read_text().split("-" * 79 + "\n")]
        mails = [email.message_from_string(part) for part in parts if part.strip()]
        return [mail for mail in mails if to is None or mail["To"] == to]

    def log(self) -> str:
        """The last of what web, worker and beat had to say."""
        return "\n".join((self.folder / "log").read_text().splitlines()[-40:])

    def wait_for_mail(self, to: str, count: int = 1, seconds: float = 30) -> list[Message]:
        """The mails to this address, once there are at least `count` of them."""
        end = time.monotonic() + seconds
        while len(found := self.mails(to)) < count:
            if time.monotonic() > end:
                raise AssertionError(
                    f"{len(found)} of {count} mails came to {to}. The log ends:\n{self.log()}"
                )
            time.sleep(0.2)
        return found


@dataclass
class LiveClock:
    server: Server

    def set(self, moment: str, *, frozen: bool = False) -> datetime:
        """Text with an offset or Z; the same file format as core.clock's.

        A sweep that was under way by the clock as it stood is waited for: whom a test makes next would be judged by it.
        """
        instant = datetime.fromisoformat(moment).astimezone(UTC)
        text = f"={instant.isoformat()}" if frozen else f"{(instant - datetime.now(UTC)).total_seconds():+f}"
        path = Path(self.server.env["CLOCK_FILE"])
        path.with_suffix(".new").write_text(text)
        path.with_suffix(".new").replace(path)
        if "DATABASE_URL" in self.server.env:
            with self.server.database() as cursor:  # whose lock ends with it
                cursor.execute("SELECT pg_advisory_lock(%s)", [Lock.SWEEP])
        return instant


@contextmanager
def launch(folder: Path, **changed: Any) -> Iterator[Server]:
    """Starts it all on a fresh clone; stops it all, and drops the clone. `changed` are variables of its environment."""
    name = databases.clone()
    try:
        with launch_on(name, folder, **changed) as server:
            yield server
    finally:
        databases.drop(name)


@contextmanager
def launch_on(name: str, folder: Path, *, only_web: bool = False, **changed: Any) -> Iterator[Server]:
    """The same on a database that is there, and stays; `only_web` starts the web server alone."""
    port = children.free_port()
    env = environment(folder, 1 + _worker_number()) | {
        "REQUIRE_SECOND_FACTOR": "false",
        "DATABASE_URL": databases.url_for(os.environ["DATABASE_URL"], name),
        "MIGRATION_DATABASE_URL": databases.url_for(os.environ["MIGRATION_DATABASE_URL"], name),
        "BASE_URL": f"http://127.0.0.1:{port}",
        **changed,
    }
    server = Server(env["BASE_URL"], env, folder)
    running = []
    try:
        server.manage("collectstatic", "--no-input", "--verbosity", "0")
        with (folder / "log").open("ab") as log:
            for command in _commands(folder, port)[: 1 if only_web else None]:
                running.append(children.start(command, env=env, log=log, cwd=ROOT))
        children.wait_until(
            lambda: children.answers(port),
            running[0],
            f"the web server (see {folder / 'log'})",
            300,  # it listens once it has loaded the program
        )
        yield server
    finally:
        for child in reversed(running):
            children.stop(child)


def environment(folder: Path, number: int) -> dict[str, str]:
    """Ours, for a program that writes into a folder alone; it has the Redis database of this number."""
    (folder / "mail").mkdir(parents=True)
    return os.environ | {
        "ENVIRONMENT": "demonstration",
        "DEMONSTRATION": "true",
        "SECRET_KEY": "of a server that lives for the length of a test run, and holds no one's data",
        "REDIS_URL": os.environ["REDIS_URL"].rpartition("/")[0] + f"/{number}",
        "CLOCK_FILE": str(folder / "clock"),
        "MAIL_FOLDER": str(folder / "mail"),
        "STATIC_ROOT": str(folder / "static"),
    }


def _commands(folder: Path, port: int) -> list[commands.Command]:
    return [
        commands.web(sys.executable, f"127.0.0.1:{port}", processes="1"),
        commands.worker(sys.executable, level="WARNING"),
        commands.beat(sys.executable, folder / "beat", level="WARNING"),
    ]


def _worker_number() -> int:
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
