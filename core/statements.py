"""Statements that are put together once in each process, prepared once on each connection, and asked with other values
each time.

Putting a large queryset together takes longer than PostgreSQL needs to answer it, and so does planning the statement.
What differs from one time to the next is given to the queryset as a placeholder, a value that no row has, in whose
place the prepared statement has a parameter. A pool between program and database has to keep a connection's session.
"""

from collections.abc import Callable, Hashable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import count
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet
from psycopg2.extensions import AsIs

Row = TypeVar("Row")

# Placeholders of a moment, a day, a row's number. Where a statement has several, each is as many further on.
NOW = datetime.min.replace(tzinfo=UTC)
DAY = date.min
NUMBER = -(2**31)


def placeholder(name: str) -> str:
    """Return the placeholder of a text; its value is given under it."""
    return f"{{{name}}}"


_PARAMETER_TYPES = {datetime: "timestamptz", date: "date", int: "bigint", str: "text"}
_numbers = count(1)
_prepared: "WeakKeyDictionary[Any, dict[str, list[Any]]]" = WeakKeyDictionary()  # of each connection, by name


@dataclass
class KeptQuery(Generic[Row]):
    """A queryset with placeholders, which `build` makes at the first use; no row of an answer is kept."""

    build: "Callable[[], QuerySet[Any, Row]]"

    @cached_property
    def _compiled(self) -> tuple[Any, Any, str, tuple[Any, ...], str]:
        queryset = self.build()
        compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        return (
            queryset,
            compiler,
            sql,
            tuple(parameters),
            f"kept_{next(_numbers)}_{queryset.model._meta.db_table}",
        )

    def statement(self, values: Mapping[Any, Any]) -> tuple[str, list[Any]]:
        """Return the SQL that asks for the rows with these values, by the placeholders, and its parameters.

        The first time on a connection it is prepared there, which is one more way to the database.
        """
        name = self._compiled[-1]
        connection.ensure_connection()
        prepared = _prepared.setdefault(connection.connection, {})
        if name not in prepared:
            prepared[name] = self._prepare(name, values)
        marks = ", ".join(["%s"] * len(prepared[name]))
        return f"EXECUTE {name} ({marks})", [values[placeholder] for placeholder in prepared[name]]

    def _prepare(self, name: str, values: Mapping[Any, Any]) -> list[Any]:
        """Prepare the statement on this thread's connection; return its placeholders in the order of its parameters."""
        *_, sql, parameters, _ = self._compiled
        single = [parameter for parameter in parameters if isinstance(parameter, Hashable)]  # a list is none
        placeholders = [parameter for parameter in dict.fromkeys(single) if parameter in values]
        marks = {parameter: AsIs(f"${number}") for number, parameter in enumerate(placeholders, 1)}
        types = ", ".join(_PARAMETER_TYPES[type(values[parameter])] for parameter in placeholders)
        with connection.connection.cursor() as cursor:
            query = cursor.mogrify(
                sql,
                [
                    marks.get(parameter, parameter) if isinstance(parameter, Hashable) else parameter
                    for parameter in parameters
                ],
            ).decode()
            cursor.execute(f"PREPARE {name} ({types}) AS {query}")
        return placeholders

    def rows(self, values: Mapping[Any, Any]) -> list[Row]:
        """Return the rows as the queryset makes them, objects with what is joined and annotated, or tuples; nothing is
        prefetched. One query.
        """
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
