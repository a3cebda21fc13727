"""Child processes that never outlive us, not even a `kill -9`."""

import ctypes
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import IO, Any

NOBODY = 65534
PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000
_libc = ctypes.CDLL(None, use_errno=True)


class Failed(Exception):
    """Something did not start; the message says it in a line."""


class Who(Enum):
    """As whom a child runs. PostgreSQL refuses to be root."""

    US = "ourselves"
    NOBODY = "the user nobody"  # as root
    MAPPED = "a user namespace"  # as root: has root's way through closed folders, and does not look like root


def start(
    command: Sequence[str | Path],
    *,
    who: Who = Who.US,
    death: signal.Signals = signal.SIGTERM,
    env: Mapping[str, str] | None = None,
    log: IO[Any] | int | None = None,
    cwd: Path | None = None,
) -> "subprocess.Popen[bytes]":
    """A child in a session of its own (so that a Ctrl-C reaches only us), which gets `death` when we die.

    The kernel sends that signal when the starting *thread* ends: call this from the main thread.
    """
    parent = os.getpid()

    def before_exec() -> None:
        become(who)
        _libc.prctl(PR_SET_PDEATHSIG, death, 0, 0, 0)  # last: a change of user forgets it
        if os.getppid() != parent:  # we died before the line above
            os._exit(1)

    return subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT if log is not None else None,
        env=env,
        cwd=cwd,
        start_new_session=True,
        preexec_fn=before_exec,  # noqa: PLW1509 # the main thread is our only one
    )


def become(who: Who) -> None:
    """Turns the calling process into `who`, between fork and exec. Raises OSError where the system refuses."""
    if who is Who.NOBODY:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    elif who is Who.MAPPED:
        if _libc.unshare(CLONE_NEWUSER):
            raise OSError(ctypes.get_errno(), "no user namespaces here")
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text("1000 0 1")
        Path("/proc/self/gid_map").write_text("1000 0 1")


def can(who: Who, *command: str | Path) -> bool:
    """Does this command succeed as `who`?"""
    try:
        return start(command, who=who, log=subprocess.DEVNULL, cwd=Path("/")).wait(20) == 0
    except (OSError, subprocess.SubprocessError):
        return False


def stop(
    child: "subprocess.Popen[bytes]", how: signal.Signals = signal.SIGTERM, patience: float = 10.0
) -> None:
    """Asks the child to end, waits `patience` seconds, then kills its whole group."""
    if child.poll() is None:
        child.send_signal(how)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            pass
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    child.wait()


def wait_until(
    ready: Callable[[], bool], child: "subprocess.Popen[bytes]", what: str, seconds: float = 30.0
) -> None:
    """Raises Failed when the child ends or `seconds` pass first."""
    end = time.monotonic() + seconds
    while not ready():
        if child.poll() is not None:
            raise Failed(f"{what} ended with status {child.returncode}.")
        if time.monotonic() > end:
            raise Failed(f"{what} did not answer within {seconds:.0f} seconds.")
        time.sleep(0.02)


def answers(address: int | Path) -> bool:
    """Does anything accept connections at this local port or socket?"""
    family = socket.AF_INET if isinstance(address, int) else socket.AF_UNIX
    with socket.socket(family) as probe:
        probe.settimeout(1)
        try:
            probe.connect(("127.0.0.1", address) if isinstance(address, int) else str(address))
        except OSError:
            return False
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
