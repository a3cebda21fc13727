"""The pages of offers: what is stated, kept as typed, answered, confirmed."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from coaching.conversation.models import Message
from jobsearch.offers import verbs
from jobsearch.offers.facts import timing
from jobsearch.offers.models import Offer
from tests import factories
from tests.jobsearch.stated import NOW, state


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
    ("at", "in_time"),
    [("2026-03-25T17:00", True), ("2026-03-25T17:01", False)],
    ids=["that minute", "the next"],
)
def test_an_answer_at_the_employers_very_minute_is_in_time(
    browser: Any, alice: Any, clock: Any, at: str, in_time: bool
) -> None:
    browser.post(reverse("jobsearch:offer_new"), FORM | {"employer_deadline": "2026-03-25T17:00"})
    offer = Offer.objects.get(student=alice)
    clock.set("2026-03-25T21:30Z")
    answered = {"answer-answer": "refused", "answer-answered_at": at}
    page = browser.post(reverse("jobsearch:offer_answer", args=[offer.pk]), answered, follow=True)
    offer.refresh_from_db()
    assert offer.answered_at is not None, page.content.decode()
    assert timing(offer, datetime(2026, 3, 25, 22, 0, tzinfo=UTC)) == ("yes" if in_time else "no")


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
    assert offer.due_at == datetime(2026, 3, 31, 7, 0, tzinfo=UTC)
    assert offer.governed_by == "extension"


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
    assert "With this offer" not in browser.get(page).content.decode()
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=NOW)
    verbs.change_offer(offer, changes={"hours_per_week": 10}, by=alice.user, now=NOW + timedelta(hours=1))
    search.refresh_from_db()
    assert search.guarantee_until == NOW.date(), "a person ended it, and a person takes it back"
    own = browser.get(page).content.decode()
    assert "With this offer, your guarantee ended on" in own
    assert "write to Bob: an admin can take it back." in own
    dora = factories.make_admin("Dora Quist")
    ending = search.endings.get()
    undoing = reverse("commitments:ending_undo", args=[alice.pk, ending.pk])
    assert undoing not in factories.client_of(bob).get(page).content.decode()
    admins = factories.client_of(dora)
    assert undoing in admins.get(page).content.decode()
    admins.post(undoing, {"why": "It was an internship."})
    search.refresh_from_db()
    assert search.guarantee_until is None
    assert "With this offer" not in browser.get(page).content.decode()


def test_declined_is_the_one_word_that_a_student_reads(browser: Any, alice: Any, search: Any) -> None:
    offer = state(alice)
    answer = {"answer-answer": "refused", "answer-answered_at": "2026-03-20T11:00"}
    browser.post(reverse("jobsearch:offer_answer", args=[offer.pk]), answer)
    pages = [
        browser.get(url).content.decode().split("<main")[1]
        for url in (
            reverse("jobsearch:offers"),
            reverse("jobsearch:offer", args=[offer.pk]),
            reverse("coaching:student", args=[alice.pk]),
            reverse("guarantee:claim"),
        )
    ]
    assert all("declined" in page for page in pages[:3])
    for page in pages:
        assert ">refused" not in page and " refused<" not in page and ", refused" not in page
