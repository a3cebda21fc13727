"""A checkout's web server under load, as a process of its own (`tests/bench/served.py`), and what it costs."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ops.children import Failed
from tests import databases
from tests.bench.processes import processor_seconds, tree
from tests.live import environment


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
        with databases.superuser() as cursor:
            cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", [self.database])
            backends = [pid for (pid,) in cursor.fetchall()]
        return processor_seconds(tree(self.pid)), processor_seconds(backends)


@contextmanager
def serve(path: Path, folder: Path, number: int, users: int, processes: int) -> Iterator[ServedCheckout]:
    """Serve the checkout at `path` while the block runs; `folder` is made for what it writes, `number` tells it from
    others.
    """
    env = environment(folder, number + 1) | {
        "DJANGO_SETTINGS_MODULE": "careerservices.settings",
        "PYTHONPATH": str(path),
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
