"""A database of an earlier version, whose migrations are not in the program any more (CHANGELOG, “Migrations”)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Connect = Callable[[str], Any]  # a database's name → a connection as superuser, in autocommit


def set_aside(connect: Connect, database: str, migrations: set[tuple[str, str]], stamp: str) -> str | None:
    """Rename the database when it ran a migration of ours that is not among `migrations` (room, name); return its new
    name, or None where nothing has to be done. Nothing in it is touched. `stamp` makes the name its own."""
    if not _applied(connect, database) - migrations:
        return None
    name = f"{database}_before_{stamp}"
    connection = connect("postgres")
    with connection.cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{database}" RENAME TO "{name}"')
    connection.close()
    return name


def migrations_of(root: Path) -> set[tuple[str, str]]:
    """Return the migrations that the program has, as (room, name)."""
    return {(file.parts[-3], file.stem) for file in root.glob("*/migrations/0*.py")}


def _applied(connect: Connect, database: str) -> set[tuple[str, str]]:
    """Return the migrations of our rooms that the database has run; none where it is new."""
    rooms = sorted({room for room, _ in migrations_of(Path(__file__).resolve().parent.parent)})
    connection = connect(database)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass('django_migrations')")
            if cursor.fetchone()[0] is None:
                return set()
            cursor.execute("SELECT app, name FROM django_migrations WHERE app = ANY(%s)", [rooms])
            return set(cursor.fetchall())
    finally:
        connection.close()
