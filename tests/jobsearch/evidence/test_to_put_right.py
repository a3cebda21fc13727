"""A failed check stands among what is to do on Today, with what to do about it, until it is put right."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.evidence import asking, verbs
from jobsearch.follow_ups.queries import to_do
from people.students.models import Student
from standing.verbs import assess_students
from tests.factories import client_of, make_student
from tests.jobsearch.evidence.conftest import NOW
from tests.jobsearch.evidence.servers import Answers, post_page
from tests.jobsearch.evidence.test_checks import GOOD, LAST, LINK, post

HOUR = timedelta(hours=1)


@pytest.fixture
def browser(priya: Any, clock: Any) -> Client:
    clock.set(NOW + HOUR)
    return client_of(priya.user)


def to_put_right(priya: Any, now: datetime = NOW) -> list[str]:
    return [check.said for check in to_do(priya, now).failed]


def today(browser: Client) -> str:
    return " ".join(browser.get("/today/").content.decode().split())


@pytest.mark.parametrize(
    ("page", "said"),
    [
        pytest.param(
            None, "The page is not there. Put the right link in, and it is looked at again.", id="not there"
        ),
        pytest.param(
            post_page(published="2026-03-04"),
            "Your name is not on the page. Add it, or say under “Your work” that the site is yours.",
            id="not the student’s",
        ),
        pytest.param(
            post_page(author="Priya Shah", published="2019-03-04"),
            "The page says 4 Mar 2019. Correct the day that you logged, or ask your coach.",
            id="of another day",
        ),
    ],
)
def test_it_says_what_was_found_and_what_to_do(
    priya: Any, blog: Answers, browser: Client, page: str | None, said: str
) -> None:
    if page:
        blog.page("/generators", page)
    logged = post(priya)
    assert to_put_right(priya) == []
    asking.check_due(NOW)
    assert to_put_right(priya) == [said]
    shown = today(browser)
    assert "Put your blog post right" in shown and said in shown
    assert f'href="{reverse("jobsearch:activity", args=[logged.pk])}"' in shown


def test_no_public_address_is_said_so(priya: Any, blog: Answers, browser: Client) -> None:
    post(priya, "http://127.0.0.1/generators")
    asking.check_due(NOW)
    assert "nobody else can read it. Put the public link in." in today(browser)


def test_a_site_that_never_answers_is_said_so(priya: Any, blog: Answers, browser: Client) -> None:
    blog.page("/generators", "", status=503)
    post(priya)
    at = NOW
    for _ in range(6):
        asking.check_due(at)
        at += timedelta(days=1)
    assert to_put_right(priya, at) == ["The site does not answer. Once it does, it is looked at again."]


def test_it_is_gone_once_the_link_is_mended(priya: Any, blog: Answers, browser: Client) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    blog.page("/mended", GOOD)
    verbs.mend(logged, changes={"link": "https://priya.example/mended"}, by=priya.user, now=NOW)
    assert to_put_right(priya) == [] and "Put your blog post right" not in today(browser)


def test_it_is_gone_once_the_page_is_mended_and_looked_at_again(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    blog.page("/generators", GOOD)
    verbs.ask_again(logged, by=priya.user, now=NOW)
    asking.check_due(NOW + HOUR)
    assert to_put_right(priya, NOW + HOUR) == []


def test_it_is_gone_once_it_is_taken_back(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    activity_verbs.strike(logged, by=priya.user, now=NOW)
    assert to_put_right(priya) == []


def test_it_is_gone_once_the_coach_accepts_it(priya: Any, bob: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    verbs.decide(logged, accepted=True, why="I read it at her desk.", by=bob, now=NOW)
    assert to_put_right(priya) == []


def test_once_its_week_is_settled_only_the_coach_can_accept_it(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    before = LAST - timedelta(microseconds=1)
    assess_students(Student.objects.filter(pk=priya.pk), before)
    assert len(to_put_right(priya, before)) == 1
    assess_students(Student.objects.filter(pk=priya.pk), LAST)
    assert to_put_right(priya, LAST) == []
    with pytest.raises(Refused):
        verbs.mend(logged, changes={"link": f"{LINK}/2"}, by=priya.user, now=LAST)


def test_nobody_elses_is_shown(priya: Any, bob: Any, blog: Answers) -> None:
    post(priya)
    asking.check_due(NOW)
    assert to_put_right(make_student("Omar Haddad", coach=bob)) == []


def test_more_of_them_ask_no_more(priya: Any, blog: Answers) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            to_do(priya, NOW)
        return len(asked)

    queries()
    none = queries()
    for number in range(7):
        post(priya, f"{LINK}/{number}", day=date(2026, 3, 3))
    asking.check_due(NOW)
    assert len(to_put_right(priya)) == 7 and queries() == none == 1
