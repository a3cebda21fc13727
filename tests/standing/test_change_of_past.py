"""A change of the past judges again exactly what it touches: no other week's row is written.

A row that is written gets another `ctid`, so PostgreSQL itself says which were.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from standing.evidence import evidence
from standing.models import Period, Standing
from standing.verification import differences
from tests.jobsearch.scenes import Scene, full_week, noon, scene

pytestmark = pytest.mark.django_db
SUNDAY, MONDAY = date(2026, 3, 8), date(2026, 3, 9)  # the last day of week 1, the first of week 2
IN_WEEK_2 = datetime(2026, 3, 13, 15, 0, tzinfo=UTC)  # a Friday; week 1 settles at the end of Sunday
IN_WEEK_4 = datetime(2026, 3, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def its() -> Scene:
    """Weeks 1 and 2 lack one person each."""
    its = scene(now=IN_WEEK_2)
    for number in (1, 2):
        full_week(its, number)
        last = its.alice.activities.filter(kind="contacted").order_by("-pk")[0]
        activity_verbs.strike(last, by=its.alice.user, now=noon(last.occurred_on))
    return its


def versions() -> dict[str, str]:
    """Which version of its row each week has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT unit || ' ' || number, ctid::text FROM standing_period")
        return dict(cursor.fetchall())


def verdict(number: int) -> str:
    return Period.objects.get(unit="week", number=number).verdict


class Written:
    """Which weeks' rows were written since."""

    def __init__(self) -> None:
        self.before = versions()

    def __call__(self) -> set[str]:
        now = versions()
        return {name for name in now.keys() | self.before.keys() if now.get(name) != self.before.get(name)}


def agree(now: datetime) -> None:
    assert list(differences(now)) == []


def test_a_back_dated_activity(its: Scene) -> None:
    written = Written()
    its.log(day=SUNDAY, at=IN_WEEK_2, person="One More")
    assert written() == {"week 1"}
    assert verdict(1) == "met"
    assert verdict(2) == "open"
    agree(IN_WEEK_2)


def test_a_back_dated_activity_that_comes_too_late_is_kept_and_moves_nothing(its: Scene) -> None:
    its.log("talk", at=IN_WEEK_4, note="x")  # brings all up to that moment
    written = Written()
    late = its.log(day=SUNDAY, at=IN_WEEK_4, person="One More")
    assert written() == set()
    assert verdict(1) == "missed"
    week = Period.objects.get(unit="week", number=1)
    assert {each.activity.pk: each.why_not for each in evidence([week])[week.pk]}[late.pk]
    late_activity_verbs.accept_late(late, reason="She was ill.", by=its.bob, now=IN_WEEK_4)
    assert written() == {"week 1"}
    assert verdict(1) == "met"
    assert Standing.objects.get().missed == 1, "of weeks 1 and 2 only the second is missed now"
    agree(IN_WEEK_4)


def test_a_date_edited_over_a_weeks_border(its: Scene) -> None:
    activity = its.log(day=MONDAY, at=IN_WEEK_2, person="One More")
    assert verdict(1) == "open"
    assert verdict(2) == "met"
    written = Written()
    activity_verbs.correct(activity, changes={"occurred_on": SUNDAY}, by=its.alice.user, now=IN_WEEK_2)
    assert written() == {"week 1", "week 2"}
    assert verdict(1) == "met"
    assert verdict(2) == "open"
    agree(IN_WEEK_2)


def test_a_date_edited_over_a_border_between_settled_weeks_by_approval(its: Scene) -> None:
    activity = its.log(day=MONDAY, at=IN_WEEK_2, person="One More")
    asked = correction_verbs.ask_correction(
        activity, changes={"occurred_on": SUNDAY}, why="It was Sunday.", by=its.alice.user, now=IN_WEEK_4
    )
    its.log("talk", at=IN_WEEK_4, note="x")
    assert verdict(1) == "missed"
    assert verdict(2) == "met"
    written = Written()
    correction_verbs.decide_correction(
        asked, approved=True, why="The mail says so.", by=its.bob, now=IN_WEEK_4
    )
    assert written() == {"week 1", "week 2"}
    assert verdict(1) == "met", "what settled as met stays so (DOMAIN §13)"
    assert verdict(2) == "met", "what settled as met stays so (DOMAIN §13)"
    agree(IN_WEEK_4)


def test_an_edit_inside_a_week_that_changes_no_count_writes_no_week(its: Scene) -> None:
    activity = its.alice.activities.filter(kind="contacted", struck_at=None, occurred_on=MONDAY).first()
    assert activity is not None
    written = Written()
    changes: dict[str, Any] = {"occurred_on": MONDAY + timedelta(days=1), "note": "It was Tuesday"}
    activity_verbs.correct(activity, changes=changes, by=its.alice.user, now=IN_WEEK_2)
    assert written() == set()
    agree(IN_WEEK_2)


def test_an_activity_struck_out_is_kept_and_not_counted(its: Scene) -> None:
    activity = its.log(day=SUNDAY, at=IN_WEEK_2, person="One More")
    assert verdict(1) == "met"
    written = Written()
    activity_verbs.strike(activity, by=its.alice.user, now=IN_WEEK_2)
    assert written() == {"week 1"}
    assert verdict(1) == "open"
    assert Activity.objects.get(pk=activity.pk).struck_at == IN_WEEK_2
    week = Period.objects.get(unit="week", number=1)
    assert activity.pk not in {each.activity.pk for each in evidence([week])[week.pk] if each.counts_for}
    assert week.quotas[0].count == 7
    agree(IN_WEEK_2)


def test_an_excusal_touches_its_week(its: Scene) -> None:
    written = Written()
    excusal_verbs.excuse(its.search, unit="week", number=1, reason="Ill.", by=its.bob, now=IN_WEEK_2)
    assert written() == {"week 1"}
    assert verdict(1) == "excused"
    agree(IN_WEEK_2)


def test_leave_of_fewer_than_seven_days_touches_its_weeks_only(its: Scene) -> None:
    leave = leave_verbs.ask_leave(
        its.search,
        first_day=date(2026, 3, 22),  # the last day of week 3 and the first two of week 4
        last_day=date(2026, 3, 24),
        reason="A wedding",
        by=its.alice.user,
        now=IN_WEEK_2,
    )
    written = Written()
    leave_verbs.decide_leave(leave, granted=True, why="Enjoy it.", by=its.bob, now=IN_WEEK_2)
    assert written() == {"week 3", "week 4"}, "three days of it add no week"
    agree(IN_WEEK_2)
