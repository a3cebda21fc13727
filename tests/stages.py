"""Stages: what many tests begin with, made once for all that ask for it one after another.

A stage stands in a transaction around those of its tests. Each test gets a savepoint of its own, which is rolled back,
and copies of the stage's objects, so nothing that a test does is seen by the next: as Django's `setUpTestData` does it
for a class.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import Any, TypeVar

import pytest
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction

Build = Callable[[], Any]
Made = TypeVar("Made")
_BUILDS: dict[Callable[..., Any], Build] = {}  # the function of a fixture → what makes its stage


def staged(build: Callable[[], Made]) -> Callable[..., Made]:
    """Make a fixture of a function that makes rows and needs no fixture: each test gets a copy of what it returns.

    Fixtures that set the clock, or files, stand beside it and depend on it.
    """

    def copied(request: pytest.FixtureRequest) -> Made:
        if not commits(request.node):
            request.getfixturevalue("db")
        if _stage.build is not build:  # asked for on a clone of its own, or while the test ran already
            return build()
        made: Made = deepcopy(_stage.made)
        return made

    copied.__doc__, copied.__name__ = build.__doc__, build.__name__
    _BUILDS[copied] = build
    return pytest.fixture(copied)


class Stage:
    """The one that stands on this process's database, if any."""

    def __init__(self) -> None:
        self.build: Build | None = None
        self.made: Any = None
        self._around: transaction.Atomic | None = None
        self._under: Any = None  # Django's connection that it stands on

    def set(self, build: Build) -> None:
        """Make this stage, unless it is the one that stands."""
        if build is self.build and connection.in_atomic_block:
            return
        self.clear()
        self._under = connections[DEFAULT_DB_ALIAS]
        self._around = transaction.atomic()
        self._around.__enter__()
        self.build = build
        try:
            self.made = build()
        except BaseException:
            self.clear()
            raise

    def clear(self) -> None:
        """Roll back what the stage has made.

        Once a browser has started, its event loop runs in this thread and Django uses another connection there: the
        one before is lost to it, and would hold what the stage has made until the process ends.
        """
        around, under = self._around, self._under
        self._around = self._under = self.build = self.made = None
        if around is None:
            return
        if under is not connections[DEFAULT_DB_ALIAS]:
            if under.connection is not None:
                under.connection.close()
        elif connection.in_atomic_block:
            transaction.set_rollback(True)
            around.__exit__(None, None, None)


_stage = Stage()


def asked_by(item: pytest.Item) -> Build | None:
    """Find what makes the stage that a test asks for; a clone of its own has none."""
    builds = [] if commits(item) else _builds_of(item)
    assert len(builds) < 2, f"{item.nodeid} asks for more than one stage"
    return builds[0] if builds else None


def set_to(build: Build | None) -> None:
    """Set this stage; with None the database is empty again."""
    if build is None:
        _stage.clear()
    else:
        _stage.set(build)


def commits(item: pytest.Item) -> bool:
    """Whether the test has a clone of the database, on which it commits."""
    mark = item.get_closest_marker("django_db")
    by_mark = mark is not None and bool(mark.kwargs.get("transaction"))
    return by_mark or "committed_db" in item.fixturenames  # type: ignore[attr-defined]


def _builds_of(item: pytest.Item) -> list[Build]:
    """Of the fixtures that the test uses, those that are staged; of one name the last, and what it builds upon."""
    builds = []
    for name, definitions in item._fixtureinfo.name2fixturedefs.items():  # type: ignore[attr-defined]
        for definition in reversed(definitions):
            if definition.func in _BUILDS:
                builds.append(_BUILDS[definition.func])
            if name not in definition.argnames:
                break
    return builds


clear = _stage.clear
