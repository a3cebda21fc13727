"""Alice, Bob's student, in a place without a known calendar."""

import pytest

from people.models import Student, User
from tests.coaching.holiday_scene import student_in


@pytest.fixture
def alice(bob: User) -> Student:
    return student_in(coach=bob, name="Alice Moreau")
