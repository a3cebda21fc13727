"""The stored weeks and months: zones, clock changes, moves, other kinds of week (DOMAIN §4)."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from commitments.moves.verbs import move_student
from commitments.policies import shipped
from commitments.searches import moves
from commitments.searches.periods import make_periods
from people.students.models import Student
from standing.models import Period
from tests import factories
from tests.commitments.scenes import NOW, START, Scene, at, make_scene

pytestmark = pytest.mark.django_db


def document(**rules: Any) -> dict[str, Any]:
    whole = shipped.document("this-school")
    whole["rules"] |= rules
    return whole


def test_a_clock_change_inside_a_week_moves_the_instant_not_the_day(scene: Scene) -> None:
    """New York springs forward on Sunday 8 March 2026: week 1 is an hour short."""
    scene.searching()
    week = scene.week(1)
    assert week.opens_at == datetime(2026, 3, 2, 5, tzinfo=UTC)
    assert week.closes_at == datetime(2026, 3, 9, 4, tzinfo=UTC)
    assert week.log_until == datetime(2026, 3, 16, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "country", "start", "opens"),
    [
        ("Africa/Cairo", "EG", date(2026, 4, 24), "2026-04-23T22:00:00Z"),  # 00:00 to 01:00 does not exist
        ("America/Havana", "CU", date(2026, 3, 8), "2026-03-08T05:00:00Z"),  # 00:00 to 01:00 does not exist
        (
            "America/Havana",
            "CU",
            date(2026, 11, 1),
            "2026-11-01T04:00:00Z",
        ),  # 00:00 exists twice: the earlier
        ("America/New_York", "US", date(2028, 2, 29), "2028-02-29T05:00:00Z"),  # a leap day
    ],
)
def test_a_start_date_whose_midnight_is_odd(zone: str, country: str, start: date, opens: str) -> None:
    now = datetime(start.year, start.month, start.day, 12, tzinfo=UTC)
    factories.make_policy(now=now)
    student = factories.make_student(
        zone=zone, country=country, subdivision="", planned_graduation=start, now=now
    )
    search = factories.sign_up_and_search(student, start)
    assert search.opens_at == datetime.fromisoformat(opens)
    assert search.periods.get(number=1).opens_at == search.opens_at
    assert search.opened_at == search.opens_at


def test_making_them_again_writes_nothing_new(scene: Scene, django_assert_num_queries: Any) -> None:
    search = scene.searching()
    before = list(Period.objects.values_list("pk", "opens_at", "log_until").order_by("pk"))
    with django_assert_num_queries(3):  # leave, outages, periods; no write
        make_periods(search, now=at(START))
    assert list(Period.objects.values_list("pk", "opens_at", "log_until").order_by("pk")) == before


def test_after_a_move_weeks_that_have_begun_keep_their_zone_and_later_ones_take_the_new(scene: Scene) -> None:
    scene.searching()
    now = at(date(2026, 3, 11))  # in week 2
    student = Student.objects.get(pk=scene.alice.pk)
    move_student(student, time_zone="America/Los_Angeles", country="US", subdivision="CA", by=None, now=now)
    assert [scene.week(n).zone for n in (1, 2, 3)] == [
        "America/New_York",
        "America/New_York",
        "America/Los_Angeles",
    ]
    assert scene.week(3).opens_at == datetime(2026, 3, 16, 7, tzinfo=UTC)
    assert scene.search.zone == "America/New_York"
    assert scene.search.closes_at == datetime(2026, 8, 30, 4, tzinfo=UTC)


def test_moving_before_the_start_date_moves_every_week(scene: Scene) -> None:
    scene.sign()
    student = Student.objects.get(pk=scene.alice.pk)
    move_student(student, time_zone="Europe/Berlin", country="DE", subdivision="", by=None, now=NOW)
    assert set(Period.objects.values_list("zone", flat=True)) == {"Europe/Berlin"}


def test_weeks_from_monday_to_sunday_are_cut_at_both_ends() -> None:
    scene = make_scene(document(week_kind="monday"))
    scene.searching(date(2026, 3, 4))  # a Wednesday
    first, second, last = (
        scene.week(1),
        scene.week(2),
        Period.objects.filter(unit="week").order_by("number").last(),
    )
    assert first.first_day == date(2026, 3, 4)
    assert first.last_day == date(2026, 3, 8)
    assert first.whole is False
    assert first.assessed_days == 5
    assert second.first_day == date(2026, 3, 9)
    assert second.whole is True
    assert last is not None
    assert last.first_day == date(2026, 8, 31)
    assert last.last_day == date(2026, 8, 31)
    assert last.whole is False


def test_months_are_made_only_where_a_quota_counts_them() -> None:
    scene = make_scene(shipped.document("codeup-2"))
    scene.certify(date(2026, 1, 31))
    scene.sign(date(2026, 2, 28), now=at(date(2026, 2, 28), 10))
    months = Period.objects.filter(unit="month").order_by("number")
    assert [month.first_day for month in months] == [date(2026, month, 28) for month in range(2, 8)]
    assert scene.search.periods.filter(unit="week").count() == 26


def test_this_school_counts_no_months(scene: Scene) -> None:
    scene.searching()
    assert not Period.objects.filter(unit="month").exists()


def test_moving_home_to_a_place_without_a_change_writes_nothing(scene: Scene) -> None:
    scene.searching()
    before = list(Period.objects.values_list("pk", "zone"))
    moves.rezone_future_periods(Student.objects.get(pk=scene.alice.pk), now=at(START))
    assert list(Period.objects.values_list("pk", "zone")) == before
