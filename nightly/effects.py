"""What the passing of time does to rows (DOMAIN §11): each effect picks the rows it is due for, and calls the very verb
that a person's click calls. Each happens in a transaction of its own, so that a run killed half way leaves whole
effects behind, and the next run does the others.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction

from coaching.conversation import queries as conversation_queries
from coaching.conversation.verbs import record_missed_reply
from coaching.lapses.verbs import propose_lapse
from commitments.searches import queries as search_queries
from commitments.searches.models import Search
from commitments.searches.verbs import close_unstarted, close_window, open_search
from core.errors import Refused
from jobsearch.offers.models import Offer
from jobsearch.offers.verbs import record_missed
from nightly import forked_batches
from people.students.models import Student
from people.students.queries import preparation_due
from people.students.verbs import start_preparing
from rules.states import SearchState
from standing.models import Period, Standing
from standing.verbs import assess, assess_students

log = logging.getLogger(__name__)
Row = TypeVar("Row")
JUDGED_AT_ONCE = 1000  # locks are held for one such batch
PATIENCE = "300ms"  # less than the server waits before it looks for a ring


def one_by_one(
    rows: Iterable[Row], student_of: Callable[[Row], int], effect: Callable[[Row], bool]
) -> tuple[int, int]:
    """Does the effect for each row; how many it was done for, and how many failed.

    The student's row is taken first, as every verb does, so that nobody waits in a ring. A student somebody is busy
    with is passed over, and waited for at the end. A row that cannot be done is logged and stops no other.
    """
    done = failed = 0
    busy: list[Row] = []
    for waiting in (False, True):
        for row in busy if waiting else rows:
            try:
                outcome = _one(row, student_of(row), effect, waiting)
            except Refused:  # someone was first; why is not logged, since it may name people
                log.info("%s passed over student %s", getattr(effect, "__name__", effect), student_of(row))
                continue
            except Exception:
                log.exception(
                    "%s failed for student %s", getattr(effect, "__name__", effect), student_of(row)
                )
                failed += 1
                continue
            if outcome is None:
                busy.append(row)
            else:
                done += outcome
    return done, failed


@transaction.atomic
def _one(row: Row, student: int, effect: Callable[[Row], bool], waiting: bool) -> bool | None:
    taken = Student.objects.select_for_update(of=("self",), skip_locked=not waiting, no_key=True).filter(
        pk=student
    )
    if not taken.values_list("pk", flat=True):
        return None
    return bool(effect(row))


def by_student(row: Any) -> int:
    return int(row.student_id)


def prepare(as_of: datetime) -> tuple[int, int]:
    def effect(student: Student) -> bool:
        return bool(start_preparing(student, now=as_of))

    return one_by_one(preparation_due(as_of), lambda student: student.pk, effect)


def open_searches(as_of: datetime) -> tuple[int, int]:
    def effect(search: Search) -> bool:
        return (
            open_search(search, now=as_of).state != SearchState.PLANNED
        )  # it started, or is closed as never started

    return one_by_one(list(search_queries.searches_to_open(as_of)), by_student, effect)


def give_up_unsigned(as_of: datetime) -> tuple[int, int]:
    def effect(student: Student) -> bool:
        return close_unstarted(student, now=as_of)

    return one_by_one(list(search_queries.students_to_close(as_of)), lambda student: student.pk, effect)


def close_windows(as_of: datetime) -> tuple[int, int]:
    def effect(search: Search) -> bool:
        return bool(close_window(search, now=as_of))

    return one_by_one(list(search_queries.searches_to_close(as_of)), by_student, effect)


def miss_offers(as_of: datetime) -> tuple[int, int]:
    due = Offer.objects.filter(answer="", withdrawn_at=None, missed_at=None, due_at__lte=as_of).order_by(
        "due_at", "pk"
    )
    return one_by_one(list(due), by_student, lambda offer: record_missed(offer, now=as_of))


def miss_replies(as_of: datetime) -> tuple[int, int]:
    rows = list(conversation_queries.replies_missed(as_of))
    return one_by_one(rows, by_student, lambda message: record_missed_reply(message, now=as_of))


def propose_lapses(as_of: datetime) -> tuple[int, int]:
    rows = list(conversation_queries.silences_to_lapse(as_of))
    return one_by_one(rows, by_student, lambda message: propose_lapse(message, now=as_of) is not None)


def judge_what_time_changed(as_of: datetime) -> tuple[int, int]:
    """Settles weeks and judges everyone whose standing time alone may have changed; how many weeks settled."""
    to_settle = Period.objects.filter(settled_at=None, log_until__lte=as_of)
    waiting = to_settle.count()
    stale = Standing.objects.filter(stale_at__lte=as_of).values_list("student_id", flat=True)
    failed = _in_batches(stale, lambda ids: assess_students(ids, as_of, by_time=True))
    nowhere = Student.objects.filter(standing=None).values_list("pk", flat=True)
    failed += _in_batches(nowhere, lambda ids: assess_students(ids, as_of))
    # of searches that a newer one has followed
    left = to_settle.order_by("search_id").values_list("search_id", flat=True).distinct()
    failed += _in_batches(left, lambda ids: assess(ids, as_of, by_time=True))
    return waiting - to_settle.count(), failed


def judge_everyone(as_of: datetime) -> tuple[int, int]:
    """Every period and standing, from nothing, as after a mended rule; how many rows changed, and how many failed."""
    changed: list[int] = []
    failed = 0
    for ids, judge in (
        (Search.objects.values_list("pk", flat=True), assess),
        (Student.objects.filter(searches=None).values_list("pk", flat=True), assess_students),
    ):
        did, failures = side_by_side(ids, lambda batch, judge=judge: judge(batch, as_of))  # type: ignore[misc]
        changed.append(did)
        failed += failures
    return sum(changed), failed


def _in_batches(ids: Iterable[int], judge: Callable[[list[int]], int]) -> int:
    """How many failed."""
    return side_by_side(ids, judge)[1]


def side_by_side(ids: Iterable[int], judge: Callable[[list[int]], int]) -> tuple[int, int]:
    """The sum of what judging gives, batch by batch, and how many failed.

    More than one batch goes over two processes, each with a connection of its own, unless a transaction is open on
    ours, into which another could not look. Rows are locked in the order of their ids: nobody waits in a ring.
    """
    remaining = iter(sorted(ids))
    batches = list(iter(lambda: list(islice(remaining, JUDGED_AT_ONCE)), []))
    if connection.in_atomic_block or len(batches) < 2:
        return _each(batches, judge)
    other = forked_batches.begin(lambda: _each(batches[1::2], judge))
    own = _each(batches[::2], judge)
    did, failed = other() or (0, sum(map(len, batches[1::2])))
    return own[0] + did, own[1] + failed


def _each(batches: Iterable[list[int]], judge: Callable[[list[int]], int]) -> tuple[int, int]:
    did = failed = 0
    for batch in batches:
        number, failures = _failures(batch, judge)
        did, failed = did + number, failed + failures
    return did, failed


def _failures(ids: list[int], judge: Callable[[list[int]], int]) -> tuple[int, int]:
    """Where one cannot be judged, the halves are judged, and their halves, so that it spoils no other's day. Where the
    connection is lost it is none of them: they all wait for the next sweep.
    """
    try:
        with _giving_way(len(ids)):
            return judge(ids), 0
    except Exception as error:
        if isinstance(error, OperationalError | InterfaceError) and not connection.is_usable():
            log.exception("A batch of %s could not be judged: the connection is lost", len(ids))
            connection.close()
            return 0, len(ids)
        if len(ids) == 1:
            log.exception("%s could not be judged", ids[0])
            return 0, 1
        log.warning("A batch of %s could not be judged at once", len(ids))
        half = len(ids) // 2
        return _each([ids[:half], ids[half:]], judge)


@contextmanager
def _giving_way(many: int) -> Iterator[None]:
    """A batch holds the rows of all its students. Whoever works on several in one transaction, as an import does, takes
    them in another order: before both wait in a ring, and the server lets one of them fail, the batch gives way. One
    student alone is waited for.
    """
    if many < 2:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = %s", [PATIENCE])
    try:
        yield
    finally:
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = DEFAULT")
