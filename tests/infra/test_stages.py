"""What many tests begin with is made once, and each finds it as it was made."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from people.accounts.models import User
from tests import databases, factories, stages
from tests.stages import Stage, staged

made: list[str] = []


def dora_alone() -> User:
    made.append("dora")
    return factories.make_admin("Dora Quist")


def erin_alone() -> User:
    made.append("erin")
    return factories.make_admin("Erin Sato")


dora = staged(dora_alone)


def names() -> set[str]:
    return set(User.objects.values_list("name", flat=True))


def test_a_stage_is_made_once_and_found_as_it_was(committed_db: str) -> None:
    made.clear()
    stage = Stage()
    for _ in range(3):
        stage.set(dora_alone)
        assert names() == {"Dora Quist"}
        with transaction.atomic():
            User.objects.update(name="Somebody Else")
            factories.make_coach("Bob Field")
            transaction.set_rollback(True)
    assert made == ["dora"]
    stage.clear()


def test_the_next_stage_finds_nothing_of_the_one_before(committed_db: str) -> None:
    made.clear()
    stage = Stage()
    stage.set(dora_alone)
    stage.set(erin_alone)
    assert names() == {"Erin Sato"}
    stage.set(dora_alone)
    assert names() == {"Dora Quist"}
    assert made == ["dora", "erin", "dora"]
    stage.clear()
    assert names() == set()
    assert not connection.in_atomic_block


def test_a_stage_that_cannot_be_made_leaves_nothing(committed_db: str) -> None:
    def half() -> None:
        factories.make_admin("Dora Quist")
        raise ZeroDivisionError

    stage = Stage()
    with pytest.raises(ZeroDivisionError):
        stage.set(half)
    assert names() == set()
    assert stage.build is None


def test_a_stage_is_gone_before_another_database_is_taken(committed_db: str) -> None:
    """As a fixture of a whole module takes one, before any fixture of its first test."""
    stages.set_to(dora_alone)
    with databases.on_a_clone():
        assert not connection.in_atomic_block
        assert names() == set()
        factories.make_coach("Bob Field")
    assert names() == set()


def test_a_stage_is_gone_also_where_a_browsers_loop_hides_its_connection(committed_db: str) -> None:
    """A first browser, started between two tests, leaves its event loop running in the thread."""

    def stage_then_browser() -> set[str]:
        stage = Stage()
        stage.set(dora_alone)
        browsers_loop = asyncio.new_event_loop()
        asyncio._set_running_loop(browsers_loop)
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '2s'")
        stage.set(dora_alone)  # would wait for the row of the same address
        stage.clear()
        found = names()
        connection.close()
        asyncio._set_running_loop(None)
        browsers_loop.close()
        return found

    with ThreadPoolExecutor(1) as thread:  # no browser has started in it yet
        assert thread.submit(stage_then_browser).result() == set()


@pytest.mark.parametrize("time", ["first", "again"])
def test_each_test_gets_a_copy_of_its_own(dora: User, time: str) -> None:
    assert dora.name == "Dora Quist", time
    assert dora is not stages._stage.made
    dora.name = "Somebody Else"
    dora.save()


def test_who_asks_for_no_stage_finds_none(db: None) -> None:
    assert names() == set()


@pytest.fixture
def by_another_name(request: pytest.FixtureRequest) -> User:
    found: User = request.getfixturevalue("dora")
    return found


def test_who_asks_while_the_test_runs_gets_it_made(by_another_name: User) -> None:
    assert names() == {"Dora Quist"}
    assert by_another_name.pk == User.objects.get().pk
