"""Judging many in batches, shared by two threads, each of which has a database connection of its own.

The database works for three to four fifths of the time, and two of its processes do so at once. Two threads are as fast
as two processes here, begin at once, and end together when somebody kills the sweep (docs/sweep.md has the figures).
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import NamedTuple

from django.db import DatabaseError, InterfaceError, OperationalError, connection

log = logging.getLogger(__name__)
AT_ONCE = 1000  # ids; locks are held for one such batch
PATIENCE = "300ms"  # less than the server waits before it looks for a deadlock
Judge = Callable[[list[int]], int]  # ids → how many rows changed, in a transaction of its own


class JudgedBatch(NamedTuple):
    """What became of so many ids: how many rows changed, and how many of the ids could not be judged."""

    ids: int
    changed: int
    failed: int


def judge_many(ids: Iterable[int], judge: Judge) -> tuple[int, int]:
    """Judge all of these ids; return how many rows changed, and how many ids could not be judged.

    One thread does it all where one batch is enough, and inside a transaction, into which another connection could not
    look. Ids are judged in their order, so that rows are locked in it.
    """
    in_order = sorted(ids)
    waiting = deque(in_order[start : start + AT_ONCE] for start in range(0, len(in_order), AT_ONCE))
    done: list[JudgedBatch] = []
    if len(waiting) < 2 or connection.in_atomic_block:
        _judge_waiting(waiting, judge, done)
    else:
        with _second_thread(waiting, judge, done):
            _judge_waiting(waiting, judge, done)
    left_out = len(in_order) - sum(batch.ids for batch in done)
    return sum(batch.changed for batch in done), sum(batch.failed for batch in done) + left_out


@contextmanager
def _second_thread(waiting: deque[list[int]], judge: Judge, done: list[JudgedBatch]) -> Iterator[None]:
    """Have a second thread judge what waits, too, and wait for its end; after an error it begins no other batch."""
    thread = Thread(target=_on_a_second_connection, args=(waiting, judge, done), name="second connection")
    try:
        thread.start()
    except RuntimeError as error:
        log.warning("No second thread, one goes on alone: %s", error)
        yield
        return
    try:
        yield
    except BaseException:
        waiting.clear()
        raise
    finally:
        thread.join()


def _on_a_second_connection(waiting: deque[list[int]], judge: Judge, done: list[JudgedBatch]) -> None:
    try:
        connection.ensure_connection()  # before a batch is taken from the other thread, which has one
        _judge_waiting(waiting, judge, done)
    except Exception:
        log.exception("The second connection judges no more")
    finally:
        connection.close()


def _judge_waiting(waiting: deque[list[int]], judge: Judge, done: list[JudgedBatch]) -> None:
    """Judge batch by batch until none waits; threads that share them get each once."""
    while True:
        try:
            batch = waiting.popleft()
        except IndexError:
            return
        done.append(judge_batch(batch, judge))


def judge_batch(ids: list[int], judge: Judge) -> JudgedBatch:
    """Judge one batch.

    Where an id cannot be judged, the halves of the batch are judged, and their halves, so that it holds up no other.
    Where the connection is lost no id is at fault: they all wait for the next sweep.
    """
    try:
        with _giving_way(len(ids)):
            return JudgedBatch(len(ids), judge(ids), 0)
    except Exception as error:
        if isinstance(error, OperationalError | InterfaceError) and not connection.is_usable():
            log.exception("A batch of %s could not be judged: the connection is lost", len(ids))
            connection.close()
            return JudgedBatch(len(ids), 0, len(ids))
        if len(ids) == 1:
            log.exception("%s could not be judged", ids[0])
            return JudgedBatch(1, 0, 1)
        log.warning("A batch of %s could not be judged at once", len(ids))
        middle = len(ids) // 2
        first_half, second_half = judge_batch(ids[:middle], judge), judge_batch(ids[middle:], judge)
        return JudgedBatch(
            len(ids), first_half.changed + second_half.changed, first_half.failed + second_half.failed
        )


@contextmanager
def _giving_way(size: int) -> Iterator[None]:
    """Have a batch of several fail soon at a lock that another transaction holds; one student alone is waited for.

    A batch holds the rows of all its students. Whoever works on several in one transaction, as an import does, takes
    them in another order: before each waits for the other, and the server lets one of them fail, the batch gives way.
    """
    if size < 2:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = %s", [PATIENCE])
    try:
        yield
    finally:
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = DEFAULT")
