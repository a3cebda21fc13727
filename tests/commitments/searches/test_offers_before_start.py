"""An offer accepted before the start date: no search starts (DOMAIN §6)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from commitments.searches import verbs as search_verbs
from core.errors import Refused
from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from jobsearch.offers.verbs import confirm
from people.students.models import StateChange
from tests.commitments.scenes import NOW, START, Scene, at

pytestmark = pytest.mark.django_db
OPENS = at(START, 0)


def accepted(scene: Scene, when: datetime, **changes: Any) -> Offer:
    values = {"answer": "accepted", "answered_at": when, "answer_stated_at": when, "ends_search": True}
    return Offer.objects.create(
        student=scene.alice,
        employer=Employer.objects.create(name="Globex", created_at=NOW),
        role="Developer",
        received_at=when - timedelta(days=1),
        zone="America/New_York",
        country="US",
        stated_at=when,
        changed_at=when,
        **(values | changes),
    )


def test_accepted_before_the_start_date_no_search_starts(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    accepted(scene, OPENS - timedelta(seconds=1))
    assert search_verbs.open_search(scene.search, now=OPENS).state == "not_started"
    assert StateChange.objects.get(after="closed").cause == "accepted an offer before the start date"


def test_accepted_at_the_first_instant_of_the_start_date_the_search_starts(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    accepted(scene, OPENS)
    assert search_verbs.open_search(scene.search, now=OPENS).state == "running"


@pytest.mark.parametrize("changes", [{"ends_search": False}, {"withdrawn_at": OPENS}, {"answer": "refused"}])
def test_interim_work_a_withdrawn_or_a_refused_offer_does_not_keep_it(
    scene: Scene, changes: dict[str, Any]
) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    accepted(scene, OPENS - timedelta(days=2), **changes)
    assert search_verbs.open_search(scene.search, now=OPENS).state == "running"


def test_whoever_has_accepted_one_cannot_sign(scene: Scene) -> None:
    accepted(scene, NOW - timedelta(days=1))
    with pytest.raises(Refused, match="You accepted an offer from Globex"):
        scene.sign()


def test_an_offer_open_on_the_start_date_counts_from_it(scene: Scene) -> None:
    """Received Fri 27 Feb, five business days are Fri 6 March; from Mon 2 March they are Mon 9 March."""
    from jobsearch.offers.due import recompute_due

    offer = accepted(scene, at(date(2026, 2, 28)), answer="", answered_at=None, ends_search=None)
    recompute_due(offer)
    assert offer.due_at == at(date(2026, 3, 7), 0)
    scene.certify(date(2026, 2, 19))
    scene.sign()
    offer.refresh_from_db()
    assert offer.due_at == datetime.fromisoformat("2026-03-10T04:00:00Z")


@pytest.mark.parametrize(("confirmed", "ended"), [(True, START), (False, None)], ids=["confirmed", "not yet"])
def test_a_qualifying_offer_still_open_on_the_start_date_ends_the_guarantee_on_it(
    scene: Scene, confirmed: bool, ended: date | None
) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    facts = {"type": "permanent", "hours_per_week": 40, "in_field": True, "written": True}
    offer = accepted(scene, at(date(2026, 2, 28)), answer="", answered_at=None, ends_search=None, **facts)
    if confirmed:
        confirm(offer, note="", seen=offer.changed_at, by=scene.bob, now=at(date(2026, 2, 28), 18))
    search = search_verbs.open_search(scene.search, now=OPENS)
    assert search.state == "running"
    assert search.guarantee_until == ended
    assert search.service_until is None
