"""The terms of an offer stand in columns of their own, and what was asked and answered in rows that stay."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import Error, IntegrityError, connection, transaction
from django.urls import reverse

from core.errors import Refused
from jobsearch.offers import verbs
from jobsearch.offers.history import history_of
from jobsearch.offers.models import AskAnswer, Offer
from tests import factories
from tests.jobsearch.stated import MINUTE, NOW, Searching, state

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
LATER = NOW + timedelta(days=2)


@pytest.fixture
def alice(searching: Searching) -> Any:
    return searching.alice


@pytest.fixture
def browser(alice: Any, clock: Any) -> Any:
    clock.set(LATER)
    return factories.client_of(alice.user)


def wish(alice: Any, offer: Offer, asked_at: datetime = NOW) -> Any:
    return verbs.ask_for(offer, about="pay", wanted="$90,000", asked_at=asked_at, by=alice.user, now=LATER)


def test_each_term_is_kept_as_it_was_typed(browser: Any, alice: Any) -> None:
    typed = {
        "employer": "Acme",
        "role": "Developer",
        "received_at": "2026-03-20T09:00",
        "employer_zone": "America/New_York",
        "pay": "$85,000 a year",
        "first_year_pay": "85,000",
        "bonus": "$5,000",
        "equity": "0.05 %, over four years",
        "benefits": "Health insurance",
        "workplace": "hybrid",
        "place": "Boston",
        "starts_on": "2026-05-04",
    }
    assert browser.post(reverse("jobsearch:offer_new"), typed).status_code == 302
    offer = Offer.objects.get()
    assert (offer.bonus, offer.equity, offer.benefits) == (
        Decimal(5000),
        "0.05 %, over four years",
        "Health insurance",
    )
    assert (offer.where_words, offer.starts_on) == ("Boston, some days at their office", date(2026, 5, 4))
    page = browser.get(reverse("jobsearch:offer", args=[offer.pk])).content.decode()
    for words in ("$5,000", "0.05 %, over four years", "Boston, some days at their office"):
        assert words in page
    form = browser.get(reverse("jobsearch:offer_edit", args=[offer.pk])).content.decode()
    assert 'value="2026-05-04"' in form, "a date as the browser's own picker takes it"
    browser.post(reverse("jobsearch:offer_edit", args=[offer.pk]), typed | {"bonus": "6000"})
    assert set(offer.events.values_list("bonus", flat=True)) == {5000, 6000}, "what it said before is kept"


@pytest.mark.parametrize(
    "bad",
    [
        {"bonus": "-1"},
        {"bonus": "lots"},
        {"starts_on": "soon"},
        {"starts_on": "9999-12-31"},
        {"workplace": "moon"},
        {"equity": "x" * 121},
        {"place": "\x00"},
    ],
    ids=lambda bad: str(next(iter(bad.items())))[:24],
)
def test_what_cannot_be_is_said_beside_its_field(browser: Any, bad: dict[str, str]) -> None:
    typed = {"employer": "Acme", "role": "Developer", "received_at": "2026-03-20T09:00", "pay": "$85k"}
    answer = browser.post(reverse("jobsearch:offer_new"), typed | bad)
    assert answer.status_code == 422
    assert f'id="error_1_id_{next(iter(bad))}"' in answer.content.decode()
    assert "$85k" in answer.content.decode(), "what was typed stays"


@pytest.mark.parametrize(
    ("field", "value"), [("bonus", -1), ("first_year_pay", -1), ("workplace", "moon"), ("hours_per_week", 0)]
)
def test_the_database_keeps_out_what_no_offer_says(alice: Any, field: str, value: Any) -> None:
    offer = state(alice)
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(**{field: value})


def test_what_was_asked_and_each_answer_stays_with_its_moment(alice: Any) -> None:
    ask = wish(alice, state(alice))
    verbs.answer_ask(
        ask, granted=False, words="$87,000 is the most", answered_at=NOW + HOUR, by=alice.user, now=LATER
    )
    verbs.answer_ask(ask, granted=True, answered_at=NOW + 2 * HOUR, by=alice.user, now=LATER)
    assert list(ask.answers.values_list("granted", "words", "answered_at", "stated_at")) == [
        (False, "$87,000 is the most", NOW + HOUR, LATER),
        (True, "", NOW + 2 * HOUR, LATER),
    ]
    ask.refresh_from_db()
    assert (ask.asked_at, ask.granted, ask.answered_at) == (NOW, True, NOW + 2 * HOUR)


@pytest.mark.parametrize(
    "statement", ["UPDATE jobsearch_askanswer SET words = ''", "DELETE FROM jobsearch_askanswer"]
)
def test_an_answer_on_record_is_neither_changed_nor_deleted(alice: Any, statement: str) -> None:
    verbs.answer_ask(wish(alice, state(alice)), granted=False, words="No", by=alice.user, now=LATER)
    with (
        pytest.raises(Error, match=r"what they say is kept|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_the_same_answer_sent_twice_is_one(alice: Any) -> None:
    ask = wish(alice, state(alice))
    for _ in range(2):
        verbs.answer_ask(ask, granted=False, words="No", by=alice.user, now=LATER)
    assert AskAnswer.objects.count() == 1


def test_asked_before_the_offer_came_is_refused_and_at_that_moment_not(alice: Any) -> None:
    offer = state(alice)
    with pytest.raises(Refused, match="before the offer was received"):
        wish(alice, offer, asked_at=NOW - MINUTE)
    assert wish(alice, offer, asked_at=NOW).asked_at == NOW


@pytest.mark.parametrize(
    ("at", "said"), [(NOW - MINUTE, "before you asked them"), (LATER + MINUTE, "still to come")]
)
def test_an_answer_comes_after_the_question_and_not_in_the_future(
    alice: Any, at: datetime, said: str
) -> None:
    ask = wish(alice, state(alice))
    with pytest.raises(Refused, match=said):
        verbs.answer_ask(ask, granted=True, answered_at=at, by=alice.user, now=LATER)


def test_the_page_shows_asked_and_answered_and_takes_both_without_javascript(
    browser: Any, alice: Any
) -> None:
    offer = state(alice)
    asked = {"ask-about": "pay", "ask-wanted": "$90,000", "ask-asked_at": "2026-03-20T12:00"}
    page = browser.post(reverse("jobsearch:offer_ask", args=[offer.pk]), asked, follow=True).content.decode()
    assert "Pay: $90,000" in page
    assert "not answered yet" in page
    ask = offer.asks.get()
    answer = {"granted": "False", "words": "$87,000 is the most", "answered_at": "2026-03-20T15:00"}
    grant = reverse("jobsearch:offer_grant", args=[offer.pk, ask.pk])
    page = browser.post(grant, answer, follow=True).content.decode()
    assert "Acme said no: “$87,000 is the most”" in page
    assert "not granted" in page


@pytest.mark.parametrize(
    "bad",
    [
        {"granted": "perhaps"},
        {},
        {"granted": "True", "answered_at": "soon"},
        {"granted": "True", "words": "x" * 201},
    ],
    ids=["another word", "nothing", "no moment", "too long"],
)
def test_a_bad_answer_is_said_and_stores_nothing(browser: Any, alice: Any, bad: dict[str, str]) -> None:
    offer = state(alice)
    ask = wish(alice, offer)
    page = browser.post(reverse("jobsearch:offer_grant", args=[offer.pk, ask.pk]), bad, follow=True)
    assert page.status_code == 422
    assert 'role="alert"' in page.content.decode()
    assert not AskAnswer.objects.exists()


def test_the_page_says_what_each_saving_changed(browser: Any, alice: Any) -> None:
    offer = state(alice, pay="$85,000 a year", bonus=5000)
    verbs.change_offer(
        offer, changes={"pay": "$87,000 a year", "bonus": None, "place": "Boston"}, by=alice.user, now=LATER
    )
    newest, stated = history_of(Offer.objects.get(pk=offer.pk))
    assert [(change.label, change.before, change.after) for change in newest.changes] == [
        ("Pay", "$85,000 a year", "$87,000 a year"),
        ("Bonus", "$5,000", ""),
        ("Town", "", "Boston"),
    ]
    assert (stated.at, stated.changes) == (NOW, ())
    page = browser.get(reverse("jobsearch:offer", args=[offer.pk])).content.decode()
    assert "“$85,000 a year” became “$87,000 a year”" in page
