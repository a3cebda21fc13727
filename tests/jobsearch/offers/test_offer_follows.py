"""Before it happens the page says: this offer would end the guarantee; declining it would count against it."""

import re
from datetime import timedelta
from typing import Any

import pytest

from jobsearch.offers import verbs
from jobsearch.offers.consequences import ending, stating
from jobsearch.offers.models import Offer
from tests import factories
from tests.jobsearch.stated import NOW, state

pytestmark = pytest.mark.django_db


def page(user: Any, offer: Offer) -> str:
    response = factories.client_of(user).get(f"/offers/{offer.pk}/")
    assert response.status_code == 200
    return plain(response)


def plain(response: Any) -> str:
    """Without the links to clauses and the marks of moments."""
    return re.sub(r"\s+", " ", re.sub(r"</?(?:time|a)\b[^>]*>", "", response.content.decode()))


def test_stating_says_what_a_qualifying_offer_does(alice: Any, search: Any, clock: Any) -> None:
    clock.set(NOW)
    said = stating(search.policy.rules())
    assert said.startswith("A qualifying offer (at least 30 hours a week in software development)")
    assert "ends the guarantee, accepted or not" in said
    response = factories.client_of(alice.user).get("/offers/new/")
    assert said in plain(response)
    assert "#clause-8.1" in response.content.decode(), "a clause is a link for a student"


def test_the_page_says_that_it_would_end_the_guarantee_until_it_is_confirmed(
    alice: Any,
    bob: Any,
    search: Any,
    clock: Any,
) -> None:
    clock.set(NOW)
    offer = state(alice)
    assert "this offer ends the guarantee, whether you accept it or not" in page(alice.user, offer)
    assert "confirming it ends the guarantee, whether it is accepted or not" in page(bob, offer)
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW)
    offer.refresh_from_db()
    assert ending(offer, NOW, own=True) == ""
    assert "this offer ends the guarantee" not in page(alice.user, offer)


def test_an_offer_that_does_not_qualify_ends_nothing(alice: Any, search: Any) -> None:
    assert ending(state(alice, hours_per_week=29), NOW, own=True) == ""
    assert "may end" in ending(state(alice, role="Other", hours_per_week=None), NOW, own=True)
    assert "ends" in ending(state(alice, role="Third", hours_per_week=30), NOW, own=True)


def test_after_the_window_nothing_is_said_of_an_end(alice: Any, search: Any) -> None:
    offer = state(alice)
    instant = timedelta(microseconds=1)
    assert ending(offer, search.closes_at - instant, own=True)
    assert ending(offer, search.closes_at, own=True) == ""


def test_declining_one_in_which_all_was_granted_says_what_it_means(
    alice: Any,
    bob: Any,
    search: Any,
    clock: Any,
) -> None:
    clock.set(NOW)
    offer = state(alice)
    asks = [
        verbs.ask_for(offer, about=about, wanted="More", by=alice.user, now=NOW) for about in ("pay", "start")
    ]
    words = "You may decline; it would count against your guarantee: declined although everything asked for was granted"
    verbs.answer_ask(asks[0], granted=True, by=alice.user, now=NOW)
    assert words not in page(alice.user, offer), "one is not answered yet"
    assert "You may decline; it is looked at by a person" in page(alice.user, offer)
    verbs.answer_ask(asks[1], granted=True, by=alice.user, now=NOW)
    assert f"{words} (clause " in page(alice.user, offer)
    assert "They may decline; it would count against their guarantee" in page(bob, offer)
    verbs.answer_ask(asks[1], granted=False, by=alice.user, now=NOW + timedelta(minutes=1))
    assert "You may decline" not in page(alice.user, offer)


def test_the_answer_comes_first_and_the_count_of_days_is_closed(
    alice: Any,
    search: Any,
    clock: Any,
) -> None:
    clock.set(NOW)
    found = page(alice.user, state(alice))
    assert "Congratulations on the offer from Acme: Developer." in found
    assert found.index("Record my answer") < found.index("How it was counted, day by day")
    assert found.index("Record my answer") < found.index("What was offered")
    assert '<details class="opens"><summary>How it was counted, day by day' in found


def test_the_coach_confirms_first(alice: Any, bob: Any, search: Any, clock: Any) -> None:
    clock.set(NOW)
    found = page(bob, state(alice))
    assert found.index("Is it as they state it?") < found.index("What was offered")
    assert "Congratulations" not in found
