"""Alice, Bob's student, with a running search from Monday 2 March 2026; Frank, Dora and Erin as in tests.factories."""

from datetime import UTC, date, datetime

import pytest

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from commitments.searches.models import Search
from people.accounts.models import User
from people.students.models import Student
from tests import factories

MONDAY = datetime(2026, 3, 9, 15, 0, tzinfo=UTC)  # 11:00 in New York; clocks went forward the day before


def ask(student: Student, sender: User, now: datetime = MONDAY, body: str = "How did it go?") -> Message:
    return conversation_verbs.send(student, sender=sender, body=body, asks_reply=True, now=now)


@pytest.fixture
def bob(db: None) -> User:
    return factories.make_coach("Bob Field")


@pytest.fixture
def frank(db: None) -> User:
    return factories.make_coach("Frank Lowe")


@pytest.fixture
def dora(db: None) -> User:
    return factories.make_admin("Dora Quist")


@pytest.fixture
def erin(db: None) -> User:
    return factories.make_admin("Erin Sato")


@pytest.fixture
def alice(bob: User, dora: User) -> Student:
    student = factories.make_student("Alice Moreau", coach=bob)
    factories.sign_up_and_search(student, date(2026, 3, 2))
    student.refresh_from_db()
    return student


@pytest.fixture
def charlie(bob: User) -> Student:
    return factories.make_student("Charlie Okafor", coach=bob)


@pytest.fixture
def search(alice: Student) -> Search:
    return alice.searches.get()
