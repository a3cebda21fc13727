"""Two threads judge many in batches: nobody spoils another's day, nothing is lost, nothing done twice
(nightly/batches.py)."""

import subprocess
import sys
import threading
import time
from datetime import timedelta
from functools import partial
from itertools import chain

import pytest
from django.db import connection, transaction

from commitments.searches.models import Search
from nightly import batches, effects
from people.students.models import Student
from standing.models import Period, Standing
from standing.verbs import assess, assess_student, assess_students
from standing.verification import differences
from tests.databases import someone_waits
from tests.standing.making import make_policy, make_search
from tests.standing.test_faults import (
    MANY,
    MOMENT,
    ROOT,
    START,
    assert_all_done,
    elsewhere,
    environment,
    finished,
    make_school,
    sweeping,
)

pytestmark = pytest.mark.django_db(transaction=True)
OWN = threading.main_thread()


@pytest.fixture(autouse=True)
def present(clock):
    """Other processes' clocks, too."""
    clock.set(MOMENT)


@pytest.fixture
def students(monkeypatch):
    """Of a school that nobody has judged, in the order in which they are judged: eight batches, the last one of two."""
    make_school()
    monkeypatch.setattr(batches, "AT_ONCE", 4)
    return sorted(Student.objects.values_list("pk", flat=True))


class Both:
    """Judges as of MOMENT, and sees to it that both threads take a batch before one of them takes another."""

    def __init__(self):
        self.met = threading.Barrier(2, timeout=30)
        self.judged: dict[threading.Thread, list[int]] = {}

    def __call__(self, ids):
        here = threading.current_thread()
        if here not in self.judged:
            self.judged[here] = []
            self.met.wait()
        number = self.judge(ids, here is OWN)
        self.judged[here] += ids
        return number

    def judge(self, ids, first):
        return assess_students(ids, MOMENT)


