"""A PostgreSQL server of our own, from a folder of binaries: the owner's role, the application's, and databases."""

import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg2

from ops import children
from ops.children import Failed, Who

OWNER, APP, SUPERUSER = "cs_owner", "cs_app", "postgres"


@dataclass
class Cluster:
    """A server with its data. Its `user` must reach `binaries`, `data`'s parent and `sockets`, and own the last two."""

    binaries: Path
    data: Path
    sockets: Path
    port: int
    user: Who
    locale: tuple[str, ...]
    options: tuple[str, ...] = ()
    listen: str = (
        ""  # an address, or none: only who enters the sockets' folder can connect, so trust is enough
    )

    def create(self) -> None:
        """Create the data with initdb, once."""
        if (self.data / "PG_VERSION").exists():
            return
        log = self.sockets / "initdb.log"
        with log.open("wb") as file:
            child = children.start(
                [
                    *(self.binaries / "initdb", "-D", self.data, "-U", SUPERUSER, "-A", "trust"),
                    *("-E", "UTF8", "--no-sync", "--no-instructions", *self.locale),
                ],
                user=self.user,
                log=file,
                cwd=Path("/"),
            )
        if child.wait():
            raise Failed(f"initdb failed: {log.read_text().strip()}")

    def start(self, log: Path) -> "subprocess.Popen[bytes]":
        self._await_the_last_one()
        with log.open("ab") as file:
            child = children.start(
                [
                    *(self.binaries / "postgres", "-D", self.data, "-p", str(self.port), "-k", self.sockets),
                    f"-clisten_addresses={self.listen}",
                    *(f"-c{option}" for option in self.options),
                ],
                user=self.user,
                death=signal.SIGINT,
                log=file,
                cwd=Path("/"),
            )
        try:
            children.wait_until(self._ready, child, f"PostgreSQL (see {log})", 60)
        except Failed:
            stop(child)
            raise
        return child

    def url(self, role: str, database: str) -> str:
        """Return a value of DATABASE_URL for a role and a database."""
        if self.listen:
            return f"postgres://{role}@{self.listen}:{self.port}/{database}"
        return f"postgres://{role}@/{database}?host={self.sockets}&port={self.port}"

    def connect(self, database: str = "postgres") -> "psycopg2.extensions.connection":
        connection = psycopg2.connect(host=str(self.sockets), port=self.port, user=SUPERUSER, dbname=database)
        connection.autocommit = True
        return connection

    def make_roles(self) -> None:
        """Make the owner of everything, and the application's role, where they are missing."""
        connection = self.connect()
        with connection.cursor() as cursor:
            for role in (OWNER, APP):
                cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
                if cursor.fetchone() is None:
                    cursor.execute(f"CREATE ROLE {role} LOGIN")
        connection.close()

    def make_database(self, name: str) -> None:
        connection = self.connect()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                cursor.execute(f"CREATE DATABASE {name} OWNER {OWNER}")
        connection.close()

    def _ready(self) -> bool:
        try:
            self.connect().close()
        except psycopg2.OperationalError:
            return False
        return True

    def _await_the_last_one(self) -> None:
        """Wait for an earlier server to end. One whose supervisor was killed may still be writing, and so may its
        children when it was killed, too.

        Each of them works in the data's folder; only when none does is the file of their number a left-over. Raise
        Failed after 60 seconds.
        """
        end = time.monotonic() + 60
        while self._in_use():
            if time.monotonic() > end:
                raise Failed(f"Another PostgreSQL still works on {self.data}. Stop it, then try again.")
            time.sleep(0.05)
        # PostgreSQL takes the number of a server that its parent has not yet buried for that of a living one.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        for socket in self.sockets.glob(f".s.PGSQL.{self.port}*"):
            socket.unlink(missing_ok=True)

    def _in_use(self) -> bool:
        data = self.data.resolve()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if (process / "cwd").readlink() == data and "postgres" in (process / "comm").read_text():
                    return True
            except OSError:  # it has ended meanwhile, or is a stranger's
                continue
        return False


def stop(child: "subprocess.Popen[bytes]") -> None:
    """Stop the server the “fast” way: sessions are ended, what was committed is written."""
    children.stop(child, signal.SIGINT, patience=60)
