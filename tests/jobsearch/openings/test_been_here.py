"""“Have I been here before?” says at once what the record knows of an employer, a person or a link."""

from datetime import timedelta
from typing import Any

import pytest

from jobsearch.openings.been_here import been_here
from rules.states import Closing, Stage
from tests.jobsearch.openings.test_openings import add
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def said(its: Scene, **asked: Any) -> list[str]:
    return [encounter.sentence for encounter in been_here(its.alice, now=its.now, **asked)]


def test_nothing_is_said_of_what_is_new(its: Scene) -> None:
    add(its)
    assert said(its, employer="Initech", person="Sam Lee", link="https://initech.com/jobs/1") == []
    assert said(its) == said(its, employer=" ", link="no link") == []


def test_an_employer_that_never_answered(its: Scene) -> None:
    add(its, role="Developer", stage=Stage.CLOSED, closing=Closing.NO_ANSWER)
    encounter = been_here(its.alice, employer="GLOBEX", now=its.now)[0]
    assert encounter.silent
    assert encounter.sentence == "Developer at Globex: they never answered. You closed it on Tue 14 Apr."


def test_an_application_without_an_answer_for_two_weeks(its: Scene) -> None:
    add(its, role="Developer", stage=Stage.REACHED_OUT, since=its.today - timedelta(days=15))
    assert "they have not answered" in said(its, employer="Globex")[0]


def test_one_of_last_week_may_still_be_answered(its: Scene) -> None:
    add(its, role="Developer", stage=Stage.REACHED_OUT, since=its.today - timedelta(days=14))
    assert said(its, employer="Globex") == [
        "Developer at Globex is on your board, in Reached out since Tue 31 Mar."
    ]


def test_a_link_that_comes_again(its: Scene) -> None:
    add(its, role="Developer", link="https://globex.com/jobs/1")
    assert said(its, link="http://www.globex.com/jobs/1/?utm_source=x") == [
        "This posting is on your board, in Spotted since Tue 14 Apr."
    ]


def test_a_person_who_comes_again_at_another_employer(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex")
    assert said(its, person="priya shah", employer="Initech") == [
        "You know Priya Shah (Globex): contacted on Tue 14 Apr."
    ]


def test_who_is_known_at_the_employer(its: Scene) -> None:
    for person in ("Ann Bell", "Bo Lee", "Cy Roe", "Di Fox"):
        its.log(person=person, employer="Globex")
    assert said(its, employer="Globex")[0] == "You know Di Fox, Cy Roe, Bo Lee and others there."


def test_what_was_logged_there_where_no_opening_is(its: Scene) -> None:
    for _ in range(3):
        its.log("event", employer="Globex")
    assert said(its, employer="Globex") == [
        "You have been here before: networked on Tue 14 Apr, 3 times so far."
    ]


def test_it_asks_three_times_at_most(its: Scene, django_assert_max_num_queries: Any) -> None:
    for number in range(9):
        its.log(person=f"Person {number}", employer="Globex")
        add(its, role=f"Role {number}")
    with django_assert_max_num_queries(3):
        been_here(its.alice, employer="Globex", person="Person 1", link="https://globex.com", now=its.now)
