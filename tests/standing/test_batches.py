"""Batches of the sweep go over two processes, spoil no other's day, and give way (nightly/effects.py,
nightly/forked_batches.py)."""

import os
import signal
import threading
import time
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection, transaction

from nightly import effects
from people.students.models import Student
from standing.models import Period, Standing
from standing.verbs import assess, assess_student, assess_students
from standing.verification import differences
from tests.databases import someone_waits
from tests.standing.making import make_policy, make_search
from tests.standing.test_faults import (
    MANY,
    MOMENT,
    START,
    assert_all_done,
    elsewhere,
    finished,
    make_school,
    sweeping,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def present(clock):
    """Other processes' clocks, too."""
    clock.set(MOMENT)


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


def test_batches_are_judged_by_two_processes_whose_connections_are_closed_again(monkeypatch, tmp_path):
    make_school()
    monkeypatch.setattr(effects, "JUDGED_AT_ONCE", 4)
    students, before = list(Student.objects.values_list("pk", flat=True)), sessions()
    notes = tmp_path / "notes"
    notes.mkdir()

    def judge(ids):
        with (notes / str(os.getpid())).open("a") as file:
            file.writelines(f"{each}\n" for each in ids)
        return assess_students(ids, MOMENT)

    did, failed = effects.side_by_side(students, judge)
    judged = [file.read_text() for file in notes.iterdir()]
    assert failed == 0
    assert len(judged) == 2
    assert sorted(map(int, "".join(judged).split())) == sorted(students)
    assert did == Standing.objects.count() + Period.objects.exclude(counts=[]).count()
    assert closed_again(before)
    assert list(differences(MOMENT)) == []


def test_one_who_cannot_be_judged_spoils_no_other_in_either_process(monkeypatch):
    make_school()
    monkeypatch.setattr(effects, "JUDGED_AT_ONCE", 4)
    students = sorted(Student.objects.values_list("pk", flat=True))
    spoilt = {students[1], students[5]}  # one of each half

    def judge(ids):
        if spoilt & set(ids):
            raise ValueError("this one")
        return assess_students(ids, MOMENT)

    assert effects.side_by_side(students, judge)[1] == 2
    assert set(Standing.objects.values_list("student_id", flat=True)) == set(students) - spoilt


def test_where_the_other_process_dies_its_half_failed_and_the_next_sweep_does_it(monkeypatch):
    make_school()
    monkeypatch.setattr(effects, "JUDGED_AT_ONCE", 4)
    ours = os.getpid()

    def judge(ids):
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return assess_students(ids, MOMENT)

    students = list(Student.objects.values_list("pk", flat=True))
    _, failed = effects.side_by_side(students, judge)
    assert failed == MANY - Standing.objects.count() == 14
    finished(sweeping())
    assert_all_done()


def test_where_no_process_is_to_be_had_one_does_it_all(monkeypatch):
    make_school()
    monkeypatch.setattr(effects, "JUDGED_AT_ONCE", 4)

    def no_more():
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", no_more)
    students = list(Student.objects.values_list("pk", flat=True))
    did, failed = effects.side_by_side(students, lambda ids: assess_students(ids, MOMENT))
    assert failed == 0
    assert did == Standing.objects.count() + Period.objects.exclude(counts=[]).count()
    assert list(differences(MOMENT)) == []


def test_while_the_server_is_away_a_batch_is_not_tried_one_by_one(monkeypatch):
    make_school()
    students, tried = sorted(Student.objects.values_list("pk", flat=True)), []
    port = connection.settings_dict["PORT"]

    def judge(ids):
        tried.append(len(ids))
        with transaction.atomic():
            if len(tried) == 1:
                monkeypatch.setitem(connection.settings_dict, "PORT", 1)
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
            return assess_students(ids, MOMENT)

    assert effects._each([students[:15], students[15:]], judge) == (0, 30)
    monkeypatch.setitem(connection.settings_dict, "PORT", port)
    assert effects._each([students[15:]], judge)[1] == 0
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
        time.sleep(1.5)  # longer than the server waits before it looks for a ring
        assess_student(first.student, MOMENT - timedelta(days=12))
    judged.join(30)
    assert not judged.is_alive()
    assert Standing.objects.filter(missed=1).count() == 2
    assert list(differences(MOMENT)) == []
