"""All advisory locks of PostgreSQL that this program takes, and how each is taken. docs/locking.md says in which order.

Django is not needed: `bin/run` takes one of them before there is any.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import IntEnum
from typing import Any, Protocol


class Lock(IntEnum):
    """The locks, each by the number under which the database knows it: never another's, never changed."""

    MIGRATING = 7_240_317  # one machine at a time prepares the database
    SWEEP = 7_240_316  # one sweep at a time
    REPLAY = 7_201_802  # one process at a time plays a replay: taken with the replay's number
    ROSTER = 20_260_302  # one roster at a time is applied
    STUDENT_LOG = 5_180  # one writer at a time in a student's log: taken with the student's number
    FILE_CONTENT = 5_181  # one at a time keeps or erases a content: taken with a number of its digest
    CLAIM_NUMBERS = 7_201_801  # one claim at a time gets its number
    FINANCE_FILES = 7_201_804  # one file for finance at a time is written or taken back
    INBOUND = 7_240_318  # one process at a time reads the mailbox
    DECISION_CHAIN = 7_201_803  # one decision at a time becomes the next link


class Connection(Protocol):
    """A connection of Django's or of the driver's."""

    def cursor(self) -> Any: ...


def take_until_commit(connection: Connection, lock: Lock, number: int | None = None) -> None:
    """Wait for the lock and keep it until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(*_taking(lock, number))


def read_under(
    connection: Connection, lock: Lock, number: int, sql: str, parameters: Sequence[Any]
) -> list[tuple[Any, ...]]:
    """Take the lock as above, and return the rows of a statement that is sent together with it: one way there and back.

    PostgreSQL looks at the rows only once the lock is had: each statement sees what was committed before it began.
    """
    taking, values = _taking(lock, number)
    with connection.cursor() as cursor:
        cursor.execute(f"{taking}; {sql}", [*values, *parameters])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def _taking(lock: Lock, number: int | None) -> tuple[str, Sequence[int]]:
    placeholders, values = _key(lock, number)
    return f"SELECT pg_advisory_xact_lock({placeholders})", values  # placeholders alone


@contextmanager
def held(connection: Connection, lock: Lock, number: int | None = None, *, wait: bool) -> Iterator[bool]:
    """Hold the lock during the block, across transactions, and yield whether it was had: always, if one shall `wait`
    for it.

    It belongs to the connection: it goes when the process dies.
    """
    placeholders, values = _key(lock, number)
    with connection.cursor() as cursor:
        if wait:
            cursor.execute(f"SELECT pg_advisory_lock({placeholders})", values)
            had = True
        else:
            cursor.execute(f"SELECT pg_try_advisory_lock({placeholders})", values)
            had = bool(cursor.fetchone()[0])
    try:
        yield had
    finally:
        if had:
            # where the connection is lost or spoilt the lock goes with it; its own error is the one to see
            with suppress(Exception), connection.cursor() as cursor:
                cursor.execute(f"SELECT pg_advisory_unlock({placeholders})", values)


def _key(lock: Lock, number: int | None) -> tuple[str, Sequence[int]]:
    """Return placeholders and values of a lock: with a number two integers of 32 bits, without one a single integer of
    64, so that no two locks share a key.
    """
    return ("%s", [lock.value]) if number is None else ("%s, %s", [lock.value, number % 2**31])
