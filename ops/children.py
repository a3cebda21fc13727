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
    """A failure to start something; the message says it in a line."""


class Who(Enum):
    """The users as whom a child may run. PostgreSQL refuses to be root."""

    US = "ourselves"
    NOBODY = "the user nobody"  # as root
    MAPPED = "a user namespace"  # as root: has root's way through closed folders, and does not look like root


def start(
    command: Sequence[str | Path],
    *,
    user: Who = Who.US,
    death: signal.Signals = signal.SIGTERM,
    env: Mapping[str, str] | None = None,
    log: IO[Any] | int | None = None,
    complaints: IO[Any] | None = None,
    cwd: Path | None = None,
    sockets: Sequence[socket.socket] = (),
) -> "subprocess.Popen[bytes]":
    """Start a child in a session of its own (so that a Ctrl-C reaches only us), which gets `death` when we die.

    What it says goes to `log`; what it complains of, too, unless `complaints` is another file. It gets our `sockets`
    under their numbers.
    The kernel sends that signal when the starting *thread* ends: call this from the main thread.
    """
    parent = os.getpid()

    def before_exec() -> None:
        become(user)
        _libc.prctl(PR_SET_PDEATHSIG, death, 0, 0, 0)  # last: a change of user forgets it
        if os.getppid() != parent:  # we died before the line above
            os._exit(1)

    return subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=complaints or (subprocess.STDOUT if log is not None else None),
        pass_fds=[inherited.fileno() for inherited in sockets],
        env=env,
        cwd=cwd,
        start_new_session=True,
        preexec_fn=before_exec,  # noqa: PLW1509 # the main thread is our only one
    )


def become(user: Who) -> None:
    """Turn the calling process into `user`, between fork and exec. Raise OSError where the system refuses."""
    if user is Who.NOBODY:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    elif user is Who.MAPPED:
        if _libc.unshare(CLONE_NEWUSER):
            raise OSError(ctypes.get_errno(), "no user namespaces here")
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text("1000 0 1")
        Path("/proc/self/gid_map").write_text("1000 0 1")


def can(user: Who, *command: str | Path) -> bool:
    """Say whether this command succeeds as `user`."""
    try:
        return start(command, user=user, log=subprocess.DEVNULL, cwd=Path("/")).wait(20) == 0
    except (OSError, subprocess.SubprocessError):
        return False


def stop(
    child: "subprocess.Popen[bytes]", end_signal: signal.Signals = signal.SIGTERM, patience: float = 10.0
) -> None:
    """Ask the child to end, wait `patience` seconds, then kill its whole group."""
    if child.poll() is None:
        child.send_signal(end_signal)
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
    ready: Callable[[], bool], child: "subprocess.Popen[bytes]", name: str, seconds: float = 30.0
) -> None:
    """Wait until the child is ready. Raise Failed when it ends or `seconds` pass first."""
    end = time.monotonic() + seconds
    while not ready():
        if child.poll() is not None:
            raise Failed(f"{name} ended with status {child.returncode}.")
        if time.monotonic() > end:
            raise Failed(f"{name} did not answer within {seconds:.0f} seconds.")
        time.sleep(0.02)


def answers(address: int | Path) -> bool:
    """Say whether anything accepts connections at this local port or socket."""
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
