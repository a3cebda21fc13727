"""A follow-up is planned once, put off, done and logged, dropped; whatever was pressed can be taken back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.follow_ups import verbs
from jobsearch.follow_ups.models import FollowUp, FollowUpState
from jobsearch.follow_ups.queries import planned_of, to_do, visible_to
from jobsearch.openings import verbs as opening_verbs
from tests.factories import make_coach, make_student
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def priya(its: Scene) -> Contact:
    activity = its.log(person="Priya Shah", employer="Globex")
    assert activity.contact is not None
    return activity.contact


def plan(its: Scene, contact: Contact, what: str = "Send the portfolio", **said: Any) -> FollowUp:
    said = {"on": its.today} | said
    return verbs.plan(its.alice, contact=contact, what=what, by=its.alice.user, now=its.now, **said)


def test_the_same_again_is_the_same_follow_up(its: Scene) -> None:
    contact = priya(its)
    assert plan(its, contact) == plan(its, contact, "Send  the portfolio")
    assert plan(its, contact) != plan(its, contact, on=its.today + timedelta(days=1))


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"what": " \u200b"}, "what"),
        ({"what": "x" * 201}, "what"),
        ({"on": None}, "on"),
        ({"on": date(2062, 1, 1)}, "on"),
        ({"on": date(1999, 1, 1)}, "on"),
    ],
)
def test_what_cannot_be_planned_is_refused_beside_its_field(
    its: Scene, said: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        plan(its, priya(its), **said)
    assert refusal.value.field == field


def test_a_day_that_is_past_is_late_and_may_be_written_down(its: Scene) -> None:
    plan(its, priya(its), on=its.today - timedelta(days=2))
    (item,) = to_do(its.alice, its.now).due
    assert (item.when, item.tone, item.with_whom) == ("2 days late", "missed", "Priya Shah, Globex")


def test_putting_it_off_keeps_the_day_that_it_had(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    tomorrow = its.today + timedelta(days=1)
    verbs.change(follow_up, what=follow_up.what, on=tomorrow, by=its.alice.user, now=its.now)
    assert planned_of(its.alice).get().due_on == tomorrow
    assert follow_up.events.get().due_on == its.today


def test_done_is_logged_with_the_person_and_undo_takes_both_back(its: Scene) -> None:
    contact = priya(its)
    follow_up = verbs.finish(plan(its, contact), kind="follow_up", by=its.alice.user, now=its.now)
    logged = follow_up.logged
    assert logged is not None and follow_up.state == FollowUpState.DONE
    assert (logged.kind_id, logged.contact, str(logged.employer), logged.note, logged.occurred_on) == (
        "follow_up",
        contact,
        "Globex",
        "Send the portfolio",
        its.today,
    )
    verbs.reopen(follow_up, by=its.alice.user, now=its.now)
    logged.refresh_from_db()
    assert logged.struck_at is not None
    assert planned_of(its.alice).get() == follow_up


def test_a_second_press_logs_nothing_twice(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    for _ in range(2):
        verbs.finish(follow_up, kind="follow_up", by=its.alice.user, now=its.now)
    assert Activity.objects.filter(kind="follow_up").count() == 1


def test_done_again_after_undo_is_logged_again(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    for _ in range(2):
        verbs.finish(follow_up, kind="follow_up", by=its.alice.user, now=its.now)
        verbs.reopen(follow_up, by=its.alice.user, now=its.now)
    verbs.finish(follow_up, kind="follow_up", by=its.alice.user, now=its.now)
    assert Activity.objects.not_struck().filter(kind="follow_up").count() == 1


def test_of_two_namesakes_the_one_is_logged_with_whom_it_was_planned(its: Scene) -> None:
    its.log(person="Sam Lee", employer="Initech")
    other = its.log(person="Sam Lee", employer="Hooli").contact
    assert other is not None
    follow_up = verbs.finish(plan(its, other), kind="follow_up", by=its.alice.user, now=its.now)
    assert follow_up.logged is not None and follow_up.logged.contact == other


def test_without_a_kind_nothing_is_logged(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    before = Activity.objects.count()
    assert verbs.finish(follow_up, by=its.alice.user, now=its.now).logged is None
    assert Activity.objects.count() == before


def test_what_is_dropped_is_gone_from_the_list_and_comes_back_by_undo(its: Scene) -> None:
    follow_up = verbs.drop(plan(its, priya(its)), by=its.alice.user, now=its.now)
    assert not planned_of(its.alice).exists()
    with pytest.raises(Refused):
        verbs.finish(follow_up, by=its.alice.user, now=its.now)
    verbs.reopen(follow_up, by=its.alice.user, now=its.now)
    assert planned_of(its.alice).get() == follow_up


def test_only_the_student_changes_their_follow_ups(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    for verb in (verbs.finish, verbs.drop, verbs.reopen):
        with pytest.raises(Refused):
            verb(follow_up, by=its.bob, now=its.now)


def test_the_coach_and_nobody_elses_coach_reads_them(its: Scene) -> None:
    follow_up = plan(its, priya(its))
    other = make_student(
        "Other Student", coach=(stranger := make_coach("Other Coach", now=its.now)), now=its.now
    )
    for user, sees in ((its.alice.user, True), (its.bob, True), (stranger, False), (other.user, False)):
        assert visible_to(user, its.now).filter(pk=follow_up.pk).exists() is sees


def test_next_steps_of_openings_are_due_beside_follow_ups_late_ones_first(its: Scene) -> None:
    contact = priya(its)
    plan(its, contact, "Send the portfolio")
    plan(its, contact, "Not yet", on=its.today + timedelta(days=1))
    add: dict[str, Any] = {"by": its.alice.user, "now": its.now}
    yesterday = its.today - timedelta(days=1)
    opening = opening_verbs.add(
        its.alice, employer="Initech", next_step="Ask for a call", next_on=yesterday, **add
    ).opening
    opening_verbs.add(its.alice, employer="Hooli", stage="closed", closing="refused", **add)
    items = to_do(its.alice, its.now).due
    assert [(item.what, item.employer) for item in items] == [
        ("Ask for a call", "Initech"),
        ("Send the portfolio", "Globex"),
    ]
    assert items[0].url == f"/pipeline/{opening.pk}/"


@pytest.mark.parametrize(
    "changes",
    [
        {"student_id": 0},
        {"contact_id": None},
        {"suggestion": "nudge:1"},
        {"state": FollowUpState.DONE},
        {"what": ""},
    ],
)
def test_the_database_keeps_what_a_follow_up_is(its: Scene, changes: dict[str, Any]) -> None:
    follow_up = plan(its, priya(its))
    with pytest.raises(DatabaseError), transaction.atomic():
        FollowUp.objects.filter(pk=follow_up.pk).update(**changes)


def test_a_dropped_one_does_not_become_done_by_itself(its: Scene) -> None:
    follow_up = verbs.drop(plan(its, priya(its)), by=its.alice.user, now=its.now)
    with pytest.raises(DatabaseError), transaction.atomic():
        FollowUp.objects.filter(pk=follow_up.pk).update(state=FollowUpState.DONE)
