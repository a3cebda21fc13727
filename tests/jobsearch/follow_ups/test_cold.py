"""The gentle notice of a search that is mostly cold applications: who counts as somebody behind one."""

from datetime import timedelta
from typing import Any

import pytest

from jobsearch.follow_ups.cold import ColdSearch, cold_search
from jobsearch.follow_ups.models import ColdNoticeAnswer
from jobsearch.openings import verbs as opening_verbs
from tests.factories import client_of
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def apply(its: Scene, number: int = 5, days_ago: int = 1, **said: Any) -> None:
    for index in range(number):
        its.log("applied", its.today - timedelta(days=days_ago), **{"employer": f"Employer {index}"} | said)


def cold(its: Scene) -> ColdSearch | None:
    return cold_search(its.alice, its.now)


def test_four_applications_say_nothing_and_five_do(its: Scene) -> None:
    apply(its, 4)
    assert cold(its) is None
    apply(its, 1, employer="Another")
    assert cold(its) == ColdSearch(5, 5)


def test_as_many_people_as_cold_applications_are_enough(its: Scene) -> None:
    apply(its, 5)
    for index in range(4):
        its.log(person=f"Person {index}")
        its.log(person=f"Person {index}")
    assert cold(its) == ColdSearch(5, 5)
    its.log(person="Person 4")
    assert cold(its) is None


def test_whom_one_knows_at_the_employer_stands_behind_an_application(its: Scene) -> None:
    apply(its, 5)
    its.log(person="Priya Shah", employer="Employer 0", day=its.today - timedelta(days=60))
    assert cold(its) is None


def test_who_stands_behind_the_opening_stands_behind_its_application(its: Scene) -> None:
    opening_verbs.add(its.alice, employer="Employer 0", person="Ann Lee", by=its.alice.user, now=its.now)
    apply(its, 5)
    assert cold(its) is None
    apply(its, 1, employer="Employer 9")
    assert cold(its) == ColdSearch(5, 6)


def test_only_four_weeks_are_looked_at(its: Scene) -> None:
    apply(its, 5, days_ago=28)
    assert cold(its) is None
    apply(its, 5, days_ago=27)
    assert cold(its) == ColdSearch(5, 5)


def test_today_says_so_gently(its: Scene) -> None:
    apply(its, 5)
    page = client_of(its.alice.user).get("/today/").content.decode()
    assert "Not one of your five applications in the last four weeks had anybody behind it." in page


def test_once_it_was_read_it_is_not_said_again_for_four_weeks(its: Scene) -> None:
    apply(its, 5)
    browser = client_of(its.alice.user)
    for _ in range(2):
        answer = browser.post("/follow-ups/cold-notice/", {"next": "/today/"})
        assert answer["Location"] == "/today/"
    assert ColdNoticeAnswer.objects.count() == 1
    assert "anybody behind it" not in browser.get("/today/").content.decode()
    read_at = ColdNoticeAnswer.objects.get().at
    for days, said in ((28, False), (29, True)):
        now = read_at + timedelta(days=days) - timedelta(minutes=1)
        its.now = now
        apply(its, 6)
        assert (cold_search(its.alice, now) is not None) is said
