"""A lapse and a withdrawal end both clocks (DOMAIN §2): also one that an admin lets run again."""

from datetime import date
from typing import Any

from django.urls import reverse

from coaching.conversation import verbs as conversation_verbs
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Ending, Search
from commitments.templatetags.endings import undoable
from nightly.sweep import sweep
from people.students.models import Student
from tests.commitments.scenes import END_OF_LAST_DAY, Scene, at
from tests.factories import client_of

OFFERED, SPOKEN, BACK = date(2026, 3, 20), date(2026, 4, 1), at(date(2026, 4, 20))


def _offered(scene: Scene) -> Search:
    """The guarantee ended with an offer, and coaching goes on."""
    search = scene.searching()
    search_verbs.end_guarantee(search, on=OFFERED, cause="offer", by=scene.bob, now=at(OFFERED))
    return search


def _lapses(scene: Scene) -> Lapse:
    conversation_verbs.send(scene.alice, sender=scene.bob, body="How is it?", asks_reply=True, now=at(SPOKEN))
    sweep(at(date(2026, 4, 17)))
    return lapse_verbs.confirm_lapse(
        Lapse.objects.get(), other_way="Called twice.", by=scene.bob, now=at(date(2026, 4, 17))
    )


def _take_back(scene: Scene, cause: str) -> Search:
    ending = Ending.objects.get(cause=cause, undone_at=None)
    return search_verbs.undo_ending(ending, by=scene.dora, why="A slip.", now=BACK)


def test_with_the_offer_taken_back_the_guarantee_ends_with_the_withdrawal(scene: Scene) -> None:
    _offered(scene)
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(SPOKEN))
    _take_back(scene, "offer")
    assert scene.search.state == "ended"
    assert scene.state() == "withdrawn"
    assert scene.search.guarantee_until == SPOKEN
    assert set(Ending.objects.filter(undone_at=None).values_list("clock", "cause")) == {
        ("service", "withdrawal"),
        ("guarantee", "withdrawal"),
    }


def test_with_the_work_taken_back_coaching_ends_with_the_withdrawal(scene: Scene) -> None:
    search = scene.searching()
    search_verbs.end_service(search, on=OFFERED, cause="employed", by=scene.bob, now=at(OFFERED))
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(SPOKEN))
    assert scene.state() == "employed"
    _take_back(scene, "employed")
    assert scene.search.service_until == SPOKEN
    assert scene.state() == "withdrawn"


def test_the_withdrawal_itself_taken_back_lets_both_run_again(scene: Scene) -> None:
    _offered(scene)
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(SPOKEN))
    _take_back(scene, "offer")
    student = Student.objects.get(pk=scene.alice.pk)
    assert [ending.cause for ending in undoable(student)] == ["withdrawal"]
    search_verbs.undo_ending(undoable(student)[0], by=scene.dora, why="A slip.", now=BACK)
    assert scene.search.state == "running"
    assert scene.state() == "searching"
    assert scene.search.service_until is None
    assert scene.search.guarantee_until is None


def test_with_the_offer_taken_back_the_guarantee_ends_with_the_lapse_and_reinstating_opens_both(
    scene: Scene,
) -> None:
    _offered(scene)
    lapse = _lapses(scene)
    _take_back(scene, "offer")
    assert scene.search.guarantee_until == date(2026, 4, 17)
    lapse_verbs.reinstate(lapse, why="He had called.", schools_error=False, by=scene.dora, now=BACK)
    assert scene.search.state == "running"
    assert scene.state() == "searching"
    assert not Ending.objects.filter(undone_at=None).exists()


def _page_of(scene: Scene, cause: str) -> str:
    ending = Ending.objects.filter(cause=cause, undone_at=None).latest("pk")
    address = reverse("commitments:ending_undo", args=[scene.alice.pk, ending.pk])
    return client_of(scene.dora).get(address).content.decode()


def test_the_page_says_what_runs_again_and_until_when(scene: Scene, clock: Any) -> None:
    _offered(scene)
    clock.set(BACK)
    assert "The guarantee runs again, until Sat 29 Aug as before." in _page_of(scene, "offer")
    clock.set(END_OF_LAST_DAY)
    assert "The guarantee ends with the window, whose last day was Sat 29 Aug." in _page_of(scene, "offer")


def test_the_page_says_with_what_the_clock_ends_all_the_same(scene: Scene, clock: Any) -> None:
    _offered(scene)
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(SPOKEN))
    clock.set(BACK)
    says = "The guarantee ends with the withdrawal of Wed 1 Apr, which still stands."
    assert says in _page_of(scene, "offer")
    assert "Coaching runs again, until Sat 29 Aug as before." in _page_of(scene, "withdrawal")


def test_the_students_page_links_to_it_once_for_each_cause_for_an_admin_alone(
    scene: Scene, clock: Any
) -> None:
    _offered(scene)
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=at(SPOKEN))
    clock.set(BACK)
    page = reverse("coaching:student", args=[scene.alice.pk])
    assert client_of(scene.dora).get(page).content.decode().count("/undoing/") == 2
    assert "/undoing/" not in client_of(scene.bob).get(page).content.decode()
