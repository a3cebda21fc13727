"""What the application's database role may do: everything to rows, those of libraries too (sessions, second factors),
except to rows that are never changed.

The triggers of `core.immutable` refuse the owner too; these grants are the second lock (DESIGN, rule 9). Both come from
one list: the triggers that stand beside each model.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from pghistory.models import Event

from core.immutable import Kept, Refuses

SWITCH = (
    "_pgtrigger_should_ignore"  # the function by which pgtrigger's own triggers let themselves be ignored
)


@dataclass(frozen=True, slots=True)
class Protected:
    """What the database refuses for the rows of one model, history's included."""

    model: type[models.Model]
    deletes: bool
    updates: bool  # of every column but those of `kept`
    inserts: bool
    kept: Kept | None

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def columns(self) -> list[str]:
        """The columns that may change."""
        return self.kept.columns(self.model) if self.kept else []


def protected() -> Iterator[Protected]:
    """Yield every model of which some whole operation is refused, in the order of their tables."""
    every_model = sorted(apps.get_models(include_auto_created=True), key=lambda model: model._meta.db_table)
    for model in every_model:
        triggers = [
            trigger for trigger in getattr(model._meta, "triggers", []) if isinstance(trigger, Refuses)
        ]
        of_rows = [trigger for trigger in triggers if trigger.name != "never_emptied" and _is_whole(trigger)]
        kept = next((trigger for trigger in of_rows if isinstance(trigger, Kept)), None)
        operations = " ".join(str(trigger.operation) for trigger in of_rows)
        if operations:
            yield Protected(
                model=model,
                deletes="DELETE" in operations,
                updates="UPDATE" in operations,
                inserts=issubclass(model, Event),
                kept=kept,
            )


def _is_whole(trigger: Refuses) -> bool:
    """Say whether a trigger is about all rows: a published policy's is not, since drafts may change."""
    return isinstance(trigger, Kept) or trigger.condition is None


@transaction.atomic
def grant_app_role() -> None:
    """Grant the application's role what it may do, as the owner, after every migration, for the tables that exist by
    then. Do nothing where owner and application are one role.
    """
    role = settings.APP_DATABASE_ROLE
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        if cursor.fetchone()[0] == role:
            return
        quote = connection.ops.quote_name
        for statement in (
            "GRANT USAGE ON SCHEMA public TO {role}",
            "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
            "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
            *_narrower(_columns_there()),
        ):
            cursor.execute(statement.format(role=quote(role)))


def drop_switch() -> None:
    """Drop the switch, as the owner, after every migration, once no trigger asks for it any more."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.prosrc LIKE %s LIMIT 1",
            [f"%{SWITCH}%"],
        )
        if cursor.fetchone() is None:
            cursor.execute(f"DROP FUNCTION IF EXISTS {SWITCH}(name)")


def _narrower(existing_columns: dict[str, set[str]]) -> Iterator[str]:
    quote = connection.ops.quote_name
    for protection in protected():
        if protection.table not in existing_columns:
            continue
        table = quote(protection.table)
        if protection.deletes:
            yield f"REVOKE DELETE ON {table} FROM {{role}}"
        if protection.inserts:
            yield f"REVOKE INSERT ON {table} FROM {{role}}"
        if protection.updates:
            yield f"REVOKE UPDATE ON {table} FROM {{role}}"
        columns = [
            quote(column) for column in protection.columns if column in existing_columns[protection.table]
        ]
        if columns:
            yield f"GRANT UPDATE ({', '.join(columns)}) ON {table} TO {{role}}"


def _columns_there() -> dict[str, set[str]]:
    """Return the columns of each table as they are at this moment: a migration may have stopped half way."""
    columns_by_table: dict[str, set[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        )
        for table, column in cursor.fetchall():
            columns_by_table.setdefault(table, set()).add(column)
    return columns_by_table
