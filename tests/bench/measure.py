"""Times beside the time of a limit, measured in turns, so that a slow or busy machine slows both."""

import os
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg2
from django.db import connection, transaction

from tests import databases

ROUNDS = 5


@dataclass(frozen=True)
class Figure:
    """Medians in seconds; `ratio` is the median of the rounds' ratios. `at_least` turns the limit around."""

    name: str
    unit: str
    unit_seconds: float
    seconds: float
    ratio: float
    limit: float | None = None
    note: str = ""
    at_least: bool = False

    @property
    def kept(self) -> bool:
        if self.limit is None:
            return True
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def in_turns(  # what a row of the table says
    name: str,
    *,
    unit: tuple[str, Callable[[], object]],
    ours: Callable[[], object],
    limit: float,
    before: Callable[[], object] = lambda: None,
    rounds: int = ROUNDS,
    note: str = "",
) -> Figure:
    """Unit, ours, unit, ours …; `before` each round is not timed."""
    theirs, its = [], []
    for _ in range(rounds):
        before()
        theirs.append(seconds(unit[1]))
        its.append(seconds(ours))
    return figure(name, unit[0], theirs, its, limit, note)


def figure(
    name: str, unit: str, theirs: list[float], its: list[float], limit: float | None, note: str = ""
) -> Figure:
    ratio = statistics.median(ours / other for ours, other in zip(its, theirs, strict=True))
    return Figure(name, unit, statistics.median(theirs), statistics.median(its), ratio, limit, note)


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside is rolled back, and what that leaves in the tables is swept up: as it was before."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    vacuum()


_COPIED = ("standing_period", "standing_standing")


@contextmanager
def put_back() -> Iterator[Callable[[], None]]:
    """Gives what puts back the rows that judging wrote, as they were at the beginning: for what commits by itself, on
    more than one connection.
    """
    for table in _COPIED:
        as_superuser(
            f"CREATE UNLOGGED TABLE before_{table} AS TABLE {table}",
            f"ALTER TABLE before_{table} ADD PRIMARY KEY (id)",
            f"ANALYZE before_{table}",
        )
    try:
        yield _put_back
    finally:
        as_superuser(*(f"DROP TABLE before_{table}" for table in _COPIED))


def _put_back() -> None:
    for table in _COPIED:
        with connection.cursor() as cursor:
            columns = [each.name for each in connection.introspection.get_table_description(cursor, table)]
        values = ", ".join(f"{name} = b.{name}" for name in columns if name != "id")
        as_superuser(
            f"DELETE FROM {table} t WHERE NOT EXISTS (SELECT FROM before_{table} b WHERE b.id = t.id)",
            f"UPDATE {table} t SET {values} FROM before_{table} b WHERE b.id = t.id AND (t.*) IS DISTINCT FROM (b.*)",
        )
    vacuum()


def vacuum() -> None:
    """The tables that judging writes, as autovacuum would; not timed."""
    as_superuser("VACUUM ANALYZE standing_period, standing_standing")


def as_superuser(*statements: str) -> None:
    link = psycopg2.connect(
        databases.url_for(os.environ["TEST_SUPERUSER_URL"], connection.settings_dict["NAME"])
    )
    link.autocommit = True
    try:
        with link.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
    finally:
        link.close()


class Memory:
    """The most that this process, and the database's processes that serve it, held at once, in MiB.

    Of the database's processes only what is their own: the buffers all of them share are no growth of theirs.
    """

    def __init__(self) -> None:
        self.backend = 0.0
        self._stop = threading.Event()

    def __enter__(self) -> "Memory":
        name, user = connection.settings_dict["NAME"], connection.settings_dict["USER"]
        self._thread = threading.Thread(target=self._watch, args=[name, user], daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self, database: str, user: str) -> None:
        link = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], database))
        link.autocommit = True
        with link.cursor() as cursor:
            while not self._stop.wait(0.05):
                cursor.execute(
                    "SELECT pid FROM pg_stat_activity WHERE datname = %s AND usename = %s", [database, user]
                )
                held = sum(_mebibytes(pid, "RssAnon") for (pid,) in cursor.fetchall())
                self.backend = max(self.backend, held)
        link.close()

    @property
    def process(self) -> float:
        return _mebibytes(os.getpid(), "VmHWM")


def _mebibytes(pid: int, what: str) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:  # it has ended
        return 0.0
    said = (int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith(f"{what}:"))
    return next(said, 0.0)  # one that is ending holds nothing any more
