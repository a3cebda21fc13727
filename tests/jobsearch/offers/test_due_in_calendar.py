"""The due moment of an offer, read back from the feed: from stating it, over more time, to an answer."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from jobsearch.calendar.verbs import make_address
from jobsearch.offers import verbs
from jobsearch.offers.models import Offer
from tests.jobsearch.calendar.scenes import read_calendar
from tests.jobsearch.stated import NOW, Searching, state

pytestmark = pytest.mark.django_db
TITLE = "Answer Acme’s offer"


@pytest.fixture
def alice(searching: Searching, clock: Any) -> Any:
    clock.set(NOW)
    return searching.alice


@pytest.fixture
def feed(alice: Any) -> str:
    return f"/calendar/{make_address(alice.user, now=NOW)}.ics"


def due_days(feed: str) -> list[Any]:
    """The days, or moments, of the offer's event, without those called off."""
    events = read_calendar(Client().get(feed).content).values()
    standing = [
        event for event in events if "status" not in event.contents or event.status.value != "CANCELLED"
    ]
    return [event.dtstart.value for event in standing if event.summary.value == TITLE]


def test_the_last_of_the_five_business_days_stands_in_the_calendar(alice: Any, feed: str) -> None:
    state(alice)
    assert due_days(feed) == [date(2026, 3, 27)]


def test_more_time_moves_it_to_the_employers_minute(alice: Any, feed: str) -> None:
    offer = state(alice)
    assert due_days(feed) == [date(2026, 3, 27)]
    until = NOW + timedelta(days=14)
    verbs.extend(offer, deadline=until, by_day=False, granted_at=NOW, by=alice.user, now=NOW)
    (moment,) = due_days(feed)
    assert timedelta(0) <= until - moment <= timedelta(hours=1), "an event ends where the answer is due"


@pytest.mark.parametrize("over", ["accepted", "refused", "withdrawn"])
def test_once_it_is_over_it_stands_there_no_longer(alice: Any, feed: str, over: str) -> None:
    offer = state(alice)
    assert due_days(feed)
    if over == "withdrawn":
        verbs.employer_withdrew(offer, at=NOW, by=alice.user, now=NOW)
    else:
        verbs.answer(offer, answer=over, answered_at=NOW, ends_search=None, by=alice.user, now=NOW)
    assert due_days(feed) == []


def test_of_two_offers_both_stand_there(alice: Any, feed: str) -> None:
    state(alice)
    state(alice, role="Analyst")
    assert len(due_days(feed)) == Offer.objects.count() == 2
