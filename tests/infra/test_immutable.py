"""What may never change is kept so by the database: by triggers for everyone, by grants for the application.

Every table and column is tried, in plain SQL, by both roles, with pgtrigger's switch on; which ones is read from the
triggers beside the models (`core.grants.protected`), the list from which the database's own refusals are made.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg2
import pytest
from django.db import ProgrammingError, connection, transaction

from core import grants
from core.grants import Protected, protected
from core.immutable import Kept
from core.models import AccessRecord
from people.accounts.models import User
from tests import databases

ROLES = {"application": "DATABASE_URL", "owner": "MIGRATION_DATABASE_URL"}
PROTECTED = list(protected())
REFUSED = {"P0001", "42501"}  # by a trigger, by a grant: and not by chance
WAS = {  # a value of each type, and another one
    "bigint": ("7", "8"),
    "integer": ("7", "8"),
    "smallint": ("7", "8"),
    "numeric": ("7", "8"),
    "boolean": ("true", "false"),
    "date": ("'2026-03-02'", "'2026-03-03'"),
    "timestamp with time zone": ("'2026-03-02T12:00Z'", "'2026-03-03T12:00Z'"),
    "jsonb": ("""'{"a": 1}'""", """'{"b": 2}'"""),
    "inet": ("'203.0.113.7'", "'203.0.113.8'"),
    "uuid": ("'00000000-0000-4000-8000-000000000007'", "'00000000-0000-4000-8000-000000000008'"),
    "ARRAY": ("'{7}'", "'{8}'"),
}
TEXT = ("'a'", "'b'")
KEPT_BY_NAME: dict[str, Any] = {  # what may never leave the list that everything here is read from
    "DELETE": {
        "people_role", "people_assignment", "people_cover", "people_student", "commitments_signature",
        "commitments_leave", "commitments_excusal", "jobsearch_correctionrequest", "jobsearch_activity",
        "guarantee_trailentry", "guarantee_decision", "guarantee_claim", "core_accessrecord", "coaching_message",
        "coaching_appointment", "core_outboxmail", "jobsearch_activityevent", "jobsearch_offerevent",
        "coaching_messageevent",
    },
    "UPDATE": {
        ("guarantee_claim", "filed_at"), ("jobsearch_activity", "logged_at"), ("coaching_message", "sent_at"),
        ("coaching_message", "body"), ("commitments_signature", "text"), ("guarantee_trailentry", "detail"),
        ("core_accessrecord", "at"), ("jobsearch_importedfile", "digest"), ("core_outboxmail", "body"),
    },
}  # fmt: skip


def tables() -> list[str]:
    return [each.table for each in PROTECTED]


def ids(each: Any) -> str:
    return each.table if isinstance(each, Protected) else str(each)


def test_what_must_be_kept_is_on_the_list() -> None:
    assert {each.table for each in PROTECTED if each.deletes} >= KEPT_BY_NAME["DELETE"]
    fixed = {each.table: set(each.columns) for each in PROTECTED if each.updates}
    for table, column in KEPT_BY_NAME["UPDATE"]:
        assert column not in fixed[table], f"{table}.{column}"


@pytest.mark.django_db
def test_the_application_has_no_right_to_what_triggers_refuse() -> None:
    with connection.cursor() as cursor:
        for each in PROTECTED:
            cursor.execute("SELECT has_table_privilege(%s, 'DELETE')", [each.table])
            assert cursor.fetchone() == (not each.deletes,), each.table
            cursor.execute("SELECT has_table_privilege(%s, 'UPDATE')", [each.table])
            assert cursor.fetchone() == (not each.updates,), each.table
            for column in _columns(cursor, each.table):
                cursor.execute("SELECT has_column_privilege(%s, %s, 'UPDATE')", [each.table, column])
                granted = not each.updates or column in each.columns
                assert cursor.fetchone() == (granted,), f"{each.table}.{column}"


@pytest.mark.django_db
def test_the_application_owns_nothing_and_empties_nothing_and_writes_no_history() -> None:
    history = {each.table for each in PROTECTED if each.inserts}
    assert {"jobsearch_activityevent", "jobsearch_offerevent", "coaching_messageevent"} <= history
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename, has_table_privilege(tablename, 'TRUNCATE'), has_table_privilege(tablename, 'INSERT'),"
            " tableowner = current_user FROM pg_tables WHERE schemaname = 'public'"
        )
        rows = cursor.fetchall()
    assert len(rows) > 20
    assert {(emptied, owns) for _, emptied, _, owns in rows} == {(False, False)}
    assert {table for table, _, inserts, _ in rows if not inserts} == history


@pytest.mark.django_db
def test_the_application_makes_no_tables() -> None:
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE mine (id int)")


@pytest.mark.django_db
def test_no_trigger_looks_at_a_switch_or_at_somebody_elses_tables() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.proname, p.prosrc, p.proconfig FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE NOT t.tgisinternal AND n.nspname = 'public' AND p.proname LIKE 'pgtrigger%%'"
        )
        functions = cursor.fetchall()
        cursor.execute("SELECT count(*) FROM pg_proc WHERE proname = %s", [grants.SWITCH])
        assert cursor.fetchone() == (0,)
    assert len(functions) > len(PROTECTED)
    for name, source, config in functions:
        assert "current_setting" not in source.lower() and grants.SWITCH not in source, name
        assert config == ["search_path=public, pg_temp"], name


@pytest.fixture(scope="module")
def full(django_db_setup: None) -> Iterator[str]:
    """A database with a row in every protected table: no trigger, foreign key or check has looked at it."""
    name = databases.clone()
    link = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], name))
    link.autocommit = True
    with link.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for table in tables():
            _drop_checks(cursor, table)
            columns = _columns(cursor, table)
            names = ", ".join(f'"{column}"' for column in columns)
            values = ", ".join(WAS.get(kind, TEXT)[0] for kind in columns.values())
            cursor.execute(f"INSERT INTO {table} ({names}) VALUES ({values})")
    link.close()
    yield name
    databases.drop(name)


def _drop_checks(cursor: Any, table: str) -> None:
    cursor.execute(
        "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c'", [table]
    )
    for (constraint,) in cursor.fetchall():
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{constraint}"')


def _columns(cursor: Any, table: str) -> dict[str, str]:
    """A column → its type."""
    cursor.execute(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public'"
        " AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position",
        [table],
    )
    return dict(cursor.fetchall())


@pytest.fixture
def tries(full: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A cursor of the role in question, pgtrigger's switch set to every trigger there is."""
    link = psycopg2.connect(databases.url_for(os.environ[ROLES[request.param]], full))
    link.autocommit = True
    with link.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pgtrigger.ignore', '{' || string_agg(tgname, ',') || '}', false) FROM pg_trigger"
            " WHERE NOT tgisinternal"
        )
        yield cursor
    link.close()


