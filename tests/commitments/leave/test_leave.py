"""Leave: asked before it starts, counted once, decided by a coach, moving the window (DOMAIN §4)."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.leave import verbs as leave_verbs
from commitments.leave.limits import leave_days_taken
from commitments.leave.models import Leave
from commitments.policies import shipped
from commitments.searches import verbs as search_verbs
from core.errors import Refused
from standing.models import Period
from standing.verification import differences
from tests.commitments.scenes import END_OF_LAST_DAY, LAST_DAY, START, Scene, at, end, make_scene

pytestmark = pytest.mark.django_db
NOW = at(date(2026, 3, 20))


def ask(scene: Scene, first: date, last: date, *, now: Any = NOW, by: Any = None) -> Leave:
    by = by or scene.alice.user
    return leave_verbs.ask_leave(
        scene.search, first_day=first, last_day=last, reason="A wedding", by=by, now=now
    )


def grant(scene: Scene, leave: Leave, now: Any = NOW) -> Leave:
    return leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=scene.bob, now=now)


def test_granted_leave_moves_the_last_day_by_as_many_days(scene: Scene) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 4, 6), date(2026, 4, 12))
    assert scene.search.last_day == LAST_DAY, "nothing moves before it is granted"
    grant(scene, leave)
    assert scene.search.last_day == date(2026, 9, 5)
    assert scene.search.closes_at == end(date(2026, 9, 5))
    assert scene.week(6).leave_days == 7
    assert scene.week(26).last_day == date(2026, 8, 30)
    assert scene.week(26).whole is True
    assert scene.week(27).last_day == date(2026, 9, 5)


def test_a_whole_week_of_leave_is_leave_and_four_days_waive_the_quota_of_one(scene: Scene) -> None:
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 12)))
    grant(scene, ask(scene, date(2026, 4, 13), date(2026, 4, 16)))
    assert scene.week(6).verdict == "leave"
    minimums = {quota.key: quota.minimum for quota in scene.week(7).quotas}
    assert minimums == {"people": 3, "commits": 2, "posts": 0}


def test_overlaps_count_once(scene: Scene) -> None:
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 10)))
    grant(scene, ask(scene, date(2026, 4, 8), date(2026, 4, 12)))
    assert scene.search.last_day == LAST_DAY + timedelta(days=7)


def test_thirty_days_in_all_are_allowed_and_not_thirty_one(scene: Scene) -> None:
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 25)))
    with pytest.raises(Refused, match="31 days of leave in all; the Commitment allows 30"):
        ask(scene, date(2026, 6, 1), date(2026, 6, 11))
    grant(scene, ask(scene, date(2026, 6, 1), date(2026, 6, 10)))
    assert scene.search.last_day == LAST_DAY + timedelta(days=30)


def test_what_waits_for_a_decision_counts_towards_the_limit(scene: Scene) -> None:
    scene.searching()
    ask(scene, date(2026, 4, 6), date(2026, 4, 25))
    with pytest.raises(Refused, match="31 days"):
        ask(scene, date(2026, 6, 1), date(2026, 6, 11))


def test_tomorrow_can_be_asked_for_today_cannot(scene: Scene) -> None:
    scene.searching()
    today = date(2026, 3, 20)
    with pytest.raises(Refused, match="before it starts") as refusal:
        ask(scene, today, today)
    assert refusal.value.field == "first_day"
    assert ask(scene, today + timedelta(days=1), today + timedelta(days=1)).granted is None


def test_the_last_second_of_the_day_before_is_in_time(scene: Scene) -> None:
    scene.searching()
    assert ask(scene, date(2026, 3, 21), date(2026, 3, 21), now=end(date(2026, 3, 20)) - timedelta(seconds=1))
    with pytest.raises(Refused):
        ask(scene, date(2026, 3, 21), date(2026, 3, 22), now=end(date(2026, 3, 20)))


def test_an_admin_back_dates_it_a_coach_does_not(scene: Scene) -> None:
    scene.searching()
    past = date(2026, 3, 10)
    with pytest.raises(Refused):
        ask(scene, past, past, by=scene.bob)
    grant(scene, ask(scene, past, past, by=scene.dora))
    assert scene.search.last_day == LAST_DAY + timedelta(days=1)
    assert scene.week(2).leave_days == 1


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        (START - timedelta(days=1), START, "first_day"),
        (LAST_DAY + timedelta(days=1), LAST_DAY + timedelta(days=1), "first_day"),
        (date(2026, 4, 7), date(2026, 4, 6), "last_day"),
        (date(2026, 4, 7), date(9999, 12, 31), "last_day"),
    ],
)
def test_days_outside_the_window_or_turned_round_are_refused(
    scene: Scene, first: date, last: date, field: str
) -> None:
    scene.searching()
    with pytest.raises(Refused) as refusal:
        ask(scene, first, last, by=scene.dora)
    assert refusal.value.field == field


def test_leave_may_run_past_the_windows_present_end_since_it_moves_it(scene: Scene) -> None:
    scene.searching()
    grant(scene, ask(scene, LAST_DAY, LAST_DAY + timedelta(days=6), now=at(date(2026, 8, 20))))
    assert scene.search.last_day == LAST_DAY + timedelta(days=7)
    assert scene.week(26).whole is True
    assert scene.week(26).leave_days == 2
    assert scene.week(27).last_day == scene.search.last_day
    assert scene.week(27).leave_days == 5


def test_leave_may_begin_on_the_last_day_that_leave_granted_already_has_added(scene: Scene) -> None:
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 12)))
    moved, now = LAST_DAY + timedelta(days=7), at(date(2026, 8, 20))
    with pytest.raises(Refused, match="Leave begins inside your search") as refusal:
        ask(scene, moved + timedelta(days=1), moved + timedelta(days=1), now=now)
    assert refusal.value.field == "first_day"
    grant(scene, ask(scene, moved, moved, now=now))
    assert scene.search.last_day == moved + timedelta(days=1)


def test_where_leave_moves_no_end_it_ends_with_the_search() -> None:
    document = shipped.document("this-school")
    document["rules"]["leave_moves_window"] = False
    scene = make_scene(document)
    scene.searching()
    with pytest.raises(Refused, match="does not move the end") as refusal:
        ask(scene, LAST_DAY, LAST_DAY + timedelta(days=1))
    assert refusal.value.field == "last_day"


def test_six_days_of_leave_move_the_end_and_add_no_week(scene: Scene) -> None:
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 11)))
    assert scene.search.last_day == LAST_DAY + timedelta(days=6)
    assert scene.week(26).last_day == LAST_DAY
    assert scene.week(26).whole is False
    assert not Period.objects.filter(number=27).exists()


def test_a_week_that_settled_under_a_rule_that_added_it_stays_as_it_was_told(scene: Scene) -> None:
    """Once, six days of leave made the 26th week a whole one, which was assessed."""
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 10)))
    settled = at(date(2026, 9, 20))
    told = Period.objects.filter(search=scene.search, number=26)
    told.update(last_day=date(2026, 8, 30), whole=True, assessed_days=7, verdict="missed", settled_at=settled)
    grant(scene, ask(scene, date(2026, 4, 11), date(2026, 4, 11), by=scene.dora), settled)
    assert told.get().last_day == date(2026, 8, 30)
    assert told.get().verdict == "missed"
    assert [each["what"] for each in differences(settled) if "days" in each["what"]] == []


def test_the_same_days_twice_are_one_request(scene: Scene) -> None:
    scene.searching()
    first = ask(scene, date(2026, 4, 6), date(2026, 4, 7))
    assert ask(scene, date(2026, 4, 6), date(2026, 4, 7)) == first


@pytest.mark.parametrize("granted", [True, False])
def test_it_is_decided_with_a_reason(scene: Scene, granted: bool) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 4, 6), date(2026, 4, 7))
    with pytest.raises(Refused, match="Say why") as refusal:
        leave_verbs.decide_leave(leave, granted=granted, why=" ", by=scene.bob, now=NOW)
    assert refusal.value.field == "why"
    assert Leave.objects.get().granted is None


def test_declined_it_moves_nothing(scene: Scene) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 4, 6), date(2026, 4, 7))
    leave_verbs.decide_leave(leave, granted=False, why="You were away last week", by=scene.bob, now=NOW)
    assert scene.search.last_day == LAST_DAY
    with pytest.raises(Refused, match="decided a moment ago"):
        grant(scene, leave)


@pytest.mark.parametrize("who", ["alice", "frank"])
def test_neither_the_student_nor_another_coach_decides(scene: Scene, who: str) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 4, 6), date(2026, 4, 7))
    by = scene.alice.user if who == "alice" else scene.frank
    with pytest.raises(Refused):
        leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=by, now=NOW)
    assert Leave.objects.get().granted is None


def test_granted_after_the_window_closed_it_runs_on_to_the_new_last_day(scene: Scene) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 8, 24), date(2026, 8, 28), now=at(date(2026, 8, 20)))
    search_verbs.close_window(scene.search, now=END_OF_LAST_DAY)
    assert scene.state() == "closed"
    grant(scene, leave, now=at(date(2026, 8, 31)))
    assert scene.search.state == "running"
    assert scene.search.last_day == date(2026, 9, 3)
    assert scene.state() == "searching"
    search_verbs.close_window(scene.search, now=end(date(2026, 9, 3)))
    assert scene.search.guarantee_until == date(2026, 9, 3)


def test_granted_when_the_new_last_day_has_passed_too_it_ends_with_that(scene: Scene) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 8, 24), date(2026, 8, 28), now=at(date(2026, 8, 20)))
    search_verbs.close_window(scene.search, now=END_OF_LAST_DAY)
    grant(scene, leave, now=at(date(2026, 9, 20)))
    assert scene.search.state == "ended"
    assert scene.search.guarantee_until == date(2026, 9, 3)
    assert scene.state() == "closed"


def test_after_the_guarantee_ended_there_is_no_leave(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.end_guarantee(search, on=date(2026, 3, 19), cause="offer", by=None, now=NOW)
    with pytest.raises(Refused, match="leave moves nothing"):
        ask(scene, date(2026, 4, 6), date(2026, 4, 7))


def test_a_policy_without_leave_says_so() -> None:
    document = shipped.document("this-school")
    document["rules"]["leave_max_days"] = 0
    scene = make_scene(document)
    scene.searching()
    with pytest.raises(Refused, match="has no leave"):
        ask(scene, date(2026, 4, 6), date(2026, 4, 7))


def test_where_leave_does_not_move_the_window_it_only_lightens_its_weeks() -> None:
    document = shipped.document("this-school")
    document["rules"]["leave_moves_window"] = False
    scene = make_scene(document)
    scene.searching()
    grant(scene, ask(scene, date(2026, 4, 6), date(2026, 4, 12)))
    assert scene.search.last_day == LAST_DAY
    assert scene.week(6).verdict == "leave"


def test_weeks_settled_by_the_old_end_open_again_when_leave_lengthens_the_last_one(scene: Scene) -> None:
    scene.searching()
    leave = ask(scene, date(2026, 8, 24), date(2026, 8, 30), now=at(date(2026, 8, 20)))
    from standing.verbs import assess

    late = at(date(2026, 9, 6))
    assess([scene.search.pk], late)
    assert Period.objects.get(number=26).settled_at is not None
    grant(scene, leave, now=late)
    assert Period.objects.get(number=26).settled_at is None


def test_leave_that_lies_before_a_start_date_chosen_later_uses_up_none_of_its_days(scene: Scene) -> None:
    """Leave is whole days inside the window (DOMAIN §4): seven of these ten lie before it in the end."""
    before, later = at(date(2026, 2, 20)), START + timedelta(days=10)
    scene.certify(START - timedelta(days=11))
    scene.sign(START)
    grant(scene, ask(scene, START + timedelta(days=3), START + timedelta(days=12), now=before), before)
    assert leave_days_taken(scene.search) == 10
    scene.sign(later)
    assert leave_days_taken(scene.search) == 3
    assert scene.search.last_day == later + timedelta(days=183)
    rest = ask(scene, later + timedelta(days=20), later + timedelta(days=46), now=before)
    with pytest.raises(Refused, match="31 days of leave in all"):
        ask(scene, later + timedelta(days=50), later + timedelta(days=50), now=before)
    assert grant(scene, rest, before).granted
    assert leave_days_taken(scene.search) == 30
