"""The tables that a new demonstration reads from a file are those that the migrations make."""

import os
import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg2
import pytest

from ops import schema
from tests import databases

# Everything by name, since numbers differ from database to database.
SAME = {
    "columns": """
        SELECT table_name, rank() OVER (PARTITION BY table_name ORDER BY ordinal_position), column_name, udt_name,
               character_maximum_length, numeric_precision, numeric_scale, is_nullable, column_default, is_identity,
               identity_generation, collation_name
          FROM information_schema.columns WHERE table_schema = 'public'""",
    "constraints": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
          FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'""",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": """
        SELECT pg_get_triggerdef(pg_trigger.oid), tgenabled, obj_description(pg_trigger.oid, 'pg_trigger')
          FROM pg_trigger WHERE NOT tgisinternal""",
    "functions": """
        SELECT proname, pg_get_functiondef(oid), obj_description(oid, 'pg_proc')
          FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang <> 12 AND prolang <> 13""",
    "sequences": "SELECT sequencename, data_type::text, increment_by FROM pg_sequences WHERE schemaname = 'public'",
    "extensions": "SELECT extname FROM pg_extension",
    "migrations": "SELECT app, name FROM django_migrations",
    "content types": "SELECT id, app_label, model FROM django_content_type",
    "permissions": "SELECT id, name, content_type_id, codename FROM auth_permission",
}
# PostgreSQL reads its own words back with the casts of a list's parts written out.
CASTS = re.compile(r"::(character varying|text)(\[\])?|[()]")
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"


def read(database: str) -> dict[str, list[Any]]:
    """Read all that is compared, and how many rows each table has."""
    connection = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], database))
    try:
        with connection, connection.cursor() as cursor:
            found: dict[str, list[Any]] = {}
            for what, statement in SAME.items():
                cursor.execute(statement)
                found[what] = sorted(CASTS.sub("", repr(row)) for row in cursor.fetchall())
            cursor.execute(TABLES)
            for (table,) in sorted(cursor.fetchall()):
                cursor.execute(f'SELECT count(*) FROM "{table}"')
                found[f"rows of {table}"] = list(cursor.fetchone())
            return found
    finally:
        connection.close()


@pytest.fixture
def two_empty_databases() -> Iterator[list[str]]:
    names = [f"cs_{uuid4().hex[:12]}" for _ in range(2)]
    with databases.superuser() as cursor:
        for name in names:
            cursor.execute(f"CREATE DATABASE {name} OWNER cs_owner")
    yield names
    for name in names:
        databases.drop(name)


def test_the_file_says_what_the_migrations_make(two_empty_databases: list[str]) -> None:
    empty_database, other = two_empty_databases
    owner_url = databases.url_for(os.environ["MIGRATION_DATABASE_URL"], empty_database)
    schema.load(psycopg2.connect(owner_url))
    databases.migrate(other)
    from_the_file, migrated = read(empty_database), read(other)
    for what in {*from_the_file, *migrated}:
        assert from_the_file.get(what) == migrated.get(what), f"{what} differ: run bin/lib/schema"

    connection = psycopg2.connect(owner_url)
    with connection, connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'standing'")
    connection.close()
    schema.load(psycopg2.connect(owner_url))
    assert read(empty_database)["migrations"] != migrated["migrations"], "where something is, nothing is done"
