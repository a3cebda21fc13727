"""An offer as Alice states it, for tests of offers."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from commitments.searches.models import Search
from jobsearch.offers import verbs
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student
from tests import factories

START = date(2026, 3, 2)
NOW = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)  # Friday, 11:00 in New York
MINUTE = timedelta(minutes=1)


@dataclass
class Searching:
    bob: User
    alice: Student
    search: Search


def searching_alice() -> Searching:
    """Alice, coached by Bob, whose search began on START."""
    bob = factories.make_coach("Bob Field")
    alice = factories.make_student("Alice Moreau", coach=bob)
    return Searching(bob, alice, factories.sign_up_and_search(alice, START))


def state(alice: Any, **facts: Any) -> Offer:
    known: dict[str, Any] = {
        "employer": "Acme",
        "role": "Developer",
        "received_at": NOW,
        "type": "permanent",
        "written": True,
        "hours_per_week": 40,
        "in_field": True,
    }
    return verbs.state_offer(alice, by=alice.user, now=facts.pop("now", NOW), **(known | facts))
