"""The erasure of texts past their time of keeping: one function, which only the owner of the database can carry out.

Rows that may never change are kept so by triggers, for the owner, too. It turns them off for the tables that it needs,
in its own transaction, which the application's role may not; what it did is a row and an entry of the trail, which
`verify_decisions` compares.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import OperationalError, connection, transaction

from core.errors import Refused
from core.files.models import StoredFile
from core.files.storing import hold_content, path_of
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.frozen.columns import ERASED
from guarantee.frozen.models import Erasure, FrozenRecord, FrozenText
from guarantee.frozen.trail import ERASED_TEXTS, detail_of
from guarantee.judges.guards import locked_claim
from guarantee.retention.expired import ExpiredTexts, Years, expired
from guarantee.retention.live_rows import Content, WordyRows, left_of, wordy_rows
from rules.retention import RecordClass

# Whoever works on one of the tables is not kept waiting, nor ended as the victim of a deadlock, which takes a second.
PATIENCE = "800ms"
BUSY = "55P03"  # of PostgreSQL: a lock was not to be had in time


class TablesBusy(Exception):
    """Somebody works on a table just now: later."""


def must_be_owner() -> None:
    """Raise Refused where the connection is not the owner's."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE oid = %s::regclass",
            [Erasure._meta.db_table],
        )
        if not cursor.fetchone()[0]:
            raise Refused("Only the owner’s role erases: set MIGRATION_DATABASE_URL, as for migrate.")


def erase(part: ExpiredTexts, years: Years, now: datetime) -> Erasure | None:
    """Erase the texts of one class of a claim, beside its records and in the rows that they were taken from; return the
    row that says so, None where a legal hold or anything else stops it by now. Salts go with their texts, so that no
    digest that stays can be tried against a guess. Raise TablesBusy where somebody works on a table just now."""
    must_be_owner()
    try:
        with transaction.atomic():
            return _erase(part, years, now)
    except OperationalError as error:
        if getattr(error.__cause__, "pgcode", None) == BUSY:
            raise TablesBusy from error
        raise


def _erase(part: ExpiredTexts, years: Years, now: datetime) -> Erasure | None:
    claim, record_class = locked_claim(part.claim), part.record_class
    still = {row.record_class: row for row in expired(years, now, claim)}.get(record_class)
    if still is None or still.stopped_by:
        return None
    records = FrozenRecord.objects.filter(final__decision__claim=claim).order_by("number")
    contents: list[Content] = [json.loads(record.canonical) for record in records]
    rows = wordy_rows(claim, contents, record_class)
    files = _files(contents, record_class)
    with _unlocked(
        [FrozenText._meta.db_table, StoredFile._meta.db_table, *(part_rows.table for part_rows in rows)]
    ):
        texts = FrozenText.objects.filter(record__in=records, record_class=record_class, text__isnull=False)
        count = texts.update(text=None, salt=None)
        for part_rows in rows:
            _erase_rows(part_rows)
        for file in files:
            _erase_file(file, now)
    row = Erasure.objects.create(
        claim=claim, record_class=record_class, years=still.years, texts=count, by_role=_role(), at=now
    )
    audit_trail_verbs.add(claim, ERASED_TEXTS, by=None, now=now, **detail_of(row))
    return row


@contextmanager
def _unlocked(tables: list[str]) -> Iterator[None]:
    """Turn the triggers of these tables off meanwhile. Nobody else writes to them until the transaction ends."""
    ordered = sorted(set(tables))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [PATIENCE])
        for table in ordered:
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(table)} DISABLE TRIGGER USER")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ordered:
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(table)} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _erase_rows(rows: WordyRows) -> None:
    """Erase the words of these rows, one by one: what is left hangs on what was there."""
    manager, names = rows.model._base_manager, (*rows.columns, *rows.json_columns)
    own = rows.model._meta.pk.attname
    for values in manager.filter(**{f"{rows.pk}__in": rows.ids}).values(own, *names):
        left = {name: left_of(rows.model, name, values[own], values[name]) for name in names}
        manager.filter(pk=values[own]).update(**left)


def _files(contents: list[Content], record_class: RecordClass) -> list[StoredFile]:
    """Return the files whose names are texts of the class."""
    ids = {
        file["id"]
        for content in contents
        for file in content["files"]
        if file["text"] and content["texts"][file["text"] - 1]["class"] == record_class
    }
    return list(StoredFile.objects.filter(pk__in=ids, erased_at=None).order_by("digest", "pk"))


def _erase_file(file: StoredFile, now: datetime) -> None:
    """Erase a file's name, and its content unless another upload has the same."""
    hold_content(file.digest)
    StoredFile.objects.filter(pk=file.pk).update(erased_at=now, name=ERASED)
    if not StoredFile.objects.filter(digest=file.digest, erased_at=None).exists():
        place = path_of(file.digest)
        transaction.on_commit(lambda: place.unlink(missing_ok=True))


def _role() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])
