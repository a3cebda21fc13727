"""What the application's database role may do: everything to rows, except to rows that are never changed.

The triggers of `core.immutable` refuse the owner too; these grants are the second lock (DESIGN, rule 9).
"""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db import connection
from pgtrigger import Protect


def refused_by_triggers() -> Iterator[tuple[str, str]]:
    """(table, UPDATE or DELETE) wherever a trigger refuses that to whole rows, history's tables included."""
    for model in apps.get_models(include_auto_created=True):
        for trigger in getattr(model._meta, "triggers", []):
            if type(trigger) is Protect and trigger.condition is None:
                for operation in ("UPDATE", "DELETE"):
                    if operation in str(trigger.operation).upper():
                        yield model._meta.db_table, operation


def grant_app_role() -> None:
    """Run as the owner, after every migration, for the tables that are there by then. Does nothing where owner and
    application are one role.
    """
    role = settings.APP_DATABASE_ROLE
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        if cursor.fetchone()[0] == role:
            return
        quote, there = connection.ops.quote_name, set(connection.introspection.table_names(cursor))
        for statement in (
            "GRANT USAGE ON SCHEMA public TO {role}",
            "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
            "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
            *(
                f"REVOKE {operation} ON {quote(table)} FROM {{role}}"
                for table, operation in refused_by_triggers()
                if table in there
            ),
        ):
            cursor.execute(statement.format(role=quote(role)))
