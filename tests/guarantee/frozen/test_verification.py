"""Every byte of a frozen decision that somebody changes is found, whoever they are (DOMAIN §8)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg2
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

from guarantee.frozen.columns import stable
from guarantee.frozen.models import FrozenRecord, FrozenText
from guarantee.frozen.verification import broken_links
from tests.databases import url_for
from tests.guarantee.frozen.decided import DecidedClaim, decide, decided
from tests.guarantee.proposals import idle
from tests.stages import staged

alice = staged(decided)

# Tables whose every row stands in a frozen decision, or in the chain itself.
TABLES = (
    *("FrozenRecord", "FrozenText", "TrailEntry", "Claim", "Decision", "FinalDecision", "SecondOpinion"),
    *("RecordedFinding", "EvidenceSnapshot"),
)


def test_what_nobody_touched_is_whole(alice: DecidedClaim) -> None:
    decide(idle(name="Bea Stone", beside=alice.scene))
    assert list(broken_links()) == []


def test_the_command_says_so(alice: DecidedClaim, capsys: Any) -> None:
    call_command("verify_decisions")
    assert (
        f"Whole: 1 decisions, every text, file and trail. The head is {alice.record.digest}."
        in capsys.readouterr().out
    )


@contextmanager
def as_superuser() -> Iterator["psycopg2.extensions.cursor"]:
    """A superuser on this database, for whom no trigger and no foreign key holds."""
    link = psycopg2.connect(url_for(os.environ["TEST_SUPERUSER_URL"], connection.settings_dict["NAME"]))
    link.autocommit = True
    try:
        with link.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            yield cursor
    finally:
        link.close()


def changeable(label: str) -> list[str]:
    model = apps.get_model("guarantee", label)
    pk = model._meta.pk.attname
    return [
        field.attname
        for field in model._meta.concrete_fields
        if field.attname != pk and field.attname in stable(model)
    ]


def changed_in(cursor: Any, label: str, column: str) -> list[tuple[int, str]]:
    """Rows in which the column can be changed by one byte, each with the SQL of its new value."""
    model = apps.get_model("guarantee", label)
    cursor.execute(f"SELECT id, {column}::text FROM {model._meta.db_table} ORDER BY id")
    rows = cursor.fetchall()
    field = next(field for field in model._meta.concrete_fields if field.attname == column)
    expressions = []
    for pk, text in rows[:: max(1, len(rows) // 3)]:  # the first, one or two within, the last
        if text is None:
            continue
        if isinstance(field, models.DateTimeField):
            expressions.append((pk, f"{column} + interval '1 microsecond'"))
        elif isinstance(field, models.DecimalField):
            expressions.append((pk, f"{column} + 0.01"))
        elif isinstance(field, models.BooleanField):
            expressions.append((pk, f"NOT {column}"))
        elif isinstance(field, models.JSONField):
            place = next(
                (place for place, sign in enumerate(text) if sign.isalpha() and text[place - 1] == '"'), None
            )
            if place is not None:
                expressions.append(
                    (pk, f"(overlay({column}::text placing '0' from {place + 1} for 1))::jsonb")
                )
        elif isinstance(field, models.CharField | models.TextField):
            expressions.append((pk, f"overlay({column} placing '~' from {len(text) // 2 + 1} for 1)"))
        else:
            expressions.append((pk, f"{column} + 1000"))
    return expressions


def test_one_byte_in_any_table_is_found(committed_db: str) -> None:
    first = decided()
    decide(idle(name="Bea Stone", beside=first.scene))
    assert list(broken_links()) == []
    unseen, tried = [], 0
    with as_superuser() as cursor:
        for label in TABLES:
            table = apps.get_model("guarantee", label)._meta.db_table
            for column in changeable(label):
                for pk, expression in changed_in(cursor, label, column):
                    cursor.execute(
                        f"CREATE TEMP TABLE before AS SELECT {column} FROM {table} WHERE id = {pk}"
                    )
                    try:
                        cursor.execute(f"UPDATE {table} SET {column} = {expression} WHERE id = {pk}")
                    except psycopg2.IntegrityError:  # not even a superuser without triggers writes that
                        cursor.execute("DROP TABLE before")
                        continue
                    tried += 1
                    if next(broken_links(), None) is None:
                        unseen.append(f"{label}.{column} of row {pk}")
                    cursor.execute(
                        f"UPDATE {table} SET {column} = (SELECT {column} FROM before) WHERE id = {pk}"
                    )
                    cursor.execute("DROP TABLE before")
    assert unseen == []
    assert tried > 100
    assert list(broken_links()) == [], "all is as it was"


def test_a_row_that_is_gone_is_found(committed_db: str) -> None:
    decided()
    unseen = []
    with as_superuser() as cursor:
        for label in TABLES:
            table = apps.get_model("guarantee", label)._meta.db_table
            cursor.execute(f"CREATE TEMP TABLE before AS SELECT * FROM {table} ORDER BY id DESC LIMIT 1")
            cursor.execute(f"DELETE FROM {table} WHERE id = (SELECT id FROM before)")
            if next(broken_links(), None) is None:
                unseen.append(label)
            cursor.execute(f"INSERT INTO {table} SELECT * FROM before")
            cursor.execute("DROP TABLE before")
    assert unseen == []
    assert list(broken_links()) == [], "all is as it was"


def test_the_command_names_the_first_broken_link_and_ends_with_one(committed_db: str, capsys: Any) -> None:
    first = decided()
    decide(idle(name="Bea Stone", beside=first.scene))
    text = FrozenText.objects.filter(record__number=1).first()
    with as_superuser() as cursor:
        cursor.execute("UPDATE guarantee_frozentext SET text = text || ' ' WHERE id = %s", [text.pk])
        cursor.execute("UPDATE guarantee_frozenrecord SET previous = 'x' WHERE number = 2")
    with pytest.raises(SystemExit) as ended:
        call_command("verify_decisions")
    assert ended.value.code == 1
    claim = first.claim.reference
    assert (
        f"Broken: Decision 1 (claim {claim}): text {text.number} does not have its digest."
        in capsys.readouterr().out
    )
    assert FrozenRecord.objects.count() == 2


def test_rows_left_out_of_the_middle_of_the_chain_are_found(committed_db: str) -> None:
    first = decided()
    decide(idle(name="Bea Stone", beside=first.scene))
    with as_superuser() as cursor:
        cursor.execute("DELETE FROM guarantee_frozenrecord WHERE number = 1")
    assert next(broken_links()) == "Decision 1 is missing: after 0 comes 2."
