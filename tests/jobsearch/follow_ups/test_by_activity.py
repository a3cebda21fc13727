"""What is logged with a person settles what was planned with them, on record; a press is undone to where it was."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.follow_ups import verbs
from jobsearch.follow_ups.models import FollowUp, FollowUpCause, FollowUpMove, FollowUpState
from jobsearch.follow_ups.queries import planned_of, to_do
from jobsearch.follow_ups.suggestions import suggestions_for
from tests.factories import client_of
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
HTMX = {"HX-Request": "true"}


def priya(its: Scene) -> Contact:
    activity = its.log(person="Priya Shah", employer="Globex")
    assert activity.contact is not None
    return activity.contact


def plan(its: Scene, contact: Contact, what: str = "Send the portfolio", days: int = 0) -> FollowUp:
    on = its.today + days * DAY
    return verbs.plan(its.alice, contact=contact, what=what, on=on, by=its.alice.user, now=its.now)


def state(follow_up: FollowUp) -> str:
    follow_up.refresh_from_db()
    return follow_up.state


@pytest.mark.parametrize("days", [-1, 0, 6], ids=["late", "due today", "due later"])
def test_an_activity_with_the_person_settles_it(its: Scene, days: int) -> None:
    follow_up = plan(its, priya(its), days=days)
    activity = its.log(person="Priya Shah", employer="Globex", note="Sent it")
    assert activity.settled_follow_up == follow_up and state(follow_up) == FollowUpState.DONE
    assert (follow_up.logged, follow_up.settled_at, follow_up.changed_by) == (
        activity,
        its.now,
        its.alice.user,
    )
    assert not planned_of(its.alice).exists()


def test_that_it_settled_by_itself_is_on_record(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    activity = its.log(person="Priya Shah", employer="Globex")
    verbs.reopen(follow_up, by=its.alice.user, now=its.now)
    assert [(move.cause, move.was_state, move.state, move.by) for move in follow_up.moves.all()] == [
        (FollowUpCause.ACTIVITY, "planned", "done", its.alice.user),
        (FollowUpCause.UNDO, "done", "planned", its.alice.user),
    ]
    first, undo = follow_up.moves.all()
    assert (first.logged, undo.was_logged, undo.undoes) == (activity, activity, first)


def test_undo_puts_it_back_and_leaves_what_was_logged(its: Scene) -> None:
    follow_up = plan(its, priya(its), days=2)
    activity = its.log(person="Priya Shah", employer="Globex")
    verbs.reopen(follow_up, by=its.alice.user, now=its.now)
    activity.refresh_from_db()
    assert activity.struck_at is None and state(follow_up) == FollowUpState.PLANNED
    assert follow_up.due_on == its.today + 2 * DAY and follow_up.logged is None


def test_the_first_of_several_is_settled_alone(its: Scene) -> None:
    contact = priya(its)
    later, first = plan(its, contact, "Ask about the team", days=3), plan(its, contact)
    its.log(person="Priya Shah", employer="Globex")
    assert (state(first), state(later)) == (FollowUpState.DONE, FollowUpState.PLANNED)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"person": "Omar Haddad", "employer": "Globex"}, id="with another person"),
        pytest.param({"person": "Priya Shah", "employer": "Hooli"}, id="with a namesake elsewhere"),
        pytest.param(
            {"person": "Priya Shah", "employer": "Globex", "day": -1}, id="of before it was planned"
        ),
        pytest.param(
            {"kind": "applied", "person": "Priya Shah", "employer": "Globex", "role": "Developer"},
            id="an application that names the person",
        ),
    ],
)
def test_what_is_not_with_the_person_since_settles_nothing(its: Scene, said: dict[str, Any]) -> None:
    follow_up = plan(its, priya(its))
    said = dict(said)
    kind, days = said.pop("kind", "contacted"), said.pop("day", 0)
    assert its.log(kind, its.today + days * DAY, **said).settled_follow_up is None
    assert state(follow_up) == FollowUpState.PLANNED


def test_done_log_it_settles_its_own_and_no_other(its: Scene) -> None:
    contact = priya(its)
    follow_up, other = plan(its, contact, days=3), plan(its, contact, "Ask about the team")
    finished = verbs.finish(follow_up, kind="follow_up", by=its.alice.user, now=its.now)
    assert finished.logged is not None and finished.logged.settled_follow_up is None
    assert (state(follow_up), state(other)) == (FollowUpState.DONE, FollowUpState.PLANNED)
    assert follow_up.moves.get().cause == FollowUpCause.HAND


def test_what_is_taken_back_settles_no_more_and_put_back_it_does_again(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    activity = its.log(person="Priya Shah", employer="Globex")
    activity_verbs.strike(activity, by=its.alice.user, now=its.now)
    assert state(follow_up) == FollowUpState.PLANNED
    activity_verbs.unstrike(activity, by=its.alice.user, now=its.now)
    assert state(follow_up) == FollowUpState.DONE and follow_up.logged == activity


def test_what_was_planned_after_it_was_logged_is_not_settled_by_its_correction(its: Scene) -> None:
    contact = priya(its)
    activity = its.log(person="Omar Haddad", employer="Globex")
    follow_up = verbs.plan(
        its.alice, contact=contact, what="Send it", on=its.today, by=its.alice.user, now=its.now + MINUTE
    )
    activity_verbs.correct(
        activity, changes={"person": "Priya Shah"}, by=its.alice.user, now=its.now + 2 * MINUTE
    )
    assert state(follow_up) == FollowUpState.PLANNED


def test_what_is_corrected_to_another_person_settles_no_more(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    activity = its.log(person="Priya Shah", employer="Globex")
    activity_verbs.correct(activity, changes={"person": "Omar Haddad"}, by=its.alice.user, now=its.now)
    assert state(follow_up) == FollowUpState.PLANNED


def test_a_note_that_is_corrected_changes_nothing_about_it(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    activity = its.log(person="Priya Shah", employer="Globex")
    verbs.reopen(follow_up, by=its.alice.user, now=its.now)
    activity_verbs.correct(activity, changes={"note": "Only a hello"}, by=its.alice.user, now=its.now)
    assert state(follow_up) == FollowUpState.PLANNED and follow_up.moves.count() == 2


def test_settling_costs_one_statement_and_without_a_plan_none(its: Scene) -> None:
    contact = priya(its)

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            its.log(person="Priya Shah", employer="Globex")
        return len(asked)

    queries()
    without = queries()
    plan(its, contact)
    assert queries() == without + 1


@pytest.mark.parametrize(
    "changes",
    [{"settled_at": None, "state": FollowUpState.PLANNED}, {"logged_id": None}, {"changed_by": None}],
)
def test_only_a_move_changes_how_it_stands(its: Scene, changes: dict[str, Any]) -> None:
    follow_up = plan(its, priya(its))
    its.log(person="Priya Shah", employer="Globex")
    rows = FollowUp.objects.filter(pk=follow_up.pk)
    if "changed_by" in changes:  # who changed its words last is no part of how it stands
        assert rows.update(**changes) == 1
        return
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(**changes)


def test_moves_are_never_changed(its: Scene) -> None:
    plan(its, priya(its))
    its.log(person="Priya Shah", employer="Globex")
    for change in (lambda: FollowUpMove.objects.update(by=None), lambda: FollowUpMove.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


# --- Not this time ---------------------------------------------------------------------------------------------------


def nudged(its: Scene) -> str:
    its.log(person="Tom Bell", employer="Initech", day=its.today - 8 * DAY)
    (suggestion,) = suggestions_for(its.alice, its.now)
    return suggestion.key


def test_not_this_time_undone_is_suggested_again_and_not_in_the_plan(its: Scene) -> None:
    key = nudged(its)
    declined = verbs.decline(its.alice, key, by=its.alice.user, now=its.now)
    assert suggestions_for(its.alice, its.now) == []
    verbs.reopen(declined, by=its.alice.user, now=its.now)
    assert state(declined) == FollowUpState.SUGGESTED
    assert [suggestion.key for suggestion in suggestions_for(its.alice, its.now)] == [key]
    assert not planned_of(its.alice).exists()
    assert to_do(its.alice, its.now).due == []


def test_what_is_suggested_again_can_be_planned_or_said_no_to_again(its: Scene) -> None:
    key = nudged(its)
    declined = verbs.decline(its.alice, key, by=its.alice.user, now=its.now)
    verbs.reopen(declined, by=its.alice.user, now=its.now)
    verbs.decline(its.alice, key, by=its.alice.user, now=its.now)
    assert state(declined) == FollowUpState.DROPPED
    verbs.reopen(declined, by=its.alice.user, now=its.now)
    assert verbs.take(its.alice, key, by=its.alice.user, now=its.now + DAY) == declined
    assert state(declined) == FollowUpState.PLANNED and declined.due_on == its.today + DAY


def test_one_that_was_planned_and_dropped_comes_back_to_the_plan(its: Scene) -> None:
    taken = verbs.take(its.alice, nudged(its), by=its.alice.user, now=its.now)
    verbs.drop(taken, by=its.alice.user, now=its.now)
    verbs.reopen(taken, by=its.alice.user, now=its.now)
    assert planned_of(its.alice).get() == taken


# --- Today -----------------------------------------------------------------------------------------------------------


def test_todays_list_is_among_the_parts_that_are_swapped(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    browser = client_of(its.alice.user)
    assert "Send the portfolio" in browser.get("/today/").content.decode()
    said = {"kind": "contacted", "line": "Priya Shah @ Globex, sent it"}
    parts = browser.post("/log/", said, headers=HTMX).content.decode()
    swapped = parts.partition('id="today-follow-ups" hx-swap-oob="true"')[2].partition('id="weeks"')[0]
    assert swapped and "Send the portfolio" not in swapped
    assert "” is settled with it." in parts and f"/follow-ups/{follow_up.pk}/reopen/" in parts
    undone = browser.post(f"/follow-ups/{follow_up.pk}/reopen/", headers=HTMX).content.decode()
    swapped = undone.partition('id="today-follow-ups" hx-swap-oob="true"')[2].partition('id="weeks"')[0]
    assert "Send the portfolio" in swapped and "Back in your plan: Send the portfolio." in undone
    assert Activity.objects.not_struck().filter(note="sent it").exists()


def test_without_javascript_it_is_said_and_undone_on_today(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    browser = client_of(its.alice.user)
    page = browser.post("/log/", {"kind": "contacted", "line": "Priya Shah @ Globex"}, follow=True)
    assert "“Send the portfolio” is settled with it." in page.content.decode()
    back = browser.post(f"/follow-ups/{follow_up.pk}/reopen/", {"next": "/today/"}, follow=True)
    assert "Back in your plan: Send the portfolio." in back.content.decode()


def test_a_suggestion_said_no_to_by_mistake_is_said_to_be_suggested_again(its: Scene) -> None:
    declined = verbs.decline(its.alice, nudged(its), by=its.alice.user, now=its.now)
    browser = client_of(its.alice.user)
    page = browser.post(
        f"/follow-ups/{declined.pk}/reopen/", {"next": "/today/"}, follow=True
    ).content.decode()
    assert "Suggested again: Write to Tom again." in page and "Write to Tom again?" in page
    assert browser.get(f"/follow-ups/{declined.pk}/").status_code == 302
