"""Offers side by side: a row for each term, a column for each offer, without a script."""

import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from jobsearch.offers import verbs
from jobsearch.offers.models import Offer
from people.accounts.models import User
from tests import factories
from tests.jobsearch.stated import NOW, START

pytestmark = pytest.mark.django_db
PAGE = "/offers/compare/"


@pytest.fixture
def alice(db: None) -> Any:
    alice = factories.make_student("Alice Moreau", coach=factories.make_coach("Bob Field"))
    factories.sign_up_and_search(alice, START)
    return alice


@pytest.fixture
def browser(alice: Any, clock: Any) -> Any:
    clock.set(NOW)
    return factories.client_of(alice.user)


def offered(alice: Any, employer: str, **facts: Any) -> Offer:
    return verbs.state_offer(
        alice, employer=employer, role="Developer", received_at=NOW, by=alice.user, now=NOW, **facts
    )


def rows_of(page: Any) -> dict[str, list[str]]:
    """Each row's label with the words of its cells."""
    body = re.search(r"<tbody>(.*?)</tbody>", page.content.decode(), re.DOTALL)
    assert body
    rows = {}
    for row in re.findall(r"<tr.*?</tr>", body[1], re.DOTALL):
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        label, *words = [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in cells]
        rows[label] = words
    return rows


def test_every_term_stands_beside_the_other_offers(browser: Any, alice: Any) -> None:
    offered(
        alice,
        "Acme",
        pay="$85,000 a year",
        bonus=5000,
        equity="0.05 %",
        benefits="Health insurance",
        hours_per_week=40,
        workplace="hybrid",
        place="Boston",
        starts_on=date(2026, 5, 4),
    )
    offered(alice, "Globex", pay="$92,000 a year", bonus=0, hours_per_week="37.5", workplace="remote")
    rows = rows_of(browser.get(PAGE))
    assert rows["Pay"] == ["$85,000 a year", "$92,000 a year"]
    assert rows["Bonus"] == ["$5,000 in the first year", "none"]
    assert rows["Equity"] == ["0.05 %", "not said"]
    assert rows["Benefits"] == ["Health insurance", "not said"]
    assert rows["Hours"] == ["40 a week", "37.5 a week"]
    assert rows["Place"] == ["Boston, some days at their office", "from anywhere, or from home"]
    assert rows["Start"] == ["4 May 2026", "not said"]
    assert all("27 Mar" in words for words in rows["Answer by"])


def test_what_was_asked_and_answered_stands_beside_its_term(browser: Any, alice: Any) -> None:
    offer = offered(alice, "Acme", pay="$85,000 a year")
    offered(alice, "Globex")
    ask = verbs.ask_for(offer, about="pay", wanted="$90,000", by=alice.user, now=NOW)
    assert "You asked for $90,000; not answered yet." in rows_of(browser.get(PAGE))["Pay"][0]
    verbs.answer_ask(ask, granted=False, words="$87,000 is the most", by=alice.user, now=NOW)
    rows = rows_of(browser.get(PAGE))
    assert rows["Pay"] == [
        "$85,000 a year You asked for $90,000; they said no: “$87,000 is the most”.",
        "not said",
    ]


def test_those_that_wait_are_compared_unless_others_are_chosen(browser: Any, alice: Any) -> None:
    declined = offered(alice, "Initech")
    verbs.answer(declined, answer="refused", answered_at=NOW, ends_search=None, by=alice.user, now=NOW)
    waiting = offered(alice, "Acme"), offered(alice, "Globex")
    assert len(rows_of(browser.get(PAGE))["Pay"]) == 2
    chosen = browser.get(PAGE, {"offer": [declined.pk, waiting[0].pk]})
    assert "declined" in " ".join(rows_of(chosen)["Answer by"])
    assert len(rows_of(chosen)["Pay"]) == 2


