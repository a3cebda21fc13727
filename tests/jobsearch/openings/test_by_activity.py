"""A logged activity moves its card by itself; taking it back moves the card back. Moving a card logs nothing."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.openings import verbs
from jobsearch.openings.models import MoveCause, Opening
from rules.states import Closing, Stage
from tests.factories import client_of, make_student
from tests.jobsearch.openings.test_openings import add, move
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def stage_of(opening: Opening) -> str:
    opening.refresh_from_db()
    return opening.stage


def test_moving_a_card_logs_nothing(its: Scene) -> None:
    move(its, add(its), Stage.TALKING)
    assert not Activity.objects.exists()


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        ("contacted", Stage.REACHED_OUT),
        ("applied", Stage.REACHED_OUT),
        ("meeting", Stage.TALKING),
        ("interviewed", Stage.INTERVIEWING),
        ("event", Stage.SPOTTED),
    ],
)
def test_an_activity_at_the_employer_moves_the_card(its: Scene, kind: str, stage: str) -> None:
    opening = add(its)
    activity = its.log(kind, employer="globex", person="Priya Shah")
    assert (stage_of(opening), activity.opening) == (stage, opening)
    if stage != Stage.SPOTTED:
        assert (activity.stage_move.cause, activity.stage_move.activity) == (MoveCause.ACTIVITY, activity)


def test_a_person_known_at_the_employer_is_enough(its: Scene) -> None:
    opening = add(its)
    its.log(person="Priya Shah", employer="Globex")
    move(its, opening, Stage.SPOTTED)
    its.log("meeting", person="Priya Shah")
    assert stage_of(opening) == Stage.TALKING


def test_the_move_has_the_activitys_day(its: Scene) -> None:
    opening, day = add(its), its.today.replace(day=10)
    its.log("applied", day, employer="Globex")
    opening.refresh_from_db()
    assert opening.stage_since == day


def test_the_move_can_be_undone_and_the_activity_stays(its: Scene) -> None:
    opening = add(its)
    activity = its.log(employer="Globex")
    verbs.undo(activity.stage_move, by=its.alice.user, now=its.now)
    assert stage_of(opening) == Stage.SPOTTED
    assert Activity.objects.not_struck().get() == activity


def test_taking_the_activity_back_moves_the_card_back_and_putting_it_back_forward(its: Scene) -> None:
    opening = add(its)
    activity = its.log(employer="Globex")
    activity_verbs.strike(activity, by=its.alice.user, now=its.now)
    assert stage_of(opening) == Stage.SPOTTED
    activity_verbs.unstrike(activity, by=its.alice.user, now=its.now)
    assert stage_of(opening) == Stage.REACHED_OUT


def test_taking_it_back_leaves_a_card_that_a_person_moved_since(its: Scene) -> None:
    opening = add(its)
    activity = its.log(employer="Globex")
    move(its, opening, Stage.INTERVIEWING)
    activity_verbs.strike(activity, by=its.alice.user, now=its.now)
    assert stage_of(opening) == Stage.INTERVIEWING


def test_an_application_that_nobody_wrote_down_adds_its_opening_with_its_role(its: Scene) -> None:
    activity = its.log("applied", employer="Acme", role="Backend engineer", link="https://acme.com/jobs/1")
    opening = Opening.objects.get()
    assert activity.opening == opening
    assert (str(opening), opening.stage, opening.link) == (
        "Backend engineer at Acme",
        Stage.REACHED_OUT,
        "https://acme.com/jobs/1",
    )
    activity_verbs.strike(activity, by=its.alice.user, now=its.now)
    assert not Opening.objects.there().exists()
    activity_verbs.unstrike(activity, by=its.alice.user, now=its.now)
    assert Opening.objects.there().get() == opening


def test_a_contact_adds_no_opening(its: Scene) -> None:
    its.log(employer="Acme")
    assert not Opening.objects.exists()


def test_a_role_fills_the_card_that_had_none(its: Scene) -> None:
    opening = add(its)
    its.log("applied", employer="Globex", role="Rails developer")
    opening.refresh_from_db()
    assert (opening.role, Opening.objects.count()) == ("Rails developer", 1)


def test_another_role_at_the_employer_is_another_opening(its: Scene) -> None:
    add(its, role="Designer")
    activity = its.log("applied", employer="Globex", role="Developer")
    assert Opening.objects.count() == 2
    assert activity.opening.role == "Developer"


def test_of_two_openings_without_a_word_which_none_moves(its: Scene) -> None:
    openings = [add(its, role="Designer"), add(its, role="Developer")]
    activity = its.log(employer="Globex")
    assert activity.opening is None
    assert [stage_of(opening) for opening in openings] == [Stage.SPOTTED, Stage.SPOTTED]
    assert its.log("applied", employer="Globex").opening is None


def test_of_two_openings_the_one_with_the_person_moves(its: Scene) -> None:
    add(its, role="Designer")
    opening = add(its, role="Developer", person="Priya Shah")
    assert its.log("meeting", person="Priya Shah", employer="Globex").opening == opening


def test_of_two_openings_the_one_with_the_link_moves(its: Scene) -> None:
    add(its, role="Designer", link="https://globex.com/1")
    opening = add(its, role="Developer", link="https://globex.com/2")
    assert its.log("applied", employer="Globex", link="https://www.globex.com/2/").opening == opening


def test_who_never_answered_and_does_now_is_talking_again(its: Scene) -> None:
    opening = add(its, stage=Stage.CLOSED, closing=Closing.NO_ANSWER)
    its.log("meeting", person="Priya Shah", employer="Globex")
    assert stage_of(opening) == Stage.TALKING


def test_who_applies_again_where_they_were_refused_begins_anew(its: Scene) -> None:
    add(its, stage=Stage.CLOSED, closing=Closing.REFUSED)
    assert its.log("applied", employer="Globex").opening.stage == Stage.REACHED_OUT
    assert Opening.objects.count() == 2


def test_a_corrected_employer_takes_the_move_along(its: Scene) -> None:
    globex, initech = add(its), add(its, "Initech")
    activity = its.log(employer="Globex")
    activity_verbs.correct(activity, changes={"employer": "Initech"}, by=its.alice.user, now=its.now)
    assert (stage_of(globex), stage_of(initech)) == (Stage.SPOTTED, Stage.REACHED_OUT)


def test_a_corrected_employer_of_an_application_takes_its_opening_along(its: Scene) -> None:
    activity = its.log("applied", employer="Acme", role="Developer")
    activity_verbs.correct(activity, changes={"employer": "Acme Inc"}, by=its.alice.user, now=its.now)
    assert [str(opening) for opening in Opening.objects.there()] == ["Developer at Acme Inc"]


def test_a_corrected_note_leaves_the_card_where_it_is(its: Scene) -> None:
    opening = add(its)
    activity = its.log(employer="Globex")
    activity_verbs.correct(activity, changes={"note": "a call"}, by=its.alice.user, now=its.now)
    assert stage_of(opening) == Stage.REACHED_OUT
    assert opening.moves.count() == 2


def test_a_repeated_post_moves_nothing_twice(its: Scene) -> None:
    opening = add(its)
    for _ in range(2):
        its.log(employer="Globex", source_key="a")
    assert opening.moves.count() == 2


def statements(its: Scene, **said: Any) -> int:
    with CaptureQueriesContext(connection) as captured:
        its.log(**said)
    return len(captured)


def test_a_card_that_moves_takes_one_statement_more(its: Scene) -> None:
    add(its)
    its.log(employer="Globex", person="Priya Shah")
    none_moves = statements(its, employer="Globex", person="Priya Shah")
    add(its, "Initech", person="Sam Lee")
    assert statements(its, employer="Initech", person="Sam Lee") == none_moves + 1


def test_another_students_card_stays(its: Scene) -> None:
    charlie = make_student("Charlie")
    opening = verbs.add(charlie, employer="Globex", by=charlie.user, now=its.now).opening
    its.log(employer="Globex")
    assert stage_of(opening) == Stage.SPOTTED


def test_today_says_where_the_card_is_now_and_undoes_that_alone(its: Scene) -> None:
    opening, browser = add(its), client_of(its.alice.user)
    answer = browser.post("/log/", {"kind": "contacted", "line": "Priya Shah @ Globex"}, headers=HTMX)
    page = answer.content.decode()
    assert "is in Reached out now." in page and "Undo the move" in page
    move = opening.moves.latest("id")
    answer = browser.post(f"/pipeline/moves/{move.pk}/undo/", headers=HTMX)
    assert "Globex is back in Spotted." in answer.content.decode()
    assert (stage_of(opening), Activity.objects.not_struck().count()) == (Stage.SPOTTED, 1)


def test_with_todays_parts_a_card_that_moves_takes_fifteen(its: Scene) -> None:
    browser = client_of(its.alice.user)
    for line in ("Sam Lee @ Initech", "Priya Shah @ Globex"):
        browser.post("/log/", {"kind": "contacted", "line": line}, headers=HTMX)
    add(its)
    with CaptureQueriesContext(connection) as captured:
        answer = browser.post("/log/", {"kind": "contacted", "line": "Priya Shah @ Globex"}, headers=HTMX)
    assert "is in Reached out now." in answer.content.decode()
    # a BEGIN outside of tests, which goes with the next statement; who acts may stand before it
    sent = [query["sql"] for query in captured if not re.search(r"(^|; )SAVEPOINT", query["sql"])]
    assert len(sent) <= 15


def test_an_opening_that_logging_added_is_told(its: Scene) -> None:
    its.log()
    answer = client_of(its.alice.user).post("/log/", {"kind": "applied", "line": "@ Acme"}, headers=HTMX)
    assert "is on your board now." in answer.content.decode()
