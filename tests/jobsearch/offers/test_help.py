"""Help asked for from an offer's page goes into the conversation, and waits in the coach's queue until answered."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import escape

from coaching.conversation.models import Message
from coaching.conversation.verbs import send
from core.errors import Refused
from jobsearch.offers import verbs
from jobsearch.offers.models import Offer, OfferHelp
from jobsearch.offers.queries import help_waiting
from tests import factories
from tests.jobsearch.stated import NOW, Searching, state

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
QUESTION = "Is $85,000 low for Boston?"


@pytest.fixture
def alice(searching: Searching) -> Any:
    return searching.alice


@pytest.fixture
def offer(alice: Any, clock: Any) -> Offer:
    clock.set(NOW)
    return state(alice)


def asked_for(offer: Offer, now: datetime = NOW) -> OfferHelp:
    return verbs.ask_for_help(offer, question=QUESTION, by=offer.student.user, now=now)


def queue(coach: Any) -> str:
    return str(factories.client_of(coach).get(reverse("coaching:my_day")).content.decode())


def test_the_coach_reads_it_in_the_conversation_and_sees_that_it_waits(
    offer: Offer, alice: Any, bob: Any
) -> None:
    client = factories.client_of(alice.user)
    help_page = reverse("jobsearch:offer_help", args=[offer.pk])
    page = client.post(help_page, {"help-question": QUESTION}, follow=True).content.decode()
    assert "Your coach has your question" in page
    assert "Help asked for" in page
    assert Message.objects.get().body == f"Can you help me with the offer from Acme? {QUESTION}"
    waits = f"asks for help with the offer from Acme: “{QUESTION}”"
    assert escape(waits) in queue(bob)
    assert "Two things wait for you." in queue(bob), (
        "the offer itself, too; its words in the conversation are no third"
    )
    student_page = factories.client_of(bob).get(reverse("coaching:student", args=[alice.pk])).content.decode()
    assert "Help asked for: the offer from Acme" in student_page


def test_once_the_coach_has_written_it_waits_no_longer(
    offer: Offer, alice: Any, bob: Any, clock: Any
) -> None:
    asked_for(offer)
    assert help_waiting(bob, NOW).exists()
    clock.set(LATER)
    send(alice, sender=bob, body="Ask for 90.", asks_reply=False, now=LATER)
    assert not help_waiting(bob, LATER).exists()
    assert "asks for help" not in queue(bob)


def test_what_the_coach_had_written_before_answers_nothing(offer: Offer, alice: Any, bob: Any) -> None:
    send(alice, sender=bob, body="How are you?", asks_reply=False, now=NOW - timedelta(seconds=1))
    asked_for(offer)
    assert help_waiting(bob, NOW).exists()


def test_an_answered_offer_needs_no_help(offer: Offer, alice: Any, bob: Any) -> None:
    asked_for(offer)
    verbs.answer(offer, answer="refused", answered_at=NOW, ends_search=None, by=alice.user, now=NOW)
    assert not help_waiting(bob, NOW).exists()


def test_it_waits_in_nobody_elses_queue(offer: Offer) -> None:
    asked_for(offer)
    frank = factories.make_coach("Frank Lowe")
    assert not help_waiting(frank, NOW).exists()
    assert "Nobody waits for you." in queue(frank)


def test_the_same_question_sent_twice_is_one(offer: Offer) -> None:
    assert asked_for(offer) == asked_for(offer, LATER)
    assert Message.objects.count() == 1


def test_only_the_student_asks_and_not_without_words(offer: Offer, bob: Any) -> None:
    with pytest.raises(Refused, match="Only the student"):
        verbs.ask_for_help(offer, question=QUESTION, by=bob, now=NOW)
    with pytest.raises(Refused, match="Write what you would like help with"):
        verbs.ask_for_help(offer, question=" ", by=offer.student.user, now=NOW)