@pytest.mark.parametrize("number", ["0", "x", "9" * 40, "-1", "²"])
def test_a_number_that_is_no_offer_of_theirs_changes_nothing(browser: Any, alice: Any, number: str) -> None:
    offered(alice, "Acme")
    assert len(rows_of(browser.get(PAGE, {"offer": number}))["Pay"]) == 1


def test_offers_of_others_are_never_shown(browser: Any, alice: Any) -> None:
    charlie = factories.make_student("Charlie Okafor", coach=factories.make_coach("Frank Lowe"))
    theirs = offered(charlie, "Hooli")
    assert "Hooli" not in browser.get(PAGE, {"offer": theirs.pk}).content.decode()


def test_their_coach_sees_the_same_in_the_third_person(alice: Any, browser: Any) -> None:
    offer = offered(alice, "Acme", pay="$85,000 a year", hours_per_week=12)
    offered(alice, "Globex")
    verbs.ask_for(offer, about="pay", wanted="$90,000", by=alice.user, now=NOW)
    coach = factories.client_of(User.objects.get(name="Bob Field"))
    student_page = coach.get(reverse("coaching:student", args=[alice.pk])).content.decode()
    address = reverse("jobsearch:students_compared_offers", args=[alice.pk])
    assert address in student_page
    rows = rows_of(coach.get(address))
    assert rows["Pay"][0] == "$85,000 a year Asked for $90,000; not answered yet."
    assert rows["Accept, and go on searching"][0].startswith("Their search goes on.")


def test_each_answer_says_what_becomes_of_search_and_guarantee(browser: Any, alice: Any) -> None:
    facts: dict[str, Any] = {"type": "permanent", "written": True, "in_field": True}
    offered(alice, "Acme", hours_per_week=40, **facts)
    offered(alice, "Globex", hours_per_week=12, **facts)
    rows = rows_of(browser.get(PAGE))
    assert rows["Accept, and stop searching"] == [
        "Your search ends. guarantee ends",
        "Your search ends. guarantee ends",  # by the other one
    ]
    assert rows["Let it lapse"] == [
        "Your search goes on. guarantee ends",
        "Your search goes on. counts against the guarantee",
    ]


def test_an_offers_page_asks_no_more_with_more_on_it(
    browser: Any, alice: Any, django_assert_max_num_queries: Any
) -> None:
    offer = offered(alice, "Acme")
    page = reverse("jobsearch:offer", args=[offer.pk])

    def negotiate(about: str) -> None:
        ask = verbs.ask_for(offer, about=about, wanted="More", by=alice.user, now=NOW)
        verbs.answer_ask(ask, granted=False, by=alice.user, now=NOW)
        verbs.ask_for_help(offer, question=f"And the {about}?", by=alice.user, now=NOW)

    negotiate("pay")
    browser.get(page)
    with django_assert_max_num_queries(100) as asked:
        browser.get(page)
    for about in ("bonus", "equity", "benefits", "hours", "place", "start"):
        negotiate(about)
    with django_assert_max_num_queries(len(asked)):
        browser.get(page)


def test_without_an_offer_the_page_says_what_will_stand_there(browser: Any) -> None:
    assert "Nothing to compare yet" in browser.get(PAGE).content.decode()


@pytest.mark.parametrize("name", ["jobsearch:compared_offers", "jobsearch:offers"])
def test_more_offers_ask_no_more_of_the_database(
    browser: Any, alice: Any, django_assert_max_num_queries: Any, name: str
) -> None:
    def offered_and_asked(employer: str) -> None:
        offer = offered(alice, employer)
        ask = verbs.ask_for(offer, about="pay", wanted="More", by=alice.user, now=NOW)
        verbs.answer_ask(ask, granted=False, by=alice.user, now=NOW)

    for number in range(2):
        offered_and_asked(f"Employer {number}")
    browser.get(reverse(name))
    with django_assert_max_num_queries(100) as asked:
        browser.get(reverse(name))
    for number in range(2, 12):
        offered_and_asked(f"Employer {number}")
    with django_assert_max_num_queries(len(asked)):
        browser.get(reverse(name))
