"""Alice, Bob's student, in a place without a known calendar."""

import pytest

from people.accounts.models import User
from people.students.models import Student
from tests.coaching.holidays.scene import student_in
from tests.factories import make_coach
from tests.stages import staged


@staged
def coached() -> tuple[User, Student]:
    bob = make_coach("Bob Field")
    return bob, student_in(coach=bob, name="Alice Moreau")


@pytest.fixture
def bob(request: pytest.FixtureRequest, db: None) -> User:
    if "coached" in request.fixturenames:
        of_stage: User = request.getfixturevalue("coached")[0]
        return of_stage
    return make_coach("Bob Field")


@pytest.fixture
def alice(coached: tuple[User, Student]) -> Student:
    return coached[1]
