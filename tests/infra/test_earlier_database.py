"""bin/run keeps a database that an earlier version made, and begins a new one beside it."""

import os
import secrets
from collections.abc import Iterator
from typing import Any

import psycopg2
import pytest

from ops.earlier import migrations_of, set_aside
from tests import databases
from tests.databases import ROOT


def connect(name: str) -> Any:
    connection = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], name))
    connection.autocommit = True
    return connection


def run(database: str, statement: str, *values: object) -> None:
    connection = connect(database)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
    connection.close()


def names_like(name: str) -> list[str]:
    connection = connect("postgres")
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s ORDER BY 1", [f"{name}%"])
        found = [row[0] for row in cursor.fetchall()]
    connection.close()
    return found


@pytest.fixture
def database() -> Iterator[str]:
    name = f"earlier_{secrets.token_hex(6)}"
    run("postgres", f"CREATE DATABASE {name}")
    yield name
    for each in names_like(name):
        run("postgres", f'DROP DATABASE "{each}"')


def ran(database: str, *migrations: tuple[str, str]) -> None:
    run(database, "CREATE TABLE django_migrations (app text, name text)")
    for room, name in migrations:
        run(database, "INSERT INTO django_migrations VALUES (%s, %s)", room, name)


def test_a_new_database_stays(database: str) -> None:
    assert set_aside(connect, database, migrations_of(ROOT), "now") is None
    assert names_like(database) == [database]


def test_a_database_of_this_version_stays_whatever_libraries_ran(database: str) -> None:
    ran(database, *migrations_of(ROOT), ("auth", "0099_of_a_library"))
    assert set_aside(connect, database, migrations_of(ROOT), "now") is None
    assert names_like(database) == [database]


def test_a_database_of_an_earlier_version_is_kept_under_another_name(database: str) -> None:
    ran(database, ("people", "0001_initial"), ("people", "0007_addresses_bare_of_what_nobody_sees"))
    assert set_aside(connect, database, migrations_of(ROOT), "20261128") == f"{database}_before_20261128"
    assert names_like(database) == [f"{database}_before_20261128"]


def test_each_room_begins_once_and_what_came_before_is_gone() -> None:
    """Two files where rooms point at each other. What follows has a name that says what it changes."""
    beginnings = {name for _, name in migrations_of(ROOT) if name.endswith("_initial")}
    assert beginnings == {"0001_initial", "0002_initial"}
    rooms = {room for room, _ in migrations_of(ROOT)}
    assert {(room, "0001_initial") for room in rooms} <= migrations_of(ROOT)
    assert ("people", "0007_addresses_bare_of_what_nobody_sees") not in migrations_of(ROOT)
