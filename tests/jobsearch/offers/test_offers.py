"""Offers (DOMAIN §6): due moments, answers, confirmations, and what a qualifying offer ends."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from core.errors import Refused
from jobsearch.offers import verbs
from jobsearch.offers.facts import is_confirmed, ruling, timing
from jobsearch.offers.models import Offer
from people.accounts.models import User
from tests import factories
from tests.jobsearch.stated import MINUTE, NOW, START, state


def test_an_answer_is_due_after_five_business_days_of_the_students_place(alice: Any, search: Any) -> None:
    offer = state(alice)
    assert offer.due_at == datetime(2026, 3, 28, 4, 0, tzinfo=UTC)  # the end of Friday 27 March in New York
    assert offer.governed_by == "policy"
    assert offer.counted["counted"] == ["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27"]
    assert [each["reason"] for each in offer.counted["skipped"]] == ["Saturday", "Sunday"]


def test_the_same_offer_stated_twice_is_one(alice: Any, search: Any) -> None:
    assert state(alice).pk == state(alice, now=NOW + timedelta(minutes=1)).pk


@pytest.mark.parametrize("hours", [-48, 24 * 30], ids=["earlier", "later"])
def test_an_employers_deadline_governs_whether_earlier_or_later(alice: Any, search: Any, hours: int) -> None:
    deadline = datetime(2026, 3, 28, 4, 0, tzinfo=UTC) + timedelta(hours=hours)
    offer = state(alice, employer_deadline=deadline, employer_zone="America/Los_Angeles")
    assert offer.due_at == deadline + MINUTE
    assert offer.governed_by == "employer"


@pytest.mark.parametrize(
    ("seconds", "governs"), [(-1, True), (0, False)], ids=["the last second before", "the instant itself"]
)
def test_an_extension_governs_if_granted_before_the_old_deadline(
    alice: Any, search: Any, seconds: int, governs: bool
) -> None:
    offer = state(alice)
    due = offer.due_at
    assert due is not None
    later = due + timedelta(days=4)
    granted_at = due + timedelta(seconds=seconds)
    verbs.extend(offer, deadline=later, granted_at=granted_at, by=alice.user, now=due + timedelta(hours=1))
    offer.refresh_from_db()
    assert (offer.due_at, offer.governed_by) == (
        (later + MINUTE, "extension") if governs else (due, "policy")
    )


@pytest.mark.parametrize(
    ("seconds", "expected"), [(-1, "yes"), (0, "no")], ids=["the last second", "the instant itself"]
)
def test_an_answer_is_in_time_until_the_due_instant(
    alice: Any, search: Any, seconds: int, expected: str
) -> None:
    offer = state(alice)
    assert offer.due_at is not None
    at = offer.due_at + timedelta(seconds=seconds)
    offer = verbs.answer(
        offer, answer="refused", answered_at=at, ends_search=None, by=alice.user, now=at + timedelta(days=1)
    )
    assert timing(offer, at + timedelta(days=1)) == expected


def test_a_missed_deadline_is_recorded_once(alice: Any, search: Any) -> None:
    offer = state(alice)
    assert offer.due_at is not None
    assert not verbs.record_missed(offer, now=offer.due_at - timedelta(seconds=1))
    assert verbs.record_missed(offer, now=offer.due_at)
    assert not verbs.record_missed(offer, now=offer.due_at + timedelta(days=1))
    offer.refresh_from_db()
    assert offer.missed_at == offer.due_at


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"received_at": NOW + timedelta(seconds=1)}, "still to come"),
        ({"employer_deadline": NOW}, "after the moment you received"),
    ],
    ids=["received in the future", "a deadline at its receipt"],
)
def test_impossible_moments_are_refused(alice: Any, search: Any, facts: dict[str, Any], says: str) -> None:
    with pytest.raises(Refused, match=says):
        state(alice, **facts)


def test_an_answer_stands_once_given_and_may_be_repeated(alice: Any, search: Any) -> None:
    offer = state(alice)
    given = {"answered_at": NOW, "ends_search": None, "by": alice.user, "now": NOW}
    verbs.answer(offer, answer="refused", **given)
    verbs.answer(offer, answer="refused", **given)
    with pytest.raises(Refused, match="on record already"):
        verbs.answer(offer, answer="accepted", **given)


def test_a_confirmation_holds_for_the_facts_it_saw(alice: Any, bob: Any, search: Any) -> None:
    offer = state(alice, hours_per_week=10)
    seen = offer.changed_at
    verbs.change_offer(offer, changes={"hours_per_week": 12}, by=alice.user, now=NOW + timedelta(hours=1))
    with pytest.raises(Refused, match="changed this offer"):
        verbs.confirm(offer, note="", seen=seen, by=bob, now=NOW + timedelta(hours=2))
    offer.refresh_from_db()
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW + timedelta(hours=2))
    assert is_confirmed(Offer.objects.get(pk=offer.pk))
    verbs.change_offer(offer, changes={"hours_per_week": 40}, by=alice.user, now=NOW + timedelta(hours=3))
    assert not is_confirmed(Offer.objects.get(pk=offer.pk))
    assert [event.hours_per_week for event in offer.events.order_by("pgh_id")][-2:] == [12, 40]


def test_nobody_else_confirms(alice: Any, search: Any) -> None:
    offer = state(alice)
    for other in (alice.user, factories.make_coach("Frank Lowe")):
        with pytest.raises(Refused):
            verbs.confirm(offer, note="", seen=offer.changed_at, by=other, now=NOW)


def test_a_confirmed_qualifying_offer_ends_the_guarantee_even_if_refused(
    alice: Any, bob: Any, search: Any
) -> None:
    offer = state(alice)
    assert ruling(offer).qualifies == "needs_person"
    offer = verbs.answer(offer, answer="refused", answered_at=NOW, ends_search=None, by=alice.user, now=NOW)
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW)
    search.refresh_from_db()
    assert search.guarantee_until == date(2026, 3, 20)
    assert search.service_until is None
    assert search.endings.get().cause == "offer"


def test_part_time_work_ends_neither_clock(alice: Any, bob: Any, search: Any) -> None:
    offer = state(alice, hours_per_week=12)
    offer = verbs.answer(offer, answer="accepted", answered_at=NOW, ends_search=False, by=alice.user, now=NOW)
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW)
    search.refresh_from_db()
    assert search.guarantee_until is None
    assert search.service_until is None


def test_accepted_work_ends_the_search_when_student_and_coach_agree(
    alice: Any, bob: Any, search: Any
) -> None:
    offer = state(alice)
    offer = verbs.answer(offer, answer="accepted", answered_at=NOW, ends_search=True, by=alice.user, now=NOW)
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW, search_ends=True)
    search.refresh_from_db()
    alice.refresh_from_db()
    assert search.service_until == date(2026, 3, 20)
    assert alice.state == "employed"


# --- In the browser's terms ------------------------------------------------------------------------------------------


def test_an_answer_given_in_time_and_stated_late_is_not_missed(alice: Any, search: Any) -> None:
    offer = state(alice)
    assert offer.due_at is not None
    verbs.record_missed(offer, now=offer.due_at)
    last_second = offer.due_at - timedelta(seconds=1)
    stated = {"ends_search": None, "by": alice.user, "now": offer.due_at + timedelta(hours=1)}
    assert verbs.answer(offer, answer="refused", answered_at=last_second, **stated).missed_at is None


def test_an_answer_at_the_due_instant_stays_missed(alice: Any, search: Any) -> None:
    offer = state(alice)
    assert offer.due_at is not None
    verbs.record_missed(offer, now=offer.due_at)
    stated = {"ends_search": None, "by": alice.user, "now": offer.due_at + timedelta(hours=1)}
    assert verbs.answer(offer, answer="refused", answered_at=offer.due_at, **stated).missed_at == offer.due_at


def test_a_deadline_in_the_year_9999_is_refused(alice: Any, search: Any) -> None:
    far = datetime(9999, 12, 1, tzinfo=UTC)
    with pytest.raises(Refused, match="Check the year"):
        state(alice, employer_deadline=far)
    with pytest.raises(Refused, match="Check the year"):
        verbs.extend(state(alice), deadline=far, granted_at=NOW, by=alice.user, now=NOW)


def test_an_offer_of_the_start_dates_first_hour_in_another_zone_ends_the_guarantee_on_it(
    alice: Any, bob: Any, search: Any
) -> None:
    """One o'clock on the start date in London is still the day before in New York."""
    User.objects.filter(pk=alice.user_id).update(time_zone="Europe/London")
    offer = state(alice, received_at=datetime(2026, 3, 2, 1, tzinfo=UTC))
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW)
    search.refresh_from_db()
    assert search.guarantee_until == START


def test_the_same_wish_sent_twice_is_one(alice: Any, search: Any) -> None:
    offer = state(alice)
    wish: dict[str, Any] = {"about": "pay", "wanted": "$90,000", "by": alice.user, "now": NOW}
    first = verbs.ask_for(offer, **wish)
    assert verbs.ask_for(offer, **wish) == first
    verbs.answer_ask(first, granted=False, by=alice.user, now=NOW)
    assert verbs.ask_for(offer, **wish) != first


def test_work_accepted_after_the_windows_last_day_is_confirmed_before_the_sweep_closes_it(
    alice: Any, bob: Any, search: Any
) -> None:
    after = search.closes_at + timedelta(hours=1)
    offer = state(alice, received_at=search.closes_at, now=after)
    offer = verbs.answer(
        offer, answer="accepted", answered_at=after, ends_search=True, by=alice.user, now=after
    )
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=after, search_ends=True)
    search.refresh_from_db()
    assert search.state == "running"
    assert search.service_until is None
    assert search.guarantee_until is None
