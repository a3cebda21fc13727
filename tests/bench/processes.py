"""Processes, and what they took of the processors, as /proc has it."""

import os
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")  # of a second
# Of the fields behind a process's name: its parent, and four times, those of its ended children among them.
PARENT, TIMES = 1, slice(11, 15)


def tree(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    children = defaultdict(list)
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            children[int(_fields(process)[PARENT])].append(int(process.name))
    found = [pid]
    for each in found:  # it grows meanwhile
        found += children[each]
    return found


def processor_seconds(pids: Iterable[int]) -> float:
    """Return what these have taken, with those of their children that have ended."""
    total = 0
    for pid in pids:
        with suppress(OSError):
            total += sum(map(int, _fields(Path("/proc", str(pid)))[TIMES]))
    return total / TICKS


def _fields(process: Path) -> list[str]:
    """Return what stands behind the name, which may have spaces and brackets in it."""
    return (process / "stat").read_text().rpartition(")")[2].split()
