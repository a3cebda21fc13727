"""A replay under way: in batches, cancelled, killed and taken up again; one chain of short tasks."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.db.models.functions import Now

from commitments.searches.models import Search
from core.locks import Lock
from guarantee import tasks
from guarantee.replays import verbs as replay_verbs
from guarantee.replays.models import Replay
from guarantee.replays.verbs import cancel, run, start
from tests.guarantee.replays.scenes import LATER, draft
from tests.guarantee.scenes import Scene
from tests.live import Server


def test_a_cancelled_one_stops_between_batches(idle: list[Scene], monkeypatch: Any) -> None:
    replay = start(draft(idle[0], people=6), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    monkeypatch.setattr(replay_verbs, "AT_ONCE", 1)
    real = replay_verbs.compare

    def cancelled_meanwhile(*arguments: Any) -> Any:
        if Replay.objects.get(pk=replay.pk).done == 1:
            assert cancel(replay, by=idle[0].dora, now=LATER)
        return real(*arguments)

    monkeypatch.setattr(replay_verbs, "compare", cancelled_meanwhile)
    assert run(replay.pk, LATER) is False
    replay.refresh_from_db()
    assert replay.state == "cancelled"
    assert replay.done == 1
    assert replay.results.count() == 1
    assert replay.totals == {}
    assert run(replay.pk, LATER) is False
    assert replay.results.count() == 1
    assert cancel(replay, by=idle[0].dora, now=LATER) is False


def test_what_was_killed_goes_on_where_it_stopped(idle: list[Scene], monkeypatch: Any) -> None:
    replay = start(draft(idle[0], people=6), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    monkeypatch.setattr(replay_verbs, "AT_ONCE", 1)
    assert run(replay.pk, LATER, seconds=-1) is True
    real, judged = replay_verbs.compare, []

    def dies_at_the_second(searches: list[Search], *arguments: Any) -> Any:
        judged.append([search.student_id for search in searches])
        if len(judged) == 2:
            raise KeyboardInterrupt
        return real(searches, *arguments)

    monkeypatch.setattr(replay_verbs, "compare", dies_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        run(replay.pk, LATER)
    replay.refresh_from_db()
    assert replay.state == "running"
    assert replay.done == 1
    assert replay.results.count() == 1
    assert run(replay.pk, LATER) is False
    replay.refresh_from_db()
    assert replay.state == "done"
    assert replay.done == 3
    assert replay.results.count() == 3
    assert judged[1] == judged[2], "the one it died at is judged again, no other"
    assert len([ids for ids in judged if ids]) == 4


def test_a_slice_ends_in_time(idle: list[Scene], monkeypatch: Any) -> None:
    """Three seconds of one worker; a batch that has begun is played to its end."""
    replay = start(draft(idle[0], people=6), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    real, seconds = replay_verbs.compare, [0.0]

    def takes_two_seconds(*arguments: Any) -> Any:
        seconds[0] += 2
        return real(*arguments)

    monkeypatch.setattr(replay_verbs, "AT_ONCE", 1)
    monkeypatch.setattr(replay_verbs, "monotonic", lambda: seconds[0])
    monkeypatch.setattr(replay_verbs, "compare", takes_two_seconds)
    assert run(replay.pk, LATER) is True
    assert replay.results.count() == 2
    assert seconds == [4]
    assert run(replay.pk, LATER) is False
    assert replay.results.count() == 3


@pytest.fixture
def queued(monkeypatch: Any) -> list[tuple[int, ...]]:
    """What was sent to the worker instead of what it would then do."""
    sent: list[tuple[int, ...]] = []
    monkeypatch.setattr(tasks.replay, "delay", lambda *arguments: sent.append(arguments))
    return sent


def test_a_task_hands_on_once_however_often_it_was_sent(
    idle: list[Scene], monkeypatch: Any, queued: list[tuple[int, ...]]
) -> None:
    replay = start(draft(idle[0], people=6), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    monkeypatch.setattr(replay_verbs, "AT_ONCE", 1)
    monkeypatch.setattr(replay_verbs, "monotonic", count(step=2).__next__)  # one batch in each slice
    for turn in (0, 0, 1, 1, 0):
        tasks.replay(replay.pk, turn)
    assert queued == [(replay.pk, 1), (replay.pk, 2)]
    assert replay.results.count() == 2
    tasks.replay(replay.pk, 2)
    tasks.replay(replay.pk, 3)
    assert queued[2:] == [(replay.pk, 3)]
    replay.refresh_from_db()
    assert replay.state == "done"
    assert replay.done == 3


def test_beat_takes_up_only_what_nobody_plays(
    idle: list[Scene], monkeypatch: Any, queued: list[tuple[int, ...]]
) -> None:
    """Between two tasks nobody holds the lock: what was played within a minute has its own task waiting."""
    replay = start(draft(idle[0], people=6), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    monkeypatch.setattr(replay_verbs, "AT_ONCE", 1)
    monkeypatch.setattr(replay_verbs, "monotonic", count(step=2).__next__)
    tasks.replays_that_wait()
    assert queued == [], "just asked for"
    played_before(replay, 61)
    tasks.replay(replay.pk)
    tasks.replays_that_wait()
    assert queued == [(replay.pk, 1)], "its own chain, and no other"
    played_before(replay, 30)
    tasks.replays_that_wait()
    assert len(queued) == 1
    played_before(replay, 61)
    with other_process() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [Lock.REPLAY, replay.pk])
        tasks.replays_that_wait()
        assert len(queued) == 1, "a batch that takes its time"
        cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [Lock.REPLAY, replay.pk])
    tasks.replays_that_wait()
    assert queued[1:] == [(replay.pk, 1)], "whoever comes second of the two has no turn"
    cancel(replay, by=idle[0].dora, now=LATER)
    tasks.replays_that_wait()
    assert len(queued) == 2


def played_before(replay: Replay, seconds: int) -> None:
    Replay.objects.filter(pk=replay.pk).update(played_at=Now() - timedelta(seconds=seconds))


@contextmanager
def other_process() -> Iterator[Any]:
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            yield cursor
    finally:
        other.close()


# --- The whole program -----------------------------------------------------------------------------------------------

FILL = """
import json
from tests.guarantee.replays.scenes import large
print("PK", json.dumps(large()))
"""


def until(server: Server, sql: str, wanted: Any, seconds: float = 120) -> Any:
    end = time.monotonic() + seconds
    while True:
        with server.database() as cursor:
            cursor.execute(sql)
            found = cursor.fetchone()
        if found == wanted:
            return found
        assert time.monotonic() < end, f"{found}, not {wanted}. The log ends:\n{server.log()}"
        time.sleep(0.2)


# The lock is taken before anybody else can see the replay, so that the worker does not come first.
KILLED = """
import os, signal
from django.db import connection, transaction
from commitments.policies.models import Policy
from core import clock
from core.locks import Lock
from guarantee.replays import verbs as replay_verbs
from people.programs.models import Cohort
from people.accounts.models import User
policy, admin = Policy.objects.get(pk={policy}), User.objects.get(pk={admin})
with transaction.atomic():
    replay = replay_verbs.start(policy, Cohort.objects.filter(pk={cohort}), by=admin, now=clock.now())
    connection.cursor().execute("SELECT pg_advisory_lock(%s, %s)", [Lock.REPLAY, replay.pk])
