"""An offer as Alice states it, for tests of offers."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from jobsearch.offers import verbs
from jobsearch.offers.models import Offer

START = date(2026, 3, 2)
NOW = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)  # Friday, 11:00 in New York
MINUTE = timedelta(minutes=1)


def state(alice: Any, **facts: Any) -> Offer:
    known = {
        "role": "Developer",
        "received_at": NOW,
        "type": "permanent",
        "written": True,
        "hours_per_week": 40,
        "in_field": True,
    }
    return verbs.state_offer(
        alice, employer="Acme", by=alice.user, now=facts.pop("now", NOW), **(known | facts)
    )
