"""Alice, Bob's student, in a place without a known calendar."""

import pytest

from people.accounts.models import User
from people.students.models import Student
from tests.coaching.holidays.scene import student_in


@pytest.fixture
def alice(bob: User) -> Student:
    return student_in(coach=bob, name="Alice Moreau")
