"""Fixtures that every test may use.

- `db` (or the mark `django_db`): a transaction that is rolled back, on this file's clone, as the application's role.
- `committed_db` (or the mark with `transaction=True`): a fresh clone, so that what is committed is really committed and
  threads and other connections see it; thrown away afterwards. Never a flush: TRUNCATE is refused by triggers.
- `clock`: sets what `core.clock.now()` answers.
- `owner`: a cursor as the owner's role, on the database in use.
- `server`: the whole program for a browser; see its docstring. `page` and friends come from pytest-playwright.
"""

import gc
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection

from tests import databases, stages
from tests.chromium import launch_options
from tests.live import Server, launch

if "TEST_SUPERUSER_URL" not in os.environ:
    raise pytest.UsageError("Tests need servers of their own: run them with bin/test.")


def pytest_configure(config: pytest.Config) -> None:
    # Playwright's loop stays in this thread once a browser has started, and Django would refuse its database there.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


LONGEST = (
    "tests/demonstration/test_crawl.py",
    "tests/demonstration/test_crawl_of_students.py",
    "tests/access/test_access.py",
    "tests/journeys/",
    "tests/budgets/",
    "tests/infra/test_run.py",
    "tests/standing/situations/test_lives.py",
    "tests/standing/test_thousand.py",
    "tests/look/test_axe_everywhere.py",
    "tests/look/test_wcag_22.py",
    "tests/demonstration/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that no worker is left alone with it at the end."""

    def order(item: pytest.Item) -> int:
        places = [number for number, start in enumerate(LONGEST) if item.nodeid.startswith(start)]
        return places[0] if places else len(LONGEST)

    items.sort(key=order)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the garbage collector need not look through it again during each test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="module")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """This file's clone.

    What the tests of other files have rolled back would lie in it, and statistics of tables that were empty between two
    tests: by these PostgreSQL once read whole tables for each row of others, which made minutes of a second.
    """
    name = databases.clone()
    with django_db_blocker.unblock():
        databases.connect_to(NAME=name)
    yield
    with django_db_blocker.unblock():
        stages.clear()
        connection.close()
    databases.drop(name)


@pytest.fixture(autouse=True)
def _stage(request: pytest.FixtureRequest) -> None:
    """The stage that the test asks for, before its own transaction begins; see `tests.stages`."""
    mark = request.node.get_closest_marker("django_db")
    build = stages.asked_by(request.node)
    if build or mark or {"db", "committed_db", "django_db_setup"} & set(request.fixturenames):
        request.getfixturevalue("django_db_setup")
        with request.getfixturevalue("django_db_blocker").unblock():
            stages.set_to(build)
        # People of a stage keep their numbers from test to test: none has the counters of another.
        caches["default"].key_prefix = uuid4().hex


@pytest.fixture
def committed_db(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """A fresh clone for this test alone; its name. Threads connect to it, too; they must close what they open."""
    with django_db_blocker.unblock(), databases.on_a_clone() as name:
        yield name


@pytest.fixture
def transactional_db(committed_db: str) -> None:
    """pytest-django's name for it."""


@pytest.fixture(autouse=True)
def _django_db_marker(request: pytest.FixtureRequest, _stage: None) -> None:
    """Replaces pytest-django's: a mark with `transaction=True` means a clone, not a flush."""
    mark = request.node.get_closest_marker("django_db")
    if mark:
        request.getfixturevalue("committed_db" if mark.kwargs.get("transaction") else "_django_db_helper")


@pytest.fixture
def owner(request: pytest.FixtureRequest) -> Iterator["psycopg2.extensions.cursor"]:
    """A cursor of the owner's role on the database in use; every statement commits by itself."""
    url = databases.url_for(os.environ["MIGRATION_DATABASE_URL"], connection.settings_dict["NAME"])
    link = psycopg2.connect(url)
    link.autocommit = True
    try:
        with link.cursor() as cursor:
            yield cursor
    finally:
        link.close()


class Clock:
    """`clock.set(datetime)`, or text such as "2026-09-01T06:00Z"; `clock.now()`; stands still until set again."""

    def set(self, moment: datetime | str) -> datetime:
        from core.clock import set_clock
        from core.instants import parse_moment

        instant = parse_moment(moment) if isinstance(moment, str) else moment
        set_clock(instant, frozen=True)
        return instant

    def now(self) -> datetime:
        from core.clock import now

        return now()


@pytest.fixture
def clock(tmp_path: Path, settings: Any) -> Clock:
    settings.CLOCK_FILE = str(tmp_path / "clock")
    return Clock()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The whole program as it runs: gunicorn, a worker and beat on a database of their own, one for this test process.

    Every browser test of the process meets what others left there: people whom a test looks for by name bear names
    that no other test, and no scene, gives.

    - `server.url`: where it answers; pass it to `page.goto(server.url + "/…")`.
    - `server.manage("import_roster", "file.csv")`: a command on its database; returns stdout, raises when it fails.
    - `server.clock.set("2026-09-01T06:00Z")`: sets the clock of web, worker and beat at once (then it runs on; with
      `frozen=True` it stands still).
    - `server.mails(to=…)`: mails that the worker sent, oldest first, as `email.message.Message`, read from where the
      mail backend wrote them.
    - `with server.database() as cursor`: a cursor as the application's role.
    Beat sweeps every minute of real time; a test that cannot wait calls `server.manage("sweep")`.
    """
    with launch(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
) -> dict[str, Any]:
    """Debian's browser, as `tests.chromium` starts it."""
    return {**browser_type_launch_args, **launch_options(without_windows=True)}
