"""What counts, on its page and where it is logged: by the version that the student signed, brought on demand."""

from typing import Any

import pytest
from django.test import Client

from tests.factories import client_of, make_student
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
PATH = "/log/what-counts/"


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def page(browser: Client, kind: str = "", **headers: str) -> str:
    answer = browser.get(PATH, {"kind": kind} if kind else {}, headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_kind_says_what_counts_in_the_words_of_the_signed_clause(browser: Client) -> None:
    text = page(browser)
    assert "In every week of your window you contact at least 8 different people" in text
    assert "A LinkedIn invitation without a word." in text
    assert "By the version of the Commitment that you signed." in text


def test_the_log_bar_gets_one_kind_on_demand(browser: Client) -> None:
    part = page(browser, "commit", **{"HX-Request": "true"})
    assert "<html" not in part and "you keep coding" in part and "LinkedIn" not in part


def test_a_kind_that_is_none_gets_all_of_them(browser: Client) -> None:
    assert "Blog post" in page(browser, "moon\0")


def test_the_log_bar_carries_none_of_it(browser: Client) -> None:
    today = browser.get("/today/").content.decode()
    assert "What counts?" in today and "LinkedIn invitation" not in today


def test_who_has_signed_nothing_is_told_so(its: Scene) -> None:
    text = page(client_of(make_student("Nadia").user))
    assert "you have not signed it yet" in text


def test_it_asks_little(browser: Client, django_assert_max_num_queries: Any) -> None:
    page(browser)
    with django_assert_max_num_queries(8):
        page(browser)
