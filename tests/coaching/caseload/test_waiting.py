"""A question about a clause waits where a coach and an admin look first (DOMAIN §3, §9)."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.caseload.waiting import rows_waiting, waiting
from commitments.questions import verbs as questions
from commitments.questions.models import ClauseQuestion
from jobsearch.employment import verbs as employment
from jobsearch.offers import verbs as offers
from people.accounts.models import Role, User
from people.accounts.roles import roles_of
from people.covers.models import Cover
from people.students.models import Student
from tests import factories
from tests.coaching.conftest import MONDAY

ONE = "1 question about a clause waits for an answer"
ON_THE_ROW = "Asked about clause 3.1; nobody has answered yet."


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


def test_a_students_question_is_on_the_coachs_page_and_on_the_students_row_until_it_is_answered(
    alice: Student, charlie: Student, bob: User
) -> None:
    assert "about a clause" not in page(bob)
    question = ask(alice, alice.user)
    waits = page(bob)
    assert ONE in waits
    assert waits.count(ON_THE_ROW) == 1
    assert waits.index("Alice Moreau") < waits.index(ON_THE_ROW)
    answer(question, bob)
    answered = page(bob)
    assert ONE not in answered
    assert ON_THE_ROW not in answered


def test_several_questions_are_one_sentence_of_the_row(alice: Student, bob: User) -> None:
    for clause in ("3.2", "3.1", "3.1"):
        ask(alice, alice.user, clause)
    waits = page(bob)
    assert "3 questions about a clause wait for an answer" in waits
    assert "Asked about clauses 3.1 and 3.2; nobody has answered yet." in waits


def test_who_covers_sees_it_and_another_coach_does_not(alice: Student, bob: User, frank: User) -> None:
    ask(alice, alice.user)
    assert ONE not in page(frank)
    day = timedelta(days=1)
    Cover.objects.create(covering=frank, away=bob, from_at=MONDAY - day, until=MONDAY + day, by=bob)
    covering = page(frank)
    assert ONE in covering
    assert ON_THE_ROW in covering


def test_an_admin_sees_in_the_queue_of_claims_and_above_the_caseloads_that_a_question_waits(
    alice: Student, dora: User
) -> None:
    places = ("/claims/", "/caseload/")
    for url in places:
        assert "about a clause" not in page(dora, url)
    question = ask(alice, name="Noor Haddad", email="noor@visitor.example")
    for url in places:
        assert ONE in page(dora, url)
    answer(question, dora)
    for url in places:
        assert "about a clause" not in page(dora, url)


def test_ones_own_question_waits_for_a_colleague(alice: Student, bob: User, dora: User) -> None:
    ask(alice, bob)
    assert ONE not in page(bob)
    assert ONE in page(dora, "/claims/")


def test_any_number_of_questions_and_excusals_takes_as_many_queries(alice: Student, bob: User) -> None:
    client = factories.client_of(bob)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/caseload/").status_code == 200
        return len(captured)

    queries()
    none = queries()
    for clause in ("3.1", "3.2", "3.3"):
        ask(alice, alice.user, clause)
    assert queries() == none <= 9


def test_the_statement_that_is_kept_is_the_one_of_who_asks_and_when(
    bob: User, frank: User, dora: User
) -> None:
    """In every way in which roles can be held together, and for one user after another."""
    Role.objects.create(user=frank, kind="admin", from_at=MONDAY - timedelta(days=1))
    for user, now in [(bob, MONDAY), (frank, MONDAY), (dora, MONDAY), (bob, MONDAY + timedelta(days=1))]:
        asker = User.objects.get(pk=user.pk)
        assert roles_of(asker, now)
        with CaptureQueriesContext(connection) as fresh:
            list(rows_waiting(asker, now))
        with CaptureQueriesContext(connection) as kept:
            waiting(asker, now)
        assert [as_it_runs(query["sql"]) for query in kept] == [query["sql"] for query in fresh]
        assert str(user.pk) in kept[0]["sql"]


def as_it_runs(execute: str) -> str:
    """The statement that this EXECUTE names, with its values in place."""
    match = re.fullmatch(r"EXECUTE (\w+) \((.*)\)", execute)
    assert match
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements WHERE name = %s", [match[1]])
        text = cursor.fetchone()[0].partition(" AS ")[2]
    for number, value in enumerate(match[2].split(", "), 1):
        text = re.sub(rf"\${number}\b", value, text)
    return str(text)


def test_a_document_of_taken_work_waits_until_somebody_has_made_sure(
    alice: Student, bob: User, frank: User
) -> None:
    known: dict[str, Any] = {"by": alice.user, "now": MONDAY}
    facts: dict[str, Any] = {
        "role": "Developer",
        "received_at": MONDAY,
        "type": "permanent",
        "hours_per_week": 40,
        "in_field": True,
    }
    offer = offers.state_offer(alice, employer="Vandelay", written=True, **facts, **known)
    offers.answer(offer, answer="accepted", answered_at=MONDAY, ends_search=False, **known)
    assert "of taken work" not in page(bob)
    document = employment.add_document(
        offer, kind="statement", source="graduate", file=None, words="I began on Monday.", **known
    )
    words = "A document of taken work waits for you to make sure of:"
    assert words in page(bob) and f'<a href="/students/{alice.pk}/">Vandelay</a>' in page(bob)
    assert words not in page(frank)
    employment.verify_document(document, how="read", verified_on=MONDAY.date(), note="", by=bob, now=MONDAY)
    assert words not in page(bob)


def test_a_document_that_is_taken_back_waits_no_more(alice: Student, bob: User) -> None:
    known: dict[str, Any] = {"by": alice.user, "now": MONDAY}
    facts: dict[str, Any] = {
        "role": "Developer",
        "received_at": MONDAY,
        "type": "permanent",
        "hours_per_week": 40,
        "in_field": True,
    }
    offer = offers.state_offer(alice, employer="Vandelay", written=True, **facts, **known)
    offers.answer(offer, answer="accepted", answered_at=MONDAY, ends_search=False, **known)
    document = employment.add_document(
        offer, kind="statement", source="graduate", file=None, words="I began on Monday.", **known
    )
    employment.take_back_document(document, **known)
    assert "of taken work" not in page(bob)
