"""All tables as one file of SQL, so that the first start of a new database need not live through every migration.

`ops/schema.sql` is what the migrations make, written by `bin/lib/schema`; `tests/infra/test_schema.py` compares the
two. `migrate` runs afterwards in any case: what came after the file, and who is granted what, is its work alone.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg2

from ops.testbed import newest_binaries

FILE = Path(__file__).with_name("schema.sql")
RAN_AT = "2000-01-01Z"  # when each migration ran, in the file: the same text for the same migrations


def load(connection: Any, file: Path = FILE) -> None:
    """Fill an empty database as its owner, all or nothing. Do nothing where there is something already.

    The connection is closed afterwards: the file has changed its settings.
    """
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace)")
        if not cursor.fetchone()[0]:
            cursor.execute(file.read_text())
            cursor.execute("UPDATE public.django_migrations SET applied = now()")
    connection.close()


def dump(url: str) -> str:
    """Return the statements that make the tables of a migrated database in which nobody is, and its rows."""
    connection = psycopg2.connect(url)
    with connection, connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET applied = %s", [RAN_AT])
    connection.close()
    command = [
        str(newest_binaries() / "pg_dump"),
        "--no-owner",
        "--no-privileges",
        "--rows-per-insert=1000",
        url,
    ]
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    for left_out in (
        r"--\n-- .*\n--\n",
        r"-- Dumped .*\n",
        r"\\(un)?restrict .*\n",
        r"COMMENT ON EXTENSION .*\n",
    ):
        text = re.sub(f"^{left_out}", "", text, flags=re.M)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(dump(os.environ["MIGRATION_DATABASE_URL"]))
