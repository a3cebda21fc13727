"""A supervisor of several programs: it starts those again that end, and stops them in the order that loses nothing."""

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Never

from ops import children, postgres

ROOT = Path(__file__).resolve().parent.parent
# What makes work stops first, what keeps it last.
ORDER = ("beat", "web", "worker", "valkey", "postgres")
PATIENCE = {"web": 10.0, "worker": 15.0, "beat": 5.0, "valkey": 5.0}  # seconds
LONG_ENOUGH = 60.0  # seconds: a program that ran so long failed for another reason than the last time
LONGEST_WAIT = 60.0  # seconds; nothing is ever given up


def wait_before_start(failures: int) -> float:
    """Return how many seconds a program waits that ended so many times in a row, each time soon after its start.

    The first time not at all, then 1, 2, 4 … up to a minute. A program that fails at once costs the others nothing
    then, and one that was unlucky is back at once.
    """
    return 0.0 if failures < 2 else min(2.0 ** (failures - 2), LONGEST_WAIT)


@dataclass
class ChildProgram:
    """A program to run as a child: its command, environment, log, and the sockets of ours that it gets. `start` makes
    the child, at first and again whenever it ended by itself.
    """

    name: str
    command: list[str | Path]
    env: dict[str, str]
    log: Path | None = None
    sockets: tuple[socket.socket, ...] = ()

    def start(self) -> "subprocess.Popen[bytes]":
        file = self.log.open("ab") if self.log else None
        try:
            return children.start(self.command, env=self.env, log=file, cwd=ROOT, sockets=self.sockets)
        finally:
            if file:
                file.close()


@dataclass
class Watched:
    """A child that runs, or waits until `due` (of the monotonic clock) to be started again."""

    start: Callable[[], "subprocess.Popen[bytes]"]
    child: "subprocess.Popen[bytes]"
    since: float = 0.0  # of the monotonic clock
    failures: int = 0  # in a row
    due: float | None = None


class Supervisor:
    def __init__(self) -> None:
        self.watched: dict[str, Watched] = {}
        self.cleanup: Path | None = None  # a folder that nobody needs afterwards
        # SIGINT too: a script's background job is born deaf to it
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._interrupt)

    def start(self, program: ChildProgram) -> "subprocess.Popen[bytes]":
        return self.adopt(program.name, program.start)

    def adopt(self, name: str, start: Callable[[], "subprocess.Popen[bytes]"]) -> "subprocess.Popen[bytes]":
        """Start and watch something that is not only a command."""
        self.watched[name] = Watched(start, start(), since=time.monotonic())
        return self.watched[name].child

    def watch(self) -> Never:
        """Watch until we are told to stop (KeyboardInterrupt). A program that ends is started again, and the others go
        on.
        """
        while True:
            time.sleep(0.5)
            self.look(time.monotonic())

    def look(self, now: float) -> None:
        """Note which programs have ended, and start again those that have waited long enough; `now` is the monotonic
        clock's.
        """
        for name, watched in self.watched.items():
            if watched.due is None and watched.child.poll() is not None:
                self._ended(name, watched, now)
            if watched.due is not None and watched.due <= now:
                self._start_again(name, watched, now)

    def stop(self) -> None:
        """Stop work first, then the broker, then the database. A second Ctrl-C changes nothing."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        for name in ("beat", "web", "worker"):  # all three at once, then each is waited for
            if name in self.watched and self.watched[name].child.poll() is None:
                self.watched[name].child.terminate()
        for name in ORDER:
            if name == "postgres" and name in self.watched:
                postgres.stop(self.watched[name].child)
            elif name in self.watched:
                children.stop(self.watched[name].child, patience=PATIENCE[name])
        if self.cleanup:
            shutil.rmtree(self.cleanup, ignore_errors=True)

    def _ended(self, name: str, watched: Watched, now: float) -> None:
        if now - watched.since >= LONG_ENOUGH:
            watched.failures = 0
        wait = self._wait(watched, now)
        when = f"in {wait:.0f} s" if wait else "now"
        print(f"{name} ended with status {watched.child.returncode}; it is started again {when}.", flush=True)
        children.stop(watched.child)  # whatever it left behind

    def _start_again(self, name: str, watched: Watched, now: float) -> None:
        try:
            watched.child, watched.since, watched.due = watched.start(), now, None
        except (children.Failed, OSError) as failure:
            wait = self._wait(watched, now)
            print(f"{name} could not be started: {failure} It is tried again in {wait:.0f} s.", flush=True)

    def _wait(self, watched: Watched, now: float) -> float:
        watched.failures += 1
        wait = wait_before_start(watched.failures)
        watched.due = now + wait
        return wait

    def _interrupt(self, *_: object) -> None:
        raise KeyboardInterrupt
