"""Preparing starts so many days before the planned graduation, by the student's own date (DOMAIN §2)."""

from datetime import UTC, date, datetime

import pytest

from core.models import OutboxMail
from people.programs.models import Program
from people.students.models import Student
from people.students.queries import preparation_due
from people.students.verbs import preparation_begins, start_preparing
from tests.access.table import Cast
from tests.factories import make_student

GRADUATION = date(2026, 6, 1)
BEGINS = date(2026, 4, 27)  # 35 days before


@pytest.mark.parametrize(
    ("what", "zone", "now", "due"),
    [
        ("the last second of the day before, in New York", "America/New_York", "2026-04-27T03:59:59Z", False),
        ("its first second, in New York", "America/New_York", "2026-04-27T04:00:00Z", True),
        (
            "the same moment in Los Angeles is the day before",
            "America/Los_Angeles",
            "2026-04-27T04:00:00Z",
            False,
        ),
        ("in Auckland the day has long begun", "Pacific/Auckland", "2026-04-26T12:00:00Z", True),
        ("and a second earlier it had not", "Pacific/Auckland", "2026-04-26T11:59:59Z", False),
    ],
)
def test_due_by_the_students_own_date(db: None, what: str, zone: str, now: str, due: bool) -> None:
    moment = datetime.fromisoformat(now).astimezone(UTC)
    student = make_student(state="enrolled", zone=zone, planned_graduation=GRADUATION)
    assert preparation_begins(student) == BEGINS
    assert (student in preparation_due(moment)) == due, what
    assert (student.today(moment) >= BEGINS) == due, "the same rule in Python"


def test_the_program_says_how_many_days(db: None) -> None:
    student = make_student(state="enrolled", planned_graduation=GRADUATION)
    Program.objects.update(prep_days=60)
    assert preparation_due(datetime(2026, 4, 3, 12, tzinfo=UTC)) == [student]


@pytest.mark.parametrize("state", ["preparing", "not_seeking", "searching", "closed"])
def test_only_who_is_enrolled(db: None, state: str) -> None:
    make_student(state=state, planned_graduation=GRADUATION)
    assert preparation_due(datetime(2026, 5, 30, tzinfo=UTC)) == []


def test_the_coach_is_introduced_by_mail(cast: Cast) -> None:
    Student.objects.filter(pk=cast.alice.pk).update(state="enrolled")
    start_preparing(cast.alice, now=cast.now)
    (mail,) = OutboxMail.objects.filter(to=cast.alice.user.email)
    assert "Bob Field" in mail.body and "/commitment/" in mail.body
