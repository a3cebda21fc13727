"""What an answer would mean is said in view of the other offer that is open, and is then what happens."""

from datetime import timedelta
from typing import Any

import pytest

from commitments.searches.models import Search
from jobsearch.offers import verbs
from jobsearch.offers.foretelling import Meaning, meanings
from jobsearch.offers.models import Offer
from jobsearch.offers.queries import open_beside
from rules.offer_answers import PossibleAnswer
from tests import factories
from tests.jobsearch.stated import NOW, START, state

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LATER = NOW + 2 * DAY


@pytest.fixture
def bob(db: None) -> Any:
    return factories.make_coach("Bob Field")


@pytest.fixture
def alice(bob: Any) -> Any:
    return factories.make_student("Alice Moreau", coach=bob)


@pytest.fixture
def search(alice: Any) -> Search:
    search: Search = factories.sign_up_and_search(alice, START)
    return search


def meaning(offer: Offer, search: Search, possible: PossibleAnswer, *, own: bool = True) -> Meaning:
    told = meanings(offer, search, LATER, own=own, others=open_beside(offer))
    return next(one for one in told if one.possible == possible)


def said(offer: Offer, search: Search, possible: PossibleAnswer, *, own: bool = True) -> str:
    return " ".join(meaning(offer, search, possible, own=own).sentences)


def other(alice: Any, **stated: Any) -> Offer:
    return state(alice, employer="Globex", now=NOW + DAY, received_at=NOW + DAY, **stated)


def test_another_that_qualifies_ends_the_guarantee_whatever_becomes_of_this_one(
    alice: Any, search: Search
) -> None:
    offer = state(alice, hours_per_week=12)
    answers = (PossibleAnswer.GO_ON, PossibleAnswer.DECLINE, PossibleAnswer.WITHDRAWN)
    for possible in answers:
        assert meaning(offer, search, possible).guarantee == "guarantee goes on", possible
    other(alice)
    for possible in answers:
        outlook = meaning(offer, search, possible)
        assert (outlook.guarantee, outlook.tone) == ("guarantee ends", "none"), possible
        assert "Globex’s offer ends your guarantee on" in " ".join(outlook.sentences)
        assert "Your guarantee goes on" not in " ".join(outlook.sentences)


def test_and_so_it_happens(alice: Any, bob: Any, search: Search) -> None:
    offer, globex = state(alice, hours_per_week=12), other(alice)
    words = said(offer, search, PossibleAnswer.DECLINE)
    verbs.answer(offer, answer="refused", answered_at=LATER, ends_search=None, by=alice.user, now=LATER)
    for row in (offer, globex):
        row.refresh_from_db()
        verbs.confirm(row, note="", seen=row.changed_at, by=bob, now=LATER, search_ends=False)
    search.refresh_from_db()
    assert search.guarantee_until is not None
    assert f"{search.guarantee_until.day} " in words and "Globex’s offer ends your guarantee on" in words


def test_of_two_that_qualify_the_earlier_one_ends_it(alice: Any, search: Search) -> None:
    first = state(alice)
    second = other(alice)
    assert "ends it earlier, on" in said(second, search, PossibleAnswer.DECLINE)
    assert "ends it earlier" not in said(first, search, PossibleAnswer.DECLINE)


def test_another_that_a_person_has_to_judge_leaves_it_to_a_person(alice: Any, search: Search) -> None:
    offer = state(alice, hours_per_week=12)
    other(alice, hours_per_week=None)
    outlook = meaning(offer, search, PossibleAnswer.DECLINE)
    assert (outlook.guarantee, outlook.tone) == ("a person decides", "open")
    assert "a person decides whether Globex’s offer ends it" in " ".join(outlook.sentences)


def test_whoever_takes_one_still_owes_the_other_an_answer(alice: Any, search: Search) -> None:
    offer = state(alice, hours_per_week=12)
    other(alice, hours_per_week=12)
    taken = said(offer, search, PossibleAnswer.STOP)
    assert "You still owe an answer to Globex’s offer by the end of" in taken
    assert "Left without an answer, it would count against your guarantee." in taken
    declined = said(offer, search, PossibleAnswer.DECLINE)
    assert "Globex’s offer is still open then, to be answered by the end of" in declined


def test_declining_the_other_where_all_was_granted_is_said_to_count_against_it(
    alice: Any, search: Search
) -> None:
    offer, globex = state(alice, hours_per_week=12), other(alice, hours_per_week=12)
    ask = verbs.ask_for(globex, about="pay", wanted="More", by=alice.user, now=NOW + DAY)
    verbs.answer_ask(ask, granted=True, by=alice.user, now=NOW + DAY)
    assert "Globex’s offer: You may decline; it would count against your guarantee" in said(
        offer, search, PossibleAnswer.STOP
    )
    assert "Globex’s offer: You may decline" not in said(offer, search, PossibleAnswer.DECLINE)


@pytest.mark.parametrize("over", ["answered", "taken back"])
def test_one_that_is_over_is_not_in_view(alice: Any, search: Search, over: str) -> None:
    offer, globex = state(alice, hours_per_week=12), other(alice, hours_per_week=12)
    if over == "answered":
        verbs.answer(globex, answer="refused", answered_at=LATER, ends_search=None, by=alice.user, now=LATER)
    else:
        verbs.employer_withdrew(globex, at=LATER, by=alice.user, now=LATER)
    assert "Globex" not in said(offer, search, PossibleAnswer.STOP)


def test_the_pages_say_so_to_student_and_coach(alice: Any, bob: Any, search: Search, clock: Any) -> None:
    offer = state(alice, hours_per_week=12)
    other(alice)
    clock.set(LATER)
    for user, whose in ((alice.user, "your"), (bob, "their")):
        page = " ".join(factories.client_of(user).get(f"/offers/{offer.pk}/").content.decode().split())
        assert "Globex’s offer is open, too: each answer is said in view of it." in page
        assert f"Globex’s offer ends {whose} guarantee on" in page
    compared = factories.client_of(alice.user).get("/offers/compare/").content.decode()
    assert "guarantee ends" in compared and "guarantee goes on" not in compared
