"""What may never change is kept so by the database: by triggers for everyone, by grants for the application."""

from datetime import UTC, datetime
from typing import Any

import psycopg2
import pytest
from django.db import ProgrammingError, connection, transaction

from core import grants
from core.models import AccessRecord
from people.models import User


def tables() -> list[str]:
    return sorted({table for table, _ in grants.refused_by_triggers()})


def whole_rows(operation: str) -> set[str]:
    return {table for table, refused in grants.refused_by_triggers() if refused == operation}


def test_there_are_such_tables() -> None:
    assert AccessRecord._meta.db_table in whole_rows("UPDATE") & whole_rows("DELETE")
    assert len(tables()) > 5


@pytest.mark.django_db
@pytest.mark.parametrize("right", ["UPDATE", "DELETE"])
def test_the_application_has_no_right_to_what_triggers_refuse(right: str) -> None:
    with connection.cursor() as cursor:
        for table in whole_rows(right):
            cursor.execute("SELECT has_table_privilege(%s, %s)", [table, right])
            assert cursor.fetchone() == (False,), table


@pytest.mark.django_db
def test_the_application_owns_nothing_and_empties_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename, has_table_privilege(tablename, 'TRUNCATE'), has_table_privilege(tablename, 'INSERT'),"
            " tableowner = current_user FROM pg_tables WHERE schemaname = 'public'"
        )
        rows = cursor.fetchall()
    assert len(rows) > 20
    assert {(emptied, owns) for _, emptied, _, owns in rows} == {(False, False)}
    assert all(inserts for _, _, inserts, _ in rows)


@pytest.mark.django_db
def test_the_application_makes_no_tables() -> None:
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE mine (id int)")


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


def test_every_such_table_refuses_truncate_to_its_owner(committed_db: str, owner: Any) -> None:
    """Row triggers do not see TRUNCATE: each needs the other kind, too."""
    for table in tables():
        with pytest.raises(psycopg2.Error, match="Cannot truncate"):
            owner.execute(f'TRUNCATE "{table}" CASCADE')
