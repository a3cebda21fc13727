"""The life of a student: only the steps of DOMAIN §2, one at a time, each on record."""

from datetime import timedelta
from itertools import product
from threading import Barrier, Thread

import pytest
from django.db import connection

from core.errors import Refused
from people.students.models import TRANSITIONS, StateChange, Student
from people.students.verbs import change_state, declare_not_seeking, seek_again, start_preparing
from rules.states import StudentState
from tests.access.table import Cast
from tests.factories import NOW, make_admin, make_student


@pytest.mark.parametrize(("before", "after"), list(product(StudentState.values, repeat=2)))
def test_a_step_is_one_of_the_table_or_refused(cast: Cast, before: str, after: str) -> None:
    student = make_student(state=before)
    if after in TRANSITIONS[before]:
        change = change_state(student, after, cause="a test", by=cast.dora, now=NOW)
        assert change.before == before
        assert change.after == after
        assert change.by == cast.dora
        assert change.at == NOW
        assert Student.objects.get(pk=student.pk).state == after
    else:
        with pytest.raises(Refused, match="cannot become"):
            change_state(student, after, cause="a test", by=cast.dora, now=NOW)
        assert Student.objects.get(pk=student.pk).state == before
        assert not StateChange.objects.filter(student=student).exists()


def test_the_day_of_a_step_is_the_students_own(cast: Cast) -> None:
    """15:00 UTC on 2 March is 3 March on Kiritimati."""
    student = make_student(zone="Pacific/Kiritimati", country="KI", subdivision="")
    change = change_state(student, "searching", cause="a test", by=None, now=NOW)
    assert change.on.isoformat() == "2026-03-03"


def test_of_two_at_the_same_time_one_is_first(committed_db: str) -> None:
    make_admin("Dora Quist")
    student = make_student(state="searching")
    gate, outcomes = Barrier(2), []

    def step(after: str) -> None:
        gate.wait()
        try:
            change_state(Student.objects.get(pk=student.pk), after, cause="a race", by=None, now=NOW)
            outcomes.append(after)
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=step, args=[after]) for after in ("employed", "withdrawn")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes)[-2:].count("refused") == 1
    assert StateChange.objects.filter(student=student).count() == 1


def test_not_seeking_is_said_and_taken_back(cast: Cast) -> None:
    declare_not_seeking(cast.alice, by=cast.alice.user, now=NOW)
    assert Student.objects.get(pk=cast.alice.pk).state == "not_seeking"
    seek_again(cast.alice, by=cast.alice.user, now=NOW)
    assert Student.objects.get(pk=cast.alice.pk).state == "preparing"


def test_whoever_was_preparing_prepares_again_wherever_graduation_has_moved_to(cast: Cast) -> None:
    later = NOW.date() + timedelta(days=300)
    Student.objects.filter(pk=cast.alice.pk).update(planned_graduation=later, state="enrolled")
    student = Student.objects.get(pk=cast.alice.pk)
    declare_not_seeking(student, by=student.user, now=NOW)
    seek_again(student, by=student.user, now=NOW)
    assert Student.objects.get(pk=student.pk).state == "enrolled"
    start_preparing(Student.objects.get(pk=student.pk), now=NOW)
    declare_not_seeking(student, by=student.user, now=NOW)
    seek_again(student, by=student.user, now=NOW)
    assert Student.objects.get(pk=student.pk).state == "preparing"


def test_not_seeking_is_not_for_a_running_search(cast: Cast) -> None:
    student = make_student(state="searching")
    with pytest.raises(Refused, match="withdraw"):
        declare_not_seeking(student, by=student.user, now=NOW)
    with pytest.raises(Refused, match="nothing to take back"):
        seek_again(student, by=student.user, now=NOW)
