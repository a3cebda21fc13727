"""What a second start leaves out, and that it never leaves out what is needed."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
import pytest

from ops import stamps
from ops.stamps import Stamps
from tests import databases

ROOT = databases.ROOT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout, with files collected."""
    for folder in ("careerservices", "core", "static", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    (tmp_path / "var" / "static").mkdir(parents=True)
    (tmp_path / "var" / "static" / "site.1234.css").write_text("body {}")
    (tmp_path / "var" / "run").mkdir()
    monkeypatch.setattr(stamps, "ROOT", tmp_path)
    monkeypatch.setattr(stamps, "SETTINGS", tmp_path / "careerservices" / "settings.py")
    return tmp_path


@contextmanager
def owner_of_a_clone() -> Iterator["psycopg2.extensions.cursor"]:
    """A cursor of the owner's role on a new database; Django's connection stays where it is."""
    name = databases.clone()
    connection = psycopg2.connect(databases.url_for(os.environ["MIGRATION_DATABASE_URL"], name))
    connection.autocommit = True
    with connection.cursor() as cursor:
        yield cursor
    connection.close()
    databases.drop(name)


@pytest.fixture
def owner() -> Iterator["psycopg2.extensions.cursor"]:
    with owner_of_a_clone() as cursor:
        yield cursor


def read(checkout: Path, **env: str) -> Stamps:
    return Stamps(checkout / "var" / "run" / "stamps", env)


def rewrite(name: str) -> Callable[[Path], object]:
    """Add to a file, and let its date be what it was."""

    def change(checkout: Path) -> None:
        path = checkout / name
        before = path.stat()
        path.write_text(path.read_text() + "\n")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return change


def add(name: str) -> Callable[[Path], object]:
    return lambda checkout: (checkout / name).write_text("")


def remove(name: str) -> Callable[[Path], object]:
    return lambda checkout: (checkout / name).unlink()


PROGRAM = {
    "a migration that comes": add("core/migrations/0099_more.py"),
    "a migration that is another": rewrite("core/migrations/0001_initial.py"),
    "a trigger beside a model": rewrite("core/immutable.py"),
    "settings": rewrite("careerservices/settings.py"),
    "manage.py": rewrite("manage.py"),
    "a module that goes": remove("core/grants.py"),
}
STATICS = {
    "a sheet that is another": rewrite("static/css/site.css"),
    "a script that comes": add("static/js/more.js"),
    "a picture that goes": remove("static/favicon.svg"),
    "what was collected, gone": remove("var/static/site.1234.css"),
    "what was collected, spoilt": rewrite("var/static/site.1234.css"),
    "all that was collected, gone": lambda checkout: shutil.rmtree(checkout / "var" / "static"),
}
DATABASE = {
    "a migration taken back": "DELETE FROM django_migrations WHERE app = 'standing'",
    "a migration taken back and made again": "UPDATE django_migrations SET applied = now() WHERE app = 'standing'",
    "a table that goes": "DROP TABLE standing_standing CASCADE",
    "a column that goes": "ALTER TABLE people_user DROP COLUMN time_zone CASCADE",
    "a column that may be empty": "ALTER TABLE people_user ALTER COLUMN time_zone DROP NOT NULL",
    "a right that is taken": "REVOKE INSERT ON people_user FROM cs_app",
    "a right that is given": "GRANT DELETE ON standing_standing TO PUBLIC",
    "a right to a column": "GRANT UPDATE (name) ON people_user TO PUBLIC",
    "a trigger that sleeps": "ALTER TABLE core_outboxmail DISABLE TRIGGER USER",
    "another index": "CREATE INDEX more ON people_user (name)",
    "another function": "CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "the schema closed": "REVOKE USAGE ON SCHEMA public FROM PUBLIC",
}


def test_what_was_prepared_is_not_prepared_again(checkout: Path, owner: "psycopg2.extensions.cursor") -> None:
    first = read(checkout)
    assert not first.tables_are_ready(owner)
    assert not first.statics_are_ready()
    first.tables_were_made(owner)
    first.statics_were_collected()
    (checkout / "templates" / "base.html").write_text("not of these two")
    (checkout / "core" / "__pycache__").mkdir()
    (checkout / "core" / "__pycache__" / "clock.pyc").write_text("")
    owner.execute("VACUUM ANALYZE people_user")
    owner.execute("UPDATE core_outboxmail SET subject = subject")
    second = read(checkout)
    assert second.tables_are_ready(owner)
    assert second.statics_are_ready()


@pytest.mark.parametrize("change", PROGRAM.values(), ids=PROGRAM)
def test_another_program_is_prepared_anew(
    checkout: Path, owner: "psycopg2.extensions.cursor", change: Callable[[Path], object]
) -> None:
    first = read(checkout)
    first.tables_were_made(owner)
    first.statics_were_collected()
    change(checkout)
    assert not read(checkout).tables_are_ready(owner)
    assert not read(checkout).statics_are_ready()


def test_what_changes_while_it_is_prepared_is_seen_by_the_next_start(
    checkout: Path, owner: "psycopg2.extensions.cursor"
) -> None:
    first = read(checkout)
    PROGRAM["a migration that comes"](checkout)
    first.tables_were_made(owner)
    first.statics_were_collected()
    assert not read(checkout).tables_are_ready(owner)
    assert not read(checkout).statics_are_ready()


@pytest.mark.parametrize("change", STATICS.values(), ids=STATICS)
def test_other_sheets_are_collected_anew(checkout: Path, change: Callable[[Path], object]) -> None:
    read(checkout).statics_were_collected()
    assert read(checkout).statics_are_ready()
    change(checkout)
    assert not read(checkout).statics_are_ready()


def test_a_variable_that_settings_read_counts(checkout: Path) -> None:
    read(
        checkout, STATIC_ROOT=str(checkout / "var" / "static"), TERM="xterm", BASE_URL="http://a"
    ).statics_were_collected()
    read_again = read(
        checkout, STATIC_ROOT=str(checkout / "var" / "static"), TERM="vt100", BASE_URL="http://b"
    )
    assert read_again.statics_are_ready()
    assert not read(checkout, STATIC_ROOT=str(checkout / "elsewhere")).statics_are_ready()
    assert not read(checkout, STATIC_ROOT=str(checkout / "var" / "static"), DEBUG="1").statics_are_ready()


def test_other_packages_count(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages = tmp_path / "packages"
    (packages / "django-5.2.19.dist-info").mkdir(parents=True)
    monkeypatch.setattr(stamps.sysconfig, "get_path", lambda name: str(packages))
    read(checkout).statics_were_collected()
    assert read(checkout).statics_are_ready()
    (packages / "django-5.2.19.dist-info").rename(packages / "django-5.2.20.dist-info")
    assert not read(checkout).statics_are_ready()


@pytest.mark.parametrize("statement", DATABASE.values(), ids=DATABASE)
def test_another_state_of_the_database_is_migrated(
    checkout: Path, owner: "psycopg2.extensions.cursor", statement: str
) -> None:
    read(checkout).tables_were_made(owner)
    assert read(checkout).tables_are_ready(owner)
    owner.execute(statement)
    assert not read(checkout).tables_are_ready(owner)


def test_another_database_is_migrated_however_equal(
    checkout: Path, owner: "psycopg2.extensions.cursor"
) -> None:
    read(checkout).tables_were_made(owner)
    with owner_of_a_clone() as cursor:
        assert not read(checkout).tables_are_ready(cursor)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"statics": 1}'])
def test_a_spoilt_file_of_stamps_is_none(checkout: Path, text: str) -> None:
    (checkout / "var" / "run" / "stamps").write_text(text)
    assert not read(checkout).statics_are_ready()
