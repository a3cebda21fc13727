"""Databases of the test run: one template, migrated once, and clones of it (DESIGN, rule 10)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg2
from django.db import connection

from ops import schema
from tests import stages

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = "cs_template"
LOCK = 20261124


def url_for(role_url: str, database: str) -> str:
    """The same server and role, another database."""
    return urlunsplit(urlsplit(role_url)._replace(path=f"/{database}"))


@contextmanager
def superuser() -> Iterator["psycopg2.extensions.cursor"]:
    link = psycopg2.connect(os.environ["TEST_SUPERUSER_URL"])
    link.autocommit = True  # CREATE DATABASE runs in no transaction
    try:
        with link.cursor() as cursor:
            yield cursor
    finally:
        link.close()


def clone() -> str:
    """A new database, equal to the migrated template; its name. xdist's workers wait for each other here."""
    name = f"cs_{uuid4().hex[:12]}"
    with superuser() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])  # let go when the connection closes
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE DATABASE {TEMPLATE}_new OWNER cs_owner")
            # What the migrations make, in a tenth of their time; tests/infra/test_schema.py compares the two.
            schema.load(psycopg2.connect(url_for(os.environ["MIGRATION_DATABASE_URL"], f"{TEMPLATE}_new")))
            migrate(f"{TEMPLATE}_new")
            cursor.execute(f"ALTER DATABASE {TEMPLATE}_new RENAME TO {TEMPLATE}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} OWNER cs_owner STRATEGY file_copy")
    return name


def connect_to(**settings: object) -> None:
    """Let Django's connection of this process be to another database, or as another role, from its next statement on.

    A stage stands on the connection that is closed here, so it goes before.
    """
    stages.clear()
    connection.close()
    connection.settings_dict.update(settings)
    connection.settings_dict.setdefault("TEST", {})["NAME"] = connection.settings_dict["NAME"]


@contextmanager
def on_a_clone() -> Iterator[str]:
    """Let Django's connection be to a new clone meanwhile; its name. It is dropped at the end."""
    before, name = dict(connection.settings_dict), clone()
    connect_to(NAME=name)
    try:
        yield name
    finally:
        connect_to(**before)
        drop(name)


def someone_waits() -> bool:
    """Whether a session of this database, and no other test's, waits for a lock that another one holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")  # else a transaction sees always what it saw first
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool(cursor.fetchone()[0])


def drop(name: str) -> None:
    with superuser() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def migrate(name: str) -> None:
    """Have `manage.py migrate` make what is missing in a database."""
    env = os.environ | {
        "DATABASE_URL": url_for(os.environ["DATABASE_URL"], name),
        "MIGRATION_DATABASE_URL": url_for(os.environ["MIGRATION_DATABASE_URL"], name),
    }
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "migrate", "--no-input", "--verbosity", "0"],
        env=env, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"migrating the template failed:\n{done.stdout}{done.stderr}")