def refused(cursor: Any, statement: str) -> None:
    with pytest.raises(psycopg2.Error) as refusal:
        cursor.execute(statement)
    assert refusal.value.pgcode in REFUSED, f"{statement}: {refusal.value}"


@pytest.mark.parametrize("tries", ROLES, indirect=True)
@pytest.mark.parametrize("each", PROTECTED, ids=ids)
def test_no_row_goes_and_no_column_changes_but_those_named(each: Protected, tries: Any) -> None:
    refused(tries, f"TRUNCATE {each.table} CASCADE")
    if each.deletes:
        refused(tries, f"DELETE FROM {each.table}")
    if not each.updates:
        return
    for column, kind in _columns(tries, each.table).items():
        free = each.kept is not None and column in _changing(each.kept, each)
        if not free:
            other = WAS.get(kind, TEXT)[1]
            refused(tries, f'UPDATE {each.table} SET "{column}" = {other}')


def _changing(kept: Kept, each: Protected) -> set[str]:
    """The columns that may change whatever they said."""
    return {str(each.model._meta.get_field(name).column) for name in kept.changing}  # type: ignore[union-attr]


STEPS = [
    pytest.param(each, name, before, after, id=f"{each.table}: {before} to {after}")
    for each in PROTECTED
    for name, steps in (each.kept.steps if each.kept else {}).items()
    for before in steps
    for after in steps
    if before != after and after not in steps[before]
]


@pytest.mark.parametrize("tries", ROLES, indirect=True)
@pytest.mark.parametrize(("each", "name", "before", "after"), STEPS)
def test_no_state_is_followed_by_one_that_may_not(
    each: Protected, name: str, before: str, after: str, tries: Any, full: str
) -> None:
    link = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], full))
    with link, link.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(f'UPDATE {each.table} SET "{name}" = %s', [before])
    link.close()
    refused(tries, f"UPDATE {each.table} SET \"{name}\" = '{after}'")


@pytest.mark.parametrize("tries", ["application"], indirect=True)
def test_the_application_turns_no_triggers_off(tries: Any) -> None:
    refused(tries, "SET session_replication_role = replica")
    refused(tries, "ALTER TABLE core_accessrecord DISABLE TRIGGER ALL")
    refused(tries, "INSERT INTO jobsearch_activityevent SELECT * FROM jobsearch_activityevent")


@pytest.fixture
def record(committed_db: str) -> AccessRecord:
    user = User.objects.create_user("ada@example.org", "Ada")
    return AccessRecord.objects.create(
        actor=user, what="coaching:student", about_id=1, at=datetime(2026, 9, 1, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_accessrecord SET what = 'nothing'",
        "DELETE FROM core_accessrecord",
        "TRUNCATE core_accessrecord",
        "TRUNCATE people_user CASCADE",
    ],
)
def test_the_database_refuses_application_and_owner(record: AccessRecord, owner: Any, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="denied"), connection.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(psycopg2.Error, match=r"Cannot (update|delete|truncate)"):
        owner.execute(statement)
    record.refresh_from_db()
    assert record.what == "coaching:student"
