"""Alice, Bob's student, with a running search from Monday 2 March 2026; Frank, Dora and Erin as in tests.factories."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from commitments.searches.models import Search
from people.accounts.models import User
from people.students.models import Student
from tests import factories
from tests.stages import staged

MONDAY = datetime(2026, 3, 9, 15, 0, tzinfo=UTC)  # 11:00 in New York; clocks went forward the day before


def ask(student: Student, sender: User, now: datetime = MONDAY, body: str = "How did it go?") -> Message:
    return conversation_verbs.send(student, sender=sender, body=body, asks_reply=True, now=now)


@dataclass
class Searching:
    bob: User
    dora: User
    alice: Student


@staged
def searching() -> Searching:
    bob, dora = factories.make_coach("Bob Field"), factories.make_admin("Dora Quist")
    alice = factories.make_student("Alice Moreau", coach=bob)
    factories.sign_up_and_search(alice, date(2026, 3, 2))
    alice.refresh_from_db()
    return Searching(bob, dora, alice)


def as_staged(request: pytest.FixtureRequest) -> Searching | None:
    """What stands where the test asks for Alice, too."""
    asked: Searching | None = None
    if "searching" in request.fixturenames:
        asked = request.getfixturevalue("searching")
    return asked


@pytest.fixture
def bob(request: pytest.FixtureRequest, db: None) -> User:
    stage = as_staged(request)
    return stage.bob if stage else factories.make_coach("Bob Field")


@pytest.fixture
def frank(db: None) -> User:
    return factories.make_coach("Frank Lowe")


@pytest.fixture
def dora(request: pytest.FixtureRequest, db: None) -> User:
    stage = as_staged(request)
    return stage.dora if stage else factories.make_admin("Dora Quist")


@pytest.fixture
def erin(db: None) -> User:
    return factories.make_admin("Erin Sato")


@pytest.fixture
def alice(searching: Searching) -> Student:
    return searching.alice


@pytest.fixture
def charlie(bob: User) -> Student:
    return factories.make_student("Charlie Okafor", coach=bob)


@pytest.fixture
def search(alice: Student) -> Search:
    return alice.searches.get()