def sessions():
    """How many are connected to this database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return cursor.fetchone()[0]


def closed_again(before):
    """The server sees a moment later that a client is gone."""
    ends = time.monotonic() + 10
    while sessions() != before and time.monotonic() < ends:
        time.sleep(0.02)
    return sessions() == before


def rows_written():
    return Standing.objects.count() + Period.objects.exclude(counts=[]).count()


def test_two_threads_judge_each_student_once_and_the_second_connection_is_closed_again(students):
    before, judge, used = sessions(), Both(), set()

    def noting(ids, first):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            used.add(cursor.fetchone()[0])
        return assess_students(ids, MOMENT)

    judge.judge = noting
    changed, failed = batches.judge_many(students, judge)
    assert failed == 0
    assert len(judge.judged) == len(used) == 2
    assert sorted(chain(*judge.judged.values())) == students
    assert changed == rows_written()
    assert closed_again(before)
    assert list(differences(MOMENT)) == []


def test_the_second_thread_judges_nobody_where_one_batch_is_enough(students, monkeypatch):
    monkeypatch.setattr(batches, "AT_ONCE", MANY)
    by = set()
    assert batches.judge_many(students, lambda ids: by.add(threading.current_thread()) or len(ids)) == (
        MANY,
        0,
    )
    assert by == {OWN}


def test_inside_a_transaction_the_second_thread_judges_nobody(students):
    by = set()
    with transaction.atomic():
        judged = batches.judge_many(students, lambda ids: by.add(threading.current_thread()) or len(ids))
    assert judged == (MANY, 0)
    assert by == {OWN}


def test_nobody_is_nothing_to_do():
    def judge(ids: list[int]) -> int:
        pytest.fail("There is nobody to judge.")

    assert batches.judge_many([], judge) == (0, 0)


def test_who_cannot_be_judged_spoils_no_others_day():
    judged, calls = set(), []

    def judge(ids):
        calls.append(len(ids))
        if 700 in ids or 701 in ids:
            raise ValueError("a broken record")
        judged.update(ids)
        return len(ids)

    assert batches.judge_many(range(4500), judge) == (4498, 2)
    assert judged == set(range(4500)) - {700, 701}
    assert len(calls) < 40, "the halves that hold them, not each of a thousand"


def test_who_cannot_be_judged_spoils_no_other_in_either_thread(students):
    judge, spoilt = Both(), {}

    def spoiling(ids, first):
        if first not in spoilt:
            spoilt[first] = ids[1]  # one of the first batch of each
        if spoilt[first] in ids:
            raise ValueError("this one")
        return assess_students(ids, MOMENT)

    judge.judge = spoiling
    assert batches.judge_many(students, judge)[1] == 2
    assert set(Standing.objects.values_list("student_id", flat=True)) == set(students) - set(spoilt.values())


@pytest.mark.parametrize("whose", [True, False], ids=["the first", "the second"])
def test_a_batch_whose_connection_is_lost_is_judged_on_a_new_one(students, whose):
    judge, lost = Both(), []

    def losing(ids, first):
        with transaction.atomic():
            number = assess_students(ids, MOMENT)
            if first == whose and not lost:
                lost.extend(ids)
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
            return number

    judge.judge = losing
    changed, failed = batches.judge_many(students, judge)
    assert len(lost) == 4
    assert failed == 0
    assert changed == rows_written()
    assert list(differences(MOMENT)) == []


def test_what_a_thread_that_breaks_off_had_begun_counts_as_failed(students, caplog, monkeypatch):
    judge, broken = Both(), []
    whole = batches.judge_batch

    def breaking(ids, judge):
        if threading.current_thread() is not OWN:
            judge.met.wait()
            broken.extend(ids)
            raise MemoryError
        return whole(ids, judge)

    monkeypatch.setattr(batches, "judge_batch", breaking)
    assert batches.judge_many(students, judge)[1] == len(broken) == 4
    assert "The second connection judges no more" in caplog.text
    assert set(Standing.objects.values_list("student_id", flat=True)) == set(students) - set(broken)


def test_where_no_thread_is_to_be_had_one_does_it_all(students, monkeypatch):
    def no_more(_):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", no_more)
    changed, failed = batches.judge_many(students, lambda ids: assess_students(ids, MOMENT))
    assert failed == 0
    assert changed == rows_written()
    assert list(differences(MOMENT)) == []


def test_where_no_second_connection_is_to_be_had_one_does_it_all(students, owner, caplog):
    name = connection.settings_dict["NAME"]
    owner.execute(f"ALTER DATABASE {name} CONNECTION LIMIT {sessions()}")
    try:
        changed, failed = batches.judge_many(students, lambda ids: assess_students(ids, MOMENT))
    finally:
        owner.execute(f"ALTER DATABASE {name} CONNECTION LIMIT -1")
    assert "too many connections" in caplog.text
    assert failed == 0
    assert changed == rows_written()


def test_who_is_interrupted_waits_for_the_batch_that_the_second_thread_has_and_begins_no_other(students):
    judge, before = Both(), sessions()

    def interrupted(ids, first):
        if first:
            raise KeyboardInterrupt
        return assess_students(ids, MOMENT)

    judge.judge = interrupted
    with pytest.raises(KeyboardInterrupt):
        batches.judge_many(students, judge)
    judged = Standing.objects.count()
    assert judged == len(list(chain(*judge.judged.values())))
    assert 4 <= judged < MANY - 4
    assert closed_again(before)
    finished(sweeping())
    assert_all_done()


def test_killed_while_it_judges_and_run_again(students):
    """It waits for a row that somebody holds; what both threads had done by then stays done."""
    code = "from nightly import batches, effects; from core import clock; batches.AT_ONCE = 4; "
    code += "effects.judge_everyone(clock.now())"
    with transaction.atomic():
        held = Search.objects.select_for_update().get(student=students[13])
        process = subprocess.Popen(
            [sys.executable, ROOT / "manage.py", "shell", "-c", code], env=environment()
        )
        while Standing.objects.count() < MANY - 3 and process.poll() is None:
            time.sleep(0.01)
        process.kill()
        process.wait()
    assert MANY - 3 <= Standing.objects.count() < MANY
    assert not Standing.objects.filter(search=held).exists()
    finished(sweeping())
    assert_all_done()


def test_while_the_server_is_away_a_batch_is_not_tried_one_by_one(students, monkeypatch):
    monkeypatch.setattr(batches, "AT_ONCE", 15)
    tried, port = [], connection.settings_dict["PORT"]

    def judge(ids):
        tried.append(len(ids))
        with transaction.atomic():
            if len(tried) == 1:
                monkeypatch.setitem(connection.settings_dict, "PORT", 1)
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
            return assess_students(ids, MOMENT)

    assert batches.judge_many(students[:15], judge) == (0, 15)
    assert batches.judge_many(students[15:], judge) == (0, 15)
    monkeypatch.setitem(connection.settings_dict, "PORT", port)
    assert batches.judge_many(students[15:], judge)[1] == 0
    assert tried == [15, 15]
    assert set(Standing.objects.values_list("student_id", flat=True)) == set(students[15:])


def test_who_works_on_many_students_in_one_transaction_never_loses_against_a_batch():
    """They take one student after the other, in an order of their own, while a batch takes all of its own at once."""
    policy = make_policy()
    first = make_search(START, policy=policy)
    second = make_search(START, policy=policy)
    judged = threading.Thread(target=lambda: elsewhere(partial(effects.judge_what_time_changed, MOMENT)))
    assess([first.pk, second.pk], MOMENT - timedelta(days=12))
    with transaction.atomic():
        assess_student(second.student, MOMENT - timedelta(days=12))
        judged.start()
        while not someone_waits():
            time.sleep(0.01)
        time.sleep(1.5)  # longer than the server waits before it looks for a deadlock
        assess_student(first.student, MOMENT - timedelta(days=12))
    judged.join(30)
    assert not judged.is_alive()
    assert Standing.objects.filter(missed=1).count() == 2
    assert list(differences(MOMENT)) == []
