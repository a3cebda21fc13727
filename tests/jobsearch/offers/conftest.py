"""Alice, coached by Bob; she searches in the tests that ask for her search."""

import pytest

from commitments.searches.models import Search
from people.accounts.models import User
from people.students.models import Student
from tests import factories
from tests.jobsearch.stated import Searching, searching_alice
from tests.stages import staged

searching = staged(searching_alice)


@pytest.fixture
def bob(request: pytest.FixtureRequest, db: None) -> User:
    if "searching" in request.fixturenames:
        stage: Searching = request.getfixturevalue("searching")
        return stage.bob
    return factories.make_coach("Bob Field")


@pytest.fixture
def alice(request: pytest.FixtureRequest, bob: User) -> Student:
    if "searching" in request.fixturenames:
        stage: Searching = request.getfixturevalue("searching")
        return stage.alice
    return factories.make_student("Alice Moreau", coach=bob)


@pytest.fixture
def search(searching: Searching) -> Search:
    return searching.search
