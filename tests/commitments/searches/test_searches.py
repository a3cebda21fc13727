"""A search opens, its clocks end, an ending is taken back (DOMAIN §2), each at its boundary."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from commitments.searches import queries as search_queries
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Ending
from core.errors import Refused
from people.students.models import StateChange, Student
from people.students.verbs import declare_not_seeking, seek_again
from tests.commitments.scenes import END_OF_LAST_DAY, LAST_DAY, NOW, START, Scene, at
from tests.factories import client_of

pytestmark = pytest.mark.django_db

OPENS = at(START, 0)
SECOND = timedelta(seconds=1)


def test_the_last_second_before_the_start_date_opens_nothing(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    with pytest.raises(Refused, match="has not come yet"):
        search_verbs.open_search(scene.search, now=OPENS - SECOND)
    assert not search_queries.searches_to_open(OPENS - SECOND).exists()


def test_the_first_instant_of_the_start_date_opens_it_and_the_student_is_searching(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    assert list(search_queries.searches_to_open(OPENS)) == [scene.search]
    search_verbs.open_search(scene.search, now=OPENS)
    assert scene.search.state == "running"
    assert scene.search.opened_at == OPENS
    assert scene.state() == "searching"
    assert StateChange.objects.get(after="searching").on == START


def test_opening_twice_is_refused(scene: Scene) -> None:
    search = scene.searching()
    with pytest.raises(Refused, match="someone was first"):
        search_verbs.open_search(search, now=OPENS + SECOND)


def test_uncertified_it_waits_and_a_late_certification_opens_it_with_the_window_as_signed(
    scene: Scene,
) -> None:
    scene.sign()
    assert search_verbs.open_search(scene.search, now=OPENS).state == "planned"
    scene.certify(date(2026, 2, 27), now=at(date(2026, 3, 10)))
    assert scene.search.state == "running"
    assert scene.search.start_date == START
    assert scene.search.last_day == LAST_DAY


def test_certified_on_the_last_day_of_the_limit_it_still_opens(scene: Scene) -> None:
    scene.sign()
    last = at(date(2026, 3, 30), 0) - SECOND  # 29 March is 30 days after the planned 27 February
    assert search_verbs.open_search(scene.search, now=last).state == "planned"
    scene.certify(date(2026, 2, 27), now=last)
    assert scene.search.state == "running"


def test_not_certified_by_the_limit_it_is_closed_as_not_started(scene: Scene) -> None:
    scene.sign()
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 30), 0)).state == "not_started"
    assert scene.state() == "closed"
    assert StateChange.objects.get(after="closed").cause == "not started"


def test_certified_for_a_later_day_than_the_start_date_it_waits_for_a_new_choice(scene: Scene) -> None:
    scene.sign()
    scene.certify(date(2026, 3, 6), now=at(date(2026, 3, 6)))
    assert scene.search.state == "planned"
    assert search_queries.must_choose_again(scene.search)
    scene.sign(date(2026, 3, 9), now=at(date(2026, 3, 6)))
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 9), 0)).state == "running"


def test_a_graduate_who_signs_nothing_is_closed_after_the_limit_not_on_its_last_day(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))  # the limit is 21 March
    assert list(search_queries.students_to_close(NOW)) == [scene.alice]
    assert not search_verbs.close_unstarted(scene.alice, now=at(date(2026, 3, 22), 0) - SECOND)
    assert search_verbs.close_unstarted(scene.alice, now=at(date(2026, 3, 22), 0))
    assert scene.state() == "closed"
    assert StateChange.objects.get(after="closed").cause == "not started"
    assert not search_queries.students_to_close(at(date(2026, 3, 22))).exists()


def test_whoever_is_not_certified_or_has_signed_is_not_closed_so(scene: Scene) -> None:
    later = at(date(2026, 6, 1))
    assert not search_verbs.close_unstarted(scene.alice, now=later)
    scene.searching()
    assert not search_verbs.close_unstarted(scene.alice, now=later)
    assert scene.state() == "searching"


def test_the_window_closes_with_its_last_day_and_not_a_second_earlier(scene: Scene) -> None:
    search = scene.searching()
    with pytest.raises(Refused):
        search_verbs.close_window(search, now=END_OF_LAST_DAY - SECOND)
    assert list(search_queries.searches_to_close(END_OF_LAST_DAY)) == [search]
    search_verbs.close_window(search, now=END_OF_LAST_DAY)
    search = scene.search
    assert search.state == "ended"
    assert search.service_until == LAST_DAY
    assert search.guarantee_until == LAST_DAY
    assert set(Ending.objects.values_list("clock", "cause", "on")) == {
        ("service", "window", LAST_DAY),
        ("guarantee", "window", LAST_DAY),
    }
    assert scene.state() == "closed"


def test_a_qualifying_offer_ends_the_guarantee_and_service_runs_on(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.end_guarantee(
        search, on=date(2026, 4, 1), cause="offer", by=scene.bob, now=at(date(2026, 4, 3))
    )
    assert scene.search.state == "running"
    assert scene.search.guarantee_until == date(2026, 4, 1)
    assert scene.search.service_until is None
    assert scene.state() == "searching"
    search_verbs.close_window(search, now=END_OF_LAST_DAY)
    assert scene.search.state == "ended"
    assert scene.search.guarantee_until == date(2026, 4, 1)


def test_found_work_ends_service_and_the_guarantee_runs_on(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.end_service(
        search, on=date(2026, 4, 1), cause="employed", by=scene.bob, now=at(date(2026, 4, 1))
    )
    assert scene.search.state == "running"
    assert scene.state() == "employed"
    search_verbs.close_window(search, now=END_OF_LAST_DAY)
    assert scene.search.state == "ended"
    assert scene.state() == "employed"


def test_a_clock_ends_once(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.end_service(search, on=date(2026, 4, 1), cause="employed", by=None, now=at(date(2026, 4, 1)))
    with pytest.raises(Refused, match="ended on 1 Apr 2026 already"):
        search_verbs.end_service(
            search, on=date(2026, 4, 2), cause="lapse", by=None, now=at(date(2026, 4, 2))
        )


@pytest.mark.parametrize("day", [START - timedelta(days=1), LAST_DAY + timedelta(days=1)])
def test_a_clock_ends_inside_the_window(scene: Scene, day: date) -> None:
    search = scene.searching()
    with pytest.raises(Refused, match="inside the window"):
        search_verbs.end_guarantee(search, on=day, cause="offer", by=None, now=at(LAST_DAY))


def test_a_withdrawal_ends_both_clocks_today(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.withdraw_from_search(
        scene.alice, by=scene.alice.user, now=at(date(2026, 4, 1)), note="Going back to school"
    )
    search = scene.search
    assert search.state == "ended"
    assert search.service_until == date(2026, 4, 1)
    assert search.guarantee_until == date(2026, 4, 1)
    assert scene.state() == "withdrawn"
    assert {ending.note for ending in search.endings.all()} == {"Going back to school"}


def test_before_the_start_date_it_is_not_seeking_and_the_search_stays_planned(scene: Scene) -> None:
    scene.sign()
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=NOW)
    assert scene.state() == "not_seeking"
    assert scene.search.state == "planned"


def test_nobody_withdraws_a_classmate(scene: Scene) -> None:
    scene.searching()
    with pytest.raises(Refused, match="Only an admin"):
        search_verbs.withdraw_from_search(scene.alice, by=scene.frank, now=at(date(2026, 4, 1)))


def test_an_admin_undoes_a_withdrawal_with_both_its_ends_and_the_window_stays(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(date(2026, 4, 1)))
    ending = Ending.objects.filter(clock="service").get()
    with pytest.raises(Refused):
        search_verbs.undo_ending(ending, by=scene.alice.user, why="I want to", now=at(date(2026, 4, 2)))
    search_verbs.undo_ending(ending, by=scene.dora, why="She meant some days off", now=at(date(2026, 4, 2)))
    search = scene.search
    assert search.state == "running"
    assert search.service_until is None
    assert search.guarantee_until is None
    assert search.last_day == LAST_DAY
    assert scene.state() == "searching"
    assert set(Ending.objects.values_list("undone_by", flat=True)) == {scene.dora.pk}
    with pytest.raises(Refused, match="already taken back"):
        search_verbs.undo_ending(ending, by=scene.dora, why="Again", now=at(date(2026, 4, 2)))


def test_undone_after_the_window_it_ends_with_the_window(scene: Scene) -> None:
    scene.searching()
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(date(2026, 4, 1)))
    ending = Ending.objects.filter(clock="service").get()
    search_verbs.undo_ending(ending, by=scene.dora, why="It was a mistake", now=END_OF_LAST_DAY)
    assert scene.search.state == "ended"
    assert scene.search.service_until == LAST_DAY
    assert scene.state() == "closed"
    assert Ending.objects.filter(undone_at__isnull=True, cause="window").count() == 2


def test_the_windows_end_cannot_be_undone(scene: Scene) -> None:
    search_verbs.close_window(scene.searching(), now=END_OF_LAST_DAY)
    ending = Ending.objects.filter(clock="service").get()
    with pytest.raises(Refused, match="cannot be taken back"):
        search_verbs.undo_ending(ending, by=scene.dora, why="Please", now=END_OF_LAST_DAY)


def test_back_after_the_start_date_one_has_to_be_chosen_again(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    _not_seeking_until(scene, at(date(2026, 3, 5)))
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 5), 13)).state == "planned"
    assert search_queries.must_choose_again(scene.search)
    scene.sign(date(2026, 3, 9), now=at(date(2026, 3, 5), 14))
    assert not search_queries.must_choose_again(scene.search)
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 9), 0)).state == "running"
    assert scene.search.start_date == date(2026, 3, 9)


def test_back_on_the_start_date_itself_the_search_starts(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    _not_seeking_until(scene, at(START, 23))
    assert not search_queries.must_choose_again(scene.search)
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 3), 0)).state == "running"


def test_back_too_late_for_any_start_date_it_is_not_started(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    _not_seeking_until(scene, at(date(2026, 3, 21)))
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 22), 0)).state == "not_started"


def test_a_late_certification_starts_nothing_retroactively_either(scene: Scene) -> None:
    scene.sign()
    _not_seeking_until(scene, at(date(2026, 3, 5)))
    scene.certify(date(2026, 2, 27), now=at(date(2026, 3, 6)))
    assert scene.search.state == "planned"


def test_the_page_says_that_a_day_has_to_be_chosen_again(scene: Scene, clock: Any) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    _not_seeking_until(scene, at(date(2026, 3, 5)))
    clock.set(at(date(2026, 3, 5), 13))
    page = client_of(scene.alice.user).get("/commitment/").content.decode()
    assert "Choose another start date." in page and "looking after all" in page
    assert "does not fit" not in page


def _not_seeking_until(scene: Scene, back: datetime) -> None:
    declare_not_seeking(Student.objects.get(pk=scene.alice.pk), by=scene.alice.user, now=NOW)
    seek_again(Student.objects.get(pk=scene.alice.pk), by=scene.alice.user, now=back)


def test_not_seeking_keeps_a_planned_search_from_starting(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    declare_not_seeking(Student.objects.get(pk=scene.alice.pk), by=scene.alice.user, now=NOW)
    assert search_verbs.open_search(scene.search, now=OPENS).state == "planned"
    assert search_verbs.open_search(scene.search, now=at(date(2026, 3, 22), 0)).state == "not_started"
    assert scene.state() == "closed"
