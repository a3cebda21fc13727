"""A checkout's web server under load, as a process of its own (`tests/bench/served.py`), and what it costs."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ops.children import Failed
from tests import databases

TICKS = os.sysconf("SC_CLK_TCK")  # of a second
SECRET = "of a server that lives for the length of a measurement, and holds no one's data"


@dataclass(frozen=True)
class ServedCheckout:
    """Where it is served, and the sessions of who is signed in there by the kind of person."""

    name: str
    pid: int
    port: int
    database: str
    sessions: dict[str, list[str]]

    @property
    def address(self) -> tuple[str, int]:
        return "127.0.0.1", self.port

    def processors(self) -> tuple[float, float]:
        """Return the seconds that processors have spent on its web server, and on the database's processes for it."""
        spent = _spent()
        web = [self.pid, *(pid for pid, (parent, _) in spent.items() if parent == self.pid)]
        with databases.superuser() as cursor:
            cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", [self.database])
            backends = [pid for (pid,) in cursor.fetchall()]
        return tuple(sum(spent[pid][1] for pid in pids if pid in spent) for pids in (web, backends))  # type: ignore[return-value]


def _spent() -> dict[int, tuple[int, float]]:
    """Return the parent of each process of the machine, and the processors' seconds that it took."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        found[int(process.name)] = int(fields[1]), (int(fields[11]) + int(fields[12])) / TICKS
    return found


@contextmanager
def serve(path: Path, folder: Path, number: int, users: int, processes: int) -> Iterator[ServedCheckout]:
    """Serve the checkout at `path` while the block runs; `folder` is made for what it writes, `number` tells it from
    others.
    """
    (folder / "mail").mkdir(parents=True)
    env = os.environ | {
        "ENVIRONMENT": "demonstration",
        "DEMONSTRATION": "true",
        "DJANGO_SETTINGS_MODULE": "careerservices.settings",
        "PYTHONPATH": str(path),
        "SECRET_KEY": SECRET,
        "REDIS_URL": os.environ["REDIS_URL"].rpartition("/")[0] + f"/{number + 1}",
        "CLOCK_FILE": str(folder / "clock"),
        "MAIL_FOLDER": str(folder / "mail"),
        "STATIC_ROOT": str(folder / "static"),
        "BENCH_FOLDER": str(folder),
        "LOG_LEVEL": "WARNING",  # while the school is made
    }
    served = Path(__file__).with_name("served.py")
    arguments = [str(users), str(processes), f"cs_template_{number}"]
    python = path / ".venv" / "bin" / "python"
    child = subprocess.Popen(
        [python, "-P", served, *arguments], env=env, cwd=path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert child.stdout is not None
        line = child.stdout.readline()
        if not line:
            raise Failed(f"{path} could not be served.")
        yield ServedCheckout(path.name, **json.loads(line))
    finally:
        child.communicate()  # it ends with its input
