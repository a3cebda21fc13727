"""Every byte of a frozen decision that somebody changes is found, whoever they are (DOMAIN §8)."""

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg2
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

from guarantee.frozen.columns import LEFT_OUT, stable
from guarantee.frozen.models import FrozenRecord, FrozenText
from guarantee.frozen.verification import broken_links
from tests import factories
from tests.databases import url_for
from tests.guarantee.appeals import appealing
from tests.guarantee.exports.test_export import with_file
from tests.guarantee.frozen.decided import DecidedClaim, decide, decided
from tests.guarantee.frozen.test_every_column import CHANGING
from tests.guarantee.proposals import idle
from tests.stages import staged

alice = staged(decided)

# Tables of the chain itself: every row of theirs is looked at.
CHAIN = ("guarantee.FrozenRecord", "guarantee.FrozenText", "guarantee.TrailEntry")


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


def rested_on() -> dict[str, list[int]]:
    """The tables that the records rest on, each with the rows that they name."""
    rows: dict[str, set[int]] = defaultdict(set)
    for record in FrozenRecord.objects.all():
        content = json.loads(record.canonical)
        for row in (*content["rows"], *content["evidence"]):
            rows[row["table"]].add(row["row"][apps.get_model(row["table"])._meta.pk.attname])
    for label in CHAIN:
        rows[label] = set(apps.get_model(label)._base_manager.values_list("pk", flat=True))
    return {label: sorted(pks) for label, pks in sorted(rows.items()) if label not in CHANGING}


def changeable(label: str) -> list[str]:
    model = apps.get_model(label)
    pk = model._meta.pk.attname
    return [
        field.attname
        for field in model._meta.concrete_fields
        if field.attname != pk and field.attname in stable(model) and (label, field.attname) not in LEFT_OUT
    ]


def changed_in(cursor: Any, label: str, column: str, pks: list[int]) -> list[tuple[int, str]]:
    """Rows in which the column can be changed by one byte, each with the SQL of its new value."""
    model = apps.get_model(label)
    cursor.execute(
        f'SELECT id, "{column}"::text FROM {model._meta.db_table} WHERE id = ANY(%s) ORDER BY id', [pks]
    )
    rows = [row for row in cursor.fetchall() if row[1] is not None]
    field = next(field for field in model._meta.concrete_fields if field.attname == column)
    expressions = []
    for pk, text in {rows[0], rows[-1]} if rows else ():
        if isinstance(field, models.DateTimeField):
            expressions.append((pk, f"\"{column}\" + interval '1 microsecond'"))
        elif isinstance(field, models.DateField):
            expressions.append((pk, f'"{column}" + 1'))
        elif isinstance(field, models.DecimalField):
            expressions.append((pk, f'"{column}" + 0.01'))
        elif isinstance(field, models.BooleanField):
            expressions.append((pk, f'NOT "{column}"'))
        elif isinstance(field, models.JSONField):
            place = next(
                (place for place, sign in enumerate(text) if sign.isalpha() and text[place - 1] == '"'), None
            )
            if place is not None:
                changed = f"overlay(\"{column}\"::text placing '0' from {place + 1} for 1)"
                expressions.append((pk, f"({changed})::jsonb"))
        elif isinstance(field, models.CharField | models.TextField):
            expressions.append((pk, f"overlay(\"{column}\" placing '~' from {len(text) // 2 + 1} for 1)"))
        else:
            expressions.append((pk, f'"{column}" + 1000'))
    return expressions


def decided_in_all_ways() -> None:
    """Decisions that rest on as many tables as three claims have: one on a file, one appealed with another file."""
    case = with_file()
    scene = idle(name="Cleo Ward", beside=case.scene)
    decide(scene)
    factories.make_admin("Gina Roy")
    factories.make_admin("Hugo Lind")
    appealing.appeal(scene, files=[appealing.letter()])
    appealing.rule(scene, "stands")


def test_one_byte_in_any_table_is_found(committed_db: str, settings: Any, tmp_path: Path) -> None:
    settings.FILES_ROOT = str(tmp_path)
    decided_in_all_ways()
    assert list(broken_links()) == []
    unseen, tried, tables = [], 0, rested_on()
    with as_superuser() as cursor:
        for label, pks in tables.items():
            table = apps.get_model(label)._meta.db_table
            for column in changeable(label):
                for pk, expression in changed_in(cursor, label, column, pks):
                    cursor.execute(
                        f'CREATE TEMP TABLE before AS SELECT "{column}" FROM {table} WHERE id = {pk}'
                    )
                    try:
                        cursor.execute(f'UPDATE {table} SET "{column}" = {expression} WHERE id = {pk}')
                    except (
                        psycopg2.IntegrityError,
                        psycopg2.DataError,
                    ):  # the type or a constraint refuses it
                        cursor.execute("DROP TABLE before")
                        continue
                    tried += 1
                    if next(broken_links(), None) is None:
                        unseen.append(f"{label}.{column} of row {pk}")
                    cursor.execute(
                        f'UPDATE {table} SET "{column}" = (SELECT "{column}" FROM before) WHERE id = {pk}'
                    )
                    cursor.execute("DROP TABLE before")
    assert unseen == []
    assert len(tables) >= 25 and tried > 200, (len(tables), tried)
    assert list(broken_links()) == [], "all is as it was"


def test_a_row_that_is_gone_is_found(committed_db: str, settings: Any, tmp_path: Path) -> None:
    settings.FILES_ROOT = str(tmp_path)
    decided_in_all_ways()
    unseen = []
    with as_superuser() as cursor:
        for label, pks in rested_on().items():
            table = apps.get_model(label)._meta.db_table
            cursor.execute(f"CREATE TEMP TABLE before AS SELECT * FROM {table} WHERE id = {pks[-1]}")
            cursor.execute(f"DELETE FROM {table} WHERE id = {pks[-1]}")
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
