"""A PostgreSQL server of our own, from a folder of binaries: with the owner's role, the application's, and a database."""

import os
import secrets
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

import psycopg2

from ops import children
from ops.children import Failed

OWNER, APP, SUPERUSER = "cs_owner", "cs_app", "postgres"


@dataclass
class Cluster:
    """`data`, `sockets` and `binaries` must be reachable by nobody, when we are root."""

    binaries: Path
    data: Path
    sockets: Path
    port: int
    options: tuple[str, ...] = ()
    locale: tuple[str, ...] = ("--locale=C.UTF-8",)
    listen: str = ""

    def create(self) -> None:
        """initdb, once. Only who reaches the socket, whose folder is closed, can connect."""
        if (self.data / "PG_VERSION").exists():
            return
        done = subprocess.run(
            [
                self.binaries / "initdb",
                "-D",
                self.data,
                "-U",
                SUPERUSER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--no-instructions",
                *self.locale,
            ],
            **_as_nobody(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            cwd="/",
        )
        if done.returncode:
            raise Failed(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")

    def start(self, log: Path) -> "subprocess.Popen[bytes]":
        options = [f"-c{option}" for option in self.options]
        with log.open("ab") as file:
            child = children.start(
                [self.binaries / "postgres", "-D", self.data, "-p", str(self.port), "-k", self.sockets,
                 f"-clisten_addresses={self.listen}", *options],
                death=signal.SIGINT, as_nobody=os.geteuid() == 0, log=file, cwd=Path("/"),
            )  # fmt: skip
        try:
            children.wait_until(self._ready, child, f"PostgreSQL (see {log})", 60)
        except Failed:
            children.stop(child, signal.SIGINT)
            raise
        return child

    def url(self, role: str, database: str) -> str:
        """For DATABASE_URL."""
        if self.listen:
            return f"postgres://{role}@{self.listen}:{self.port}/{database}"
        return f"postgres://{role}@{str(self.sockets).replace('/', '%2F')}:{self.port}/{database}"

    def connect(self, database: str = "postgres") -> "psycopg2.extensions.connection":
        connection = psycopg2.connect(host=str(self.sockets), port=self.port, user=SUPERUSER, dbname=database)
        connection.autocommit = True
        return connection

    def make_roles(self) -> None:
        """The owner of everything, and the application's role. The extension comes from the superuser's hand."""
        with self.connect() as connection, connection.cursor() as cursor:
            for role, right in ((OWNER, "CREATEDB"), (APP, "NOCREATEDB")):
                cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
                if cursor.fetchone() is None:
                    cursor.execute(f"CREATE ROLE {role} LOGIN {right}")

    def make_database(self, name: str) -> None:
        with self.connect() as connection, connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                cursor.execute(f'CREATE DATABASE "{name}" OWNER {OWNER}')

    def _ready(self) -> bool:
        try:
            self.connect().close()
        except psycopg2.OperationalError:
            return False
        return True


def stop(child: "subprocess.Popen[bytes]") -> None:
    """The “fast” way: sessions are ended, what was committed is written."""
    children.stop(child, signal.SIGINT, patience=60)


def secret() -> str:
    return secrets.token_urlsafe(64)


def _as_nobody() -> dict[str, object]:
    if os.geteuid():
        return {}
    return {"user": children.NOBODY, "group": children.NOBODY, "extra_groups": []}
