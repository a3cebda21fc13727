"""A page of the caseload draws what a screen needs; what stands further down is reached all the same."""

import re
from typing import Any

import pytest

from coaching.caseload.stretch import MOST_PAGES, PAGE
from coaching.conversation.verbs import MOST_AT_ONCE, TOO_MANY
from people.accounts.models import User
from people.students.models import Student
from tests import factories
from tests.coaching.caseload.scenes import many
from tests.coaching.conftest import MONDAY

URL = "/caseload/"
ADDS = {"HX-Request": "true", "HX-Target": "rows"}
NODES_A_ROW = 8


@pytest.fixture(autouse=True)
def at_monday(clock: Any) -> None:
    clock.set(MONDAY)


def asked(user: User, query: str = "", path: str = URL, **headers: str) -> str:
    response = factories.client_of(user).get(path + query, headers=headers, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def named(page: str) -> list[str]:
    return re.findall(r"<a data-open [^>]*>([^<]*)</a>", page)


def students(first: int, last: int) -> list[str]:
    """From one place of the list to another, both counted from 1."""
    return [f"Student {number:03}" for number in range(first - 1, last)]


def test_the_page_has_so_many_nodes_at_most_for_each_student(bob: User) -> None:
    many(bob, 171)
    page = asked(bob)
    assert named(page) == students(1, PAGE)
    assert len(re.findall(r"<[a-z]", page)) <= NODES_A_ROW * 171
    assert f"1 to {PAGE} of 171" in page


def test_a_page_without_a_script_is_one_page_with_both_neighbours(bob: User) -> None:
    many(bob, 2 * PAGE + 3)
    page = asked(bob, "?page=2&q=student")
    assert named(page) == students(PAGE + 1, 2 * PAGE)
    assert re.search(r'rel="prev" href="\?page=1&amp;q=student"', page)
    assert re.search(r'rel="next" href="\?page=3&amp;q=student"', page)
    assert named(asked(bob, "?page=3")) == students(2 * PAGE + 1, 2 * PAGE + 3)


def test_on_scrolling_the_next_page_is_drawn_alone_and_the_address_keeps_both(bob: User) -> None:
    many(bob, 2 * PAGE + 3)
    added = asked(bob, "?page=2&since=1", **ADDS)
    assert named(added) == students(PAGE + 1, 2 * PAGE)
    assert f"1 to {2 * PAGE} of {2 * PAGE + 3}</div>" in added, "told to who cannot see it"
    assert "?page=3&amp;since=1" in added
    assert named(asked(bob, "?page=2&since=1")) == students(1, 2 * PAGE), "who comes back finds all of it"


@pytest.mark.parametrize("since", ["x", "9", "0", "-1", "²", "9" * 30])
def test_a_stretch_that_is_none_begins_with_the_page_that_is_asked_for(bob: User, since: str) -> None:
    many(bob, 2 * PAGE)
    assert named(asked(bob, f"?page=2&since={since}")) == students(PAGE + 1, 2 * PAGE)


def test_no_answer_draws_more_than_so_many_pages(bob: User) -> None:
    many(bob, (MOST_PAGES + 2) * PAGE)
    page = asked(bob, f"?page={MOST_PAGES + 1}&since=1")
    assert named(page) == students(PAGE + 1, (MOST_PAGES + 1) * PAGE)
    assert re.search(r'rel="prev" href="\?page=1"', page)


# --- everyone is chosen, on whichever page they stand ---


def recipients(user: User, query: str) -> list[str]:
    page = asked(user, query, path="/caseload/message/")
    return re.findall(r'<span class="row-main">([^<]*)</span>', page)


def test_select_all_names_the_filters_and_reaches_every_page(bob: User) -> None:
    many(bob, PAGE + 5)
    assert 'name="everyone" value="q=student"' in asked(bob, "?page=2&q=student&since=1")
    assert recipients(bob, "?everyone=") == students(1, PAGE + 5)
    assert recipients(bob, "?everyone=q%3Dstudent+023") == ["Student 023"]


def test_who_was_unticked_is_left_out(bob: User) -> None:
    many(bob, PAGE + 1)
    first, second = Student.objects.order_by("pk").values_list("pk", flat=True)[:2]
    assert recipients(bob, f"?everyone=&without={first}&without={second}&without=x") == students(3, PAGE + 1)


def test_everyone_is_nobody_elses(bob: User, frank: User, dora: User) -> None:
    many(bob, 2)
    own = factories.make_student("Frank's Own", coach=frank)
    assert recipients(frank, "?everyone=") == ["Frank&#x27;s Own"]
    assert recipients(dora, f"?everyone=coach%3D{bob.pk}") == students(1, 2)
    client = factories.client_of(frank)
    assert client.get("/caseload/message/", {"everyone": f"coach={bob.pk}"}).status_code == 404
    assert "Choose at least one student first" in asked(dora, "?everyone=", path="/caseload/message/")
    assert own.pk


def test_more_than_can_be_written_to_at_once_are_refused_in_words(bob: User) -> None:
    many(bob, MOST_AT_ONCE + 1)
    assert TOO_MANY in asked(bob, "?everyone=", path="/caseload/message/")
    every = "&".join(f"student={pk}" for pk in Student.objects.values_list("pk", flat=True))
    assert TOO_MANY in asked(bob, f"?{every}", path="/caseload/message/")
