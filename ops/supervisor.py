"""Watches over several programs, and stops them in the order that loses nothing."""

import shutil
import signal
import subprocess
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from ops import children, postgres

ROOT = Path(__file__).resolve().parent.parent
# Who makes work stops first, who keeps it last.
ORDER = ("beat", "web", "worker", "valkey", "postgres")
PATIENCE = {"web": 10.0, "worker": 15.0, "beat": 5.0, "valkey": 5.0}


@dataclass
class Program:
    name: str
    command: list[str | Path]
    env: dict[str, str]
    log: Path | None = None
    again: bool = False  # started anew when it ends by itself
    starts: deque[float] = field(default_factory=lambda: deque(maxlen=5))


class Supervisor:
    def __init__(self) -> None:
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.programs: dict[str, Program] = {}
        self.cleanup: Path | None = None  # a folder that nobody needs afterwards
        # SIGINT too: a script's background job is born deaf to it
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._interrupt)

    def adopt(self, name: str, child: "subprocess.Popen[bytes]") -> None:
        self.running[name] = child

    def start(self, program: Program) -> None:
        program.starts.append(time.monotonic())
        self.programs[program.name] = program
        file = program.log.open("ab") if program.log else None
        try:
            self.running[program.name] = children.start(program.command, env=program.env, log=file, cwd=ROOT)
        finally:
            if file:
                file.close()

    def watch(self) -> int:
        """Until we are told to stop (KeyboardInterrupt), or something ends that does not come back: status 1."""
        while True:
            time.sleep(0.5)
            for name, child in list(self.running.items()):
                if child.poll() is not None and not self._again(name):
                    print(f"{name} ended with status {child.returncode}; stopping everything.", flush=True)
                    return 1

    def stop(self) -> None:
        """Work first, then the broker, then the database. A second Ctrl-C changes nothing."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        for name in ("beat", "web", "worker"):  # all three at once, then each is waited for
            if name in self.running and self.running[name].poll() is None:
                self.running[name].terminate()
        for name in ORDER:
            if name == "postgres" and name in self.running:
                postgres.stop(self.running[name])
            elif name in self.running:
                children.stop(self.running[name], patience=PATIENCE[name])
        if self.cleanup:
            shutil.rmtree(self.cleanup, ignore_errors=True)

    def _again(self, name: str) -> bool:
        program = self.programs.get(name)
        if program is None or not program.again:
            return False
        full = len(program.starts) == program.starts.maxlen
        if full and time.monotonic() - program.starts[0] < 60:
            return False
        print(f"{name} ended; starting it again.", flush=True)
        children.stop(self.running[name])  # whatever it left behind
        self.start(program)
        return True

    def _interrupt(self, *_: object) -> None:
        raise KeyboardInterrupt
