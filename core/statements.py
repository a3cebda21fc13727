"""Statements that are put together once in each process, and asked with other values each time.

Putting a large queryset together takes longer than PostgreSQL needs to answer it. What differs from one time to the
next is given to the queryset as a placeholder, a value that no row has, for which the true one is put in each time.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

NOW = datetime.min.replace(tzinfo=UTC)  # placeholder of a moment
NUMBER = -(2**31)  # placeholder of a row's number


class KeptStatement:
    """The text of a queryset's statement, with its parameters in their order; no row of an answer is kept."""

    def __init__(self, rows: QuerySet[Any, Any]) -> None:
        self.sql, self.parameters = rows.query.sql_with_params()

    def fetch(self, values: Mapping[Any, Any]) -> list[tuple[Any, ...]]:
        """Return the rows, as the database has them, with `values` in place of the placeholders. One query."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [values.get(parameter, parameter) for parameter in self.parameters])
            return cursor.fetchall()
