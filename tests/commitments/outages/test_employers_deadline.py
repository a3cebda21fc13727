"""An employer's deadline stays; an answer that is late because of an outage needs a person (DOMAIN §2)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from commitments.outages.verbs import record_outage
from jobsearch.offers import verbs as offers
from jobsearch.offers.models import Offer
from nightly.sweep import sweep
from tests.commitments.scenes import ZONE, Scene, at
from tests.factories import client_of
from tests.guarantee import scenes as guarantee
from tests.standing.making import fill_shipped_week

pytestmark = pytest.mark.django_db
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
RECEIVED = at(date(2026, 3, 4), 10)
DEADLINE = at(date(2026, 3, 5), 16)  # as the employer named it: to the end of that minute
DUE = DEADLINE + MINUTE
ANSWERED = DUE + 2 * HOUR
NOW = DUE + 6 * HOUR


@pytest.fixture
def alice(scene: Scene, clock: Any) -> Scene:
    scene.searching()
    clock.set(NOW)
    return scene


def offer(scene: Scene, *, answered: datetime | None = ANSWERED, **facts: Any) -> Offer:
    values = {"employer_deadline": DEADLINE, "employer_zone": ZONE} | facts
    its = offers.state_offer(
        scene.alice, employer="Acme", role="Helper", received_at=RECEIVED, hours_per_week=10, in_field=True,
        type="permanent", written=True, by=scene.alice.user, now=RECEIVED, **values,
    )  # fmt: skip
    sweep(its.due_at + HOUR)
    if answered:
        offers.answer(
            its, answer="refused", ends_search=None, answered_at=answered, by=scene.alice.user, now=answered
        )
        its.refresh_from_db()
        offers.confirm(its, note="", seen=its.changed_at, by=scene.bob, now=answered)
    return its


def down(scene: Scene, began: datetime = DUE - HOUR, ended: datetime = DUE + HOUR) -> None:
    record_outage(what="service", began_at=began, ended_at=ended, reason="Down.", by=scene.dora, now=NOW)


def seven(scene: Scene, now: datetime = NOW) -> dict[str, Any]:
    its = guarantee.Scene(scene.alice, scene.search, scene.bob, scene.dora, scene.erin)
    return its.requirement(7, now=now)


@pytest.mark.parametrize(
    ("began", "ended", "finding"),
    [
        (DUE - HOUR, DUE - timedelta(seconds=1), "not_met"),
        (DUE - HOUR, DUE, "needs_person"),
        (DUE - timedelta(seconds=1), DUE + HOUR, "needs_person"),
        (DUE, DUE + HOUR, "not_met"),
    ],
    ids=["over in time", "to its very moment", "around it", "begun when it had passed"],
)
def test_a_late_answer(alice: Scene, began: datetime, ended: datetime, finding: str) -> None:
    its = offer(alice)
    assert seven(alice)["finding"] == "not_met"
    down(alice, began, ended)
    its.refresh_from_db()
    assert its.due_at == DUE
    assert its.governed_by == "employer"
    assert seven(alice)["finding"] == finding


def test_the_reason_says_so(alice: Scene) -> None:
    offer(alice)
    down(alice)
    assert seven(alice)["reasons"] == [
        "Helper at Acme: due by 16:00 on 5 Mar 2026 (the employer’s deadline, New York time), answered at 18:01 on "
        "5 Mar 2026; the service or its mail was down then."
    ]


def test_an_answer_that_came_before_it_is_in_time_whatever_was_down(alice: Scene) -> None:
    offer(alice, answered=DEADLINE)
    down(alice)
    assert seven(alice)["finding"] == "met"


def test_one_that_was_never_answered_needs_a_person_too(alice: Scene) -> None:
    its = offer(alice, answered=None)
    offers.confirm(its, note="", seen=its.changed_at, by=alice.bob, now=NOW)
    assert seven(alice)["finding"] == "not_met"
    down(alice)
    assert seven(alice)["finding"] == "needs_person"


def test_so_does_one_after_an_extension_of_the_employers(alice: Scene) -> None:
    first = offer(alice, answered=None, employer_deadline=DEADLINE - 3 * HOUR)
    offers.extend(first, deadline=DEADLINE, granted_at=RECEIVED, by=alice.alice.user, now=NOW)
    first.refresh_from_db()
    assert first.due_at == DUE
    assert first.governed_by == "extension"
    offers.answer(
        first, answer="refused", ends_search=None, answered_at=ANSWERED, by=alice.alice.user, now=NOW
    )
    first.refresh_from_db()
    offers.confirm(first, note="", seen=first.changed_at, by=alice.bob, now=NOW)
    down(alice)
    assert seven(alice)["finding"] == "needs_person"


def test_the_policys_limit_moves_and_an_answer_after_the_moved_day_is_late(alice: Scene, clock: Any) -> None:
    its = offer(alice, answered=None, employer_deadline=None, employer_zone="")
    limit = its.due_at
    assert limit is not None
    now = clock.set(limit + timedelta(days=2))
    record_outage(
        what="service",
        began_at=limit - HOUR,
        ended_at=limit + HOUR,
        reason="Down.",
        by=alice.dora,
        now=now,
    )
    offers.answer(
        its,
        answer="refused",
        ends_search=None,
        answered_at=limit + timedelta(days=1),
        by=alice.alice.user,
        now=now,
    )
    its.refresh_from_db()
    offers.confirm(its, note="", seen=its.changed_at, by=alice.bob, now=now)
    assert seven(alice, now)["finding"] == "not_met"


def test_it_is_told_for_what_it_is(alice: Scene) -> None:
    fill_shipped_week(alice.search, 1)
    its = offer(alice)
    pages = own_pages(alice, its)
    assert "Your answer to Acme was due by" in pages["today"]
    assert "a person decides" not in pages["today"] + pages["offer"] + pages["seen by the coach"]
    down(alice)
    pages = own_pages(alice, its)
    assert "when the service or its mail was down" in pages["today"]
    assert "It is not held against you by itself: a person decides." in pages["today"]
    assert "It is not held against you by itself: a person decides." in pages["offer"]
    assert "a late answer is not held against Alice Moreau by itself" in pages["seen by the coach"]


def test_while_it_is_open_the_page_asks_for_the_answer_all_the_same(alice: Scene) -> None:
    its = offer(alice, answered=None)
    down(alice)
    pages = own_pages(alice, its)
    assert "Answer them now, then record it here" in pages["today"]
    assert "Answer them now, then record it here" in pages["offer"]
    assert "a late answer is not held against you by itself" in pages["offer"]


def own_pages(scene: Scene, its: Offer) -> dict[str, str]:
    own, coach = client_of(scene.alice.user), client_of(scene.bob)
    addresses = {
        "today": (own, reverse("jobsearch:today")),
        "offer": (own, reverse("jobsearch:offer", args=[its.pk])),
        "seen by the coach": (coach, reverse("jobsearch:offer", args=[its.pk])),
    }
    found = {}
    for name, (client, address) in addresses.items():
        answer = client.get(address)
        assert answer.status_code == 200, name
        found[name] = answer.content.decode()
    return found
