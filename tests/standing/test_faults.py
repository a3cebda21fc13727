"""Killed half way, run twice at once, written by two at once: each effect happens once (DOMAIN §11)."""

import os
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from commitments.searches.models import Search
from core.locks import Lock
from core.models import OutboxMail, SweepRun
from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from nightly import tasks as nightly_tasks
from people.students.models import Student
from standing.models import Period, Standing
from standing.verbs import assess, assess_student
from standing.verification import differences
from tests.databases import someone_waits
from tests.factories import make_student
from tests.standing.making import log, make_policy, make_search

ROOT = Path(__file__).resolve().parent.parent.parent
START = date(2026, 3, 2)
MOMENT = datetime(2026, 3, 16, 6, tzinfo=UTC)
MANY = 30
pytestmark = pytest.mark.django_db(transaction=True)


def environment():
    url = os.environ["DATABASE_URL"].rsplit("/", 1)[0]
    return os.environ | {
        "DATABASE_URL": f"{url}/{connection.settings_dict['NAME']}",
        "CLOCK_FILE": settings.CLOCK_FILE,
    }


@pytest.fixture(autouse=True)
def present(clock):
    """Other processes' clocks, too: a sweep for a moment that is past judges again as of now."""
    clock.set(MOMENT)


def sweeping(moment=MOMENT):
    command = [sys.executable, ROOT / "manage.py", "sweep", "--as-of", moment.isoformat(), "--json"]
    return subprocess.Popen(
        command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finished(process):
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out


def make_school():
    """Searches whose first week settles as missed, each with an offer that is overdue."""
    policy = make_policy()
    employer = Employer.objects.create(name="Acme", created_at=MOMENT)
    for _ in range(MANY):
        search = make_search(START, policy=policy)
        Offer.objects.create(
            student=search.student,
            employer=employer,
            role="Developer",
            received_at=MOMENT - timedelta(days=9),
            zone=search.zone,
            country="US",
            due_at=MOMENT - timedelta(hours=2),
            stated_at=MOMENT - timedelta(days=9),
            changed_at=MOMENT - timedelta(days=9),
        )


def assert_all_done():
    assert Offer.objects.filter(missed_at=MOMENT).count() == MANY
    assert Period.objects.filter(number=1, verdict="missed", settled_at__isnull=False).count() == MANY
    assert Standing.objects.filter(missed=1).count() == MANY
    for key in ("offer-missed:", "week-missed:"):
        assert OutboxMail.objects.filter(key__startswith=key).count() == MANY
    assert SweepRun.objects.filter(as_of=MOMENT).count() == 1
    assert list(differences(MOMENT)) == []


def test_killed_half_way_and_run_again():
    make_school()
    stages = {
        "offers": lambda: Offer.objects.filter(missed_at__isnull=False).count(),
        "mails": OutboxMail.objects.count,
    }
    for stage, done in stages.items():
        process = sweeping()
        while done() < MANY // 3 and process.poll() is None:
            time.sleep(0.005)
        process.kill()
        process.communicate()
        assert done() > 0, stage
    assert not SweepRun.objects.exists()
    first = finished(sweeping())
    assert_all_done()
    assert '"did": {}' not in first
    assert '"did": {}' in finished(sweeping())
    assert_all_done()


def test_two_sweeps_at_once():
    make_school()
    both = [sweeping(), sweeping()]
    for process in both:
        finished(process)
    assert_all_done()


def test_the_task_leaves_the_work_to_the_sweep_that_runs(clock):
    make_school()
    clock.set(MOMENT)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [Lock.SWEEP])
    elsewhere(nightly_tasks.sweep)
    assert not SweepRun.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [Lock.SWEEP])
    elsewhere(nightly_tasks.sweep)
    assert_all_done()


def elsewhere(work):
    """On a connection of its own."""

    def run():
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(timeout=60)
    assert not thread.is_alive()


def test_two_who_log_at_once_are_both_counted():
    search = make_search(START)
    now = MOMENT - timedelta(days=12)
    ready = threading.Barrier(4)
    threads = []

    def write(person):
        try:
            ready.wait()
            with transaction.atomic():
                log(search, "contacted", START, person=person, at=now)
                assess([search.pk], now)
        finally:
            connection.close()

    for person in ("Ann", "Ben", "Cleo", "Dan"):
        threads.append(threading.Thread(target=write, args=[person]))
        threads[-1].start()
    for thread in threads:
        thread.join()
    week = Period.objects.get(search=search, number=1)
    assert week.quotas[0].count == 4
    assert list(differences(now)) == []


def test_who_had_to_wait_sees_what_was_written_meanwhile():
    search = make_search(START)
    now = MOMENT - timedelta(days=12)
    waiting = threading.Thread(target=lambda: elsewhere(partial(assess, [search.pk], now)))
    with transaction.atomic():
        Search.objects.select_for_update().get(pk=search.pk)
        waiting.start()
        while not someone_waits():
            time.sleep(0.01)
        Student.objects.filter(pk=search.student_id).update(state="employed")
    waiting.join()
    assert Standing.objects.get().why("UTC", now)[-1] == "Employed; the guarantee still runs."
    assert list(differences(now)) == []


@pytest.mark.parametrize("days", [None, [START]], ids=["judged as a whole", "judged for an activity's day"])
def test_who_signs_while_they_are_judged_as_someone_who_never_signed_stands_as_a_signer(days):
    """Who has no search has no row of one to wait for: their own row stands for it."""
    student = make_student()
    now = MOMENT - timedelta(days=12)
    waiting = threading.Thread(target=lambda: elsewhere(partial(assess_student, student, now, days=days)))
    with transaction.atomic():
        Student.objects.select_for_update(no_key=True).get(pk=student.pk)
        search = make_search(START, student=student)
        waiting.start()
        while not someone_waits():
            time.sleep(0.01)
        Student.objects.filter(pk=student.pk).update(state="searching")
    waiting.join()
    assert Standing.objects.get().search_id == search.pk
    assert list(differences(now)) == []


def test_a_student_somebody_is_busy_with_is_waited_for():
    make_school()
    taken, release = threading.Event(), threading.Event()
    busy = Offer.objects.order_by("pk").first().student

    def hold():
        try:
            with transaction.atomic():
                type(busy).objects.select_for_update().get(pk=busy.pk)
                taken.set()
                release.wait(60)
        finally:
            connection.close()

    holder = threading.Thread(target=hold)
    holder.start()
    taken.wait(60)
    process = sweeping()
    while Offer.objects.filter(missed_at__isnull=False).count() < MANY - 1 and process.poll() is None:
        time.sleep(0.01)
    assert Offer.objects.get(missed_at=None).student_id == busy.pk
    release.set()
    holder.join()
    finished(process)
    assert_all_done()
