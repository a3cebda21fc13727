"""Locks: advisory ones are all in core/locks.py, and docs/locking.md names each, and each module that locks rows."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from commitments.searches.verbs import lock_many
from core.locks import Connection, Lock, held, take_until_commit
from people.students.models import Student
from tests.databases import ROOT
from tests.factories import make_student

PAGE = (ROOT / "docs" / "locking.md").read_text()
LIST = ROOT / "core" / "locks.py"
ADVISORY = re.compile(r"pg_\w*advisory\w*", re.I)
OF_ROWS = re.compile(r"select_for_update|\bFOR (NO KEY )?UPDATE\b")


def sources() -> Iterator[tuple[str, str]]:
    """The program's own files, with what they say; tests, migrations and what these make are not the program."""
    for path in sorted((*ROOT.rglob("*.py"), *ROOT.rglob("*.sql"), *(ROOT / "bin").rglob("*"))):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and not {"tests", "var", ".venv", "migrations", "schema.sql"} & set(parts):
            yield "/".join(parts), path.read_text()


def test_advisory_locks_are_taken_in_one_module() -> None:
    assert [name for name, text in sources() if ADVISORY.search(text)] == ["core/locks.py"]


@pytest.mark.parametrize("lock", Lock)
def test_the_page_names_each_advisory_lock_with_where_it_is_taken(lock: Lock) -> None:
    (line,) = re.findall(rf"^\| `{lock.name}`.*$", PAGE, re.M)
    (named,) = re.findall(r"`([\w/]+\.py)` \|$", line)
    users = [name for name, text in sources() if f"Lock.{lock.name}" in text and name != "core/locks.py"]
    assert users == [named]


def test_the_page_names_each_module_that_locks_rows() -> None:
    lockers = {name for name, text in sources() if OF_ROWS.search(text)}
    named = set(re.findall(r"`([\w/]+\.py)(?::\w+)?`", PAGE))
    assert lockers - named == set()


def test_no_two_locks_have_one_number() -> None:
    assert len({lock.value for lock in Lock}) == len(Lock.__members__)


@pytest.fixture
def other(db: None) -> Iterator[Connection]:
    """A connection of another process."""
    second = connection.copy()
    yield second
    second.close()


def is_free(other: Connection, lock: Lock, number: int | None = None) -> bool:
    with held(other, lock, number, wait=False) as had:
        return had


def test_a_lock_is_held_meanwhile_and_let_go_after(other: Connection) -> None:
    with held(connection, Lock.SWEEP, wait=True) as had:
        assert had
        assert not is_free(other, Lock.SWEEP)
    assert is_free(other, Lock.SWEEP)


def test_who_did_not_get_a_lock_lets_none_go(other: Connection) -> None:
    with held(connection, Lock.SWEEP, wait=True):
        assert not is_free(other, Lock.SWEEP)
        assert not is_free(other, Lock.SWEEP)


def test_locks_with_a_number_of_their_own_are_one_for_each(other: Connection) -> None:
    with held(connection, Lock.REPLAY, 7, wait=False):
        assert not is_free(other, Lock.REPLAY, 7)
        assert is_free(other, Lock.REPLAY, 8)


def test_a_lock_until_the_commit_goes_with_the_transaction(other: Connection) -> None:
    with transaction.atomic():
        take_until_commit(connection, Lock.STUDENT_LOG, 5)
        assert not is_free(other, Lock.STUDENT_LOG, 5)
        transaction.set_rollback(True)
    assert is_free(other, Lock.STUDENT_LOG, 5)


def test_what_went_wrong_meanwhile_is_what_is_seen(other: Any) -> None:
    def lose_the_connection() -> None:
        with held(other, Lock.SWEEP, wait=True):
            other.close()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        lose_the_connection()
    assert is_free(connection, Lock.SWEEP)


def test_several_students_are_held_in_the_order_of_their_numbers_and_then_their_searches(db: None) -> None:
    students = [make_student(f"Student {name}") for name in "ABC"]
    with CaptureQueriesContext(connection) as captured:
        assert lock_many(Student.objects.filter(pk__in=[each.pk for each in students])) == sorted(
            each.pk for each in students
        )
    rows, searches = (query["sql"] for query in captured.captured_queries)
    assert re.search(r'FROM "people_student".* ORDER BY 1 ASC FOR UPDATE', rows)
    assert re.search(r'FROM "commitments_search".* ORDER BY 1 ASC FOR NO KEY UPDATE', searches)
