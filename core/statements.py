"""Statements that are put together once in each process, and asked with other values each time.

Putting a large queryset together takes longer than PostgreSQL needs to answer it. What differs from one time to the
next is given to the queryset as a placeholder, a value that no row has, for which the true one is put in each time.
"""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import BigIntegerField, Model, QuerySet
from django.db.models.expressions import RawSQL

Row = TypeVar("Row", bound=Model)

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


def some_number(name: str) -> RawSQL:
    """Return the placeholder of a number, such as a row's id; its value is given under `{name}`."""
    return RawSQL("%s::bigint", [placeholder(name)], output_field=BigIntegerField())


def placeholder(name: str) -> str:
    """Return the placeholder of a text; its value is given under it."""
    return f"{{{name}}}"


@dataclass
class KeptQuery(Generic[Row]):
    """A queryset with placeholders, which `build` makes at the first use."""

    build: "Callable[[], QuerySet[Row, Any]]"

    @cached_property
    def _compiled(self) -> tuple[Any, Any, str, tuple[Any, ...]]:
        queryset = self.build()
        compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        return queryset, compiler, sql, tuple(parameters)

    def statement(self, values: Mapping[Any, Any]) -> tuple[str, list[Any]]:
        """Return the SQL and its parameters, each placeholder replaced by its value."""
        *_, sql, parameters = self._compiled
        return sql, [values.get(parameter, parameter) for parameter in parameters]

    def rows(self, values: Mapping[Any, Any]) -> list[Row]:
        """Return the rows as the queryset makes them, with what is joined and annotated; nothing is prefetched."""
        queryset, compiler, *_ = self._compiled
        ready = _Ready(queryset, compiler, self.statement(values))
        return list(queryset._iterable_class(ready))


class _Ready:
    """What Django's iterators of rows ask a queryset for, with a statement that is written already."""

    def __init__(self, queryset: Any, compiler: Any, statement: tuple[str, list[Any]]) -> None:
        self.db, self.model, self.query = DEFAULT_DB_ALIAS, queryset.model, self
        self._known_related_objects = queryset._known_related_objects
        self._compiler = copy(compiler)
        self._compiler.connection = connection  # that of this thread
        self._compiler.as_sql = lambda *_, **__: statement

    def get_compiler(self, *_: Any, **__: Any) -> Any:
        return self._compiler