replay_verbs.AT_ONCE = 1
real, seen = replay_verbs.compare, []
def dies(*arguments):
    seen.append(1)
    if len(seen) == 4:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments)
replay_verbs.compare = dies
replay_verbs.run(replay.pk, clock.now())
"""


def test_a_worker_plays_it_and_takes_up_what_was_killed(server: Server) -> None:
    """The first process is killed in the middle of a batch; beat finds what waits, and the worker goes on."""
    server.clock.set("2026-10-01T15:00Z")
    ids = json.loads(server.shell(FILL).split("PK")[-1])
    died = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "--command", KILLED.format(**ids)],
        env=server.env,
        check=False,
    )
    assert died.returncode == -9
    with server.database() as cursor:  # a minute later, by the database's clock
        cursor.execute("UPDATE guarantee_replay SET played_at = played_at - interval '1 minute'")
    until(
        server,
        f"SELECT state, done, total FROM guarantee_replay WHERE policy_id = {ids['policy']}",
        ("done", 12, 12),
    )
    with server.database() as cursor:
        cursor.execute(
            "SELECT count(*), count(DISTINCT student_id) FROM guarantee_replayresult"
            " JOIN guarantee_replay ON guarantee_replay.id = replay_id WHERE policy_id = %s",
            [ids["policy"]],
        )
        assert cursor.fetchone() == (12, 12)
