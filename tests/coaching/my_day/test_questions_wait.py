"""A question about a clause waits where a coach and an admin look first (DOMAIN §3, §9)."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from commitments.questions import verbs as questions
from commitments.questions.models import ClauseQuestion
from people.accounts.models import User
from people.covers.models import Cover
from people.students.models import Student
from tests import factories
from tests.coaching.conftest import MONDAY

ONE = "1 question about a clause waits for an answer"  # in the queue of claims
ASKS = "asks about clause 3.1: “Does a meetup count, by 3.1?”"
ON_THE_ROW = "Asks about clause 3.1: “Does a meetup count, by 3.1?” (just now)"


@pytest.fixture(autouse=True)
def at_monday(clock: Any) -> None:
    clock.set(MONDAY)


def ask(student: Student, by: User | None = None, clause: str = "3.1", **who: str) -> ClauseQuestion:
    policy = student.searches.get().policy
    body = f"Does a meetup count, by {clause}?"
    return questions.ask(policy, clause, body=body, by=by, key=uuid4(), now=MONDAY, **who)


def answer(question: ClauseQuestion, by: User) -> None:
    questions.answer(question, body="Yes, it does.", seen=0, by=by, now=MONDAY)


def page(user: User, url: str = "/caseload/") -> str:
    response = factories.client_of(user).get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_a_students_question_is_in_the_coachs_day_and_on_the_students_row_until_it_is_answered(
    alice: Student, charlie: Student, bob: User
) -> None:
    assert "about clause" not in page(bob, "/my-day/") + page(bob)
    question = ask(alice, alice.user)
    assert page(bob, "/my-day/").count(ASKS) == 1
    waits = page(bob)
    assert "1 thing waits for you" in waits
    assert waits.count(ON_THE_ROW) == 1
    assert waits.index("Alice Moreau") < waits.index(ON_THE_ROW)
    answer(question, bob)
    assert "about clause" not in page(bob, "/my-day/") + page(bob)


def test_who_covers_sees_it_and_another_coach_does_not(alice: Student, bob: User, frank: User) -> None:
    ask(alice, alice.user)
    assert ASKS not in page(frank, "/my-day/")
    day = timedelta(days=1)
    Cover.objects.create(covering=frank, away=bob, from_at=MONDAY - day, until=MONDAY + day, by=bob)
    assert ASKS in page(frank, "/my-day/")
    assert ON_THE_ROW in page(frank)


def test_an_admin_sees_in_the_queue_of_claims_and_above_the_caseloads_that_a_question_waits(
    alice: Student, dora: User
) -> None:
    places = {"/claims/": ONE, "/caseload/": "question about a clause 1"}
    for url in places:
        assert "about a clause" not in page(dora, url)
    question = ask(alice, name="Noor Haddad", email="noor@visitor.example")
    for url, words in places.items():
        assert words in page(dora, url)
    answer(question, dora)
    for url in places:
        assert "about a clause" not in page(dora, url)


def test_ones_own_question_waits_for_a_colleague(alice: Student, bob: User, dora: User) -> None:
    ask(alice, bob)
    assert ASKS not in page(bob, "/my-day/")
    assert ONE in page(dora, "/claims/")
