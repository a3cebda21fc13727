"""Offers (DOMAIN §6): due moments, answers, confirmations, and what a qualifying offer ends."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from coaching.models import Message
from core.errors import Refused
from jobsearch import offer_verbs as verbs
from jobsearch.models import Offer
from jobsearch.offer_facts import is_confirmed, ruling, timing
from people.models import User
from tests import factories

START = date(2026, 3, 2)
NOW = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)  # Friday, 11:00 in New York
MINUTE = timedelta(minutes=1)


@pytest.fixture
def bob(db: None) -> Any:
    return factories.make_coach("Bob Field")


@pytest.fixture
def alice(bob: Any) -> Any:
    return factories.make_student("Alice Moreau", coach=bob)


@pytest.fixture
def search(alice: Any) -> Any:
    return factories.sign_up_and_search(alice, START)


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
    assert (offer.due_at, offer.governed_by) == (deadline + MINUTE, "employer")


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
    assert ruling(offer).qualifies == "needs_person"  # type: ignore[union-attr]
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
    assert (search.guarantee_until, search.service_until) == (None, None)


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


@pytest.fixture
def browser(alice: Any, search: Any, clock: Any) -> Any:
    clock.set(NOW)
    return factories.client_of(alice.user)


FORM = {
    "employer": "Acme",
    "role": "Developer",
    "received_at": "2026-03-20T09:00",
    "type": "permanent",
    "written": "True",
    "hours_per_week": "40",
    "in_field": "True",
    "employer_deadline": "",
    "employer_zone": "America/New_York",
}


def test_a_student_states_an_offer_and_sees_when_and_how(browser: Any, alice: Any) -> None:
    response = browser.post(reverse("jobsearch:offer_new"), FORM, follow=True)
    page = response.content.decode()
    assert "Fri 27 Mar, end of day (New York)" in page
    assert "in 5 business days" in page
    assert "does not count, Saturday" in page
    assert Offer.objects.get(student=alice).received_at == datetime(2026, 3, 20, 13, 0, tzinfo=UTC)


def test_what_was_typed_stays_beside_a_clear_answer(browser: Any) -> None:
    response = browser.post(
        reverse("jobsearch:offer_new"), FORM | {"received_at": "2027-01-01T09:00", "pay": "$85k"}
    )
    assert response.status_code == 422
    assert "still to come" in response.content.decode()
    assert "$85k" in response.content.decode()


@pytest.mark.parametrize(
    "bad",
    [
        {"received_at": "soon"},
        {"received_at": "0001-01-01T00:00"},
        {"received_at": "9999-12-31T23:59"},
        {"hours_per_week": "lots"},
        {"employer_zone": "Mars/Base"},
        {"role": "\x00"},
        {"type": "throne"},
        {"employer": "x" * 500},
    ],
    ids=lambda bad: next(iter(bad.items()))[0] + " " + str(next(iter(bad.items()))[1])[:8],
)
def test_hostile_input_never_breaks_the_page(browser: Any, bad: dict[str, str]) -> None:
    assert browser.post(reverse("jobsearch:offer_new"), FORM | bad).status_code in (302, 422)


def test_an_employers_deadline_is_read_in_the_employers_zone(browser: Any, alice: Any) -> None:
    browser.post(
        reverse("jobsearch:offer_new"),
        FORM | {"employer_deadline": "2026-03-25T17:00", "employer_zone": "America/Los_Angeles"},
    )
    assert Offer.objects.get(student=alice).due_at == datetime(2026, 3, 26, 0, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("named", "due"),
    [
        (
            {"employer_deadline": "2026-03-25", "employer_time": "17:00"},
            datetime(2026, 3, 26, 0, 1, tzinfo=UTC),
        ),
        ({"employer_deadline": "2026-03-25", "employer_time": ""}, datetime(2026, 3, 26, 7, 0, tzinfo=UTC)),
    ],
    ids=["a day and a time", "a day alone runs to its end there"],
)
def test_an_employers_deadline_is_a_minute_or_a_day(
    browser: Any, alice: Any, named: dict[str, str], due: datetime
) -> None:
    browser.post(reverse("jobsearch:offer_new"), FORM | named | {"employer_zone": "America/Los_Angeles"})
    offer = Offer.objects.get(student=alice)
    assert offer.due_at == due
    page = browser.get(reverse("jobsearch:offer_edit", args=[offer.pk])).content.decode()
    assert 'value="2026-03-25"' in page
    assert ('value="17:00"' in page) == bool(named["employer_time"])


def test_a_time_without_a_day_is_said_beside_the_field_and_kept(browser: Any) -> None:
    response = browser.post(reverse("jobsearch:offer_new"), FORM | {"employer_time": "17:00"})
    assert response.status_code == 422
    assert "Say which day, too." in response.content.decode()
    assert 'value="17:00"' in response.content.decode()


def test_an_extension_that_names_a_day_runs_to_its_end_in_the_employers_zone(
    browser: Any, alice: Any
) -> None:
    deadline = datetime(2026, 3, 26, 0, 0, tzinfo=UTC)
    offer = state(alice, employer_deadline=deadline, employer_zone="America/Los_Angeles")
    browser.post(
        reverse("jobsearch:offer_extension", args=[offer.pk]),
        {"extension-deadline": "2026-03-30", "extension-granted_at": "2026-03-20T11:00"},
    )
    offer.refresh_from_db()
    assert (offer.due_at, offer.governed_by) == (datetime(2026, 3, 31, 7, 0, tzinfo=UTC), "extension")


def test_half_hours_a_week_can_be_entered(browser: Any, alice: Any) -> None:
    browser.post(reverse("jobsearch:offer_new"), FORM | {"hours_per_week": "37.5"})
    offer = Offer.objects.get(student=alice)
    assert offer.hours_per_week == Decimal("37.5")
    page = browser.get(reverse("jobsearch:offer", args=[offer.pk])).content.decode()
    assert "37.5" in page


def test_quarters_of_an_hour_are_refused_beside_the_field(browser: Any) -> None:
    response = browser.post(reverse("jobsearch:offer_new"), FORM | {"hours_per_week": "37.25"})
    assert response.status_code == 422
    assert "at most one place after the point" in response.content.decode()


def test_help_with_negotiating_reaches_the_coach(browser: Any, alice: Any) -> None:
    offer = state(alice)
    browser.post(reverse("jobsearch:offer_help", args=[offer.pk]), {"help-question": "Is $70k low?"})
    browser.post(reverse("jobsearch:offer_help", args=[offer.pk]), {"help-question": "Is $70k low?"})
    assert "Is $70k low?" in Message.objects.get(student=alice, from_student=True).body


def test_student_and_coach_do_the_whole_offer_through_pages(browser: Any, alice: Any, bob: Any) -> None:
    offer = state(alice)
    answer = {
        "answer-answer": "accepted",
        "answer-answered_at": "2026-03-20T10:00",
        "answer-ends_search": "True",
    }
    assert (
        browser.post(
            reverse("jobsearch:offer_ask", args=[offer.pk]), {"ask-about": "pay", "ask-wanted": "$90k"}
        ).status_code
        == 302
    )
    ask = offer.asks.get()
    browser.post(reverse("jobsearch:offer_grant", args=[offer.pk, ask.pk]), {"granted": "True"})
    assert browser.post(reverse("jobsearch:offer_answer", args=[offer.pk]), answer).status_code == 422, (
        "before it was received"
    )
    answer["answer-answered_at"] = "2026-03-20T11:00"
    assert browser.post(reverse("jobsearch:offer_answer", args=[offer.pk]), answer).status_code == 302
    coach = factories.client_of(bob)
    page = coach.get(reverse("jobsearch:offer", args=[offer.pk])).content.decode()
    assert "Waits for your confirmation." in page
    offer.refresh_from_db()
    confirmed = {"confirm-seen": offer.changed_at.isoformat(), "confirm-search_ends": "on"}
    assert coach.post(reverse("jobsearch:offer_confirmation", args=[offer.pk]), confirmed).status_code == 302
    alice.refresh_from_db()
    assert alice.state == "employed"


def test_an_end_that_a_confirmed_offer_brought_stays_when_the_offer_is_changed_and_its_page_says_so(
    browser: Any, alice: Any, bob: Any, search: Any
) -> None:
    offer = state(alice)
    page = reverse("jobsearch:offer", args=[offer.pk])
    assert "This offer ended" not in browser.get(page).content.decode()
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW)
    verbs.change_offer(offer, changes={"hours_per_week": 10}, by=alice.user, now=NOW + timedelta(hours=1))
    search.refresh_from_db()
    assert search.guarantee_until == NOW.date(), "a person ended it, and a person takes it back"
    own = browser.get(page).content.decode()
    assert "This offer ended your guarantee on <time" in own
    assert "write to your coach; an admin can" in own
    dora = factories.make_admin("Dora Quist")
    ending = search.endings.get()
    undoing = reverse("commitments:ending_undo", args=[alice.pk, ending.pk])
    assert undoing not in factories.client_of(bob).get(page).content.decode()
    admins = factories.client_of(dora)
    assert undoing in admins.get(page).content.decode()
    admins.post(undoing, {"why": "It was an internship."})
    search.refresh_from_db()
    assert search.guarantee_until is None
    assert "This offer ended" not in browser.get(page).content.decode()


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
    assert (search.state, search.service_until, search.guarantee_until) == ("running", None, None)
