"""`bin/bench start [--starts N]`: how long bin/run takes to its first page, anew and again, and what memory it keeps.

The first start is in a copy of the checkout with the packages that are there, the next ones (three, or N) in the same
copy. A first page is the sign-in page, answered with status 200. Beside each wait stands the time of the processor that
its processes took: on a busy machine only that says much. Memory is the proportional set size (PSS) of the whole tree
of processes, from /proc/PID/smaps_rollup, in which a page that two processes share is counted as a half for each.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from ops import children
from ops.place import ROOT
from tests.bench.processes import processor_seconds, tree

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "var", ".*cache", "__pycache__")
OURS = ("DATABASE_URL", "MIGRATION_DATABASE_URL", "REDIS_URL", "ENVIRONMENT", "DJANGO_SETTINGS_MODULE")
AT_REST = 30  # seconds after the first page


def main(starts: int) -> int:
    with tempfile.TemporaryDirectory(prefix="cs-start-") as folder:
        copy = Path(folder) / "checkout"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        (copy / ".venv").symlink_to(ROOT / ".venv")
        for number in range(starts + 1):
            _measure(
                copy, "first start" if number == 0 else f"start {number + 1}", rest=number in (0, starts)
            )
    return 0


def _measure(copy: Path, name: str, *, rest: bool) -> None:
    port = children.free_port()
    env = {key: value for key, value in os.environ.items() if key not in OURS} | {"PORT": str(port)}
    began = time.monotonic()
    run = subprocess.Popen([copy / "bin" / "run"], env=env, stdout=subprocess.DEVNULL)
    try:
        answered = _first_answer(port, run)
        page = _wait(port, 200, run)
        seconds, taken = page - began, processor_seconds(tree(run.pid))
        told = f", first answer after {answered - began:.1f} s" if answered < page else ""
        print(f"{name}: first page after {seconds:.1f} s (processor {taken:.1f} s{told})", flush=True)
        if rest:
            time.sleep(AT_REST)
            _print_memory(run.pid)
    finally:
        run.send_signal(signal.SIGINT)
        run.wait(60)


def _first_answer(port: int, run: "subprocess.Popen[bytes]") -> float:
    return _wait(port, 0, run)


def _wait(port: int, status: int, run: "subprocess.Popen[bytes]") -> float:
    """Return the moment of the monotonic clock of the first answer with this status, or 0 for any."""
    while run.poll() is None:
        with suppress(OSError):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/accounts/login/", timeout=60) as page:
                    found = page.status
            except urllib.error.HTTPError as error:
                found = error.code
            if found == (status or found):
                return time.monotonic()
        time.sleep(0.02)
    sys.exit(f"bin/run ended with status {run.returncode}.")


def _print_memory(pid: int) -> None:
    total = 0.0
    for each in tree(pid):
        with suppress(OSError):
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()[1:]
            words = Path(f"/proc/{each}/cmdline").read_bytes().replace(b"\0", b" ").decode()[:200]
            kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in rollup}
            total += kilobytes["Pss"] / 1024
            print(f"  {kilobytes['Pss'] / 1024:6.1f} MiB  {_short(words)}")
    print(f"  {total:6.1f} MiB in all, {AT_REST} s after the first page", flush=True)


def _short(words: str) -> str:
    """Return a command line without the folders of its first word."""
    first, _, others = words.partition(" ")
    return f"{first if ':' in first else Path(first).name} {others}"[:60].strip()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bin/bench start", description=__doc__)
    parser.add_argument("--starts", type=int, default=3, help="how many after the first; 3 if not said")
    sys.exit(main(parser.parse_args().starts))
