"""A caseload of any size."""

from datetime import date, timedelta

from people.accounts.models import User
from people.coaches.models import Assignment
from people.students.models import Student
from standing.models import Standing
from tests import factories
from tests.coaching.conftest import MONDAY


def many(bob: User, count: int, first: int = 0) -> None:
    """Students with all that a row shows, straight into the tables."""
    cohort = factories.make_cohort()
    users = User.objects.bulk_create(
        User(email=f"many{n}@example.com", name=f"Student {n:03}", last_seen_at=MONDAY)
        for n in range(first, first + count)
    )
    students = Student.objects.bulk_create(
        Student(
            user=user,
            cohort=cohort,
            planned_graduation=date(2026, 3, 1),
            country="US",
            tuition_paid=0,
            enrolled_at=MONDAY,
        )
        for user in users
    )
    Assignment.objects.bulk_create(Assignment(student=s, coach=bob, from_at=MONDAY) for s in students)
    Standing.objects.bulk_create(
        Standing(
            student=s,
            level="amber",
            rank=3,
            reasons=[["due", "offer", "Offer from Acme", "2026-11-26T05:00:00+00:00", "America/New_York"]],
            next_due_at=MONDAY + timedelta(days=1, minutes=s.pk),
            next_due="Offer from Acme",
            last_reply_at=MONDAY,
            assessed_at=MONDAY,
        )
        for s in students
    )
