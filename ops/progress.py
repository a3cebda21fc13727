"""What bin/run is doing: said on the terminal as each step begins, and kept in a file for the page that waits."""

import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

from ops import children
from ops.place import ROOT, write_private


class StartStep:
    """A step of a start, which may go on beside others. As a context manager it ends with its block."""

    def __init__(self, progress: "Progress", words: str) -> None:
        self.progress, self.words = progress, words
        self.share: float | None = None  # of it that is done, from 0 to 1, where that is known
        self.seconds: float | None = None  # that it took, once it has ended
        self.began = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.end()

    def come_to(self, share: float) -> None:
        self.share = share
        self.progress.keep()

    def end(self) -> None:
        self.seconds = round(time.monotonic() - self.began, 1)
        if self.seconds >= 1:
            print(f"{self.words}: done in {self.seconds} s.", flush=True)
        self.progress.keep()


class Progress:
    """The steps of a start, in the order in which they began."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.steps: list[StartStep] = []
        self.keep()

    def step(self, words: str) -> StartStep:
        """Say that a step begins."""
        print(f"{words} …", flush=True)
        self.steps.append(StartStep(self, words))
        self.keep()
        return self.steps[-1]

    def keep(self) -> None:
        """Write the file: a list of steps, each with its words, share and seconds."""
        steps = [{"words": step.words, "share": step.share, "seconds": step.seconds} for step in self.steps]
        write_private(self.file, json.dumps(steps))


def kept(file: Path) -> list[dict[str, Any]]:
    """Return the steps as they were kept last."""
    steps: list[dict[str, Any]] = json.loads(file.read_text())
    return steps


class WaitingPage:
    """The page that waits (ops.waiting) as a child process, once it is shown, for as long as the block lasts."""

    def __init__(self, listener: socket.socket, steps_file: Path) -> None:
        self.listener, self.steps_file = listener, steps_file
        self.child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.child:
            children.stop(self.child)

    def show(self) -> None:
        """Answer from now on, if that is not done yet."""
        if self.child is None:
            number = self.listener.fileno()
            command: list[str | Path] = [sys.executable, "-m", "ops.waiting", str(number), self.steps_file]
            self.child = children.start(command, cwd=ROOT, log=subprocess.DEVNULL, sockets=[self.listener])
