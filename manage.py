#!/usr/bin/env python
"""Django's commands, and ours. Whoever migrates or erases is the database's owner; all else is the application."""

import os
import sys

OWNERS_COMMANDS = {"migrate", "showmigrations", "sqlmigrate", "pgtrigger", "erase_expired"}


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerservices.settings")
    if OWNERS_COMMANDS & set(sys.argv[1:2]):
        os.environ.setdefault("DATABASE_ROLE", "owner")

    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import OperationalError

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        print(error, file=sys.stderr)
        return 2
    except OperationalError as error:
        # A statement that failed (a lock, a full disk) has an SQLSTATE; an absent server has none.
        if getattr(error.__cause__, "pgcode", None):
            raise
        print(
            "The database is not running: start bin/run in another terminal, or set DATABASE_URL.",
            file=sys.stderr,
        )
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
